// `whichcode search QUERY` and `search --batch FILE`: ranked codes with the reason for each, for people or as JSON.
#pragma once

#include "cli/terminal.h"
#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view search_usage = "whichcode search QUERY... [--json] | search --batch FILE [--json]";

// `arguments` are those after "search".
int run_search(std::span<const std::string_view> arguments, const core::Catalog& catalog);

// The failures without a status that the text names, each explained. False: it names none.
bool write_failures(TerminalText& out, const core::Catalog& catalog, std::string_view text);

// The results for somebody who reads them, the first with what one needs of its card. False: nothing fits.
bool write_results(TerminalText& out, const core::Catalog& catalog, std::string_view query);

} // namespace cli

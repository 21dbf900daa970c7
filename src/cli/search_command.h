// `whichcode search QUERY` and `search --batch FILE`: ranked codes with the reason for each, for people or as JSON.
#pragma once

#include "cli/terminal.h"
#include "core/catalog/house_style.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view search_usage =
    "whichcode search QUERY... [--style STYLE] [--json] | search --batch FILE [--style STYLE] [--json]";

// `arguments` are those after "search".
int run_search(std::span<const std::string_view> arguments, const core::Catalog& catalog);

// The failures without a status that the text names, each explained. False: it names none.
bool write_failures(TerminalText& out, const core::Catalog& catalog, std::string_view text);

// The results for somebody who reads them: the answer if the query is a question that has one, else the first hit with
// what one needs of its card; then the hits. False: nothing fits.
bool write_results(TerminalText& out, const core::Catalog& catalog, const core::HouseStyle& style,
                   std::string_view query);

} // namespace cli

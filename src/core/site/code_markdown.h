// All that the catalog says about a code, and about a class, as Markdown: for readers that are programs, and for notes.
#pragma once

#include "core/catalog/catalog.h"

#include <string>

namespace core {

// A document whose first line is the heading "# 404 Not Found".
std::string code_markdown(const Catalog& catalog, const Code& code);
std::string class_markdown(const StatusClass& status_class);

// Text of the catalog, whose backticks mark code there too, without anything else that Markdown would take as a mark.
std::string markdown_escaped(std::string_view text);

} // namespace core

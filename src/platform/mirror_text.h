// The semantics as text, in the form web/mirror.js reads.
#pragma once

#include "ui/semantics.h"

#include <iterator>
#include <string>
#include <string_view>

namespace platform {

// A node a record; what its fields are called is said once. The script knows them by these names alone.
struct MirrorText
{
    std::string names;   // parted by unit separators (U+001F), in the order in which each record holds the fields
    std::string records; // each ended by a record separator (U+001E), each field in it by a unit separator
};

// Of the field `held` no value is written: the document has it.
MirrorText mirror_text(const ui::Semantics& semantics, ui::NodeId held = 0);

// The field of the document that holds what was typed into it; 0 where the program wants another text there, or the
// field has gone. A long text need not be sent back with each key.
ui::NodeId field_holding(const ui::Semantics& semantics, const app::TypeText& typed);

// In the order of ui::Role; web/mirror.js knows the element for each.
inline constexpr std::string_view role_names[] = {
    "banner", "navigation",   "search",    "main",  "contentinfo", "region",       "paragraph", "heading",
    "list",   "item",         "termlist",  "term",  "definition",  "preformatted", "status",    "table",
    "row",    "columnheader", "rowheader", "cell",  "group",       "radiogroup",   "text",      "link",
    "button", "toggle",       "checkbox",  "radio", "searchfield", "textfield",    "textarea",
};
static_assert(std::size(role_names) == static_cast<std::size_t>(ui::Role::TextArea) + 1);

// In the order of ui::Face; web/style.css knows them too, and web/boot.js loads the files of these names, in this
// order.
inline constexpr std::string_view face_names[ui::face_count] = {"text", "strong", "mono"};

} // namespace platform

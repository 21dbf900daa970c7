#include "platform/mirror_text.h"

#include <cmath>
#include <cstdio>

namespace platform {

namespace {

constexpr char field_end = '\x1f';
constexpr char record_end = '\x1e';

// In the order of ui::Role; web/mirror.js knows the element for each.
constexpr std::string_view role_names[] = {
    "banner", "navigation",   "search",    "main",  "contentinfo", "region",       "paragraph", "heading",
    "list",   "item",         "termlist",  "term",  "definition",  "preformatted", "status",    "table",
    "row",    "columnheader", "rowheader", "cell",  "group",       "radiogroup",   "text",      "link",
    "button", "toggle",       "checkbox",  "radio", "searchfield", "textfield",    "textarea",
};
static_assert(sizeof role_names / sizeof role_names[0] == static_cast<std::size_t>(ui::Role::TextArea) + 1);

constexpr std::string_view face_names[ui::face_count] = {"text", "strong", "mono"};

// Visitors' text may hold anything; the separators must not end a field early. Only a text area has lines.
void append_field(std::string& out, std::string_view text)
{
    for (const char c : text)
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    out += field_end;
}

void append_field(std::string& out, float number)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(number));
    append_field(out, digits);
}

void append_field(std::string& out, std::uint32_t number) { append_field(out, std::to_string(number)); }

// A child of an element with a place is placed inside that element.
ui::Rect place_in_parent(const std::vector<ui::Node>& nodes, const ui::Node& node)
{
    ui::Rect place = node.place;
    for (int parent = node.parent; parent >= 0; parent = nodes[static_cast<std::size_t>(parent)].parent) {
        const ui::Rect& around = nodes[static_cast<std::size_t>(parent)].place;
        if (around.width > 0) {
            place.x -= around.x;
            place.y -= around.y;
            break;
        }
    }
    return place;
}

std::string flags_of(const ui::Node& node)
{
    std::string flags;
    if (node.pressed)
        flags += 'p';
    if (node.current)
        flags += 'c';
    if (node.native)
        flags += 'n';
    if (node.aimed)
        flags += 'a';
    return flags;
}

} // namespace

std::string mirror_text(const ui::Semantics& semantics)
{
    const std::vector<ui::Node>& nodes = semantics.nodes();
    std::string out;
    out.reserve(nodes.size() * 96);
    for (const ui::Node& node : nodes) {
        const ui::Rect place = place_in_parent(nodes, node);
        append_field(out, node.id);
        append_field(out, node.parent < 0 ? 0 : nodes[static_cast<std::size_t>(node.parent)].id);
        append_field(out, role_names[static_cast<int>(node.role)]);
        append_field(out, node.text);
        append_field(out, node.target);
        append_field(out, node.value);
        append_field(out, node.hint);
        append_field(out, static_cast<std::uint32_t>(node.field));
        append_field(out, static_cast<std::uint32_t>(node.digits));
        append_field(out, flags_of(node));
        append_field(out, static_cast<std::uint32_t>(node.level));
        append_field(out, static_cast<std::uint32_t>(node.arrow_group));
        append_field(out, ui::css_name(node.tone));
        append_field(out, face_names[static_cast<int>(node.style.face)]);
        append_field(out, ui::css_size(node.style));
        append_field(out, node.role == ui::Role::Text ? node.style.size : node.style.line_height);
        append_field(out, place.x);
        append_field(out, place.y);
        append_field(out, place.width);
        append_field(out, place.height);
        out += record_end;
    }
    return out;
}

} // namespace platform

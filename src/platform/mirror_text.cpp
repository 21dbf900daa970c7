#include "platform/mirror_text.h"

#include <cstdio>
#include <utility>

namespace platform {

namespace {

constexpr char field_end = '\x1f';
constexpr char record_end = '\x1e';

// Writes one record after the other. All have the same fields; their names are taken from the first.
class Writer
{
public:
    // Visitors' text may hold anything; the separators must not end a field early. Only a text area has lines.
    void field(std::string_view name, std::string_view text)
    {
        if (is_first_)
            text_.names.append(text_.names.empty() ? 0 : 1, field_end).append(name);
        for (const char c : text)
            text_.records += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
        text_.records += field_end;
    }

    void field(std::string_view name, float number)
    {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(number));
        field(name, std::string_view(digits));
    }

    void field(std::string_view name, std::uint32_t number) { field(name, std::string_view(std::to_string(number))); }

    void end_record()
    {
        text_.records += record_end;
        is_first_ = false;
    }

    MirrorText take() { return std::move(text_); }

private:
    MirrorText text_;
    bool is_first_ = true;
};

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

bool is_field(ui::Role role)
{
    return role == ui::Role::SearchField || role == ui::Role::TextField || role == ui::Role::TextArea;
}

// Those that hold, parted by spaces.
std::string states_of(const ui::Node& node, bool is_held)
{
    const std::pair<bool, std::string_view> states[] = {
        {node.pressed, "pressed"}, {node.current, "current"}, {node.native, "native"},
        {node.aimed, "aimed"},     {is_held, "held"},
    };
    std::string all;
    for (const auto& [holds, name] : states)
        if (holds)
            all.append(all.empty() ? 0 : 1, ' ').append(name);
    return all;
}

void write(Writer& out, const std::vector<ui::Node>& nodes, const ui::Node& node, bool is_held)
{
    const ui::Rect place = place_in_parent(nodes, node);
    out.field("id", node.id);
    out.field("parent", node.parent < 0 ? 0 : nodes[static_cast<std::size_t>(node.parent)].id);
    out.field("role", role_names[static_cast<int>(node.role)]);
    out.field("text", node.text);
    out.field("target", node.target);
    out.field("value", is_held ? std::string_view() : node.value);
    out.field("hint", node.hint);
    out.field("field", static_cast<std::uint32_t>(node.field));
    out.field("digits", static_cast<std::uint32_t>(node.digits));
    out.field("states", states_of(node, is_held));
    out.field("level", static_cast<std::uint32_t>(node.level));
    out.field("arrows", static_cast<std::uint32_t>(node.arrow_group));
    out.field("tone", ui::css_name(node.tone));
    out.field("face", face_names[static_cast<int>(node.style.face)]);
    out.field("fontSize", ui::css_size(node.style));
    out.field("lineHeight", node.role == ui::Role::Text ? node.style.size : node.style.line_height);
    out.field("x", place.x);
    out.field("y", place.y);
    out.field("width", place.width);
    out.field("height", place.height);
    out.end_record();
}

} // namespace

MirrorText mirror_text(const ui::Semantics& semantics, ui::NodeId held)
{
    Writer out;
    for (const ui::Node& node : semantics.nodes())
        write(out, semantics.nodes(), node, node.id == held);
    return out.take();
}

ui::NodeId field_holding(const ui::Semantics& semantics, const app::TypeText& typed)
{
    for (const ui::Node& node : semantics.nodes())
        if (is_field(node.role) && node.field == typed.field && node.value == typed.text)
            return node.id;
    return 0;
}

} // namespace platform

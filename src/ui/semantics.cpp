#include "ui/semantics.h"

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

// FNV-1a: ids must be the same in every run, so that a test and a bug report can name them.
constexpr NodeId hash_seed = 2166136261u;

NodeId hashed(NodeId hash, std::string_view bytes)
{
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

NodeId hashed(NodeId hash, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        hash = (hash ^ (number >> shift & 0xFF)) * 16777619u;
    return hash;
}

// The rectangle around all that lies directly in a node: empty for a node without children that have a place.
Rect around_children(const std::vector<Node>& nodes, int parent)
{
    Rect around;
    for (std::size_t i = static_cast<std::size_t>(parent) + 1; i < nodes.size(); ++i) {
        const Rect& place = nodes[i].place;
        if (nodes[i].parent != parent || place.width <= 0)
            continue;
        if (around.width <= 0) {
            around = place;
            continue;
        }
        const float right = std::max(around.right(), place.right());
        const float bottom = std::max(around.bottom(), place.bottom());
        around.x = std::min(around.x, place.x);
        around.y = std::min(around.y, place.y);
        around.width = right - around.x;
        around.height = bottom - around.y;
    }
    return around;
}

} // namespace

bool Node::operator==(const Node& other) const
{
    // The action is left out: it does not show.
    const auto seen = [](const Node& n) {
        return std::tie(n.id, n.parent, n.role, n.place, n.text, n.target, n.value, n.hint, n.field, n.digits, n.style,
                        n.tone, n.level, n.pressed, n.current, n.continues, n.native, n.aimed, n.arrow_group);
    };
    return seen(*this) == seen(other);
}

std::string name_of(const std::vector<Node>& nodes, int index)
{
    const Node& node = nodes[static_cast<std::size_t>(index)];
    if (!node.text.empty())
        return node.text;
    std::string name;
    const Node* before = nullptr;
    for (std::size_t i = static_cast<std::size_t>(index) + 1; i < nodes.size(); ++i) {
        int ancestor = nodes[i].parent;
        while (ancestor > index)
            ancestor = nodes[static_cast<std::size_t>(ancestor)].parent;
        if (ancestor != index)
            break;
        if (nodes[i].role != Role::Text)
            continue;
        if (!name.empty() && name.back() != ' ' && !before->continues)
            name += ' ';
        name += nodes[i].text;
        before = &nodes[i];
    }
    while (!name.empty() && name.back() == ' ')
        name.pop_back();
    return name;
}

void Semantics::clear()
{
    nodes_.clear();
    open_.clear();
    ordinals_.clear();
    root_ordinal_ = 0;
}

NodeId Semantics::id_of_open() const { return open_.empty() ? 0 : nodes_[static_cast<std::size_t>(open_.back())].id; }

int Semantics::push(Role role, std::string_view key)
{
    const int index = add(role, key);
    open_.push_back(index);
    ordinals_.push_back(0);
    return index;
}

void Semantics::pop()
{
    Node& closed = nodes_[static_cast<std::size_t>(open_.back())];
    if (closed.place.width <= 0)
        closed.place = around_children(nodes_, open_.back());
    open_.pop_back();
    ordinals_.pop_back();
}

int Semantics::add(Role role, std::string_view key)
{
    std::uint32_t& ordinal = ordinals_.empty() ? root_ordinal_ : ordinals_.back();
    const NodeId scope = hashed(hashed(hash_seed, id_of_open()), static_cast<std::uint32_t>(role));
    Node node;
    node.id = key.empty() ? hashed(scope, ordinal++) : hashed(scope, key);
    node.parent = open_.empty() ? -1 : open_.back();
    node.role = role;
    nodes_.push_back(std::move(node));
    return static_cast<int>(nodes_.size()) - 1;
}

const Node* Semantics::find(NodeId id) const
{
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [id](const Node& node) { return node.id == id; });
    return found == nodes_.end() ? nullptr : &*found;
}

} // namespace ui

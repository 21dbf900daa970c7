// What is on the page, in reading order: the list from which the browser keeps real elements over the painted ones.
// Knows neither Dear ImGui nor the DOM.
#pragma once

#include "app/action.h"
#include "ui/theme.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// Rectangles are in CSS pixels of the document: (0, 0) is the start of the page, not of the window.
struct Rect
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Rect grown(float by_x, float by_y) const { return {x - by_x, y - by_y, width + 2 * by_x, height + 2 * by_y}; }
    bool operator==(const Rect&) const = default;
};

enum class Role {
    // structure: its place is the rectangle around its children
    Banner,
    Navigation,
    Search,
    Main,
    ContentInfo,
    Region,
    Paragraph,
    Heading,
    List,
    Item,
    TermList,
    Term,
    Definition,
    Preformatted,
    Status,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Group,
    RadioGroup,
    // with a place of their own; a Link may also take that of its text
    Text,
    Link,
    Button,
    Toggle,
    Checkbox,
    Radio,
    SearchField,
    TextField,
    TextArea,
};

using NodeId = std::uint32_t;

struct Node
{
    NodeId id = 0;
    int parent = -1; // index in the list
    Role role = Role::Text;
    Rect place;
    // Of Text: one painted line or piece of it. Of others: the accessible name, where the text inside is not it.
    std::string text;
    std::string target; // of a Link: the address
    std::string value;  // of a field
    std::string hint;   // of a field: what stands in it while it is empty
    app::Field field{}; // of a field: which one
    int digits = 0;     // of a field: how many it takes at most; 0: any text
    TextStyle style;    // of Text and of fields
    Tone tone = Tone::Text;
    int level = 0;          // of a Heading
    bool pressed = false;   // of a Toggle, Checkbox or Radio
    bool current = false;   // of a Link: where the visitor is
    bool continues = false; // of Text: its last word goes on in the next piece
    bool native = false;    // of Text: painted by the browser alone, since it may need letters that our fonts lack
    bool aimed = false;     // what the address names inside the page: scrolled to and focused on arrival
    int arrow_group = 0;    // nodes of one group (not 0) are also walked with the arrow keys
    app::Action action;     // what activating does; a Link's address does it itself

    bool operator==(const Node& other) const;
};

// A structure node's text as a reader would hear it.
std::string name_of(const std::vector<Node>& nodes, int index);

class Semantics
{
public:
    void clear();

    // Opens a node: those that follow are inside until pop(). `key` tells siblings of one role apart from frame to
    // frame; without one it is the count of siblings that have none.
    int push(Role role, std::string_view key = {});
    void pop();

    // A node without children.
    int add(Role role, std::string_view key = {});

    int last() const { return static_cast<int>(nodes_.size()) - 1; } // index of the node added last
    Node& operator[](int index) { return nodes_[static_cast<std::size_t>(index)]; }
    const std::vector<Node>& nodes() const { return nodes_; }

    const Node* find(NodeId id) const;
    NodeId id_of_open() const; // of the innermost open node, or 0

private:
    std::vector<Node> nodes_;
    std::vector<int> open_;
    std::vector<std::uint32_t> ordinals_; // per open node: how many children without a key it has had
    std::uint32_t root_ordinal_ = 0;
};

} // namespace ui

// A column of the page that fills from top to bottom. Everything put on it is painted and written into the semantics by
// the same call. Widgets are built on this; pages are built on widgets.
#pragma once

#include "core/catalog/source.h"
#include "ui/paint.h"
#include "ui/semantics.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// A stretch of text in one style, perhaps a link.
struct Run
{
    std::string text;
    TextStyle style = type::body;
    Tone tone = Tone::Text;
    std::string target; // the address of a link; else empty
};

// "Send `Allow`." -> runs: what stands between backticks is wire text.
std::vector<Run> inline_runs(std::string_view text, const TextStyle& style, Tone tone);

void append(std::vector<Run>& runs, std::vector<Run> more);

class Sheet;
using Content = std::function<void(Sheet&)>; // puts something on the sheet that it is given

class Sheet
{
public:
    Sheet(Paint& paint, Semantics& semantics, NodeId hovered)
        : paint_(&paint), semantics_(&semantics), hovered_(hovered)
    {
    }

    // The column: where the next thing goes and how wide it may be.
    float x = 0;
    float y = 0;
    float width = 0;
    int depth = 0;                         // surfaces below
    std::span<const core::Source> sources; // that citations lead to

    Paint& paint() { return *paint_; }
    Semantics& semantics() { return *semantics_; }
    bool is_hovered(NodeId id) const { return id != 0 && id == hovered_; }
    bool is_narrow() const { return paint_->viewport().width < narrow_below; }

    void gap(float height) { y += height; }

    // Words set one after the other, broken into lines at the column's width; what is too long for a line is broken
    // anywhere. Moves down past the last line. Opens no structure: wrap it in a paragraph, heading or item.
    void flow(std::span<const Run> runs);
    void flow(std::string_view text, const TextStyle& style, Tone tone = Tone::Text); // with wire text in backticks

    void paragraph(std::string_view text, const TextStyle& style = type::body, Tone tone = Tone::Text);
    void paragraph(std::span<const Run> runs);
    // `aimed`: the focus goes there when the page moves it.
    void heading(int level, std::string_view text, const TextStyle& style, Tone tone = Tone::Text, bool aimed = false);

    // One line at a place of its own; does not move the column.
    void text_at(float at_x, float at_y, std::string_view text, const TextStyle& style, Tone tone);

    // A line of the visitor's own text, in whatever letters: left to the browser's fonts, and cut where the column
    // ends.
    void foreign_line(std::string_view text, const TextStyle& style);

    // The height that `content` takes in a column of `wide`, without a trace on the page.
    float measure(float wide, const Content& content) const;

    // Runs `content` in a column of its own and leaves this one where it was; returns how far down it came.
    float beside(float at_x, float at_y, float wide, const Content& content);

private:
    friend class Structure;
    void put_piece(std::string_view piece, const Run& run, float at_x, float line_top, float line_height, bool in_link);

    Paint* paint_;
    Semantics* semantics_;
    NodeId hovered_;
};

// Opens a structure node for as long as it lives.
class Structure
{
public:
    Structure(Sheet& sheet, Role role, std::string_view key = {})
        : semantics_(sheet.semantics()), index_(semantics_.push(role, key))
    {
    }
    ~Structure() { semantics_.pop(); }
    Structure(const Structure&) = delete;
    Structure& operator=(const Structure&) = delete;

    Node* operator->() { return &semantics_[index_]; }
    NodeId id() const { return semantics_.id_of_open(); }

private:
    Semantics& semantics_;
    int index_;
};

} // namespace ui

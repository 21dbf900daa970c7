// All that is painted of a page, in document coordinates, whether it is in view or not: laid out once, and shown again
// as long as the page only scrolls. The one place of ui that talks to ImDrawList.
#pragma once

#include "ui/fonts.h"
#include "ui/semantics.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace ui {

// The window onto the document, in CSS pixels.
struct Viewport
{
    float width = 0;
    float height = 0;
    float scroll_y = 0;

    bool operator==(const Viewport&) const = default;
};

class Picture
{
public:
    static constexpr int max_depth = 5; // surfaces within surfaces

    void clear();

    // `depth` says how many surfaces lie below this one; text and lines lie above all.
    void add_area(const Rect& place, Tone tone, float rounding, int depth);
    void add_outline(const Rect& place, Tone tone, float rounding, float thickness, int depth);
    void add_text(float x, float y, const TextStyle& style, Tone tone, std::string_view text);
    void add_line(std::span<const float> points_xy, Tone tone, float thickness); // an open one, through these points

    // The part in view, on the colour of the page.
    void show(ImDrawList& list, const Fonts& fonts, const Viewport& viewport, bool dark) const;

private:
    enum class Kind : std::uint8_t { Area, Outline, Text, Line };
    struct Stroke
    {
        Kind kind = Kind::Area;
        Tone tone = Tone::Text;
        std::uint8_t layer = 0;
        Face face = Face::Text;  // of text
        Rect place;              // of lines: what they lie in
        float size = 0;          // of text; else the rounding
        float thickness = 0;     // of outlines and lines
        std::uint32_t first = 0; // of its letters or coordinates
        std::uint32_t count = 0;
    };

    void show(const Stroke& stroke, ImDrawList& list, const Fonts& fonts, float scroll_y, std::uint32_t colour) const;

    std::vector<Stroke> strokes_;
    std::string letters_;
    std::vector<float> coordinates_;
};

} // namespace ui

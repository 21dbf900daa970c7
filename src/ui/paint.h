// Shapes and text on the canvas, in document coordinates. The one place of ui that talks to ImDrawList.
#pragma once

#include "ui/fonts.h"
#include "ui/semantics.h"

#include <string_view>
#include <utility>

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

class Paint
{
public:
    static constexpr int max_depth = 5; // surfaces within surfaces

    Paint(ImDrawList& list, const Fonts& fonts, const Viewport& viewport, bool dark);
    ~Paint(); // joins the layers
    Paint(const Paint&) = delete;
    Paint& operator=(const Paint&) = delete;

    // A surface is drawn when its height is known, that is after what lies on it: `depth` says how many lie below it.
    void area(const Rect& place, Tone tone, float rounding, int depth);
    void outline(const Rect& place, Tone tone, float rounding, float thickness, int depth);
    void text(float x, float y, const TextStyle& style, Tone tone, std::string_view text);
    void stroke(const float* points_xy, int count, Tone tone, float thickness); // an open line through points

    float width_of(const TextStyle& style, std::string_view text) const;
    const Viewport& viewport() const { return viewport_; }
    bool is_dark() const { return dark_; }

    // While muted nothing is painted: for measuring.
    bool set_muted(bool muted) { return std::exchange(muted_, muted); }

private:
    bool is_out_of_view(float y, float height) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    Viewport viewport_;
    bool dark_;
    bool muted_ = false;
};

} // namespace ui

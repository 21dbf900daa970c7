// What a page is painted with: measures text, and adds to the picture unless it is muted.
#pragma once

#include "ui/picture.h"

#include <span>
#include <string_view>
#include <utility>

namespace ui {

class Paint
{
public:
    static constexpr int max_depth = Picture::max_depth;

    Paint(Picture& picture, const Fonts& fonts, const Viewport& viewport, bool dark)
        : picture_(picture), fonts_(fonts), viewport_(viewport), dark_(dark)
    {
    }
    Paint(const Paint&) = delete;
    Paint& operator=(const Paint&) = delete;

    // A surface is painted when its height is known, that is after what lies on it: `depth` says how many lie below it.
    void area(const Rect& place, Tone tone, float rounding, int depth);
    void outline(const Rect& place, Tone tone, float rounding, float thickness, int depth);
    void text(float x, float y, const TextStyle& style, Tone tone, std::string_view text);
    void stroke(std::span<const float> points_xy, Tone tone, float thickness); // an open line through points

    float width_of(const TextStyle& style, std::string_view text) const;
    const Viewport& viewport() const { return viewport_; }
    bool is_dark() const { return dark_; }

    // While muted nothing is painted: for measuring.
    bool set_muted(bool muted) { return std::exchange(muted_, muted); }

private:
    Picture& picture_;
    const Fonts& fonts_;
    Viewport viewport_;
    bool dark_;
    bool muted_ = false;
};

} // namespace ui

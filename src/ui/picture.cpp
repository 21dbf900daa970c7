#include "ui/picture.h"

#include <imgui.h>

#include <algorithm>

namespace ui {

namespace {

constexpr int text_layer = Picture::max_depth + 1;

ImU32 packed(Tone tone, bool dark)
{
    const Colour colour = colour_of(tone, dark);
    return IM_COL32(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, 0xFF);
}

std::uint32_t count_of(std::size_t count) { return static_cast<std::uint32_t>(count); }

} // namespace

void Picture::clear()
{
    strokes_.clear();
    letters_.clear();
    coordinates_.clear();
}

void Picture::add_area(const Rect& place, Tone tone, float rounding, int depth)
{
    strokes_.push_back({.kind = Kind::Area,
                        .tone = tone,
                        .layer = static_cast<std::uint8_t>(depth),
                        .place = place,
                        .size = rounding});
}

void Picture::add_outline(const Rect& place, Tone tone, float rounding, float thickness, int depth)
{
    strokes_.push_back({.kind = Kind::Outline,
                        .tone = tone,
                        .layer = static_cast<std::uint8_t>(depth),
                        .place = place,
                        .size = rounding,
                        .thickness = thickness});
}

void Picture::add_text(float x, float y, const TextStyle& style, Tone tone, std::string_view text)
{
    strokes_.push_back({.kind = Kind::Text,
                        .tone = tone,
                        .layer = text_layer,
                        .face = style.face,
                        .place = {x, y, 0, style.line_height},
                        .size = style.size,
                        .first = count_of(letters_.size()),
                        .count = count_of(text.size())});
    letters_ += text;
}

void Picture::add_line(std::span<const float> points_xy, Tone tone, float thickness)
{
    float top = points_xy[1];
    float bottom = top;
    for (std::size_t y = 1; y < points_xy.size(); y += 2) {
        top = std::min(top, points_xy[y]);
        bottom = std::max(bottom, points_xy[y]);
    }
    strokes_.push_back({.kind = Kind::Line,
                        .tone = tone,
                        .layer = text_layer,
                        .place = {0, top - thickness, 0, bottom - top + 2 * thickness},
                        .thickness = thickness,
                        .first = count_of(coordinates_.size()),
                        .count = count_of(points_xy.size())});
    coordinates_.insert(coordinates_.end(), points_xy.begin(), points_xy.end());
}

void Picture::show(ImDrawList& list, const Fonts& fonts, const Viewport& viewport, bool dark) const
{
    const float top = viewport.scroll_y;
    const float bottom = top + viewport.height;
    list.AddRectFilled({0, 0}, {viewport.width, viewport.height}, packed(Tone::Page, dark));
    list.ChannelsSplit(text_layer + 1);
    for (const Stroke& stroke : strokes_) {
        if (stroke.place.bottom() < top || stroke.place.y > bottom)
            continue;
        list.ChannelsSetCurrent(stroke.layer);
        show(stroke, list, fonts, top, packed(stroke.tone, dark));
    }
    list.ChannelsMerge();
}

void Picture::show(const Stroke& stroke, ImDrawList& list, const Fonts& fonts, float scroll_y,
                   std::uint32_t colour) const
{
    const Rect& place = stroke.place;
    const float y = place.y - scroll_y;
    switch (stroke.kind) {
    case Kind::Area: list.AddRectFilled({place.x, y}, {place.right(), y + place.height}, colour, stroke.size); return;
    case Kind::Outline: {
        const float inset = stroke.thickness / 2; // the line lies inside the rectangle
        list.AddRect({place.x + inset, y + inset}, {place.right() - inset, y + place.height - inset}, colour,
                     stroke.size, 0, stroke.thickness);
        return;
    }
    case Kind::Text: {
        const char* letters = letters_.data() + stroke.first;
        list.AddText(fonts.of(stroke.face), stroke.size, {place.x, y}, colour, letters, letters + stroke.count);
        return;
    }
    case Kind::Line:
        for (std::uint32_t i = 0; i < stroke.count; i += 2)
            list.PathLineTo({coordinates_[stroke.first + i], coordinates_[stroke.first + i + 1] - scroll_y});
        list.PathStroke(colour, 0, stroke.thickness);
        return;
    }
}

} // namespace ui

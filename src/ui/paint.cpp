#include "ui/paint.h"

#include <imgui.h>

#include <utility>

namespace ui {

namespace {

ImU32 packed(Tone tone, bool dark)
{
    const Colour colour = colour_of(tone, dark);
    return IM_COL32(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, 0xFF);
}

constexpr int text_layer = Paint::max_depth + 1;

} // namespace

Paint::Paint(ImDrawList& list, const Fonts& fonts, const Viewport& viewport, bool dark)
    : list_(list), fonts_(fonts), viewport_(viewport), dark_(dark)
{
    list_.ChannelsSplit(text_layer + 1);
}

Paint::~Paint() { list_.ChannelsMerge(); }

bool Paint::is_out_of_view(float y, float height) const
{
    return muted_ || y + height < viewport_.scroll_y || y > viewport_.scroll_y + viewport_.height;
}

void Paint::area(const Rect& place, Tone tone, float rounding, int depth)
{
    if (is_out_of_view(place.y, place.height))
        return;
    list_.ChannelsSetCurrent(depth);
    const float y = place.y - viewport_.scroll_y;
    list_.AddRectFilled({place.x, y}, {place.right(), y + place.height}, packed(tone, dark_), rounding);
}

void Paint::outline(const Rect& place, Tone tone, float rounding, float thickness, int depth)
{
    if (is_out_of_view(place.y, place.height))
        return;
    list_.ChannelsSetCurrent(depth);
    const float y = place.y - viewport_.scroll_y;
    const float inset = thickness / 2; // the line lies inside the rectangle
    list_.AddRect({place.x + inset, y + inset}, {place.right() - inset, y + place.height - inset}, packed(tone, dark_),
                  rounding, 0, thickness);
}

void Paint::text(float x, float y, const TextStyle& style, Tone tone, std::string_view text)
{
    if (is_out_of_view(y, style.line_height))
        return;
    list_.ChannelsSetCurrent(text_layer);
    list_.AddText(fonts_.of(style.face), style.size, {x, y - viewport_.scroll_y}, packed(tone, dark_), text.data(),
                  text.data() + text.size());
}

void Paint::stroke(const float* points_xy, int count, Tone tone, float thickness)
{
    if (is_out_of_view(points_xy[1], 64))
        return;
    list_.ChannelsSetCurrent(text_layer);
    for (int i = 0; i < count; ++i)
        list_.PathLineTo({points_xy[2 * i], points_xy[2 * i + 1] - viewport_.scroll_y});
    list_.PathStroke(packed(tone, dark_), 0, thickness);
}

float Paint::width_of(const TextStyle& style, std::string_view text) const
{
    return fonts_.of(style.face)->CalcTextSizeA(style.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

} // namespace ui

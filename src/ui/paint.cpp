#include "ui/paint.h"

#include <imgui.h>

#include <cfloat>

namespace ui {

void Paint::area(const Rect& place, Tone tone, float rounding, int depth)
{
    if (!muted_)
        picture_.add_area(place, tone, rounding, depth);
}

void Paint::outline(const Rect& place, Tone tone, float rounding, float thickness, int depth)
{
    if (!muted_)
        picture_.add_outline(place, tone, rounding, thickness, depth);
}

void Paint::text(float x, float y, const TextStyle& style, Tone tone, std::string_view text)
{
    if (!muted_)
        picture_.add_text(x, y, style, tone, text);
}

void Paint::stroke(std::span<const float> points_xy, Tone tone, float thickness)
{
    if (!muted_)
        picture_.add_line(points_xy, tone, thickness);
}

float Paint::width_of(const TextStyle& style, std::string_view text) const
{
    return fonts_.of(style.face)->CalcTextSizeA(style.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

} // namespace ui

#include "ui/chart.h"

#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {

namespace {

constexpr float band_height = 14;
constexpr float marker_width = 3;
constexpr float marker_overhang = 4;
constexpr float hairline = 1;
constexpr double grid_shares[] = {0.25, 0.5, 0.75};

constexpr float plot_height = 150;
constexpr const TextStyle& axis_style = type::label;

float along(const Sheet& sheet, double share)
{
    return sheet.x + sheet.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

// Words that are on the canvas alone, since the same stands elsewhere as text.
void paint_words(Sheet& sheet, float left, float top, std::string_view text, const TextStyle& style, Tone tone)
{
    sheet.paint().text(std::floor(left), std::floor(top + (style.line_height - style.size) / 2), style, tone, text);
}

// Left end of a text that is centred on `centre` as far as the column allows.
float centred_within(const Sheet& sheet, float centre, float width)
{
    return std::clamp(centre - width / 2, sheet.x, std::max(sheet.x + sheet.width - width, sheet.x));
}

// ---- bars of shares

void paint_marker(Sheet& sheet, float centre)
{
    constexpr float halo = 2; // keeps it apart from a bar that ends close by
    const Rect place{std::clamp(centre - marker_width / 2, sheet.x, sheet.x + sheet.width - marker_width),
                     sheet.y - marker_overhang, marker_width, band_height + 2 * marker_overhang};
    sheet.paint().area({place.x - halo, place.y, place.width + 2 * halo, place.height}, Tone::Surface, 0, sheet.depth);
    sheet.paint().area(place, Tone::Text, 1, sheet.depth);
}

void paint_band(Sheet& sheet, const Bar& bar)
{
    sheet.paint().area({sheet.x, sheet.y, sheet.width, band_height}, Tone::Sunken, rounding::small, sheet.depth);
    for (const double share : grid_shares)
        sheet.paint().area({std::floor(along(sheet, share)), sheet.y, hairline, band_height}, Tone::Border, 0,
                           sheet.depth);
    if (const float width = along(sheet, *bar.share) - sheet.x; width > 0)
        sheet.paint().area({sheet.x, sheet.y, std::max(width, hairline), band_height}, bar.tone, rounding::small,
                           sheet.depth);
    if (bar.expected)
        paint_marker(sheet, along(sheet, *bar.expected));
}

void draw_words_at_marker(Sheet& sheet, const Bar& bar)
{
    const float width = sheet.paint().width_of(type::small, bar.expected_value);
    sheet.text_at(centred_within(sheet, along(sheet, *bar.expected), width), sheet.y, bar.expected_value, type::small,
                  Tone::Muted);
    sheet.gap(type::small.line_height);
}

void draw_label(Sheet& sheet, const Bar& bar, float width)
{
    Structure header(sheet, Role::RowHeader);
    float indent = 0;
    if (bar.class_digit > 0)
        indent = badge(sheet, sheet.x, sheet.y, core::range_of(bar.class_digit), bar.class_digit, type::small_strong) +
                 space::small;
    sheet.y = sheet.beside(sheet.x + indent, sheet.y, width - indent,
                           [&](Sheet& column) { column.flow(bar.label, type::small_strong); });
}

// The label with the numbers at the right end of its first line.
void draw_label_line(Sheet& sheet, const Bar& bar)
{
    const float top = sheet.y;
    const auto value_width = [&](std::string_view value) { return sheet.paint().width_of(type::small_strong, value); };
    const float right = sheet.x + sheet.width;
    const float numbers =
        std::ceil(value_width("100\u00A0%") + space::medium + sheet.paint().width_of(type::small, bar.count));
    draw_label(sheet, bar, sheet.width - numbers - space::medium);
    {
        Structure cell(sheet, Role::Cell);
        sheet.text_at(right - numbers, top, bar.count, type::small, Tone::Muted);
    }
    Structure cell(sheet, Role::Cell);
    sheet.text_at(right - value_width(bar.value), top, bar.value, type::small_strong, Tone::Text);
}

void draw_row(Sheet& sheet, const Bar& bar)
{
    Structure row(sheet, Role::Row);
    if (!bar.share) {
        draw_label(sheet, bar, sheet.width);
        Structure cell(sheet, Role::Cell);
        sheet.flow(bar.value, type::small, Tone::Muted);
        return;
    }
    draw_label_line(sheet, bar);
    sheet.gap(space::tiny);
    paint_band(sheet, bar);
    sheet.gap(band_height);
    if (!bar.expected)
        return;
    sheet.gap(marker_overhang);
    Structure cell(sheet, Role::Cell);
    draw_words_at_marker(sheet, bar);
}

// ---- columns of counts

// Even, so that the line half way up is a whole number too.
int top_of_scale(int most)
{
    for (int unit = 1;; unit *= 10)
        for (const int step : {2, 4, 6, 8, 10, 12, 16})
            if (step * unit >= most)
                return step * unit;
}

// The lines across and what each stands for, left of them. Gives the column in which the bars stand.
Sheet paint_grid(Sheet& sheet, int top)
{
    const float words_width = std::ceil(sheet.paint().width_of(axis_style, std::to_string(top)));
    Sheet plot = sheet;
    plot.x += words_width + space::small;
    plot.width -= words_width + space::small;
    for (const int count : {0, top / 2, top}) {
        const float y = sheet.y + plot_height * static_cast<float>(top - count) / static_cast<float>(top);
        sheet.paint().area({plot.x, std::floor(y), plot.width, hairline},
                           count == 0 ? Tone::BorderStrong : Tone::Border, 0, sheet.depth);
        const std::string text = std::to_string(count);
        const float text_x = sheet.x + words_width - sheet.paint().width_of(axis_style, text);
        paint_words(sheet, text_x, y - axis_style.line_height / 2, text, axis_style, Tone::Muted);
    }
    return plot;
}

} // namespace

void share_bar(Sheet& sheet, const Bar& bar)
{
    paint_band(sheet, bar);
    sheet.gap(band_height);
    if (!bar.expected)
        return;
    sheet.gap(marker_overhang);
    Structure words(sheet, Role::Paragraph);
    draw_words_at_marker(sheet, bar);
}

void bar_table(Sheet& sheet, std::string_view name, std::span<const Bar> bars)
{
    Structure table(sheet, Role::Table, name);
    table->text = name;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        sheet.gap(i > 0 ? space::medium : 0);
        draw_row(sheet, bars[i]);
    }
}

void column_chart(Sheet& sheet, std::span<const int> counts, std::span<const AxisWord> axis)
{
    constexpr float filled = 0.72f; // of the room that a column has
    const int top = top_of_scale(*std::max_element(counts.begin(), counts.end()));
    sheet.gap(axis_style.line_height / 2); // for the figure at the uppermost line
    Sheet plot = paint_grid(sheet, top);
    const float step = plot.width / static_cast<float>(counts.size());
    const auto middle = [&](int index) { return plot.x + step * (static_cast<float>(index) + 0.5f); };
    for (int i = 0; i < static_cast<int>(counts.size()); ++i) {
        const float height =
            plot_height * static_cast<float>(counts[static_cast<std::size_t>(i)]) / static_cast<float>(top);
        if (height > 0)
            sheet.paint().area({middle(i) - step * filled / 2, sheet.y + plot_height - height, step * filled, height},
                               Tone::Accent, std::min(step * filled / 4, rounding::small), sheet.depth);
    }
    sheet.gap(plot_height + space::tiny);
    for (const AxisWord& word : axis) {
        const float width = sheet.paint().width_of(axis_style, word.text);
        paint_words(sheet, centred_within(plot, middle(word.index), width), sheet.y, word.text, axis_style,
                    Tone::Muted);
    }
    sheet.gap(axis_style.line_height);
}

} // namespace ui

#include "ui/pages/quiz/practice_week.h"

#include "ui/icon.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace ui {

namespace {

constexpr float disc = 32;
constexpr float widest_gap = 10;

std::string week_in_words(const core::Statistics& statistics)
{
    if (statistics.days_this_week == 0)
        return "Not practised yet.";
    if (statistics.days_this_week == core::days_in_week)
        return "Practised every day.";
    std::vector<std::string> days;
    for (int i = 0; i < core::days_in_week; ++i)
        if (statistics.week[static_cast<std::size_t>(i)] > 0)
            days.emplace_back(core::weekday_in_words(i));
    std::string words = "Practised on " + core::counted(statistics.days_this_week, "day") + ": ";
    if (days.size() > 1)
        words += core::join({days.begin(), days.end() - 1}, ", ") + " and ";
    return words + days.back() + '.';
}

void paint_day(Sheet& sheet, float left, std::string_view name, bool is_practised, bool is_today)
{
    const Rect place{left, sheet.y, disc, disc};
    if (is_practised) {
        sheet.paint().area(place, Tone::Accent, disc / 2, sheet.depth);
        draw_icon(sheet, left + (disc - icon_size) / 2, sheet.y + (disc - icon_size) / 2, Icon::Tick, Tone::OnAccent);
    } else {
        sheet.paint().outline(place, is_today ? Tone::Accent : Tone::BorderStrong, disc / 2, is_today ? 2.0f : 1.0f,
                              sheet.depth);
    }
    const TextStyle& style = type::label;
    const float text_x = left + (disc - sheet.paint().width_of(style, name)) / 2;
    const float text_y = sheet.y + disc + space::tiny + (style.line_height - style.size) / 2;
    sheet.paint().text(std::floor(text_x), std::floor(text_y), style, is_today ? Tone::Accent : Tone::Muted, name);
}

} // namespace

void draw_practice_week(Sheet& sheet, const core::Statistics& statistics, int today)
{
    constexpr int days = core::days_in_week;
    const float gap = std::min(widest_gap, std::floor((sheet.width - days * disc) / (days - 1)));
    for (int i = 0; i < days; ++i)
        paint_day(sheet, sheet.x + static_cast<float>(i) * (disc + gap), core::weekday_in_words(i).substr(0, 2),
                  statistics.week[static_cast<std::size_t>(i)] > 0, i == core::weekday_of(today));
    sheet.gap(disc + space::tiny + type::label.line_height + space::small);
    sheet.paragraph(week_in_words(statistics));
}

} // namespace ui

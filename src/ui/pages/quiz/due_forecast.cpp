#include "ui/pages/quiz/due_forecast.h"

#include "ui/chart.h"
#include "ui/widgets.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

namespace {

constexpr float entry_width = 116;

std::string name_of_day(int days_ahead, int today)
{
    return days_ahead == 0 ? "Today" : core::short_date_in_words(today + days_ahead);
}

std::string forecast_in_words(const std::vector<int>& forecast, int today)
{
    const int due = forecast.front();
    const int later = std::accumulate(forecast.begin() + 1, forecast.end(), 0);
    std::string text = due == 0 ? "No card is due today."
                                : core::counted(due, "card is", "cards are") + " due today, overdue ones included.";
    if (later == 0)
        return text;
    const auto fullest = std::max_element(forecast.begin() + 1, forecast.end());
    text += ' ' + core::counted(later, "more comes", "more come") + " back by " +
            name_of_day(core::forecast_days - 1, today);
    if (later > 1)
        text += ", most on " + name_of_day(static_cast<int>(fullest - forecast.begin()), today) + ": " +
                std::to_string(*fullest);
    return text + '.';
}

// The days that have cards, as many side by side as there is room for.
void draw_days(Sheet& sheet, const std::vector<int>& forecast, int today)
{
    Structure table(sheet, Role::Table, "due");
    table->text = "Cards by the day on which they are due";
    const int columns = std::max(1, static_cast<int>(sheet.width / entry_width));
    const float step = sheet.width / static_cast<float>(columns);
    int drawn = 0;
    for (int i = 0; i < static_cast<int>(forecast.size()); ++i) {
        const int cards = forecast[static_cast<std::size_t>(i)];
        if (cards == 0)
            continue;
        if (drawn > 0 && drawn % columns == 0)
            sheet.gap(type::small.line_height);
        const float left = sheet.x + step * static_cast<float>(drawn % columns);
        const std::string day = name_of_day(i, today);
        Structure row(sheet, Role::Row);
        {
            Structure header(sheet, Role::RowHeader);
            sheet.text_at(left, sheet.y, day, type::small, Tone::Muted);
        }
        Structure cell(sheet, Role::Cell);
        const float count_x = left + sheet.paint().width_of(type::small, day) + space::small;
        sheet.text_at(count_x, sheet.y, std::to_string(cards), type::small_strong, Tone::Text);
        drawn += 1;
    }
    sheet.gap(type::small.line_height);
}

} // namespace

void draw_due_forecast(Sheet& sheet, const app::Quiz& quiz)
{
    const std::vector<int>& forecast = quiz.statistics.forecast;
    const int today = quiz.now.day;
    part_heading(sheet, "What comes back");
    if (std::all_of(forecast.begin(), forecast.end(), [](int cards) { return cards == 0; }))
        return sheet.paragraph("No card comes back within 30 days.", type::body, Tone::Muted);
    reading_column(sheet, [&](Sheet& column) { column.paragraph(forecast_in_words(forecast, today)); });
    sheet.gap(space::medium);
    card(sheet, {}, [&](Sheet& inner) {
        std::vector<AxisWord> axis;
        for (int i = 0; i < core::forecast_days; i += core::days_in_week)
            axis.push_back({i, name_of_day(i, today)});
        column_chart(inner, forecast, axis);
        inner.gap(space::medium);
        draw_days(inner, forecast, today);
    });
}

} // namespace ui

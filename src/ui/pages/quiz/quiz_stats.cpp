#include "ui/pages/quiz/quiz_stats.h"

#include "ui/chart.h"
#include "ui/pages/quiz/due_forecast.h"
#include "ui/pages/quiz/practice_week.h"
#include "ui/pages/quiz/recall_charts.h"
#include "ui/pages/quiz/record_notice.h"
#include "ui/pages/quiz/weakest_pairs.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace ui {

namespace {

void draw_title(Sheet& sheet)
{
    sheet.heading(1, "How practice goes", sheet.is_narrow() ? type::title_narrow : type::title, Tone::Text, true);
    sheet.gap(space::small);
}

void draw_way_back(Sheet& sheet, std::string_view text)
{
    Row row(sheet);
    row.link(text, core::to_hash(core::page_route(core::Page::Quiz)));
}

void draw_nothing_yet(Sheet& sheet)
{
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("There is nothing to look at yet: this page fills as you answer.", type::lead, Tone::Muted);
    });
    sheet.gap(space::large);
    draw_way_back(sheet, "Start practising");
}

void draw_counts(Sheet& sheet, const core::Statistics& statistics)
{
    std::string text = core::counted(statistics.all.answers, "answer") + " so far";
    if (statistics.drills > 0)
        text += ", and " + std::to_string(statistics.drills) + " in drills";
    reading_column(sheet, [&](Sheet& column) {
        column.paragraph(text + '.', type::lead, Tone::Muted);
        column.gap(space::tiny);
        column.paragraph("Drills count for what you mix up and for how sure you were, not for recall.", type::small,
                         Tone::Muted);
    });
}

// 92 %  You recalled 132 of the 143 cards that came back.
void draw_recalled(Sheet& sheet, const core::Share& kept)
{
    const TextStyle& large = sheet.is_narrow() ? type::title_narrow : type::title;
    Structure paragraph(sheet, Role::Paragraph);
    const std::string number = percent(kept.rate());
    const float left = sheet.x + std::ceil(sheet.paint().width_of(large, number)) + space::medium;
    const std::string text = "You recalled " + std::to_string(kept.recalled) + " of the " +
                             std::to_string(kept.answers) + " cards that came back.";
    const auto words = [&](Sheet& column) {
        const Run run[] = {{text, type::body, Tone::Text, {}}};
        column.flow(run);
    };
    const float width = sheet.x + sheet.width - left;
    const float words_height = sheet.measure(width, words);
    const float height = std::max(large.line_height, words_height);
    sheet.text_at(sheet.x, sheet.y + (height - large.line_height) / 2, number, large, Tone::Accent);
    sheet.beside(left, sheet.y + (height - words_height) / 2, width, words);
    sheet.gap(height);
}

std::string_view verdict_of(core::Agreement agreement)
{
    switch (agreement) {
    case core::Agreement::Untold: return {};
    case core::Agreement::Agrees: return "That is as predicted.";
    case core::Agreement::More: return "That is more than predicted: a lower aim would ask you less often.";
    case core::Agreement::Less: return "That is less than predicted: a higher aim brings cards back sooner.";
    }
    return {};
}

void draw_recall(Sheet& sheet, const app::State& state)
{
    const core::Statistics& statistics = state.quiz.statistics;
    card(sheet, {}, [&](Sheet& inner) {
        inner.heading(2, "Recall", type::subheading);
        inner.gap(space::small);
        if (!statistics.kept.is_enough()) {
            inner.paragraph(missing_in_words(statistics.kept), type::body_strong);
            return inner.paragraph("Recall is told from cards that come back after a day or more.", type::body,
                                   Tone::Muted);
        }
        draw_recalled(inner, statistics.kept);
        inner.gap(space::small);
        Bar bar;
        bar.share = statistics.kept.rate();
        bar.expected = statistics.predicted;
        bar.expected_value = percent(statistics.predicted) + " predicted";
        share_bar(inner, bar);
        inner.gap(space::small);
        const Run runs[] = {
            {std::string(verdict_of(core::agreement_of(statistics))) + ' ', type::body, Tone::Text, {}},
            {"The schedule aims for " + percent(state.preferences.quiz.retention_percent / 100.0) + ", as the ",
             type::body,
             Tone::Text,
             {}},
            {"settings", type::body, Tone::Accent, core::to_hash(core::page_route(core::Page::Settings, "quiz"))},
            {" say.", type::body, Tone::Text, {}},
        };
        inner.paragraph(runs);
    });
}

} // namespace

void draw_quiz_stats(Sheet& sheet, const app::State& state)
{
    const core::Statistics& statistics = state.quiz.statistics;
    draw_title(sheet);
    if (app::stage_of(state.quiz) == app::QuizStage::Opening)
        return opening_line(sheet);
    if (statistics.all.answers + statistics.drills == 0) {
        draw_record_notices(sheet, state);
        return draw_nothing_yet(sheet);
    }
    draw_counts(sheet, statistics);
    sheet.gap(space::medium);
    draw_way_back(sheet, app::is_running(state.quiz) ? "Back to the question" : "Back to practice");
    sheet.gap(space::large);
    draw_record_notices(sheet, state);
    const auto recall = [&](Sheet& column) { draw_recall(column, state); };
    const auto week = [&](Sheet& column) {
        part_heading(column, "This week");
        draw_practice_week(column, statistics, state.quiz.now.day);
    };
    main_and_aside(sheet, recall, week);
    draw_weakest_pairs(sheet, state);
    draw_due_forecast(sheet, state.quiz);
    sheet.gap(space::section);
    draw_recall_charts(sheet, state);
}

} // namespace ui

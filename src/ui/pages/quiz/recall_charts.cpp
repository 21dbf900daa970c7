#include "ui/pages/quiz/recall_charts.h"

#include "ui/chart.h"
#include "ui/pages/quiz/quiz_words.h"
#include "ui/widgets.h"

#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

namespace {

constexpr float two_columns_from = 720;

Bar bar_of(std::string label, const core::Share& share)
{
    Bar bar;
    bar.label = std::move(label);
    bar.value = missing_in_words(share);
    if (!share.is_enough())
        return bar;
    bar.share = share.rate();
    bar.value = percent(share.rate());
    bar.count = std::to_string(share.recalled) + " of " + std::to_string(share.answers);
    return bar;
}

std::string range_in_words(double low, double high)
{
    const auto whole = [](double share) { return std::to_string(std::lround(100 * share)); };
    return low == 0 ? "Under " + percent(high) : whole(low) + " to " + percent(high);
}

// Ranges of the prediction that no answer fell into are left out.
std::vector<Bar> bars_of_predictions(const std::vector<core::RecallBin>& bins)
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i].observed.answers == 0)
            continue;
        const double high = i + 1 < bins.size() ? bins[i + 1].low : 1;
        bars.push_back(bar_of(range_in_words(bins[i].low, high), bins[i].observed));
        if (!bars.back().share)
            continue;
        bars.back().expected = bins[i].predicted;
        bars.back().expected_value = percent(bins[i].predicted) + " predicted";
    }
    return bars;
}

struct Chart
{
    std::string_view title;
    std::string_view note;
    std::string_view table; // its name
    std::vector<Bar> bars;
};

Chart chart_of_predictions(const core::Statistics& statistics)
{
    Chart chart{"Recall against prediction",
                "Cards that came back, by the recall that was predicted. The mark is the prediction, the bar is what "
                "you recalled.",
                "Recalled, by what was predicted",
                {}};
    if (statistics.kept.is_enough())
        chart.bars = bars_of_predictions(statistics.bins);
    return chart;
}

Chart chart_of_confidence(const core::Statistics& statistics)
{
    Chart chart{"How sure, how right",
                "What you said before the answer was shown, and how often you were right then. Drills count here.",
                "Right, by how sure you were",
                {}};
    for (const core::ConfidenceShare& each : statistics.by_confidence)
        chart.bars.push_back(bar_of(std::string(word_of(each.confidence)), each.share));
    return chart;
}

Chart chart_of_classes(const core::Catalog& catalog, const core::Statistics& statistics)
{
    Chart chart{"By class", "All answers but drills, those to new cards included.", "Recalled, by class", {}};
    for (const core::ClassShare& each : statistics.by_class) {
        const core::StatusClass* of = catalog.find_class(each.class_digit);
        Bar bar = bar_of(of == nullptr ? std::string() : of->name, each.share);
        bar.class_digit = each.class_digit;
        bar.tone = class_tone(each.class_digit);
        chart.bars.push_back(std::move(bar));
    }
    return chart;
}

Chart chart_of_topics(const core::Statistics& statistics)
{
    Chart chart{"By topic", "All answers but drills, those to new cards included.", "Recalled, by topic", {}};
    for (const core::SetShare& each : statistics.by_set)
        chart.bars.push_back(bar_of(std::string(title_of_set(each.set)), each.share));
    return chart;
}

void draw_chart(Sheet& sheet, const Chart& chart, const core::Share& kept, float min_height)
{
    card(sheet, {Tone::Surface, Tone::Border, min_height}, [&](Sheet& inner) {
        inner.heading(2, chart.title, type::subheading);
        inner.gap(space::tiny);
        inner.paragraph(chart.note, type::small, Tone::Muted);
        inner.gap(space::medium);
        if (chart.bars.empty())
            inner.paragraph(missing_in_words(kept), type::body);
        else
            bar_table(inner, chart.table, chart.bars);
    });
}

} // namespace

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "\u00A0%"; }

std::string missing_in_words(const core::Share& share)
{
    return "Not enough answers yet: " + std::to_string(share.missing()) + " more.";
}

void draw_recall_charts(Sheet& sheet, const app::State& state)
{
    const core::Statistics& statistics = state.quiz.statistics;
    const Chart charts[] = {chart_of_predictions(statistics), chart_of_confidence(statistics),
                            chart_of_classes(state.catalog, statistics), chart_of_topics(statistics)};
    const int columns = sheet.width >= two_columns_from ? 2 : 1;
    grid(sheet, static_cast<int>(std::size(charts)), columns, space::large,
         [&](Sheet& cell, int index, float min_height) {
             draw_chart(cell, charts[index], statistics.kept, min_height);
         });
}

} // namespace ui

#include "ui/pages/check/reading_view.h"

#include "ui/pages/check/finding_list.h"
#include "ui/table.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/code_name.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t most_exchanges_shown = 200;

std::string word_of(core::CheckVerdict verdict)
{
    switch (verdict) {
    case core::CheckVerdict::Clean:
    case core::CheckVerdict::Info: return "nothing to object to";
    case core::CheckVerdict::Warning: return "warning";
    case core::CheckVerdict::Error: return "error";
    case core::CheckVerdict::Unparsable: break;
    }
    return {};
}

Tone verdict_tone(core::CheckVerdict verdict)
{
    switch (verdict) {
    case core::CheckVerdict::Warning: return tone_of(core::Severity::Warning);
    case core::CheckVerdict::Error: return tone_of(core::Severity::Error);
    default: return Tone::Muted;
    }
}

// What was found in each exchange: the rules, each once, the gravest first.
std::vector<std::vector<const core::Finding*>> rules_by_exchange(const core::CheckResult& result)
{
    std::vector<std::vector<const core::Finding*>> found(result.exchanges.size());
    for (const core::Finding& finding : result.findings) {
        std::vector<const core::Finding*>& rules = found[finding.exchange];
        const bool is_known = std::any_of(rules.begin(), rules.end(),
                                          [&](const core::Finding* each) { return each->rule == finding.rule; });
        if (!is_known)
            rules.push_back(&finding);
    }
    for (std::vector<const core::Finding*>& rules : found)
        std::stable_sort(rules.begin(), rules.end(),
                         [](const core::Finding* a, const core::Finding* b) { return a->severity > b->severity; });
    return found;
}

void draw_verdict(Sheet& cell, const core::CheckedExchange& exchange, const std::vector<const core::Finding*>& rules)
{
    constexpr std::size_t most_rules = 4;
    std::vector<Run> runs = {{word_of(exchange.verdict), type::body_strong, verdict_tone(exchange.verdict), {}}};
    for (std::size_t i = 0; i < std::min(rules.size(), most_rules); ++i) {
        runs.push_back({i == 0 ? ": " : ", ", type::small, Tone::Muted, {}});
        runs.push_back(rule_run(rules[i]->rule, type::small));
    }
    if (rules.size() > most_rules)
        runs.push_back({" and " + std::to_string(rules.size() - most_rules) + " more", type::small, Tone::Muted, {}});
    cell.flow(runs);
}

void draw_exchanges(Sheet& sheet, const app::State& state)
{
    const core::CheckResult& result = state.checked;
    const std::vector<std::vector<const core::Finding*>> rules = rules_by_exchange(result);
    std::vector<std::size_t> order = core::by_gravity(result.exchanges);
    const std::size_t left_out = order.size() - std::min(order.size(), most_exchanges_shown);
    order.resize(order.size() - left_out);
    sheet.gap(space::medium);
    sheet.heading(3, core::counted(static_cast<long long>(result.exchanges.size()), "response"), type::subheading);
    sheet.gap(space::small);
    const TableShape shape{"Responses, the gravest first", 0, 2, std::floor(sheet.width / 2)};
    table(
        sheet, shape,
        [](Sheet& cell, std::size_t column) { cell.flow(column == 0 ? "Response" : "Verdict", type::small_strong); },
        order,
        [&](Sheet& cell, std::size_t index, std::size_t column) {
            const core::CheckedExchange& exchange = result.exchanges[index];
            if (column == 1)
                return draw_verdict(cell, exchange, rules[index]);
            cell.flow(name_of(exchange), type::body_strong);
            Row row(cell);
            line_button(row, state, exchange.line);
        });
    if (left_out > 0)
        sheet.paragraph(core::counted(static_cast<long long>(left_out), "more response") + " without a graver verdict.",
                        type::small, Tone::Muted);
}

struct BrokenRule
{
    const core::Finding* first = nullptr;
    std::vector<std::size_t> exchanges; // in which it is broken, each once
};

// The gravest first, of one severity the most frequent.
std::vector<BrokenRule> broken_rules(const core::CheckResult& result)
{
    std::vector<BrokenRule> rules;
    for (const core::Finding& finding : result.findings) {
        auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const BrokenRule& each) { return each.first->rule == finding.rule; });
        if (found == rules.end())
            found = rules.insert(found, BrokenRule{&finding, {}});
        if (found->exchanges.empty() || found->exchanges.back() != finding.exchange)
            found->exchanges.push_back(finding.exchange);
    }
    std::stable_sort(rules.begin(), rules.end(), [](const BrokenRule& a, const BrokenRule& b) {
        return a.first->severity != b.first->severity ? a.first->severity > b.first->severity
                                                      : a.exchanges.size() > b.exchanges.size();
    });
    return rules;
}

void draw_broken_rules(Sheet& sheet, const core::CheckResult& result)
{
    const std::vector<BrokenRule> rules = broken_rules(result);
    sheet.gap(space::medium);
    sheet.heading(3, "By rule", type::subheading);
    sheet.gap(space::tiny);
    entries(sheet, rules, space::tiny, [](Sheet& entry, const BrokenRule& rule) {
        const std::vector<Run> runs = {
            rule_run(rule.first->rule, type::body),
            {" in " + core::counted(static_cast<long long>(rule.exchanges.size()), "response"),
             type::body,
             Tone::Muted,
             {}},
        };
        entry.paragraph(runs);
    });
}

// The first line that is missing, to be chosen.
void draw_status_choice(Sheet& sheet, const app::State& state)
{
    constexpr std::array codes = {200, 201, 204, 301, 400, 401, 403, 404, 405, 429, 500, 503};
    sheet.gap(space::small);
    Row row(sheet);
    row.label("The status was");
    for (const int code : codes) {
        const std::string line = "HTTP/1.1 " + core::title_of(state.catalog, code);
        row.button("Write " + line + " above the fields", std::to_string(code),
                   app::PasteExample{line + '\n' + state.pasted});
    }
}

} // namespace

void draw_reading(Sheet& sheet, const app::State& state)
{
    const core::CheckResult& result = state.checked;
    if (!result.form.empty())
        sheet.paragraph("Read as: " + result.form + ".", type::body, Tone::Muted);
    if (!result.notes.empty())
        entries(sheet, result.notes, space::tiny, [](Sheet& entry, const core::ReadingNote& note) {
            entry.paragraph((note.line > 0 ? "Line " + std::to_string(note.line) + ": " : "") + note.text);
        });
    if (result.status_is_assumed)
        draw_status_choice(sheet, state);
    if (result.exchanges.size() < 2)
        return;
    draw_exchanges(sheet, state);
    if (!result.findings.empty())
        draw_broken_rules(sheet, result);
}

} // namespace ui

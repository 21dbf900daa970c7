#include "ui/pages/check/reading_view.h"

#include "ui/pages/check/finding_list.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/code_name.h"

#include <algorithm>
#include <array>

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

void draw_exchange(Sheet& sheet, const core::CheckedExchange& exchange)
{
    std::string name =
        exchange.method + (exchange.method.empty() || exchange.address.empty() ? "" : " ") + exchange.address;
    if (name.empty())
        name = "Response";
    const std::vector<Run> runs = {
        {std::to_string(exchange.code) + " ", type::body_strong},
        {name},
        {", line " + std::to_string(exchange.line) + ": ", type::body, Tone::Muted},
        {word_of(exchange.verdict), type::body_strong, verdict_tone(exchange.verdict)},
    };
    sheet.paragraph(runs);
}

void draw_exchanges(Sheet& sheet, const core::CheckResult& result)
{
    std::vector<std::size_t> order = core::by_gravity(result.exchanges);
    const std::size_t left_out = order.size() - std::min(order.size(), most_exchanges_shown);
    order.resize(order.size() - left_out);
    sheet.gap(space::small);
    sheet.heading(3, core::counted(static_cast<long long>(result.exchanges.size()), "response"), type::subheading);
    sheet.gap(space::tiny);
    entries(sheet, order, space::tiny,
            [&](Sheet& entry, std::size_t index) { draw_exchange(entry, result.exchanges[index]); });
    if (left_out > 0)
        sheet.paragraph(core::counted(static_cast<long long>(left_out), "more response") + " without a graver verdict.",
                        type::small, Tone::Muted);
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
    if (result.exchanges.size() > 1)
        draw_exchanges(sheet, result);
}

} // namespace ui

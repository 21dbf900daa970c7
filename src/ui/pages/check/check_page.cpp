#include "ui/pages/check/check_page.h"

#include "ui/controls.h"
#include "ui/pages/check/finding_list.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/check/check_examples.h"
#include "core/reading/reading.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float side_by_side_from = 900;
constexpr int fewest_lines = 14;
constexpr int most_lines = 200; // longer texts scroll inside the field, without highlights

int line_count(const std::string& text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1; }

// A coloured band behind each line that a finding points at; the gravest finding of a line decides.
void highlight_lines(Sheet& sheet, const core::CheckResult& result, const Rect& first_line)
{
    for (const core::Finding& finding : result.findings) {
        const bool graver_on_line =
            std::any_of(result.findings.begin(), result.findings.end(), [&](const core::Finding& other) {
                return other.line == finding.line && other.severity > finding.severity;
            });
        if (finding.line <= 0 || graver_on_line)
            continue;
        const float top = first_line.y + static_cast<float>(finding.line - 1) * first_line.height;
        const float left = first_line.x - space::medium + 2;
        sheet.paint().area({left, top, first_line.width + 2 * space::medium - 4, first_line.height},
                           tint_of(finding.severity), 0, sheet.depth);
        sheet.paint().area({left, top, 4, first_line.height}, tone_of(finding.severity), 0, sheet.depth);
    }
}

std::string size_of(const std::string& text)
{
    const auto tenths = static_cast<long long>(text.size() * 10 / (1u << 20)); // of a mebibyte
    return tenths > 0 ? std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MiB"
                      : core::counted(static_cast<long long>(text.size()), "byte");
}

// In the place of the field, until the visitor wants to see what is in it.
void draw_file(Sheet& sheet, const app::State& state)
{
    const bool can_show = app::can_show_text(state);
    const std::string_view why = !can_show                          ? "too long to be shown here."
                                 : core::is_recording(state.pasted) ? "not shown: a recording holds cookies and tokens."
                                                                    : "not shown at once, since it is long.";
    card(sheet, entry_look(), [&](Sheet& inner) {
        inner.foreign_line(state.pasted_file, type::body_strong);
        inner.paragraph(size_of(state.pasted) + ", " + std::string(why), type::body, Tone::Muted);
        if (!can_show)
            return;
        inner.gap(space::small);
        Row row(inner);
        row.button("Show its text", "Show its text", app::ShowLine{});
    });
}

void draw_field(Sheet& sheet, const app::State& state)
{
    const int lines = line_count(state.pasted);
    const Rect first_line = text_area(sheet, app::Field::Pasted, "Response to check",
                                      "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{ … }", state.pasted,
                                      std::clamp(lines + 1, fewest_lines, most_lines));
    if (lines < most_lines && state.check_at_ms == 0)
        highlight_lines(sheet, state.checked, first_line);
}

void draw_paste(Sheet& sheet, const app::State& state)
{
    if (state.pasted_file.empty())
        draw_field(sheet, state);
    else
        draw_file(sheet, state);
    sheet.gap(space::medium);
    Row row(sheet);
    row.button("Open a file to check", "Open a file", app::AskForFile{});
    row.label("Try");
    for (const core::CheckExample& example : core::check_examples())
        row.button(example.title, example.title, app::PasteExample{std::string(example.text)});
    if (!state.pasted.empty())
        row.button("Clear the field", "Clear", app::PasteExample{});
}

} // namespace

void draw_check(Sheet& sheet, const app::State& state)
{
    page_opening(
        sheet, "Check a response",
        "Paste what you have, or drop a file: the output of `curl -i` or `curl -v`, a browser's Headers panel or "
        "recording (HAR), the log of a client or server. Nothing leaves this page.");
    if (sheet.width < side_by_side_from) {
        draw_paste(sheet, state);
        sheet.gap(space::section);
        return draw_findings(sheet, state);
    }
    side_by_side(
        sheet, (sheet.width - space::section) / 2, [&](Sheet& column) { draw_paste(column, state); },
        [&](Sheet& column) { draw_findings(column, state); });
}

} // namespace ui

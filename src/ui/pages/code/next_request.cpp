#include "ui/pages/code/next_request.h"

#include "ui/table.h"
#include "ui/widgets.h"

#include "core/response/redirect_table.h"

namespace ui {

namespace {

constexpr float method_width = 104;

void draw_step(Sheet& sheet, const core::RedirectCell& step)
{
    sheet.paragraph(step.requests, step.changes ? type::body_strong : type::body);
    if (!step.change.empty())
        sheet.paragraph(step.change, step.changes ? type::small_strong : type::small,
                        step.changes ? Tone::Text : Tone::Muted);
}

void draw_methods(Sheet& sheet, const std::vector<core::RedirectRow>& rows, int code)
{
    const TableShape shape{"Next request after " + std::to_string(code), 0,
                           static_cast<int>(core::followers.size()) + 1, method_width};
    const auto head = [](Sheet& cell, std::size_t column) {
        cell.flow(column == 0 ? "Sent" : core::name_of(core::followers[column - 1]), type::small_strong, Tone::Muted);
    };
    table(sheet, shape, head, rows, [](Sheet& cell, const core::RedirectRow& row, std::size_t column) {
        if (column == 0)
            cell.flow(row.method, type::mono);
        else
            draw_step(cell, row.cells[column - 1]);
    });
}

void draw_reasons(Sheet& sheet, const core::RedirectTable& redirects)
{
    for (const core::RedirectReason& reason : redirects.reasons) {
        const std::string follower = std::string(core::name_of(reason.follower)) + ": ";
        std::vector<Run> runs = {{follower, type::body_strong, Tone::Text, {}}};
        append(runs, inline_runs(reason.explanation + "  ", type::body, Tone::Text));
        sourced(sheet, std::move(runs), reason.source);
        sheet.gap(space::small);
    }
    bullets(sheet, redirects.notes,
            [](Sheet& item, const std::string& note) { item.paragraph(note, type::small, Tone::Muted); });
}

} // namespace

void draw_next_request(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.redirect)
        return;
    const core::RedirectTable redirects = core::redirect_table(catalog, code.number);
    part_heading(sheet, "What the client sends next");
    draw_methods(sheet, redirects.rows, code.number);
    sheet.gap(space::medium);
    draw_reasons(sheet, redirects);
}

} // namespace ui

#include "ui/pages/code/retry_table.h"

#include "ui/table.h"
#include "ui/widgets.h"

#include "core/response/retry_table.h"

namespace ui {

namespace {

constexpr float methods_width = 128;

void draw_answers(Sheet& sheet, const std::vector<core::RetryRow>& rows, int code)
{
    const TableShape shape{"Repeating a request after " + std::to_string(code), 0, 2, methods_width};
    const auto head = [](Sheet& cell, std::size_t column) {
        cell.flow(column == 0 ? "Method" : "May the client send it again?", type::small_strong, Tone::Muted);
    };
    table(sheet, shape, head, rows, [](Sheet& cell, const core::RetryRow& row, std::size_t column) {
        if (column > 0)
            return cell.paragraph(row.advice.summary, type::body_strong);
        std::string names;
        for (const std::string_view method : row.methods)
            names += (names.empty() ? "" : " ") + std::string(method);
        cell.flow(names, type::mono_small);
    });
    sheet.gap(space::medium);
    for (const core::RetryRow& row : rows) {
        if (!row.advice.method_note.empty())
            sheet.paragraph(row.advice.method_note);
        sheet.gap(space::small);
    }
}

} // namespace

void draw_retry_table(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    const std::vector<core::RetryRow> rows = core::retry_table(catalog, code.number);
    if (rows.empty())
        return;
    const core::RetryAdvice& first = rows.front().advice;
    part_heading(sheet, "May the client send it again?");
    if (rows.size() > 1)
        draw_answers(sheet, rows, code.number);
    else
        sheet.paragraph(core::whatever_the_method(first), type::body);
    source_line(sheet, first.source);
}

} // namespace ui

#include "ui/pages/code/retry_table.h"

#include "ui/table.h"
#include "ui/widgets.h"

#include "core/response/retry.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

// Those that the standard treats alike stand together.
constexpr std::array<std::string_view, 6> methods = {"GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"};
constexpr float methods_width = 128;

// Methods with one answer. The note is that of the method which says most: one that changes something.
struct Answer
{
    std::vector<std::string_view> methods;
    core::RetryAdvice advice;
};

std::vector<Answer> answers_for(const core::Catalog& catalog, int code)
{
    std::vector<Answer> answers;
    for (const std::string_view method : methods) {
        core::RetryAdvice advice = core::retry_advice(catalog, code, method);
        if (answers.empty() || answers.back().advice.summary != advice.summary)
            answers.push_back({});
        answers.back().methods.push_back(method);
        if (answers.back().methods.size() == 1 || method == "PUT" || method == "POST")
            answers.back().advice = std::move(advice);
    }
    return answers;
}

void draw_answers(Sheet& sheet, const std::vector<Answer>& answers, int code)
{
    const TableShape shape{"Repeating a request after " + std::to_string(code), 0, 2, methods_width};
    const auto head = [](Sheet& cell, std::size_t column) {
        cell.flow(column == 0 ? "Method" : "May the client send it again?", type::small_strong, Tone::Muted);
    };
    table(sheet, shape, head, answers, [](Sheet& cell, const Answer& answer, std::size_t column) {
        if (column > 0)
            return cell.paragraph(answer.advice.summary, type::body_strong);
        std::string names;
        for (const std::string_view method : answer.methods)
            names += (names.empty() ? "" : " ") + std::string(method);
        cell.flow(names, type::mono_small);
    });
    sheet.gap(space::medium);
    for (const Answer& answer : answers) {
        if (!answer.advice.method_note.empty())
            sheet.paragraph(answer.advice.method_note);
        sheet.gap(space::small);
    }
}

} // namespace

void draw_retry_table(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (code.class_digit() != 4 && code.class_digit() != 5)
        return;
    const std::vector<Answer> answers = answers_for(catalog, code.number);
    const core::RetryAdvice& first = answers.front().advice;
    if (first.answer == core::RetryAnswer::NothingToRetry)
        return;
    part_heading(sheet, "May the client send it again?");
    if (answers.size() > 1)
        draw_answers(sheet, answers, code.number);
    else
        sheet.paragraph(first.summary + ", whatever the method. " + first.method_note, type::body);
    source_line(sheet, first.source);
}

} // namespace ui

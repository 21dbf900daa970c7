#include "ui/pages/code/next_request.h"

#include "ui/table.h"
#include "ui/widgets.h"

#include "core/response/redirect.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array<std::string_view, 6> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
constexpr std::string_view most_telling = "POST"; // the one method that every redirect treats in its own way
constexpr std::array followers = {core::Follower::Browser, core::Follower::AnyClient};
constexpr float method_width = 104;

std::string_view name_of(core::Follower follower)
{
    return follower == core::Follower::Browser ? "A browser" : "Any other client";
}

bool brings_content(std::string_view method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

std::string requests(const core::NextRequest& next)
{
    switch (next.step) {
    case core::NextStep::Follow:
        return '`' + next.method + '`' + (next.or_method.empty() ? "" : " or `" + next.or_method + '`');
    case core::NextStep::MayFollow: return "`" + next.method + "`, if it likes";
    case core::NextStep::ReuseStored: return "Nothing: it takes what it has stored";
    case core::NextStep::TakeAsIs: return "Nothing";
    case core::NextStep::NotSent: return "Cannot send it";
    }
    return {};
}

// What became of the method and the content, in a few words.
std::string change(const core::NextRequest& next, std::string_view method)
{
    if (next.step != core::NextStep::Follow && next.step != core::NextStep::MayFollow)
        return {};
    if (!next.or_method.empty())
        return "May change, and then drops its content";
    std::string kept = next.method == method ? "Kept" : "Changed";
    if (!brings_content(method))
        return kept;
    return kept + (next.keeps_content ? ", with its content" : ", content dropped");
}

void draw_step(Sheet& sheet, const core::NextRequest& next, std::string_view method)
{
    const bool changes = next.method != method || !next.or_method.empty();
    sheet.paragraph(requests(next), changes ? type::body_strong : type::body);
    if (const std::string how = change(next, method); !how.empty())
        sheet.paragraph(how, changes ? type::small_strong : type::small, changes ? Tone::Text : Tone::Muted);
}

void draw_methods(Sheet& sheet, const core::Catalog& catalog, int code)
{
    const TableShape shape{"Next request after " + std::to_string(code), 0, static_cast<int>(followers.size()) + 1,
                           method_width};
    const auto head = [](Sheet& cell, std::size_t column) {
        cell.flow(column == 0 ? "Sent" : name_of(followers[column - 1]), type::small_strong, Tone::Muted);
    };
    table(sheet, shape, head, methods, [&](Sheet& cell, std::string_view method, std::size_t column) {
        if (column == 0)
            cell.flow(method, type::mono);
        else
            draw_step(cell, core::next_request(catalog, code, method, followers[column - 1]), method);
    });
}

// The reasons, for the method that shows them best, and what else the two kinds of client do: each sentence once.
void draw_reasons(Sheet& sheet, const core::Catalog& catalog, int code)
{
    std::vector<std::string> notes;
    for (const core::Follower follower : followers) {
        const core::NextRequest telling = core::next_request(catalog, code, most_telling, follower);
        std::vector<Run> runs = {{std::string(name_of(follower)) + ": ", type::body_strong, Tone::Text, {}}};
        append(runs, inline_runs(telling.explanation + "  ", type::body, Tone::Text));
        sourced(sheet, std::move(runs), telling.source);
        sheet.gap(space::small);
        for (const std::string_view method : methods)
            for (std::string& note : core::next_request(catalog, code, method, follower).notes)
                if (std::find(notes.begin(), notes.end(), note) == notes.end())
                    notes.push_back(std::move(note));
    }
    bullets(sheet, notes, [](Sheet& item, const std::string& note) { item.paragraph(note, type::small, Tone::Muted); });
}

} // namespace

void draw_next_request(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.redirect)
        return;
    part_heading(sheet, "What the client sends next");
    draw_methods(sheet, catalog, code.number);
    sheet.gap(space::medium);
    draw_reasons(sheet, catalog, code.number);
}

} // namespace ui

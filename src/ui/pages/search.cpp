#include "ui/pages/pages.h"

#include "ui/pages/parts/header_advice.h"
#include "ui/pages/parts/situation_areas.h"
#include "ui/pages/search_answer.h"
#include "ui/prose.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/named_failure.h"
#include "core/route.h"

namespace ui {

namespace {

constexpr float preview_from = 960; // beside the list
constexpr float preview_width = 400;
constexpr int result_group = 1; // shared with the search field: the arrow keys lead from it into the results

void draw_query(Sheet& sheet, const std::string& query, const TextStyle& style)
{
    sheet.foreign_line("“" + std::string(core::utf8_prefix(query, 60)) + (query.size() > 60 ? "…”" : "”"), style);
}

void draw_suggestions(Sheet& sheet)
{
    Row row(sheet);
    row.label("Try");
    for (const std::string_view example : {"rate limit", "not logged in", "validation failed", "etag", "5xx"})
        row.link(example, core::to_hash(core::search_route(example)));
    row.link("All codes", core::to_hash(core::home_route(core::Show::All)));
}

// What tools report in the place of a response.
void draw_failures(Sheet& sheet, const app::State& state)
{
    if (state.failures.empty())
        return;
    Structure list(sheet, Role::List);
    for (const core::Failure& failure : state.failures) {
        Structure item(sheet, Role::Item, failure.id);
        card(sheet, entry_look(0, Tone::Accent), [&](Sheet& inner) {
            const std::vector<Run> title = {{failure.title(), type::body_strong, Tone::Text, {}},
                                            {"   " + failure.reporter, type::small, Tone::Muted, {}}};
            inner.paragraph(title);
            sourced(inner, core::explanation_of(failure, state.catalog), failure.claim.source);
            if (failure.codes.empty())
                return;
            inner.gap(space::small);
            code_row(inner, state.catalog, failure.codes);
        });
        sheet.gap(space::small);
    }
    sheet.gap(space::medium);
}

void draw_heading(Sheet& sheet, const app::State& state)
{
    Structure heading(sheet, Role::Heading);
    heading->level = 1;
    sheet.flow("Results for", type::heading);
    draw_query(sheet, state.query, type::lead);
}

void draw_failures_alone(Sheet& sheet, const app::State& state)
{
    draw_heading(sheet, state);
    sheet.gap(space::medium);
    draw_failures(sheet, state);
}

void draw_nothing(Sheet& sheet, const app::State& state)
{
    page_title(sheet, "Nothing matches");
    draw_query(sheet, state.query, type::lead);
    sheet.gap(space::medium);
    {
        Structure status(sheet, Role::Status);
        sheet.paragraph("Try fewer or other words: what happened, who is at fault, or the header involved.");
    }
    sheet.gap(space::large);
    {
        Row row(sheet);
        row.button("Clear the search", "Clear", app::TypeText{app::Field::Query, {}});
    }
    sheet.gap(space::medium);
    draw_suggestions(sheet);
}

void draw_hit(Sheet& sheet, const core::Catalog& catalog, const core::Hit& hit, bool first)
{
    const core::Code* code = catalog.find_code(hit.code);
    if (code == nullptr)
        return;
    const std::string number = std::to_string(hit.code);
    badge_card(sheet, number, core::to_hash(core::code_route(hit.code)),
               entry_look(0, first ? Tone::Accent : Tone::Border), result_group, number, code->class_digit(),
               [&](Sheet& column) {
                   std::vector<Run> name = {{code->name, type::body_strong, Tone::Text, {}}};
                   if (first && !column.is_narrow())
                       name.push_back({"   Enter opens it", type::small, Tone::Muted, {}});
                   column.flow(name);
                   column.flow(code->meaning, type::body);
                   column.gap(2);
                   column.flow(hit.why, type::small, Tone::Muted);
               });
}

// The situation that speaks for a hit: below its card, since a link cannot hold another one.
void draw_hit_situation(Sheet& sheet, const core::Catalog& catalog, const core::Hit& hit)
{
    if (hit.situation < 0)
        return;
    const core::Situation& situation = catalog.situations[static_cast<std::size_t>(hit.situation)];
    sheet.gap(space::tiny);
    const float indent = space::medium + 2;
    sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - 2 * indent, [&](Sheet& column) {
        text_link(column, core::labelled_text(catalog, situation), core::to_hash(situation_route(situation.id)),
                  type::small);
    });
}

// The best hit in short: what to send with it, ready to copy.
void draw_preview(Sheet& sheet, const app::State& state, const core::Code& code)
{
    const std::string title = core::title_of(state.catalog, code.number);
    sheet.heading(2, state.search_answer ? "The response for " + title : "Send " + title, type::subheading);
    sheet.gap(space::small);
    for (const core::HeaderAdvice& advice : code.headers)
        if (advice.strength != core::Strength::Vendor && advice.strength != core::Strength::Defined)
            header_line(sheet, advice, type::small);
    if (code.exchange) {
        sheet.gap(space::medium);
        wire_block(sheet, "response", code.exchange->response, state.copied == "response");
    }
}

void draw_hit_list(Sheet& sheet, const app::State& state)
{
    Structure list(sheet, Role::List);
    for (const core::Hit& hit : state.hits) {
        Structure item(sheet, Role::Item);
        draw_hit(sheet, state.catalog, hit, &hit == &state.hits.front());
        if (!state.search_answer || state.search_answer->situation != hit.situation) // which stands above
            draw_hit_situation(sheet, state.catalog, hit);
        sheet.gap(space::small);
    }
}

void draw_hits(Sheet& sheet, const app::State& state)
{
    draw_heading(sheet, state);
    sheet.gap(space::tiny);
    {
        Structure status(sheet, Role::Status);
        const std::string count = core::counted(static_cast<long long>(state.hits.size()), "code");
        sheet.paragraph(count + (state.hits.size() > 1 ? ", best first" : ""), type::small, Tone::Muted);
    }
    sheet.gap(space::medium);
    draw_failures(sheet, state);
    const auto list = [&](Sheet& column) {
        if (state.search_answer)
            draw_search_answer(column, state, *state.search_answer);
        draw_hit_list(column, state);
    };
    const core::Code* best = state.catalog.find_code(state.hits.front().code);
    if (sheet.width < preview_from || best == nullptr)
        return list(sheet);
    side_by_side(sheet, sheet.width - preview_width - space::section, list,
                 [&](Sheet& column) { draw_preview(column, state, *best); });
}

} // namespace

void draw_search(Sheet& sheet, const app::State& state)
{
    if (!state.hits.empty())
        return draw_hits(sheet, state);
    if (!state.failures.empty())
        return draw_failures_alone(sheet, state);
    if (!core::trim(state.query).empty())
        return draw_nothing(sheet, state);
    page_opening(sheet, "Search", "Type a code, a name, a constant, a header, or what happened in your own words.");
    draw_suggestions(sheet);
}

} // namespace ui

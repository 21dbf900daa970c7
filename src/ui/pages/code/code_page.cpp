#include "ui/pages/code/code_page.h"

#include "ui/pages/code/code_facts.h"
#include "ui/pages/code/next_request.h"
#include "ui/pages/code/notes.h"
#include "ui/pages/code/related.h"
#include "ui/pages/code/retry_table.h"
#include "ui/pages/parts/code_list.h"
#include "ui/pages/parts/header_advice.h"
#include "ui/pages/parts/recipe_block.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/decode.h"
#include "core/catalog/fact_sheet.h"
#include "core/route.h"

namespace ui {

namespace {

void draw_title(Sheet& sheet, const core::Code& code)
{
    const TextStyle style = title_style(sheet);
    {
        Structure heading(sheet, Role::Heading);
        heading->level = 1;
        const float indent =
            badge(sheet, sheet.x, sheet.y, std::to_string(code.number), code.class_digit(), style) + space::medium;
        sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - indent,
                               [&](Sheet& name) { name.flow(code.name, style); });
    }
    sheet.gap(space::medium);
    reading_column(sheet, [&](Sheet& lead) { lead.paragraph(code.meaning, type::lead, Tone::Muted); });
    sheet.gap(space::medium);
}

void draw_labels(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    Row row(sheet);
    const core::StatusClass* status_class = catalog.find_class(code.class_digit());
    if (status_class != nullptr)
        row.link(core::title_of(*status_class), core::to_hash(core::class_route(code.class_digit())),
                 class_tone(code.class_digit()), class_tint(code.class_digit()));
    if (code.common)
        row.chip("Common", Tone::Text, Tone::Sunken);
    if (code.status != core::Registration::Registered)
        row.chip(core::capitalised(core::word_of(code.status)), Tone::Class4, Tone::Tint4);
    if (!code.vendor.empty())
        row.chip(code.vendor, Tone::Text, Tone::Sunken);
}

void draw_status(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.status_note && code.standard_choice.empty())
        return;
    sheet.gap(space::large);
    card(sheet, {Tone::Tint4, Tone::Tint4}, [&](Sheet& inner) {
        if (code.status_note)
            reading_column(inner, [&](Sheet& column) { claim(column, *code.status_note); });
        if (code.standard_choice.empty())
            return;
        inner.gap(code.status_note ? space::small : 0);
        Row row(inner);
        row.label("Send instead");
        for (const int other : code.standard_choice)
            row.code(catalog, other);
    });
}

void draw_use(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.use.empty()) {
        part_heading(sheet, "Use it when");
        bullets(sheet, code.use, [](Sheet& item, const core::Claim& use) { claim(item, use); });
    }
    if (code.avoid.empty())
        return;
    part_heading(sheet, "Use another code when");
    bullets(sheet, code.avoid, [&](Sheet& item, const core::Avoid& avoid) {
        claim(item, avoid.claim);
        if (avoid.instead.empty())
            return;
        item.gap(space::tiny);
        code_row(item, catalog, avoid.instead);
    });
}

void draw_headers(Sheet& sheet, const core::Code& code)
{
    if (code.headers.empty())
        return;
    part_heading(sheet, "Header fields");
    draw_header_advice(sheet, code.headers);
}

void draw_exchange(Sheet& sheet, const app::State& state, const core::Code& code)
{
    if (!code.exchange)
        return;
    part_heading(sheet, "Example exchange");
    if (!code.exchange->request.empty()) {
        wire_block(sheet, "request", code.exchange->request, state.copied == "request");
        sheet.gap(space::medium);
    }
    wire_block(sheet, "response", code.exchange->response, state.copied == "response");
}

void draw_confusables(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (code.confused_with.empty())
        return;
    part_heading(sheet, "Not to be confused with");
    entries(sheet, code.confused_with, space::medium, [&](Sheet& entry, const core::Confusable& other) {
        code_row(entry, catalog, {other.code});
        entry.gap(space::tiny);
        entry.paragraph(other.fact);
    });
}

void draw_stack_name(Sheet& sheet, const core::StackName& name)
{
    term(sheet, name.stack);
    Structure definition(sheet, Role::Definition);
    std::vector<Run> constant = {{name.constant->constant, type::mono_small, Tone::Text, {}}};
    if (name.is_deprecated)
        constant.push_back({"  deprecated", type::small, Tone::Muted, {}});
    sheet.flow(constant);
    for (const std::string_view older : name.older) {
        const Run former[] = {{std::string(older), type::mono_small, Tone::Muted, {}},
                              {"  older", type::small, Tone::Muted, {}}};
        sheet.flow(former);
    }
    sheet.gap(space::small);
}

void draw_names(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.former_names.empty())
        part_heading(sheet, "Former names");
    for (const core::FormerName& former : code.former_names)
        sourced(sheet, former.name, former.source);
    const std::vector<core::StackName> names = core::stack_names_of(catalog, code.number);
    if (names.empty())
        return;
    part_heading(sheet, "In your stack");
    Structure list(sheet, Role::TermList);
    for (const core::StackName& name : names)
        draw_stack_name(sheet, name);
}

void draw_sources(Sheet& sheet, const core::Code& code)
{
    part_heading(sheet, "Sources");
    bullets(sheet, code.sources, [](Sheet& item, const std::string& source) { source_line(item, source); });
}

void draw_neighbours(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    sheet.gap(space::section);
    Structure navigation(sheet, Role::Navigation, "neighbours");
    navigation->text = "Neighbouring codes";
    Row row(sheet);
    const auto index = static_cast<std::size_t>(&code - catalog.codes.data());
    if (index > 0)
        row.code(catalog, catalog.codes[index - 1].number);
    if (index + 1 < catalog.codes.size())
        row.code(catalog, catalog.codes[index + 1].number);
}

void draw_unknown(Sheet& sheet, const core::Catalog& catalog, int number)
{
    const core::Decoded decoded = core::decode(catalog, number);
    page_opening(sheet, std::to_string(number), decoded.text);
    Row row(sheet);
    if (decoded.treat_as != 0)
        row.link("Treat it as " + std::to_string(decoded.treat_as), core::to_hash(core::code_route(decoded.treat_as)));
    row.link("All codes", core::to_hash(core::home_route(core::Show::All)));
}

} // namespace

void draw_code(Sheet& sheet, const app::State& state)
{
    const core::Code* code = state.catalog.find_code(state.route.number);
    if (code == nullptr)
        return draw_unknown(sheet, state.catalog, state.route.number);

    draw_title(sheet, *code);
    draw_labels(sheet, state.catalog, *code);
    if (code->is_outline) { // its facts are on their way
        sheet.gap(space::large);
        return loading_line(sheet);
    }
    draw_status(sheet, state.catalog, *code);
    sheet.gap(space::large);
    draw_facts(sheet, *code);

    const auto prose = [&](Sheet& column) {
        draw_use(column, state.catalog, *code);
        part_heading(column, "What the client does next");
        claim(column, code->client);
        draw_next_request(column, state.catalog, *code);
        draw_retry_table(column, state.catalog, *code);
        draw_headers(column, *code);
        draw_exchange(column, state, *code);
        if (const std::optional<core::Recipe> recipe = core::recipe_for(state.catalog, *code))
            draw_snippet(column, state, *recipe);
        draw_notes(column, code->notes);
    };
    const auto aside = [&](Sheet& column) {
        draw_confusables(column, state.catalog, *code);
        draw_related_comparisons(column, state.catalog, *code);
        draw_related_rules(column, state.catalog, *code);
        draw_names(column, state.catalog, *code);
        draw_sources(column, *code);
    };
    main_and_aside(sheet, prose, aside, space::section);
    draw_neighbours(sheet, state.catalog, *code);
}

} // namespace ui

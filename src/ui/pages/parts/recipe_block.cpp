#include "ui/pages/parts/recipe_block.h"

#include "ui/widgets.h"

#include "core/response/snippet.h"

#include <algorithm>
#include <span>

namespace ui {

namespace {

constexpr std::string_view curl_id = "curl"; // beside the ids of the frameworks

// The framework of the preferences. The first one for an id that is none: settings may come from another version.
const core::Framework& framework_of(std::string_view id)
{
    const std::span<const core::Framework> all = core::frameworks();
    const auto found = std::find_if(all.begin(), all.end(), [&](const core::Framework& each) { return each.id == id; });
    return found == all.end() ? all.front() : *found;
}

} // namespace

void draw_response(Sheet& sheet, const app::State& state, const core::Recipe& recipe)
{
    part_heading(sheet, "The response");
    wire_block(sheet, "response", core::raw_text(recipe), state.copied == "response");
    if (recipe.note.empty())
        return;
    sheet.gap(space::small);
    sheet.paragraph(recipe.note, type::small, Tone::Muted);
}

void stack_bar(Sheet& sheet, const app::State& state)
{
    Structure group(sheet, Role::Group, "stack");
    group->text = "Stack";
    const bool is_curl = state.preferences.stack == curl_id;
    const core::Framework& chosen = framework_of(state.preferences.stack);
    Row row(sheet);
    for (const core::Framework& each : core::frameworks())
        row.toggle(each.id, each.name, !is_curl && &each == &chosen, app::ChooseStack{std::string(each.id)});
    row.toggle(curl_id, "curl -i", is_curl, app::ChooseStack{std::string(curl_id)});
}

void draw_snippet(Sheet& sheet, const app::State& state, const core::Recipe& recipe)
{
    part_heading(sheet, "Return it from your code");
    stack_bar(sheet, state);
    sheet.gap(space::medium);
    if (!app::can_show_snippet(state))
        return loading_line(sheet);
    const core::Framework& chosen = framework_of(state.preferences.stack);
    const bool is_curl = state.preferences.stack == curl_id;
    const std::string name = is_curl ? "curl session" : std::string(chosen.name) + " code";
    const std::string text = is_curl ? core::curl_text(recipe) : core::snippet(state.catalog, recipe, chosen);
    wire_block(sheet, name, text, state.copied == name);
}

} // namespace ui

#include "ui/pages/compare/compare_changes.h"

#include "ui/controls.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/comparison.h"
#include "core/route.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr float add_field_width = 380;
constexpr std::size_t most_suggestions = 5;

std::string address_of(std::vector<int> codes) { return core::to_hash(core::compare_route(std::move(codes))); }

std::string address_with(std::vector<int> codes, int added)
{
    codes.push_back(added);
    return address_of(std::move(codes));
}

std::string address_without(std::vector<int> codes, int removed)
{
    codes.erase(std::remove(codes.begin(), codes.end(), removed), codes.end());
    return address_of(std::move(codes));
}

// Registered codes that people confuse with those that are there, or weigh against them: the most often named first.
std::vector<int> suggestions_for(const core::Catalog& catalog, const std::vector<int>& codes)
{
    const auto is_there = [&](int code) { return std::find(codes.begin(), codes.end(), code) != codes.end(); };
    std::map<int, int> named;
    for (const int number : codes)
        if (const core::Code* code = catalog.find_code(number))
            for (const core::Confusable& other : code->confused_with)
                ++named[other.code];
    for (const core::Comparison& each : catalog.comparisons)
        if (std::any_of(each.codes.begin(), each.codes.end(), is_there))
            for (const int other : each.codes)
                ++named[other];
    std::vector<int> suggested;
    for (const auto& [number, times] : named) {
        const core::Code* code = catalog.find_code(number);
        if (!is_there(number) && code != nullptr && code->status == core::Registration::Registered)
            suggested.push_back(number);
    }
    std::stable_sort(suggested.begin(), suggested.end(), [&](int a, int b) { return named[a] > named[b]; });
    suggested.resize(std::min(suggested.size(), most_suggestions));
    return suggested;
}

void draw_add_field(Sheet& sheet, const app::State& state)
{
    const std::string_view caption = "Add";
    const float button_width = std::ceil(sheet.paint().width_of(type::small_strong, caption)) + 2 * space::large;
    const float field_width = std::min(add_field_width, sheet.width - button_width);
    const float top = sheet.y;
    const float bottom = sheet.beside(sheet.x, top, field_width, [&](Sheet& column) {
        text_field(column, app::Field::CompareDraft, "Code or name to add", "A code or its name", state.compare_draft);
    });
    sheet.beside(sheet.x + field_width + space::small, top + space::tiny, button_width, [&](Sheet& column) {
        Row row(column);
        row.button("Add to the comparison", caption, app::Submit{app::Field::CompareDraft});
    });
    sheet.y = bottom;
    // Always there, so that its text is announced when it comes.
    Structure status(sheet, Role::Status);
    if (state.compare_problem.empty())
        return;
    sheet.gap(space::small);
    sheet.paragraph(state.compare_problem, type::body_strong, Tone::Class5);
}

// "With 404 Not Found", or the number alone where the name has no room.
void draw_suggestions(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& codes)
{
    const std::vector<int> suggested = suggestions_for(catalog, codes);
    if (suggested.empty())
        return;
    sheet.gap(space::medium);
    Structure group(sheet, Role::Group, "suggestions");
    group->text = "Often weighed against these";
    Row row(sheet);
    for (const int code : suggested) {
        const std::string full = "With " + core::title_of(catalog, code);
        const bool fits = sheet.paint().width_of(type::small_strong, full) + 2 * space::large <= sheet.width;
        row.link(fits ? full : "With " + std::to_string(code), address_with(codes, code));
    }
}

void draw_removals(Sheet& sheet, const std::vector<int>& codes)
{
    if (codes.empty())
        return;
    sheet.gap(space::small);
    Structure group(sheet, Role::Group, "removals");
    group->text = "Take a code out";
    Row row(sheet);
    for (const int code : codes)
        row.link("Without " + std::to_string(code), address_without(codes, code), Tone::Text, Tone::Sunken);
}

} // namespace

void draw_compare_changes(Sheet& sheet, const app::State& state, const std::vector<int>& codes)
{
    if (codes.size() < core::most_compared) {
        draw_add_field(sheet, state);
        draw_suggestions(sheet, state.catalog, codes);
    } else {
        sheet.paragraph(core::capitalised(core::in_words(core::most_compared)) +
                        " codes are as many as anybody reads side by side. Take one out to add another.");
    }
    draw_removals(sheet, codes);
}

} // namespace ui

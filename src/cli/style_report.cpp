#include "cli/style_report.h"

#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/catalog/style_comparison.h"

#include <algorithm>
#include <vector>

namespace cli {

namespace {

constexpr int margin = 2;

std::string basis_of(const core::StyleStand& stand)
{
    if (stand.setting == nullptr)
        return "the default, or a choice of your own";
    return stand.setting->rule.empty() ? "part of the style" : stand.setting->rule + " (" + stand.setting->source + ")";
}

void write_stand(TerminalText& out, const std::string& mark, const core::StyleStand& stand, int hang)
{
    const std::string text = std::to_string(stand.code) + " – " + basis_of(stand);
    const Span spans[] = {{text, Ink::Plain}};
    out.item(mark, spans, margin, hang);
}

// Enough to see what it is about; a switch may decide dozens.
void write_situations(TerminalText& out, const std::vector<const core::Situation*>& situations)
{
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, situations.size()); ++i)
        out.paragraph(situations[i]->text, 2 * margin, Ink::Muted);
    if (situations.size() > most)
        out.paragraph("... and " + std::to_string(situations.size() - most) + " more situations; --json has them all",
                      2 * margin, Ink::Muted);
}

void write_switch(TerminalText& out, const core::Switch& of)
{
    out.heading(of.question);
    for (const core::Switch::Choice& choice : of.choices) {
        const Span text[] = {{choice.text, Ink::Plain}};
        out.item(of.id + ":" + std::to_string(choice.code), text, margin, 2 * margin);
    }
}

void write_style(TerminalText& out, const core::Style& style)
{
    out.heading(style.name);
    out.paragraph("--style " + style.id, margin, Ink::Muted);
    out.paragraph(style.about, margin);
    for (const core::Style::Setting& setting : style.settings) {
        if (setting.rule.empty())
            continue;
        const std::string text = setting.rule + " (" + setting.source + ")";
        const Span spans[] = {{text, Ink::Plain}};
        out.item(setting.switch_id + ":" + std::to_string(setting.code), spans, margin, 2 * margin);
    }
}

void write_stand_json(core::JsonWriter& out, const core::StyleStand& stand)
{
    out.open_object().member("code", stand.code);
    if (stand.setting != nullptr && !stand.setting->rule.empty())
        out.member("rule", stand.setting->rule).member("source", stand.setting->source);
    out.close_object();
}

// Names the style also where it has none: "" is the default.
void write_style_json(core::JsonWriter& out, const core::Catalog& catalog, const core::HouseStyle& style)
{
    out.open_object()
        .member("text", core::to_text(style))
        .member("name", core::title_of(catalog, style))
        .close_object();
}

} // namespace

std::string style_list(const core::Catalog& catalog)
{
    TerminalText out(terminal_form());
    out.paragraph("A style is a name, or choices, or both: --style zalando, --style validation:400, "
                  "--style zalando,validation:422. The first choice of a switch is the default. On the page it is part "
                  "of the address: ?style=zalando.");
    for (const core::Switch& each : catalog.switches)
        write_switch(out, each);
    for (const core::Style& each : catalog.styles)
        write_style(out, each);
    return out.text();
}

std::string style_comparison(const core::Catalog& catalog, const core::HouseStyle& first,
                             const core::HouseStyle& second)
{
    const std::string names[] = {core::title_of(catalog, first), core::title_of(catalog, second)};
    const std::vector<core::StyleDifference> found = core::differences(catalog, first, second);
    TerminalText out(terminal_form());
    if (found.empty())
        out.paragraph(names[0] + " and " + names[1] + " decide alike.");
    const int hang = std::max(width_of(names[0]), width_of(names[1])) + 2;
    for (const core::StyleDifference& each : found) {
        out.heading(each.of->question);
        write_stand(out, names[0], each.first, hang);
        write_stand(out, names[1], each.second, hang);
        write_situations(out, each.situations);
    }
    return out.text();
}

std::string style_comparison_json(const core::Catalog& catalog, const core::HouseStyle& first,
                                  const core::HouseStyle& second)
{
    core::JsonWriter out;
    out.open_object().key("styles").open_array();
    write_style_json(out, catalog, first);
    write_style_json(out, catalog, second);
    out.close_array().key("differences").open_array();
    for (const core::StyleDifference& each : core::differences(catalog, first, second)) {
        out.open_object().member("switch", each.of->id).member("question", each.of->question);
        out.key("choices").open_array();
        write_stand_json(out, each.first);
        write_stand_json(out, each.second);
        out.close_array().key("situations").open_array();
        for (const core::Situation* situation : each.situations)
            out.open_object().member("id", situation->id).member("text", situation->text).close_object();
        out.close_array().close_object();
    }
    out.close_array().close_object();
    return out.text() + '\n';
}

} // namespace cli

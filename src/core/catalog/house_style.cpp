#include "core/catalog/house_style.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

bool is_choice(const Switch& of, int code)
{
    return std::any_of(of.choices.begin(), of.choices.end(),
                       [&](const Switch::Choice& each) { return each.code == code; });
}

int set_in(const std::vector<Style::Setting>& settings, std::string_view switch_id)
{
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&](const Style::Setting& each) { return each.switch_id == switch_id; });
    return found == settings.end() ? 0 : found->code;
}

// nullptr: the default of every switch.
const Style* base_style(const Catalog& catalog, std::string_view base)
{
    return catalog.find_style(base.empty() ? std::string_view(catalog.style) : base);
}

int base_choice(const Catalog& catalog, std::string_view base, const Switch& of)
{
    const Style* style = base_style(catalog, base);
    const int code = style ? set_in(style->settings, of.id) : 0;
    return code != 0 ? code : of.choices.front().code;
}

std::string_view text_of_choice(const Switch& of, int code)
{
    for (const Switch::Choice& choice : of.choices)
        if (choice.code == code)
            return choice.text;
    return {};
}

const HeaderAdvice* unconditional_advice(const Code& code, std::string_view field_name)
{
    for (const HeaderAdvice& advice : code.headers)
        if (advice.when.empty() && equal_ignoring_case(advice.name, field_name))
            return &advice;
    return nullptr;
}

// Advice was written with one code in mind. For another, what that code says for itself goes first, and of the rest
// stays what it does not contradict.
std::vector<HeaderAdvice> headers_moved_to(const Catalog& catalog, int code_number,
                                           const std::vector<HeaderAdvice>& written)
{
    const Code* code = catalog.find_code(code_number);
    if (code == nullptr)
        return written;
    std::vector<HeaderAdvice> result;
    for (const HeaderAdvice& advice : code->headers)
        if (advice.when.empty())
            result.push_back(advice);
    for (const HeaderAdvice& advice : written)
        if (!forbids(advice.strength) && unconditional_advice(*code, advice.name) == nullptr)
            result.push_back(advice);
    return result;
}

// Takes the best code of `ruling`, which holds what is written, to the choice of the style.
void move_best(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id, Ruling& ruling)
{
    const int chosen = best_in(catalog, style, switch_id, ruling.best);
    if (chosen == ruling.best)
        return;
    const Switch& by = *catalog.find_switch(switch_id);
    const int written = ruling.best;
    ruling.best = chosen;
    ruling.moved_by = &by;
    ruling.because = text_of_choice(by, chosen);
    const auto same = [&](const auto& each) { return each.code == chosen; };
    ruling.acceptable.erase(std::remove_if(ruling.acceptable.begin(), ruling.acceptable.end(), same),
                            ruling.acceptable.end());
    ruling.acceptable.insert(ruling.acceptable.begin(), {written, std::string(text_of_choice(by, written))});
    ruling.wrong.erase(std::remove_if(ruling.wrong.begin(), ruling.wrong.end(), same), ruling.wrong.end());
    ruling.headers = headers_moved_to(catalog, chosen, ruling.headers);
}

// "hide-existence:403"
std::optional<Style::Setting> read_setting(const Catalog& catalog, std::string_view text)
{
    const std::size_t colon = text.find(':');
    const Switch* named = colon == text.npos ? nullptr : catalog.find_switch(text.substr(0, colon));
    if (named == nullptr)
        return std::nullopt;
    for (const Switch::Choice& choice : named->choices)
        if (text.substr(colon + 1) == std::to_string(choice.code))
            return Style::Setting{named->id, choice.code};
    return std::nullopt;
}

} // namespace

int choice_of(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id)
{
    const Switch* found = catalog.find_switch(switch_id);
    if (found == nullptr)
        return 0;
    const int changed = set_in(style.changes, switch_id);
    return changed != 0 ? changed : base_choice(catalog, style.base, *found);
}

HouseStyle with_choice(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id, int code)
{
    const Switch* wanted = catalog.find_switch(switch_id);
    if (wanted == nullptr || !is_choice(*wanted, code))
        return style;
    HouseStyle result{style.base, {}};
    for (const Switch& each : catalog.switches) {
        const int chosen = &each == wanted ? code : choice_of(catalog, style, each.id);
        if (chosen != base_choice(catalog, style.base, each))
            result.changes.push_back({each.id, chosen});
    }
    return result;
}

std::string title_of(const Catalog& catalog, const HouseStyle& style)
{
    const Style* base = base_style(catalog, style.base);
    std::string title = base ? base->name : "Default";
    if (!style.changes.empty())
        title += ", " + counted(static_cast<long long>(style.changes.size()), "choice changed", "choices changed");
    return title;
}

std::string to_text(const HouseStyle& style)
{
    std::string text = style.base;
    for (const Style::Setting& change : style.changes)
        text += (text.empty() ? "" : ",") + change.switch_id + ':' + std::to_string(change.code);
    return text;
}

StyleText parse_house_style(const Catalog& catalog, std::string_view text)
{
    StyleText result;
    if (trim(text).empty())
        return result;
    for (const std::string_view written : split(text, ',')) {
        const std::string part = fold_case(trim(written));
        if (const std::optional<Style::Setting> setting = read_setting(catalog, part))
            result.style = with_choice(catalog, result.style, setting->switch_id, setting->code);
        else if (result.style == HouseStyle{} && catalog.find_style(part) != nullptr)
            result.style.base = part;
        else
            result.unknown.push_back(to_valid_utf8(trim(written)));
    }
    return result;
}

Ruling ruling_on(const Catalog& catalog, const HouseStyle& style, const Situation& situation)
{
    Ruling ruling{situation.best, situation.because, nullptr, situation.acceptable, situation.wrong, situation.headers};
    move_best(catalog, style, situation.switch_id, ruling);
    return ruling;
}

int best_in(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id, int written)
{
    const int chosen = choice_of(catalog, style, switch_id);
    return chosen == 0 ? written : chosen;
}

Ruling ruling_on(const Catalog& catalog, const HouseStyle& style, const GuideVerdict& verdict)
{
    Ruling ruling{verdict.best, verdict.because, nullptr, verdict.acceptable, {}, verdict.headers};
    move_best(catalog, style, verdict.switch_id, ruling);
    return ruling;
}

} // namespace core

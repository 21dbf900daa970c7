// The choices a team makes where the sources leave room, and the one place that decides what they change.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// A named style of the catalog with single choices changed. Without a name: the style of the
// catalog, where it has one, or the default of every switch.
struct HouseStyle
{
    std::string base;
    std::vector<Style::Setting> changes; // in the order of the catalog's switches; only those that differ from the base

    bool operator==(const HouseStyle&) const = default;
};

// The code that the style takes for a switch; 0 for a switch that the catalog does not have.
int choice_of(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id);

// Without effect for what is not a choice of the switch.
HouseStyle with_choice(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id, int code);

// "FastAPI", "Default", "RFC-strict, 2 choices changed".
std::string title_of(const Catalog& catalog, const HouseStyle& style);

// For links: "", "fastapi", "rfc-strict,hide-existence:403".
std::string to_text(const HouseStyle& style);

struct StyleText
{
    HouseStyle style;
    std::vector<std::string> unknown; // parts that mean nothing in this catalog; a link may come from another pack
};
StyleText parse_house_style(const Catalog& catalog, std::string_view text);

// What to send in a situation, or at the end of the guide, in a given style.
struct Ruling
{
    int best = 0;
    std::string because;
    const Switch* moved_by = nullptr; // the switch that took `best` away from what the sources' default would be
    std::vector<Acceptable> acceptable;
    std::vector<Tempting> wrong;
    std::vector<HeaderAdvice> headers;
};
Ruling ruling_on(const Catalog& catalog, const HouseStyle& style, const Situation& situation);
Ruling ruling_on(const Catalog& catalog, const HouseStyle& style, const GuideVerdict& verdict);

// The best code of that ruling alone: `written`, unless the style moves it by the switch.
int best_in(const Catalog& catalog, const HouseStyle& style, std::string_view switch_id, int written);

} // namespace core

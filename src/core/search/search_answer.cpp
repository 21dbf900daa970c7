#include "core/search/search_answer.h"

#include <algorithm>

namespace core {

namespace {

std::string fact_between(const Catalog& catalog, int code, int other)
{
    const Code* entry = catalog.find_code(code);
    if (entry == nullptr)
        return {};
    for (const Confusable& each : entry->confused_with)
        if (each.code == other)
            return each.fact;
    return {};
}

// What the situation itself says of the rival goes first, then what the cards of the two codes say of each other.
std::string fact_for(const Catalog& catalog, const Ruling& ruling, int rival)
{
    for (const Acceptable& each : ruling.acceptable)
        if (each.code == rival)
            return each.when;
    for (const Tempting& each : ruling.wrong)
        if (each.code == rival && !each.unless.empty())
            return "Right if " + each.unless;
    const std::string fact = fact_between(catalog, ruling.best, rival);
    return fact.empty() ? fact_between(catalog, rival, ruling.best) : fact;
}

} // namespace

std::optional<SearchAnswer> answer_of(const Catalog& catalog, const HouseStyle& style, int situation, int rival,
                                      double share)
{
    SearchAnswer answer{
        situation, ruling_on(catalog, style, catalog.situations[static_cast<std::size_t>(situation)]), 0, {}};
    if (rival == 0 || share <= close_share)
        return answer;
    answer.rival = rival;
    answer.rival_fact = fact_for(catalog, answer.ruling, rival);
    if (answer.rival_fact.empty())
        return std::nullopt;
    std::vector<Acceptable>& acceptable = answer.ruling.acceptable;
    const auto is_rival = [&](const Acceptable& each) { return each.code == rival; };
    acceptable.erase(std::remove_if(acceptable.begin(), acceptable.end(), is_rival), acceptable.end());
    return answer;
}

std::string headline_of(const Catalog& catalog, const SearchAnswer& answer)
{
    std::string headline = "Send " + title_of(catalog, answer.ruling.best);
    if (answer.rival != 0)
        headline += " or " + title_of(catalog, answer.rival);
    if (answer.ruling.moved_by != nullptr)
        headline += ", in your style";
    return headline;
}

} // namespace core

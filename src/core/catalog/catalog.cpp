#include "core/catalog/catalog.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

template <class T, class Key, class Projection>
const T* find_in(const std::vector<T>& all, const Key& key, Projection projection)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& each) { return projection(each) == key; });
    return found == all.end() ? nullptr : &*found;
}

template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id)
{
    return find_in(all, id, [](const T& each) { return std::string_view(each.id); });
}

} // namespace

std::string range_of(int class_digit) { return std::to_string(class_digit) + "xx"; }

std::string title_of(const StatusClass& status_class) { return range_of(status_class.digit) + ' ' + status_class.name; }

bool Code::is_in(Group group) const { return std::find(groups.begin(), groups.end(), group) != groups.end(); }

const Code* Catalog::find_code(int number) const
{
    const auto found = std::lower_bound(codes.begin(), codes.end(), number,
                                        [](const Code& code, int wanted) { return code.number < wanted; });
    return found != codes.end() && found->number == number ? &*found : nullptr;
}

const StatusClass* Catalog::find_class(int digit) const
{
    return find_in(classes, digit, [](const StatusClass& each) { return each.digit; });
}

const HeaderField* Catalog::find_header(std::string_view field_name) const
{
    return find_in(headers, fold_case(field_name), [](const HeaderField& each) { return fold_case(each.name); });
}

const Switch* Catalog::find_switch(std::string_view switch_id) const { return find_by_id(switches, switch_id); }

const Style* Catalog::find_style(std::string_view style_id) const { return find_by_id(styles, style_id); }

const Situation* Catalog::find_situation(std::string_view situation_id) const
{
    return find_by_id(situations, situation_id);
}

const Comparison* Catalog::find_comparison(std::string_view comparison_id) const
{
    return find_by_id(comparisons, comparison_id);
}

const Rule* Catalog::find_rule(std::string_view rule_id) const { return find_by_id(rules, rule_id); }

const Stack* Catalog::find_stack(std::string_view stack_id) const { return find_by_id(stacks, stack_id); }

const GuideQuestion* Guide::find_question(std::string_view question_id) const
{
    return find_by_id(questions, question_id);
}

const GuideVerdict* Guide::find_verdict(std::string_view verdict_id) const { return find_by_id(verdicts, verdict_id); }

std::string title_of(const Catalog& catalog, int code)
{
    const Code* found = catalog.find_code(code);
    return found ? std::to_string(code) + ' ' + found->name : std::to_string(code);
}

} // namespace core

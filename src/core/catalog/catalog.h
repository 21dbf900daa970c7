// Everything in a pack. Plain data: reading and checking is pack.h, laying out is ui's. The parts have headers of their
// own; the JSON form of each type is documented in assets/catalog.schema.json.
#pragma once

#include "core/catalog/comparison.h"
#include "core/catalog/failure.h"
#include "core/catalog/guide_questions.h"
#include "core/catalog/quiz_rule.h"
#include "core/catalog/rule.h"
#include "core/catalog/situation.h"
#include "core/catalog/source.h"
#include "core/catalog/status_code.h"
#include "core/catalog/style.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Catalog
{
    std::string id;
    std::string name;
    std::string style;                // id of the house style of whoever has chosen none; empty: each switch's default
    std::vector<StatusClass> classes; // by digit
    std::vector<Code> codes;          // by number
    std::vector<Source> sources;
    std::vector<Stack> stacks;
    std::vector<HeaderField> headers;
    std::vector<std::vector<std::string>> synonyms;
    std::vector<Switch> switches;
    std::vector<Style> styles;
    std::vector<Situation> situations;
    Guide guide;
    std::vector<Comparison> comparisons;
    std::vector<Rule> rules;
    std::vector<QuizRule> quiz;
    std::vector<Failure> failures;

    const Code* find_code(int number) const; // nullptr when it is not in the catalog
    const StatusClass* find_class(int digit) const;
    const HeaderField* find_header(std::string_view field_name) const; // in any case of letters
    const Switch* find_switch(std::string_view switch_id) const;
    const Style* find_style(std::string_view style_id) const;
    const Situation* find_situation(std::string_view situation_id) const;
    const Comparison* find_comparison(std::string_view comparison_id) const;
    const Rule* find_rule(std::string_view rule_id) const;
    const Stack* find_stack(std::string_view stack_id) const;
};

// The registered name, or the bare number of a code that the catalog does not hold: "404 Not Found".
std::string title_of(const Catalog& catalog, int code);

} // namespace core

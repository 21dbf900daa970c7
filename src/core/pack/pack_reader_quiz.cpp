#include "core/pack/pack_reader_parts.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t fewest_variants = 3; // with fewer one learns the wording, not the rule

} // namespace

QuizRule read_quiz_rule(JsonObject& object, References& references)
{
    QuizRule rule;
    rule.id = read_id(object, "id");
    rule.set = object.choice("set", Presence::Required, quiz_set_names, QuizSet::Everyday);
    rule.rule = object.string("rule", Presence::Required, line_limit);
    rule.best = read_code_number(object, "best", references);
    for (const JsonValue& id : object.array("situations", Presence::Required)) {
        if (std::find(rule.situations.begin(), rule.situations.end(), id.text()) != rule.situations.end())
            object.report("situations", "\"" + std::string(id.text()) + "\" stands twice in this list");
        rule.situations.emplace_back(id.text());
        references.decided.push_back({rule.situations.back(), rule.best, id.problem({})});
    }
    if (rule.situations.size() < fewest_variants)
        object.report("situations", "a rule needs at least " + std::to_string(fewest_variants) + " situations");
    return rule;
}

} // namespace core

#include "core/pack/pack_reader_parts.h"

#include "core/base/text.h"
#include "core/guide/way_on.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using enum Presence;

constexpr std::size_t guide_text_limit = 200; // a choice that needs more is two choices

// A comparison's cells name each of its codes at most once.
std::vector<Comparison::Cell> read_cells(JsonObject& parent, std::string_view key, const std::vector<int>& codes)
{
    std::set<int> seen;
    return read_each<Comparison::Cell>(parent, key, Required, [&](JsonObject& entry) {
        const int code = entry.integer("code", Required, lowest_code, highest_code);
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            entry.report("code", std::to_string(code) + " is not one of the codes compared here");
        else if (!seen.insert(code).second)
            entry.report("code", std::to_string(code) + " has a cell already");
        return Comparison::Cell{code, entry.string("text", Required, guide_text_limit)};
    });
}

std::optional<Rule::Sample> read_sample(JsonObject& parent, std::string_view key, Presence presence)
{
    std::optional<JsonObject> object = parent.object(key, presence);
    if (!object)
        return std::nullopt;
    Rule::Sample sample{object->string("text", Required, text_limit), read_wire_lines(*object, "lines")};
    object->finish();
    return sample;
}

} // namespace

Switch read_switch(JsonObject& object, References& references)
{
    Switch result;
    result.id = read_id(object, "id");
    result.question = object.string("question", Required, line_limit);
    result.why = object.string("why", Required, text_limit);
    result.source = read_citations(object, "source", references);
    result.choices = read_each<Switch::Choice>(object, "choices", Required, [&](JsonObject& entry) {
        const int code = read_code_number(entry, "code", references);
        return Switch::Choice{code, entry.string("text", Required, line_limit)};
    });
    if (result.choices.size() < 2)
        object.report("choices", "a switch needs at least two choices");
    return result;
}

Style read_style(JsonObject& object, References& references)
{
    Style style;
    style.id = read_id(object, "id");
    style.name = object.string("name", Required, short_limit);
    style.about = object.string("about", Required, text_limit);
    style.settings = read_each<Style::Setting>(object, "choices", Required, [&](JsonObject& entry) {
        Style::Setting setting;
        setting.switch_id = read_id(entry, "switch");
        setting.code = read_code_number(entry, "code", references);
        references.switches.push_back({setting.switch_id, setting.code, entry.place("switch")});
        setting.rule = entry.string("rule", Optional, line_limit);
        setting.source = entry.string("source", setting.rule.empty() ? Optional : Required, source_limit);
        return setting;
    });
    return style;
}

Situation read_situation(JsonObject& object, References& references)
{
    Situation situation;
    situation.id = read_id(object, "id");
    situation.text = object.string("text", Required, line_limit);
    references.own_situations.push_back({situation.id, object.place("id")});
    situation.also = object.strings("also", Optional, line_limit);
    situation.best = read_code_number(object, "best", references);
    situation.because = object.string("because", Required, text_limit);
    situation.switch_id = read_id(object, "switch", Optional);
    if (!situation.switch_id.empty())
        references.switches.push_back({situation.switch_id, situation.best, object.place("switch")});
    situation.acceptable = read_acceptable(object, references);
    situation.wrong = read_each<Tempting>(object, "wrong", Optional, [&](JsonObject& entry) {
        Tempting wrong;
        wrong.code = entry.integer("code", Required, lowest_code, highest_code); // may be one that nobody defined
        wrong.why = entry.string("why", Required, text_limit);
        wrong.unless = entry.string("unless", Required, text_limit);
        const auto same = [&](const Acceptable& each) { return each.code == wrong.code; };
        if (wrong.code == situation.best || std::any_of(situation.acceptable.begin(), situation.acceptable.end(), same))
            entry.report("code", std::to_string(wrong.code) + " cannot be wrong here: it is best or acceptable");
        return wrong;
    });
    situation.headers = read_header_advice(object, references);
    situation.area = read_id(object, "area");
    situation.methods = object.strings("methods", Optional, 20);
    situation.sent_by = object.choice("sent_by", Optional, answerer_names, Answerer::Api);
    situation.source = read_citations(object, "source", references);
    return situation;
}

GuideQuestion read_guide_question(JsonObject& object, References& references)
{
    GuideQuestion question;
    question.id = read_id(object, "id");
    question.text = object.string("text", Required, line_limit);
    question.help = object.string("help", Optional, text_limit);
    references.guide_nodes.push_back({question.id, object.place("id")});
    std::set<std::string> seen;
    question.choices = read_each<GuideChoice>(object, "choices", Required, [&](JsonObject& entry) {
        GuideChoice choice;
        choice.id = read_id(entry, "id");
        choice.text = entry.string("text", Required, guide_text_limit);
        choice.path = entry.string("path", Optional, line_limit);
        choice.next = read_id(entry, "next");
        if (choice.id == unsure_id)
            entry.report("id", "\"" + choice.id + "\" is the choice that the member \"usual\" adds");
        else if (!seen.insert(choice.id).second)
            entry.report("id", "this question has a choice \"" + choice.id + "\" already");
        return choice;
    });
    if (question.choices.size() < 2)
        object.report("choices", "a question needs at least two choices");
    question.moved = read_each<GuideMove>(object, "moved", Optional, [&](JsonObject& entry) {
        std::string id = read_id(entry, "id");
        return GuideMove{std::move(id), entry.string("to", Optional, guide_text_limit)};
    });
    question.usual = read_id(object, "usual", Optional);
    offer_way_on(question);
    return question;
}

GuideVerdict read_guide_verdict(JsonObject& object, References& references)
{
    GuideVerdict verdict;
    verdict.id = read_id(object, "id");
    verdict.title = object.string("title", Required, short_limit);
    references.guide_nodes.push_back({verdict.id, object.place("id")});
    verdict.best = read_code_number(object, "best", references);
    verdict.because = object.string("because", Required, text_limit);
    verdict.switch_id = read_id(object, "switch", Optional);
    if (!verdict.switch_id.empty())
        references.switches.push_back({verdict.switch_id, verdict.best, object.place("switch")});
    verdict.acceptable = read_acceptable(object, references);
    for (const Acceptable& each : verdict.acceptable)
        if (each.code == verdict.best)
            object.report("acceptable", std::to_string(each.code) + " is the best code already");
    verdict.headers = read_header_advice(object, references);
    verdict.precedence = read_optional_claim(object, "precedence", references);
    verdict.exchange = read_exchange(object);
    verdict.situations = object.strings("situations", Optional, short_limit);
    for (const std::string& situation : verdict.situations)
        references.situations.push_back({situation, object.place("situations")});
    verdict.source = read_citations(object, "source", references);
    return verdict;
}

Comparison read_comparison(JsonObject& object, References& references)
{
    Comparison comparison;
    comparison.id = read_id(object, "id");
    comparison.title = object.string("title", Required, short_limit);
    comparison.codes = read_code_numbers(object, "codes", references, Required);
    if (comparison.codes.size() < fewest_compared || comparison.codes.size() > most_compared)
        object.report("codes",
                      "a comparison has " + in_words(fewest_compared) + " to " + in_words(most_compared) + " codes");
    else if (std::set<int>(comparison.codes.begin(), comparison.codes.end()).size() != comparison.codes.size())
        object.report("codes", "a comparison names each code once");
    comparison.question = object.string("question", Required, line_limit);
    comparison.answers = read_cells(object, "answers", comparison.codes);
    if (comparison.answers.size() != comparison.codes.size())
        object.report("answers", "every code compared needs its answer");
    comparison.rows = read_each<Comparison::Row>(object, "rows", Optional, [&](JsonObject& entry) {
        std::string label = entry.string("label", Required, short_limit);
        return Comparison::Row{std::move(label), read_cells(entry, "cells", comparison.codes)};
    });
    comparison.source = read_citations(object, "source", references);
    return comparison;
}

Rule read_rule(JsonObject& object, References& references)
{
    Rule rule;
    rule.id = read_id(object, "id");
    rule.kind = object.choice("kind", Required, rule_kind_names, RuleKind::Do);
    rule.claim = read_claim_members(object, references);
    rule.why = object.string("why", Optional, text_limit);
    rule.codes = read_code_numbers(object, "codes", references, Optional);
    const Presence samples = rule.kind == RuleKind::AntiPattern ? Required : Optional;
    rule.wrong = read_sample(object, "wrong", samples);
    rule.right = read_sample(object, "right", samples);
    return rule;
}

} // namespace core

// The counterpart of pack_reader.cpp, member by member in the same order.
#include "core/pack/pack_writer.h"

#include "core/base/json.h"
#include "core/guide/way_on.h"

#include <algorithm>

namespace core {

namespace {

void write_claim_members(JsonWriter& out, const Claim& claim)
{
    out.member("text", claim.text)
        .member("strength", name_of(strength_names, claim.strength))
        .member("source", claim.source);
}

void write_claim(JsonWriter& out, std::string_view key, const Claim& claim)
{
    out.key(key).open_object();
    write_claim_members(out, claim);
    out.close_object();
}

void write_notes(JsonWriter& out, const std::vector<Note>& notes)
{
    write_each(out, "notes", notes, [&](const Note& note) {
        out.member("context", name_of(context_names, note.context));
        write_claim_members(out, note.claim);
    });
}

void write_header_advice(JsonWriter& out, const std::vector<HeaderAdvice>& headers)
{
    write_each(out, "headers", headers, [&](const HeaderAdvice& advice) {
        out.member("name", advice.name).member("strength", name_of(strength_names, advice.strength));
        if (!advice.when.empty())
            out.member("when", advice.when);
        out.member("why", advice.why).member("source", advice.source);
    });
}

void write_exchange(JsonWriter& out, const std::optional<Exchange>& exchange)
{
    if (!exchange)
        return;
    out.key("exchange").open_object();
    write_values(out, "request", exchange->request);
    write_values(out, "response", exchange->response);
    out.close_object();
}

void write_acceptable(JsonWriter& out, const std::vector<Acceptable>& acceptable)
{
    write_each(out, "acceptable", acceptable,
               [&](const Acceptable& each) { out.member("code", each.code).member("when", each.when); });
}

void write_code_facts(JsonWriter& out, const Code& code)
{
    out.key("sender").open_object().member("who", code.sender.who);
    write_claim_members(out, code.sender.claim);
    out.close_object().member("fault", name_of(fault_names, code.fault));
    if (code.methods)
        write_claim(out, "methods", *code.methods);
    out.key("retry").open_object().member("verdict", name_of(retry_verdict_names, code.retry.verdict));
    out.member("any_method", code.retry.any_method);
    write_claim_members(out, code.retry.claim);
    out.close_object().key("cache").open_object().member("rule", name_of(cache_rule_names, code.cache.rule));
    write_claim_members(out, code.cache.claim);
    out.close_object().key("content").open_object().member("rule", name_of(content_rule_names, code.content.rule));
    write_claim_members(out, code.content.claim);
    out.close_object();
    if (code.redirect) {
        out.key("redirect").open_object().member("method", name_of(redirect_method_names, code.redirect->method));
        out.member("permanent", name_of(permanence_names, code.redirect->permanent));
        write_claim_members(out, code.redirect->claim);
        out.close_object();
    }
}

void write_code_advice(JsonWriter& out, const Code& code)
{
    write_each(out, "use", code.use, [&](const Claim& claim) { write_claim_members(out, claim); });
    write_each(out, "avoid", code.avoid, [&](const Avoid& avoid) {
        write_claim_members(out, avoid.claim);
        write_values(out, "instead", avoid.instead);
    });
    write_claim(out, "client", code.client);
    write_header_advice(out, code.headers);
    write_exchange(out, code.exchange);
    write_each(out, "confused_with", code.confused_with,
               [&](const Confusable& each) { out.member("code", each.code).member("fact", each.fact); });
    write_notes(out, code.notes);
}

void write_guide_question(JsonWriter& out, const GuideQuestion& question)
{
    out.member("id", question.id).member("text", question.text);
    if (!question.help.empty())
        out.member("help", question.help);
    std::vector<GuideChoice> written = question.choices; // the way on is read back from "usual"
    written.erase(std::remove_if(written.begin(), written.end(), [](const auto& each) { return each.id == unsure_id; }),
                  written.end());
    write_each(out, "choices", written, [&](const GuideChoice& choice) {
        out.member("id", choice.id).member("text", choice.text);
        if (!choice.path.empty())
            out.member("path", choice.path);
        out.member("next", choice.next);
    });
    write_each(out, "moved", question.moved, [&](const GuideMove& move) {
        out.member("id", move.id);
        if (!move.to.empty())
            out.member("to", move.to);
    });
    if (!question.usual.empty())
        out.member("usual", question.usual);
}

void write_guide_verdict(JsonWriter& out, const GuideVerdict& verdict)
{
    out.member("id", verdict.id)
        .member("title", verdict.title)
        .member("best", verdict.best)
        .member("because", verdict.because);
    if (!verdict.switch_id.empty())
        out.member("switch", verdict.switch_id);
    write_acceptable(out, verdict.acceptable);
    write_header_advice(out, verdict.headers);
    if (verdict.precedence)
        write_claim(out, "precedence", *verdict.precedence);
    write_exchange(out, verdict.exchange);
    write_values(out, "situations", verdict.situations);
    out.member("source", verdict.source);
}

void write_sample(JsonWriter& out, std::string_view key, const std::optional<Rule::Sample>& sample)
{
    if (!sample)
        return;
    out.key(key).open_object().member("text", sample->text);
    write_values(out, "lines", sample->lines);
    out.close_object();
}

} // namespace

void write_source(JsonWriter& out, const Source& source)
{
    out.member("id", source.id).member("title", source.title).member("publisher", source.publisher);
    out.member("kind", name_of(source_kind_names, source.kind));
    if (!source.address.empty())
        out.member("address", source.address);
    if (!source.revision.empty())
        out.member("revision", source.revision);
    if (!source.read.empty())
        out.member("read", source.read);
}

void write_class(JsonWriter& out, const StatusClass& status_class)
{
    out.member("class", status_class.digit).member("name", status_class.name).member("meaning", status_class.meaning);
    out.member("says", status_class.says);
    write_claim(out, "client", status_class.client);
    write_claim(out, "unknown", status_class.unknown);
    write_notes(out, status_class.notes);
    write_values(out, "words", status_class.words);
}

void write_code(JsonWriter& out, const Code& code)
{
    out.member("code", code.number).member("name", code.name);
    write_each(out, "former_names", code.former_names,
               [&](const FormerName& each) { out.member("name", each.name).member("source", each.source); });
    out.member("status", name_of(registration_names, code.status));
    if (code.status_note)
        write_claim(out, "status_note", *code.status_note);
    out.member("reference", code.reference);
    if (!code.vendor.empty())
        out.member("vendor", code.vendor);
    if (!code.standard_choice.empty())
        write_values(out, "standard_choice", code.standard_choice);
    out.member("meaning", code.meaning).member("common", code.common).key("groups").open_array();
    for (const Group group : code.groups)
        out.value(name_of(group_names, group));
    out.close_array();
    write_code_facts(out, code);
    write_code_advice(out, code);
    write_values(out, "words", code.words);
    write_values(out, "sources", code.sources);
}

void write_stack(JsonWriter& out, const Stack& stack)
{
    out.member("id", stack.id).member("name", stack.name);
    write_each(out, "codes", stack.codes, [&](const StackConstant& each) {
        out.member("code", each.code).member("constant", each.constant);
        if (!each.old.empty())
            write_values(out, "old", each.old);
        if (!each.phrase.empty())
            out.member("phrase", each.phrase);
    });
}

void write_situation(JsonWriter& out, const Situation& situation)
{
    out.member("id", situation.id).member("text", situation.text);
    write_values(out, "also", situation.also);
    out.member("best", situation.best).member("because", situation.because);
    if (!situation.switch_id.empty())
        out.member("switch", situation.switch_id);
    write_acceptable(out, situation.acceptable);
    write_each(out, "wrong", situation.wrong, [&](const Tempting& each) {
        out.member("code", each.code).member("why", each.why).member("unless", each.unless);
    });
    write_header_advice(out, situation.headers);
    out.member("area", situation.area);
    write_values(out, "methods", situation.methods);
    out.member("sent_by", name_of(answerer_names, situation.sent_by)).member("source", situation.source);
}

void write_choices(JsonWriter& out, const Catalog& catalog)
{
    write_each(out, "switches", catalog.switches, [&](const Switch& each) {
        out.member("id", each.id)
            .member("question", each.question)
            .member("why", each.why)
            .member("source", each.source);
        write_each(out, "choices", each.choices,
                   [&](const Switch::Choice& choice) { out.member("code", choice.code).member("text", choice.text); });
    });
    write_each(out, "styles", catalog.styles, [&](const Style& each) {
        out.member("id", each.id).member("name", each.name).member("about", each.about);
        write_each(out, "choices", each.settings, [&](const Style::Setting& setting) {
            out.member("switch", setting.switch_id).member("code", setting.code);
            if (!setting.rule.empty())
                out.member("rule", setting.rule).member("source", setting.source);
        });
    });
}

void write_guide(JsonWriter& out, const Guide& guide)
{
    out.key("guide").open_object().member("start", guide.start);
    write_each(out, "questions", guide.questions, [&](const GuideQuestion& each) { write_guide_question(out, each); });
    write_each(out, "verdicts", guide.verdicts, [&](const GuideVerdict& each) { write_guide_verdict(out, each); });
    out.close_object();
}

void write_comparison(JsonWriter& out, const Comparison& comparison)
{
    const auto write_cell = [&](const Comparison::Cell& cell) {
        out.member("code", cell.code).member("text", cell.text);
    };
    out.member("id", comparison.id).member("title", comparison.title);
    write_values(out, "codes", comparison.codes);
    out.member("question", comparison.question);
    write_each(out, "answers", comparison.answers, write_cell);
    write_each(out, "rows", comparison.rows, [&](const Comparison::Row& row) {
        out.member("label", row.label);
        write_each(out, "cells", row.cells, write_cell);
    });
    out.member("source", comparison.source);
}

void write_rule(JsonWriter& out, const Rule& rule)
{
    out.member("id", rule.id).member("kind", name_of(rule_kind_names, rule.kind));
    write_claim_members(out, rule.claim);
    if (!rule.why.empty())
        out.member("why", rule.why);
    write_values(out, "codes", rule.codes);
    write_sample(out, "wrong", rule.wrong);
    write_sample(out, "right", rule.right);
}

void write_failure(JsonWriter& out, const Failure& failure)
{
    out.member("id", failure.id);
    write_values(out, "names", failure.names);
    out.member("reporter", failure.reporter).member("side", name_of(failure_side_names, failure.side));
    if (failure.has_response)
        out.member("response", true);
    write_claim_members(out, failure.claim);
    out.member("look", failure.look);
    write_values(out, "codes", failure.codes);
}

} // namespace core

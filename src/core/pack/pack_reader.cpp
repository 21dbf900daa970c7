#include "core/pack/pack_reader_parts.h"

#include <algorithm>

namespace core {

namespace {

using enum Presence;

std::vector<Claim> read_claims(JsonObject& parent, std::string_view key, Presence presence)
{
    return read_each<Claim>(parent, key, presence, read_claim_members);
}

std::vector<Note> read_notes(JsonObject& parent)
{
    return read_each<Note>(parent, "notes", Optional, [](JsonObject& object) {
        const Context context = object.choice("context", Required, context_names, Context::InTheWild);
        return Note{context, read_claim_members(object)};
    });
}

template <class T, class Fill>
T read_ruled(JsonObject& parent, std::string_view key, Fill fill)
{
    T result;
    if (std::optional<JsonObject> object = parent.object(key, Required)) {
        fill(*object, result);
        result.claim = read_claim_members(*object);
        object->finish();
    }
    return result;
}

void read_code_facts(JsonObject& object, Code& code)
{
    code.sender = read_ruled<Sender>(object, "sender", [](JsonObject& sender, Sender& result) {
        result.who = sender.string("who", Required, sender_limit);
    });
    code.fault = object.choice("fault", Required, fault_names, Fault::Nobody);
    code.methods = read_optional_claim(object, "methods");
    code.retry = read_ruled<Retry>(object, "retry", [](JsonObject& retry, Retry& result) {
        result.verdict = retry.choice("verdict", Required, retry_verdict_names, RetryVerdict::Unknown);
        result.any_method = retry.boolean("any_method", Optional);
    });
    code.cache = read_ruled<Caching>(object, "cache", [](JsonObject& cache, Caching& result) {
        result.rule = cache.choice("rule", Required, cache_rule_names, CacheRule::NotApplicable);
    });
    code.content = read_ruled<Content>(object, "content", [](JsonObject& content, Content& result) {
        result.rule = content.choice("rule", Required, content_rule_names, ContentRule::NotApplicable);
    });
    if (std::optional<JsonObject> redirect = object.object("redirect", Optional)) {
        Redirect& result = code.redirect.emplace();
        result.method = redirect->choice("method", Required, redirect_method_names, RedirectMethod::Kept);
        result.permanent = redirect->choice("permanent", Required, permanence_names, Permanence::No);
        result.claim = read_claim_members(*redirect);
        redirect->finish();
    }
}

void read_code_advice(JsonObject& object, Code& code, References& references)
{
    code.use = read_claims(object, "use", Required);
    code.avoid = read_each<Avoid>(object, "avoid", Optional, [&](JsonObject& entry) {
        Avoid avoid;
        avoid.claim = read_claim_members(entry);
        avoid.instead = read_code_numbers(entry, "instead", references, Required);
        return avoid;
    });
    code.client = read_claim(object, "client");
    code.headers = read_header_advice(object);
    code.exchange = read_exchange(object);
    code.confused_with = read_each<Confusable>(object, "confused_with", Optional, [&](JsonObject& entry) {
        const int other = read_code_number(entry, "code", references);
        if (other == code.number)
            entry.report("code", "a code cannot be confused with itself");
        return Confusable{other, entry.string("fact", Required, text_limit)};
    });
    code.notes = read_notes(object);
}

} // namespace

Source read_source(JsonObject& object)
{
    Source source;
    source.id = object.string("id", Required, short_limit);
    if (source.id.find("; ") != std::string::npos)
        object.report("id", "\"; \" stands between citations and cannot be part of one");
    source.title = object.string("title", Required, line_limit);
    source.publisher = object.string("publisher", Required, short_limit);
    source.kind = object.choice("kind", Required, source_kind_names, SourceKind::Rfc);
    source.address = object.string("address", Optional, address_limit);
    if (!source.address.empty() && !source.address.starts_with("https://"))
        object.report("address", "an address begins with https://");
    source.revision = object.string("revision", Optional, short_limit);
    source.read = object.string("read", Optional, short_limit);
    return source;
}

StatusClass read_class(JsonObject& object)
{
    StatusClass result;
    result.digit = object.integer("class", Required, 1, 5);
    result.name = object.string("name", Required, short_limit);
    result.meaning = object.string("meaning", Required, line_limit);
    result.says = object.string("says", Required, line_limit);
    result.client = read_claim(object, "client");
    result.unknown = read_claim(object, "unknown");
    result.notes = read_notes(object);
    result.words = object.strings("words", Optional, short_limit);
    return result;
}

Code read_code(JsonObject& object, References& references)
{
    Code code;
    code.number = object.integer("code", Required, lowest_code, highest_code);
    code.name = object.string("name", Required, short_limit);
    code.former_names = read_each<FormerName>(object, "former_names", Optional, [](JsonObject& entry) {
        std::string name = entry.string("name", Required, short_limit);
        return FormerName{std::move(name), entry.string("source", Required, source_limit)};
    });
    code.status = object.choice("status", Required, registration_names, Registration::Registered);
    code.status_note = read_optional_claim(object, "status_note");
    code.reference = object.string("reference", Required, source_limit);
    code.vendor = object.string("vendor", Optional, short_limit);
    code.standard_choice = read_code_numbers(object, "standard_choice", references, Optional);
    code.meaning = object.string("meaning", Required, line_limit);
    code.common = object.boolean("common", Optional);
    for (const std::string& name : object.strings("groups", Optional, short_limit)) {
        const auto named = std::find_if(std::begin(group_names), std::end(group_names),
                                        [&](const Named<Group>& each) { return each.name == name; });
        if (named == std::end(group_names))
            object.report("groups", "there is no group \"" + name + "\"");
        else
            code.groups.push_back(named->value);
    }
    if (references.may_dangle && object.boolean("outline", Optional)) {
        code.is_outline = true;
        return code;
    }
    read_code_facts(object, code);
    read_code_advice(object, code, references);
    code.words = object.strings("words", Required, short_limit);
    code.sources = object.strings("sources", Required, source_limit, 1);
    return code;
}

Stack read_stack(JsonObject& object, References& references)
{
    Stack stack;
    stack.id = read_id(object, "id");
    stack.name = object.string("name", Required, short_limit);
    stack.codes = read_each<StackConstant>(object, "codes", Required, [&](JsonObject& entry) {
        StackConstant constant;
        constant.code = read_code_number(entry, "code", references);
        constant.constant = entry.string("constant", Required, short_limit);
        constant.old = entry.strings("old", Optional, short_limit);
        constant.phrase = entry.string("phrase", Optional, short_limit);
        return constant;
    });
    return stack;
}

Failure read_failure(JsonObject& object, References& references)
{
    Failure failure;
    failure.id = read_id(object, "id");
    failure.names = object.strings("names", Required, short_limit, 1);
    failure.reporter = object.string("reporter", Required, short_limit);
    failure.side = object.choice("side", Required, failure_side_names, FailureSide::Any);
    failure.has_response = object.boolean("response", Optional);
    failure.claim = read_claim_members(object);
    failure.look = object.string("look", Required, line_limit);
    failure.codes = read_code_numbers(object, "codes", references, Optional);
    return failure;
}

HeaderField read_header_field(JsonObject& object, References& references)
{
    HeaderField field;
    field.name = read_field_name(object);
    field.on = object.choice("on", Required, field_side_names, FieldSide::Response);
    field.meaning = object.string("meaning", Required, line_limit);
    field.codes = read_code_numbers(object, "codes", references, Required);
    field.source = object.string("source", Required, source_limit);
    return field;
}

} // namespace core

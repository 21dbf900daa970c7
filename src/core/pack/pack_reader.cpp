#include "core/pack/pack_reader_parts.h"

namespace core {

using enum Presence;

Source read_source(JsonObject& object)
{
    Source source;
    source.id = object.string("id", Required, short_limit);
    if (source.id.find("; ") != std::string::npos)
        object.report("id", "\"; \" stands between citations and cannot be part of one");
    source.title = object.string("title", Required, line_limit);
    source.publisher = object.string("publisher", Required, short_limit);
    source.kind = object.choice("kind", Required, source_kind_names, SourceKind::Rfc);
    source.address = read_web_address(object, "address");
    source.revision = object.string("revision", Optional, short_limit);
    source.read = object.string("read", Optional, short_limit);
    return source;
}

StatusClass read_class(JsonObject& object, const References& references)
{
    StatusClass result;
    result.digit = object.integer("class", Required, 1, 5);
    result.name = object.string("name", Required, short_limit);
    result.meaning = object.string("meaning", Required, line_limit);
    result.says = object.string("says", Required, line_limit);
    result.client = read_claim(object, "client", references);
    result.unknown = read_claim(object, "unknown", references);
    result.notes = read_notes(object, references);
    result.words = object.strings("words", Optional, short_limit);
    return result;
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
    failure.claim = read_claim_members(object, references);
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
    field.source = read_citations(object, "source", references);
    return field;
}

} // namespace core

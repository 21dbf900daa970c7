#include "core/pack/pack_reader_parts.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

using enum Presence;

std::string read_id(JsonObject& object, std::string_view key, Presence presence)
{
    std::string id = object.string(key, presence, id_limit);
    const auto allowed = [](char c) { return is_ascii_digit(c) || is_ascii_lower(c) || c == '-'; };
    if (!id.empty() && (id.front() == '-' || !std::all_of(id.begin(), id.end(), allowed)))
        object.report(key, "\"" + id + "\" is not an id: use small letters, digits and hyphens");
    return id;
}

std::string read_web_address(JsonObject& object, std::string_view key)
{
    std::string address = object.string(key, Optional, address_limit);
    if (!address.empty() && !address.starts_with("https://"))
        object.report(key, "an address begins with https://");
    return address;
}

std::string read_field_name(JsonObject& object)
{
    std::string name = object.string("name", Required, id_limit);
    if (!name.empty() && !is_token(name)) // an empty one has been reported
        object.report("name", "\"" + name + "\" is not a field name (RFC 9110 5.6.2)");
    return name;
}

int read_code_number(JsonObject& object, std::string_view key, References& references, Presence presence)
{
    const int code = object.integer(key, presence, lowest_code, highest_code);
    if (code != 0)
        references.codes.push_back({code, object.place(key)});
    return code;
}

std::vector<int> read_code_numbers(JsonObject& object, std::string_view key, References& references, Presence presence)
{
    std::vector<int> codes = object.integers(key, presence, lowest_code, highest_code);
    for (const int code : codes)
        references.codes.push_back({code, object.place(key)});
    return codes;
}

std::string read_citations(JsonObject& object, std::string_view key, const References& references)
{
    const std::string& team = references.team;
    if (team.empty())
        return object.string(key, Required, source_limit);
    std::string written = object.string(key, Optional, source_limit);
    if (written.empty())
        return team;
    const std::string_view behind = std::string_view(written).substr(std::min(team.size(), written.size()));
    if (written.starts_with(team) && (behind.empty() || behind[0] == ',' || behind[0] == ';'))
        return written;
    std::string labelled = team + "; " + written;
    if (const std::size_t length = character_count(labelled); length > source_limit)
        object.report(key, "\"" + std::string(key) + "\" has " + std::to_string(length) +
                               " characters with the team's name before it, the limit is " +
                               std::to_string(source_limit));
    return labelled;
}

Strength read_strength(JsonObject& object, const References& references, Strength fallback)
{
    if (references.team.empty())
        return object.choice("strength", Required, strength_names, fallback);
    return object.choice("strength", Optional, strength_names, Strength::Convention);
}

Claim read_claim_members(JsonObject& object, const References& references)
{
    Claim claim;
    claim.text = object.string("text", Required, text_limit);
    claim.strength = read_strength(object, references, Strength::Defined);
    claim.source = read_citations(object, "source", references);
    return claim;
}

Claim read_claim(JsonObject& parent, std::string_view key, const References& references)
{
    std::optional<JsonObject> object = parent.object(key, Required);
    if (!object)
        return {};
    Claim claim = read_claim_members(*object, references);
    object->finish();
    return claim;
}

std::optional<Claim> read_optional_claim(JsonObject& parent, std::string_view key, const References& references)
{
    if (!parent.has(key))
        return std::nullopt;
    return read_claim(parent, key, references);
}

std::vector<Note> read_notes(JsonObject& parent, const References& references)
{
    const bool has_team = !references.team.empty();
    return read_each<Note>(parent, "notes", Optional, [&](JsonObject& object) {
        Context context = Context::Team;
        if (has_team && object.is_text("context", references.team))
            object.raw("context", Required);
        else
            context = object.choice("context", has_team ? Optional : Required, context_names, Context::Team);
        return Note{context, read_claim_members(object, references)};
    });
}

std::vector<HeaderAdvice> read_header_advice(JsonObject& parent, const References& references)
{
    return read_each<HeaderAdvice>(parent, "headers", Optional, [&](JsonObject& object) {
        HeaderAdvice advice;
        advice.name = read_field_name(object);
        advice.strength = read_strength(object, references, Strength::May);
        advice.when = object.string("when", Optional, line_limit);
        advice.why = object.string("why", Required, text_limit);
        advice.source = read_citations(object, "source", references);
        return advice;
    });
}

std::vector<Acceptable> read_acceptable(JsonObject& parent, References& references)
{
    return read_each<Acceptable>(parent, "acceptable", Optional, [&](JsonObject& entry) {
        const int code = read_code_number(entry, "code", references);
        return Acceptable{code, entry.string("when", Required, text_limit)};
    });
}

// Wire text: a line may be empty, and may be longer than a phrase.
std::vector<std::string> read_wire_lines(JsonObject& object, std::string_view key)
{
    std::vector<std::string> lines;
    for (const JsonValue& line : object.array(key, Required)) {
        if (!line.is(JsonKind::String) || line.text().size() > wire_line_limit || has_control_character(line.text()))
            object.report(key, "\"" + std::string(key) + "\" must hold lines of at most " +
                                   std::to_string(wire_line_limit) +
                                   " bytes, without line breaks or control characters");
        lines.emplace_back(line.text());
    }
    return lines;
}

std::optional<Exchange> read_exchange(JsonObject& parent)
{
    std::optional<JsonObject> object = parent.object("exchange", Optional);
    if (!object)
        return std::nullopt;
    Exchange exchange{read_wire_lines(*object, "request"), read_wire_lines(*object, "response")};
    object->finish();
    return exchange;
}

} // namespace core

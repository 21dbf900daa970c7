// What the readers of pack entries share: limits of length, ids, codes, claims, header advice and wire text.
#pragma once

#include "core/pack/pack_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Lengths in characters; the same as in assets/catalog.schema.json.
inline constexpr std::size_t id_limit = 60; // and names of fields
inline constexpr std::size_t short_limit = 80;
inline constexpr std::size_t line_limit = 160;
inline constexpr std::size_t source_limit = 240;
inline constexpr std::size_t address_limit = 200;
inline constexpr std::size_t text_limit = 400;
inline constexpr std::size_t wire_line_limit = 200;
inline constexpr std::size_t sender_limit = 40;
inline constexpr int lowest_code = 100;
inline constexpr int highest_code = 599;

std::string read_id(JsonObject& object, std::string_view key, Presence presence = Presence::Required);
std::string read_web_address(JsonObject& object, std::string_view key); // https, or it is refused; may be absent
std::string read_field_name(JsonObject& object);                        // the member "name"
int read_code_number(JsonObject& object, std::string_view key, References& references,
                     Presence presence = Presence::Required);
std::vector<int> read_code_numbers(JsonObject& object, std::string_view key, References& references, Presence presence);

// With the team as its first citation, which is all of it where a team cites nothing.
std::string read_citations(JsonObject& object, std::string_view key, const References& references);
// What a team says without a strength is its convention.
Strength read_strength(JsonObject& object, const References& references, Strength fallback);

// Those that stand in `object`, next to whatever else it holds.
Claim read_claim_members(JsonObject& object, const References& references);
Claim read_claim(JsonObject& parent, std::string_view key, const References& references);
std::optional<Claim> read_optional_claim(JsonObject& parent, std::string_view key, const References& references);

std::vector<HeaderAdvice> read_header_advice(JsonObject& parent, const References& references);
std::vector<Acceptable> read_acceptable(JsonObject& parent, References& references);
std::vector<std::string> read_wire_lines(JsonObject& object, std::string_view key);
std::optional<Exchange> read_exchange(JsonObject& parent);
std::vector<Note> read_notes(JsonObject& parent, const References& references);

template <class T, class Read>
std::vector<T> read_each(JsonObject& parent, std::string_view key, Presence presence, Read read)
{
    std::vector<T> result;
    for (JsonObject& object : parent.objects(key, presence)) {
        result.push_back(read(object));
        object.finish();
    }
    return result;
}

} // namespace core

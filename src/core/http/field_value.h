// The building blocks of header field values (RFC 9110 5.6 and 8): lists, parameters, numbers, entity tags.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// The first `wanted` from `start` on that is in no quoted string; the size of the value without one.
std::size_t find_outside_quotes(std::string_view value, char wanted, std::size_t start);

// The parts between separators, trimmed; separators in quoted strings do not count, empty parts are dropped.
std::vector<std::string_view> split_outside_quotes(std::string_view value, char separator);

// `name=value` of a media type, a challenge, a directive. The name is in lower case, the value without its quotes.
struct Parameter
{
    std::string name;
    std::optional<std::string> value; // nothing: the name stands alone
    bool is_quoted = false;
};

const Parameter* find_parameter(std::span<const Parameter> parameters, std::string_view name); // nullptr: not there

// nullopt for anything but token [ "=" ( token / quoted-string ) ]
std::optional<Parameter> parse_parameter(std::string_view text);

// A list of parameters as in Cache-Control; nullopt as soon as one cannot be read.
std::optional<std::vector<Parameter>> parse_directives(std::string_view value);

struct MediaType
{
    std::string name; // "text/html", in lower case
    std::vector<Parameter> parameters;

    std::string_view parameter(std::string_view parameter_name) const; // empty: not there
    bool is_json() const;                                              // also +json, but not streams of JSON texts
    bool is_xml() const;
};

std::optional<MediaType> parse_media_type(std::string_view value);

// 1*DIGIT; what is too large for the type is the largest number it holds. Lengths and ages are read so.
std::optional<long long> parse_digits(std::string_view text);

bool is_entity_tag(std::string_view text);
bool weakly_equal(std::string_view tag, std::string_view other_tag); // RFC 9110 8.8.3.2
bool strongly_equal(std::string_view tag, std::string_view other_tag);

// The tags of If-Match and If-None-Match, or "*"; nullopt if there are none, or one is not a tag.
std::optional<std::vector<std::string_view>> parse_entity_tags(std::string_view value);

// The elements of a list without their parameters, in lower case: "gzip" of "GZip;q=0.5".
std::set<std::string> list_names(std::string_view value);
std::string element_name(std::string_view element);

// Is the word among the elements of the list, in any case of letters?
bool list_contains(std::string_view value, std::string_view word);

} // namespace core

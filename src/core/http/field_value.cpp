#include "core/http/field_value.h"

#include "core/base/text.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

// The end of the quoted string that starts at `start`, behind its closing quote; npos without one.
std::size_t quoted_end(std::string_view text, std::size_t start)
{
    for (std::size_t i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view quoted)
{
    std::string result;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        if (quoted[i] == '\\' && i + 2 < quoted.size())
            ++i;
        result += quoted[i];
    }
    return result;
}

} // namespace

std::size_t find_outside_quotes(std::string_view value, char wanted, std::size_t start)
{
    std::size_t i = start;
    while (i < value.size() && value[i] != wanted)
        i = value[i] == '"' ? std::min(quoted_end(value, i), value.size()) : i + 1;
    return std::min(i, value.size());
}

std::vector<std::string_view> split_outside_quotes(std::string_view value, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start < value.size();) {
        const std::size_t end = find_outside_quotes(value, separator, start);
        const std::string_view part = trim(value.substr(start, end - start));
        if (!part.empty())
            parts.push_back(part);
        start = end + 1;
    }
    return parts;
}

const Parameter* find_parameter(std::span<const Parameter> parameters, std::string_view name)
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& each) { return each.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

std::optional<Parameter> parse_parameter(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const std::string_view name = trim(text.substr(0, equals));
    if (!is_token(name))
        return std::nullopt;
    Parameter parameter{fold_case(name), std::nullopt, false};
    if (equals == std::string_view::npos)
        return parameter;
    const std::string_view value = trim(text.substr(equals + 1));
    if (!value.empty() && value.front() == '"') {
        if (quoted_end(value, 0) != value.size())
            return std::nullopt;
        parameter.value = unquoted(value);
        parameter.is_quoted = true;
        return parameter;
    }
    if (!is_token(value))
        return std::nullopt;
    parameter.value = std::string(value);
    return parameter;
}

std::optional<std::vector<Parameter>> parse_directives(std::string_view value)
{
    std::vector<Parameter> directives;
    for (const std::string_view part : split_outside_quotes(value, ',')) {
        const std::optional<Parameter> directive = parse_parameter(part);
        if (!directive)
            return std::nullopt;
        directives.push_back(*directive);
    }
    return directives;
}

std::string_view MediaType::parameter(std::string_view parameter_name) const
{
    const Parameter* found = find_parameter(parameters, parameter_name);
    return found != nullptr && found->value ? std::string_view(*found->value) : std::string_view();
}

bool MediaType::is_json() const
{
    return name == "application/json" || name == "text/json" || (name.size() > 5 && name.ends_with("+json"));
}

bool MediaType::is_xml() const { return name == "application/xml" || name == "text/xml" || name.ends_with("+xml"); }

std::optional<MediaType> parse_media_type(std::string_view value)
{
    const std::vector<std::string_view> parts = split_outside_quotes(value, ';');
    if (parts.empty() || trim(value).front() == ';')
        return std::nullopt;
    const std::size_t slash = parts[0].find('/');
    if (slash == std::string_view::npos || !is_token(parts[0].substr(0, slash)) ||
        !is_token(parts[0].substr(slash + 1)))
        return std::nullopt;
    MediaType type{fold_case(parts[0]), {}};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::optional<Parameter> parameter = parse_parameter(parts[i]);
        if (!parameter || !parameter->value)
            return std::nullopt;
        type.parameters.push_back(*parameter);
    }
    return type;
}

std::optional<long long> parse_digits(std::string_view text)
{
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_ascii_digit))
        return std::nullopt;
    constexpr long long largest = std::numeric_limits<long long>::max();
    long long result = 0;
    for (const char c : text) {
        if (result > (largest - 9) / 10)
            return largest;
        result = result * 10 + (c - '0');
    }
    return result;
}

bool is_entity_tag(std::string_view text)
{
    if (text.starts_with("W/"))
        text.remove_prefix(2);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return false;
    const std::string_view inside = text.substr(1, text.size() - 2);
    return std::none_of(inside.begin(), inside.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F || c == '"';
    });
}

bool weakly_equal(std::string_view tag, std::string_view other_tag)
{
    const auto opaque = [](std::string_view each) { return each.starts_with("W/") ? each.substr(2) : each; };
    return opaque(tag) == opaque(other_tag);
}

bool strongly_equal(std::string_view tag, std::string_view other_tag)
{
    return tag == other_tag && !tag.starts_with("W/");
}

std::optional<std::vector<std::string_view>> parse_entity_tags(std::string_view value)
{
    constexpr std::size_t npos = std::string_view::npos;
    value = trim(value);
    if (value == "*")
        return std::vector<std::string_view>{value};
    std::vector<std::string_view> tags;
    while (true) {
        const std::size_t open = value.find('"');
        const std::size_t close = open == npos ? npos : value.find('"', open + 1); // a tag has no escapes
        const std::string_view tag = value.substr(0, close == npos ? npos : close + 1);
        if (!is_entity_tag(tag))
            return std::nullopt;
        tags.push_back(tag);
        value = trim(value.substr(tag.size()));
        if (value.empty())
            return tags;
        if (value.front() != ',')
            return std::nullopt;
        value = trim(value.substr(1));
    }
}

std::string element_name(std::string_view element) { return fold_case(trim(element.substr(0, element.find(';')))); }

std::set<std::string> list_names(std::string_view value)
{
    std::set<std::string> names;
    for (const std::string_view element : split_outside_quotes(value, ','))
        names.insert(element_name(element));
    return names;
}

bool list_contains(std::string_view value, std::string_view word)
{
    const std::vector<std::string_view> parts = split_outside_quotes(value, ',');
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return equal_ignoring_case(part, word); });
}

} // namespace core

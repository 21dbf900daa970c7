#include "core/response/literal.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace core {

namespace {

constexpr std::size_t widest = 84; // of a line that a card can show

struct Dialect
{
    std::string_view object_open, object_close;
    std::string_view list_open, list_close;
    std::string_view key_prefix, key_suffix;
    std::string_view yes, no, nothing;
    std::string_view line_join; // between two string literals
    std::string_view step;      // of indentation
    bool ends_with_comma;       // behind the last member, where the closing bracket has a line of its own
};

Dialect dialect_of(Language language)
{
    switch (language) {
    case Language::Python: return {"{", "}", "[", "]", "", ": ", "True", "False", "None", "", "    ", true};
    case Language::JavaScript: return {"{", "}", "[", "]", "", ": ", "true", "false", "null", " +", "  ", true};
    case Language::Java:
        return {"Map.of(", ")", "List.of(", ")", "", ", ", "true", "false", "null", " +", "    ", false};
    case Language::CSharp:
        return {"new Dictionary<string, object?> {",
                "}",
                "new object?[] {",
                "}",
                "[",
                "] = ",
                "true",
                "false",
                "null",
                " +",
                "    ",
                true};
    case Language::Go:
        return {"map[string]any{", "}", "[]any{", "}", "", ": ", "true", "false", "nil", " +", "\t", true};
    case Language::Ruby: return {"{", "}", "[", "]", "", " => ", "true", "false", "nil", " \\", "  ", false};
    case Language::Php: return {"[", "]", "[", "]", "", " => ", "true", "false", "null", " .", "    ", true};
    case Language::Rust: return {"{", "}", "[", "]", "", ": ", "true", "false", "null", ",", "    ", false};
    }
    return {};
}

// Ruby replaces "#{...}", "#$..." and "#@..." inside double quotes, PHP "$name".
std::string escaped_for_quotes(std::string_view text, char special, std::string_view followed_by)
{
    const std::string quoted = json_quoted(text);
    std::string result;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        const bool replaced =
            quoted[i] == special && (followed_by.empty() || followed_by.find(quoted[i + 1]) != followed_by.npos);
        result += replaced ? std::string("\\") + special : std::string(1, quoted[i]);
    }
    return result;
}

// Java and Rust take a whole number for one of 32 bits unless told.
std::string number_literal(const JsonValue& value, Language language)
{
    const std::optional<long long> whole = value.integer();
    if (!whole) {
        JsonWriter out;
        return out.value(value.number().value_or(0), 6).text();
    }
    const std::string digits = std::to_string(*whole);
    const bool is_long = *whole > std::numeric_limits<int>::max() || *whole < std::numeric_limits<int>::min();
    if (is_long && language == Language::Java)
        return digits + 'L';
    return is_long && language == Language::Rust ? digits + "_i64" : digits;
}

// `members` between brackets: on one line if that is short enough, else a line for each, a step behind `indent`.
std::string bracketed(std::string_view open, std::span<const std::string> members, std::string_view close,
                      const Dialect& dialect, std::string_view indent)
{
    std::size_t width = indent.size() + open.size() + close.size();
    for (const std::string& member : members)
        width += member.size() + 2;
    const bool fits = width <= widest && std::none_of(members.begin(), members.end(), [](const std::string& member) {
                          return member.find('\n') != std::string::npos;
                      });
    std::string result(open);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const bool last = i + 1 == members.size();
        if (fits)
            result += members[i] + (last ? "" : ", ");
        else
            result += '\n' + std::string(indent) + std::string(dialect.step) + members[i] +
                      (!last || dialect.ends_with_comma ? "," : "");
    }
    return result + (fits ? std::string() : '\n' + std::string(indent)) + std::string(close);
}

std::string literal_of(const JsonValue& value, Language language, const Dialect& dialect, std::string_view indent)
{
    const std::string inner = std::string(indent) + std::string(dialect.step);
    std::vector<std::string> members;
    switch (value.kind()) {
    case JsonKind::Null: return std::string(dialect.nothing);
    case JsonKind::Boolean: return std::string(value.truth() ? dialect.yes : dialect.no);
    case JsonKind::Number: return number_literal(value, language);
    case JsonKind::String: return string_literal(value.text(), language);
    case JsonKind::Array:
        for (const JsonValue& item : value.items())
            members.push_back(literal_of(item, language, dialect, inner));
        return bracketed(dialect.list_open, members, dialect.list_close, dialect, indent);
    case JsonKind::Object:
        for (const JsonValue::Member& member : value.members())
            members.push_back(std::string(dialect.key_prefix) + string_literal(member.key, language) +
                              std::string(dialect.key_suffix) + literal_of(member.value, language, dialect, inner));
        return bracketed(dialect.object_open, members, dialect.object_close, dialect, indent);
    }
    return {};
}

} // namespace

std::string string_literal(std::string_view text, Language language)
{
    switch (language) {
    case Language::Ruby: return escaped_for_quotes(text, '#', "{$@");
    case Language::Php: return escaped_for_quotes(text, '$', {});
    case Language::Python:
    case Language::JavaScript:
    case Language::Java:
    case Language::CSharp:
    case Language::Go:
    case Language::Rust: return json_quoted(text);
    }
    return {};
}

std::string lines_literal(std::span<const std::string> lines, Language language, std::string_view indent)
{
    const Dialect dialect = dialect_of(language);
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool last = i + 1 == lines.size();
        result += std::string(indent) + string_literal(lines[i] + (last ? "" : "\n"), language);
        if (!last)
            result += std::string(dialect.line_join) + '\n';
    }
    return result;
}

std::string json_literal(const JsonValue& value, Language language, std::string_view indent)
{
    return literal_of(value, language, dialect_of(language), indent);
}

std::string map_literal(std::span<const std::string> entries, Language language, std::string_view open,
                        std::string_view close, std::string_view indent)
{
    return bracketed(open, entries, close, dialect_of(language), indent);
}

} // namespace core

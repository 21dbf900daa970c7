#include "core/base/json.h"

#include "core/base/text.h"

#include <yyjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace core {

namespace {

struct Place
{
    std::size_t offset = 0;
    int line = 1;
    int column = 1;
};

} // namespace

struct JsonDocument::Text
{
    std::string file;
    std::string original;
    std::vector<Place> places;
    std::vector<std::uint32_t> value_starts; // see layout_of
    yyjson_doc* doc = nullptr;
};

void JsonDocument::Release::operator()(Text* text) const
{
    yyjson_doc_free(text->doc);
    delete text;
}

namespace {

// The start of every line, and a place at least every 1024 bytes: from the nearest one before an offset there are few
// characters to count, in a file of one long line too.
std::vector<Place> places_of(std::string_view text)
{
    constexpr std::size_t farthest = 1024;
    std::vector<Place> places = {{}};
    while (true) {
        const Place last = places.back();
        const std::string_view ahead = text.substr(last.offset, farthest);
        const std::size_t line_end = ahead.find('\n');
        if (line_end != std::string_view::npos)
            places.push_back({last.offset + line_end + 1, last.line + 1, 1});
        else if (ahead.size() == farthest)
            places.push_back(
                {last.offset + farthest, last.line, last.column + static_cast<int>(character_count(ahead))});
        else
            return places;
    }
}

struct Layout
{
    std::vector<std::uint32_t> value_starts;
    std::optional<std::size_t> too_deep; // the bracket that goes one level too deep: yyjson has no limit of its own
};

std::size_t end_of_string(std::string_view text, std::size_t opening_quote)
{
    std::size_t i = opening_quote + 1;
    while (i < text.size() && text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

// Where each value starts, which yyjson does not tell. It keeps the values of a document in one array, in the order
// written, keys among them: the n-th start is that of its n-th value. Text that is not JSON gives starts that nobody
// asks for.
Layout layout_of(std::string_view text)
{
    constexpr std::string_view between_values = " \t\r\n,:]}";
    Layout layout;
    int depth = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (between_values.find(c) != std::string_view::npos) {
            depth -= c == ']' || c == '}' ? 1 : 0;
            ++i;
            continue;
        }
        layout.value_starts.push_back(static_cast<std::uint32_t>(i));
        if (c == '[' || c == '{') {
            if (++depth > max_json_depth && !layout.too_deep)
                layout.too_deep = i;
            ++i;
        } else {
            i = c == '"' ? end_of_string(text, i) : std::min(text.find_first_of(between_values, i), text.size());
        }
    }
    return layout;
}

// yyjson's own words, in the terms of somebody who edits the file.
std::string parse_message(const yyjson_read_err& error)
{
    if (error.code == YYJSON_READ_ERROR_EMPTY_CONTENT || error.code == YYJSON_READ_ERROR_INVALID_PARAMETER)
        return "the text is empty"; // of nothing but spaces, or of no bytes at all
    if (error.code == YYJSON_READ_ERROR_INVALID_STRING && std::strstr(error.msg, "UTF-8"))
        return "a string is not valid UTF-8";
    if (error.code == YYJSON_READ_ERROR_UNEXPECTED_END)
        return "the text ends before the JSON does: a bracket or quote is not closed";
    return std::string("not valid JSON: ") + error.msg;
}

// yyjson looks for a trailing comma from behind the bracket, and takes one that follows it for the culprit.
std::size_t parse_place(const yyjson_read_err& error, std::string_view text)
{
    if (std::strstr(error.msg, "trailing comma") == nullptr)
        return error.pos;
    const std::size_t next = text.find_first_not_of(" \t\r\n", error.pos + 1);
    const bool is_before_bracket = next != std::string_view::npos && (text[next] == ']' || text[next] == '}');
    return is_before_bracket ? error.pos : text.rfind(',', error.pos - 1);
}

} // namespace

std::optional<JsonDocument> JsonDocument::parse(std::string file, std::string_view text, Problems& problems,
                                                std::size_t max_bytes)
{
    if (text.size() > max_bytes) {
        problems.push_back({file, 0, 0, "larger than the limit of " + std::to_string(max_bytes) + " bytes"});
        return std::nullopt;
    }
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());

    JsonDocument document(std::unique_ptr<Text, Release>(new Text));
    Text& own = *document.text_;
    own.file = std::move(file);
    own.original = text;
    own.places = places_of(own.original);
    Layout layout = layout_of(own.original);
    own.value_starts = std::move(layout.value_starts);
    if (layout.too_deep) {
        problems.push_back(
            document.problem_at(*layout.too_deep, "nested deeper than " + std::to_string(max_json_depth) + " levels"));
        return std::nullopt;
    }
    yyjson_read_err error{};
    // Without the flag to parse in place yyjson leaves its input alone, whatever its signature says.
    own.doc = yyjson_read_opts(own.original.data(), own.original.size(), YYJSON_READ_NUMBER_AS_RAW, nullptr, &error);
    if (own.doc == nullptr) {
        problems.push_back(document.problem_at(parse_place(error, own.original), parse_message(error)));
        return std::nullopt;
    }
    return document;
}

Problem JsonDocument::problem_at(std::size_t offset, std::string message) const
{
    const auto is_behind = [](std::size_t wanted, const Place& place) { return wanted < place.offset; };
    const Place& known = *(std::upper_bound(text_->places.begin(), text_->places.end(), offset, is_behind) - 1);
    const std::string_view between = std::string_view(text_->original).substr(known.offset, offset - known.offset);
    return {text_->file, known.line, known.column + static_cast<int>(character_count(between)), std::move(message)};
}

JsonValue JsonDocument::root() const { return JsonValue(*this, yyjson_doc_get_root(text_->doc)); }

JsonKind JsonValue::kind() const
{
    switch (yyjson_get_type(value_)) {
    case YYJSON_TYPE_BOOL: return JsonKind::Boolean;
    case YYJSON_TYPE_RAW:
    case YYJSON_TYPE_NUM: return JsonKind::Number;
    case YYJSON_TYPE_STR: return JsonKind::String;
    case YYJSON_TYPE_ARR: return JsonKind::Array;
    case YYJSON_TYPE_OBJ: return JsonKind::Object;
    default: return JsonKind::Null;
    }
}

std::string_view JsonValue::text() const
{
    return yyjson_is_str(value_) ? std::string_view(yyjson_get_str(value_), yyjson_get_len(value_))
                                 : std::string_view();
}

bool JsonValue::truth() const { return yyjson_get_bool(value_); }

std::optional<double> JsonValue::number() const
{
    if (!yyjson_is_raw(value_))
        return std::nullopt;
    const std::string digits(yyjson_get_raw(value_), yyjson_get_len(value_)); // strtod wants the final zero
    const double result = std::strtod(digits.c_str(), nullptr);
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

std::optional<long long> JsonValue::integer() const
{
    if (!yyjson_is_raw(value_))
        return std::nullopt;
    const char* begin = yyjson_get_raw(value_);
    const char* end = begin + yyjson_get_len(value_);
    long long result = 0;
    const auto [rest, error] = std::from_chars(begin, end, result);
    return error == std::errc() && rest == end ? std::optional(result) : std::nullopt;
}

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> result;
    result.reserve(yyjson_arr_size(value_));
    std::size_t index = 0, count = 0;
    yyjson_val* item = nullptr;
    yyjson_arr_foreach(value_, index, count, item) result.emplace_back(*document_, item);
    return result;
}

std::vector<JsonValue::Member> JsonValue::members() const
{
    std::vector<Member> result;
    result.reserve(yyjson_obj_size(value_));
    std::size_t index = 0, count = 0;
    yyjson_val *key = nullptr, *value = nullptr;
    yyjson_obj_foreach(value_, index, count, key, value)
    {
        result.push_back(
            {{yyjson_get_str(key), yyjson_get_len(key)}, JsonValue(*document_, key), JsonValue(*document_, value)});
    }
    return result;
}

std::optional<JsonValue> JsonValue::member(std::string_view wanted) const
{
    for (const Member& each : members())
        if (each.key == wanted)
            return each.value;
    return std::nullopt;
}

Problem JsonValue::problem(std::string message) const
{
    const auto index = static_cast<std::size_t>(value_ - yyjson_doc_get_root(document_->text_->doc));
    return document_->problem_at(document_->text_->value_starts[index], std::move(message));
}

std::string_view name_of(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null: return "null";
    case JsonKind::Boolean: return "true or false";
    case JsonKind::Number: return "a number";
    case JsonKind::String: return "a string";
    case JsonKind::Array: return "a list";
    case JsonKind::Object: return "an object";
    }
    return {};
}

} // namespace core

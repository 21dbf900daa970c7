#include "core/base/json.h"

#include "core/base/text.h"

#include <yyjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace core {

namespace {

struct Mark
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
    std::vector<Mark> marks;
    std::vector<std::uint32_t> value_starts; // see layout_of
    yyjson_doc* doc = nullptr;
};

void JsonDocument::Release::operator()(Text* text) const
{
    yyjson_doc_free(text->doc);
    delete text;
}

namespace {

std::size_t character_count(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Places that are known, at every start of a line and at least every 1024 bytes: from the one before any place there are
// few characters to count, in a file of one long line too.
std::vector<Mark> marks_of(std::string_view text)
{
    constexpr std::size_t farthest = 1024;
    std::vector<Mark> marks = {{}};
    while (true) {
        const Mark last = marks.back();
        const std::string_view ahead = text.substr(last.offset, farthest);
        const std::size_t line_end = ahead.find('\n');
        if (line_end != std::string_view::npos)
            marks.push_back({last.offset + line_end + 1, last.line + 1, 1});
        else if (ahead.size() == farthest)
            marks.push_back(
                {last.offset + farthest, last.line, last.column + static_cast<int>(character_count(ahead))});
        else
            return marks;
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
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, 3) == byte_order_mark)
        text.remove_prefix(3);

    JsonDocument document(std::unique_ptr<Text, Release>(new Text));
    Text& own = *document.text_;
    own.file = std::move(file);
    own.original = text;
    own.marks = marks_of(own.original);
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
    const auto is_behind = [](std::size_t place, const Mark& mark) { return place < mark.offset; };
    const Mark& mark = *(std::upper_bound(text_->marks.begin(), text_->marks.end(), offset, is_behind) - 1);
    const std::string_view between = std::string_view(text_->original).substr(mark.offset, offset - mark.offset);
    return {text_->file, mark.line, mark.column + static_cast<int>(character_count(between)), std::move(message)};
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

JsonObject::JsonObject(JsonValue value, Problems& problems)
    : value_(value), members_(value.members()), problems_(&problems)
{
    taken_.resize(members_.size());
    if (!value.is(JsonKind::Object) && !problems.is_full())
        problems.push_back(value.problem("expected an object, found " + std::string(name_of(value.kind()))));
    report_repeated_keys();
}

// By sorting: comparing each with each would take hours for a file that is one object of half a million members.
void JsonObject::report_repeated_keys()
{
    std::vector<const JsonValue::Member*> by_key;
    by_key.reserve(members_.size());
    for (const JsonValue::Member& member : members_)
        by_key.push_back(&member);
    std::stable_sort(by_key.begin(), by_key.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < by_key.size() && !problems_->is_full(); ++i)
        if (by_key[i]->key == by_key[i - 1]->key)
            problems_->push_back(
                by_key[i]->key_value.problem("\"" + std::string(by_key[i]->key) + "\" stands twice in this object"));
}

std::optional<JsonValue> JsonObject::take_any(std::string_view key, Presence presence)
{
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].key == key) {
            taken_[i] = true;
            return members_[i].value;
        }
    }
    if (presence == Presence::Required && value_.is(JsonKind::Object) && !problems_->is_full())
        problems_->push_back(value_.problem("\"" + std::string(key) + "\" is missing"));
    return std::nullopt;
}

std::optional<JsonValue> JsonObject::take(std::string_view key, Presence presence, JsonKind kind)
{
    const std::optional<JsonValue> found = take_any(key, presence);
    if (found && !found->is(kind)) {
        report(key, "\"" + std::string(key) + "\" must be " + std::string(name_of(kind)) + ", not " +
                        std::string(name_of(found->kind())));
        return std::nullopt;
    }
    return found;
}

namespace {

// The reason to refuse a text, or nothing. Control characters would break lines that are laid out one by one.
std::string text_fault(std::string_view text, std::size_t max_length)
{
    if (text.empty())
        return "must not be empty";
    const std::size_t length = character_count(text);
    if (length > max_length)
        return "has " + std::to_string(length) + " characters, the limit is " + std::to_string(max_length);
    if (has_control_character(text))
        return "contains a control character or a line break";
    return {};
}

} // namespace

std::string JsonObject::string(std::string_view key, Presence presence, std::size_t max_length)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::String);
    if (!found)
        return {};
    if (const std::string fault = text_fault(found->text(), max_length); !fault.empty())
        report(key, "\"" + std::string(key) + "\" " + fault);
    return std::string(found->text());
}

int JsonObject::integer(std::string_view key, Presence presence, int low, int high, int fallback)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::Number);
    if (!found)
        return fallback;
    const std::optional<long long> number = found->integer();
    if (!number || *number < low || *number > high) {
        report(key, "\"" + std::string(key) + "\" must be a whole number from " + std::to_string(low) + " to " +
                        std::to_string(high));
        return fallback;
    }
    return static_cast<int>(*number);
}

double JsonObject::number(std::string_view key, Presence presence, double low, double high, double fallback)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::Number);
    if (!found)
        return fallback;
    const std::optional<double> number = found->number();
    if (!number || !(*number >= low && *number <= high)) {
        char range[80];
        std::snprintf(range, sizeof range, "must be a number from %g to %g", low, high);
        report(key, "\"" + std::string(key) + "\" " + range);
        return fallback;
    }
    return *number;
}

bool JsonObject::boolean(std::string_view key, Presence presence, bool fallback)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::Boolean);
    return found ? found->truth() : fallback;
}

std::vector<JsonValue> JsonObject::array(std::string_view key, Presence presence)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::Array);
    return found ? found->items() : std::vector<JsonValue>();
}

std::vector<std::string> JsonObject::strings(std::string_view key, Presence presence, std::size_t max_length,
                                             std::size_t min_count)
{
    std::vector<std::string> result;
    const std::vector<JsonValue> items = array(key, presence);
    for (const JsonValue& item : items) {
        if (!item.is(JsonKind::String))
            problems_->push_back(item.problem("\"" + std::string(key) + "\" must hold strings only"));
        else if (const std::string fault = text_fault(item.text(), max_length); !fault.empty())
            problems_->push_back(item.problem("an entry of \"" + std::string(key) + "\" " + fault));
        result.emplace_back(item.text());
    }
    if (items.size() < min_count && (presence == Presence::Required || !items.empty()))
        report(key, "\"" + std::string(key) + "\" needs at least " + std::to_string(min_count) + " entries");
    return result;
}

std::vector<int> JsonObject::integers(std::string_view key, Presence presence, int low, int high)
{
    std::vector<int> result;
    for (const JsonValue& item : array(key, presence)) {
        const std::optional<long long> number = item.integer();
        if (!number || *number < low || *number > high)
            problems_->push_back(item.problem("\"" + std::string(key) + "\" must hold whole numbers from " +
                                              std::to_string(low) + " to " + std::to_string(high)));
        else
            result.push_back(static_cast<int>(*number));
    }
    return result;
}

std::optional<JsonObject> JsonObject::object(std::string_view key, Presence presence)
{
    const std::optional<JsonValue> found = take(key, presence, JsonKind::Object);
    return found ? std::optional(JsonObject(*found, *problems_)) : std::nullopt;
}

std::vector<JsonObject> JsonObject::objects(std::string_view key, Presence presence)
{
    std::vector<JsonObject> result;
    for (const JsonValue& item : array(key, presence))
        result.emplace_back(item, *problems_);
    return result;
}

std::optional<JsonValue> JsonObject::raw(std::string_view key, Presence presence) { return take_any(key, presence); }

Problem JsonObject::place(std::string_view key) const
{
    for (const JsonValue::Member& member : members_)
        if (member.key == key)
            return member.value.problem({});
    return value_.problem({});
}

void JsonObject::report(std::string_view key, std::string message)
{
    if (problems_->is_full())
        return;
    Problem problem = place(key);
    problem.message = std::move(message);
    problems_->push_back(std::move(problem));
}

void JsonObject::finish()
{
    for (std::size_t i = 0; i < members_.size() && !problems_->is_full(); ++i)
        if (!taken_[i])
            problems_->push_back(members_[i].key_value.problem("unknown key \"" + std::string(members_[i].key) + "\""));
}

std::string json_quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : to_valid_utf8(text)) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char escape[8];
                std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
                result += escape;
            } else {
                result += c;
            }
        }
    }
    return result + '"';
}

void JsonWriter::separate()
{
    if (!first_)
        text_ += ',';
    first_ = false;
}

JsonWriter& JsonWriter::open_object()
{
    separate();
    text_ += '{';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close_object()
{
    text_ += '}';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::open_array()
{
    separate();
    text_ += '[';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close_array()
{
    text_ += ']';
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    text_ += json_quoted(name) + ':';
    first_ = true; // the value that follows takes no comma
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    text_ += json_quoted(text);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth)
{
    separate();
    text_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::value(int number)
{
    separate();
    text_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(double number, int decimals)
{
    if (!std::isfinite(number))
        return null(); // JSON has no such number
    separate();
    char digits[400]; // the largest double has 309 digits before the point
    std::snprintf(digits, sizeof digits, "%.*f", decimals, number);
    std::string shortest = digits;
    if (shortest.find('.') != std::string::npos) {
        shortest.erase(shortest.find_last_not_of('0') + 1);
        if (shortest.back() == '.')
            shortest.pop_back();
    }
    text_ += shortest;
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    text_ += "null";
    return *this;
}

} // namespace core

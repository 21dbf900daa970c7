// The one door to the JSON library: strict typed reading, with the place of every mistake, and writing.
// What the values mean is left to the callers.
#pragma once

#include "core/base/named.h"
#include "core/base/problem.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct yyjson_val;

namespace core {

inline constexpr std::size_t max_json_bytes = 4u << 20; // a pack of this size is a mistake, not a catalog
inline constexpr int max_json_depth = 32;

class JsonDocument;

enum class JsonKind { Null, Boolean, Number, String, Array, Object };

// A value inside a JsonDocument, which must outlive it. Cheap to copy.
class JsonValue
{
public:
    JsonValue(const JsonDocument& document, yyjson_val* value) : document_(&document), value_(value) {}

    JsonKind kind() const;
    bool is(JsonKind wanted) const { return kind() == wanted; }
    std::string_view text() const;            // of a string; empty for any other kind
    bool truth() const;                       // of a boolean; false for any other kind
    std::optional<double> number() const;     // of a number that a double can hold
    std::optional<long long> integer() const; // of a number without fraction or exponent
    std::vector<JsonValue> items() const;     // of an array; empty for any other kind

    struct Member;
    std::vector<Member> members() const;                         // of an object, in the order written
    std::optional<JsonValue> member(std::string_view key) const; // the first of that name

    Problem problem(std::string message) const; // the message, at the place of this value

private:
    const JsonDocument* document_;
    yyjson_val* value_;
};

struct JsonValue::Member
{
    std::string_view key;
    JsonValue key_value; // for the place of the key
    JsonValue value;
};

// A parsed text. Moves, does not copy.
class JsonDocument
{
public:
    // Fails with one problem for text that is too big, too deep, not UTF-8 or not JSON (RFC 8259).
    static std::optional<JsonDocument> parse(std::string file, std::string_view text, Problems& problems,
                                             std::size_t max_bytes = max_json_bytes);

    JsonValue root() const;
    Problem problem_at(std::size_t offset, std::string message) const;

private:
    friend class JsonValue;
    struct Text;
    struct Release
    {
        void operator()(Text* text) const;
    };
    explicit JsonDocument(std::unique_ptr<Text, Release> text) : text_(std::move(text)) {}

    std::unique_ptr<Text, Release> text_;
};

enum class Presence { Required, Optional };

// Reads the members of one object, each at most once, and reports what is missing, mistyped, too long or unknown.
// Every getter returns a harmless value after it has reported, so that one pass finds all mistakes.
class JsonObject
{
public:
    JsonObject(JsonValue value, Problems& problems); // reports anything but an object

    std::string string(std::string_view key, Presence presence, std::size_t max_length);
    int integer(std::string_view key, Presence presence, int low, int high, int fallback = 0);
    double number(std::string_view key, Presence presence, double low, double high, double fallback);
    bool boolean(std::string_view key, Presence presence, bool fallback = false);
    std::vector<std::string> strings(std::string_view key, Presence presence, std::size_t max_length,
                                     std::size_t min_count = 0);
    std::vector<int> integers(std::string_view key, Presence presence, int low, int high);
    std::optional<JsonObject> object(std::string_view key, Presence presence);
    std::vector<JsonValue> array(std::string_view key, Presence presence);
    std::vector<JsonObject> objects(std::string_view key, Presence presence);
    std::optional<JsonValue> raw(std::string_view key, Presence presence); // for a member of more than one type

    template <class E, std::size_t N>
    E choice(std::string_view key, Presence presence, const Named<E> (&names)[N], E fallback)
    {
        const std::optional<JsonValue> found = take(key, presence, JsonKind::String);
        if (!found)
            return fallback;
        std::string known;
        for (const Named<E>& named : names) {
            if (named.name == found->text())
                return named.value;
            known += (known.empty() ? "" : ", ") + std::string(named.name);
        }
        report(key, "\"" + std::string(found->text()) + "\" is not one of: " + known);
        return fallback;
    }

    bool has(std::string_view key) const;                            // whether it is written, as whatever
    bool is_text(std::string_view key, std::string_view text) const; // whether just this string is written there
    void report(std::string_view key, std::string message); // at the value of the key, or at the object without it
    Problem place(std::string_view key) const;              // the same place with an empty message, for later
    void finish();                                          // reports the members nobody asked for

private:
    std::optional<JsonValue> take(std::string_view key, Presence presence, JsonKind kind);
    std::optional<JsonValue> take_any(std::string_view key, Presence presence);
    void report_repeated_keys();

    JsonValue value_;
    std::vector<JsonValue::Member> members_;
    std::vector<bool> taken_;
    Problems* problems_;
};

std::string_view name_of(JsonKind kind); // "a string", "an object" ...

// Writes JSON text: the caller opens, names and closes; commas and escapes are looked after.
class JsonWriter
{
public:
    JsonWriter& open_object();
    JsonWriter& close_object();
    JsonWriter& open_array();
    JsonWriter& close_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth);
    JsonWriter& value(int number);
    JsonWriter& value(double number, int decimals); // at most `decimals` digits behind the point
    JsonWriter& null();
    template <class T>
    JsonWriter& member(std::string_view name, const T& content)
    {
        return key(name).value(content);
    }

    const std::string& text() const { return text_; }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& put(std::string_view text); // a value, as it is written
    void separate();

    std::string text_;
    bool first_ = true; // what comes next takes no comma
};

// `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
std::string json_quoted(std::string_view text);

} // namespace core

#include "core/review/statement.h"

#include "core/base/json.h"

#include <algorithm>

namespace core {

namespace {

using namespace std::string_view_literals;

// The members that hold sentences, those that a strength speaks of first.
constexpr std::string_view sentence_keys[] = {"text",   "why",  "fact", "because",  "meaning", "when",
                                              "unless", "says", "help", "question", "rule",    "title"};

// The section whose entries say where claims come from, and claim nothing themselves.
constexpr std::string_view list_of_sources = "sources";

class Fingerprint // FNV-1a, 64 bits
{
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            add_byte(static_cast<unsigned char>(c));
        add_byte(0xff); // in no UTF-8: "ab" "c" is not "a" "bc"
    }
    std::uint64_t value() const { return value_; }

private:
    void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 1099511628211u; }

    std::uint64_t value_ = 14695981039346656037u;
};

std::string text_of(const JsonValue& object, std::string_view key)
{
    const std::optional<JsonValue> member = object.member(key);
    return member ? std::string(member->text()) : std::string();
}

bool is_sentence(const JsonValue::Member& member)
{
    return member.value.is(JsonKind::String) &&
           std::find(std::begin(sentence_keys), std::end(sentence_keys), member.key) != std::end(sentence_keys);
}

// What the statements of an object take from those around it.
struct Surroundings
{
    std::string entry; // "404", "delete-done": the nearest id, code or class
    std::string source;
};

Surroundings inside(const JsonValue& object, Surroundings around)
{
    for (const std::string_view key : {"id"sv, "code"sv, "class"sv})
        if (const std::optional<JsonValue> member = object.member(key)) {
            const std::optional<long long> number = member->integer();
            around.entry += '/' + (number ? std::to_string(*number) : std::string(member->text()));
        }
    if (std::string own = text_of(object, "source"); !own.empty())
        around.source = std::move(own);
    return around;
}

std::uint64_t hash_of(const JsonValue& object, const Surroundings& around)
{
    Fingerprint fingerprint;
    fingerprint.add(around.entry);
    fingerprint.add(around.source);
    for (const JsonValue::Member& member : object.members()) {
        if (member.value.is(JsonKind::String)) {
            fingerprint.add(member.key);
            fingerprint.add(member.value.text());
        } else if (const std::optional<long long> number = member.value.integer()) {
            fingerprint.add(member.key);
            fingerprint.add(std::to_string(*number));
        }
    }
    return fingerprint.value();
}

void collect(const JsonValue& value, const Surroundings& around, std::vector<Statement>& found)
{
    for (const JsonValue& item : value.items())
        collect(item, around, found);
    if (!value.is(JsonKind::Object))
        return;
    const Surroundings here = inside(value, around);
    const std::vector<JsonValue::Member> members = value.members();
    if (std::any_of(members.begin(), members.end(), is_sentence)) {
        Statement statement{{},    text_of(value, "strength"), here.source,
                            false, hash_of(value, here),       value.problem("")};
        for (std::size_t i = 0; i < std::size(sentence_keys) && statement.text.empty(); ++i)
            statement.text = text_of(value, sentence_keys[i]);
        statement.advises_field = value.member("name") && value.member("why") && !value.member("text");
        found.push_back(std::move(statement));
    }
    for (const JsonValue::Member& member : members)
        if (member.key != list_of_sources)
            collect(member.value, here, found);
}

void collect_citing(const JsonValue& value, std::vector<CitingText>& found)
{
    for (const JsonValue& item : value.items())
        collect_citing(item, found);
    const bool is_claim = value.member("strength").has_value();
    for (const JsonValue::Member& member : value.members()) {
        const bool cites = member.key == "source" || member.key == "reference";
        if (cites && member.value.is(JsonKind::String))
            found.push_back({std::string(member.value.text()), is_claim, member.value.problem("")});
        else if (member.key == list_of_sources)
            for (const JsonValue& item : member.value.items())
                if (item.is(JsonKind::String))
                    found.push_back({std::string(item.text()), false, item.problem("")});
        collect_citing(member.value, found);
    }
}

std::optional<JsonDocument> parsed(const PackFile& file)
{
    Problems ignored;
    return JsonDocument::parse(std::string(file.name), file.text, ignored);
}

} // namespace

std::vector<Statement> statements_of(const PackFile& file)
{
    std::vector<Statement> found;
    if (const std::optional<JsonDocument> document = parsed(file))
        collect(document->root(), {}, found);
    return found;
}

std::vector<CitingText> citing_texts_of(const PackFile& file)
{
    std::vector<CitingText> found;
    if (const std::optional<JsonDocument> document = parsed(file))
        collect_citing(document->root(), found);
    return found;
}

} // namespace core

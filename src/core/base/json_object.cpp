// JsonObject of json.h: the typed members of an object, with a complaint for each that is not as it should be.
#include "core/base/json.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstdio>

namespace core {

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

bool JsonObject::has(std::string_view key) const
{
    return std::any_of(members_.begin(), members_.end(),
                       [&](const JsonValue::Member& each) { return each.key == key; });
}

bool JsonObject::is_text(std::string_view key, std::string_view text) const
{
    return std::any_of(members_.begin(), members_.end(), [&](const JsonValue::Member& each) {
        return each.key == key && each.value.is(JsonKind::String) && each.value.text() == text;
    });
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

} // namespace core

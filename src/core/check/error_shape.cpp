#include "core/check/error_shape.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/error_keys.h"
#include "core/check/error_phrase.h"
#include "core/http/field_value.h"

#include <algorithm>

namespace core {

namespace {

using Members = std::vector<JsonValue::Member>;

constexpr std::string_view none_words[] = {"",    "none", "no error", "noerror", "no_error", "no errors", "null",
                                           "nil", "ok",   "success",  "0",       "false",    "n/a",       "-"};
constexpr std::string_view failed_words[] = {"error", "fail", "err", "ko", "nok", "exception", "failed", "failure"};
constexpr std::string_view failure_marks[] = {
    "error",          "invalid",       "fail",           "denied",   "not found", "unauthorized", "unauthorised",
    "forbidden",      "expired",       "missing",        "require",  "exception", "not allowed",  "not permitted",
    "does not exist", "doesn't exist", "already exists", "cannot",   "can't",     "could not",    "couldn't",
    "unable to",      "unavailable",   "too many",       "exceeded", "timed out", "timeout",      "bad request",
    "rejected",       "incorrect",     "wrong",          "unknown",  "no such",   "insufficient", "not enough",
    "not logged in",  "taken"};
constexpr std::string_view code_marks[] = {"err",       "invalid",     "not_found", "notfound", "fail",
                                           "denied",    "unauth",      "forbidden", "missing",  "expired",
                                           "exception", "unavailable", "conflict",  "limit",    "exists"};

bool is_empty(const JsonValue& value)
{
    switch (value.kind()) {
    case JsonKind::Null: return true;
    case JsonKind::String: return value.text().empty();
    case JsonKind::Array: return value.items().empty();
    case JsonKind::Object: return value.members().empty();
    case JsonKind::Boolean:
    case JsonKind::Number: return false;
    }
    return true;
}

std::optional<JsonValue> find(const Members& members, std::string_view plain)
{
    for (const JsonValue::Member& each : members)
        if (plain_key(each.key) == plain)
            return each.value;
    return std::nullopt;
}

template <std::size_t N>
bool has_any(const Members& members, const std::string_view (&keys)[N])
{
    return std::any_of(members.begin(), members.end(), [&](const JsonValue::Member& each) {
        return is_one_of(plain_key(each.key), keys) && !is_empty(each.value);
    });
}

bool is_record(const Members& members) { return has_any(members, record_keys); }

bool lists_records(const std::vector<JsonValue>& items)
{
    constexpr std::string_view marks[] = {"count",     "firstseen", "lastseen", "occurrences",
                                          "createdat", "level",     "timestamp"};
    return items.front().is(JsonKind::Object) && has_any(items.front().members(), marks);
}

bool is_none_word(std::string_view text)
{
    text = trim(text);
    return is_one_of(fold_case(text), none_words) || text.find_first_not_of('0') == std::string_view::npos;
}

// Nothing, no, zero, or the code of a success.
bool says_none(const JsonValue& value)
{
    const long long number = value.integer().value_or(-1);
    return is_empty(value) || (value.is(JsonKind::Boolean) && !value.truth()) ||
           (value.is(JsonKind::String) && is_none_word(value.text())) || number == 0 ||
           (number >= 200 && number <= 299);
}

// {"code": 0, "message": "OK"}: an error by its form, but its code and its message say that there is none.
bool denies_error(const Members& members)
{
    int denials = 0;
    for (const JsonValue::Member& each : members) {
        const std::string key = plain_key(each.key);
        if (!is_one_of(key, code_keys) && !is_one_of(key, message_keys) && !is_one_of(key, error_keys))
            continue;
        if (!says_none(each.value))
            return false;
        denials += is_empty(each.value) ? 0 : 1;
    }
    return denials > 0;
}

// {"errors": {"total": 0, "fatal": 0}}
bool only_counts(const Members& members)
{
    return std::all_of(members.begin(), members.end(),
                       [](const JsonValue::Member& each) { return each.value.is(JsonKind::Number); });
}

// Does the value of "error" or the like say that there is one?
bool tells_error(std::string_view key, const JsonValue& value, bool has_message)
{
    switch (value.kind()) {
    case JsonKind::Null: return false;
    case JsonKind::Boolean: return value.truth();
    case JsonKind::Number: return status_number(value) >= 400 || (has_message && value.integer().value_or(0) != 0);
    case JsonKind::String: return !is_none_word(value.text());
    case JsonKind::Array: {
        const std::vector<JsonValue> items = value.items();
        return !std::all_of(items.begin(), items.end(), is_empty) && !lists_records(items);
    }
    case JsonKind::Object: {
        const Members members = value.members();
        const bool says_something = std::any_of(members.begin(), members.end(),
                                                [](const JsonValue::Member& each) { return !is_empty(each.value); });
        return says_something && !denies_error(members) && !(key == "errors" && only_counts(members));
    }
    }
    return false;
}

// Something the request may have been for.
bool is_payload(const JsonValue::Member& member)
{
    const std::string key = plain_key(member.key);
    if (is_empty(member.value))
        return false;
    if (key == "result" && member.value.is(JsonKind::String))
        return false;
    if (key == "response" && member.value.is(JsonKind::String)) { // {"Response": "False", "Error": "Movie not found!"}
        const std::string word = fold_case(member.value.text());
        return word != "false" && !is_one_of(word, failed_words);
    }
    if (is_one_of(key, data_keys))
        return true;
    return !is_one_of(key, error_keys) && !is_one_of(key, flag_keys) && !is_one_of(key, word_keys) &&
           !is_one_of(key, code_keys) && !is_one_of(key, message_keys) && !is_one_of(key, company_keys);
}

bool has_payload(const Members& members) { return std::any_of(members.begin(), members.end(), is_payload); }

// {"error": "Insufficient funds", "balance": 10}: the error comes first and a few plain values explain it.
bool only_explains(const Members& members)
{
    return members.size() <= 6 && is_one_of(plain_key(members.front().key), error_keys) && !is_record(members) &&
           std::none_of(members.begin(), members.end(), [](const JsonValue::Member& each) {
               return is_payload(each) && (each.value.is(JsonKind::Object) || each.value.is(JsonKind::Array));
           });
}

ErrorShape shape(const JsonValue::Member& member, std::string_view what)
{
    return {"`" + std::string(member.key) + "` " + std::string(what), member.key_value};
}

std::optional<ErrorShape> error_member(const Members& members)
{
    const bool has_message = has_any(members, message_keys);
    for (const JsonValue::Member& each : members) {
        const std::string key = plain_key(each.key);
        if (!is_one_of(key, error_keys) || !tells_error(key, each.value, has_message))
            continue;
        if (!has_payload(members) || only_explains(members))
            return shape(each, "says what went wrong");
    }
    return std::nullopt;
}

std::optional<ErrorShape> failure_flag(const Members& members)
{
    for (const JsonValue::Member& each : members) {
        if (!is_one_of(plain_key(each.key), flag_keys))
            continue;
        const bool is_false = (each.value.is(JsonKind::Boolean) && !each.value.truth()) ||
                              fold_case(each.value.text()) == "false" || each.value.integer() == 0;
        const bool explains =
            has_any(members, message_keys) || has_any(members, error_keys) || has_any(members, code_keys);
        if (is_false && !is_record(members) && (explains || !has_payload(members)))
            return shape(each, each.value.is(JsonKind::Number) ? "is 0" : "is false");
    }
    return std::nullopt;
}

// {"status": "error", "message": ...}, and JSend's {"status": "fail", "data": {...}}
std::optional<ErrorShape> failure_word(const Members& members)
{
    for (const JsonValue::Member& each : members) {
        const std::string key = plain_key(each.key);
        const std::string_view text = each.value.text();
        const std::string word = fold_case(text.substr(text.rfind(':') + 1)); // "hydra:Error"; npos + 1 is 0
        if (!is_one_of(key, word_keys) || !is_one_of(word, failed_words) || (key == "type" && word != "error"))
            continue;
        const bool is_jsend = key == "status" && word == "fail" && find(members, "data") && members.size() == 2;
        const bool may_be_a_state = word == "failed" || word == "failure"; // of a job that somebody asks about
        const bool explains = has_any(members, message_keys) || has_any(members, error_keys);
        if (is_jsend ||
            (!has_payload(members) && !is_record(members) && (explains || (!may_be_a_state && key != "type"))))
            return shape(each, "is \"" + std::string(each.value.text()) + "\"");
    }
    return std::nullopt;
}

std::string message_of(const Members& members)
{
    for (const JsonValue::Member& each : members)
        if (is_one_of(plain_key(each.key), message_keys) && each.value.is(JsonKind::String))
            return fold_case(each.value.text());
    return {};
}

// {"code": 404, "message": ...} with an HTTP status, {"code": 40001, "msg": "invalid token"} with a number of the API's
// own.
std::optional<ErrorShape> failure_code(const Members& members)
{
    if (has_payload(members) || is_record(members) || !has_any(members, message_keys))
        return std::nullopt;
    for (const JsonValue::Member& each : members) {
        if (!is_one_of(plain_key(each.key), code_keys))
            continue;
        if (status_number(each.value) >= 400)
            return shape(each, "is " + std::to_string(status_number(each.value)));
        const long long number =
            each.value.integer().value_or(parse_digits(each.value.text()).value_or(0)); // also "03"
        const bool is_own_number = number != 0 && (number < 200 || number >= 400);
        const bool is_own_name =
            each.value.is(JsonKind::String) && holds_one_of(fold_case(each.value.text()), code_marks);
        if ((is_own_number || is_own_name) && holds_one_of(message_of(members), failure_marks))
            return shape(each, "and the message report a failure");
    }
    return std::nullopt;
}

// {"message": "User not found"} and nothing else.
std::optional<ErrorShape> failure_message(const Members& members)
{
    if (members.size() > 3 || has_payload(members) || is_record(members))
        return std::nullopt;
    for (const JsonValue::Member& each : members)
        if (is_one_of(plain_key(each.key), message_keys) && is_error_phrase(each.value.text()))
            return shape(each, "reports a failure");
    return std::nullopt;
}

std::optional<ErrorShape> object_shape(const Members& members, int depth);

// {"data": {"error": ...}}, {"meta": {"code": 400, ...}, "data": null},
// {"LoginResponse": {"header": ..., "error": ...}}
std::optional<ErrorShape> wrapped_shape(const Members& members, int depth)
{
    constexpr int deepest = 3;
    if (depth >= deepest)
        return std::nullopt;
    std::optional<ErrorShape> first;
    for (const JsonValue::Member& each : members) {
        const std::string key = plain_key(each.key);
        const bool is_head = is_one_of(key, envelope_head_keys);
        const bool is_envelope = is_head || is_one_of(key, envelope_keys) || key.ends_with("response");
        const bool is_wrapper = is_envelope && each.value.is(JsonKind::Object) && !is_empty(each.value);
        const std::optional<ErrorShape> found =
            is_wrapper ? object_shape(each.value.members(), depth + 1) : std::nullopt;
        if (!found && !(is_wrapper && is_head) && is_payload(each))
            return std::nullopt;
        first = first ? first : found;
    }
    return first;
}

std::optional<ErrorShape> object_shape(const Members& members, int depth)
{
    constexpr std::size_t most_members = 100; // what has more is data
    if (members.empty() || members.size() > most_members || find(members, "jsonrpc"))
        return std::nullopt;
    for (const auto& find_shape : {error_member, failure_flag, failure_word, failure_code, failure_message})
        if (std::optional<ErrorShape> found = find_shape(members))
            return found;
    return wrapped_shape(members, depth);
}

} // namespace

int status_number(const JsonValue& value)
{
    const std::string_view text = value.text();
    const std::optional<long long> number = text.size() == 3 ? parse_digits(text) : value.integer();
    return number && *number >= 100 && *number <= 599 ? static_cast<int>(*number) : 0;
}

std::optional<ErrorShape> error_shape(const JsonValue& root)
{
    if (root.is(JsonKind::Object))
        return object_shape(root.members(), 0);
    // [{"errorCode": ..., "message": ...}]
    constexpr std::size_t longest_list = 20;
    const std::vector<JsonValue> items = root.items();
    if (items.empty() || items.size() > longest_list)
        return std::nullopt;
    std::optional<ErrorShape> first;
    for (const JsonValue& item : items) {
        if (!item.is(JsonKind::Object))
            return std::nullopt;
        const Members members = item.members();
        std::optional<ErrorShape> found = is_record(members) ? std::nullopt : object_shape(members, 0);
        if (!found)
            return std::nullopt;
        first = first ? first : found;
    }
    return first;
}

std::optional<ErrorShape> tolerated_error_shape(const JsonValue& root)
{
    const Members members = root.members();
    for (const JsonValue::Member& each : members) {
        const bool is_json_rpc = each.key == "error" && find(members, "jsonrpc") && each.value.is(JsonKind::Object);
        const bool is_graphql = each.key == "errors" && find(members, "data") && each.value.is(JsonKind::Array);
        if ((is_json_rpc || is_graphql) && !is_empty(each.value))
            return shape(each, is_json_rpc ? "is how JSON-RPC answers a call that failed" : "stands beside `data`");
    }
    return std::nullopt;
}

} // namespace core

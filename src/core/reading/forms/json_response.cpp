// A response that a program has written as JSON: Postman, Insomnia, axios, an API gateway, boto, curl's `%{json}` ...
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/forms/forms.h"
#include "core/reading/json_message.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view status_keys[] = {"status",         "statusCode",     "status_code",  "StatusCode",
                                            "HTTPStatusCode", "responseStatus", "responseCode", "response_code",
                                            "http_code",      "code",           "http_status",  "httpStatusCode"};
constexpr std::string_view header_keys[] = {"headers",          "header",    "responseHeaders", "response_headers",
                                            "HTTPHeaders",      "Headers",   "resHeaders",      "multiValueHeaders",
                                            "Response Headers", "rawHeaders"};
constexpr std::string_view content_keys[] = {"body",          "content", "data", "responseBody",
                                             "response_body", "text",    "Body"};
constexpr std::string_view reason_keys[] = {"statusText", "statusMessage", "reason", "reasonPhrase",
                                            "StatusDescription"};
constexpr std::string_view version_keys[] = {"httpVersion", "http_version", "protocol", "version"};
constexpr std::string_view method_keys[] = {"method", "httpMethod", "Method"};
constexpr std::string_view address_keys[] = {"url", "uri", "path", "requestUrl", "url_effective"};
constexpr std::string_view inner_keys[] = {"response",         "res", "Response", "error", "ResponseMetadata", "result",
                                           "originalResponse", "err", "$metadata"};
constexpr std::string_view request_keys[] = {"request", "config", "originalRequest", "req", "Request"};

struct Parts
{
    JsonValue object;
    JsonValue status;
    std::string code;
    std::optional<JsonValue> fields;
};

std::optional<Parts> parts_in(const JsonValue& object)
{
    if (!object.is(JsonKind::Object))
        return std::nullopt;
    std::optional<JsonValue> fields = first_member(object, header_keys);
    const bool is_curl = object.member("http_code") && object.member("url_effective");
    const bool is_aws = object.member("httpStatusCode") && object.member("requestId");
    if ((!fields || (!fields->is(JsonKind::Object) && !fields->is(JsonKind::Array))) && !is_curl && !is_aws)
        return std::nullopt;
    for (const std::string_view key : status_keys)
        if (const std::optional<JsonValue> status = object.member(key))
            if (std::string code = status_in(*status); !code.empty())
                return Parts{object, *status, std::move(code), std::move(fields)};
    return std::nullopt;
}

// In the object itself, or in one that it wraps the response in.
std::optional<Parts> find_parts(const JsonValue& object, int depth = 0)
{
    if (std::optional<Parts> parts = parts_in(object))
        return parts;
    constexpr int deepest = 3;
    if (depth == deepest)
        return std::nullopt;
    for (const std::string_view key : inner_keys)
        if (const std::optional<JsonValue> inner = object.member(key))
            if (std::optional<Parts> parts = find_parts(*inner, depth + 1))
                return parts;
    return std::nullopt;
}

std::string text_of(const std::optional<JsonValue>& value)
{
    return value && value->is(JsonKind::String) ? std::string(value->text()) : std::string();
}

void add_request_of(const JsonValue& holder, Draft& draft)
{
    const std::optional<JsonValue> request = first_member(holder, request_keys);
    const JsonValue& source = request ? *request : holder;
    const std::string method = text_of(first_member(source, method_keys));
    std::optional<JsonValue> address = first_member(source, address_keys);
    if (address && address->is(JsonKind::Object))
        address = address->member("raw");
    if (method.empty() || !is_token(method))
        return;
    std::string upper = method;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    draft.add_request(line_of(source), upper, text_of(address));
    if (!request)
        return;
    if (const std::optional<JsonValue> fields = first_member(*request, header_keys))
        take_fields(*fields, [&](int line, std::string_view name, std::string_view value) {
            draft.add_request_field(line, name, value);
        });
    draft.add_omission(line_of(*request)); // a program knows what it has set, not all that was sent
}

// "[object Object]" and the like say that there was content, not what it was.
void add_content_of(const Parts& parts, std::string_view text, Draft& draft)
{
    const std::optional<JsonValue> content = first_member(parts.object, content_keys);
    const int line = line_of(parts.object);
    if (!content || content->is(JsonKind::Null)) {
        draft.end_head(line);
        draft.add_omission(line);
        return;
    }
    const std::string written = written_value(*content, text);
    draft.add_content(line_of(*content), written, content->is(JsonKind::String));
    if (!content->is(JsonKind::String))
        draft.add_omission(line_of(*content)); // parsed and written anew
}

void add_response_of(const Parts& parts, const JsonValue& holder, std::string_view text, Draft& draft)
{
    add_request_of(holder, draft);
    const std::string version = text_of(first_member(parts.object, version_keys));
    const std::string reason = text_of(first_member(parts.object, reason_keys));
    draft.add_response(line_of(parts.status), version, parts.code,
                       http_version(version).starts_with("HTTP/1") ? reason : std::string());
    if (parts.fields) {
        take_fields(*parts.fields, [&](int line, std::string_view name, std::string_view value) {
            draft.add_response_field(line, name, value);
        });
    } else {
        if (const std::optional<JsonValue> type = parts.object.member("content_type"); type && !type->text().empty())
            draft.add_response_field(line_of(*type), "Content-Type", type->text());
        draft.add_omission(line_of(parts.status));
    }
    add_content_of(parts, text, draft);
}

// curl's `%{header_json}` and what programs print of a dictionary: fields, but no status.
bool is_fields_alone(const JsonValue& root)
{
    const std::vector<JsonValue::Member> members = root.members();
    constexpr std::string_view usual[] = {"content-type", "date", "server", "cache-control", "content-length"};
    const auto is_field = [](const JsonValue::Member& member) {
        return is_token(member.key) && (member.value.is(JsonKind::String) || member.value.is(JsonKind::Array));
    };
    const auto is_usual = [&](const JsonValue::Member& member) { return is_one_of(fold_case(member.key), usual); };
    return members.size() >= 2 && std::all_of(members.begin(), members.end(), is_field) &&
           std::count_if(members.begin(), members.end(), is_usual) >= 2;
}

} // namespace

bool read_json_response(const PastedText& paste, Draft& draft)
{
    const std::string_view text = trim(paste.text());
    if (!text.starts_with('{') && !text.starts_with('['))
        return false;
    Problems problems;
    const std::optional<JsonDocument> document = JsonDocument::parse("text", paste.text(), problems);
    if (!document)
        return false;
    const JsonValue root = document->root();
    const std::vector<JsonValue> candidates = root.is(JsonKind::Array) ? root.items() : std::vector<JsonValue>{root};
    for (const JsonValue& candidate : candidates)
        if (const std::optional<Parts> parts = find_parts(candidate)) {
            draft.form = "a response as JSON";
            draft.hides_framing = true;
            add_response_of(*parts, candidate, paste.text(), draft);
        }
    if (draft.segments.empty() && is_fields_alone(root)) {
        draft.form = "header fields as JSON";
        draft.hides_framing = true;
        begin_fields_alone(line_of(root), draft);
        take_fields(root, [&](int line, std::string_view name, std::string_view value) {
            draft.add_response_field(line, name, value);
        });
    }
    return !draft.segments.empty();
}

} // namespace core

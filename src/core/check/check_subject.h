// One response with its request, and what several rules want to know about it, found out once.
#pragma once

#include "core/base/json.h"
#include "core/catalog/catalog.h"
#include "core/check/error_shape.h"
#include "core/http/field_value.h"
#include "core/http/message.h"
#include "core/http/method.h"
#include "core/http/status_number.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// What people put in the place of what they leave out.
inline constexpr std::string_view ellipses[] = {"...", "\xE2\x80\xA6"};

enum class JsonState {
    None,       // not JSON, and not said to be
    Valid,      // parsed
    Malformed,  // said to be JSON
    Unreadable, // said to be JSON, but too deep to be parsed here, or cut by who pasted it
};

// A piece of text that people will read: a string of the JSON, or the whole content if it is no JSON.
struct Passage
{
    std::string key; // of the JSON member; empty: none
    std::string text;
    std::optional<JsonValue> place; // nothing: the text is the content
};

struct CheckSubject
{
    const Catalog& catalog;
    const Request* request; // nullptr: not shown
    const Response& response;
    bool is_last_of_transaction = true;

    std::optional<MediaType> media_type = {};
    JsonState json_state = JsonState::None;
    std::unique_ptr<const JsonDocument> json = {}; // set if Valid; values point to it, so it must stay where it is
    std::string json_fault = {};                   // of Malformed
    std::size_t json_fault_offset = 0;
    std::optional<ErrorShape> false_success = {}; // a 2xx whose JSON is an error
    std::vector<Passage> passages = {};           // of an error: 4xx, 5xx or a false success
    bool shows_trace = false;                     // of a program, in one of them

    int code() const { return response.code; }
    int line() const { return response.line; }
    const Fields& fields() const { return response.fields; }
    bool is_class(int digit) const { return response.code / 100 == digit; }
    bool is_error() const { return is_class(4) || is_class(5); }
    bool is_redirect() const { return is_followed_redirect(response.code); }
    bool has_method(std::string_view method) const { return request != nullptr && request->method == method; }
    bool reads() const { return request != nullptr && is_retrieval(request->method); } // GET or HEAD
    bool has_safe_method() const { return request != nullptr && is_safe(request->method); }
    bool asked_with(std::string_view field) const { return request != nullptr && request->fields.has(field); }
    // A request is shown, with its fields, and this one is not among them.
    bool asked_without(std::string_view field) const;
    std::string_view asked(std::string_view field) const; // its value in the request; empty: not shown, or not there
    std::string_view asked_host() const;                  // of `Host`, without its port
    // An upload in pieces: registries of containers refuse one that does not continue the last with 416 (OCI
    // Distribution Specification, pushing a blob in chunks), where the request's `Content-Range` says what it holds.
    bool uploads_part() const;
    bool sent_content() const; // the request is shown with content, or with the fields of one
    bool shows_content() const { return !response.content.is_blank(); }
    bool forbids_content() const { return core::forbids_content(response.code); }
    bool has_media_type(std::string_view name) const { return media_type && media_type->name == name; }
    bool may_be_page() const;                      // HTML, or it is not said what
    int line_at(std::size_t content_offset) const; // in the pasted text
    int line_of(std::string_view field) const;     // the status line if there is no such field
    int line_of(const JsonValue& value) const;
    int line_of(const Passage& passage, std::size_t offset) const;
    std::string title() const { return title_of(catalog, response.code); }
};

CheckSubject make_check_subject(const Catalog& catalog, const Request* request, const Response& response);

} // namespace core

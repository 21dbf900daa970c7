// What the writers of snippets get: a response as a handler sees it. And the writers, one for each framework.
#pragma once

#include "core/response/literal.h"
#include "core/response/wire_message.h"

#include <string>
#include <vector>

namespace core {

// What a handler has to set: the server frames and dates the response by itself.
struct Reply
{
    int code = 0;
    std::string constant;          // of the stack; empty: it has none, as .NET has none for 425
    std::vector<WireField> fields; // without Content-Type
    std::string media_type;        // empty: no content
    std::vector<std::string> lines;
    const JsonDocument* json = nullptr; // the content, if it is JSON

    std::string status() const { return constant.empty() ? std::to_string(code) : constant; }
    bool has_content() const { return !media_type.empty(); }
    bool is_problem() const { return json != nullptr && media_type == "application/problem+json"; }
    bool is_plain_json() const { return json != nullptr && media_type == "application/json"; }
    bool names_type() const { return has_content() && !is_plain_json(); } // else the framework does
};

// An interim response, which the framework may be able to send before the final one.
struct InterimReply
{
    int code = 0;
    std::string constant;
    std::vector<std::string> links; // the values of its Link fields
};

// `"name": "value"` for each field; with the media type where the framework wants it among them.
std::vector<std::string> field_entries(const Reply& reply, Language language, std::string_view separator,
                                       bool with_type);

// The fields, each written by `each` from its name and value as literals.
template <class Each>
std::string field_lines(const Reply& reply, Language language, Each each)
{
    std::string text;
    for (const WireField& field : reply.fields)
        text += each(string_literal(field.name, language), string_literal(field.value, language));
    return text;
}

std::string fastapi_snippet(const Reply& reply);
std::string flask_snippet(const Reply& reply);
std::string django_snippet(const Reply& reply);
std::string express_snippet(const Reply& reply);
std::string spring_snippet(const Reply& reply);
std::string aspnetcore_snippet(const Reply& reply);
std::string go_snippet(const Reply& reply);
std::string rails_snippet(const Reply& reply);
std::string laravel_snippet(const Reply& reply);
std::string axum_snippet(const Reply& reply);

// Empty for a code that the framework leaves to the server.
std::string express_interim(const InterimReply& reply);
std::string go_interim(const InterimReply& reply);
std::string rails_interim(const InterimReply& reply);

} // namespace core

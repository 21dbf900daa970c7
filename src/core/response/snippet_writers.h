// The parts of snippet.cpp: a response as a handler sees it, and the writers for each framework.
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
    std::string status;            // the constant of the stack, or the number
    std::string phrase;            // for Express, whose stack has phrases and no constants
    std::vector<WireField> fields; // without Content-Type
    std::string media_type;        // empty: no content
    std::vector<std::string> lines;
    const JsonDocument* json = nullptr; // the content, if it is JSON

    bool has_content() const { return !media_type.empty(); }
    bool is_problem() const { return json != nullptr && media_type == "application/problem+json"; }
    bool is_plain_json() const { return json != nullptr && media_type == "application/json"; }
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
std::string express_snippet(const Reply& reply);
std::string spring_snippet(const Reply& reply);
std::string aspnetcore_snippet(const Reply& reply);
std::string go_snippet(const Reply& reply);
std::string rails_snippet(const Reply& reply);
std::string laravel_snippet(const Reply& reply);
std::string axum_snippet(const Reply& reply);

} // namespace core

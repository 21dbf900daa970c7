#include "core/response/snippet.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/field_value.h"
#include "core/response/snippet_writers.h"

namespace core {

namespace {

constexpr Framework table[] = {
    {"fastapi", "FastAPI", "starlette", "# ", fastapi_snippet},
    {"flask", "Flask", "python", "# ", flask_snippet},
    {"django", "Django", "python", "# ", django_snippet},
    {"express", "Express", "node", "// ", express_snippet, express_interim},
    {"spring", "Spring", "spring", "// ", spring_snippet},
    {"aspnetcore", "ASP.NET Core", "aspnetcore", "// ", aspnetcore_snippet},
    {"go", "Go net/http", "go", "// ", go_snippet, go_interim},
    {"rails", "Rails", "rack", "# ", rails_snippet, rails_interim},
    {"laravel", "Laravel", "symfony", "// ", laravel_snippet},
    {"axum", "axum", "rust", "// ", axum_snippet},
};

bool is_set_by_server(std::string_view field)
{
    return is_one_of_ignoring_case(field,
                                   {"Content-Length", "Transfer-Encoding", "Connection", "Date", "Content-Type"});
}

// Most frameworks take a field once: several lines of a list are one line with commas (RFC 9110 5.3).
std::vector<WireField> merged_fields(const WireMessage& response)
{
    WireMessage merged;
    for (const WireField& field : response.fields) {
        if (is_set_by_server(field.name))
            continue;
        const WireField* before = merged.find(field.name);
        merged.set(field.name, before ? before->value + ", " + field.value : field.value);
    }
    return merged.fields;
}

// Empty where the stack has no constant.
std::string constant_of(const Catalog& catalog, int code, const Framework& framework)
{
    if (const Stack* stack = catalog.find_stack(framework.stack))
        for (const StackConstant& constant : stack->codes)
            if (constant.code == code)
                return constant.constant;
    return {};
}

Reply reply_of(const Catalog& catalog, const Recipe& recipe, const Framework& framework)
{
    const WireMessage& response = recipe.final();
    Reply reply;
    reply.code = status_of(response);
    reply.constant = constant_of(catalog, reply.code, framework);
    reply.fields = merged_fields(response);
    reply.lines = response.content;
    const WireField* type = response.find("Content-Type");
    if (type != nullptr && !response.content.empty())
        reply.media_type = type->value;
    return reply;
}

// ---- interim responses

// Who sends the response, in place of a handler that cannot.
std::string sender_comment(int code, const Framework& framework)
{
    const std::string number = std::to_string(code);
    const std::string mark(framework.comment_mark);
    const std::string name(framework.name);
    if (code == 101)
        return mark + "Whatever accepts the WebSocket handshake sends 101: a library, or " + name +
               "’s own support.\n" + mark + "A handler for ordinary requests does not.\n";
    if (code == 100)
        return mark + "The server sends 100 by itself, at the latest when the handler reads the content.\n" + mark +
               "To refuse, answer with the final code before reading.\n";
    return mark + "In " + name + ", leave " + number + " to the server or the proxy in front.\n" + mark +
           "The handler returns the final response.\n";
}

std::string interim(const Catalog& catalog, const Recipe& recipe, const Framework& framework)
{
    InterimReply reply{recipe.code, constant_of(catalog, recipe.code, framework), {}};
    for (const WireField& field : recipe.responses.front().fields)
        if (equal_ignoring_case(field.name, "Link"))
            reply.links.push_back(field.value);
    const std::string statements = framework.write_interim != nullptr ? framework.write_interim(reply) : std::string();
    if (statements.empty())
        return sender_comment(recipe.code, framework);
    return statements + std::string(framework.comment_mark) + "... then the final response\n";
}

} // namespace

std::vector<std::string> field_entries(const Reply& reply, Language language, std::string_view separator,
                                       bool with_type)
{
    std::vector<std::string> entries;
    const auto add = [&](std::string_view name, std::string_view value) {
        entries.push_back(string_literal(name, language) + std::string(separator) + string_literal(value, language));
    };
    if (with_type)
        add("Content-Type", reply.media_type);
    for (const WireField& field : reply.fields)
        add(field.name, field.value);
    return entries;
}

std::span<const Framework> frameworks() { return table; }

std::string snippet(const Catalog& catalog, const Recipe& recipe, const Framework& framework)
{
    if (recipe.code / 100 == 1)
        return interim(catalog, recipe, framework);
    Reply reply = reply_of(catalog, recipe, framework);
    Problems ignored;
    std::optional<JsonDocument> document;
    const std::optional<MediaType> type = parse_media_type(reply.media_type);
    if (type && type->is_json())
        document = JsonDocument::parse("", recipe.final().content_text(), ignored);
    if (document)
        reply.json = &*document;
    return framework.write(reply);
}

} // namespace core

#include "core/response/snippet.h"

#include "core/base/text.h"
#include "core/response/snippet_writers.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool is_set_by_server(std::string_view field)
{
    constexpr std::array names = {"Content-Length", "Transfer-Encoding", "Connection", "Date", "Content-Type"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return equal_ignoring_case(name, field); });
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

const FrameworkName& name_entry(Framework framework)
{
    return *std::find_if(std::begin(framework_names), std::end(framework_names),
                         [&](const FrameworkName& each) { return each.framework == framework; });
}

std::string constant_of(const Catalog& catalog, int code, std::string_view stack_id)
{
    if (const Stack* stack = catalog.find_stack(stack_id))
        for (const StackConstant& constant : stack->codes)
            if (constant.code == code)
                return constant.constant;
    return {};
}

// The number where the stack has no constant, as .NET has none for 425 and Node for any.
std::string constant_of(const Catalog& catalog, int code, Framework framework)
{
    const std::string constant =
        framework == Framework::Express ? "" : constant_of(catalog, code, name_entry(framework).stack);
    return constant.empty() ? std::to_string(code) : constant;
}

Reply reply_of(const Catalog& catalog, const Recipe& recipe, Framework framework)
{
    const WireMessage& response = recipe.final();
    Reply reply;
    reply.code = status_of(response);
    reply.status = constant_of(catalog, reply.code, framework);
    if (framework == Framework::Express)
        reply.phrase = constant_of(catalog, reply.code, "node");
    reply.fields = merged_fields(response);
    reply.lines = response.content;
    const WireField* type = response.find("Content-Type");
    if (type != nullptr && !response.content.empty())
        reply.media_type = type->value;
    return reply;
}

std::string written(const Reply& reply, Framework framework)
{
    switch (framework) {
    case Framework::FastApi: return fastapi_snippet(reply);
    case Framework::Flask: return flask_snippet(reply);
    case Framework::Express: return express_snippet(reply);
    case Framework::Spring: return spring_snippet(reply);
    case Framework::AspNetCore: return aspnetcore_snippet(reply);
    case Framework::Go: return go_snippet(reply);
    case Framework::Rails: return rails_snippet(reply);
    case Framework::Laravel: return laravel_snippet(reply);
    case Framework::Axum: return axum_snippet(reply);
    }
    return {};
}

// ---- interim responses

std::string comment_mark(Framework framework)
{
    const bool hash = framework == Framework::FastApi || framework == Framework::Flask || framework == Framework::Rails;
    return hash ? "# " : "// ";
}

// What a handler can do about an interim response itself; empty: nothing.
std::string interim_statements(const Catalog& catalog, const Recipe& recipe, Framework framework)
{
    std::vector<std::string> links;
    for (const WireField& field : recipe.responses.front().fields)
        if (equal_ignoring_case(field.name, "Link"))
            links.push_back(field.value);
    std::vector<std::string> quoted;
    for (const std::string& link : links)
        quoted.push_back(json_quoted(link));
    const std::string all = json_quoted(join(links, ", "));
    if (framework == Framework::Go && (recipe.code == 102 || recipe.code == 103))
        return (links.empty() ? "" : "w.Header().Set(\"Link\", " + all + ")\n") + "w.WriteHeader(" +
               constant_of(catalog, recipe.code, framework) + ")\n// ... then the final response\n";
    if (framework == Framework::Express && recipe.code == 103)
        return "res.writeEarlyHints({ link: " + map_literal(quoted, Language::JavaScript, "[", "]", "") +
               " });\n// ... then the final response\n";
    if (framework == Framework::Express && recipe.code == 102)
        return "res.writeProcessing();\n// ... then the final response\n";
    if (framework == Framework::Rails && recipe.code == 103)
        return "request.send_early_hints(\"link\" => " + all + ")\n# ... then the final response\n";
    return {};
}

std::string interim(const Catalog& catalog, const Recipe& recipe, Framework framework)
{
    if (std::string statements = interim_statements(catalog, recipe, framework); !statements.empty())
        return statements;
    const std::string code = std::to_string(recipe.code);
    const std::string mark = comment_mark(framework);
    const std::string name(name_entry(framework).name);
    if (recipe.code == 101)
        return mark + "Whatever accepts the WebSocket handshake sends 101: a library, or " + name +
               "’s own support.\n" + mark + "A handler for ordinary requests does not.\n";
    if (recipe.code == 100)
        return mark + "The server sends 100 by itself, at the latest when the handler reads the content.\n" + mark +
               "To refuse, answer with the final code before reading.\n";
    return mark + "In " + name + ", leave " + code + " to the server or the proxy in front.\n" + mark +
           "The handler returns the final response.\n";
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

std::string snippet(const Catalog& catalog, const Recipe& recipe, Framework framework)
{
    if (recipe.code / 100 == 1)
        return interim(catalog, recipe, framework);
    Reply reply = reply_of(catalog, recipe, framework);
    Problems ignored;
    std::optional<JsonDocument> document;
    if (reply.media_type == "application/json" || reply.media_type.ends_with("+json"))
        document = JsonDocument::parse("", recipe.final().content_text(), ignored);
    if (document)
        reply.json = &*document;
    return written(reply, framework);
}

} // namespace core

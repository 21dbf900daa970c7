// Frameworks of Java, C#, Go and Rust.
#include "core/response/snippet_writers.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

std::string member_text(const Reply& reply, std::string_view key)
{
    const std::optional<JsonValue> member = reply.json->root().member(key);
    return member ? std::string(member->text()) : std::string();
}

// The members that the problem types of frameworks do not have as arguments (RFC 9457 3.2).
std::vector<JsonValue::Member> extension_members(const Reply& reply)
{
    constexpr std::array standard = {"type", "title", "status", "detail"};
    std::vector<JsonValue::Member> extensions;
    for (const JsonValue::Member& member : reply.json->root().members())
        if (std::find(standard.begin(), standard.end(), member.key) == standard.end())
            extensions.push_back(member);
    return extensions;
}

std::string spring_problem(const Reply& reply)
{
    const auto quoted = [](const std::string& text) { return string_literal(text, Language::Java); };
    std::string text = "ProblemDetail problem = ProblemDetail.forStatus(" + reply.status() + ");\n";
    if (const std::string type = member_text(reply, "type"); !type.empty() && type != "about:blank")
        text += "problem.setType(URI.create(" + quoted(type) + "));\n";
    if (const std::string title = member_text(reply, "title"); !title.empty())
        text += "problem.setTitle(" + quoted(title) + ");\n";
    if (const std::string detail = member_text(reply, "detail"); !detail.empty())
        text += "problem.setDetail(" + quoted(detail) + ");\n";
    for (const JsonValue::Member& member : extension_members(reply))
        text += "problem.setProperty(" + quoted(std::string(member.key)) + ", " +
                json_literal(member.value, Language::Java, "") + ");\n";
    return text;
}

std::string aspnetcore_problem(const Reply& reply)
{
    const auto named = [&](std::string_view name, std::string_view key) {
        const std::string text = member_text(reply, key);
        return text.empty() ? std::string()
                            : "\n    " + std::string(name) + ": " + string_literal(text, Language::CSharp) + ',';
    };
    std::string text =
        "return Results.Problem(" + named("type", "type") + named("title", "title") + named("detail", "detail");
    std::string extensions;
    for (const JsonValue::Member& member : extension_members(reply))
        extensions += "\n        [" + string_literal(member.key, Language::CSharp) +
                      "] = " + json_literal(member.value, Language::CSharp, "        ") + ',';
    if (!extensions.empty())
        text += "\n    extensions: new Dictionary<string, object?> {" + extensions + "\n    },";
    return text + "\n    statusCode: " + reply.status() + ");\n";
}

} // namespace

std::string spring_snippet(const Reply& reply)
{
    std::string text = reply.is_problem() ? spring_problem(reply) : std::string();
    text += "return ResponseEntity.status(" + reply.status() + ')';
    text += field_lines(reply, Language::Java, [](const std::string& name, const std::string& value) {
        return "\n        .header(" + name + ", " + value + ')';
    });
    if (reply.is_problem())
        return text + "\n        .body(problem);\n";
    if (!reply.has_content())
        return text + "\n        .build();\n";
    text += "\n        .contentType(MediaType.parseMediaType(" + string_literal(reply.media_type, Language::Java) +
            "))\n        .body(";
    text += reply.json ? json_literal(reply.json->root(), Language::Java, "        ")
                       : '\n' + lines_literal(reply.lines, Language::Java, "            ");
    return text + ");\n";
}

std::string aspnetcore_snippet(const Reply& reply)
{
    std::string text = field_lines(reply, Language::CSharp, [](const std::string& name, const std::string& value) {
        return "context.Response.Headers[" + name + "] = " + value + ";\n";
    });
    if (reply.is_problem())
        return text + aspnetcore_problem(reply);
    if (!reply.has_content())
        return text + "return Results.StatusCode(" + reply.status() + ");\n";
    const std::string type = string_literal(reply.media_type, Language::CSharp);
    if (reply.json != nullptr)
        return text + "return Results.Json(" + json_literal(reply.json->root(), Language::CSharp, "") +
               ",\n    contentType: " + type + ", statusCode: " + reply.status() + ");\n";
    return text + "return Results.Text(\n" + lines_literal(reply.lines, Language::CSharp, "    ") + ",\n    " + type +
           ", statusCode: " + reply.status() + ");\n";
}

std::string go_snippet(const Reply& reply)
{
    const auto set = [](const std::string& name, const std::string& value) {
        return "w.Header().Set(" + name + ", " + value + ")\n";
    };
    std::string text;
    if (reply.has_content())
        text += set("\"Content-Type\"", string_literal(reply.media_type, Language::Go));
    text += field_lines(reply, Language::Go, set) + "w.WriteHeader(" + reply.status() + ")\n";
    if (reply.json != nullptr)
        return text + "json.NewEncoder(w).Encode(" + json_literal(reply.json->root(), Language::Go, "") + ")\n";
    if (reply.has_content())
        return text + "io.WriteString(w,\n" + lines_literal(reply.lines, Language::Go, "\t") + ")\n";
    return text;
}

std::string go_interim(const InterimReply& reply)
{
    if (reply.code != 102 && reply.code != 103)
        return {};
    const std::string links = string_literal(join(reply.links, ", "), Language::Go);
    return (reply.links.empty() ? std::string() : "w.Header().Set(\"Link\", " + links + ")\n") + "w.WriteHeader(" +
           reply.constant + ")\n";
}

std::string axum_snippet(const Reply& reply)
{
    std::string text = "use axum::{http::StatusCode, response::IntoResponse";
    text += reply.json ? ", Json};\nuse serde_json::json;\n\n(\n" : "};\n\n(\n";
    text += "    " + reply.status() + ",\n";
    std::vector<std::string> pairs;
    const auto add = [&](std::string_view name, std::string_view value) {
        pairs.push_back('(' + string_literal(fold_case(name), Language::Rust) + ", " +
                        string_literal(value, Language::Rust) + ')');
    };
    if (reply.names_type())
        add("content-type", reply.media_type);
    for (const WireField& field : reply.fields)
        add(field.name, field.value);
    if (!pairs.empty())
        text += "    " + map_literal(pairs, Language::Rust, "[", "]", "    ") + ",\n";
    if (reply.json != nullptr)
        text += "    Json(json!(" + json_literal(reply.json->root(), Language::Rust, "    ") + ")),\n";
    else if (reply.has_content())
        text += "    concat!(\n" + lines_literal(reply.lines, Language::Rust, "        ") + "\n    ),\n";
    return text + ")\n    .into_response()\n";
}

} // namespace core

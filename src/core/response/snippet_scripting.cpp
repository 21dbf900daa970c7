// Frameworks of Python, JavaScript, Ruby and PHP.
#include "core/response/snippet_writers.h"

#include "core/base/text.h"

namespace core {

namespace {

// The fields as arguments of a call, with the media type under the name that the framework has for it.
std::string python_headers(const Reply& reply, std::string_view type_argument)
{
    std::string text;
    if (!reply.fields.empty())
        text += "    headers=" +
                map_literal(field_entries(reply, Language::Python, ": ", false), Language::Python, "{", "}", "    ") +
                ",\n";
    if (reply.names_type())
        text += "    " + std::string(type_argument) + '=' + string_literal(reply.media_type, Language::Python) + ",\n";
    return text;
}

} // namespace

std::string fastapi_snippet(const Reply& reply)
{
    const std::string_view type = reply.json ? "JSONResponse" : "Response";
    std::string text = "from fastapi import status\nfrom fastapi.responses import " + std::string(type) +
                       "\n\nreturn " + std::string(type) + "(\n";
    text += "    status_code=" + reply.status() + ",\n";
    if (reply.json != nullptr)
        text += "    content=" + json_literal(reply.json->root(), Language::Python, "    ") + ",\n";
    else if (reply.has_content())
        text += "    content=(\n" + lines_literal(reply.lines, Language::Python, "        ") + "\n    ),\n";
    return text + python_headers(reply, "media_type") + ")\n";
}

std::string flask_snippet(const Reply& reply)
{
    std::string text = "from http import HTTPStatus\n\n";
    if (reply.json != nullptr)
        text += "body = " + json_literal(reply.json->root(), Language::Python, "") + '\n';
    else if (reply.has_content())
        text += "body = (\n" + lines_literal(reply.lines, Language::Python, "    ") + "\n)\n";
    text += std::string("return ") + (reply.has_content() ? "body" : "\"\"") + ", " + reply.status();
    const bool with_type = reply.names_type();
    if (with_type || !reply.fields.empty())
        text +=
            ", " + map_literal(field_entries(reply, Language::Python, ": ", with_type), Language::Python, "{", "}", "");
    return text + '\n';
}

std::string django_snippet(const Reply& reply)
{
    const std::string type = reply.json ? "JsonResponse" : "HttpResponse";
    std::string text = "from http import HTTPStatus\nfrom django.http import " + type + "\n\nreturn " + type + "(\n";
    if (reply.json != nullptr)
        text += "    " + json_literal(reply.json->root(), Language::Python, "    ") + ",\n";
    else if (reply.has_content())
        text += "    (\n" + lines_literal(reply.lines, Language::Python, "        ") + "\n    ),\n";
    if (reply.json != nullptr && !reply.json->root().is(JsonKind::Object))
        text += "    safe=False,\n"; // else Django takes objects only
    text += "    status=" + reply.status() + ",\n";
    return text + python_headers(reply, "content_type") + ")\n";
}

std::string express_snippet(const Reply& reply)
{
    // The stack has phrases in place of constants: they make a comment.
    std::string text = "res.status(" + std::to_string(reply.code) + ')';
    if (!reply.constant.empty())
        text += " // " + reply.constant;
    if (!reply.fields.empty())
        text +=
            "\n  .set(" +
            map_literal(field_entries(reply, Language::JavaScript, ": ", false), Language::JavaScript, "{", "}", "  ") +
            ")";
    if (reply.names_type())
        text += "\n  .type(" + string_literal(reply.media_type, Language::JavaScript) + ')';
    if (reply.json != nullptr)
        text += "\n  .json(" + json_literal(reply.json->root(), Language::JavaScript, "  ") + ')';
    else if (reply.has_content())
        text += "\n  .send(\n" + lines_literal(reply.lines, Language::JavaScript, "    ") + "\n  )";
    else
        text += "\n  .end()";
    return text + ";\n";
}

std::string express_interim(const InterimReply& reply)
{
    if (reply.code == 102)
        return "res.writeProcessing();\n";
    if (reply.code != 103)
        return {};
    std::vector<std::string> links;
    for (const std::string& link : reply.links)
        links.push_back(string_literal(link, Language::JavaScript));
    return "res.writeEarlyHints({ link: " + map_literal(links, Language::JavaScript, "[", "]", "") + " });\n";
}

std::string rails_interim(const InterimReply& reply)
{
    if (reply.code != 103)
        return {};
    return "request.send_early_hints(\"link\" => " + string_literal(join(reply.links, ", "), Language::Ruby) + ")\n";
}

std::string rails_snippet(const Reply& reply)
{
    std::string text = field_lines(reply, Language::Ruby, [](const std::string& name, const std::string& value) {
        return "response.headers[" + name + "] = " + value + '\n';
    });
    if (!reply.has_content())
        return text + "head " + reply.status() + '\n';
    text += reply.json ? "body = " + json_literal(reply.json->root(), Language::Ruby, "")
                       : "body =\n" + lines_literal(reply.lines, Language::Ruby, "  ");
    text += std::string(reply.json ? "\nrender json: body" : "\nrender plain: body") + ", status: " + reply.status();
    if (!reply.is_plain_json())
        text += ", content_type: " + string_literal(reply.media_type, Language::Ruby);
    return text + '\n';
}

std::string laravel_snippet(const Reply& reply)
{
    std::string text = "use Symfony\\Component\\HttpFoundation\\Response;\n\n";
    if (reply.json != nullptr)
        text += "$body = " + json_literal(reply.json->root(), Language::Php, "") + ";\nreturn response()->json($body, ";
    else if (reply.has_content())
        text += "$body =\n" + lines_literal(reply.lines, Language::Php, "    ") + ";\nreturn response($body, ";
    else
        text += "return response('', ";
    text += reply.status();
    const bool with_type = reply.names_type();
    if (with_type || !reply.fields.empty())
        text += ", " + map_literal(field_entries(reply, Language::Php, " => ", with_type), Language::Php, "[", "]", "");
    return text + ");\n";
}

} // namespace core

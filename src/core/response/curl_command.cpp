#include "core/response/curl_command.h"

#include "core/base/text.h"

namespace core {

namespace {

std::string shell_quoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

// What curl sets by itself.
bool is_left_to_curl(const WireField& field)
{
    return equal_ignoring_case(field.name, "Host") || equal_ignoring_case(field.name, "Content-Length");
}

std::string curl_address(const WireMessage& request)
{
    const std::string proxy = "-x http://proxy.example.net:8080 ";
    const std::string target(target_of(request));
    const WireField* host = request.find("Host");
    if (method_of(request) == "CONNECT")
        return proxy + shell_quoted("https://" + target + '/');
    if (target.find("://") != target.npos)
        return proxy + shell_quoted(target);
    return shell_quoted("https://" + (host ? host->value : std::string("api.example.com")) + target);
}

std::string curl_method(const WireMessage& request)
{
    const std::string_view method = method_of(request);
    const bool has_content = !request.content.empty();
    if (method == "HEAD")
        return "-I ";
    if (method == "CONNECT" || (method == "GET" && !has_content) || (method == "POST" && has_content))
        return "-i ";
    return "-i -X " + std::string(method) + ' ';
}

std::string curl_content(const WireMessage& request)
{
    const WireField* length = request.find("Content-Length");
    if (request.content.empty())
        return length == nullptr || length->value == "0" ? std::string() : " \\\n  --data-binary @content";
    if (request.find("Transfer-Encoding") != nullptr)
        return " \\\n  --data-binary @content";
    return (request.content.size() == 1 ? " \\\n  -d " : " \\\n  --data-binary ") +
           shell_quoted(request.content_text());
}

} // namespace

std::string curl_command(const WireMessage& request)
{
    std::string command = "curl " + curl_method(request);
    if (request.start.ends_with("HTTP/2.0"))
        command += "--http2-prior-knowledge ";
    command += curl_address(request);
    for (const WireField& field : request.fields)
        if (!is_left_to_curl(field))
            command += " \\\n  -H " + shell_quoted(field.name + ": " + field.value);
    return command + curl_content(request);
}

} // namespace core

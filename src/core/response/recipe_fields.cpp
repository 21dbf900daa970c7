#include "core/response/recipe_fields.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

struct Example
{
    std::string_view name;
    std::string_view value;
    int code = 0; // 0: any
};

// The first that fits is taken: entries for one code stand before the general one.
constexpr Example examples[] = {
    {"Accept", "application/json"},
    {"Accept-Encoding", "gzip"},
    {"Accept-Patch", "application/merge-patch+json"},
    {"Accept-Post", "application/json"},
    {"Accept-Query", "application/json"},
    {"Accept-Ranges", "bytes"},
    {"Access-Control-Allow-Headers", "Content-Type, Authorization"},
    {"Access-Control-Allow-Methods", "GET, POST"},
    {"Access-Control-Allow-Origin", "https://shop.example.com"},
    {"Access-Control-Expose-Headers", "Retry-After"},
    {"Access-Control-Max-Age", "600"},
    {"Age", "120"},
    {"Connection", "Upgrade", 101},
    {"Connection", "Upgrade", 426},
    {"Connection", "close"},
    {"Content-Language", "en"},
    {"Content-Range", "bytes */47022", 416},
    {"Deprecation", "@1782864000"},
    {"ETag", "\"v8\""},
    {"Last-Modified", "Thu, 19 Nov 2026 08:12:31 GMT"},
    {"Link", "<https://www.example.com/>; rel=\"blocked-by\"", 451},
    {"Link", "</css/shop.css>; rel=preload; as=style", 103},
    {"Link", "<https://api.example.com/docs>; rel=\"help\""},
    {"Location", "/v1/jobs/31", 202},
    {"Location", "/v1/orders/4712"},
    {"Lock-Token", "<urn:uuid:a515cfa4-5da4-22e1-f5b5-00a0451e6bf7>"},
    {"Preference-Applied", "return=minimal"},
    {"Proxy-Authenticate", "Basic realm=\"Office proxy\""},
    {"Proxy-Status", "edge.example.com; error=http_response_timeout", 504},
    {"Proxy-Status", "edge.example.com; error=http_protocol_error"},
    {"Retry-After", "30"},
    {"Sec-WebSocket-Protocol", "chat"},
    {"Sec-WebSocket-Version", "13"},
    {"Sunset", "Thu, 31 Dec 2026 23:59:59 GMT"},
    {"Upgrade", "websocket"},
    {"Upload-Limit", "max-size=1073741824"},
    {"Upload-Offset", "12500000"},
    {"Vary", "Accept"},
    {"Via", "1.1 proxy.example.net"},
};

// What the advice quotes between backticks, piece by piece.
std::vector<std::string_view> quoted_in(std::string_view text)
{
    std::vector<std::string_view> pieces = split(text, '`');
    std::vector<std::string_view> quoted;
    for (std::size_t i = 1; i < pieces.size(); i += 2)
        quoted.push_back(pieces[i]);
    return quoted;
}

std::string challenge(const HeaderAdvice& advice)
{
    for (const std::string_view literal : quoted_in(advice.why)) {
        if (literal.starts_with("Bearer ") || literal.starts_with("Basic "))
            return std::string(literal);
        if (literal == "ApiKey" || literal == "Basic")
            return std::string(literal) + " realm=\"api\"";
        if (literal.starts_with("error="))
            return "Bearer realm=\"api\", " + std::string(literal);
    }
    return "Bearer realm=\"api\"";
}

std::string cache_control(const HeaderAdvice& advice)
{
    constexpr std::array directives = {"no-store", "private", "no-cache", "max-age"};
    for (const std::string_view literal : quoted_in(advice.why))
        for (const std::string_view directive : directives)
            if (literal.starts_with(directive))
                return literal == "max-age" ? "max-age=300" : std::string(literal);
    return "max-age=300";
}

std::string from_advice(const HeaderAdvice& advice)
{
    if (equal_ignoring_case(advice.name, "WWW-Authenticate"))
        return challenge(advice);
    if (equal_ignoring_case(advice.name, "Cache-Control"))
        return cache_control(advice);
    for (const std::string_view literal : quoted_in(advice.why)) {
        if (equal_ignoring_case(advice.name, "Proxy-Status") && literal.starts_with("error="))
            return "edge.example.com; " + std::string(literal);
        if (equal_ignoring_case(advice.name, "Vary") &&
            (literal == "Origin" || literal == "Accept-Encoding" || literal == "Accept-Language"))
            return std::string(literal);
        if (equal_ignoring_case(advice.name, "Preference-Applied") && literal.find('=') != literal.npos)
            return std::string(literal);
    }
    return {};
}

} // namespace

std::string example_value(const HeaderAdvice& advice, int code, const WireMessage& request)
{
    if (equal_ignoring_case(advice.name, "Allow"))
        return "GET, HEAD, POST, PUT, DELETE"; // the caller takes the refused method out
    if (equal_ignoring_case(advice.name, "Content-Location"))
        return std::string(target_of(request));
    if (equal_ignoring_case(advice.name, "Preference-Applied"))
        if (const WireField* wish = request.find("Prefer"))
            return wish->value;
    if (std::string value = from_advice(advice); !value.empty())
        return value;
    const auto found = std::find_if(std::begin(examples), std::end(examples), [&](const Example& each) {
        return equal_ignoring_case(each.name, advice.name) && (each.code == 0 || each.code == code);
    });
    return found == std::end(examples) ? std::string() : std::string(found->value);
}

bool fits_method(std::string_view when, std::string_view method)
{
    constexpr std::array methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"};
    bool names_any = false;
    for (const std::string_view each : methods) {
        const std::size_t at = when.find(each);
        const bool named = at != when.npos && (at == 0 || !is_ascii_letter(when[at - 1])) &&
                           (at + each.size() == when.size() || !is_ascii_letter(when[at + each.size()]));
        if (named && each == method)
            return true;
        names_any = names_any || named;
    }
    return !names_any;
}

} // namespace core

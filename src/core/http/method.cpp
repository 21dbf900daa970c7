#include "core/http/method.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Method
{
    std::string_view name;
    bool safe;
    bool idempotent;
};

// The IANA method registry, without the versioning extensions of WebDAV that nobody asks about.
constexpr Method methods[] = {
    {"GET", true, true},       {"HEAD", true, true},    {"POST", false, false},   {"PUT", false, true},
    {"DELETE", false, true},   {"PATCH", false, false}, {"OPTIONS", true, true},  {"TRACE", true, true},
    {"CONNECT", false, false}, {"QUERY", true, true},   {"PROPFIND", true, true}, {"PROPPATCH", false, true},
    {"MKCOL", false, true},    {"COPY", false, true},   {"MOVE", false, true},    {"LOCK", false, false},
    {"UNLOCK", false, true},   {"BIND", false, true},   {"UNBIND", false, true},  {"REBIND", false, true},
    {"REPORT", true, true},    {"SEARCH", true, true},  {"ACL", false, true},
};

const Method* find_method(std::string_view name)
{
    const auto found =
        std::find_if(std::begin(methods), std::end(methods), [&](const Method& each) { return each.name == name; });
    return found == std::end(methods) ? nullptr : found;
}

} // namespace

bool is_method(std::string_view text) { return is_token(text); }

bool is_safe(std::string_view method)
{
    const Method* known = find_method(method);
    return known != nullptr && known->safe;
}

bool is_idempotent(std::string_view method)
{
    const Method* known = find_method(method);
    return known != nullptr && known->idempotent;
}

bool is_retrieval(std::string_view method) { return method == "GET" || method == "HEAD"; }

} // namespace core

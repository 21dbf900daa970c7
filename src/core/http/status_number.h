// What the number of a response tells by itself, whatever a catalog says of it.
#pragma once

namespace core {

// The redirects that clients follow by themselves: the redirect statuses of the Fetch standard.
constexpr bool is_followed_redirect(int code)
{
    return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
}

// RFC 9110 6.4.1: the response ends with its header, whatever the method.
constexpr bool forbids_content(int code) { return code / 100 == 1 || code == 204 || code == 304; }

} // namespace core

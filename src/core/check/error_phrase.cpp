#include "core/check/error_phrase.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view phrases[] = {
    "not found",
    "unauthorized",
    "unauthorised",
    "forbidden",
    "internal server error",
    "bad request",
    "access denied",
    "permission denied",
    "something went wrong",
    "internal error",
    "server error",
    "service unavailable",
    "unauthenticated",
    "not authenticated",
    "token expired",
    "token has expired",
    "validation failed",
    "authentication failed",
    "login failed",
    "method not allowed",
    "too many requests",
    "rate limit exceeded",
    "authentication required",
    "not logged in",
    "bad gateway",
    "gateway timeout",
    "request timeout",
    "not implemented",
    "unprocessable entity",
    "fail",
    "failed",
    "error",
    "invalid username or password",
    "invalid email or password",
    "payment failed",
    "upload failed",
    "request failed",
    "operation failed",
    "update failed",
};
constexpr std::string_view starts[] = {
    "error:",     "error while ", "error processing ", "an error occurred", "an unexpected error",  "failed to ",
    "could not ", "unable to ",   "missing required",  "fatal error",       "something went wrong", "an internal error",
    "cannot ",    "no such "};
constexpr std::string_view ends[] = {
    " not found",       " already exists",    " does not exist",        " was not found",
    " is invalid",      " field is required", " parameter is required", "email is required",
    "name is required", "token is required",  "password is required",   " id is required"};

} // namespace

bool is_error_phrase(std::string_view text)
{
    constexpr std::size_t longest = 90;
    // "Invalid email address", not "Invalid sessions were removed"
    constexpr std::ptrdiff_t most_spaces_after_invalid = 2;
    const std::string phrase = fold_case(trim_end(trim(text), ".!"));
    if (phrase.empty() || phrase.size() > longest)
        return false;
    if (phrase.starts_with("invalid ") && std::count(phrase.begin(), phrase.end(), ' ') <= most_spaces_after_invalid)
        return true;
    const bool denies = phrase.starts_with("no ") && !phrase.starts_with("no such "); // "No unread messages found"
    return !denies &&
           (is_one_of(phrase, phrases) || starts_with_one_of(phrase, starts) || ends_with_one_of(phrase, ends));
}

} // namespace core

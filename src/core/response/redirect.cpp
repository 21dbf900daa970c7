#include "core/response/redirect.h"

#include "core/http/method.h"
#include "core/http/status_number.h"

namespace core {

namespace {

constexpr std::string_view fetch_redirect = "WHATWG Fetch, HTTP-redirect fetch";

bool is_forbidden_in_fetch(std::string_view method)
{
    return method == "CONNECT" || method == "TRACE" || method == "TRACK";
}

std::string quoted(std::string_view method) { return '`' + std::string(method) + '`'; }

NextRequest not_a_redirect(int code)
{
    const std::string number = std::to_string(code);
    return {NextStep::TakeAsIs,
            {},
            {},
            false,
            number + " is no redirect: the response is the answer, and a `Location` in it is not followed.",
            "RFC 9110 10.2.2",
            {}};
}

NextRequest stored_response()
{
    return {NextStep::ReuseStored,
            {},
            {},
            false,
            "Nothing is requested: the stored response is used as if it had just arrived, with its fields updated.",
            "RFC 9110 15.4.5",
            {}};
}

// 300, the retired 305 and 306, and whatever else starts with a 3.
NextRequest choice_of_client(int code, std::string_view method, Follower follower)
{
    if (follower == Follower::Browser)
        return {NextStep::TakeAsIs,
                {},
                {},
                false,
                "Browsers do not follow " + std::to_string(code) + ": they show its content.",
                std::string(fetch_redirect),
                {}};
    if (code == 305 || code == 306)
        return {NextStep::TakeAsIs,
                {},
                {},
                false,
                "The code has been withdrawn. No client should change its proxy because a response says so.",
                code == 305 ? "RFC 9110 15.4.6" : "RFC 9110 15.4.7",
                {}};
    if (code == 300)
        return {NextStep::MayFollow,
                std::string(method),
                {},
                true,
                "The client may pick an alternative from the content, or go to `Location` if there is one.",
                "RFC 9110 15.4.1",
                {}};
    return {NextStep::MayFollow,
            std::string(method),
            {},
            true,
            "An unknown 3xx counts as 300. With a `Location` the client may go there even so.",
            "RFC 9110 15.4",
            {}};
}

NextRequest kept(const Code& code, std::string_view method, Follower follower)
{
    const bool browser = follower == Follower::Browser;
    NextRequest next{NextStep::Follow, std::string(method), {}, true, {}, {}, {}};
    next.source = browser ? std::string(fetch_redirect) : code.redirect->claim.source;
    next.explanation = quoted(method) + " stays " + quoted(method) + ", with the content it had.";
    if (!browser && !is_safe(method))
        next.notes.push_back("A client should not repeat an unsafe request elsewhere without care: the user may not "
                             "want it (RFC 9110 15.4).");
    return next;
}

NextRequest becomes_get(const Code& code, std::string_view method, Follower follower)
{
    const bool browser = follower == Follower::Browser;
    NextRequest next{NextStep::Follow, "GET", {}, false, {}, {}, {}};
    next.source = browser ? std::string(fetch_redirect) : code.redirect->claim.source;
    if (is_retrieval(method)) {
        next.method = method;
        next.explanation = quoted(method) + " stays " + quoted(method) + ": there is nothing to change.";
        return next;
    }
    next.explanation = quoted(method) + " becomes `GET`, and its content stays behind: the request has been handled, " +
                       "and the answer is at `Location`.";
    return next;
}

// 301 and 302: only a POST may change. Browsers do change it; other clients may do either.
NextRequest may_become_get(const Code& code, std::string_view method, Follower follower)
{
    if (method != "POST") {
        NextRequest next = kept(code, method, follower);
        next.explanation += " Only a `POST` may change on " + std::to_string(code.number) + '.';
        return next;
    }
    NextRequest next{NextStep::Follow, "GET", {}, false, {}, {}, {}};
    if (follower == Follower::Browser) {
        next.source = fetch_redirect;
        next.explanation = "`POST` becomes `GET`, and its content is dropped. That is how browsers work today, not a "
                           "thing of the past.";
    } else {
        next.or_method = "POST";
        next.source = code.redirect->claim.source;
        next.explanation = "The client may turn `POST` into `GET` and drop the content, or send the same `POST` again. "
                           "You cannot tell which.";
    }
    next.notes.push_back(code.number == 301 ? "Send 308 to keep the method."
                                            : "Send 307 to keep the method, or 303 to ask for `GET`.");
    return next;
}

// The fields that change on the way, and what ends it.
void add_general_notes(NextRequest& next, Follower follower)
{
    next.notes.push_back("Without `Location` nothing is followed; the response itself is the answer.");
    if (!next.keeps_content && next.method == "GET")
        next.notes.push_back("With the content go its fields, such as `Content-Type` and `Content-Length`.");
    if (follower == Follower::Browser) {
        next.notes.push_back("`Authorization` is dropped when `Location` leads to another origin.");
        next.notes.push_back("After 20 redirects in a row the browser gives up with a network error.");
    }
}

} // namespace

NextRequest next_request(const Catalog& catalog, int code_number, std::string_view method, Follower follower)
{
    if (!is_method(method))
        return {NextStep::NotSent, {}, {}, false, "This is not a request method: a method is one word without spaces.",
                "RFC 9110 9.1",    {}};
    if (follower == Follower::Browser && is_forbidden_in_fetch(method))
        return {NextStep::NotSent,
                {},
                {},
                false,
                "Browsers do not let pages send " + quoted(method) + '.',
                "WHATWG Fetch, forbidden method",
                {}};
    if (code_number / 100 != 3)
        return not_a_redirect(code_number);
    if (code_number == 304)
        return stored_response();
    const Code* code = catalog.find_code(code_number);
    const bool followed =
        code != nullptr && code->redirect && (follower == Follower::AnyClient || is_followed_redirect(code_number));
    if (!followed)
        return choice_of_client(code_number, method, follower);
    NextRequest next;
    switch (code->redirect->method) {
    case RedirectMethod::Kept: next = kept(*code, method, follower); break;
    case RedirectMethod::MayBecomeGet: next = may_become_get(*code, method, follower); break;
    case RedirectMethod::BecomesGet: next = becomes_get(*code, method, follower); break;
    }
    add_general_notes(next, follower);
    return next;
}

} // namespace core

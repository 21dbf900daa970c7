// Rules about fields that a code must or should come with.
#include "core/base/text.h"
#include "core/check/check_rules.h"
#include "core/http/websocket.h"

namespace core {

namespace {

// Nothing can be missed where only the status line was pasted.
bool lacks(const CheckSubject& subject, std::string_view field)
{
    return subject.response.shows_fields() && trim(subject.fields().combined(field)).empty();
}

void unauthorized_has_challenge(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 401 && lacks(subject, "WWW-Authenticate"))
        report.add(subject.line(), "401 without `WWW-Authenticate`: the client is not told how to authenticate.",
                   "Add a challenge, such as `WWW-Authenticate: Bearer realm=\"api\"`.");
}

void proxy_has_challenge(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 407 && lacks(subject, "Proxy-Authenticate"))
        report.add(subject.line(), "407 without `Proxy-Authenticate`: the client is not told how to authenticate.",
                   "Add a challenge, such as `Proxy-Authenticate: Basic realm=\"proxy\"`.");
}

void refused_method_has_allow(const CheckSubject& subject, Report& report)
{
    // An empty value is a statement: this resource takes no method at all.
    if (subject.code() == 405 && subject.response.shows_fields() && !subject.fields().has("Allow"))
        report.add(subject.line(), "405 without `Allow`: the client is not told which methods there are.",
                   "Add the methods that the resource takes, such as `Allow: GET, HEAD`.");
}

void upgrade_is_named(const CheckSubject& subject, Report& report)
{
    const bool needs = subject.code() == 426 || (subject.code() == 101 && !subject.response.version.is_multiplexed());
    if (needs && lacks(subject, "Upgrade"))
        report.add(subject.line(), std::to_string(subject.code()) + " without `Upgrade`: the protocol is not named.",
                   "Name it: `Upgrade: websocket`, with `Connection: Upgrade`.");
}

void upgrade_is_a_connection_option(const CheckSubject& subject, Report& report)
{
    const FieldLine* upgrade = subject.fields().find("Upgrade");
    if (upgrade != nullptr && !subject.response.version.is_multiplexed() &&
        !list_contains(subject.fields().combined("Connection"), "upgrade"))
        report.add(upgrade->line, "`Upgrade` without `Connection: Upgrade`: intermediaries would pass it on.",
                   "Add `Connection: Upgrade`.");
}

void early_hints_hint(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 103 && lacks(subject, "Link"))
        report.add(subject.line(), "103 without `Link` gives the client nothing to start with.",
                   "Add `Link: </style.css>; rel=preload; as=style`, or leave the 103 out.");
}

void handshake_is_completed(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 101 && list_contains(subject.fields().combined("Upgrade"), "websocket") &&
        lacks(subject, "Sec-WebSocket-Accept"))
        report.add(subject.line(), "The switch to WebSocket lacks `Sec-WebSocket-Accept`; clients fail the connection.",
                   "Add the value computed from the client's `Sec-WebSocket-Key`.");
}

bool is_handshake_text(std::string_view text, std::size_t length)
{
    return text.size() == length && text.ends_with('=') &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") ==
               std::string_view::npos;
}

void handshake_is_computed(const CheckSubject& subject, Report& report)
{
    constexpr std::size_t key_length = 24; // of 16 bytes in base 64
    constexpr std::size_t accept_length = 28;
    const FieldLine* accept = subject.fields().find("Sec-WebSocket-Accept");
    const std::string_view key = subject.asked("Sec-WebSocket-Key");
    if (subject.code() != 101 || accept == nullptr || !is_handshake_text(key, key_length))
        return;
    const std::string wanted = websocket_accept(key);
    if (accept->value != wanted && is_handshake_text(accept->value, accept_length))
        report.add(accept->line,
                   "`Sec-WebSocket-Accept` does not follow from the client's key; clients fail the connection.",
                   "For this key it is `" + wanted + "`.");
}

// A client that offers WebSocket in another version than 13 gets no other answer than one about the version.
void other_websocket_version_is_named(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 426 || !subject.asked_with("Sec-WebSocket-Version") ||
        !list_contains(subject.fields().combined("Upgrade"), "websocket"))
        return;
    const bool was_offered = list_contains(subject.request->fields.combined("Upgrade"), "websocket") &&
                             trim(subject.request->fields.value("Sec-WebSocket-Version")) != "13";
    if (was_offered && lacks(subject, "Sec-WebSocket-Version"))
        report.add(subject.line(),
                   "The client has offered WebSocket in another version, and does not learn which one is taken.",
                   "Add `Sec-WebSocket-Version: 13`.");
}

void created_by_post_has_location(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 201 && subject.has_method("POST") && lacks(subject, "Location"))
        report.add(subject.line(),
                   "201 after POST without `Location`: it says that the target URI itself is the new resource.",
                   "Add the URI of what was created, such as `Location: /orders/42`.");
}

void created_has_location(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 201 && subject.request == nullptr && lacks(subject, "Location"))
        report.add(
            subject.line(),
            "201 without `Location` means that the target URI is the new resource: right after PUT, seldom after POST.",
            "After POST, add `Location` with the URI of what was created.");
}

void delay_is_named(const CheckSubject& subject, Report& report)
{
    if ((subject.code() == 429 || subject.code() == 503) && lacks(subject, "Retry-After"))
        report.add(subject.line(),
                   std::to_string(subject.code()) + " without `Retry-After` leaves clients guessing when to come back.",
                   "Add the seconds to wait, such as `Retry-After: 30`, if they can be told.");
}

void block_names_blocker(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 451 || !subject.response.shows_fields())
        return;
    if (fold_case(subject.fields().combined("Link")).find("blocked-by") == std::string::npos)
        report.add(subject.line(), "451 without a link to whoever implements the block.",
                   "Add `Link: <https://example.net/>; rel=\"blocked-by\"`.");
}

void delta_names_manipulations(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 226 && lacks(subject, "IM"))
        report.add(subject.line(), "226 without `IM`: the client does not learn what was applied to the content.",
                   "Add it, such as `IM: vcdiff`.");
}

void delta_has_tag(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 226 && lacks(subject, "ETag"))
        report.add(subject.line(), "226 without `ETag`: the client cannot tell which instance it now has.",
                   "Add the entity tag of the current instance.");
}

void unsatisfied_range_names_length(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 416 && !subject.uploads_part() && lacks(subject, "Content-Range"))
        report.add(subject.line(), "416 without `Content-Range`: the client does not learn how long the content is.",
                   "Add the length: `Content-Range: bytes */1234`.");
}

void partial_names_range(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 206 && !subject.has_media_type("multipart/byteranges") && lacks(subject, "Content-Range"))
        report.add(subject.line(), "206 without `Content-Range`: the client cannot know which part this is.",
                   "Add the range, such as `Content-Range: bytes 0-499/1234`.");
}

constexpr RuleEntry rules[] = {
    {{"www-authenticate-missing", Severity::Error, "401 comes with `WWW-Authenticate`.", "RFC 9110 15.5.2, 11.6.1"},
     unauthorized_has_challenge},
    {{"proxy-authenticate-missing", Severity::Error, "407 comes with `Proxy-Authenticate`.", "RFC 9110 15.5.8, 11.7.1"},
     proxy_has_challenge},
    {{"allow-missing", Severity::Error, "405 comes with `Allow`.", "RFC 9110 15.5.6, 10.2.1"},
     refused_method_has_allow},
    {{"upgrade-missing", Severity::Error, "101 and 426 name the protocol in `Upgrade`.", "RFC 9110 7.8, 15.5.22"},
     upgrade_is_named},
    {{"connection-upgrade-missing", Severity::Error, "`Upgrade` comes with `Connection: Upgrade`.", "RFC 9110 7.8"},
     upgrade_is_a_connection_option},
    {{"early-hints-without-link", Severity::Info, "103 comes with `Link`.", "RFC 8297 2"}, early_hints_hint},
    {{"websocket-accept-missing", Severity::Error, "A switch to WebSocket comes with `Sec-WebSocket-Accept`.",
      "RFC 6455 4.2.2"},
     handshake_is_completed},
    {{"websocket-accept-wrong", Severity::Error, "`Sec-WebSocket-Accept` is computed from the key of the client.",
      "RFC 6455 4.2.2"},
     handshake_is_computed},
    {{"websocket-version-missing", Severity::Error,
      "Another version of WebSocket is refused with the versions that are taken.", "RFC 6455 4.2.2"},
     other_websocket_version_is_named},
    {{"location-of-created-missing", Severity::Warning, "201 after POST comes with `Location`.",
      "RFC 9110 9.3.3, 15.3.2"},
     created_by_post_has_location},
    {{"location-of-created-unclear", Severity::Info,
      "201 names the new resource in `Location`, unless it is the target URI.", "RFC 9110 15.3.2"},
     created_has_location},
    {{"retry-after-missing", Severity::Info, "429 and 503 say in `Retry-After` when to come back.",
      "RFC 6585 4; RFC 9110 15.6.4"},
     delay_is_named},
    {{"blocked-by-missing", Severity::Warning, "451 links to whoever implements the block.", "RFC 7725 4"},
     block_names_blocker},
    {{"delta-tag-missing", Severity::Error, "226 comes with `ETag`.", "RFC 3229 10.4.1"}, delta_has_tag},
    {{"delta-manipulation-missing", Severity::Error, "226 names in `IM` what was applied.", "RFC 3229 10.5.2"},
     delta_names_manipulations},
    {{"length-of-unsatisfied-missing", Severity::Warning, "416 tells the length in `Content-Range`.",
      "RFC 9110 15.5.17"},
     unsatisfied_range_names_length},
    {{"content-range-missing", Severity::Error, "206 with one part comes with `Content-Range`.", "RFC 9110 15.3.7.1"},
     partial_names_range},
};

} // namespace

std::span<const RuleEntry> required_field_rules() { return rules; }

} // namespace core

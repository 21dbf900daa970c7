// The classes and codes, all that is known of each, and their names elsewhere.
#pragma once

#include "core/catalog/claim.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// One of the five classes of RFC 9110 15.
struct StatusClass
{
    int digit = 0; // 1..5
    std::string name;
    std::string meaning;
    std::string says; // the class in plain speech
    Claim client;     // what a client does with any code of it
    Claim unknown;    // how a client treats a code of it that it does not know
    std::vector<Note> notes;
    std::vector<std::string> words;
};

std::string range_of(int class_digit);                 // "4xx"
std::string title_of(const StatusClass& status_class); // "4xx Client Error"

enum class Registration { Registered, Temporary, Unused, Deprecated, Unregistered };
inline constexpr Named<Registration> registration_names[] = {
    {"registered", Registration::Registered},
    {"temporary", Registration::Temporary},
    {"unused", Registration::Unused},
    {"deprecated", Registration::Deprecated},
    {"unregistered", Registration::Unregistered},
};

enum class Group { Api, Browser, Caching, Gateway, WebDav, Protocol, Logs };
inline constexpr Named<Group> group_names[] = {
    {"api", Group::Api},       {"browser", Group::Browser},   {"caching", Group::Caching}, {"gateway", Group::Gateway},
    {"webdav", Group::WebDav}, {"protocol", Group::Protocol}, {"logs", Group::Logs},
};

enum class Fault { Nobody, Client, Server, Upstream, Network };
inline constexpr Named<Fault> fault_names[] = {
    {"nobody", Fault::Nobody},     {"client", Fault::Client},   {"server", Fault::Server},
    {"upstream", Fault::Upstream}, {"network", Fault::Network},
};

// May the client send the same request again?
enum class RetryVerdict { Now, AfterDelay, AfterChange, Never, Unknown, NotApplicable };
inline constexpr Named<RetryVerdict> retry_verdict_names[] = {
    {"now", RetryVerdict::Now},
    {"after_delay", RetryVerdict::AfterDelay},
    {"after_change", RetryVerdict::AfterChange},
    {"never", RetryVerdict::Never},
    {"unknown", RetryVerdict::Unknown},
    {"not_applicable", RetryVerdict::NotApplicable},
};

// By default: heuristically cacheable (RFC 9110 15.1). When told: only with explicit freshness. Never: must not be
// stored.
enum class CacheRule { ByDefault, WhenTold, Never, NotApplicable };
inline constexpr Named<CacheRule> cache_rule_names[] = {
    {"by_default", CacheRule::ByDefault},
    {"when_told", CacheRule::WhenTold},
    {"never", CacheRule::Never},
    {"not_applicable", CacheRule::NotApplicable},
};

enum class ContentRule { Forbidden, Allowed, Usual, NotApplicable };
inline constexpr Named<ContentRule> content_rule_names[] = {
    {"forbidden", ContentRule::Forbidden},
    {"allowed", ContentRule::Allowed},
    {"usual", ContentRule::Usual},
    {"not_applicable", ContentRule::NotApplicable},
};

enum class RedirectMethod { Kept, MayBecomeGet, BecomesGet };
inline constexpr Named<RedirectMethod> redirect_method_names[] = {
    {"kept", RedirectMethod::Kept},
    {"may_become_get", RedirectMethod::MayBecomeGet},
    {"becomes_get", RedirectMethod::BecomesGet},
};

enum class Permanence { Yes, No, OtherResource };
inline constexpr Named<Permanence> permanence_names[] = {
    {"yes", Permanence::Yes},
    {"no", Permanence::No},
    {"other_resource", Permanence::OtherResource},
};

struct FormerName
{
    std::string name;
    std::string source;
};

struct Avoid
{
    Claim claim;
    std::vector<int> instead;
};

struct Sender
{
    std::string who; // a label of a few words
    Claim claim;
};

struct Retry
{
    RetryVerdict verdict = RetryVerdict::Unknown;
    bool any_method = false; // an automatic repeat is allowed even of a method that is not idempotent
    Claim claim;
};

struct Caching
{
    CacheRule rule = CacheRule::NotApplicable;
    Claim claim;
};

struct Content
{
    ContentRule rule = ContentRule::NotApplicable;
    Claim claim;
};

struct Redirect
{
    RedirectMethod method = RedirectMethod::Kept;
    Permanence permanent = Permanence::No;
    Claim claim;
};

// A header field that goes with a code or an answer; strength MustNot and ShouldNot forbid it.
struct HeaderAdvice
{
    std::string name;
    Strength strength = Strength::May;
    std::string when; // empty: always
    std::string why;
    std::string source;
};

struct Exchange
{
    std::vector<std::string> request; // lines without their CRLF; the content follows an empty line
    std::vector<std::string> response;
};

struct Confusable
{
    int code = 0;
    std::string fact; // the one fact that separates the two
};

struct Code
{
    int number = 0; // 100..599
    std::string name;
    bool is_outline = false; // only what a list of codes shows has arrived: core/pack/catalog_part.h
    std::vector<FormerName> former_names;
    Registration status = Registration::Registered;
    std::optional<Claim> status_note;
    std::string reference;            // where it is defined
    std::string vendor;               // of an unregistered code: who uses it
    std::vector<int> standard_choice; // of an unregistered code: what to send instead
    std::string meaning;
    bool common = false;
    std::vector<Group> groups;
    std::vector<Claim> use;
    std::vector<Avoid> avoid;
    Claim client;
    Sender sender;
    Fault fault = Fault::Nobody;
    std::optional<Claim> methods;
    Retry retry;
    Caching cache;
    Content content;
    std::optional<Redirect> redirect;
    std::vector<HeaderAdvice> headers;
    std::optional<Exchange> exchange;
    std::vector<Confusable> confused_with;
    std::vector<Note> notes;
    std::vector<std::string> words;
    std::vector<std::string> sources;

    int class_digit() const { return number / 100; }
    bool is_in(Group group) const;
};

struct StackConstant
{
    int code = 0;
    std::string constant;
    std::vector<std::string> old; // still there, but aliases or on their way out
    std::string phrase;           // the reason phrase it sends, where that differs from the registered name
};

// A language, framework or server, and its names of the codes.
struct Stack
{
    std::string id;
    std::string name;
    std::vector<StackConstant> codes;
};

enum class FieldSide { Request, Response, Both };
inline constexpr Named<FieldSide> field_side_names[] = {
    {"request", FieldSide::Request},
    {"response", FieldSide::Response},
    {"both", FieldSide::Both},
};

// A header field and the codes it points to, the closest first.
struct HeaderField
{
    std::string name;
    FieldSide on = FieldSide::Response;
    std::string meaning;
    std::vector<int> codes;
    std::string source;
};

} // namespace core

// The types of everything in a pack. Plain data: reading and checking is pack.h, laying out is ui's.
// The JSON form of each type is documented in assets/catalog.schema.json.
#pragma once

#include "core/base/named.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// How binding a claim is (RFC 2119 words as RFC 9110 uses them), or what else it rests on.
enum class Strength { Must, MustNot, Should, ShouldNot, May, Defined, Convention, Vendor };
inline constexpr Named<Strength> strength_names[] = {
    {"must", Strength::Must},
    {"must_not", Strength::MustNot},
    {"should", Strength::Should},
    {"should_not", Strength::ShouldNot},
    {"may", Strength::May},
    {"defined", Strength::Defined},
    {"convention", Strength::Convention},
    {"vendor", Strength::Vendor},
};

constexpr bool forbids(Strength strength) { return strength == Strength::MustNot || strength == Strength::ShouldNot; }

struct Claim
{
    std::string text;
    Strength strength = Strength::Defined;
    std::string source; // "RFC 9110 15.5.6", a vendor's document, or the practice it rests on
};

enum class Context { InTheWild, Apis, MlApis, FastApi, Security, Operations, Naming, Standard };
inline constexpr Named<Context> context_names[] = {
    {"in_the_wild", Context::InTheWild}, {"apis", Context::Apis},         {"ml_apis", Context::MlApis},
    {"fastapi", Context::FastApi},       {"security", Context::Security}, {"operations", Context::Operations},
    {"naming", Context::Naming},         {"standard", Context::Standard},
};

struct Note
{
    Context context = Context::InTheWild;
    Claim claim;
};

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

// By default: heuristically cacheable (RFC 9110 15.1). When told: only with explicit freshness. Never: must not be stored.
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

// A choice where the sources leave room and a team decides once; its first choice is the default.
struct Switch
{
    struct Choice
    {
        int code = 0;
        std::string text;
    };
    std::string id;
    std::string question;
    std::string why;
    std::string source;
    std::vector<Choice> choices;
};

struct Style
{
    struct Setting
    {
        std::string switch_id;
        int code = 0;

        bool operator==(const Setting&) const = default;
    };
    std::string id;
    std::string name;
    std::string about;
    std::vector<Setting> settings; // a switch that is not named keeps its default
};

struct Acceptable
{
    int code = 0;
    std::string when;
};

struct Tempting
{
    int code = 0;
    std::string why;    // why it is wrong here
    std::string unless; // the fact that would make it right
};

enum class Answerer { Api, Gateway, Proxy, WebDav, Cache };
inline constexpr Named<Answerer> answerer_names[] = {
    {"api", Answerer::Api},       {"gateway", Answerer::Gateway}, {"proxy", Answerer::Proxy},
    {"webdav", Answerer::WebDav}, {"cache", Answerer::Cache},
};

// "What to return when ..."
struct Situation
{
    std::string id;
    std::string text;
    std::vector<std::string> also; // the same in other words
    int best = 0;
    std::string because;
    std::string switch_id; // the house-style switch that moves `best` among its choices; may be empty
    std::vector<Acceptable> acceptable;
    std::vector<Tempting> wrong;
    std::vector<HeaderAdvice> headers;
    std::string area;
    std::vector<std::string> methods;
    Answerer sent_by = Answerer::Api;
    std::string source;
};

// One way on from a question of the guide.
struct GuideChoice
{
    std::string id;
    std::string text;
    std::string path; // its part of the sentence that sums up the way; may be empty
    std::string next; // the id of a question or a verdict
};

struct GuideQuestion
{
    std::string id;
    std::string text;
    std::string help; // how to tell the choices apart; may be empty
    std::vector<GuideChoice> choices;
};

// Where the guide ends: what to send.
struct GuideVerdict
{
    std::string id;
    std::string title;
    int best = 0;
    std::string because;
    std::string switch_id; // as in a situation
    std::vector<Acceptable> acceptable;
    std::vector<HeaderAdvice> headers;
    std::optional<Claim> precedence;     // what comes first when several codes apply
    std::optional<Exchange> exchange;    // where the code's own example would mislead
    std::vector<std::string> situations; // ids of situations that end here
    std::string source;
};

// A graph of questions: every way from `start` ends in a verdict, which validation makes sure of.
struct Guide
{
    std::string start;
    std::vector<GuideQuestion> questions;
    std::vector<GuideVerdict> verdicts;

    const GuideQuestion* find_question(std::string_view question_id) const;
    const GuideVerdict* find_verdict(std::string_view verdict_id) const;
};

inline constexpr std::size_t fewest_compared = 2;
inline constexpr std::size_t most_compared = 5; // more columns than anybody reads

// Codes that people weigh against each other. The table comes from the codes' own facts (compare.h); this adds the
// question that decides, and what only makes sense side by side.
struct Comparison
{
    struct Cell
    {
        int code = 0;
        std::string text;
    };
    struct Row
    {
        std::string label;
        std::vector<Cell> cells;
    };
    std::string id;
    std::string title;
    std::vector<int> codes;
    std::string question;
    std::vector<Cell> answers; // one for each code
    std::vector<Row> rows;
    std::string source;
};

enum class RuleKind { Do, Avoid, Never, Gotcha, AntiPattern, Checklist, QuickReference };
inline constexpr Named<RuleKind> rule_kind_names[] = {
    {"do", RuleKind::Do},
    {"avoid", RuleKind::Avoid},
    {"never", RuleKind::Never},
    {"gotcha", RuleKind::Gotcha},
    {"anti_pattern", RuleKind::AntiPattern},
    {"checklist", RuleKind::Checklist},
    {"quick_reference", RuleKind::QuickReference},
};

struct Rule
{
    struct Sample
    {
        std::string text;
        std::vector<std::string> lines; // of wire text
    };
    std::string id;
    RuleKind kind = RuleKind::Do;
    Claim claim;
    std::string why; // may be empty
    std::vector<int> codes;
    std::optional<Sample> wrong; // of an anti-pattern
    std::optional<Sample> right;
};

// A topic of the quiz.
enum class QuizSet { Everyday, Redirects, Caching, Gateways, WebDav, Headers };
inline constexpr Named<QuizSet> quiz_set_names[] = {
    {"everyday", QuizSet::Everyday}, {"redirects", QuizSet::Redirects}, {"caching", QuizSet::Caching},
    {"gateways", QuizSet::Gateways}, {"webdav", QuizSet::WebDav},       {"headers", QuizSet::Headers},
};

// A decision to practise. It is asked through any of the situations that it decides.
struct QuizRule
{
    std::string id;
    QuizSet set = QuizSet::Everyday;
    std::string rule;                    // what the situations have in common, without the code
    int best = 0;                        // before a house style moves it
    std::vector<std::string> situations; // ids
};

struct Catalog
{
    std::string id;
    std::string name;
    std::vector<StatusClass> classes; // by digit
    std::vector<Code> codes;          // by number
    std::vector<Stack> stacks;
    std::vector<HeaderField> headers;
    std::vector<std::vector<std::string>> synonyms;
    std::vector<Switch> switches;
    std::vector<Style> styles;
    std::vector<Situation> situations;
    Guide guide;
    std::vector<Comparison> comparisons;
    std::vector<Rule> rules;
    std::vector<QuizRule> quiz;

    const Code* find_code(int number) const; // nullptr when it is not in the catalog
    const StatusClass* find_class(int digit) const;
    const HeaderField* find_header(std::string_view field_name) const; // in any case of letters
    const Switch* find_switch(std::string_view switch_id) const;
    const Style* find_style(std::string_view style_id) const;
    const Situation* find_situation(std::string_view situation_id) const;
    const Comparison* find_comparison(std::string_view comparison_id) const;
    const Rule* find_rule(std::string_view rule_id) const;
    const Stack* find_stack(std::string_view stack_id) const;
};

// The registered name, or the bare number of a code that the catalog does not hold: "404 Not Found".
std::string title_of(const Catalog& catalog, int code);

} // namespace core

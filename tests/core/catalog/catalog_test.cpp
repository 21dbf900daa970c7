// What the built-in catalog must hold, whatever its wording: the codes, and facts that the registry and the RFCs
// settle.
#include "core/catalog/catalog.h"

#include "core/base/text.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace core;
using sample::builtin;

namespace {

struct RegistryEntry
{
    int number = 0;
    std::string_view name;
};

// The IANA registry as of 2025-09-15.
constexpr RegistryEntry registry[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {104, "Upload Resumption Supported"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {306, "(Unused)"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {418, "(Unused)"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
};
static_assert(std::size(registry) == 64);

constexpr int unregistered[] = {419, 420, 430, 440, 444, 449, 460, 463, 464, 494, 495, 496, 497, 498, 499,
                                509, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 561, 598, 599};
static_assert(std::size(unregistered) == 29);

std::vector<int> all_numbers()
{
    std::vector<int> numbers;
    for (const Code& code : builtin().codes)
        numbers.push_back(code.number);
    return numbers;
}

const Code& code_of(int number)
{
    const Code* code = builtin().find_code(number);
    REQUIRE(code != nullptr);
    return *code;
}

const HeaderAdvice* advice_of(const Code& code, std::string_view field)
{
    const auto found = std::find_if(code.headers.begin(), code.headers.end(),
                                    [&](const HeaderAdvice& each) { return each.name == field; });
    return found == code.headers.end() ? nullptr : &*found;
}

template <class Predicate>
std::vector<int> numbers_where(Predicate predicate)
{
    std::vector<int> numbers;
    for (const Code& code : builtin().codes)
        if (predicate(code))
            numbers.push_back(code.number);
    return numbers;
}

using Numbers = std::vector<int>;

// The situations of the catalog, by index: a copy for each case would be slow.
std::size_t any_situation() { return GENERATE(range(std::size_t{0}, builtin().situations.size())); }

} // namespace

TEST_CASE("the catalog holds every entry of the registry under its name")
{
    const RegistryEntry entry = GENERATE(from_range(registry));
    CAPTURE(entry.number);

    CHECK(code_of(entry.number).name == entry.name);
    CHECK(code_of(entry.number).status != Registration::Unregistered);
}

TEST_CASE("the catalog holds the unregistered codes met in practice, marked and with their user")
{
    const Code& code = code_of(GENERATE(from_range(unregistered)));
    CAPTURE(code.number);

    CHECK(code.status == Registration::Unregistered);
    CHECK_FALSE(code.vendor.empty());
    CHECK(code.status_note.has_value());
    CHECK_FALSE(code.common);
}

TEST_CASE("the catalog holds nothing else")
{
    CHECK(builtin().codes.size() == std::size(registry) + std::size(unregistered));
}

TEST_CASE("entries of the registry that are not plainly registered are marked")
{
    const auto [number, status] = GENERATE(table<int, Registration>({
        {104, Registration::Temporary},
        {305, Registration::Deprecated},
        {306, Registration::Unused},
        {418, Registration::Unused},
        {510, Registration::Deprecated},
    }));

    CHECK(code_of(number).status == status);
    CHECK(code_of(number).status_note.has_value());
}

TEST_CASE("the catalog holds the five classes in order")
{
    REQUIRE(builtin().classes.size() == 5);
    const int digit = GENERATE(range(1, 6));
    const StatusClass& status_class = builtin().classes[static_cast<std::size_t>(digit - 1)];

    CHECK(status_class.digit == digit);
    CHECK_FALSE(status_class.name.empty());
    CHECK_FALSE(status_class.client.text.empty());
    CHECK(status_class.unknown.source.find("RFC 9110 15") != std::string::npos);
}

TEST_CASE("codes stand in the order of their numbers, each once")
{
    const std::vector<int> numbers = all_numbers();

    CHECK(std::is_sorted(numbers.begin(), numbers.end()));
    CHECK(std::set<int>(numbers.begin(), numbers.end()).size() == numbers.size());
}

TEST_CASE("every code can be found by its number")
{
    const int number = GENERATE(from_range(all_numbers()));

    CHECK(code_of(number).number == number);
}

TEST_CASE("a number that is no entry is not found")
{
    const int number = GENERATE(-1, 0, 99, 105, 299, 427, 600, 999);

    CHECK(builtin().find_code(number) == nullptr);
    CHECK(title_of(builtin(), number) == std::to_string(number));
}

TEST_CASE("a title is the number and the name") { CHECK(title_of(builtin(), 404) == "404 Not Found"); }

TEST_CASE("header fields are found in any case of letters")
{
    REQUIRE(builtin().find_header("retry-AFTER") != nullptr);
    CHECK(builtin().find_header("retry-AFTER")->name == "Retry-After");
    CHECK(builtin().find_header("X-Nobody-Uses-This") == nullptr);
    CHECK(builtin().find_header("") == nullptr);
}

TEST_CASE("switches are found by id")
{
    const Switch& any = builtin().switches.front();

    CHECK(builtin().find_switch(any.id) == &any);
    CHECK(builtin().find_switch("no-such-switch") == nullptr);
}

TEST_CASE("a code tells something on every point")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);

    CHECK_FALSE(code.meaning.empty());
    CHECK_FALSE(code.use.empty());
    CHECK_FALSE(code.words.empty());
    CHECK_FALSE(code.sources.empty());
    CHECK_FALSE(code.client.text.empty());
    // What nobody may send any more is in no group that somebody would look through.
    const bool is_sent = code.status != Registration::Unused && code.status != Registration::Deprecated;
    CHECK((is_sent ? !code.groups.empty() : true));
    CHECK(code.class_digit() == code.number / 100);
}

TEST_CASE("a code refers to other codes, to each once")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);

    std::set<int> confused;
    for (const Confusable& other : code.confused_with)
        CHECK(confused.insert(other.code).second);
    for (const Avoid& avoid : code.avoid)
        CHECK(std::find(avoid.instead.begin(), avoid.instead.end(), code.number) == avoid.instead.end());
    for (const int other : code.standard_choice)
        CHECK(code_of(other).status != Registration::Unregistered);
}

TEST_CASE("an example exchange is a request and a response of the code")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);
    if (!code.exchange)
        return;

    REQUIRE_FALSE(code.exchange->response.empty());
    CHECK(code.exchange->response.front().rfind("HTTP/", 0) == 0);
    const std::string all = join(code.exchange->response, "\n");
    CHECK(all.find(std::to_string(code.number)) != std::string::npos); // 208 and 424 stand in the content of a 207
}

TEST_CASE("an example response has the header fields that its code always must have")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);
    if (!code.exchange)
        return;

    const std::string response = fold_case(join(code.exchange->response, "\n"));
    for (const HeaderAdvice& advice : code.headers) {
        CAPTURE(advice.name);
        if (advice.strength == Strength::Must && advice.when.empty())
            CHECK(response.find("\n" + fold_case(advice.name) + ":") != std::string::npos);
    }
}

TEST_CASE("codes that may not have content have none in their example")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);
    if (!code.exchange || code.content.rule != ContentRule::Forbidden)
        return;

    // An interim response is followed by the final one.
    const std::vector<std::string>& lines = code.exchange->response;
    const auto blank = std::find(lines.begin(), lines.end(), "");
    CHECK((blank == lines.end() || blank + 1 == lines.end() ||
           (code.number < 200 && (blank + 1)->rfind("HTTP/", 0) == 0) || code.number == 101));
}

TEST_CASE("every claim of a code has a source")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);

    for (const Claim& claim : code.use)
        CHECK_FALSE(claim.source.empty());
    for (const Note& note : code.notes)
        CHECK_FALSE(note.claim.source.empty());
    for (const HeaderAdvice& advice : code.headers)
        CHECK_FALSE(advice.source.empty());
}

// RFC 9110 15.1, and RFC 7725 3 for 451.
TEST_CASE("exactly the heuristically cacheable codes are cacheable by default")
{
    CHECK(numbers_where([](const Code& code) { return code.cache.rule == CacheRule::ByDefault; }) ==
          Numbers{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501});
}

// RFC 6585 3 to 6.
TEST_CASE("the codes of RFC 6585 must not be stored")
{
    const int number = GENERATE(428, 429, 431, 511);

    CHECK(code_of(number).cache.rule == CacheRule::Never);
}

// RFC 9110 6.4.1, 15.3.6.
TEST_CASE("exactly the interim codes, 204, 205 and 304 forbid content")
{
    CHECK(numbers_where([](const Code& code) { return code.content.rule == ContentRule::Forbidden; }) ==
          Numbers{100, 101, 102, 103, 104, 204, 205, 304});
}

TEST_CASE("the header fields that a code always must have are named")
{
    const auto [number, field] = GENERATE(table<int, std::string>({
        {101, "Upgrade"},
        {401, "WWW-Authenticate"},
        {405, "Allow"},
        {407, "Proxy-Authenticate"},
        {426, "Upgrade"},
    }));
    CAPTURE(number);

    const HeaderAdvice* advice = advice_of(code_of(number), field);

    REQUIRE(advice != nullptr);
    CHECK(advice->strength == Strength::Must);
    CHECK(advice->when.empty());
}

// RFC 9110 10.2.3 with 15.6.4, RFC 6585 4: good practice, but a MAY.
TEST_CASE("Retry-After is no duty on 429 and 503")
{
    const HeaderAdvice* advice = advice_of(code_of(GENERATE(429, 503)), "Retry-After");

    REQUIRE(advice != nullptr);
    CHECK(advice->strength == Strength::May);
}

TEST_CASE("redirects keep or change the method as browsers do, and are permanent or not")
{
    const auto [number, method, permanent] = GENERATE(table<int, RedirectMethod, Permanence>({
        {301, RedirectMethod::MayBecomeGet, Permanence::Yes},
        {302, RedirectMethod::MayBecomeGet, Permanence::No},
        {303, RedirectMethod::BecomesGet, Permanence::OtherResource},
        {307, RedirectMethod::Kept, Permanence::No},
        {308, RedirectMethod::Kept, Permanence::Yes},
    }));
    const Code& code = code_of(number);

    REQUIRE(code.redirect.has_value());
    CHECK(code.redirect->method == method);
    CHECK(code.redirect->permanent == permanent);
}

TEST_CASE("only redirects have facts of a redirect")
{
    CHECK(numbers_where([](const Code& code) { return code.redirect.has_value(); }) ==
          Numbers{301, 302, 303, 307, 308});
}

TEST_CASE("a request may be repeated as the definitions say")
{
    const auto [number, verdict] = GENERATE(table<int, RetryVerdict>({
        {400, RetryVerdict::AfterChange},
        {401, RetryVerdict::AfterChange},
        {404, RetryVerdict::Unknown},
        {408, RetryVerdict::Now},
        {410, RetryVerdict::Never},
        {421, RetryVerdict::Now},
        {425, RetryVerdict::Now},
        {429, RetryVerdict::AfterDelay},
        {500, RetryVerdict::AfterDelay},
        {501, RetryVerdict::Never},
        {503, RetryVerdict::AfterDelay},
        {505, RetryVerdict::AfterChange},
        {200, RetryVerdict::NotApplicable},
    }));
    CAPTURE(number);

    CHECK(code_of(number).retry.verdict == verdict);
}

// RFC 9110 15.5.20: over another connection, also for a method that is not idempotent.
TEST_CASE("only 421 may be repeated by itself whatever the method")
{
    CHECK(numbers_where([](const Code& code) { return code.retry.any_method; }) == Numbers{421});
}

TEST_CASE("the common codes are those of everyday APIs")
{
    CHECK(numbers_where([](const Code& code) { return code.common; }) ==
          Numbers{200, 201, 202, 304, 400, 401, 403, 404, 413, 422, 429, 500, 502, 503});
}

TEST_CASE("old names of codes are kept")
{
    const auto [number, name] = GENERATE(table<int, std::string>({
        {413, "Payload Too Large"},
        {413, "Request Entity Too Large"},
        {422, "Unprocessable Entity"},
        {416, "Requested Range Not Satisfiable"},
    }));
    CAPTURE(number, name);
    const std::vector<FormerName>& names = code_of(number).former_names;

    std::set<std::string> former;
    for (const FormerName& each : names)
        former.insert(each.name);
    CHECK(former.count(name) == 1);
}

TEST_CASE("no two codes of the registry have the same name but the unused ones")
{
    std::set<std::string> names;
    for (const Code& code : builtin().codes) {
        CAPTURE(code.number);
        if (code.status != Registration::Unused && code.status != Registration::Unregistered)
            CHECK(names.insert(fold_case(code.name)).second);
    }
}

TEST_CASE("a stack names a code once")
{
    const std::size_t index = GENERATE(range(std::size_t{0}, builtin().stacks.size()));
    const Stack& stack = builtin().stacks[index];
    CAPTURE(stack.id);

    std::set<int> codes;
    for (const StackConstant& constant : stack.codes)
        CHECK(codes.insert(constant.code).second);
    CHECK(codes.count(404) == 1); // 200 is in all but those that name exceptions
}

TEST_CASE("a situation has one best code, other acceptable ones and wrong ones apart from both")
{
    const Situation& situation = builtin().situations[any_situation()];
    CAPTURE(situation.id);

    std::set<int> right = {situation.best};
    for (const Acceptable& acceptable : situation.acceptable)
        CHECK(right.insert(acceptable.code).second);
    std::set<int> wrong;
    for (const Tempting& tempting : situation.wrong) {
        CHECK(wrong.insert(tempting.code).second);
        CHECK(right.count(tempting.code) == 0);
    }
    CHECK_FALSE(situation.wrong.empty());
}

TEST_CASE("a situation is answered with registered codes, unless it is about somebody's logs")
{
    const Situation& situation = builtin().situations[any_situation()];
    CAPTURE(situation.id);

    if (situation.area != "logs")
        CHECK(code_of(situation.best).status != Registration::Unregistered);
}

TEST_CASE("a situation names methods as they are sent")
{
    const Situation& situation = builtin().situations[any_situation()];
    CAPTURE(situation.id);

    for (const std::string& method : situation.methods)
        CHECK(std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

TEST_CASE("no two situations say the same")
{
    std::set<std::string> texts;
    for (const Situation& situation : builtin().situations) {
        CAPTURE(situation.id);
        CHECK(texts.insert(fold_case(situation.text)).second);
    }
}

// RFC 9205 4.6: what an application may send.
TEST_CASE("every code that is plainly registered is best in at least two situations")
{
    const Code& code = code_of(GENERATE(from_range(all_numbers())));
    CAPTURE(code.number);
    if (code.status != Registration::Registered || code.number == 102 || code.number == 402)
        return; // 102 was dropped by WebDAV itself, 402 is reserved

    CHECK(std::count_if(builtin().situations.begin(), builtin().situations.end(),
                        [&](const Situation& each) { return each.best == code.number; }) >= 2);
}

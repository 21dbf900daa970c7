#include "core/catalog/fact_sheet.h"

#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using namespace core;
using sample::builtin;

namespace {

// The value of the fact with this label; "-" where there is none.
std::string value_of(int number, std::string_view label)
{
    for (const Fact& fact : facts_of(*builtin().find_code(number)))
        if (fact.label == label)
            return fact.value;
    return "-";
}

} // namespace

TEST_CASE("the facts of a code are told in words")
{
    const auto [number, label, expected] = GENERATE(table<int, std::string, std::string>({
        {404, "Who sends it", "Origin server"},
        {599, "Who sends it", "Some proxies or the client’s library"},
        {404, "Who failed", "The client"},
        {500, "Who failed", "This server"},
        {502, "Who failed", "An upstream server"},
        {200, "Who failed", "Nobody"},
        {429, "May the client retry?", "Yes, after a delay"},
        {408, "May the client retry?", "Yes, at once"},
        {400, "May the client retry?", "Only after a change"},
        {410, "May the client retry?", "No"},
        {404, "May the client retry?", "Not specified"},
        {200, "May the client retry?", "Does not apply"},
        {404, "May caches keep it?", "Yes, even without being told"},
        {403, "May caches keep it?", "Only when told so"},
        {429, "May caches keep it?", "Never"},
        {204, "Content", "None allowed"},
        {404, "Content", "Usual"},
        {401, "Header fields it must have", "`WWW-Authenticate`"},
        {206, "Header fields it must have",
         "None always; in some cases `Content-Range`, `Content-Type`, `ETag`, `Date`, `Cache-Control`, `Expires`, "
         "`Vary`, `Content-Location`"},
        {404, "Header fields it must have", "None"},
    }));
    CAPTURE(number, label);

    CHECK(value_of(number, label) == expected);
}

TEST_CASE("a redirect tells its method and permanence in the place of a fault")
{
    const auto [number, method, permanent] = GENERATE(table<int, std::string, std::string>({
        {301, "POST may become GET", "Yes: update links"},
        {303, "Becomes GET", "Neither: it leads to another resource"},
        {307, "Kept", "No: keep using the old address"},
    }));
    CAPTURE(number);

    CHECK(value_of(number, "Method of the next request") == method);
    CHECK(value_of(number, "Permanent?") == permanent);
    CHECK(value_of(number, "Who failed") == "-");
    CHECK(value_of(number, "May the client retry?") == "-");
}

TEST_CASE("header fields that must be there only in some cases are told apart, each once")
{
    Code code;
    code.headers = {{"A", Strength::Must, "", "w", "s"},      {"B", Strength::Must, "sometimes", "w", "s"},
                    {"C", Strength::Should, "", "w", "s"},    {"D", Strength::MustNot, "", "w", "s"},
                    {"A", Strength::Must, "again", "w", "s"}, {"E", Strength::Must, "", "w", "s"}};

    CHECK(facts_of(code).back().value == "`A`, `E`; in some cases `B`");

    code.headers.erase(code.headers.begin());
    code.headers.pop_back();
    CHECK(facts_of(code).back().value == "None always; in some cases `B`, `A`");
}

TEST_CASE("every code has its facts, each with something to say")
{
    const std::size_t index = GENERATE(range(std::size_t{0}, builtin().codes.size()));
    const Code& code = builtin().codes[index];
    CAPTURE(code.number);

    const std::vector<Fact> facts = facts_of(code);

    const bool has_retry = !code.redirect || code.retry.verdict != RetryVerdict::NotApplicable;
    const std::size_t of_redirect_or_fault = code.redirect ? 2 : 1;
    CHECK(facts.size() == 4 + of_redirect_or_fault + (has_retry ? 1 : 0) + (code.methods ? 1 : 0));
    CHECK(std::all_of(facts.begin(), facts.end(),
                      [](const Fact& fact) { return !fact.value.empty() || fact.claim != nullptr; }));
}

TEST_CASE("every strength, context and registration has a word")
{
    for (const Named<Strength>& named : strength_names)
        CHECK_FALSE(word_of(named.value).empty());
    for (const Named<Context>& named : context_names)
        CHECK_FALSE(label_of(Note{named.value, {"", Strength::May, "Acme API, errors"}}).empty());
    CHECK(label_of(Note{Context::Team, {"", Strength::May, "Acme API, errors"}}) == "Acme API");
    for (const Named<Registration>& named : registration_names)
        CHECK_FALSE(word_of(named.value).empty());
    CHECK(word_of(Strength::MustNot) == "MUST NOT");
}

TEST_CASE("the names of a code in the stacks come with their stack")
{
    const std::vector<StackName> names = stack_names_of(builtin(), 413);

    const auto go =
        std::find_if(names.begin(), names.end(), [](const StackName& name) { return name.stack.starts_with("Go"); });
    REQUIRE(go != names.end());
    CHECK(go->constant->constant == "http.StatusRequestEntityTooLarge");
    CHECK(stack_names_of(builtin(), 299).empty());
}

TEST_CASE("an older name of a code in a stack is another one, and a name that is on its way out is deprecated")
{
    const auto [number, stack, older, is_deprecated] =
        GENERATE(table<int, std::string, std::vector<std::string_view>, bool>({
            {404, "Spring", {}, false},
            {413, "Spring", {"HttpStatus.PAYLOAD_TOO_LARGE"}, false},
            {102, "Spring", {}, true},
            {509, "Rack", {}, true},
        }));
    CAPTURE(number, stack);

    const std::vector<StackName> names = stack_names_of(builtin(), number);
    const auto is_of = [wanted = std::string_view(stack)](const StackName& each) {
        return each.stack.starts_with(wanted);
    };
    const auto name = std::find_if(names.begin(), names.end(), is_of);

    REQUIRE(name != names.end());
    CHECK(name->older == older);
    CHECK(name->is_deprecated == is_deprecated);
}

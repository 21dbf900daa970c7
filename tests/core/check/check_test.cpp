// The rules of the check, held against the examples in assets/check and the cases in check_cases/: what each finds, and
// what it has to leave alone.
#include "core/check/check.h"

#include "core/base/text.h"
#include "core/check/check_examples.h"
#include "core/check/check_rules.h"
#include "core/check/rule_case.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace core;
using sample::builtin;

namespace {

struct Case : RuleCase
{
    std::string place; // "framing.txt:12"
};

std::vector<Case> cases_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    std::vector<Case> cases;
    for (RuleCase& each : read_rule_cases(text)) {
        const std::string place = path.filename().string() + ':' + std::to_string(each.line);
        cases.push_back({std::move(each), place});
    }
    return cases;
}

const std::vector<Case>& all_cases()
{
    static const std::vector<Case> cases = [] {
        std::vector<Case> result;
        for (const std::string_view folder :
             {WHICHCODE_TESTS_DIR "/core/check/check_cases", WHICHCODE_ASSETS_DIR "/check"})
            for (const auto& entry : std::filesystem::directory_iterator(folder))
                for (Case& each : cases_of(entry.path()))
                    result.push_back(std::move(each));
        std::sort(result.begin(), result.end(), [](const Case& a, const Case& b) { return a.place < b.place; });
        return result;
    }();
    return cases;
}

std::vector<Case> cases_of_kind(std::string_view kind)
{
    std::vector<Case> result;
    std::copy_if(all_cases().begin(), all_cases().end(), std::back_inserter(result),
                 [&](const Case& each) { return each.kind == kind; });
    return result;
}

std::string listed(const CheckResult& result)
{
    std::string text = result.reason;
    for (const Finding& finding : result.findings)
        text += std::string(name_of(severity_names, finding.severity)) + ' ' + finding.rule + ", line " +
                std::to_string(finding.line) + ": " + finding.message + '\n';
    return text;
}

const CheckRule* find_rule(const std::vector<CheckRule>& rules, std::string_view id)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const CheckRule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

bool has_finding(const CheckResult& result, std::string_view rule)
{
    return std::any_of(result.findings.begin(), result.findings.end(),
                       [&](const Finding& finding) { return finding.rule == rule; });
}

bool is_harmless(const CheckResult& result)
{
    return result.verdict == CheckVerdict::Clean || result.verdict == CheckVerdict::Info;
}

} // namespace

TEST_CASE("a rule finds its fault, and nothing graver is found with it")
{
    const Case each = GENERATE(from_range(cases_of_kind("fires")));
    const std::vector<CheckRule> rules = check_rules();
    const CheckRule* rule = find_rule(rules, each.name);

    const CheckResult result = check(each.text, builtin());

    INFO(each.place << '\n' << listed(result));
    REQUIRE(rule != nullptr);
    CHECK(has_finding(result, each.name));
    CHECK(std::all_of(result.findings.begin(), result.findings.end(),
                      [&](const Finding& finding) { return finding.severity <= rule->severity; }));
}

TEST_CASE("a rule leaves alone what only looks like its fault")
{
    const Case each = GENERATE(from_range(cases_of_kind("silent")));
    const std::vector<CheckRule> rules = check_rules();

    const CheckResult result = check(each.text, builtin());

    INFO(each.place << '\n' << listed(result));
    REQUIRE(find_rule(rules, each.name) != nullptr);
    CHECK_FALSE(has_finding(result, each.name));
    CHECK(is_harmless(result));
}

TEST_CASE("a correct response gets neither an error nor a warning")
{
    const Case each = GENERATE(from_range(cases_of_kind("clean")));

    const CheckResult result = check(each.text, builtin());

    INFO(each.place << ' ' << each.name << '\n' << listed(result));
    CHECK(is_harmless(result));
}

TEST_CASE("each rule has a case that it fires on and one that it is silent on")
{
    const CheckRule rule = GENERATE(from_range(check_rules()));
    const auto has_case = [&](std::string_view kind) {
        return std::any_of(all_cases().begin(), all_cases().end(),
                           [&](const Case& each) { return each.kind == kind && each.name == rule.id; });
    };

    INFO(rule.id);
    CHECK(has_case("fires"));
    CHECK(has_case("silent"));
    CHECK_FALSE(rule.statement.empty());
    CHECK_FALSE(rule.source.empty());
}

TEST_CASE("each rule has one example that breaks it and one that does not, in the order of the rules")
{
    std::vector<std::string> expected, found;
    for (const CheckRule& rule : check_rules()) {
        expected.push_back("fires " + std::string(rule.id));
        expected.push_back("silent " + std::string(rule.id));
    }
    for (const Case& each : cases_of(WHICHCODE_ASSETS_DIR "/check/examples.txt"))
        found.push_back(each.kind + ' ' + each.name);

    CHECK(found == expected);
}

TEST_CASE("the cases are of the three kinds, and the rules have ids of their own")
{
    std::vector<CheckRule> rules = check_rules();
    std::sort(rules.begin(), rules.end(), [](const CheckRule& a, const CheckRule& b) { return a.id < b.id; });

    CHECK(cases_of_kind("fires").size() + cases_of_kind("silent").size() + cases_of_kind("clean").size() ==
          all_cases().size());
    CHECK(std::adjacent_find(rules.begin(), rules.end(),
                             [](const CheckRule& a, const CheckRule& b) { return a.id == b.id; }) == rules.end());
}

TEST_CASE("the examples show the faults that they are titled with, and the last shows none")
{
    constexpr std::string_view rules[] = {"error-under-success", "problem-status-disagrees", "leak-python",
                                          "allow-lists-refused-method"};
    const std::span<const CheckExample> examples = check_examples();
    REQUIRE(examples.size() == std::size(rules) + 1);

    for (std::size_t i = 0; i < std::size(rules); ++i) {
        INFO(examples[i].title);
        CHECK(has_finding(check(examples[i].text, builtin()), rules[i]));
    }
    CHECK(check(examples.back().text, builtin()).verdict == CheckVerdict::Clean);
}

TEST_CASE("findings come by line, the gravest of a line first, and the verdict is that of the gravest")
{
    const CheckResult result =
        check("HTTP/1.1 404 OK\nServer: nginx/1.25 (Debian)\nContent-Length: x\nContent-Length: x\n\n", builtin());

    const auto is_before = [](const Finding& a, const Finding& b) {
        return a.line != b.line ? a.line < b.line : a.severity > b.severity;
    };
    INFO(listed(result));
    CHECK(result.verdict == CheckVerdict::Error);
    REQUIRE(result.findings.size() > 2);
    CHECK(std::is_sorted(result.findings.begin(), result.findings.end(), is_before));
}

TEST_CASE("a finding points to the code that it is about first, and to each code once")
{
    const CheckResult result = check("HTTP/1.1 404 OK\nContent-Length: 0\n\n", builtin());

    const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                    [](const Finding& each) { return each.rule == "reason-of-another-code"; });
    REQUIRE(found != result.findings.end());
    CHECK(found->codes == std::vector<int>{404, 200});
}

TEST_CASE("a rule speaks up twenty times at most on one response")
{
    std::string text = "HTTP/1.1 200 OK\n";
    for (int i = 0; i < 100; ++i)
        text += "no colon\n";

    const CheckResult result = check(text + '\n', builtin());

    CHECK(std::count_if(result.findings.begin(), result.findings.end(),
                        [](const Finding& each) { return each.rule == "field-line-syntax"; }) == 20);
}

TEST_CASE("text of the message is shown short, on one line, and without what steers a terminal")
{
    CHECK(shown("  plain ") == "`plain`");
    CHECK(shown("a`b\nc\x1b[1m") == "`a'b\uFFFDc\uFFFD[1m`");
    CHECK(shown("\xFF") == "`\uFFFD`");
    CHECK(shown(std::string(60, 'x')) == '`' + std::string(60, 'x') + '`');
    CHECK(shown(std::string(61, 'x')) == '`' + std::string(60, 'x') + "…`");
    CHECK(shown(std::string(59, 'x') + "\u00e9") == '`' + std::string(59, 'x') + "…`");
    CHECK(shown("") == "``");
}

TEST_CASE("what cannot be read as a response is unparsable, with the reason")
{
    const CheckResult result = check("hello", builtin());

    CHECK(result.verdict == CheckVerdict::Unparsable);
    CHECK(result.findings.empty());
    CHECK_FALSE(result.message.has_value());
    CHECK(result.reason ==
          "no line looks like a status line: a status line such as `HTTP/1.1 404 Not Found` has to come first");
}

TEST_CASE("a length is compared with the content as its sender can have counted it")
{
    const auto finding_of = [](std::string_view length) {
        const CheckResult result =
            check("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: " + std::string(length) +
                      "\n\none\ntwo\nthree\nfour\nfive\nsix\n",
                  builtin());
        return result.findings.empty() ? Finding{} : result.findings.front();
    };

    CHECK(finding_of("27").message.empty()); // with LF
    CHECK(finding_of("32").message.empty()); // with CRLF
    CHECK(finding_of("20").message ==
          "`Content-Length` says 20 bytes, the content has 27 (32 with CRLF at the ends of its lines).");
    CHECK(finding_of("20").fix.starts_with("Count the bytes"));
    CHECK(finding_of("30").fix.starts_with("Send the real length"));
    CHECK(finding_of("40").fix.starts_with("Send the whole content"));
}

TEST_CASE("a header of a mebibyte, or of ten thousand fields, is read and judged")
{
    std::string fields, members;
    for (int i = 0; i < 3'333; ++i)
        fields += "Set-Cookie: c" + std::to_string(i) + "=1; Path=/\nPriority: u=3\nVary: Accept\n";
    for (int i = 0; i < 60'000; ++i)
        members += "a;hit;hit;fwd=x, ";
    const std::string text = GENERATE_REF(as<std::string>(), "X-Long: " + std::string(1u << 20, 'x') + '\n', fields,
                                          "Cache-Status: " + members + "b\n");

    const CheckResult result = check("HTTP/1.1 200 OK\nContent-Length: 0\n" + text + '\n', builtin());

    CHECK(has_finding(result, "header-too-large"));
}

TEST_CASE("text that only names a failure is explained: no response was received")
{
    const CheckResult result = check("curl: (7) Failed to connect to localhost port 80\n", builtin());
    const CheckResult body = check("<Error><Code>NoSuchKey</Code></Error>", builtin());

    CHECK(result.verdict == CheckVerdict::Unparsable);
    CHECK(result.reason.starts_with("it tells of a failure: `curl (7)` (curl). No response was received"));
    CHECK_FALSE(result.reason.ends_with('.'));
    CHECK(body.reason.find(". But it names `NoSuchKey` (Amazon S3") != std::string::npos);
}

TEST_CASE("no finding repeats the value of a cookie")
{
    const CheckResult result = check("HTTP/1.1 200 OK\n"
                                     "Set-Cookie: a-secret-without-name; Path=/\n"
                                     "Set-Cookie: sid=a-secret-of-sid; Path=/\n"
                                     "Set-Cookie: sid=a-secret-of-sid; Path=/; SameSite=None\n\n",
                                     builtin());

    CHECK(result.findings.size() > 2);
    for (const Finding& finding : result.findings) {
        INFO(finding.rule);
        CHECK((finding.message + finding.fix).find("a-secret") == std::string::npos);
    }
}

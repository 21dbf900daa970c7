// The reader, held against the transcripts in cases/: which form each is read as, which messages it holds, and what the
// check then finds in them. How a case is written is said at the top of cases/curl.txt.
#include "core/reading/reading.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "tests/core/reading/transcripts.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>

using namespace core;
using sample::builtin;

namespace {

// "GET > 301/2, - > 200/5": the method of each request, the codes of its responses with the number of their fields.
std::string outline(const Message& message)
{
    std::string text;
    for (const Transaction& each : message.transactions) {
        text += (text.empty() ? "" : ", ") + (each.request ? each.request->method : "-") + " >";
        for (const Response& response : each.responses)
            text += ' ' + response.digits + '/' + std::to_string(response.fields.lines.size());
    }
    return text;
}

// The rules whose findings are alarms, by name; "clean" without any.
std::string alarms(const CheckResult& result)
{
    std::set<std::string> rules;
    for (const Finding& finding : result.findings)
        if (finding.severity != Severity::Info)
            rules.insert(finding.rule);
    const std::string text = join(std::vector<std::string>(rules.begin(), rules.end()), ", ");
    return text.empty() ? "clean" : text;
}

std::string listed(const CheckResult& result)
{
    std::string text = "read as: " + result.form + '\n' + result.reason + '\n';
    if (result.message)
        text += outline(*result.message) + '\n';
    for (const ReadingNote& note : result.notes)
        text += "note, line " + std::to_string(note.line) + ": " + note.text + '\n';
    for (const Finding& finding : result.findings)
        text += std::string(name_of(severity_names, finding.severity)) + ' ' + finding.rule + ", line " +
                std::to_string(finding.line) + ": " + finding.message + '\n';
    return text;
}

bool has_note(const CheckResult& result, const std::string& part)
{
    return std::any_of(result.notes.begin(), result.notes.end(),
                       [&](const ReadingNote& note) { return note.text.find(part) != std::string::npos; });
}

std::string last_content(const CheckResult& result)
{
    if (!result.message)
        return {};
    return std::string(trim(result.message->transactions.back().responses.back().content.text));
}

} // namespace

TEST_CASE("a transcript is read as what it is, and judged as the message that it shows")
{
    const transcripts::Case each = GENERATE(from_range(transcripts::all()));

    const CheckResult result = check(each.text, builtin());

    INFO(each.place << ' ' << each.name << '\n' << listed(result));
    for (const auto& [what, wanted] : each.expected) {
        CAPTURE(what);
        if (what == "form")
            CHECK(result.form == wanted);
        else if (what == "reads")
            CHECK((result.message ? outline(*result.message) : "") == wanted);
        else if (what == "finds")
            CHECK(alarms(result) == wanted);
        else if (what == "note")
            CHECK(has_note(result, wanted));
        else if (what == "content")
            CHECK(last_content(result) == wanted);
        else if (what == "refused")
            CHECK(result.reason.find(wanted) != std::string::npos);
        else
            FAIL("a case cannot expect this");
    }
    if (result.message) {
        CHECK(each.expected.count("reads") + each.expected.count("refused") == 1);
        CHECK(each.expected.count("finds") == 1);
    }
}

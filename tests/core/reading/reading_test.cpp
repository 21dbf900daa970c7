// The reader, held against the transcripts in cases/: which form each is read as, which messages it holds, and what the
// check then finds in them. How a case is written is said at the top of cases/curl.txt.
#include "core/reading/reading.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace core;
using sample::builtin;

namespace {

struct Case
{
    std::string place; // "curl.txt:12"
    std::string name;
    std::map<std::string, std::string> expected; // "form", "reads", "finds", "note", "content", "refused"
    std::string text;
};

constexpr std::string_view mark = "=== ";
constexpr std::string_view escape_picture = "\xE2\x90\x9B"; // U+241B stands for the escape character

std::string with_escapes(std::string text)
{
    for (std::size_t at = text.find(escape_picture); at != std::string::npos; at = text.find(escape_picture))
        text.replace(at, escape_picture.size(), "\x1b");
    return text;
}

std::vector<Case> cases_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<Case> cases;
    bool in_text = false;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.starts_with(mark)) {
            cases.push_back(
                {path.filename().string() + ':' + std::to_string(number), line.substr(mark.size()), {}, {}});
            in_text = false;
        } else if (cases.empty()) {
            continue;
        } else if (in_text) {
            cases.back().text += with_escapes(line) + '\n';
        } else if (line == "paste:") {
            in_text = true;
        } else if (const std::size_t colon = line.find(": "); colon != std::string::npos) {
            cases.back().expected[line.substr(0, colon)] = line.substr(colon + 2);
        }
    }
    for (Case& each : cases)
        if (each.text.ends_with("\n\n")) // the line that separates it from the next one
            each.text.pop_back();
    return cases;
}

const std::vector<Case>& all_cases()
{
    static const std::vector<Case> cases = [] {
        std::vector<Case> result;
        for (const auto& entry : std::filesystem::directory_iterator(WHICHCODE_TESTS_DIR "/core/reading/cases"))
            for (Case& each : cases_of(entry.path()))
                result.push_back(std::move(each));
        std::sort(result.begin(), result.end(), [](const Case& a, const Case& b) { return a.place < b.place; });
        return result;
    }();
    return cases;
}

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
    const Case each = GENERATE(from_range(all_cases()));

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

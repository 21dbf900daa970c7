#include "core/quiz/review_file.h"

#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

namespace {

using namespace core;

ReviewEntry full_answer()
{
    ReviewEntry entry;
    entry.id = "k3f9a2c81b07xy";
    entry.device = "phone";
    entry.number = 12;
    entry.at = {1'767'268'800'000, 20'454};
    entry.card = "rule-permission-missing";
    entry.variant = "authz-role-missing";
    entry.chosen = "401";
    entry.best = "403";
    entry.rating = Rating::Again;
    entry.confidence = Confidence::Sure;
    entry.was_typed = true;
    return entry;
}

ReviewEntry undo()
{
    ReviewEntry entry;
    entry.kind = EntryKind::Undo;
    entry.id = "second";
    entry.device = "phone";
    entry.number = 13;
    entry.at = {1'767'268'860'000, 20'454};
    entry.undone = "k3f9a2c81b07xy";
    return entry;
}

// A line of the record with one member replaced: `what` by `with`.
std::string line_with(const std::string& what, const std::string& with)
{
    std::string line = to_json_line(full_answer());
    const std::size_t place = line.find(what);
    REQUIRE(place != std::string::npos);
    return line.replace(place, what.size(), with);
}

std::string file_of(const std::string& entries, const std::string& version = "1")
{
    return R"({"format":"whichcode-reviews","version":)" + version + R"(,"reviews":[)" + entries + "]}";
}

} // namespace

TEST_CASE("an entry is one line of JSON")
{
    CHECK(to_json_line(full_answer()) ==
          R"({"v":1,"id":"k3f9a2c81b07xy","device":"phone","number":12,"time":1767268800000,"day":20454,)"
          R"("card":"rule-permission-missing","variant":"authz-role-missing","chosen":"401","best":"403","rating":1,)"
          R"("confidence":"sure","typed":true})");
    CHECK(to_json_line(undo()) ==
          R"({"v":1,"id":"second","device":"phone","number":13,"time":1767268860000,"day":20454,)"
          R"("undo":"k3f9a2c81b07xy"})");
}

TEST_CASE("what is not said is not written")
{
    ReviewEntry entry = full_answer();
    entry.kind = EntryKind::Drill;
    entry.variant.clear();
    entry.chosen.clear();
    entry.confidence = Confidence::Unsaid;
    entry.was_typed = false;

    const std::string line = to_json_line(entry);

    CHECK(line.find("\"drill\":true") != std::string::npos);
    for (const char* key : {"variant", "chosen", "confidence", "typed"})
        CHECK(line.find(key) == std::string::npos);
    CHECK(read_review_lines(line).log == ReviewLog({entry}));
}

TEST_CASE("a record comes back as it was, as lines and as a file")
{
    const ReviewLog log({full_answer(), undo()});

    const ReviewReading lines = read_review_lines(to_json_line(full_answer()) + "\n\n" + to_json_line(undo()) + "\n");
    const ReviewReading file = read_review_file("backup.json", to_json(log));

    CHECK(lines.problems.empty());
    CHECK(lines.log == log);
    CHECK(file.problems.empty());
    CHECK(file.log == log);
    CHECK_FALSE(file.is_newer);
}

TEST_CASE("an empty record is a record")
{
    CHECK(read_review_file("backup.json", to_json(ReviewLog())).problems.empty());
    CHECK(read_review_lines("").problems.empty());
    CHECK(read_review_lines(" \r\n\n").log == ReviewLog());
}

TEST_CASE("a line that was cut off costs that line only")
{
    const std::string line = to_json_line(full_answer());
    const std::size_t cut = GENERATE(1u, 20u, 99u);

    const ReviewReading reading = read_review_lines(line + '\n' + to_json_line(undo()).substr(0, cut));

    CHECK(reading.log == ReviewLog({full_answer()}));
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems[0].line == 2);
}

TEST_CASE("an entry that cannot be right is refused with its place")
{
    struct Row
    {
        std::string what, with, message;
    };
    const Row row = GENERATE(
        Row{R"("rating":1)", R"("rating":0)", "\"rating\" must be a whole number from 1 to 4"},
        Row{R"("rating":1)", R"("rating":5)", "\"rating\" must be a whole number from 1 to 4"},
        Row{R"("rating":1)", R"("rating":"good")", "\"rating\" must be a number, not a string"},
        Row{R"("rating":1)", R"("rating":1,"rating":2)", "\"rating\" stands twice in this object"},
        Row{R"("best":"403",)", "", "\"best\" is missing"},
        Row{R"("id":"k3f9a2c81b07xy")", R"("id":"K3/../x")",
            "\"K3/../x\" is not an id: they consist of small letters, digits and hyphens"},
        Row{R"("id":"k3f9a2c81b07xy")", R"("id":"")", "\"id\" must not be empty"},
        Row{R"("number":12)", R"("number":0)", "\"number\" must be a whole number from 1 to 1000000000"},
        Row{R"("time":1767268800000)", R"("time":1e12)", "\"time\" must be milliseconds since 1970, from 2020 to 2099"},
        Row{R"("time":1767268800000)", R"("time":1767268800)",
            "\"time\" must be milliseconds since 1970, from 2020 to 2099"},
        Row{R"("time":1767268800000,)", "", "\"time\" is missing"},
        Row{R"("day":20454)", R"("day":20457)", "\"day\" and \"time\" are days apart"},
        Row{R"("day":20454)", R"("day":3)", "\"day\" must be a whole number from 18262 to 47482"},
        Row{R"("confidence":"sure")", R"("confidence":"certain")",
            "\"certain\" is not one of: unsaid, guess, unsure, sure"},
        Row{R"("typed":true)", R"("typed":1)", "\"typed\" must be true or false, not a number"},
        Row{R"("typed":true)", R"("typed":true,"more":1)", "unknown key \"more\""},
        Row{R"("chosen":"401")", "\"chosen\":\"4\\u00001\"",
            "\"chosen\" contains a control character or a line break"});

    const ReviewReading reading = read_review_lines(line_with(row.what, row.with));

    CHECK(reading.log == ReviewLog());
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems[0].message == row.message);
    CHECK(reading.problems[0].line == 1);
}

TEST_CASE("an entry of a newer version is left alone and said to be newer")
{
    const ReviewReading reading =
        read_review_lines(line_with(R"("v":1)", R"("v":2,"shape":[1])") + '\n' + to_json_line(undo()));

    CHECK(reading.is_newer);
    CHECK(reading.log == ReviewLog({undo()}));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message == "written by a newer version of this program: format 2, this one knows 1");
}

TEST_CASE("a file of a newer version is not looked into")
{
    const ReviewReading reading = read_review_file("backup.json", file_of(R"({"v":2})", "2"));

    CHECK(reading.is_newer);
    CHECK(reading.log == ReviewLog());
    CHECK(reading.problems.size() == 1);
}

TEST_CASE("what is no record is refused")
{
    const std::string text =
        GENERATE(as<std::string>(), "", "{", "[]", "null", R"({"format":"anki","version":1,"reviews":[]})",
                 R"({"version":1,"reviews":[]})", R"({"format":"whichcode-reviews","version":1})",
                 R"({"format":"whichcode-reviews","version":0,"reviews":[]})",
                 R"({"format":"whichcode-reviews","version":1,"reviews":{}})",
                 R"({"format":"whichcode-reviews","version":1,"reviews":[1]})", "{\"format\":\"\xFF\"}");

    const ReviewReading reading = read_review_file("backup.json", text);

    CHECK_FALSE(reading.problems.empty());
    CHECK_FALSE(reading.is_newer);
    CHECK(reading.log == ReviewLog());
    CHECK(reading.problems[0].file == "backup.json");
}

TEST_CASE("a problem in a file has its line")
{
    const std::string text = "{\"format\":\"whichcode-reviews\",\"version\":1,\"reviews\":[\n" +
                             to_json_line(full_answer()) + ",\n" + line_with(R"("rating":1)", R"("rating":9)") + "\n]}";

    const ReviewReading reading = read_review_file("backup.json", text);

    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].line == 3);
}

TEST_CASE("more broken lines than anybody reads do not hide the sound ones after them")
{
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "junk\n";

    const ReviewReading reading = read_review_lines(text + to_json_line(full_answer()));

    CHECK(reading.log == ReviewLog({full_answer()}));
    CHECK(reading.problems.is_full());
}

TEST_CASE("a record larger than any pack is read, as lines and as a file")
{
    std::vector<ReviewEntry> entries;
    std::size_t bytes = 0;
    for (int i = 1; bytes <= max_json_bytes; ++i) {
        ReviewEntry entry = full_answer();
        entry.id = "answer-" + std::to_string(i);
        entry.number = i;
        bytes += to_json_line(entry).size();
        entries.push_back(std::move(entry));
    }
    const ReviewLog log(std::move(entries));

    const ReviewReading lines = read_review_lines(to_json_lines(log.entries()));
    const ReviewReading file = read_review_file("backup.json", to_json(log));

    CHECK(lines.problems.empty());
    CHECK((lines.log == log)); // too long to be printed
    CHECK(file.problems.empty());
    CHECK((file.log == log));
}

TEST_CASE("a file of more than 64 MiB is refused unread")
{
    const std::string text = to_json(ReviewLog()) + std::string(max_review_file_bytes, ' ');

    const ReviewReading reading = read_review_file("backup.json", text);

    REQUIRE(reading.problems.size() == 1);
    CHECK(to_string(reading.problems[0]) == "backup.json: larger than the limit of 67108864 bytes");
}

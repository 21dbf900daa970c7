// A backup that is read back: shown first, then merged, put in the place of the record, or dropped.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

using app::Keeping;
using app::QuizStage;
using test::answer_of;
using test::backup_of;
using test::count_effects;
using test::find_effect;
using test::Learner;
using test::nothing_is_stored;
using test::QuizVisit;
using test::two_from_a_phone;

TEST_CASE_METHOD(Learner, "a file is shown before anything is done with it")
{
    practise();
    std::vector<core::ReviewEntry> mixed = two_from_a_phone();
    mixed.push_back(entries()[0]);

    const app::Effects effects = read(backup_of(mixed), "my \n backup.json");

    CHECK(nothing_is_stored(effects));
    CHECK(find_effect<app::MoveFocus>(effects));
    CHECK(import().file == "my   backup.json");
    CHECK(import().answers == 3);
    CHECK(import().new_here == 2);
    CHECK(import().only_here == 3);
    CHECK(nothing_is_stored(act(app::DropImport{})));
    CHECK_FALSE(quiz().import);
    CHECK(quiz().import_result.empty());
}

TEST_CASE_METHOD(Learner, "asking for another file keeps the one that is shown")
{
    read(backup_of(two_from_a_phone()));

    CHECK(count_effects<app::PickFile>(act(app::AskForFile{})) == 1);

    CHECK(import().new_here == 2); // the visitor may close the dialog
}

TEST_CASE_METHOD(Learner, "what is shown of a file follows the record")
{
    read(backup_of(two_from_a_phone()));
    practise();
    CHECK(import().only_here == 4);

    host.lines += '\n' + core::to_json_line(answer_of("phone", 1));
    act(host.opened());
    CHECK(import().new_here == 1);
}

TEST_CASE_METHOD(Learner, "merging stores what is new, once")
{
    practise();
    std::vector<core::ReviewEntry> mixed = two_from_a_phone();
    mixed.push_back(entries()[0]);
    const std::string session = host.session;
    read(backup_of(mixed));

    const app::Effects effects = act(app::MergeImport{});

    REQUIRE(count_effects<app::StoreRecord>(effects) == 1);
    CHECK(find_effect<app::StoreRecord>(effects)->lines == core::to_json_lines(two_from_a_phone()));
    CHECK(find_effect<app::StoreRecord>(effects)->session == session);
    CHECK(find_effect<app::MoveFocus>(effects));
    CHECK(quiz().import_result == "Merged: 2 entries added.");
    CHECK_FALSE(quiz().import);
    CHECK(entries().size() == 6);
    CHECK(reopened()->quiz().log == quiz().log);

    const core::ReviewLog merged = quiz().log;
    read(backup_of(mixed));
    CHECK(import().new_here == 0);
    CHECK(nothing_is_stored(act(app::MergeImport{})));
    CHECK(quiz().log == merged);
}

TEST_CASE_METHOD(Learner, "merging leaves the session where it is")
{
    act(app::StartSession{});
    const core::QuizSession session = quiz().session;
    read(backup_of(two_from_a_phone()));

    act(app::MergeImport{});

    CHECK(quiz().session == session);
    CHECK(reopened()->quiz().session == session);
}

TEST_CASE_METHOD(Learner, "replacing saves what was here, then puts the file in its place")
{
    practise();
    const core::ReviewLog before = quiz().log;
    act(app::StartSession{});
    read(backup_of(two_from_a_phone()));

    const app::Effects effects = act(app::ReplaceByImport{});

    REQUIRE(std::holds_alternative<app::SaveFile>(effects.front())); // first of all
    CHECK(core::read_review_file("", host.files.back().text).log == before);
    CHECK(state.preferences.quiz.backup_day == at.day);
    REQUIRE(count_effects<app::ReplaceRecord>(effects) == 1);
    CHECK(count_effects<app::StoreRecord>(effects) == 0);
    CHECK(entries() == two_from_a_phone());
    CHECK(stage() == QuizStage::Overview);
    CHECK(quiz().import_result == "Replaced. What was here before has been saved as a file.");
    CHECK(reopened()->entries() == two_from_a_phone());

    read(backup_of(two_from_a_phone()));
    CHECK(nothing_is_stored(act(app::ReplaceByImport{}))); // it would change nothing
    CHECK(nothing_is_stored(act(app::MergeImport{})));
}

TEST_CASE_METHOD(Learner, "a file that is broken, newer or something else changes nothing")
{
    practise();
    const core::ReviewLog before = quiz().log;
    const std::string good = backup_of(two_from_a_phone());
    const std::string text = GENERATE_COPY(
        good.substr(0, good.size() / 2), good + "x", std::string(), std::string("{}"), std::string("[]"),
        std::string("not a backup"), std::string("\xFF\xFE"), R"({"format":"other","version":1,"reviews":[]})",
        R"({"format":"whichcode-reviews","version":1,"reviews":[{"v":1}]})",
        R"({"format":"whichcode-reviews","version":2,"reviews":[]})",
        R"({"format":"whichcode-reviews","version":1,"reviews":[{"v":2,"shape":[]}]})");

    CHECK(nothing_is_stored(read(text)));
    REQUIRE_FALSE(import().reading.problems.empty());
    CHECK(core::to_string(import().reading.problems[0]).starts_with("backup.json:"));
    CHECK(import().reading.is_newer ==
          (text.find("\"version\":2") != std::string::npos || text.find("\"v\":2") != std::string::npos));

    CHECK(act(app::MergeImport{}).empty());
    CHECK(act(app::ReplaceByImport{}).empty());
    CHECK(quiz().log == before);
}

TEST_CASE_METHOD(Learner, "where storage is blocked, an import lasts as long as the page")
{
    act(app::KeepingIs{Keeping::Blocked});
    read(backup_of(two_from_a_phone()));

    const app::Effects effects = act(app::MergeImport{});

    CHECK(count_effects<app::StoreRecord>(effects) == 1); // the host keeps it in memory
    CHECK(entries().size() == 2);
    CHECK(quiz().keeping == Keeping::Blocked);
}

TEST_CASE_METHOD(Learner, "what could not be replaced is still there, and said to be")
{
    practise();
    const std::string lines = host.lines;
    read(backup_of(two_from_a_phone()));
    act(app::ReplaceByImport{});
    host.lines = lines; // it has no room

    const app::Effects effects = act(app::ReplaceFailed{});
    act(host.opened(Keeping::Full));

    CHECK(find_effect<app::Say>(effects));
    CHECK(quiz().import_result == "It could not be stored: the record is as it was before.");
    CHECK(entries().size() == 4);
}

TEST_CASE("what is done to the record is where the address says, so that the focus finds it")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::ArriveAt{"#/settings/keys"});
    const app::Action action =
        GENERATE(as<app::Action>{}, app::ReadFile{"backup.json", "{}"}, app::AskToDelete{}, app::DropImport{});

    const app::Effects effects = visit.act(action);

    REQUIRE(find_effect<app::ReplaceAddress>(effects));
    CHECK(find_effect<app::ReplaceAddress>(effects)->hash == "#/settings/record");
    CHECK(visit.state.route.item == "record");
    CHECK(std::holds_alternative<app::MoveFocus>(effects.back()));
    CHECK(count_effects<app::ReplaceAddress>(visit.act(action)) == 0); // it is there already
}

TEST_CASE_METHOD(Learner, "a file that is read while the visitor has gone elsewhere leaves him there")
{
    act(app::ArriveAt{"#/404"});

    const app::Effects effects = read(backup_of(two_from_a_phone()));

    CHECK(effects.empty());
    CHECK(state.route.page == core::Page::Code);
    CHECK(import().new_here == 2);
}

TEST_CASE_METHOD(Learner, "what became of an import is said until the visitor leaves the settings")
{
    read(backup_of(two_from_a_phone()));
    act(app::MergeImport{});
    act(app::ArriveAt{"#/settings/keys"});
    CHECK_FALSE(quiz().import_result.empty());
    act(app::AskToDelete{});

    act(app::ArriveAt{"#/quiz"});

    CHECK(quiz().import_result.empty());
    CHECK_FALSE(quiz().asks_to_delete);
}

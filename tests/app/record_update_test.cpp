// The record besides answers: how it is opened, kept, saved and emptied.
#include "tests/app/quiz_visit.h"

#include "core/quiz/anki.h"

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
using test::long_ago;
using test::nothing_is_stored;
using test::QuizVisit;
using test::two_from_a_phone;

namespace {

std::string newer_line() { return R"({"v":2,"id":"x","shape":[]})"; }

} // namespace

TEST_CASE("the record is asked for once, at the first visit to the quiz or the settings")
{
    const char* hash = GENERATE("#/quiz", "#/quiz/stats", "#/settings", "#/settings/record");
    QuizVisit visit;
    CHECK(visit.act(app::ArriveAt{"#/404"}).empty());

    CHECK(count_effects<app::OpenRecord>(visit.act(app::ArriveAt{hash})) == 1);
    CHECK(visit.stage() == QuizStage::Opening);
    CHECK(count_effects<app::OpenRecord>(visit.act(app::ArriveAt{"#/settings/keys"})) == 0);
    visit.act(visit.host.opened());
    CHECK(count_effects<app::OpenRecord>(visit.act(app::ArriveAt{"#/quiz"})) == 0);
    CHECK(visit.stage() == QuizStage::Overview);
}

TEST_CASE("before the record is open nothing is stored, whatever is pressed")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{"#/quiz"});
    const app::Action action =
        GENERATE(as<app::Action>(), app::StartSession{}, app::DrillSet{}, app::DrillPairs{}, app::DrillMissed{},
                 app::ChooseAnswer{"404"}, app::GiveAnswer{}, app::GiveUp{}, app::CountAsEasy{}, app::GoOn{},
                 app::TakeBack{}, app::StopSession{}, app::LeaveSession{}, app::SaveBackup{}, app::SaveAnki{},
                 app::ReadFile{"a.json", "{}"}, app::MergeImport{}, app::ReplaceByImport{}, app::DeleteRecord{},
                 app::KeepingIs{app::Keeping::Stored}, app::ChooseQuizPreferences{});

    const app::Effects effects = visit.act(action);

    CHECK(visit.stage() == QuizStage::Opening);
    CHECK(count_effects<app::StoreRecord>(effects) + count_effects<app::ReplaceRecord>(effects) +
              count_effects<app::SaveFile>(effects) ==
          0);
}

TEST_CASE_METHOD(Learner, "what the host found is what the learner is told")
{
    app::OpenedRecord record =
        host.opened(GENERATE(Keeping::Stored, Keeping::Blocked, Keeping::Broken, Keeping::Full, Keeping::Newer));
    record.is_partitioned = true;
    record.is_persistent = true;
    record.lines = core::to_json_lines(two_from_a_phone()) + "\nbroken\n{\"v\":1}";

    act(record);

    CHECK(quiz().keeping == record.keeping);
    CHECK(quiz().is_partitioned);
    CHECK(quiz().is_persistent);
    CHECK(quiz().unreadable == 2);
    CHECK(entries().size() == 2);
    CHECK(quiz().answers == 2);
}

TEST_CASE_METHOD(Learner, "the storage may fail, fill up and work again")
{
    for (const Keeping keeping : {Keeping::Full, Keeping::Stored, Keeping::Broken, Keeping::Blocked, Keeping::Stored}) {
        act(app::KeepingIs{keeping});
        CHECK(quiz().keeping == keeping);
    }
}

TEST_CASE("what the host calls the state of its storage is understood, and anything else means that it does not work")
{
    for (const core::Named<Keeping>& named : app::keeping_names)
        CHECK(app::keeping_named(named.name) == named.value);
    CHECK(app::keeping_named("") == Keeping::Broken);
    CHECK(app::keeping_named("opening") == Keeping::Broken);
}

TEST_CASE("news about the storage do not count as its opening")
{
    QuizVisit visit;
    visit.act(app::KeepingIs{Keeping::Full});
    CHECK(count_effects<app::OpenRecord>(visit.act(app::ArriveAt{"#/quiz"})) == 1);

    visit.act(app::KeepingIs{Keeping::Stored});
    CHECK(visit.stage() == QuizStage::Opening);
}

TEST_CASE_METHOD(Learner, "a record with entries of a newer version is not written to")
{
    practise();
    host.lines += '\n' + newer_line();
    const test::Host before = host;
    act(host.opened());
    REQUIRE(quiz().keeping == Keeping::Newer);
    CHECK(quiz().unreadable == 0); // they are sound, for who understands them
    act(app::KeepingIs{Keeping::Stored});
    CHECK(quiz().keeping == Keeping::Newer);

    const std::size_t known = entries().size();
    later(30);
    practise();
    act(app::AskToDelete{});
    act(app::DeleteRecord{});
    read(backup_of(two_from_a_phone()));
    act(app::MergeImport{});
    act(app::ReplaceByImport{});

    CHECK(host.lines == before.lines);
    CHECK(host.session == before.session);
    CHECK_FALSE(quiz().import);
    CHECK_FALSE(quiz().asks_to_delete);
    CHECK(entries().size() > known); // practising goes on all the same
}

TEST_CASE_METHOD(Learner, "what is answered while a newer version keeps the record lasts as long as the page")
{
    host.lines = newer_line();
    act(host.opened());
    act(app::StartSession{});
    answer_right();
    const core::QuizSession session = quiz().session;

    host.lines += '\n' + core::to_json_line(answer_of("phone", 1));
    act(host.opened());

    CHECK(entries().size() == 2);
    CHECK(quiz().session == session);
    act(app::SaveBackup{});
    CHECK(core::read_review_file("", host.files.back().text).log == quiz().log);
}

TEST_CASE_METHOD(Learner, "the browser is asked to keep the record, and its answer is told")
{
    CHECK(count_effects<app::RequestPersistence>(act(app::AskForPersistence{})) == 1);
    CHECK_FALSE(quiz().is_persistent);

    CHECK(find_effect<app::Say>(act(app::PersistenceIs{true}))->text == "The browser keeps the record");
    CHECK(quiz().is_persistent);
    CHECK(find_effect<app::Say>(act(app::PersistenceIs{false}))->text == "The browser did not promise it");
}

TEST_CASE_METHOD(Learner, "a backup is a file named after the day, and the day is remembered")
{
    practise();

    const app::Effects effects = act(app::SaveBackup{});

    REQUIRE(count_effects<app::SaveFile>(effects) == 1);
    CHECK(host.files[0].name == "whichcode-record-2026-05-28.json");
    CHECK(host.files[0].type == "application/json");
    CHECK(core::read_review_file("", host.files[0].text).log == quiz().log);
    CHECK(state.preferences.quiz.backup_day == at.day);
    CHECK(reopened()->state.preferences.quiz.backup_day == at.day);
}

TEST_CASE_METHOD(Learner, "the Anki file holds the cards in the house style")
{
    act(app::ChooseStyle{core::HouseStyle{"one-code", {}}});

    act(app::SaveAnki{});

    REQUIRE(host.files.size() == 1);
    CHECK(host.files[0].name == "whichcode-anki.txt");
    CHECK(host.files[0].type == "text/plain");
    CHECK(host.files[0].text == core::to_anki(core::QuizDeck(state.catalog, {"one-code", {}})));
    CHECK(state.preferences.quiz.backup_day == 0); // it is no backup
}

TEST_CASE_METHOD(Learner, "the record is deleted after a question, and saved before")
{
    practise();
    const core::ReviewLog before = quiz().log;
    CHECK(act(app::DeleteRecord{}).empty()); // nobody asked
    CHECK(nothing_is_stored(act(app::AskToDelete{})));
    CHECK(quiz().asks_to_delete);
    act(app::AskToDelete{false});
    CHECK(act(app::DeleteRecord{}).empty());
    act(app::AskToDelete{});

    const app::Effects effects = act(app::DeleteRecord{});

    CHECK(core::read_review_file("", host.files.back().text).log == before);
    CHECK(entries().empty());
    CHECK(host.lines.empty());
    CHECK(find_effect<app::MoveFocus>(effects));
    CHECK(quiz().import_result == "The record is deleted. A copy has been saved as a file.");
    CHECK_FALSE(quiz().asks_to_delete);
    CHECK(reopened()->entries().empty());
}

TEST_CASE_METHOD(Learner, "of an empty record no copy is saved, and none is claimed")
{
    host.lines = "broken";
    act(host.opened());
    act(app::AskToDelete{});

    act(app::DeleteRecord{});

    CHECK(host.files.empty());
    CHECK(quiz().import_result == "The record is deleted.");
    CHECK(quiz().unreadable == 0);
    CHECK(host.lines.empty());
}

TEST_CASE_METHOD(Learner, "a clock that was set back is noticed, and loses nothing")
{
    practise();
    const std::size_t known = entries().size();
    CHECK_FALSE(quiz().was_clock_set_back);

    later(-3);
    act(app::ArriveAt{"#/quiz"});
    CHECK(quiz().was_clock_set_back);
    CHECK(quiz().outlook.due == 4);
    act(app::StartSession{});
    answer_right();

    CHECK(entries().size() == known + 1);
    CHECK(entries().back().number == static_cast<int>(known) + 1); // after those "of the future"
    CHECK(reopened()->quiz().log == quiz().log);
}

TEST_CASE_METHOD(Learner, "with a clock that is wrong beyond doubt the answers still can be read back")
{
    practise();
    at = GENERATE(core::Moment{0, 0}, core::Moment{9'000'000'000'000, 104'166});
    act(app::DrillSet{core::QuizSet::Everyday});

    answer_right();

    CHECK(reopened()->quiz().unreadable == 0);
    CHECK(reopened()->quiz().log == quiz().log);
}

TEST_CASE_METHOD(Learner, "twenty thousand answers are opened, answered and saved")
{
    std::vector<core::ReviewEntry> many;
    for (int i = 1; i <= 20'000; ++i)
        many.push_back(answer_of("phone", i, {long_ago.ms + i, long_ago.day}));
    host.lines = core::to_json_lines(many);

    act(host.opened());
    act(app::StartSession{});
    answer_right();
    act(app::SaveBackup{});
    read(host.files.back().text);

    CHECK(entries().size() == 20'001);
    CHECK(import().new_here == 0);
    CHECK(import().reading.problems.empty());
}

// The keys: what is listed, what is taken from the browser and what is done are one and the same.
#include "tests/app/quiz_visit.h"

#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using app::QuizStage;
using test::find_effect;
using test::Practice;
using test::QuizVisit;

namespace {

// Of each group and each stage of the quiz a visitor who is there.
std::vector<std::unique_ptr<Practice>> visitors()
{
    std::vector<std::unique_ptr<Practice>> all;
    const auto add = [&]() -> Practice& { return *all.emplace_back(std::make_unique<Practice>()); };
    for (const char* hash : {"#/404", "#/", "#/search?q=gone", "#/settings", "#/quiz/stats"})
        add().act(app::ArriveAt{hash});
    add(); // at the overview
    Practice& asked = add();
    asked.act(app::StartSession{});
    asked.state.quiz.session.question->choices = {"400", "401", "403", "404", "410"}; // as of a card that is known
    Practice& typing = add();
    typing.act(app::StartSession{});
    typing.make_typed();
    typing.press("4");
    Practice& answered = add();
    answered.act(app::StartSession{});
    answered.make_typed();
    answered.act(app::ChooseConfidence{core::Confidence::Sure});
    answered.answer_right();
    Practice& finished = add();
    finished.act(app::StartSession{});
    finished.answer_right();
    finished.act(app::StopSession{});
    return all;
}

// What KeyboardEvent.key would say of the keys that a row lists.
std::vector<std::string> keys_of(const app::Key& row)
{
    std::vector<std::string> keys;
    for (const app::ListedKey& listed : app::listed_keys(row.keys)) {
        const std::string name(listed.name);
        if (name == "Esc")
            keys.emplace_back("Escape");
        else if (name == "Ctrl+K")
            keys.emplace_back("Control+k");
        else if (name.size() == 3 && name[1] == '-')
            for (char digit = name[0]; digit <= name[2]; ++digit)
                keys.emplace_back(1, digit);
        else
            keys.push_back(name.size() == 1 ? core::fold_case(name) : name);
    }
    return keys;
}

std::vector<std::string> many_keys()
{
    std::vector<std::string> keys = {"Enter",     "Escape",    "Backspace", "Delete",    "Tab",       "ArrowUp",
                                     "ArrowDown", "PageDown",  "Home",      "End",       "F1",        "F5",
                                     "Control+k", "Control+a", "Control+c", "Control+f", "Control+1", "Unidentified",
                                     "Dead",      "",          "\xC3\xA9"};
    for (char c = ' '; c <= '~'; ++c)
        keys.emplace_back(1, c);
    return keys;
}

bool lists(const app::Key& row, const std::string& key)
{
    const std::vector<std::string> keys = keys_of(row);
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& each) { return core::equal_ignoring_case(each, key); });
}

} // namespace

TEST_CASE("each key that is listed does something where it is listed")
{
    const auto all = visitors();
    for (const app::KeyGroup& group : app::key_groups()) {
        for (const app::Key& row : group.keys) {
            if (row.action == nullptr)
                continue;
            for (const std::string& key : keys_of(row)) {
                INFO(group.where << ": " << row.keys << " (" << key << "): " << row.what);
                CHECK(std::any_of(all.begin(), all.end(), [&](const auto& visitor) {
                    return group.holds(visitor->state) && row.action(visitor->state, key) && visitor->takes(key);
                }));
            }
        }
    }
}

TEST_CASE("each key that is taken is listed where it is taken")
{
    for (const auto& visitor : visitors()) {
        for (const std::string& key : many_keys()) {
            bool is_listed = false;
            for (const app::KeyGroup& group : app::key_groups())
                for (const app::Key& row : group.keys)
                    is_listed |= group.holds(visitor->state) && lists(row, key);
            INFO(core::to_hash(visitor->state.route) << ", " << key);
            CHECK((is_listed || !visitor->takes(key)));
        }
    }
}

TEST_CASE("two keys are listed that fields and lists serve themselves")
{
    std::vector<std::string> served;
    for (const app::KeyGroup& group : app::key_groups())
        for (const app::Key& row : group.keys)
            if (row.action == nullptr)
                served.emplace_back(row.keys);

    CHECK(served == std::vector<std::string>{"Enter", "Arrow keys"}); // tests/browser/keyboard.spec.js
}

TEST_CASE("the keys of every page are taken, others are the browser's")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{GENERATE("#/404", "#/quiz", "#/settings", "#/check")});

    for (const char* key : {"/", "?", "Escape", "Control+k", "Control+K"})
        CHECK(visit.takes(key));
    for (const char* key : {"a", "Tab", "F5", " ", "ArrowDown", "PageDown", "Backspace", "", "\xC3\xA9", "Control+a",
                            "Control+/", "k", "Ctrl+K"})
        CHECK_FALSE(visit.takes(key));
}

TEST_CASE("escape is the browser's where it would lead nowhere")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{"#/"});

    CHECK_FALSE(visit.takes("Escape"));
}

TEST_CASE("a digit on Home starts a search with it")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{"#/"});

    const app::Effects effects = visit.press("4");

    CHECK(visit.state.query == "4");
    REQUIRE(find_effect<app::FocusSearch>(effects));
    CHECK_FALSE(find_effect<app::FocusSearch>(effects)->select);
    visit.act(app::ArriveAt{"#/404"});
    CHECK_FALSE(visit.takes("4"));
}

TEST_CASE("the question mark leads to the list of keys")
{
    QuizVisit visit;

    const app::Effects effects = visit.press("?");

    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/settings/keys");
}

TEST_CASE_METHOD(Practice, "Enter starts, answers, goes on and leaves")
{
    press("Enter");
    CHECK(stage() == QuizStage::Question);
    while (stage() == QuizStage::Question) {
        press("1");
        press("Enter");
        CHECK(stage() == QuizStage::Feedback);
        press("Enter");
    }
    CHECK(stage() == QuizStage::Finished);
    press("Enter");
    CHECK(stage() == QuizStage::Overview);
}

TEST_CASE_METHOD(Practice, "a number chooses the answer that bears it")
{
    act(app::StartSession{});

    press("2");
    CHECK(quiz().draft == question().choices[1]);
    press("3");
    CHECK(quiz().draft == question().choices[2]);
    CHECK_FALSE(takes("4")); // of a new card there are three
    CHECK_FALSE(takes("9"));
}

TEST_CASE_METHOD(Practice, "letters say how sure one is, in any case")
{
    act(app::StartSession{});

    press("g");
    CHECK(quiz().confidence == core::Confidence::Guess);
    press("N");
    CHECK(quiz().confidence == core::Confidence::Unsure);
    press("s");
    CHECK(quiz().confidence == core::Confidence::Sure);
    press("S");
    CHECK(quiz().confidence == core::Confidence::Unsaid);
}

TEST_CASE_METHOD(Practice, "h hints, 0 gives up, u takes back")
{
    act(app::StartSession{});

    press("h");
    CHECK(quiz().hint_shown);
    press("0");
    CHECK(stage() == QuizStage::Feedback);
    press("u");
    CHECK(stage() == QuizStage::Question);
    CHECK(entries().back().kind == core::EntryKind::Undo);
}

TEST_CASE_METHOD(Practice, "digits write the code where it is to be typed, also beside the field")
{
    act(app::StartSession{});
    make_typed();

    CHECK_FALSE(takes("Backspace"));
    for (const char* key : {"5", "Backspace", "4", "0", "3", "9"})
        press(key);
    CHECK(quiz().draft == "403");
    CHECK_FALSE(takes("9")); // it is full
    press("Enter");

    CHECK(stage() == QuizStage::Feedback);
    CHECK(quiz().session.answer->chosen == "403");
}

TEST_CASE_METHOD(Practice, "the keys of the feedback do nothing in the question, and the other way round")
{
    act(app::StartSession{});
    CHECK_FALSE(takes("e"));
    answer_right();
    for (const char* key : {"1", "0", "g", "n", "s", "h"})
        CHECK_FALSE(takes(key));
    CHECK_FALSE(takes("e")); // it was chosen, not typed
}

TEST_CASE_METHOD(Practice, "outside the session the keys of the quiz are the browser's")
{
    act(app::StartSession{});
    act(app::ArriveAt{GENERATE("#/quiz/stats", "#/settings/quiz", "#/404")});

    for (const char* key : {"1", "0", "Enter", "u", "h"})
        CHECK_FALSE(takes(key));
    CHECK(press("Enter").empty());
    CHECK(stage() == QuizStage::Question);
}

TEST_CASE("a listing is read key by key")
{
    const auto names = [](std::string_view keys) {
        std::vector<std::string> all;
        for (const app::ListedKey& key : app::listed_keys(keys))
            all.push_back((key.is_alternative ? "or " : "") + std::string(key.name));
        return all;
    };

    CHECK(names("G, N, S") == std::vector<std::string>{"G", "N", "S"});
    CHECK(names("/ or Ctrl+K") == std::vector<std::string>{"/", "or Ctrl+K"});
    CHECK(names("?") == std::vector<std::string>{"?"});
    CHECK(names("").empty());
}

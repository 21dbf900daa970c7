// What the quiz shows at each step of a session. What each step does is tests/app's.
#include "tests/ui/pages/quiz/practice_record.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using app::Keeping;
using test::Page;
using test::Record;
using test::today;
using ui::Role;

namespace {

struct Quiz
{
    Page page;

    explicit Quiz(const app::OpenedRecord& record = Record().opened())
    {
        page.open("#/quiz");
        page.act(record);
    }

    bool says(std::string_view text) const { return page.text().find(text) != std::string::npos; }
    void press(std::string_view button) { page.activate(Role::Button, button); }
    const core::QuizQuestion& question() { return *page.state().quiz.session.question; }

    std::string title() const
    {
        const std::vector<std::string> headings = page.names_of(Role::Heading);
        REQUIRE_FALSE(headings.empty());
        return headings.front();
    }

    void answer_right()
    {
        const std::string best = core::best_answer(*page.state().quiz.deck, question());
        page.act(app::ChooseAnswer{best});
        press("Answer");
    }
};

// The name of 404, found easy a month ago: its code is asked for, to be typed.
app::OpenedRecord one_card_due()
{
    Record record;
    record.add("name-404", "404", true, today - 30).rating = core::Rating::Easy;
    return record.opened();
}

app::QuizPreferences one_question()
{
    app::QuizPreferences wishes;
    wishes.items = 1;
    wishes.most_new = 0;
    return wishes;
}

} // namespace

TEST_CASE("the overview says how many questions a session would have, and of what kind")
{
    Quiz fresh;
    CHECK(fresh.page.find(Role::Heading, "4 new questions"));
    CHECK(fresh.says("No card is due; "));

    Quiz known(one_card_due());
    CHECK(known.page.find(Role::Heading, "5 questions: 1 due, 4 new"));
    CHECK(known.says("1 card is due; "));

    known.page.act(app::ChooseQuizPreferences{one_question()});
    CHECK(known.page.find(Role::Heading, "1 question, all due"));
}

TEST_CASE("with nothing due and nothing new the overview says when there will be something")
{
    Record record;
    record.add("name-404", "404", true, today).rating = core::Rating::Easy;
    Quiz quiz(record.opened());

    quiz.page.act(app::ChooseQuizPreferences{one_question()});

    CHECK(quiz.page.find(Role::Heading, "Done for today"));
    const int next = quiz.page.state().quiz.outlook.next_day;
    CHECK(next >= today + 6); // eight days, spread by up to two
    CHECK(next <= today + 10);
    CHECK(quiz.says("The next card is due in " + core::days_in_words(next - today) + ", on " +
                    core::date_in_words(next) + "."));
    CHECK_FALSE(quiz.page.find(Role::Button, "Start"));
}

TEST_CASE("topics are switched on and off, and all of them is the same as none named")
{
    Quiz quiz;
    CHECK(quiz.page.find(Role::Toggle, "All")->pressed);

    quiz.page.activate(Role::Toggle, "Redirects");
    CHECK_FALSE(quiz.page.find(Role::Toggle, "All")->pressed);
    CHECK(quiz.page.find(Role::Toggle, "Redirects")->pressed);
    CHECK(quiz.page.state().preferences.quiz.sets == std::vector<core::QuizSet>{core::QuizSet::Redirects});

    quiz.page.activate(Role::Toggle, "All");
    for (const char* topic : {"Everyday API codes", "Redirects", "Caching and preconditions", "Gateways",
                              "WebDAV and rare", "Header fields"})
        quiz.page.activate(Role::Toggle, topic);
    CHECK(quiz.page.state().preferences.quiz.sets.empty());
    CHECK(quiz.page.find(Role::Toggle, "All")->pressed);
}

TEST_CASE("a question shows its choices, and which one is chosen")
{
    Quiz quiz;

    quiz.press("Start");

    CHECK(quiz.says("Question 1 of 4"));
    CHECK(quiz.title() == core::prompt_of(*quiz.page.state().quiz.deck, quiz.question()));
    const std::vector<std::string> choices = quiz.page.names_of(Role::Radio);
    REQUIRE(choices.size() == core::choices_when_new);
    quiz.page.activate(Role::Radio, choices[1]);
    for (const std::string& choice : choices)
        CHECK(quiz.page.find(Role::Radio, choice)->pressed == (choice == choices[1]));
}

TEST_CASE("an answer that lacks a choice is asked for beside the choices")
{
    Quiz quiz;
    quiz.press("Start");

    quiz.press("Answer");

    const std::vector<std::string> said = quiz.page.names_of(Role::Status);
    CHECK(std::count(said.begin(), said.end(), "Choose one of the answers first.") == 1);
}

TEST_CASE("a hint is shown once it is asked for, and its button goes")
{
    Quiz quiz;
    quiz.press("Start");
    const std::string hint = core::hint_for(*quiz.page.state().quiz.deck, quiz.question());
    CHECK_FALSE(quiz.says(hint));

    quiz.press("Hint: with it, the best counts as hard");

    CHECK(quiz.says(hint));
    CHECK_FALSE(quiz.page.find(Role::Button, "Hint: with it, the best counts as hard"));
}

TEST_CASE("a code to be typed has a field, and nothing on the page gives it away")
{
    Quiz quiz(one_card_due());
    quiz.page.act(app::ChooseQuizPreferences{one_question()});

    quiz.press("Start");
    quiz.press("Answer");

    REQUIRE(quiz.page.find(Role::TextField, "Status code"));
    CHECK(quiz.page.names_of(Role::Radio).empty());
    CHECK(quiz.says("A status code has three digits."));
    CHECK_FALSE(quiz.says("404"));
}

TEST_CASE("the feedback on a right answer says so, on a wrong one what is right and why, and when the card returns")
{
    Quiz quiz;
    quiz.press("Start");
    quiz.answer_right();
    CHECK(quiz.title().starts_with("Right: "));
    CHECK(quiz.says("This card comes back in 10 minutes."));
    CHECK(quiz.page.find(Role::Button, "Next question"));

    quiz.press("Next question");
    const std::string best = core::best_answer(*quiz.page.state().quiz.deck, quiz.question());
    quiz.press("I don’t know");
    CHECK(quiz.says(best));
    CHECK(quiz.says("This card comes back in this session."));
}

TEST_CASE("the end tells what was answered and how, and when the next card is due")
{
    Quiz quiz;
    quiz.press("Start");
    quiz.answer_right();

    quiz.press("Stop: what is done stays");

    CHECK(quiz.title() == "1 question answered");
    CHECK(quiz.says("1 with the best answer."));
    CHECK(quiz.says("The next card is due in 10 minutes."));
    quiz.press("Back to the overview");
    CHECK(quiz.title() == "Practise");
}

TEST_CASE("a drill says at each step that it leaves the schedule alone")
{
    Quiz quiz;
    quiz.press("Drill: Redirects");
    CHECK(quiz.says("Drill"));

    quiz.answer_right();
    CHECK(quiz.says("A drill leaves the schedule alone."));
    quiz.press("Stop: what is done stays");
    CHECK(quiz.says("A drill leaves the schedule alone."));
}

TEST_CASE("what is wrong with the record is said before a session and after it")
{
    app::OpenedRecord record = Record().opened();
    record.keeping = GENERATE(Keeping::Blocked, Keeping::Broken, Keeping::Full, Keeping::Newer);
    record.lines += "\n{\"v\":1}";
    record.is_partitioned = true;
    Quiz quiz(record);
    const std::vector<std::string> before = quiz.page.names_of(Role::Status);
    const auto said = [&](std::string_view start) {
        const std::vector<std::string> all = quiz.page.names_of(Role::Status);
        return std::any_of(all.begin(), all.end(), [&](const std::string& each) { return each.starts_with(start); });
    };

    CHECK(said("1 stored entry cannot be read."));
    CHECK(said("This frame keeps a record of its own."));
    quiz.press("Start");
    quiz.answer_right();
    quiz.press("Stop: what is done stays");
    CHECK(said("1 stored entry cannot be read."));
    for (const std::string& each : before)
        CHECK(said(each));
}

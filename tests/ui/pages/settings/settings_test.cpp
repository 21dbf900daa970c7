#include "tests/ui/harness.h"

#include "app/keys.h"
#include "core/base/version.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using test::Page;
using ui::Role;

namespace {

bool is_pressed(const Page& page, std::string_view name)
{
    const ui::Node* toggle = page.find(Role::Toggle, name);
    REQUIRE(toggle);
    return toggle->pressed;
}

} // namespace

TEST_CASE("the version stands at the end of the settings")
{
    Page page;
    page.open("#/settings");

    CHECK(page.says("Whichcode " + std::string(core::version)));
}

TEST_CASE("the theme is chosen and kept")
{
    Page page;
    page.open("#/settings");
    CHECK(is_pressed(page, "Like the system"));

    page.activate(Role::Toggle, "Dark");

    CHECK(page.state().preferences.theme == app::ThemeChoice::Dark);
    CHECK(is_pressed(page, "Dark"));
    CHECK_FALSE(is_pressed(page, "Like the system"));
    CHECK(std::holds_alternative<app::StorePreferences>(page.effects().back()));
}

TEST_CASE("every switch of the house style can be set, and its choices and reason are shown")
{
    Page page;
    page.open("#/settings");
    const std::string text = page.text();

    for (const core::Switch& each : test::catalog().switches)
        for (const core::Switch::Choice& choice : each.choices) {
            INFO(each.id << " " << choice.code);
            const bool is_default = choice.code == each.choices.front().code;
            std::string spoken = std::to_string(choice.code) + ": " + choice.text;
            spoken.erase(std::remove(spoken.begin(), spoken.end(), '`'), spoken.end());
            CHECK(is_pressed(page, spoken) == is_default);
        }
    CHECK(text.find("RFC 9110 15.5.21") != std::string::npos);
}

TEST_CASE("a choice of a published style shows the rule that it rests on, one's own does not")
{
    Page page;
    page.open("#/settings?style=zalando");
    CHECK(page.says("Zalando: 409 if the request conflicts"));

    page.open("#/settings?style=zalando,duplicate:422");

    CHECK_FALSE(page.says("Zalando: 409 if the request conflicts"));
}

TEST_CASE("a named style is one press away, and a single change keeps its name")
{
    Page page;
    page.open("#/settings");
    CHECK(is_pressed(page, "RFC-strict")); // the defaults under their name

    page.activate(Role::Toggle, "FastAPI");
    CHECK(is_pressed(page, "FastAPI"));
    CHECK(page.state().preferences.style == "fastapi");

    page.activate(Role::Toggle, "403: Say plainly that access is refused; identifiers are no secret.");
    CHECK(page.state().preferences.style == "fastapi,hide-existence:403");
    CHECK(page.text().find("FastAPI, 1 choice changed") != std::string::npos);
}

TEST_CASE("the page says what is stored and where")
{
    Page page;

    page.open("#/settings");

    CHECK(page.find(Role::Heading, "What is stored, and where"));
    CHECK(page.text().find("local storage") != std::string::npos);
    CHECK(page.text().find("IndexedDB") != std::string::npos);
}

TEST_CASE("the parts of the page have addresses, and the focus goes to the one that is named")
{
    struct Part
    {
        const char *link, *hash, *heading;
    };
    const Part part =
        GENERATE(Part{"Practice", "#/settings/quiz", "Practice"}, Part{"Team pack", "#/settings/pack", "Team pack"},
                 Part{"Your record", "#/settings/record", "Your record"}, Part{"Keys", "#/settings/keys", "Keys"});
    Page page;
    page.open("#/settings");
    CHECK(page.names_of_aimed().empty());
    REQUIRE(page.find(Role::Link, part.link));
    CHECK(page.find(Role::Link, part.link)->target == part.hash);

    page.activate(Role::Link, part.link);

    CHECK(page.names_of_aimed() == std::vector<std::string>{part.heading});
}

TEST_CASE("each wish for the practice is one press, kept, and shown as chosen")
{
    using app::QuizPreferences;
    struct Wish
    {
        const char *before, *after;
        QuizPreferences kept;
    };
    const Wish wish =
        GENERATE(Wish{"90 %", "95 %", {95, true, 10, 4}}, Wish{"90 %", "70 %", {70, true, 10, 4}},
                 Wish{"90 %", "97 %", {97, true, 10, 4}}, Wish{"10 questions", "20 questions", {90, true, 20, 4}},
                 Wish{"10 questions", "5 questions", {90, true, 5, 4}}, Wish{"4 new", "None", {90, true, 10, 0}},
                 Wish{"4 new", "10 new", {90, true, 10, 10}},
                 Wish{"Choose on touch screens", "Always type", {90, true, 10, 4, app::Typing::Always}},
                 Wish{"Choose on touch screens", "Always choose", {90, true, 10, 4, app::Typing::Never}});
    Page page;
    page.open("#/settings/quiz");
    CHECK(is_pressed(page, wish.before));

    page.activate(Role::Toggle, wish.after);

    CHECK(page.state().preferences.quiz == wish.kept);
    CHECK(is_pressed(page, wish.after));
    CHECK_FALSE(is_pressed(page, wish.before));
    CHECK(std::holds_alternative<app::StorePreferences>(page.effects().back()));
}

TEST_CASE("what a wanted retention costs is said in days")
{
    Page page;
    page.open("#/settings/quiz");
    CHECK(page.text().find("after 10 days at 90 % comes back after 4 days at 95 %") != std::string::npos);

    page.activate(Role::Toggle, "80 %");

    CHECK(page.text().find("after 10 days at 90 % comes back after 33 days at 80 %") != std::string::npos);
}

TEST_CASE("the steps of minutes can be switched off, for those who practise once a day")
{
    Page page;
    page.open("#/settings/quiz");
    const char* name = "New and missed cards come back within minutes";
    REQUIRE(page.find(Role::Checkbox, name));
    CHECK(page.find(Role::Checkbox, name)->pressed);

    page.activate(Role::Checkbox, name);

    CHECK_FALSE(page.state().preferences.quiz.short_term);
    CHECK_FALSE(page.find(Role::Checkbox, name)->pressed);
}

TEST_CASE("a wish for one thing leaves the others alone")
{
    Page page;
    page.open("#/settings/quiz");

    page.activate(Role::Toggle, "85 %");
    page.activate(Role::Toggle, "2 new");
    page.activate(Role::Toggle, "Always type");

    CHECK(page.state().preferences.quiz == app::QuizPreferences{85, true, 10, 2, app::Typing::Always});
}

TEST_CASE("how answers are marked stands in a table, and the practice is one link away")
{
    Page page;
    page.open("#/settings/quiz");

    CHECK(page.find(Role::Table, "How answers are marked"));
    const std::vector<std::string> cells = page.names_of(Role::Cell);
    for (const char* rating : {"Again: it comes back soon", "Hard", "Good", "Good, or Easy if you say so"})
        CHECK(std::count(cells.begin(), cells.end(), rating) == 1);
    CHECK(page.text().find("Only the first answer to a question counts.") != std::string::npos);
    REQUIRE(page.find(Role::Link, "To the practice"));
    CHECK(page.find(Role::Link, "To the practice")->target == "#/quiz");
}

TEST_CASE("every key is listed with what it does")
{
    Page page;
    page.open("#/settings/keys");

    const std::vector<std::string> keys = page.names_of(Role::Term);
    const std::vector<std::string> deeds = page.names_of(Role::Definition);
    for (const char* key : {"/ or Ctrl+K", "?", "Esc", "1-5", "G N S", "U"})
        CHECK(std::count(keys.begin(), keys.end(), key) == 1);
    for (const app::KeyGroup& group : app::key_groups()) {
        CHECK(page.find(Role::Heading, group.where));
        for (const app::Key& key : group.keys)
            CHECK(std::count(deeds.begin(), deeds.end(), key.what) == 1);
    }
}

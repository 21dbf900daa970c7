#include "app/preferences.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

namespace {

app::Preferences changed()
{
    app::Preferences preferences;
    preferences.style = "fastapi";
    preferences.stack = "express";
    preferences.ticked = {"a", "b"};
    preferences.quiz = {95, false, 20, 0, app::Typing::Never, {core::QuizSet::Caching, core::QuizSet::Headers}, 20'601};
    return preferences;
}

} // namespace

TEST_CASE("preferences come back as they were kept")
{
    app::Preferences preferences = changed();
    preferences.theme = GENERATE(app::ThemeChoice::System, app::ThemeChoice::Light, app::ThemeChoice::Dark);
    preferences.quiz.typing = GENERATE(app::Typing::LikeDevice, app::Typing::Always, app::Typing::Never);

    CHECK(app::preferences_from(app::to_text(preferences)) == preferences);
    CHECK(app::preferences_from(app::to_text({})) == app::Preferences());
}

TEST_CASE("preferences that cannot be read are the defaults")
{
    const char* text = GENERATE("", "{", "null", "[]", "{\"theme\":7}", "{\"theme\":\"pink\"}", "{\"ticked\":{}}",
                                "{\"quiz\":[]}", "{\"quiz\":null}", "\xff");

    CHECK(app::preferences_from(text) == app::Preferences());
}

TEST_CASE("a wish for the quiz that cannot be is the default, and the others hold")
{
    struct Row
    {
        const char *good, *bad;
    };
    const Row row = GENERATE(
        Row{R"("retention":95)", R"("retention":69)"}, Row{R"("retention":95)", R"("retention":98)"},
        Row{R"("retention":95)", R"("retention":"95")"}, Row{R"("retention":95)", R"("retention":94.5)"},
        Row{R"("items":20)", R"("items":0)"}, Row{R"("items":20)", R"("items":51)"}, Row{R"("new":0)", R"("new":-1)"},
        Row{R"("typing":"never")", R"("typing":"sometimes")"}, Row{R"("short_term":false)", R"("short_term":0)"},
        Row{R"("backup_day":20601)", R"("backup_day":99999)"});
    std::string text = app::to_text(changed());
    REQUIRE(text.find(row.good) != std::string::npos);
    text.replace(text.find(row.good), std::string(row.good).size(), row.bad);

    const app::Preferences read = app::preferences_from(text);

    const app::QuizPreferences defaults;
    const app::QuizPreferences wanted = changed().quiz;
    const app::QuizPreferences& quiz = read.quiz;
    const int back_to_default = (quiz.retention_percent == defaults.retention_percent) +
                                (quiz.short_term == defaults.short_term) + (quiz.items == defaults.items) +
                                (quiz.most_new == defaults.most_new) + (quiz.typing == defaults.typing) +
                                (quiz.backup_day == defaults.backup_day);
    CHECK(back_to_default == 1);
    CHECK(quiz.sets == wanted.sets);
    CHECK(read.style == "fastapi");
}

TEST_CASE("topics that are unknown or named twice do not count twice")
{
    const app::Preferences read =
        app::preferences_from(R"({"quiz":{"sets":["caching","caching","what is this","headers"]}})");

    CHECK(read.quiz.sets == std::vector<core::QuizSet>{core::QuizSet::Caching, core::QuizSet::Headers});
}

TEST_CASE("preferences of a later version keep what is understood")
{
    const app::Preferences read =
        app::preferences_from(R"({"theme":"dark","sound":true,"quiz":{"items":5,"music":1}})");

    CHECK(read.theme == app::ThemeChoice::Dark);
    CHECK(read.quiz.items == 5);
}

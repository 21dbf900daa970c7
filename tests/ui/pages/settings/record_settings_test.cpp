// The learner's record in the settings, as somebody meets it who sees, hears or tabs through the page.
#include "tests/ui/harness.h"

#include "core/quiz/review_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using app::Keeping;
using test::Page;
using ui::Role;

namespace {

using Names = std::vector<std::string>;

core::ReviewEntry answer(const std::string& device, int number, int day)
{
    core::ReviewEntry entry;
    entry.id = device + "-" + std::to_string(number);
    entry.device = device;
    entry.number = number;
    entry.at = {day * core::ms_per_day + 36'000'000, day};
    entry.card = "name-404";
    entry.chosen = "404";
    entry.best = "404";
    entry.rating = core::Rating::Good;
    return entry;
}

constexpr int first_of_may = 20'574; // 2026

std::vector<core::ReviewEntry> answers(const std::string& device, int count)
{
    std::vector<core::ReviewEntry> all;
    for (int i = 1; i <= count; ++i)
        all.push_back(answer(device, i, first_of_may + i - 1));
    return all;
}

struct Settings : Page
{
    app::OpenedRecord record{Keeping::Stored, false, false, "home", 1, core::to_json_lines(answers("home", 3)), {}};

    Settings() { open("#/settings/record"); }

    void have(const app::OpenedRecord& opened) { act(opened); }
    void read(const std::string& text) { act(app::ReadFile{"backup.json", text}); }
    void read(std::vector<core::ReviewEntry> entries) { read(core::to_json(core::ReviewLog(std::move(entries)))); }

    bool says(std::string_view words) const { return text().find(words) != std::string::npos; }
    bool offers(std::string_view name) const { return find(Role::Button, name) != nullptr; }
    bool status_says(std::string_view words) const
    {
        const Names all = names_of(Role::Status);
        return std::any_of(all.begin(), all.end(),
                           [&](const std::string& each) { return each.find(words) != std::string::npos; });
    }
    template <class T>
    bool asked_for() const
    {
        return std::any_of(effects().begin(), effects().end(),
                           [](const app::Effect& each) { return std::holds_alternative<T>(each); });
    }
};

} // namespace

TEST_CASE_METHOD(Settings, "until the record is open the page says so and offers nothing")
{
    CHECK(status_says("Opening your record"));
    CHECK_FALSE(offers("Import a backup"));
    CHECK(names_of_aimed() == Names{"Your record"});
}

TEST_CASE_METHOD(Settings, "how many answers there are, since when, where, and when they were saved last")
{
    have(record);
    CHECK(says("3 answers since 1 May 2026."));
    CHECK(says("in the database (IndexedDB) of this site. It has never been saved as a file."));

    activate(Role::Button, "Save a backup");

    CHECK(asked_for<app::SaveFile>());
    CHECK(says("It was last saved as a file on 28 May 2026."));
}

TEST_CASE_METHOD(Settings, "an empty record has nothing to save or to delete")
{
    record.lines.clear();
    have(record);

    CHECK(says("There are no answers in it yet."));
    CHECK_FALSE(offers("Save a backup"));
    CHECK_FALSE(offers("Delete the record"));
    CHECK(offers("Import a backup"));
    CHECK(offers("Save for Anki"));
}

TEST_CASE_METHOD(Settings, "the file for Anki comes with the way to import it")
{
    have(record);

    CHECK(says("“File > Import”"));
    activate(Role::Button, "Save for Anki");
    CHECK(asked_for<app::SaveFile>());
}

TEST_CASE_METHOD(Settings, "the browser is asked to keep the record where it has not promised it")
{
    have(record);
    activate(Role::Button, "Ask the browser to keep it");
    CHECK(asked_for<app::RequestPersistence>());

    act(app::PersistenceIs{true});
    CHECK_FALSE(offers("Ask the browser to keep it"));
    CHECK(says("The browser has promised not to clear it by itself."));

    record.keeping = Keeping::Blocked;
    have(record);
    CHECK_FALSE(offers("Ask the browser to keep it"));
}

TEST_CASE_METHOD(Settings, "what is wrong with the storage is said here too")
{
    struct Row
    {
        Keeping keeping;
        const char* words;
    };
    const Row row =
        GENERATE(Row{Keeping::Blocked, "does not let the page store"}, Row{Keeping::Broken, "database does not answer"},
                 Row{Keeping::Full, "no room left"}, Row{Keeping::Newer, "newer version of this page keeps"});
    record.keeping = row.keeping;

    have(record);

    CHECK(status_says(row.words));
    CHECK(offers("Save a backup"));
}

TEST_CASE_METHOD(Settings, "a file is chosen, shown, and merged at a press")
{
    have(record);
    activate(Role::Button, "Import a backup");
    CHECK(asked_for<app::PickFile>());

    std::vector<core::ReviewEntry> mixed = answers("phone", 10);
    mixed.push_back(answers("home", 1)[0]);
    read(mixed);

    CHECK(names_of_aimed() == Names{"Import this file?"});
    CHECK(asked_for<app::MoveFocus>());
    for (const char* words : {"backup.json", "11 answers, from 1 May 2026 to 10 May 2026.", "10 entries are new here.",
                              "2 entries here are not in it.", "Nothing that is here is lost.",
                              "What is here now is saved as a file first."})
        CHECK(says(words));
    REQUIRE(offers("Replace"));
    REQUIRE(offers("Cancel"));

    activate(Role::Button, "Merge");

    CHECK(names_of_aimed() == Names{"Merged: 10 entries added."});
    CHECK(status_says("Merged: 10 entries added."));
    CHECK(says("13 answers since 1 May 2026."));
    CHECK_FALSE(offers("Merge"));
}

TEST_CASE_METHOD(Settings, "a record can be replaced by a file, after a backup")
{
    have(record);
    read(answers("phone", 1));
    CHECK(says("1 answer of 1 May 2026."));

    activate(Role::Button, "Replace");

    CHECK(asked_for<app::SaveFile>());
    CHECK(asked_for<app::ReplaceRecord>());
    CHECK(names_of_aimed() == Names{"Replaced. What was here before has been saved as a file."});
    CHECK(says("1 answer since 1 May 2026."));
}

TEST_CASE_METHOD(Settings, "a file is put away again without a trace")
{
    have(record);
    read(answers("phone", 1));

    activate(Role::Button, "Cancel");

    CHECK_FALSE(find(Role::Heading, "Import this file?"));
    CHECK(names_of_aimed() == Names{"Your record"});
    CHECK(says("3 answers"));
}

TEST_CASE_METHOD(Settings, "of a file that brings nothing only what would change something is offered")
{
    have(record);

    read(answers("home", 3));
    CHECK(names_of_aimed() == Names{"Everything in this file is here already"});
    CHECK_FALSE(offers("Merge"));
    CHECK_FALSE(offers("Replace"));
    CHECK(says("All that is here is in it, too."));

    read(answers("home", 2));
    CHECK_FALSE(offers("Merge"));
    CHECK(offers("Replace"));
    CHECK(says("1 entry here is not in it."));

    read(std::vector<core::ReviewEntry>());
    CHECK_FALSE(offers("Merge"));
    CHECK(says("It holds no answers."));
}

TEST_CASE_METHOD(Settings, "into an empty record a file is merged, there is nothing to replace")
{
    record.lines.clear();
    have(record);

    read(answers("phone", 2));

    CHECK(offers("Merge"));
    CHECK_FALSE(offers("Replace"));
}

TEST_CASE_METHOD(Settings, "of a broken file the first five problems are shown with their places")
{
    have(record);
    std::string text = "{\"format\":\"whichcode-reviews\",\"version\":1,\"reviews\":[";
    for (int i = 0; i < 7; ++i)
        text += std::string(i > 0 ? "," : "") + "\n{\"v\":1,\"id\":\"`A" + std::to_string(i) + "\"}";
    read(text + "\n]}");

    CHECK(names_of_aimed() == Names{"This file cannot be imported"});
    CHECK(says("Nothing was changed."));
    CHECK(says("backup.json:2:"));
    CHECK(says("\"`A0\" is not an id"));
    const Names items = names_of(Role::Item);
    CHECK(std::count_if(items.begin(), items.end(),
                        [](const std::string& each) { return each.starts_with("backup.json:"); }) == 5);
    CHECK(says(" more"));
    CHECK_FALSE(offers("Merge"));
    CHECK_FALSE(offers("Replace"));
    activate(Role::Button, "Close");
    CHECK(names_of_aimed() == Names{"Your record"});
}

TEST_CASE_METHOD(Settings, "a file of a newer version is called that")
{
    have(record);

    read(R"({"format":"whichcode-reviews","version":2})");

    CHECK(names_of_aimed() == Names{"This file was written by a newer version of this page"});
    CHECK(says("Nothing was changed."));
    CHECK_FALSE(offers("Merge"));
}

TEST_CASE_METHOD(Settings, "while a newer version keeps the record nothing is imported or deleted, and why is said")
{
    record.keeping = Keeping::Newer;
    have(record);
    act(app::AskToDelete{});
    read(answers("phone", 1));

    CHECK_FALSE(offers("Import a backup"));
    CHECK_FALSE(offers("Delete the record"));
    CHECK_FALSE(offers("Merge"));
    CHECK_FALSE(find(Role::Heading, "Delete the record?"));
    CHECK(says("Nothing can be imported or deleted here while a newer version of the page keeps the record."));
    CHECK(offers("Save a backup"));
}

TEST_CASE_METHOD(Settings, "the record is deleted after a question")
{
    record.lines += "\nbroken";
    have(record);

    activate(Role::Button, "Delete the record");
    CHECK(names_of_aimed() == Names{"Delete the record?"});
    CHECK(says("What cannot be read (1 entry) goes too"));
    CHECK_FALSE(asked_for<app::ReplaceRecord>());

    activate(Role::Button, "Keep it");
    CHECK(names_of_aimed() == Names{"Your record"});
    activate(Role::Button, "Delete the record");
    activate(Role::Button, "Delete it");

    CHECK(asked_for<app::SaveFile>());
    CHECK(asked_for<app::ReplaceRecord>());
    CHECK(names_of_aimed() == Names{"The record is deleted. A copy has been saved as a file."});
    CHECK(says("There are no answers in it yet."));
}

TEST_CASE_METHOD(Settings, "what appears takes the focus from wherever the visitor came to the settings")
{
    have(record);
    open("#/settings/keys");
    CHECK(names_of_aimed() == Names{"Keys"});

    read(answers("phone", 1));
    CHECK(names_of_aimed() == Names{"Import this file?"});

    open("#/settings/keys");
    CHECK(names_of_aimed() == Names{"Keys"});
    open("#/settings/record");
    CHECK(names_of_aimed() == Names{"Import this file?"});
}

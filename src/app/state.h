// What the program is doing, as plain data. Views read it; only update.h changes it.
#pragma once

#include "app/piece.h"
#include "app/quiz.h"
#include "core/base/problem.h"
#include "core/catalog/catalog.h"
#include "core/catalog/house_style.h"
#include "core/check/check.h"
#include "core/guide/guide.h"
#include "core/route.h"
#include "core/search/search.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

enum class ThemeChoice { System, Light, Dark };

// Do cards in review want their code typed? Fingers would rather choose.
enum class Typing { LikeDevice, Always, Never };

struct QuizPreferences
{
    int retention_percent = 90; // the wanted probability of recall when a card comes back
    bool short_term = true;     // false: every answer waits for another day
    int items = 10;             // in a session
    int most_new = 4;           // of them
    Typing typing = Typing::LikeDevice;
    std::vector<core::QuizSet> sets{}; // empty: all
    int backup_day = 0;                // when the record was last saved as a file; 0: never

    bool operator==(const QuizPreferences&) const = default;
};
inline constexpr int least_retention_percent = 70;
inline constexpr int greatest_retention_percent = 97;
inline constexpr int most_items = 50;

// What is kept from visit to visit, besides the quiz's record.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    std::string style;               // the house style as core::to_text writes it
    std::string stack = "fastapi";   // id of the recipe stack whose snippet is shown
    std::vector<std::string> ticked; // ids of the checklist rules that are ticked
    QuizPreferences quiz;

    bool operator==(const Preferences&) const = default;
};

// The pack of a team over the catalog, and what became of the one that was brought last.
struct TeamPack
{
    std::string coming; // the file or address of one that is on its way; empty: none is
    std::string name;   // of the one that is on; empty: none is
    bool is_kept = false;

    std::string refused;     // the name of one that could not be laid
    std::string fault;       // why it could not be had; empty: the problems say it
    core::Problems problems; // of what it holds
};

// When something happens.
struct Now
{
    double steady_ms = 0; // on a clock that never goes back, from any start
    core::Moment at;      // on the calendar
};

struct State
{
    State(const core::Catalog& the_catalog, const core::Search& the_search) : catalog(the_catalog), search(the_search)
    {
    }

    const core::Catalog& catalog; // outlives the state
    const core::Search& search;
    Pieces pieces = Pieces::all(); // that have arrived

    core::Route route;
    std::string lost_address;                        // the address that named no page, while Home says so; else empty
    std::string query;                               // what stands in the search field
    std::vector<core::Hit> hits;                     // for `query`, in `style`
    std::optional<core::SearchAnswer> search_answer; // above them
    std::vector<core::Failure> failures;             // that `query` names
    core::HouseStyle style;                          // that of the address, else that of the preferences
    std::vector<core::Answer> answers; // all given in the guide, also those that the present path does not use
    std::string compare_draft;         // what stands in the field that adds a code
    std::string compare_problem;       // why the draft was not added; empty: nothing wrong
    std::string pasted;                // what is to be checked
    std::string pasted_file;           // where that comes from, while the field does not show it; else empty
    core::CheckResult checked;         // of `pasted`, once it has rested
    double check_at_ms = 0;            // when `checked` falls due; 0: it is up to date
    Quiz quiz;
    TeamPack pack;
    Preferences preferences;
    bool system_is_dark = false;
    bool is_touch = false; // the visitor points with a finger
    std::string address;   // of the page, without query and hash
    bool in_frame = false; // of another page: what stands around the page itself is left to that one
    bool can_share = false;
    std::string copied; // name of the thing that was copied last, while it is still said
    double copied_until_ms = 0;
};

bool is_dark(const State& state);

// The page cannot be shown yet: a piece that it needs is on its way.
bool is_waiting(const State& state);

// What judges a response has come, of the program and of the catalog.
bool can_check(const State& state);

// What finds failures without a status has come.
bool can_name_failures(const State& state);

// Files that are dropped onto the page are read.
bool takes_files(const State& state);

// The field can show what is to be checked: a recording of many megabytes would hold the browser up.
bool can_show_text(const State& state);

// The first part of the program writes snippets for the stack that most visitors see, the later one for all.
bool can_show_snippet(const State& state);

// What the page is called: "Compare", "404 Not Found".
std::string page_name(const State& state);

// The title of the page that `state` shows, for the browser's tab and history.
std::string title_of(const State& state);

} // namespace app

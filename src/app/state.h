// What the program is doing, as plain data. Views read it; only update.h changes it.
#pragma once

#include "core/catalog.h"
#include "core/check.h"
#include "core/guide.h"
#include "core/house_style.h"
#include "core/route.h"
#include "core/search.h"

#include <string>
#include <vector>

namespace app {

enum class ThemeChoice { System, Light, Dark };

// What is kept from visit to visit, besides the quiz's record.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    std::string style;               // the house style as core::to_text writes it
    std::string stack = "fastapi";   // id of the recipe stack whose snippet is shown
    std::vector<std::string> ticked; // ids of the checklist rules that are ticked

    bool operator==(const Preferences&) const = default;
};

struct State
{
    State(const core::Catalog& the_catalog, const core::Search& the_search) : catalog(the_catalog), search(the_search) {}

    const core::Catalog& catalog; // outlives the state
    const core::Search& search;

    core::Route route;
    std::string lost_address;         // the address that named no page, while Home says so; else empty
    std::string query;                // what stands in the search field
    std::vector<core::Hit> hits;      // for `query`
    core::HouseStyle style;           // that of the address, else that of the preferences
    std::vector<core::Answer> answers; // all given in the guide, also those that the present path does not use
    std::string compare_draft;        // what stands in the field that adds a code
    std::string compare_problem;      // why the draft was not added; empty: nothing wrong
    std::string pasted;        // what is to be checked
    core::CheckResult checked; // of `pasted`, once it has rested
    double check_at_ms = 0;    // when `checked` falls due; 0: it is up to date
    Preferences preferences;
    bool system_is_dark = false;
    std::string copied;               // name of the thing that was copied last, while it is still said
    double copied_until_ms = 0;
};

bool is_dark(const State& state);

} // namespace app

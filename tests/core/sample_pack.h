// A small sound pack to break in tests, and what reading it says.
#pragma once

#include "tests/core/builtin_catalog.h"

#include "core/pack/pack.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

// One entry of most sections. The lines are counted in the tests.
inline constexpr std::string_view pack = R"({
  "pack": { "id": "house", "name": "House rules" },
  "codes": [
    {
      "code": 299,
      "name": "Mostly Fine",
      "former_names": [ { "name": "Nearly Fine", "source": "House rules 1" } ],
      "status": "unregistered",
      "reference": "House rules 2",
      "vendor": "House",
      "standard_choice": [200],
      "meaning": "It worked, more or less.",
      "groups": ["api"],
      "use": [ { "text": "Send 299 when most of it worked.", "strength": "convention", "source": "House rules 2" } ],
      "avoid": [ { "text": "All of it worked.", "instead": [200], "strength": "must", "source": "House rules 2" } ],
      "client": { "text": "Go on.", "strength": "may", "source": "House rules 2" },
      "sender": { "who": "our servers", "text": "Nobody else.", "strength": "vendor", "source": "House rules 2" },
      "fault": "nobody",
      "retry": { "verdict": "now", "any_method": true, "text": "Try.", "strength": "may", "source": "House rules 2" },
      "cache": { "rule": "never", "text": "Do not keep it.", "strength": "must_not", "source": "House rules 2" },
      "content": { "rule": "allowed", "text": "Say what failed.", "strength": "should", "source": "House rules 2" },
      "headers": [ { "name": "X-Rest", "strength": "should", "when": "always", "why": "What is left.",)"
                                         R"( "source": "House rules 2" } ],
      "exchange": { "request": ["GET / HTTP/1.1"], "response": ["HTTP/1.1 299 Mostly Fine", "", "{}"] },
      "confused_with": [ { "code": 200, "fact": "200 means all of it." } ],
      "notes": [ { "context": "apis", "text": "Rare.", "strength": "convention", "source": "House rules 2" } ],
      "words": ["mostly"],
      "sources": ["House rules 2"]
    }
  ],
  "stacks": [
    { "id": "house", "name": "House library", "codes": [ { "code": 299, "constant": "MostlyFine" } ] }
  ],
  "headers": [
    { "name": "X-Rest", "on": "response", "meaning": "What is left to do.", "codes": [299], "source": "House rules 2" }
  ],
  "synonyms": [ ["mostly", "nearly"] ],
  "switches": [
    {
      "id": "partial", "question": "Most of it worked: which code?", "why": "Tastes differ.", "source": "House rules 3",
      "choices": [ { "code": 299, "text": "Say so." }, { "code": 200, "text": "Do not say so." } ]
    }
  ],
  "styles": [
    { "id": "plain", "name": "Plain", "about": "No surprises.", "choices": [ { "switch": "partial", "code": 200 } ] }
  ],
  "situations": [
    {
      "id": "partial-import", "text": "Most rows of an import were stored", "also": ["some rows failed"], "best": 299,
      "because": "The client must look.", "switch": "partial",
      "acceptable": [ { "code": 200, "when": "the body tells." } ],
      "wrong": [ { "code": 500, "why": "Nothing broke.", "unless": "nothing was stored." } ],
      "area": "batch", "methods": ["POST"], "sent_by": "api", "source": "House rules 3"
    }
  ]
}
)";

inline const core::Catalog& builtin() { return test::catalog(); }

// The sample with one passage, which must stand in it once, in other words.
inline std::string changed(std::string_view from, std::string_view to)
{
    std::string text(pack);
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    REQUIRE(text.find(from, place + 1) == std::string::npos);
    return text.replace(place, from.size(), to);
}

struct Reading
{
    std::optional<core::Catalog> catalog;
    std::vector<std::string> problems;
};

inline Reading read(std::vector<core::PackFile> files, const core::Catalog* base = &builtin())
{
    core::Problems problems;
    Reading reading{core::read_pack(files, base, problems), {}};
    for (const core::Problem& problem : problems)
        reading.problems.push_back(core::to_string(problem));
    return reading;
}

// Of the built-in catalog, or of a place in one.
inline bool is_address_of_source(std::string_view url)
{
    const std::string_view whole = url.substr(0, url.find('#'));
    const std::vector<core::Source>& sources = builtin().sources;
    return std::any_of(sources.begin(), sources.end(), [&](const core::Source& source) {
        return !source.address.empty() && (source.address == url || source.address == whole);
    });
}

inline Reading read(std::string_view text, const core::Catalog* base = &builtin())
{
    return read(std::vector<core::PackFile>{{"house.json", text}}, base);
}

} // namespace sample

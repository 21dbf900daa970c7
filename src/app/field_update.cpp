#include "app/field_update.h"

#include "app/quiz_update.h"
#include "app/route_update.h"
#include "app/update.h"
#include "core/base/text.h"
#include "core/catalog/named_failure.h"
#include "core/reading/reading.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

// Of what stands in a field of one line, what counts: more is no question and no code, and would fill the page.
std::string one_line(std::string_view typed)
{
    constexpr std::size_t most_bytes = 4000;
    return core::to_valid_utf8(core::utf8_prefix(typed, most_bytes));
}

// The code that the draft names, added to those compared; or the reason why not.
Effects add_compared(State& state, const Now& now)
{
    const std::vector<core::Hit> hits = state.search.find(state.compare_draft, 1);
    std::vector<int> codes = state.route.codes;
    if (hits.empty())
        state.compare_problem = "Nothing matches: type a code or its name.";
    else if (std::find(codes.begin(), codes.end(), hits.front().code) != codes.end())
        state.compare_problem = core::title_of(state.catalog, hits.front().code) + " is in the table already.";
    else if (codes.size() >= core::most_compared)
        state.compare_problem =
            "The table holds " + core::in_words(core::most_compared) + " codes: take one out first.";
    if (!state.compare_problem.empty())
        return {};
    state.compare_draft.clear();
    codes.push_back(hits.front().code);
    return go(state, core::compare_route(std::move(codes)), now);
}

} // namespace

void set_query(State& state, std::string query)
{
    state.query = std::move(query);
    core::SearchResult result = state.search.ask(state.query, state.style);
    state.hits = std::move(result.hits);
    state.search_answer = std::move(result.answer);
    // A list that goes on after the answers stop makes the good ones harder to see.
    constexpr std::size_t always_shown = 5;
    constexpr double worth_showing = 0.35; // of the best score
    while (state.hits.size() > always_shown && state.hits.back().score < worth_showing * state.hits.front().score)
        state.hits.pop_back();
    state.failures.clear();
    if (can_name_failures(state))
        for (const core::Failure* failure : core::failures_named_in(state.query, state.catalog))
            state.failures.push_back(*failure);
}

Effects type_query(State& state, std::string_view text)
{
    set_query(state, one_line(text));
    core::Route route = core::search_route(state.query);
    const std::string hash = core::to_hash(route);
    if (state.route.page == core::Page::Search) {
        state.route = std::move(route);
        return {ReplaceAddress{hash}};
    }
    Effects effects = {PushAddress{hash}};
    append(effects, turn_to(state, std::move(route)));
    return effects;
}

Effects apply(State& state, const TypeText& typed, const Now& now)
{
    switch (typed.field) {
    case Field::Pasted:
        state.pasted = core::to_valid_utf8(typed.text);
        state.pasted_file.clear();
        state.check_at_ms = now.steady_ms + check_rests_ms;
        return {};
    case Field::Query: return type_query(state, typed.text);
    case Field::CompareDraft:
        state.compare_draft = one_line(typed.text);
        state.compare_problem.clear();
        return {};
    case Field::QuizCode: set_draft(state, one_line(typed.text)); return {};
    }
    return {};
}

Effects apply(State& state, const Submit& submitted, const Now& now)
{
    switch (submitted.field) {
    case Field::Query:
        return state.hits.empty() ? Effects() : go(state, core::code_route(state.hits.front().code), now);
    case Field::CompareDraft: return add_compared(state, now);
    case Field::QuizCode: return apply(state, GiveAnswer{}, now);
    case Field::Pasted: return {}; // has lines: Enter starts a new one
    }
    return {};
}

Effects apply(State& state, const PasteExample& example, const Now&)
{
    state.pasted = example.text;
    state.pasted_file.clear();
    check_pasted(state);
    return {};
}

Effects apply(State& state, const ShowLine& there, const Now&)
{
    if (!can_show_text(state))
        return {};
    state.pasted_file.clear();
    return {SelectLine{there.line}};
}

void take_file(State& state, const ReadFile& file)
{
    state.pasted = core::to_valid_utf8(file.text);
    constexpr std::size_t most_bytes_shown = 1u << 20; // browsers take seconds to lay out more
    const bool is_aside = state.pasted.size() > most_bytes_shown || core::is_recording(state.pasted);
    const std::string name = core::printable(core::utf8_prefix(core::to_valid_utf8(file.name), 80));
    state.pasted_file = !is_aside ? std::string() : name.empty() ? "a file" : name;
    check_pasted(state);
}

void check_pasted(State& state)
{
    state.check_at_ms = 0;
    if (!can_check(state))
        return; // it is done when the catalog has come
    state.checked = core::trim(state.pasted).empty() ? core::CheckResult() : core::check(state.pasted, state.catalog);
}

} // namespace app

#include "app/update.h"

#include "app/keys.h"
#include "app/preferences.h"
#include "app/quiz_update.h"
#include "app/record_update.h"
#include "core/text.h"

#include <algorithm>
#include <limits>

namespace app {

namespace {

Effects store(const State& state) { return {StorePreferences{to_text(state.preferences)}}; }

bool obeys_style(core::Page page)
{
    return page == core::Page::Decide || page == core::Page::Situations || page == core::Page::Quiz;
}

bool needs_record(core::Page page) { return page == core::Page::Quiz || page == core::Page::Settings; }

void append(Effects& effects, Effects more)
{
    for (Effect& effect : more)
        effects.push_back(std::move(effect));
}

void set_query(State& state, std::string query)
{
    state.query = std::move(query);
    state.hits = state.search.find(state.query);
    // A list that goes on after the answers stop makes the good ones harder to see.
    constexpr std::size_t always_shown = 5;
    constexpr double worth_showing = 0.35; // of the best score
    while (state.hits.size() > always_shown && state.hits.back().score < worth_showing * state.hits.front().score)
        state.hits.pop_back();
}

// The style of the address holds; without one the address takes that of the state, so that a link shows what it shows.
Effects settle_style(State& state)
{
    if (!state.route.style.empty())
        state.style = core::parse_house_style(state.catalog, state.route.style).style;
    if (!obeys_style(state.route.page))
        return {};
    std::string text = core::to_text(state.style);
    if (text == state.route.style)
        return {};
    state.route.style = std::move(text);
    return {ReplaceAddress{core::to_hash(state.route)}};
}

void remember_answers(State& state)
{
    for (core::Answer& answer : core::parse_link(state.catalog.guide, state.route.item).answers)
        state.answers = core::with_answer(state.answers, std::move(answer));
}

Effects arrive(State& state, const ArriveAt& arrival, const Now& now)
{
    const std::optional<core::Route> route = core::parse_hash(arrival.hash);
    state.lost_address = route ? std::string() : core::to_valid_utf8(arrival.hash);
    state.route = route.value_or(core::home_route());
    state.compare_problem.clear();
    if (state.route.page == core::Page::Search) {
        // Our own typing arrives here too, with the field ahead of the shortened address: leave the field alone then.
        if (core::search_route(state.query).query != state.route.query)
            set_query(state, state.route.query);
    } else {
        set_query(state, {});
    }
    if (state.route.page == core::Page::Decide)
        remember_answers(state);
    Effects effects = route ? settle_style(state) : Effects();
    if (needs_record(state.route.page))
        append(effects, visit_quiz(state, now));
    return effects;
}

// What was looked up in the smaller catalog is looked up anew.
Effects arrive_again(State& state, const Now& now)
{
    set_query(state, std::move(state.query));
    restore(state, state.preferences);
    renew(state, now);
    if (state.route.page == core::Page::Decide)
        remember_answers(state);
    return settle_style(state);
}

// Going there is announced by the browser as an arrival, which then changes the state.
Effects go(const core::Route& route) { return {PushAddress{core::to_hash(route)}}; }

Effects type_query(State& state, std::string_view text)
{
    const bool was_searching = state.route.page == core::Page::Search;
    set_query(state, core::to_valid_utf8(text));
    state.route = core::search_route(state.query);
    state.lost_address.clear();
    const std::string hash = core::to_hash(state.route);
    if (was_searching)
        return {ReplaceAddress{hash}};
    return {PushAddress{hash}};
}

Effects type(State& state, const TypeText& typed, double now_ms)
{
    switch (typed.field) {
    case Field::Pasted:
        state.pasted = core::to_valid_utf8(typed.text);
        state.check_at_ms = now_ms + check_rests_ms;
        return {};
    case Field::Query: return type_query(state, typed.text);
    case Field::CompareDraft:
        state.compare_draft = core::to_valid_utf8(typed.text);
        state.compare_problem.clear();
        return {};
    case Field::QuizCode: type_code(state, core::to_valid_utf8(typed.text)); return {};
    }
    return {};
}

// The code that the draft names, added to those compared; or the reason why not.
Effects add_compared(State& state)
{
    const std::vector<core::Hit> hits = state.search.find(state.compare_draft, 1);
    std::vector<int> codes = state.route.codes;
    if (hits.empty())
        state.compare_problem = "Nothing matches: type a code or its name.";
    else if (std::find(codes.begin(), codes.end(), hits.front().code) != codes.end())
        state.compare_problem = core::title_of(state.catalog, hits.front().code) + " is in the table already.";
    else if (codes.size() >= core::max_compared)
        state.compare_problem = "The table holds five codes: take one out first.";
    if (!state.compare_problem.empty())
        return {};
    state.compare_draft.clear();
    codes.push_back(hits.front().code);
    return go(core::compare_route(std::move(codes)));
}

Effects submit(State& state, const Submit& submitted, const Now& now)
{
    switch (submitted.field) {
    case Field::Query: return state.hits.empty() ? Effects() : go(core::code_route(state.hits.front().code));
    case Field::CompareDraft: return add_compared(state);
    case Field::QuizCode: return run(state, GiveAnswer{}, now);
    case Field::Pasted: return {}; // has lines: Enter starts a new one
    }
    return {};
}

void check_pasted(State& state)
{
    state.check_at_ms = 0;
    state.checked = core::trim(state.pasted).empty() ? core::CheckResult() : core::check(state.pasted, state.catalog);
}

Effects choose_style(State& state, const ChooseStyle& choice, const Now& now)
{
    state.style = choice.style;
    state.preferences.style = core::to_text(choice.style);
    state.route.style.clear();
    Effects effects = settle_style(state);
    effects.push_back(StorePreferences{to_text(state.preferences)});
    renew(state, now); // the cards of the quiz obey the style
    return effects;
}

Effects choose_quiz_preferences(State& state, const ChooseQuizPreferences& choice, const Now& now)
{
    state.preferences.quiz = choice.quiz;
    renew(state, now);
    return store(state);
}

Effects tick(State& state, const TickRule& tick)
{
    std::vector<std::string>& ticked = state.preferences.ticked;
    const auto found = std::find(ticked.begin(), ticked.end(), tick.rule_id);
    if (found == ticked.end())
        ticked.push_back(tick.rule_id);
    else
        ticked.erase(found);
    return store(state);
}

Effects press(State& state, const PressKey& press, const Now& now)
{
    if (press.key == "/" || press.key == "Control+k")
        return {FocusSearch{}};
    if (press.key == "?")
        return go(core::page_route(core::Page::Settings, "keys"));
    if (press.key == "Escape")
        return state.route == core::home_route() ? Effects() : go(core::home_route());
    if (state.route.page == core::Page::Home && press.key.size() == 1 && core::is_ascii_digit(press.key[0])) {
        Effects effects = type_query(state, press.key);
        effects.push_back(FocusSearch{false});
        return effects;
    }
    const std::optional<Action> in_quiz = quiz_action_of(state, press.key);
    return in_quiz ? update(state, *in_quiz, now) : Effects();
}

Effects copy(State& state, const CopyText& copied, double now_ms)
{
    state.copied = copied.name;
    state.copied_until_ms = now_ms + copied_shows_ms;
    return {WriteClipboard{copied.text}, Say{"Copied the " + copied.name}};
}

void let_time_pass(State& state, const Now& now)
{
    if (now.steady_ms >= state.copied_until_ms)
        state.copied.clear();
    if (state.check_at_ms > 0 && now.steady_ms >= state.check_at_ms)
        check_pasted(state);
    if (state.quiz.renew_at_ms > 0 && now.steady_ms >= state.quiz.renew_at_ms)
        renew_outlook(state, now);
}

struct Apply
{
    State& state;
    const Now& now;

    Effects operator()(std::monostate) const { return {}; }
    Effects operator()(const ArriveAt& arrival) const { return arrive(state, arrival, now); }
    Effects operator()(const TypeText& typed) const { return type(state, typed, now.steady_ms); }
    Effects operator()(const Submit& submitted) const { return submit(state, submitted, now); }
    Effects operator()(const PasteExample& example) const
    {
        state.pasted = example.text;
        check_pasted(state);
        return {};
    }
    Effects operator()(const ChooseStyle& choice) const { return choose_style(state, choice, now); }
    Effects operator()(const ChooseStack& choice) const
    {
        state.preferences.stack = choice.stack_id;
        return store(state);
    }
    Effects operator()(const TickRule& ticked) const { return tick(state, ticked); }
    Effects operator()(const ClearTicks&) const
    {
        state.preferences.ticked.clear();
        return store(state);
    }
    Effects operator()(const ShowCodes& codes) const
    {
        state.route = core::home_route(codes.show, codes.class_digit);
        return {ReplaceAddress{core::to_hash(state.route)}};
    }
    Effects operator()(const PressKey& pressed) const { return press(state, pressed, now); }
    Effects operator()(const CopyText& copied) const { return copy(state, copied, now.steady_ms); }
    Effects operator()(const ChooseTheme& choice) const
    {
        state.preferences.theme = choice.theme;
        return store(state);
    }
    Effects operator()(const SystemThemeIs& theme) const
    {
        state.system_is_dark = theme.dark;
        return {};
    }
    Effects operator()(const PointerIs& pointer) const
    {
        state.is_touch = pointer.coarse;
        return {};
    }
    Effects operator()(const CatalogGrew&) const { return arrive_again(state, now); }
    Effects operator()(const TimePassed&) const
    {
        let_time_pass(state, now);
        return {};
    }
    Effects operator()(const ChooseQuizPreferences& choice) const { return choose_quiz_preferences(state, choice, now); }

    template <class T>
    Effects operator()(const T& action) const // quiz_action.h
    {
        return run(state, action, now);
    }
};

} // namespace

Effects update(State& state, const Action& action, const Now& now) { return std::visit(Apply{state, now}, action); }

void restore(State& state, const Preferences& preferences)
{
    state.preferences = preferences;
    state.style = core::parse_house_style(state.catalog, preferences.style).style;
}

double next_change_ms(const State& state)
{
    double next = std::numeric_limits<double>::infinity();
    if (!state.copied.empty())
        next = state.copied_until_ms;
    if (state.check_at_ms > 0)
        next = std::min(next, state.check_at_ms);
    if (state.quiz.renew_at_ms > 0 && state.route.page == core::Page::Quiz)
        next = std::min(next, state.quiz.renew_at_ms);
    return next;
}

std::string title_of(const State& state)
{
    const std::string site = "Whichcode";
    const auto page = [&](std::string_view name) { return std::string(name) + " · " + site; };
    switch (state.route.page) {
    case core::Page::Home: return site + ": which HTTP status code?";
    case core::Page::Class: return page(std::to_string(state.route.number) + "xx");
    case core::Page::Code: return page(core::title_of(state.catalog, state.route.number));
    case core::Page::Search: return page(state.query.empty() ? "Search" : state.query);
    case core::Page::Situations: return page("Situations");
    case core::Page::Decide: return page("Decide");
    case core::Page::Compare: return page("Compare");
    case core::Page::Rules: return page("Rules");
    case core::Page::Check: return page("Check a response");
    case core::Page::Quiz: return page(state.route.item == "stats" ? "How practice goes" : "Practise");
    case core::Page::Settings: return page("Settings");
    }
    return site;
}

} // namespace app

#include "app/update.h"

#include "app/field_update.h"
#include "app/pack_update.h"
#include "app/preferences.h"
#include "app/quiz_renewal.h"
#include "app/quiz_update.h"
#include "app/record_update.h"
#include "app/route_update.h"

#include <algorithm>
#include <limits>

namespace app {

namespace {

Effects store(const State& state) { return {StorePreferences{to_text(state.preferences)}}; }

Effects choose_style(State& state, const ChooseStyle& choice, const Now& now)
{
    state.style = choice.style;
    state.preferences.style = core::to_text(choice.style);
    state.route.style.clear();
    Effects effects = settle_style(state);
    effects.push_back(StorePreferences{to_text(state.preferences)});
    set_query(state, std::move(state.query));
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

Effects begin_search(State& state, const BeginSearch& search)
{
    Effects effects = search.start.empty() ? Effects() : type_query(state, search.start);
    effects.push_back(FocusSearch{search.start.empty()});
    return effects;
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
    Effects operator()(const GoTo& there) const { return go(state, there.route, now); }
    Effects operator()(const BeginSearch& search) const { return begin_search(state, search); }
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
    Effects operator()(const PageIs& page) const
    {
        state.address = page.address;
        state.in_frame = page.in_frame;
        state.can_share = page.can_share;
        return {};
    }
    Effects operator()(const SharePage&) const { return {ShareAddress{}}; }
    Effects operator()(const TimePassed&) const
    {
        let_time_pass(state, now);
        return {};
    }
    Effects operator()(const ChooseQuizPreferences& choice) const
    {
        return choose_quiz_preferences(state, choice, now);
    }

    template <class T>
    Effects operator()(const T& action) const // in a file of its own
    {
        return apply(state, action, now);
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

} // namespace app

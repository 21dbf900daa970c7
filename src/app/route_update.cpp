#include "app/route_update.h"

#include "app/field_update.h"
#include "app/quiz_renewal.h"
#include "app/update.h"
#include "core/base/text.h"

#include <utility>

namespace app {

namespace {

bool obeys_style(core::Page page)
{
    return page == core::Page::Decide || page == core::Page::Situations || page == core::Page::Quiz;
}

bool needs_record(core::Page page) { return page == core::Page::Quiz || page == core::Page::Settings; }

void remember_answers(State& state)
{
    for (core::Answer& answer : core::parse_link(state.catalog.guide, state.route.item).answers)
        state.answers = core::with_answer(state.answers, std::move(answer));
}

// What was said and asked there has had its time.
void leave_settings(Quiz& quiz)
{
    quiz.import_result.clear();
    quiz.asks_to_delete = false;
}

// What the place asks for and has not arrived, and a card ahead of the others.
Effects bring_needs(const State& state)
{
    Effects effects;
    Pieces pieces = needs_of(state.route.page);
    pieces.add(wants_of(state.route.page));
    if (state.route.page == core::Page::Code && !can_show_snippet(state))
        pieces.add(Piece::Later);
    for (const Piece piece : pieces.without(state.pieces))
        effects.push_back(Bring{piece});
    const bool is_known = state.catalog.find_code(state.route.number) != nullptr;
    if (state.route.page == core::Page::Code && is_known && !state.pieces.has(Piece::Codes))
        effects.push_back(Bring{Piece::Card, state.route.number});
    return effects;
}

// At a place all of whose needs have arrived.
Effects settle(State& state, const Now& now)
{
    if (state.route.page == core::Page::Decide)
        remember_answers(state);
    Effects effects = settle_style(state);
    set_query(state, state.route.page == core::Page::Search ? state.route.query : std::string());
    if (needs_record(state.route.page))
        append(effects, visit_quiz(state, now));
    return effects;
}

Effects arrive(State& state, core::Route route, const Now& now)
{
    Effects effects = turn_to(state, std::move(route));
    if (!is_waiting(state))
        append(effects, settle(state, now));
    return effects;
}

} // namespace

Effects turn_to(State& state, core::Route route)
{
    state.route = std::move(route);
    state.lost_address.clear();
    state.compare_problem.clear();
    if (state.route.page != core::Page::Settings)
        leave_settings(state.quiz);
    return bring_needs(state);
}

Effects go(State& state, core::Route route, const Now& now)
{
    Effects effects = {PushAddress{core::to_hash(route)}};
    append(effects, arrive(state, std::move(route), now));
    return effects;
}

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

Effects apply(State& state, const ArriveAt& arrival, const Now& now)
{
    const std::optional<core::Route> route = core::parse_hash(arrival.hash);
    Effects effects = arrive(state, route.value_or(core::home_route()), now);
    if (!route)
        state.lost_address = core::to_valid_utf8(arrival.hash);
    return effects;
}

// The session is that which the host has: the smaller catalog may have lacked its cards.
Effects look_anew(State& state, bool was_waiting, const Now& now)
{
    restore(state, state.preferences);
    if (is_waiting(state))
        return {};
    Effects effects;
    if (was_waiting) {
        effects = settle(state, now);
    } else {
        if (state.route.page == core::Page::Decide)
            remember_answers(state);
        effects = settle_style(state);
        set_query(state, std::move(state.query));
    }
    if (is_open(state.quiz))
        renew(state, state.quiz.kept_session, now);
    return effects;
}

Effects apply(State& state, const PieceArrived& arrival, const Now& now)
{
    const bool was_waiting = is_waiting(state);
    if (arrival.piece != Piece::Card)
        state.pieces.add(arrival.piece);
    Effects effects = look_anew(state, was_waiting, now);
    const Pieces judges = {Piece::Check, Piece::Codes, Piece::Failures};
    if (judges.has(arrival.piece) && !is_waiting(state) && !state.pasted.empty())
        check_pasted(state);
    return effects;
}

Effects apply(State& state, const ShowCodes& codes, const Now&)
{
    state.route = core::home_route(codes.show, codes.class_digit);
    return {ReplaceAddress{core::to_hash(state.route)}};
}

} // namespace app

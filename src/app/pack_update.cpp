#include "app/pack_update.h"

#include "app/field_update.h"
#include "app/route_update.h"
#include "core/base/text.h"

namespace app {

namespace {

Effects catalog_changed(State& state, std::string said, const Now& now)
{
    Effects effects = look_anew(state, is_waiting(state), now);
    if (can_check(state) && !state.pasted.empty())
        check_pasted(state);
    effects.push_back(Say{std::move(said)});
    return effects;
}

} // namespace

Effects apply(State& state, const PackComes& action, const Now&)
{
    state.pack.coming = core::to_valid_utf8(action.name);
    return {};
}

Effects apply(State& state, const PackLaid& action, const Now& now)
{
    state.pack = {};
    state.pack.name = core::to_valid_utf8(action.name);
    state.pack.is_kept = action.is_kept;
    return catalog_changed(state, "The pack of " + state.catalog.name + " is on.", now);
}

// The one that is on stays on.
Effects apply(State& state, const PackRefused& action, const Now&)
{
    state.pack.coming.clear();
    state.pack.refused = core::to_valid_utf8(action.name);
    state.pack.fault = action.fault;
    state.pack.problems = action.problems;
    return {Say{"The pack cannot be used. The settings say why."}};
}

Effects apply(State& state, const PackRemoved&, const Now& now)
{
    state.pack = {};
    return catalog_changed(state, "The pack is removed.", now);
}

Effects apply(State&, const AskForPack&, const Now&) { return {PickPack{}}; }

Effects apply(State&, const RemovePack&, const Now&) { return {ForgetPack{}}; }

} // namespace app

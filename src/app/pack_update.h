// What becomes of the state when a team's pack comes, is laid over the catalog, is refused or removed.
#pragma once

#include "app/action.h"
#include "app/effect.h"

namespace app {

Effects apply(State& state, const PackComes& action, const Now& now);
Effects apply(State& state, const PackLaid& action, const Now& now);
Effects apply(State& state, const PackRefused& action, const Now& now);
Effects apply(State& state, const PackRemoved& action, const Now& now);
Effects apply(State& state, const AskForPack& action, const Now& now);
Effects apply(State& state, const RemovePack& action, const Now& now);

} // namespace app

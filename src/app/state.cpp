#include "app/state.h"

namespace app {

bool is_dark(const State& state)
{
    switch (state.preferences.theme) {
    case ThemeChoice::System: return state.system_is_dark;
    case ThemeChoice::Light: return false;
    case ThemeChoice::Dark: return true;
    }
    return false;
}

} // namespace app

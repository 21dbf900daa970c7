// The keys of the page, outside text fields: what each does where the visitor is, and the list of them all.
#pragma once

#include "app/action.h"
#include "app/state.h"

#include <optional>
#include <span>
#include <string_view>

namespace app {

// What a key does in the quiz; nothing when it does nothing there. `key` as KeyboardEvent.key.
std::optional<Action> quiz_action_of(const State& state, std::string_view key);

// Does the page use this key? If not, it is the browser's.
bool takes_key(const State& state, std::string_view key);

struct KeyHelp
{
    std::string_view keys;
    std::string_view what;
};

struct KeyGroup
{
    std::string_view where;
    std::span<const KeyHelp> keys;
};

std::span<const KeyGroup> key_groups();

} // namespace app

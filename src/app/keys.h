// The keys of the page, outside text fields: one table says which there are, what each does and how the list under `?`
// calls it.
#pragma once

#include "app/action.h"
#include "app/state.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace app {

// What a key does where the visitor is. Nothing when it does nothing there: then it is the browser's. `key` is what
// KeyboardEvent.key says, with "Control+" before it when Ctrl or Cmd is held.
std::optional<Action> action_of_key(const State& state, std::string_view key);

// A row of the table.
struct Key
{
    std::string_view keys; // one or more, as they are listed: "G, N, S", "/ or Ctrl+K", "1-5"
    std::string_view what;
    std::optional<Action> (*action)(const State& state,
                                    std::string_view key); // nullptr: web/keyboard.js does it, in fields and lists
};

struct KeyGroup
{
    std::string_view where;
    bool (*holds)(const State& state);
    std::span<const Key> keys;
};

std::span<const KeyGroup> key_groups();

// One of the keys that a row lists.
struct ListedKey
{
    std::string_view name;
    bool is_alternative = false; // to the one before it: "/ or Ctrl+K"
};

std::vector<ListedKey> listed_keys(std::string_view keys);

} // namespace app

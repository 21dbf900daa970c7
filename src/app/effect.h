// All that must be done for us outside: the platform carries these out, in order.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace app {

struct PushAddress // a new place: Back returns to the one before
{
    std::string hash;
};

struct ReplaceAddress // the same place, described better
{
    std::string hash;
};

struct WriteClipboard
{
    std::string text;
};

struct FocusSearch
{
};

struct StorePreferences
{
    std::string text;
};

struct Say // for assistive technology, politely
{
    std::string text;
};

using Effect = std::variant<PushAddress, ReplaceAddress, WriteClipboard, FocusSearch, StorePreferences, Say>;
using Effects = std::vector<Effect>;

} // namespace app

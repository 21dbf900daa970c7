// A visit without a screen: actions in, effects out, as the platform sees them.
#pragma once

#include "tests/core/builtin_catalog.h"

#include "app/keys.h"
#include "app/update.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace test {

struct Visit
{
    explicit Visit(const core::Catalog& its_catalog = catalog())
        : search(std::in_place, its_catalog), state(its_catalog, *search)
    {
    }
    Visit(const Visit&) = delete; // the state refers to the search beside it
    Visit& operator=(const Visit&) = delete;

    std::optional<core::Search> search; // made anew when the catalog changes, as the platform does
    app::State state;
    core::Moment at{1'780'000'000'000, 20'601}; // 2026-05-28

    app::Effects act(const app::Action& action, double now_ms = 0) { return app::update(state, action, {now_ms, at}); }
    bool takes(std::string_view key) const { return app::action_of_key(state, key).has_value(); }
    app::Effects press(std::string_view key)
    {
        const std::optional<app::Action> action = app::action_of_key(state, key);
        return action ? act(*action) : app::Effects();
    }
};

template <class T>
const T* find_effect(const app::Effects& effects)
{
    for (const app::Effect& effect : effects)
        if (const T* found = std::get_if<T>(&effect))
            return found;
    return nullptr;
}

} // namespace test

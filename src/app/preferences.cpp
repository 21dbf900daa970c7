#include "app/preferences.h"

#include "core/json.h"

namespace app {

namespace {

constexpr core::Named<ThemeChoice> theme_names[] = {
    {"system", ThemeChoice::System}, {"light", ThemeChoice::Light}, {"dark", ThemeChoice::Dark},
};

} // namespace

std::string to_text(const Preferences& preferences)
{
    core::JsonWriter out;
    out.open_object().member("theme", core::name_of(theme_names, preferences.theme));
    if (!preferences.style.empty())
        out.member("style", preferences.style);
    out.member("stack", preferences.stack).key("ticked").open_array();
    for (const std::string& rule_id : preferences.ticked)
        out.value(rule_id);
    out.close_array().close_object();
    return out.text();
}

Preferences preferences_from(std::string_view text)
{
    const Preferences defaults;
    core::Problems ignored; // a setting that cannot be read is a setting that was never made
    const std::optional<core::JsonDocument> document = core::JsonDocument::parse("preferences", text, ignored);
    if (!document)
        return defaults;
    Preferences preferences;
    core::JsonObject object(document->root(), ignored);
    preferences.theme = object.choice("theme", core::Presence::Optional, theme_names, defaults.theme);
    preferences.style = object.string("style", core::Presence::Optional, 400);
    if (const std::string stack = object.string("stack", core::Presence::Optional, 60); !stack.empty())
        preferences.stack = stack;
    preferences.ticked = object.strings("ticked", core::Presence::Optional, 60);
    return preferences;
}

} // namespace app

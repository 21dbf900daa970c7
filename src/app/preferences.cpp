#include "app/preferences.h"

#include "core/base/json.h"

#include <algorithm>

namespace app {

namespace {

constexpr core::Named<ThemeChoice> theme_names[] = {
    {"system", ThemeChoice::System},
    {"light", ThemeChoice::Light},
    {"dark", ThemeChoice::Dark},
};

constexpr core::Named<Typing> typing_names[] = {
    {"device", Typing::LikeDevice},
    {"always", Typing::Always},
    {"never", Typing::Never},
};

void write_quiz(core::JsonWriter& out, const QuizPreferences& quiz)
{
    out.key("quiz").open_object().member("retention", quiz.retention_percent).member("short_term", quiz.short_term);
    out.member("items", quiz.items)
        .member("new", quiz.most_new)
        .member("typing", core::name_of(typing_names, quiz.typing));
    out.key("sets").open_array();
    for (const core::QuizSet set : quiz.sets)
        out.value(core::name_of(core::quiz_set_names, set));
    out.close_array().member("backup_day", quiz.backup_day).close_object();
}

QuizPreferences read_quiz(core::JsonObject& object)
{
    using enum core::Presence;
    QuizPreferences quiz;
    quiz.retention_percent = object.integer("retention", Optional, least_retention_percent, greatest_retention_percent,
                                            quiz.retention_percent);
    quiz.short_term = object.boolean("short_term", Optional, quiz.short_term);
    quiz.items = object.integer("items", Optional, 1, most_items, quiz.items);
    quiz.most_new = object.integer("new", Optional, 0, most_items, quiz.most_new);
    quiz.typing = object.choice("typing", Optional, typing_names, quiz.typing);
    const std::vector<std::string> names = object.strings("sets", Optional, 60);
    for (const core::Named<core::QuizSet>& set : core::quiz_set_names)
        if (std::find(names.begin(), names.end(), set.name) != names.end())
            quiz.sets.push_back(set.value);
    quiz.backup_day = object.integer("backup_day", Optional, 0, core::latest_moment.day);
    return quiz;
}

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
    out.close_array();
    write_quiz(out, preferences.quiz);
    out.close_object();
    return out.text();
}

Preferences preferences_from(std::string_view text)
{
    core::Problems ignored; // a setting that cannot be read is a setting that was never made
    const std::optional<core::JsonDocument> document = core::JsonDocument::parse("preferences", text, ignored);
    if (!document)
        return {};
    Preferences preferences;
    core::JsonObject object(document->root(), ignored);
    preferences.theme = object.choice("theme", core::Presence::Optional, theme_names, preferences.theme);
    preferences.style = object.string("style", core::Presence::Optional, 400);
    if (const std::string stack = object.string("stack", core::Presence::Optional, 60); !stack.empty())
        preferences.stack = stack;
    preferences.ticked = object.strings("ticked", core::Presence::Optional, 60);
    if (std::optional<core::JsonObject> quiz = object.object("quiz", core::Presence::Optional))
        preferences.quiz = read_quiz(*quiz);
    return preferences;
}

} // namespace app

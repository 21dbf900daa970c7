#include "app/record_update.h"

#include "app/field_update.h"
#include "app/preferences.h"
#include "app/quiz_renewal.h"
#include "core/base/calendar.h"
#include "core/base/text.h"
#include "core/quiz/anki.h"
#include "core/route.h"

#include <utility>

namespace app {

namespace {

// The record as a file, and the note that it was saved today.
Effects back_up(State& state, const Now& now)
{
    state.preferences.quiz.backup_day = now.at.day;
    return {SaveFile{"whichcode-record-" + core::iso_date(now.at.day) + ".json", "application/json",
                     core::to_json(state.quiz.log)},
            StorePreferences{to_text(state.preferences)}};
}

void forget_import(Quiz& quiz)
{
    quiz.import.reset();
    quiz.import_result.clear();
    quiz.asks_to_delete = false;
}

// To the card or the message that has appeared. The address names the place: what it names is where the focus goes.
Effects move_focus(State& state)
{
    if (state.route.page != core::Page::Settings)
        return {}; // the visitor has gone elsewhere while a file was read
    const core::Route record = core::page_route(core::Page::Settings, "record");
    if (state.route == record)
        return {MoveFocus{}};
    state.route = record;
    return {ReplaceAddress{core::to_hash(record)}, MoveFocus{}};
}

Effects finish(State& state, Effects effects, std::string result)
{
    forget_import(state.quiz);
    effects.push_back(Say{result});
    append(effects, move_focus(state));
    state.quiz.import_result = std::move(result);
    return effects;
}

// Puts `log` in the place of the record, which is saved as a file before.
Effects replace_record(State& state, core::ReviewLog log, std::string_view result, std::string_view result_with_copy,
                       const Now& now)
{
    Quiz& quiz = state.quiz;
    const bool has_copy = !quiz.log.entries().empty();
    Effects effects = has_copy ? back_up(state, now) : Effects();
    quiz.log = std::move(log);
    quiz.session = {};
    quiz.unreadable = 0;
    renew(state, now);
    quiz.kept_session = core::to_text(quiz.session);
    effects.push_back(ReplaceRecord{core::to_json_lines(quiz.log.entries()), quiz.kept_session});
    return finish(state, std::move(effects), std::string(has_copy ? result_with_copy : result));
}

} // namespace

Effects apply(State& state, const OpenedRecord& action, const Now& now)
{
    Quiz& quiz = state.quiz;
    core::ReviewReading reading = core::read_review_lines(action.lines);
    const bool is_newer = reading.is_newer || action.keeping == Keeping::Newer;
    // What is answered while a newer version keeps the record is nowhere but here.
    const bool is_apart = is_newer && quiz.keeping == Keeping::Newer;
    if (is_apart)
        reading.log.merge(quiz.log.entries());
    else
        quiz.kept_session = action.session;
    quiz.keeping = is_newer ? Keeping::Newer : action.keeping;
    quiz.is_partitioned = action.is_partitioned;
    quiz.is_persistent = action.is_persistent;
    quiz.unreadable = reading.is_newer ? 0 : reading.unreadable;
    quiz.device = action.device;
    if (!quiz.deck)
        quiz.random = core::Random(action.seed);
    quiz.log = std::move(reading.log);
    renew(state, quiz.kept_session,
          now); // the session that the host has goes on here, also when it went on in another tab
    return {};
}

Effects apply(State& state, const KeepingIs& action, const Now&)
{
    Quiz& quiz = state.quiz;
    if (quiz.deck && quiz.keeping != Keeping::Newer)
        quiz.keeping = action.keeping;
    return {};
}

Effects apply(State& state, const ReplaceFailed&, const Now&)
{
    return finish(state, {}, "It could not be stored: the record is as it was before.");
}

Effects apply(State& state, const PersistenceIs& action, const Now&)
{
    state.quiz.is_persistent = action.promised;
    return {Say{action.promised ? "The browser keeps the record" : "The browser did not promise it"}};
}

Effects apply(State&, const AskForPersistence&, const Now&) { return {RequestPersistence{}}; }

Effects apply(State& state, const SaveBackup&, const Now& now)
{
    if (!state.quiz.deck)
        return {};
    Effects effects = back_up(state, now);
    effects.push_back(Say{"Backup saved"});
    return effects;
}

Effects apply(State& state, const SaveAnki&, const Now&)
{
    if (!state.quiz.deck)
        return {};
    return {SaveFile{"whichcode-anki.txt", "text/plain", core::to_anki(*state.quiz.deck)}, Say{"Anki file saved"}};
}

Effects apply(State& state, const AskForFile&, const Now&)
{
    if (takes_files(state))
        return {PickFile{}};
    return can_write(state.quiz) ? Effects{PickFile{".json,application/json"}} : Effects();
}

Effects apply(State& state, const ReadFile& action, const Now&)
{
    if (takes_files(state)) {
        take_file(state, action);
        return {Say{"Read the file"}};
    }
    Quiz& quiz = state.quiz;
    if (!can_write(quiz))
        return {};
    forget_import(quiz);
    quiz.import = read_import(action.name, action.text, quiz.log);
    return move_focus(state);
}

Effects apply(State& state, const MergeImport&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!can_write(quiz) || !quiz.import || !can_merge(*quiz.import))
        return {};
    std::vector<core::ReviewEntry> added = new_entries(*quiz.import, quiz.log);
    std::string lines = core::to_json_lines(added);
    std::string result =
        "Merged: " + core::counted(static_cast<long long>(added.size()), "entry", "entries") + " added.";
    quiz.log.merge(std::move(added));
    renew(state, now);
    return finish(state, store_session(quiz, std::move(lines)), std::move(result));
}

Effects apply(State& state, const ReplaceByImport&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!can_write(quiz) || !quiz.import || !can_replace(*quiz.import, quiz.log))
        return {};
    core::ReviewLog log = quiz.import->reading.log;
    return replace_record(state, std::move(log), "Replaced.",
                          "Replaced. What was here before has been saved as a file.", now);
}

Effects apply(State& state, const DropImport&, const Now&)
{
    forget_import(state.quiz);
    return move_focus(state);
}

Effects apply(State& state, const AskToDelete& action, const Now&)
{
    if (!can_write(state.quiz))
        return {};
    forget_import(state.quiz);
    state.quiz.asks_to_delete = action.asks;
    return move_focus(state);
}

Effects apply(State& state, const DeleteRecord&, const Now& now)
{
    if (!can_write(state.quiz) || !state.quiz.asks_to_delete)
        return {};
    return replace_record(state, {}, "The record is deleted.",
                          "The record is deleted. A copy has been saved as a file.", now);
}

} // namespace app

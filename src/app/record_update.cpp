#include "app/record_update.h"

#include "app/preferences.h"
#include "app/quiz_update.h"
#include "core/anki.h"
#include "core/calendar.h"
#include "core/text.h"

#include <unordered_set>

namespace app {

namespace {

std::vector<core::ReviewEntry> entries_lacking_in(const core::ReviewLog& log, const core::ReviewLog& other)
{
    std::unordered_set<std::string_view> known;
    for (const core::ReviewEntry& entry : other.entries())
        known.insert(entry.id);
    std::vector<core::ReviewEntry> lacking;
    for (const core::ReviewEntry& entry : log.entries())
        if (known.count(entry.id) == 0)
            lacking.push_back(entry);
    return lacking;
}

// The record as a file, and the note that it was saved today.
Effects back_up(State& state, const Now& now)
{
    state.preferences.quiz.backup_day = now.at.day;
    return {SaveFile{"whichcode-record-" + core::iso_date(now.at.day) + ".json", "application/json", core::to_json(state.quiz.log)},
            StorePreferences{to_text(state.preferences)}};
}

void forget_import(Quiz& quiz)
{
    quiz.import.reset();
    quiz.import_result.clear();
    quiz.asks_to_delete = false;
}

// Puts `log` in the place of the record, which is saved as a file before.
Effects replace_record(State& state, core::ReviewLog log, const Now& now)
{
    Quiz& quiz = state.quiz;
    Effects effects;
    if (!quiz.log.entries().empty())
        effects = back_up(state, now);
    quiz.log = std::move(log);
    quiz.session = {};
    quiz.unreadable = 0;
    renew(state, now);
    effects.push_back(ReplaceRecord{core::to_json_lines(quiz.log.entries()), core::to_text(quiz.session)});
    return effects;
}

bool can_write(const Quiz& quiz) { return quiz.deck.has_value() && quiz.keeping != Keeping::Newer; }

Effects finish_import(State& state, Effects effects, std::string result)
{
    forget_import(state.quiz);
    effects.push_back(Say{result});
    effects.push_back(MoveFocus{});
    state.quiz.import_result = std::move(result);
    return effects;
}

} // namespace

Effects run(State& state, const OpenedRecord& action, const Now& now)
{
    Quiz& quiz = state.quiz;
    core::ReviewReading reading = core::read_review_lines(action.lines);
    quiz.keeping = reading.is_newer ? Keeping::Newer : action.keeping;
    quiz.is_partitioned = action.is_partitioned;
    quiz.is_persistent = action.is_persistent;
    quiz.unreadable = reading.is_newer ? 0 : reading.unreadable;
    quiz.device = action.device;
    if (!quiz.deck)
        quiz.random = core::Random(action.seed);
    quiz.log = std::move(reading.log);

    // The run that the host holds is the one that goes on, also when it went on in another tab.
    const std::string answer_id = quiz.session.question ? quiz.session.question->answer_id : std::string();
    quiz.deck.emplace(state.catalog, state.style);
    quiz.session = core::session_from(action.session, *quiz.deck, quiz.log).value_or(core::QuizSession());
    renew(state, now);
    if (!quiz.session.question || quiz.session.question->answer_id != answer_id)
        type_code(state, {});
    return {};
}

Effects run(State& state, const KeepingIs& action, const Now&)
{
    if (state.quiz.keeping != Keeping::Newer)
        state.quiz.keeping = action.keeping;
    return {};
}

Effects run(State& state, const PersistenceIs& action, const Now&)
{
    state.quiz.is_persistent = action.promised;
    return {Say{action.promised ? "The browser keeps the record" : "The browser did not promise it"}};
}

Effects run(State&, const AskForPersistence&, const Now&) { return {RequestPersistence{}}; }

Effects run(State& state, const SaveBackup&, const Now& now)
{
    if (!state.quiz.deck)
        return {};
    Effects effects = back_up(state, now);
    effects.push_back(Say{"Backup saved"});
    return effects;
}

Effects run(State& state, const SaveAnki&, const Now&)
{
    if (!state.quiz.deck)
        return {};
    return {SaveFile{"whichcode-anki.txt", "text/plain", core::to_anki(*state.quiz.deck)}, Say{"Anki file saved"}};
}

Effects run(State& state, const AskForFile&, const Now&)
{
    forget_import(state.quiz);
    return {PickFile{}};
}

Effects run(State& state, const ReadFile& action, const Now&)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    forget_import(quiz);
    Import import;
    import.file = core::to_valid_utf8(action.name);
    import.reading = core::read_review_file(import.file, action.text);
    import.new_here = static_cast<int>(entries_lacking_in(import.reading.log, quiz.log).size());
    import.only_here = static_cast<int>(entries_lacking_in(quiz.log, import.reading.log).size());
    quiz.import = std::move(import);
    return {MoveFocus{}};
}

Effects run(State& state, const MergeImport&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.import || !quiz.import->reading.problems.empty() || !can_write(quiz))
        return {};
    std::vector<core::ReviewEntry> added = entries_lacking_in(quiz.import->reading.log, quiz.log);
    const std::string lines = core::to_json_lines(added);
    const std::string result = "Merged: " + core::counted(static_cast<int>(added.size()), "entry", "entries") + " added.";
    quiz.log.merge(std::move(added));
    renew(state, now);
    return finish_import(state, {StoreRecord{lines, core::to_text(quiz.session)}}, result);
}

Effects run(State& state, const ReplaceByImport&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.import || !quiz.import->reading.problems.empty() || !can_write(quiz))
        return {};
    Effects effects = replace_record(state, std::move(quiz.import->reading.log), now);
    return finish_import(state, std::move(effects), "Replaced. What was here before has been saved as a file.");
}

Effects run(State& state, const DropImport&, const Now&)
{
    forget_import(state.quiz);
    return {MoveFocus{}};
}

Effects run(State& state, const AskToDelete& action, const Now&)
{
    forget_import(state.quiz);
    state.quiz.asks_to_delete = action.asks;
    return {MoveFocus{}};
}

Effects run(State& state, const DeleteRecord&, const Now& now)
{
    if (!can_write(state.quiz) || !state.quiz.asks_to_delete)
        return {};
    return finish_import(state, replace_record(state, {}, now), "The record is deleted. A copy has been saved as a file.");
}

} // namespace app

// What happens to the learner's record besides answers: it is opened, saved, read back, emptied.
#pragma once

#include "app/effect.h"
#include "app/quiz_action.h"
#include "app/state.h"

namespace app {

Effects apply(State& state, const OpenedRecord& action, const Now& now);
Effects apply(State& state, const KeepingIs& action, const Now& now);
Effects apply(State& state, const ReplaceFailed& action, const Now& now);
Effects apply(State& state, const PersistenceIs& action, const Now& now);
Effects apply(State& state, const AskForPersistence& action, const Now& now);
Effects apply(State& state, const SaveBackup& action, const Now& now);
Effects apply(State& state, const SaveAnki& action, const Now& now);
Effects apply(State& state, const AskForFile& action, const Now& now);
Effects apply(State& state, const ReadFile& action, const Now& now);
Effects apply(State& state, const MergeImport& action, const Now& now);
Effects apply(State& state, const ReplaceByImport& action, const Now& now);
Effects apply(State& state, const DropImport& action, const Now& now);
Effects apply(State& state, const AskToDelete& action, const Now& now);
Effects apply(State& state, const DeleteRecord& action, const Now& now);

} // namespace app

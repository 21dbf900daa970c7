// What a visitor, or the host on his behalf, can do with the quiz and its record.
#pragma once

#include "app/quiz.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

// ---- the session

struct StartSession // what is due, and some that are new
{
};

struct DrillSet
{
    core::QuizSet set = core::QuizSet::Everyday;
};

struct DrillPairs // codes that were taken for each other
{
    std::vector<core::ConfusedPair> pairs;
};

struct DrillMissed // what was wrong in the session that has just ended
{
};

struct ChooseAnswer
{
    std::string key;
};

struct ChooseConfidence // choosing it twice takes it back
{
    core::Confidence confidence = core::Confidence::Unsaid;
};

struct ShowHint
{
};

struct GiveAnswer // the one chosen or typed
{
};

struct GiveUp // "I don't know"
{
};

struct CountAsEasy
{
};

struct GoOn // after the feedback
{
};

struct TakeBack // the last answer
{
};

struct StopSession // what is answered stays
{
};

struct LeaveSession // after its summary
{
};

// ---- the record

struct OpenedRecord // by the host, at first or after another tab has changed it
{
    Keeping keeping = Keeping::Stored;
    bool is_partitioned = false;
    bool is_persistent = false;
    std::string device;
    std::uint64_t seed = 0;
    std::string lines;   // core/quiz/review_file.h
    std::string session; // core/quiz/quiz_session.h
};

struct KeepingIs
{
    Keeping keeping = Keeping::Stored;
};

struct ReplaceFailed // the host could not carry out ReplaceRecord; an OpenedRecord with what is still there follows
{
};

struct PersistenceIs
{
    bool promised = false;
};

struct AskForPersistence
{
};

struct SaveBackup
{
};

struct SaveAnki
{
};

struct AskForFile // a backup; on Check, what is to be checked
{
};

struct ReadFile // that the visitor chose, or dropped onto the page
{
    std::string name;
    std::string text;
};

struct MergeImport
{
};

struct ReplaceByImport // after a backup of what is replaced
{
};

struct DropImport
{
};

struct AskToDelete // or think better of it
{
    bool asks = true;
};

struct DeleteRecord // after a backup
{
};

} // namespace app

// The quiz as the page holds it: the learner's record, what follows from it, the session, and what is half entered.
// Only update.h changes it; the rules of the quiz are core's.
#pragma once

#include "app/import.h"
#include "core/base/named.h"
#include "core/quiz/quiz_session.h"
#include "core/quiz/statistics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// What becomes of answers.
enum class Keeping {
    Unopened, // nobody has asked for the record yet
    Opening,
    Stored,
    Blocked, // the browser forbids or lacks storage: they last as long as the page
    Broken,  // its database cannot be read or written: likewise
    Full,    // there is no room: the last ones are tried again with the next
    Newer,   // a later version of the program keeps the record: this one must not write to it
};

// As the host says it; Unopened and Opening are the program's own.
inline constexpr core::Named<Keeping> keeping_names[] = {
    {"stored", Keeping::Stored}, {"blocked", Keeping::Blocked}, {"broken", Keeping::Broken},
    {"full", Keeping::Full},     {"newer", Keeping::Newer},
};
Keeping keeping_named(std::string_view name); // Broken for what is no such name

// The session of questions, from the visitor's side.
enum class QuizStage { Opening, Overview, Question, Feedback, Finished };

struct Quiz
{
    // the record, as the host keeps it
    Keeping keeping = Keeping::Unopened;
    bool is_partitioned = false; // in a frame of another site, whose record is apart from that of a direct visit
    bool is_persistent = false;  // the browser has promised not to clear it by itself
    int unreadable = 0;          // stored lines that cannot be understood; they stay where they are
    std::string device;
    core::ReviewLog log;
    std::string kept_session; // as the host has it: more than `session` while the catalog is not whole
    core::Random random{0};

    // what follows from it
    std::optional<core::QuizDeck> deck; // once the record is open and the catalog has all that cards are made from
    core::Replay replay;                // of `log`
    std::vector<core::Confusion> confusions;
    core::Outlook outlook;
    core::Statistics statistics;
    int answers = 0;        // that were not taken back, drills included
    core::Moment now;       // when these were made
    double renew_at_ms = 0; // on the steady clock: when a card may fall due while the page is open; 0: never
    bool was_clock_set_back = false;

    // the session
    core::QuizSession session;
    core::Marking marking; // of the answer shown

    // half entered
    std::string draft;         // the key of the choice, or the digits so far
    std::string draft_problem; // why the draft is no answer yet
    core::Confidence confidence = core::Confidence::Unsaid;
    bool hint_shown = false;

    std::optional<Import> import;
    std::string import_result; // what became of the last one
    bool asks_to_delete = false;
};

QuizStage stage_of(const Quiz& quiz);
bool is_running(const Quiz& quiz); // a question is asked, or its feedback shown

bool is_open(const Quiz& quiz); // the host has handed over what it keeps, or said that it cannot

bool can_write(const Quiz& quiz); // the record is open, and ours to write to

bool can_count_as_easy(const Quiz& quiz); // the answer shown

std::vector<std::string> missed_cards(const core::QuizSession& session); // each once

// When the card of the answer shown comes back, in words: "in 3 days".
std::string return_of_card(const Quiz& quiz);

} // namespace app

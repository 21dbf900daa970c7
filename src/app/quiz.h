// The quiz as the page holds it: the learner's record, what follows from it, the run in progress, and what is half
// entered. Only update.h changes it; the rules of the quiz are core's.
#pragma once

#include "core/quiz_session.h"
#include "core/review_file.h"
#include "core/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// What becomes of answers.
enum class Keeping {
    Unopened, // nobody has asked for the record yet
    Opening,
    Stored,
    Blocked,  // the browser forbids or lacks storage: they last as long as the page
    Broken,   // its database cannot be read or written: likewise
    Full,     // there is no room: the last ones are tried again with the next
    Newer,    // a later version of the program keeps the record: this one must not write to it
};

// The run of questions, from the visitor's side.
enum class QuizStage { Opening, Overview, Question, Feedback, Finished };

// A file that was read and waits for what shall become of it.
struct Import
{
    std::string file;
    core::ReviewReading reading;
    int new_here = 0;   // entries that the record lacks
    int only_here = 0;  // entries of the record that the file lacks
};

struct Quiz
{
    // the record, as the host keeps it
    Keeping keeping = Keeping::Unopened;
    bool is_partitioned = false; // in a frame of another site, whose record is apart from that of a direct visit
    bool is_persistent = false;  // the browser has promised not to clear it by itself
    int unreadable = 0;          // stored lines that cannot be understood; they stay where they are
    std::string device;
    core::ReviewLog log;
    core::Random random{0};

    // what follows from it
    std::optional<core::QuizDeck> deck;
    core::Replay replay; // points into `log`
    std::vector<core::Confusion> confusions;
    core::Outlook outlook;
    core::Statistics statistics;
    core::Moment now;           // when these were made
    double renew_at_ms = 0;     // on the steady clock: when a card falls due while the page is open; 0: not soon
    bool was_clock_set_back = false;

    // the run
    core::QuizSession session;
    core::Marking marking;      // of the answer shown

    // half entered
    std::string draft;          // the key of the choice, or the digits so far
    std::string draft_problem;  // why the draft is no answer yet
    core::Confidence confidence = core::Confidence::Unsaid;
    bool hint_shown = false;

    std::optional<Import> import;
    std::string import_result;  // what became of the last one
    bool asks_to_delete = false;
};

QuizStage stage_of(const Quiz& quiz);
bool is_running(const Quiz& quiz); // a question is asked, or its feedback shown

std::vector<std::string> missed_cards(const core::QuizSession& session); // each once

// When the card of the answer shown comes back, in words: "in 3 days".
std::string return_of_card(const Quiz& quiz);

} // namespace app

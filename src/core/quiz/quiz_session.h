// The way through some cards: asking, answering, going back one, and going on after the page was closed.
// What it changes in the record, the caller appends there: the record is the truth, the session may be lost.
#pragma once

#include "core/quiz/marking.h"
#include "core/quiz/quiz_composer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct QuizSession
{
    struct Showing
    {
        std::string card;
        std::string entry; // id of its answer in the record
        Mark mark = Mark::Wrong;

        bool operator==(const Showing&) const = default;
    };

    bool is_drill = false;                // leaves the schedule alone
    std::vector<std::string> waiting;     // ids of cards, each at most once; the next one first
    std::optional<QuizQuestion> question; // being asked, or answered; none: over, or not begun
    std::optional<QuizAnswer> answer;     // given: the feedback is shown
    std::vector<Showing> done;            // answers given, the present one included
    std::optional<QuizQuestion> previous; // the one before `question`: it can still be taken back

    bool operator==(const QuizSession&) const = default;
};

bool is_over(const QuizSession& session); // nothing left to ask or to read

// The next card becomes the question. Cards that the deck no longer holds are passed over.
void ask_next(QuizSession& session, const QuizDeck& deck, const CardRecords& records,
              const std::vector<Confusion>& confusions, bool typing, Random& random);

// Marks the answer to the question. What is neither a choice nor three digits counts as "don't know". A card that was
// missed comes back after a few others, up to twice.
Marking give_answer(QuizSession& session, const QuizDeck& deck, QuizAnswer answer);

// What the record shall hold of the answer just given, which was marked so.
ReviewEntry entry_for(const QuizSession& session, const Marking& marking, const ReviewLog& log, std::string_view device,
                      Moment now);

// Takes the last answer back, so that its question is open again: the shown one, or the one before. Gives the entry
// that undoes it in the record; nothing when there is none to take back. Only one answer can be taken back at a time.
std::optional<ReviewEntry> take_back(QuizSession& session, const ReviewLog& log, std::string_view device, Moment now,
                                     Random& random);

// The answer shown, which was marked so, shall count as easy, and its marking say so: the entries that undo it and put
// it anew. None where that is not on offer.
std::vector<ReviewEntry> count_as_easy(QuizSession& session, Marking& marking, const ReviewLog& log,
                                       std::string_view device, Moment now, Random& random);

// For the host's storage, after every step.
std::string to_text(const QuizSession& session);

// The session in `text`, as far as it still fits the deck: a question that no longer does is asked anew. An answer that
// reached the record, but not the text, counts as given. Nothing for a text that cannot be understood.
std::optional<QuizSession> session_from(std::string_view text, const QuizDeck& deck, const ReviewLog& log);

} // namespace core

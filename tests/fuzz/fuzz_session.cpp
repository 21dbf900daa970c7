// Any text as a session that was put away, with the record of answers behind a line break: it is no session, or one
// that survives being written and read, can be gone on with, and never asks what it cannot mark.
#include "core/quiz/quiz_session.h"
#include "core/quiz/review_file.h"
#include "tests/fuzz/promise.h"

#include <algorithm>

namespace {

using namespace core;

constexpr int steps_gone_on = 6;

void inspect(const QuizSession& session, const QuizDeck& deck)
{
    for (const std::string& card : session.waiting) {
        fuzz::promise(deck.find(card) != nullptr, "a card that waits is in the deck");
        fuzz::promise(std::count(session.waiting.begin(), session.waiting.end(), card) == 1, "a card waits once");
    }
    if (session.question) {
        fuzz::promise(is_askable(deck, *session.question), "what is asked can be marked");
        fuzz::promise(!prompt_of(deck, *session.question).empty(), "a question has words");
    }
    fuzz::promise(!session.answer || session.question.has_value(), "there is no answer without a question");
}

void survive_writing(const QuizSession& session, const QuizDeck& deck, const ReviewLog& log)
{
    fuzz::promise(session_from(to_text(session), deck, log) == session,
                  "a session is the same after it was written and read");
}

void take_it_back(QuizSession session, const QuizDeck& deck, const ReviewLog& log, Moment now)
{
    Random random(1);
    if (take_back(session, log, "device", now, random))
        inspect(session, deck);
}

void go_on(QuizSession session, const QuizDeck& deck, const ReviewLog& log)
{
    Random random(1);
    const Moment now = earliest_moment;
    for (int step = 0; step < steps_gone_on && !is_over(session); ++step) {
        take_it_back(session, deck, log, now);
        if (!session.question || session.answer)
            ask_next(session, deck, {}, {}, step % 2 == 0, random);
        else
            give_answer(session, deck, {step % 3 == 0 ? "" : best_answer(deck, *session.question), Confidence::Sure});
        inspect(session, deck);
        survive_writing(session, deck, log);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    static const QuizDeck deck(catalog, {});
    const std::string_view text = fuzz::text_of(data, size);
    const std::size_t line_break = std::min(text.find('\n'), text.size());
    const ReviewLog log = read_review_lines(text.substr(std::min(line_break + 1, text.size()))).log;
    if (const std::optional<QuizSession> session = session_from(text.substr(0, line_break), deck, log)) {
        inspect(*session, deck);
        survive_writing(*session, deck, log);
        go_on(*session, deck, log);
    }
    return 0;
}

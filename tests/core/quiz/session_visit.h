// A learner's way through a session, as a program leads it: every answer goes to the record first, then the session is
// stored.
#pragma once

#include "tests/core/quiz/quiz_catalog.h"

#include "core/quiz/quiz_session.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace test {

inline constexpr int today = 20'454;

struct SessionVisit
{
    core::Catalog catalog = quiz_catalog::make();
    core::QuizDeck deck{catalog, {}};
    core::Scheduler scheduler{{}};
    core::Random random{5};
    core::Moment now{today * core::ms_per_day, today};
    core::ReviewLog log;
    core::QuizSession session;
    core::Marking marking; // of the last answer

    core::CardRecords records() const { return core::replay(log, scheduler, false).cards; }

    void begin(std::vector<std::string> waiting)
    {
        session = {};
        session.waiting = std::move(waiting);
        next();
    }

    void next() { core::ask_next(session, deck, records(), core::confusions_in(log, now.day), true, random); }

    const core::Marking& answer(std::string chosen, core::Confidence confidence = core::Confidence::Unsaid)
    {
        now.ms += 10'000;
        marking = core::give_answer(session, deck, {std::move(chosen), confidence});
        log.add(core::entry_for(session, marking, log, "home", now));
        return marking;
    }

    const core::Marking& answer_right() { return answer(core::best_answer(deck, *session.question)); }
    const core::Marking& answer_wrong() { return answer(""); }

    void undo()
    {
        if (const std::optional<core::ReviewEntry> entry = core::take_back(session, log, "home", now, random))
            log.add(*entry);
    }

    std::optional<core::QuizSession> reloaded() const { return core::session_from(core::to_text(session), deck, log); }
};

} // namespace test

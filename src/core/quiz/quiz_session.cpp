#include "core/quiz/quiz_session.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t return_distance = 3; // other cards before a missed one returns
constexpr int most_misses = 3;             // of one card; what is missed that often is for another day

// Not next to a card that it is confused with, where there is such a place.
std::size_t place_to_return(const QuizSession& session, const QuizDeck& deck, const std::string& card)
{
    const std::vector<std::string>& waiting = session.waiting;
    const auto is_near = [&](std::size_t index) {
        return index < waiting.size() && should_be_apart(deck, waiting[index], card);
    };
    const std::size_t earliest = std::min(return_distance, waiting.size());
    for (std::size_t place = earliest; place <= waiting.size(); ++place)
        if (!is_near(place) && (place == 0 || !is_near(place - 1)))
            return place;
    return earliest;
}

bool can_be_chosen(const QuizQuestion& question, const std::string& key)
{
    if (question.is_typed)
        return key.size() == 3 && std::all_of(key.begin(), key.end(), is_ascii_digit);
    return std::find(question.choices.begin(), question.choices.end(), key) != question.choices.end();
}

int misses_of(const QuizSession& session, const std::string& card)
{
    return static_cast<int>(
        std::count_if(session.done.begin(), session.done.end(),
                      [&](const QuizSession::Showing& each) { return each.card == card && each.mark == Mark::Wrong; }));
}

ReviewEntry undo_entry(const ReviewLog& log, const std::string& undone, std::string_view device, Moment now,
                       Random& random)
{
    ReviewEntry entry = new_entry(log, random_id(random), device, now);
    entry.kind = EntryKind::Undo;
    entry.undone = undone;
    return entry;
}

} // namespace

bool is_over(const QuizSession& session) { return !session.question && session.waiting.empty(); }

void ask_next(QuizSession& session, const QuizDeck& deck, const CardRecords& records,
              const std::vector<Confusion>& confusions, bool typing, Random& random)
{
    if (session.answer)
        session.previous = std::move(session.question);
    session.question.reset();
    session.answer.reset();
    while (!session.question && !session.waiting.empty()) {
        const QuizCard* card = deck.find(session.waiting.front());
        session.waiting.erase(session.waiting.begin());
        if (card == nullptr)
            continue;
        const auto record = records.find(card->id);
        session.question = make_question(deck, *card, record == records.end() ? CardRecord() : record->second,
                                         confusions, typing, random);
    }
}

Marking give_answer(QuizSession& session, const QuizDeck& deck, QuizAnswer answer)
{
    if (!session.question || session.answer)
        return {};
    if (!can_be_chosen(*session.question, answer.chosen))
        answer.chosen.clear();
    Marking marking = mark(deck, *session.question, answer);
    const std::string& card = session.question->card;
    session.answer = answer;
    session.previous.reset();
    session.done.push_back({card, session.question->answer_id, marking.mark});
    if (marking.mark == Mark::Wrong && misses_of(session, card) < most_misses) {
        const std::size_t place = place_to_return(session, deck, card);
        session.waiting.insert(session.waiting.begin() + static_cast<std::ptrdiff_t>(place), card);
    }
    return marking;
}

ReviewEntry entry_for(const QuizSession& session, const Marking& marking, const ReviewLog& log, std::string_view device,
                      Moment now)
{
    if (!session.question || !session.answer)
        return {};
    ReviewEntry entry = new_entry(log, session.question->answer_id, device, now);
    entry.kind = session.is_drill ? EntryKind::Drill : EntryKind::Answer;
    entry.card = session.question->card;
    entry.variant = session.question->variant;
    entry.chosen = session.answer->chosen;
    entry.best = marking.best;
    entry.rating = marking.rating;
    entry.confidence = session.answer->confidence;
    entry.was_typed = session.question->is_typed;
    return entry;
}

std::optional<ReviewEntry> take_back(QuizSession& session, const ReviewLog& log, std::string_view device, Moment now,
                                     Random& random)
{
    if (session.done.empty() || (!session.answer && !session.previous))
        return std::nullopt;
    if (!session.answer) {
        if (session.question)
            session.waiting.insert(session.waiting.begin(), session.question->card);
        session.question = std::move(session.previous);
    }
    const std::string card = session.question->card;
    const ReviewEntry entry = undo_entry(log, session.done.back().entry, device, now, random);
    session.waiting.erase(std::remove(session.waiting.begin(), session.waiting.end(), card), session.waiting.end());
    session.done.pop_back();
    session.answer.reset();
    session.previous.reset();
    session.question->answer_id = random_id(random); // the old one is undone for good
    return entry;
}

std::vector<ReviewEntry> count_as_easy(QuizSession& session, Marking& marking, const ReviewLog& log,
                                       std::string_view device, Moment now, Random& random)
{
    if (!session.question || !session.answer || session.answer->was_easy || !marking.may_be_easy)
        return {};
    const ReviewEntry undo = undo_entry(log, session.question->answer_id, device, now, random);
    session.question->answer_id = random_id(random);
    session.done.back().entry = session.question->answer_id;
    session.answer->was_easy = true;
    marking.rating = Rating::Easy;
    ReviewEntry anew = entry_for(session, marking, log, device, now);
    anew.number += 1; // after the undoing
    return {undo, anew};
}

} // namespace core

#include "core/quiz/quiz.h"

#include "core/quiz/distractor.h"

#include <algorithm>

namespace core {

namespace {

const Situation* situation_of(const QuizDeck& deck, const QuizQuestion& question)
{
    return question.variant.empty() ? nullptr : deck.catalog().find_situation(question.variant);
}

const Situation* choose_variant(const QuizCard& card, const CardRecord& record, Random& random)
{
    const auto times_shown = [&](const Situation* each) {
        const auto found = record.shown.find(each->id);
        return found == record.shown.end() ? 0 : found->second;
    };
    std::vector<const Situation*> best;
    for (const Situation* each : card.variants) {
        if (each->id == record.last_variant && card.variants.size() > 1)
            continue;
        if (!best.empty() && times_shown(each) < times_shown(best.front()))
            best.clear();
        if (best.empty() || times_shown(each) == times_shown(best.front()))
            best.push_back(each);
    }
    return best[random.below(best.size())];
}

// Codes by number, as they stand everywhere; their place tells nothing. Meanings and fields have no such order.
void put_in_order(std::vector<std::string>& choices, CardKind kind, Random& random)
{
    if (kind == CardKind::Rule || kind == CardKind::Name)
        std::sort(choices.begin(), choices.end());
    else
        random.shuffle(choices);
}

bool is_variant(const QuizCard& card, const std::string& variant)
{
    if (card.kind != CardKind::Rule)
        return variant.empty();
    return std::any_of(card.variants.begin(), card.variants.end(),
                       [&](const Situation* each) { return each->id == variant; });
}

std::string meaning_of(const Catalog& catalog, int number)
{
    const Code* code = catalog.find_code(number);
    return code ? code->meaning : std::string();
}

// To name their class would narrow nothing.
bool is_one_class(const std::vector<std::string>& choices)
{
    return !choices.empty() && std::all_of(choices.begin(), choices.end(), [&](const std::string& each) {
        return code_of_key(each) / 100 == code_of_key(choices.front()) / 100;
    });
}

std::string name_of_code(const Catalog& catalog, int number)
{
    const Code* code = catalog.find_code(number);
    return code ? code->name : std::string();
}

} // namespace

QuizQuestion make_question(const QuizDeck& deck, const QuizCard& card, const CardRecord& record,
                           const std::vector<Confusion>& confusions, bool typing, Random& random)
{
    QuizQuestion question;
    question.card = card.id;
    question.answer_id = random_id(random);
    const Situation* situation = card.kind == CardKind::Rule ? choose_variant(card, record, random) : nullptr;
    if (situation)
        question.variant = situation->id;
    const bool answer_is_number = card.kind == CardKind::Rule || card.kind == CardKind::Name;
    question.is_typed = typing && answer_is_number && record.state.phase == Phase::Review;
    if (question.is_typed)
        return question;
    const std::size_t count = record.state.phase == Phase::New ? choices_when_new : choices_later;
    question.choices = distractors_for(deck, card, situation, confusions, count - 1, random);
    question.choices.push_back(best_answer(deck, question));
    put_in_order(question.choices, card.kind, random);
    return question;
}

std::string best_answer(const QuizDeck& deck, const QuizQuestion& question)
{
    if (const Situation* situation = situation_of(deck, question))
        return std::to_string(ruling_on(deck.catalog(), deck.style(), *situation).best);
    const QuizCard* card = deck.find(question.card);
    return card ? card->best : std::string();
}

bool is_askable(const QuizDeck& deck, const QuizQuestion& question)
{
    const QuizCard* card = deck.find(question.card);
    if (card == nullptr || !is_variant(*card, question.variant) || question.answer_id.empty())
        return false;
    if (question.is_typed)
        return question.choices.empty() && (card->kind == CardKind::Rule || card->kind == CardKind::Name);
    const std::string best = best_answer(deck, question);
    return question.choices.size() >= 2 && question.choices.size() <= choices_later &&
           std::count(question.choices.begin(), question.choices.end(), best) == 1;
}

std::string prompt_of(const QuizDeck& deck, const QuizQuestion& question)
{
    const QuizCard* card = deck.find(question.card);
    if (card == nullptr)
        return {};
    switch (card->kind) {
    case CardKind::Rule: {
        const Situation* situation = situation_of(deck, question);
        return situation ? situation->text : std::string();
    }
    case CardKind::Name: return "Which code is “" + name_of_code(deck.catalog(), card->code) + "”?";
    case CardKind::Meaning: return "What does " + title_of(deck.catalog(), card->code) + " tell the client?";
    case CardKind::Header: return "Which header field goes with " + title_of(deck.catalog(), card->code) + "?";
    }
    return {};
}

std::string text_of_choice(const QuizDeck& deck, const QuizQuestion& question, std::string_view key)
{
    const QuizCard* card = deck.find(question.card);
    if (card != nullptr && card->kind == CardKind::Rule)
        return title_of(deck.catalog(), code_of_key(key));
    if (card != nullptr && card->kind == CardKind::Meaning)
        return meaning_of(deck.catalog(), code_of_key(key));
    return std::string(key); // the name of a code would answer its question
}

std::string hint_for(const QuizDeck& deck, const QuizQuestion& question)
{
    const QuizCard* card = deck.find(question.card);
    if (card == nullptr)
        return {};
    const std::string best = best_answer(deck, question);
    if (card->kind == CardKind::Header) {
        const HeaderField* field = deck.catalog().find_header(best);
        return field ? field->meaning : std::string();
    }
    if (is_one_class(question.choices))
        return "It is not: " +
               text_of_choice(deck, question,
                              question.choices.front() == best ? question.choices.back() : question.choices.front());
    const StatusClass* status_class = deck.catalog().find_class(code_of_key(best) / 100);
    if (status_class == nullptr)
        return {};
    const std::string codes = std::to_string(status_class->digit) + "xx";
    return card->kind == CardKind::Meaning ? codes + ": " + status_class->meaning
                                           : "One of the " + codes + " codes. " + status_class->meaning;
}

} // namespace core

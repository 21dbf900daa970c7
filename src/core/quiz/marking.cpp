#include "core/quiz/marking.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t most_codes_named = 3;

const Acceptable* acceptable_in(const std::vector<Acceptable>& all, const std::string& key)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Acceptable& each) { return std::to_string(each.code) == key; });
    return found == all.end() ? nullptr : &*found;
}

// The one fact that separates two codes, wherever it is written down.
std::string fact_between(const Code& one, const Code& other)
{
    for (const Confusable& each : one.confused_with)
        if (each.code == other.number)
            return each.fact;
    for (const Confusable& each : other.confused_with)
        if (each.code == one.number)
            return each.fact;
    return {};
}

// For a code that nobody foresaw here: what is known about it in general.
void explain_code(const Catalog& catalog, int best, const std::string& chosen, Marking& marking)
{
    const Code* wrong = catalog.find_code(code_of_key(chosen));
    if (wrong == nullptr) {
        marking.about_chosen =
            "No specification and no server we know of gives " + to_valid_utf8(chosen) + " a meaning.";
        return;
    }
    const Code* right = catalog.find_code(best);
    marking.about_chosen = right ? fact_between(*right, *wrong) : std::string();
    if (marking.about_chosen.empty())
        marking.about_chosen = "This is no case of " + title_of(catalog, wrong->number) + '.';
    marking.unless = "this were what you had to say: " + wrong->meaning;
}

void mark_rule(const QuizDeck& deck, const Situation& situation, const std::string& chosen, Marking& marking)
{
    Ruling ruling = ruling_on(deck.catalog(), deck.style(), situation);
    marking.because = std::move(ruling.because);
    marking.moved_by = ruling.moved_by;
    marking.acceptable = std::move(ruling.acceptable);
    marking.headers = std::move(ruling.headers);
    marking.source = situation.source;
    if (marking.mark == Mark::Best || chosen.empty())
        return;
    if (const Acceptable* acceptable = acceptable_in(marking.acceptable, chosen)) {
        marking.mark = Mark::Acceptable;
        marking.about_chosen = acceptable->when;
        return;
    }
    const auto foreseen = std::find_if(ruling.wrong.begin(), ruling.wrong.end(),
                                       [&](const Tempting& each) { return std::to_string(each.code) == chosen; });
    if (foreseen == ruling.wrong.end()) {
        explain_code(deck.catalog(), ruling.best, chosen, marking);
    } else {
        marking.about_chosen = foreseen->why;
        marking.unless = foreseen->unless;
    }
}

void mark_code(const QuizDeck& deck, const QuizCard& card, const std::string& chosen, Marking& marking)
{
    const Catalog& catalog = deck.catalog();
    const Code& code = *catalog.find_code(card.code);
    const bool is_name = card.kind == CardKind::Name;
    marking.because = is_name || code.use.empty() ? code.meaning : code.use.front().text;
    for (const HeaderAdvice& advice : code.headers)
        if (!forbids(advice.strength))
            marking.headers.push_back(advice);
    marking.source = code.reference;
    if (marking.mark == Mark::Best || chosen.empty())
        return;
    explain_code(catalog, card.code, chosen, marking);
    if (const Code* wrong = catalog.find_code(code_of_key(chosen)))
        marking.unless = is_name ? "the name were “" + wrong->name + "”."
                                 : "the code were " + title_of(catalog, wrong->number) + ".";
}

const HeaderAdvice* advice_on(std::string_view field, const std::vector<HeaderAdvice>& all)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const HeaderAdvice& each) { return equal_ignoring_case(each.name, field); });
    return found == all.end() ? nullptr : &*found;
}

void mark_header(const QuizDeck& deck, const QuizCard& card, const std::string& chosen, Marking& marking)
{
    const Catalog& catalog = deck.catalog();
    const HeaderAdvice& best = *card.goes_with.front();
    marking.because = best.why;
    marking.source = best.source;
    for (const HeaderAdvice* advice : card.goes_with)
        marking.headers.push_back(*advice);
    if (marking.mark == Mark::Best || chosen.empty())
        return;
    if (const HeaderAdvice* advice = advice_on(chosen, marking.headers)) {
        marking.mark = Mark::Acceptable;
        marking.about_chosen = advice->why;
        return;
    }
    if (const HeaderAdvice* advice = advice_on(chosen, catalog.find_code(card.code)->headers)) {
        marking.about_chosen = advice->why;
        return;
    }
    const HeaderField* field = catalog.find_header(chosen);
    if (field == nullptr)
        return;
    marking.about_chosen = field->meaning;
    std::vector<std::string> codes;
    for (const int code : field->codes)
        if (codes.size() < most_codes_named)
            codes.push_back(title_of(catalog, code));
    marking.unless = "the response were " + join(codes, " or ") + ".";
}

Rating rating_for(Mark mark, const QuizAnswer& answer, bool may_be_easy)
{
    switch (mark) {
    case Mark::Best:
        if (answer.used_hint)
            return Rating::Hard;
        return may_be_easy && answer.was_easy ? Rating::Easy : Rating::Good;
    case Mark::Acceptable: return Rating::Hard;
    case Mark::Wrong: return Rating::Again; // never Hard: the scheduler takes that for recalled
    }
    return Rating::Again;
}

} // namespace

std::string lesson_of(const QuizDeck& deck, const QuizCard& card)
{
    const Code* code = deck.catalog().find_code(card.code);
    switch (card.kind) {
    case CardKind::Rule: return card.rule->rule;
    case CardKind::Name: return "The code of “" + (code ? code->name : std::string()) + "”";
    case CardKind::Meaning: return "The meaning of " + title_of(deck.catalog(), card.code);
    case CardKind::Header: return "What goes with " + title_of(deck.catalog(), card.code);
    }
    return {};
}

Marking mark(const QuizDeck& deck, const QuizQuestion& question, const QuizAnswer& answer)
{
    Marking marking;
    const QuizCard* card = deck.find(question.card);
    if (card == nullptr)
        return marking;
    const std::string& chosen = answer.chosen;
    marking.rule = lesson_of(deck, *card);
    marking.best = best_answer(deck, question);
    marking.mark = chosen == marking.best ? Mark::Best : Mark::Wrong;
    const Situation* situation = deck.catalog().find_situation(question.variant);
    switch (card->kind) {
    case CardKind::Rule:
        if (situation != nullptr)
            mark_rule(deck, *situation, chosen, marking);
        break;
    case CardKind::Name:
    case CardKind::Meaning: mark_code(deck, *card, chosen, marking); break;
    case CardKind::Header: mark_header(deck, *card, chosen, marking); break;
    }
    marking.may_be_easy =
        marking.mark == Mark::Best && question.is_typed && !answer.used_hint && answer.confidence == Confidence::Sure;
    marking.rating = rating_for(marking.mark, answer, marking.may_be_easy);
    return marking;
}

} // namespace core

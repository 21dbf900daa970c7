#include "core/quiz/distractor.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Takes keys tier by tier until there are enough, none twice and none that would be a fair answer.
class Distractors
{
public:
    Distractors(std::size_t count, std::vector<std::string> never, Random& random)
        : count_(count), never_(std::move(never)), random_(random)
    {
    }

    void add(std::vector<std::string> tier, bool shuffled = true)
    {
        if (shuffled)
            random_.shuffle(tier);
        for (std::string& key : tier)
            if (found_.size() < count_ && !is_in(never_, key) && !is_in(found_, key))
                found_.push_back(std::move(key));
    }

    std::vector<std::string> take() { return std::move(found_); }

private:
    static bool is_in(const std::vector<std::string>& all, const std::string& key)
    {
        return std::any_of(all.begin(), all.end(),
                           [&](const std::string& each) { return equal_ignoring_case(each, key); });
    }

    std::size_t count_;
    std::vector<std::string> never_;
    Random& random_;
    std::vector<std::string> found_;
};

std::vector<std::string> keys_of(const std::vector<int>& codes)
{
    std::vector<std::string> keys;
    keys.reserve(codes.size());
    for (const int code : codes)
        keys.push_back(std::to_string(code));
    return keys;
}

// Registered codes only: what somebody once typed by mistake need not be a code at all.
std::vector<std::string> confused_codes(const QuizDeck& deck, const std::string& best,
                                        const std::vector<Confusion>& confusions)
{
    std::vector<std::string> keys;
    for (const Confusion& confusion : confusions) {
        const Code* chosen = deck.catalog().find_code(code_of_key(confusion.chosen));
        if (confusion.best == best && chosen != nullptr && chosen->status == Registration::Registered)
            keys.push_back(confusion.chosen);
    }
    return keys;
}

// What is taken for something that is taken for the code.
std::vector<int> distant_confusables(const QuizDeck& deck, const std::vector<int>& near)
{
    std::vector<int> result;
    for (const int code : near)
        for (const int next : deck.confusables_of(code))
            result.push_back(next);
    return result;
}

std::vector<int> codes_where(const QuizDeck& deck, bool (*fits)(const Code&, int), int best)
{
    std::vector<int> result;
    for (const Code& code : deck.catalog().codes)
        if (code.status == Registration::Registered && fits(code, best))
            result.push_back(code.number);
    return result;
}

bool is_common_neighbour(const Code& code, int best) { return code.common && code.class_digit() == best / 100; }
bool is_neighbour(const Code& code, int best) { return code.class_digit() == best / 100; }
bool is_common(const Code& code, int) { return code.common; }

// `wrong`: the codes that the situation itself calls tempting.
std::vector<std::string> code_distractors(const QuizDeck& deck, int best, std::vector<std::string> never,
                                          const std::vector<int>& wrong, const std::vector<Confusion>& confusions,
                                          std::size_t count, Random& random)
{
    const std::string best_key = std::to_string(best);
    never.push_back(best_key);
    const std::vector<int> near = deck.confusables_of(best);
    Distractors distractors(count, std::move(never), random);
    distractors.add(confused_codes(deck, best_key, confusions), false);
    distractors.add(keys_of(wrong));
    distractors.add(keys_of(near));
    distractors.add(keys_of(distant_confusables(deck, near)));
    distractors.add(keys_of(codes_where(deck, is_common_neighbour, best)));
    distractors.add(keys_of(codes_where(deck, is_neighbour, best)));
    distractors.add(keys_of(codes_where(deck, is_common, best)));
    return distractors.take();
}

std::vector<std::string> rule_distractors(const QuizDeck& deck, const Situation& situation,
                                          const std::vector<Confusion>& confusions, std::size_t count, Random& random)
{
    const Ruling ruling = ruling_on(deck.catalog(), deck.style(), situation);
    std::vector<std::string> never;
    for (const Acceptable& each : ruling.acceptable)
        never.push_back(std::to_string(each.code));
    std::vector<int> wrong;
    for (const Tempting& each : ruling.wrong)
        wrong.push_back(each.code);
    return code_distractors(deck, ruling.best, std::move(never), wrong, confusions, count, random);
}

std::vector<std::string> header_distractors(const QuizDeck& deck, const QuizCard& card,
                                            const std::vector<Confusion>& confusions, std::size_t count, Random& random)
{
    std::vector<std::string> never, confused, forbidden, near, others, far;
    for (const HeaderAdvice* advice : card.goes_with)
        never.push_back(advice->name);
    for (const Confusion& confusion : confusions)
        if (confusion.best == card.best && deck.catalog().find_header(confusion.chosen) != nullptr)
            confused.push_back(confusion.chosen);
    for (const HeaderAdvice& advice : deck.catalog().find_code(card.code)->headers)
        if (forbids(advice.strength))
            forbidden.push_back(advice.name);
    for (const QuizCard& other : deck.cards())
        if (other.kind == CardKind::Header)
            (deck.are_confusable(card.code, other.code) ? near : others).push_back(other.best);
    for (const HeaderField& field : deck.catalog().headers) {
        const bool is_related = std::find(field.codes.begin(), field.codes.end(), card.code) != field.codes.end();
        const bool is_forbidden = std::find(forbidden.begin(), forbidden.end(), field.name) != forbidden.end();
        if (is_related && !is_forbidden)
            never.push_back(field.name); // not in the code's own list, and still no clear mistake
        else if (field.on == FieldSide::Response)
            far.push_back(field.name);
    }
    Distractors distractors(count, std::move(never), random);
    distractors.add(std::move(confused), false);
    distractors.add(std::move(near));
    distractors.add(std::move(forbidden));
    distractors.add(std::move(others));
    distractors.add(std::move(far));
    return distractors.take();
}

} // namespace

std::vector<std::string> distractors_for(const QuizDeck& deck, const QuizCard& card, const Situation* situation,
                                         const std::vector<Confusion>& confusions, std::size_t count, Random& random)
{
    if (card.kind == CardKind::Header)
        return header_distractors(deck, card, confusions, count, random);
    if (situation != nullptr)
        return rule_distractors(deck, *situation, confusions, count, random);
    return code_distractors(deck, card.code, {}, {}, confusions, count, random);
}

} // namespace core

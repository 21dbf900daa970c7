#include "core/quiz/quiz_composer.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace core {

namespace {

using Cards = std::vector<const QuizCard*>;

// A step that ends this soon may as well be asked now, when the session has room.
constexpr long long learn_ahead_ms = 20 * 60'000;
// How far ahead a new card may be taken to meet one that it is confused with: the order of the deck is worth something.
constexpr std::size_t partner_horizon = 40;

bool is_wanted(const QuizCard& card, const QuizSettings& settings)
{
    return settings.sets.empty() ||
           std::find(settings.sets.begin(), settings.sets.end(), card.set) != settings.sets.end();
}

const CardRecord* record_of(const QuizCard& card, const CardRecords& records)
{
    const auto found = records.find(card.id);
    return found == records.end() || found->second.state.phase == Phase::New ? nullptr : &found->second;
}

bool are_apart(const QuizDeck& deck, const QuizCard& one, const QuizCard& other)
{
    return one.code == other.code || deck.are_confusable(one.code, other.code);
}

// Short memories first, then those that have sunk furthest.
std::pair<bool, double> urgency(const CardRecord& record, Moment now)
{
    const bool is_review = record.state.phase == Phase::Review;
    return {is_review, retrievability(record.state.stability, std::max(now.day - record.last_day, 0))};
}

Cards due_cards(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings, Moment now)
{
    std::vector<std::tuple<bool, double, const QuizCard*>> due;
    for (const QuizCard& card : deck.cards()) {
        const CardRecord* record = record_of(card, records);
        if (record == nullptr || !is_wanted(card, settings) || !is_due(*record, now))
            continue;
        const auto [is_review, recall] = urgency(*record, now);
        due.emplace_back(is_review, recall, &card);
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    Cards cards;
    for (const auto& entry : due)
        cards.push_back(std::get<2>(entry));
    return cards;
}

// Learning steps that end soon.
Cards nearly_due_cards(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings, Moment now)
{
    Cards cards;
    for (const QuizCard& card : deck.cards()) {
        const CardRecord* record = record_of(card, records);
        const bool is_learning = record != nullptr && record->state.phase != Phase::Review;
        if (is_learning && is_wanted(card, settings) && !is_due(*record, now) &&
            is_due(*record, {now.ms + learn_ahead_ms, now.day}))
            cards.push_back(&card);
    }
    return cards;
}

bool has_code(const Cards& cards, int code)
{
    return std::any_of(cards.begin(), cards.end(), [&](const QuizCard* each) { return each->code == code; });
}

bool has_confusable(const QuizDeck& deck, const Cards& cards, int code)
{
    return std::any_of(cards.begin(), cards.end(),
                       [&](const QuizCard* each) { return deck.are_confusable(each->code, code); });
}

bool has_pair(const QuizDeck& deck, const Cards& cards)
{
    return std::any_of(cards.begin(), cards.end(),
                       [&](const QuizCard* each) { return has_confusable(deck, cards, each->code); });
}

// The most urgent of the due cards. If no two of them are confused, the last makes room for one that is.
Cards chosen_from(const QuizDeck& deck, Cards due, std::size_t items)
{
    if (due.size() <= items)
        return due;
    const auto rest = due.begin() + static_cast<std::ptrdiff_t>(items);
    Cards chosen(due.begin(), rest);
    if (has_pair(deck, chosen))
        return chosen;
    const Cards others(chosen.begin(), chosen.end() - 1);
    const auto is_partner = [&](const QuizCard* each) { return has_confusable(deck, others, each->code); };
    const auto partner = std::find_if(rest, due.end(), is_partner);
    if (partner != due.end())
        chosen.back() = *partner;
    return chosen;
}

// The next new card: one that meets its confusable, as long as there is no such pair; then the next in order whose code
// the session does not ask for yet.
std::size_t choose_new(const QuizDeck& deck, const Cards& unseen, const Cards& chosen)
{
    const bool wants_partner = !has_pair(deck, chosen);
    for (std::size_t i = 0; wants_partner && i < std::min(unseen.size(), partner_horizon); ++i)
        if (!has_code(chosen, unseen[i]->code) && has_confusable(deck, chosen, unseen[i]->code))
            return i;
    for (std::size_t i = 0; i < unseen.size(); ++i)
        if (!has_code(chosen, unseen[i]->code))
            return i;
    return 0;
}

void add_new(const QuizDeck& deck, Cards unseen, std::size_t count, Cards& chosen)
{
    for (; count > 0 && !unseen.empty(); --count) {
        const std::size_t index = choose_new(deck, unseen, chosen);
        chosen.push_back(unseen[index]);
        unseen.erase(unseen.begin() + static_cast<std::ptrdiff_t>(index));
    }
}

int faults_in(const QuizDeck& deck, const Cards& cards)
{
    int faults = 0;
    for (std::size_t i = 1; i < cards.size(); ++i)
        faults += are_apart(deck, *cards[i - 1], *cards[i]) ? 1 : 0;
    return faults;
}

Cards moved(const Cards& cards, std::size_t from, std::size_t to)
{
    Cards result = cards;
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(from));
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(to), cards[from]);
    return result;
}

// Moves one card after the other to where it helps most, as long as it does.
void keep_apart(const QuizDeck& deck, Cards& cards)
{
    for (int faults = faults_in(deck, cards), before = faults + 1; faults > 0 && faults < before;) {
        before = faults;
        Cards best = cards;
        for (std::size_t from = 0; from < cards.size(); ++from)
            for (std::size_t to = 0; to < cards.size(); ++to) {
                Cards tried = moved(cards, from, to);
                if (const int left = faults_in(deck, tried); left < faults) {
                    faults = left;
                    best = std::move(tried);
                }
            }
        cards = std::move(best);
    }
}

std::vector<std::string> ids_of(const Cards& cards)
{
    std::vector<std::string> ids;
    for (const QuizCard* card : cards)
        ids.push_back(card->id);
    return ids;
}

std::vector<std::string> drawn(const QuizDeck& deck, Cards cards, int items, Random& random)
{
    random.shuffle(cards);
    cards.resize(std::min(cards.size(), static_cast<std::size_t>(std::max(items, 0))));
    keep_apart(deck, cards);
    return ids_of(cards);
}

} // namespace

std::vector<std::string> compose_session(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings,
                                         Moment now, Random& random)
{
    const auto items = static_cast<std::size_t>(std::max(settings.items, 1));
    Cards chosen = chosen_from(deck, due_cards(deck, records, settings, now), items);
    random.shuffle(chosen); // which are asked is a matter of urgency, the order among them is not

    Cards unseen;
    for (const QuizCard& card : deck.cards())
        if (is_wanted(card, settings) && record_of(card, records) == nullptr)
            unseen.push_back(&card);
    const auto most_new = static_cast<std::size_t>(std::max(settings.most_new, 0));
    add_new(deck, std::move(unseen), std::min(items - chosen.size(), most_new), chosen);
    for (const QuizCard* card : nearly_due_cards(deck, records, settings, now))
        if (chosen.size() < items)
            chosen.push_back(card);
    keep_apart(deck, chosen);
    return ids_of(chosen);
}

std::vector<std::string> compose_drill(const QuizDeck& deck, QuizSet set, int items, Random& random)
{
    Cards cards;
    for (const QuizCard& card : deck.cards())
        if (card.set == set)
            cards.push_back(&card);
    return drawn(deck, std::move(cards), items, random);
}

std::vector<std::string> compose_drill(const QuizDeck& deck, const std::vector<ConfusedPair>& pairs, int items,
                                       Random& random)
{
    Cards cards;
    for (const QuizCard& card : deck.cards()) {
        const auto is_one = [&](const ConfusedPair& pair) { return card.best == pair.one || card.best == pair.other; };
        if (std::any_of(pairs.begin(), pairs.end(), is_one))
            cards.push_back(&card);
    }
    return drawn(deck, std::move(cards), items, random);
}

Outlook outlook(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings, Moment now)
{
    Outlook result;
    for (const QuizCard& card : deck.cards()) {
        if (!is_wanted(card, settings))
            continue;
        const CardRecord* record = record_of(card, records);
        if (record == nullptr) {
            result.unseen += 1;
        } else if (is_due(*record, now)) {
            result.due += 1;
        } else if (record->state.phase != Phase::Review) {
            result.next_ms =
                result.next_ms == 0 ? record->state.due_ms : std::min(result.next_ms, record->state.due_ms);
        } else {
            const int day = record->last_day + record->state.scheduled_days;
            if (result.next_day == 0 || day < result.next_day)
                std::tie(result.next_day, result.next_day_count) = std::pair(day, 0);
            result.next_day_count += day == result.next_day ? 1 : 0;
        }
    }
    return result;
}

bool should_be_apart(const QuizDeck& deck, const std::string& card, const std::string& other)
{
    const QuizCard* one = deck.find(card);
    const QuizCard* two = deck.find(other);
    return one != nullptr && two != nullptr && are_apart(deck, *one, *two);
}

} // namespace core

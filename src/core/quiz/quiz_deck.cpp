#include "core/quiz/quiz_deck.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <tuple>

namespace core {

namespace {

constexpr std::size_t meaning_lag = 3; // rules between the name of a code and the question for its meaning

std::string_view prefix_of(CardKind kind)
{
    switch (kind) {
    case CardKind::Rule: return "rule-";
    case CardKind::Name: return "name-";
    case CardKind::Meaning: return "meaning-";
    case CardKind::Header: return "header-";
    }
    return {};
}

QuizCard new_card(CardKind kind, QuizSet set, const std::string& subject)
{
    QuizCard card;
    card.id = std::string(prefix_of(kind)) + subject;
    card.kind = kind;
    card.set = set;
    return card;
}

bool is_asked_for(const Code& code) { return code.status == Registration::Registered; }

bool is_about(const Code& code, int other)
{
    return std::any_of(code.confused_with.begin(), code.confused_with.end(),
                       [&](const Confusable& each) { return each.code == other; });
}

int rank(Strength strength)
{
    switch (strength) {
    case Strength::Must: return 0;
    case Strength::Should: return 1;
    case Strength::May:
    case Strength::Defined: return 2;
    case Strength::Convention:
    case Strength::Vendor: return 3;
    case Strength::MustNot:
    case Strength::ShouldNot: return 4;
    }
    return 4;
}

// Fields that only follow another one (the parts of a WebSocket handshake) or go with nearly everything (Content-Type)
// would make a question with several right answers. The catalog's list of fields tells them apart: those worth asking
// have the code near the head of what they point to.
constexpr std::ptrdiff_t near = 6;
constexpr std::ptrdiff_t nearest = 2; // for a field whose use has conditions

bool is_worth_asking(const Catalog& catalog, const HeaderAdvice& advice, int code)
{
    const HeaderField* field = catalog.find_header(advice.name);
    if (field == nullptr || field->on == FieldSide::Request)
        return false;
    const auto place = std::find(field->codes.begin(), field->codes.end(), code);
    const std::ptrdiff_t distance = place == field->codes.end() ? near : place - field->codes.begin();
    return advice.when.empty() ? rank(advice.strength) <= 2 && distance < near
                               : rank(advice.strength) <= 1 && distance < nearest;
}

std::vector<const HeaderAdvice*> fields_with(const Catalog& catalog, const Code& code)
{
    std::vector<const HeaderAdvice*> fields;
    for (const HeaderAdvice& advice : code.headers)
        if (!forbids(advice.strength))
            fields.push_back(&advice);
    const auto place = [&](const HeaderAdvice* advice) {
        const int is_second_choice = is_worth_asking(catalog, *advice, code.number) ? 0 : 1;
        return std::make_tuple(is_second_choice, rank(advice->strength), !advice->when.empty());
    };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const HeaderAdvice* a, const HeaderAdvice* b) { return place(a) < place(b); });
    return fields;
}

} // namespace

int code_of_key(std::string_view key)
{
    int code = 0;
    const auto [rest, error] = std::from_chars(key.data(), key.data() + key.size(), code);
    return error == std::errc() && rest == key.data() + key.size() ? code : 0;
}

QuizDeck::QuizDeck(const Catalog& catalog, HouseStyle style) : catalog_(&catalog), style_(std::move(style))
{
    for (const Named<QuizSet>& named : quiz_set_names)
        add_rule_cards(named.value);
    // Codes that no rule ends in.
    for (const Code& code : catalog.codes) {
        add_code_card(CardKind::Name, QuizSet::WebDav, code.number);
        add_code_card(CardKind::Meaning, QuizSet::WebDav, code.number);
    }
    add_header_cards();
}

// A rule, then the name of its code where that is new, and a little later the meaning.
void QuizDeck::add_rule_cards(QuizSet set)
{
    std::deque<int> to_explain;
    const auto explain_next = [&] {
        add_code_card(CardKind::Meaning, set, to_explain.front());
        to_explain.pop_front();
    };
    for (const QuizRule& rule : catalog_->quiz) {
        if (rule.set != set)
            continue;
        QuizCard card = new_card(CardKind::Rule, set, rule.id);
        card.rule = &rule;
        for (const std::string& id : rule.situations)
            if (const Situation* situation = catalog_->find_situation(id))
                card.variants.push_back(situation);
        if (card.variants.empty())
            continue;
        card.code = ruling_on(*catalog_, style_, *card.variants.front()).best;
        card.best = std::to_string(card.code);
        add(std::move(card));
        add_code_card(CardKind::Name, set, rule.best);
        to_explain.push_back(rule.best);
        if (to_explain.size() > meaning_lag)
            explain_next();
    }
    while (!to_explain.empty())
        explain_next();
}

void QuizDeck::add_code_card(CardKind kind, QuizSet set, int number)
{
    const Code* code = catalog_->find_code(number);
    if (code == nullptr || !is_asked_for(*code))
        return;
    QuizCard card = new_card(kind, set, std::to_string(number));
    card.code = number;
    card.best = std::to_string(number);
    add(std::move(card));
}

void QuizDeck::add_header_cards()
{
    for (const Code& code : catalog_->codes) {
        std::vector<const HeaderAdvice*> fields = fields_with(*catalog_, code);
        if (!is_asked_for(code) || fields.empty() || !is_worth_asking(*catalog_, *fields.front(), code.number))
            continue;
        QuizCard card = new_card(CardKind::Header, QuizSet::Headers, std::to_string(code.number));
        card.code = code.number;
        card.best = fields.front()->name;
        card.goes_with = std::move(fields);
        add(std::move(card));
    }
}

void QuizDeck::add(QuizCard card)
{
    if (index_.emplace(card.id, cards_.size()).second)
        cards_.push_back(std::move(card));
}

const QuizCard* QuizDeck::find(std::string_view card_id) const
{
    const auto found = index_.find(std::string(card_id));
    return found == index_.end() ? nullptr : &cards_[found->second];
}

std::vector<int> QuizDeck::confusables_of(int number) const
{
    std::vector<int> result;
    const Code* code = catalog_->find_code(number);
    if (code == nullptr)
        return result;
    for (const Code& other : catalog_->codes)
        if (is_asked_for(other) && (is_about(*code, other.number) || is_about(other, number)))
            result.push_back(other.number);
    return result;
}

bool QuizDeck::are_confusable(int code, int other) const
{
    const Code* one = catalog_->find_code(code);
    const Code* two = catalog_->find_code(other);
    return one != nullptr && two != nullptr && (is_about(*one, other) || is_about(*two, code));
}

} // namespace core

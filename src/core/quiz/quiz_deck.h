// The cards of the quiz, made from the catalog: decision rules, names, meanings and header fields. What a card asks is
// in quiz.h, how an answer is marked in marking.h, which card comes next in quiz_composer.h.
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/house_style.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

enum class CardKind { Rule, Name, Meaning, Header };

struct QuizCard
{
    std::string id; // "rule-login-missing", "name-404", "meaning-404", "header-405": records refer to it for years
    CardKind kind = CardKind::Rule;
    QuizSet set = QuizSet::Everyday;
    int code = 0;     // that it is about: of a rule the best code of its first situation, in the house style
    std::string best; // the right answer, as written in the record: the code, or the name of a header field
    const QuizRule* rule = nullptr;             // of Rule
    std::vector<const Situation*> variants;     // of Rule: at least one
    std::vector<const HeaderAdvice*> goes_with; // of Header: the fields that go with the code, the best first
};

class QuizDeck
{
public:
    QuizDeck(const Catalog& catalog, HouseStyle style); // the catalog must outlive it

    const Catalog& catalog() const { return *catalog_; }
    const HouseStyle& style() const { return style_; }
    const std::vector<QuizCard>& cards() const { return cards_; } // in the order in which they are best met
    const QuizCard* find(std::string_view card_id) const;

    // The codes that are taken for `code`, or it for them: registered ones only.
    std::vector<int> confusables_of(int code) const;
    bool are_confusable(int code, int other) const;

private:
    void add_rule_cards(QuizSet set);
    void add_code_card(CardKind kind, QuizSet set, int code);
    void add_header_cards();
    void add(QuizCard card);

    const Catalog* catalog_;
    HouseStyle style_;
    std::vector<QuizCard> cards_;
    std::unordered_map<std::string, std::size_t> index_; // by id
};

// The number that a key spells, or 0.
int code_of_key(std::string_view key);

} // namespace core

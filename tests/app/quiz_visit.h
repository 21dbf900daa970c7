// A visit that practises: with a catalog that holds still, and a host that keeps the record as a browser would.
#pragma once

#include "tests/app/visit.h"

#include "core/quiz/review_file.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace test {

const core::Catalog& small_catalog();

// What lies in the browser.
struct Host
{
    std::string lines;
    std::string session;
    std::string preferences;
    std::vector<app::SaveFile> files; // saved by the visitor, or for him

    void carry_out(const app::Effects& effects);
    app::OpenedRecord opened(app::Keeping keeping = app::Keeping::Stored) const;
};

struct QuizVisit : Visit
{
    explicit QuizVisit(const core::Catalog& its_catalog = small_catalog()) : Visit(its_catalog) {}

    Host host;

    const app::Quiz& quiz() const { return state.quiz; }
    app::QuizStage stage() const { return app::stage_of(state.quiz); }
    const core::QuizQuestion& question() const { return *state.quiz.session.question; }
    const std::vector<core::ReviewEntry>& entries() const { return state.quiz.log.entries(); }

    app::Effects act(const app::Action& action); // ten seconds after the one before; the host carries out what follows
    app::Effects press(std::string_view key)
    {
        const std::optional<app::Action> action = app::action_of_key(state, key);
        return action ? act(*action) : app::Effects();
    }
    void open(app::Keeping keeping = app::Keeping::Stored); // #/quiz, with what the host has
    void later(int days);

    // The answer to the question that is asked, and on with the session.
    app::Effects answer(const std::string& key);
    app::Effects answer_right();
    app::Effects answer_wrong(); // with a choice, or digits, that are wrong
    void go_on() { act(app::GoOn{}); }

    // After this page was killed: what the host has, opened by a program that knows nothing else.
    std::unique_ptr<QuizVisit> reopened() const;
};

// A learner in the quiz, with the record open.
struct Practice : QuizVisit
{
    explicit Practice(const core::Catalog& its_catalog = small_catalog()) : QuizVisit(its_catalog) { open(); }

    void start();               // a session, to its first question
    void make_typed();          // the question, as of a card in review
    void meet_typed_question(); // of a card that is in review

    // What a step stores besides the session itself, which is stored with every one.
    std::string stored_lines(const app::Effects& effects) const;

    const core::CardState& state_of(const std::string& card) const { return quiz().replay.cards.at(card).state; }
};

// A learner who looks after the record.
struct Learner : QuizVisit
{
    Learner();

    void practise(); // a session, each question answered right, and back to the record
    app::Effects read(const std::string& text, const std::string& name = "backup.json")
    {
        return act(app::ReadFile{name, text});
    }
    const app::Import& import() const; // the one that is shown
};

bool nothing_is_stored(const app::Effects& effects); // nor saved
std::string said(const app::Effects& effects);

// Entries as another device would have written them.
inline constexpr core::Moment long_ago{1'770'000'000'000, 20'486};
core::ReviewEntry answer_of(std::string device, int number, core::Moment at = long_ago,
                            core::Rating rating = core::Rating::Good);
std::vector<core::ReviewEntry> two_from_a_phone();
std::string backup_of(std::vector<core::ReviewEntry> entries);

template <class T>
int count_effects(const app::Effects& effects)
{
    int count = 0;
    for (const app::Effect& effect : effects)
        count += std::holds_alternative<T>(effect);
    return count;
}

} // namespace test

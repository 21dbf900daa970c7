#include "tests/app/quiz_visit.h"

#include "tests/core/quiz/quiz_catalog.h"

#include "app/preferences.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <utility>

namespace test {

const core::Catalog& small_catalog()
{
    static const core::Catalog small = quiz_catalog::make();
    return small;
}

namespace {

struct CarryOut
{
    Host& host;

    void operator()(const app::StoreRecord& effect) const
    {
        host.lines += (host.lines.empty() || effect.lines.empty() ? "" : "\n") + effect.lines;
        host.session = effect.session;
    }
    void operator()(const app::ReplaceRecord& effect) const
    {
        host.lines = effect.lines;
        host.session = effect.session;
    }
    void operator()(const app::StorePreferences& effect) const { host.preferences = effect.text; }
    void operator()(const app::SaveFile& effect) const { host.files.push_back(effect); }

    template <class T>
    void operator()(const T&) const
    {
    }
};

} // namespace

void Host::carry_out(const app::Effects& effects)
{
    for (const app::Effect& effect : effects)
        std::visit(CarryOut{*this}, effect);
}

app::OpenedRecord Host::opened(app::Keeping keeping) const
{
    app::OpenedRecord record;
    record.keeping = keeping;
    record.device = "home";
    record.seed = std::hash<std::string>()(lines + session); // two programs must not draw the same ids
    record.lines = lines;
    record.session = session;
    return record;
}

app::Effects QuizVisit::act(const app::Action& action)
{
    at.ms += 10'000;
    app::Effects effects = Visit::act(action, static_cast<double>(at.ms));
    host.carry_out(effects);
    return effects;
}

void QuizVisit::open(app::Keeping keeping)
{
    app::restore(state, app::preferences_from(host.preferences));
    act(app::ArriveAt{"#/quiz"});
    act(host.opened(keeping));
}

void QuizVisit::later(int days)
{
    at.ms += days * core::ms_per_day;
    at.day += days;
}

app::Effects QuizVisit::answer(const std::string& key)
{
    REQUIRE(stage() == app::QuizStage::Question);
    if (question().is_typed)
        act(app::TypeText{app::Field::QuizCode, key});
    else
        act(app::ChooseAnswer{key});
    return act(app::GiveAnswer{});
}

app::Effects QuizVisit::answer_right()
{
    REQUIRE(stage() == app::QuizStage::Question);
    return answer(core::best_answer(*quiz().deck, question()));
}

app::Effects QuizVisit::answer_wrong()
{
    REQUIRE(stage() == app::QuizStage::Question);
    for (const std::string& key : question().is_typed ? std::vector<std::string>{"598", "599"} : question().choices)
        if (core::mark(*quiz().deck, question(), {key}).mark == core::Mark::Wrong)
            return answer(key);
    FAIL("every choice is right");
    return {};
}

std::unique_ptr<QuizVisit> QuizVisit::reopened() const
{
    auto fresh = std::make_unique<QuizVisit>(state.catalog);
    fresh->host = host;
    fresh->at = at;
    fresh->open();
    return fresh;
}

void Practice::start() { REQUIRE(find_effect<app::MoveFocus>(act(app::StartSession{}))); }

void Practice::make_typed()
{
    state.quiz.session.question->is_typed = true;
    state.quiz.session.question->choices.clear();
}

void Practice::meet_typed_question()
{
    for (int day = 0; day < 60; ++day, later(1)) {
        act(app::StartSession{});
        for (; stage() != app::QuizStage::Finished && stage() != app::QuizStage::Overview; go_on()) {
            if (question().is_typed)
                return;
            answer_right();
        }
        act(app::LeaveSession{});
    }
    FAIL("no card was asked to be typed");
}

std::string Practice::stored_lines(const app::Effects& effects) const
{
    REQUIRE(count_effects<app::StoreRecord>(effects) == 1);
    const app::StoreRecord& stored = *find_effect<app::StoreRecord>(effects);
    CHECK(stored.session == core::to_text(quiz().session));
    return stored.lines;
}

Learner::Learner()
{
    open();
    act(app::ArriveAt{"#/settings/record"});
}

void Learner::practise()
{
    act(app::StartSession{});
    for (; stage() == app::QuizStage::Question; go_on())
        answer_right();
    act(app::LeaveSession{});
    act(app::ArriveAt{"#/settings/record"});
}

const app::Import& Learner::import() const
{
    REQUIRE(quiz().import);
    return *quiz().import;
}

bool nothing_is_stored(const app::Effects& effects)
{
    return count_effects<app::StoreRecord>(effects) + count_effects<app::ReplaceRecord>(effects) +
               count_effects<app::SaveFile>(effects) ==
           0;
}

std::string said(const app::Effects& effects)
{
    const app::Say* say = find_effect<app::Say>(effects);
    return say ? say->text : std::string();
}

core::ReviewEntry answer_of(std::string device, int number, core::Moment at, core::Rating rating)
{
    core::ReviewEntry entry;
    entry.id = device + "-" + std::to_string(number);
    entry.device = std::move(device);
    entry.number = number;
    entry.at = at;
    entry.card = "name-404";
    entry.chosen = rating == core::Rating::Again ? "410" : "404";
    entry.best = "404";
    entry.rating = rating;
    return entry;
}

std::vector<core::ReviewEntry> two_from_a_phone() { return {answer_of("phone", 1), answer_of("phone", 2)}; }

std::string backup_of(std::vector<core::ReviewEntry> entries)
{
    return core::to_json(core::ReviewLog(std::move(entries)));
}

} // namespace test

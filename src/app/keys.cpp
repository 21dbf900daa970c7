#include "app/keys.h"

#include "core/text.h"

namespace app {

namespace {

constexpr KeyHelp everywhere[] = {
    {"/ or Ctrl+K", "Search"},
    {"Enter", "In the search field: open the first hit"},
    {"Arrow keys", "Walk through hits and choices"},
    {"Esc", "Home"},
    {"?", "This list"},
};
constexpr KeyHelp on_home[] = {
    {"0-9", "Start a search with this digit: type a code, Enter opens it"},
};
constexpr KeyHelp in_quiz[] = {
    {"1-5", "Choose an answer"},
    {"Digits", "Type the code, where it is asked for"},
    {"Enter", "Answer, then the next question"},
    {"0", "I do not know"},
    {"G, N, S", "A guess, not sure, sure"},
    {"H", "Hint"},
    {"E", "Count as easy, where it is offered"},
    {"U", "Take back the last answer"},
};
constexpr KeyGroup groups[] = {{"Everywhere", everywhere}, {"On Home", on_home}, {"In the quiz", in_quiz}};

std::optional<Action> question_action(const Quiz& quiz, char key)
{
    const std::vector<std::string>& choices = quiz.session.question->choices;
    const int index = key - '1';
    if (index >= 0 && index < static_cast<int>(choices.size()))
        return ChooseAnswer{choices[static_cast<std::size_t>(index)]};
    switch (key) {
    case '0': return choices.empty() ? std::nullopt : std::optional<Action>(GiveUp{});
    case 'g': return ChooseConfidence{core::Confidence::Guess};
    case 'n': return ChooseConfidence{core::Confidence::Unsure};
    case 's': return ChooseConfidence{core::Confidence::Sure};
    case 'h': return ShowHint{};
    case 'u': return TakeBack{};
    default: return std::nullopt;
    }
}

std::optional<Action> action_of_enter(const Quiz& quiz)
{
    switch (stage_of(quiz)) {
    case QuizStage::Opening: return std::nullopt;
    case QuizStage::Overview: return StartSession{};
    case QuizStage::Question: return GiveAnswer{};
    case QuizStage::Feedback: return GoOn{};
    case QuizStage::Finished: return LeaveRun{};
    }
    return std::nullopt;
}

bool is_in_quiz(const State& state) { return state.route.page == core::Page::Quiz && state.route.item.empty(); }

} // namespace

std::optional<Action> quiz_action_of(const State& state, std::string_view key)
{
    if (!is_in_quiz(state))
        return std::nullopt;
    if (key == "Enter")
        return action_of_enter(state.quiz);
    const std::string folded = core::fold_case(key);
    if (folded.size() != 1)
        return std::nullopt;
    switch (stage_of(state.quiz)) {
    case QuizStage::Question: return question_action(state.quiz, folded[0]);
    case QuizStage::Feedback:
        if (folded == "u")
            return TakeBack{};
        if (folded == "e" && state.quiz.marking.may_be_easy)
            return CountAsEasy{};
        return std::nullopt;
    case QuizStage::Opening:
    case QuizStage::Overview:
    case QuizStage::Finished: return std::nullopt;
    }
    return std::nullopt;
}

bool takes_key(const State& state, std::string_view key)
{
    if (key == "/" || key == "Control+k" || key == "Escape" || key == "?")
        return true;
    if (state.route.page == core::Page::Home && key.size() == 1 && core::is_ascii_digit(key[0]))
        return true;
    return quiz_action_of(state, key).has_value();
}

std::span<const KeyGroup> key_groups() { return groups; }

} // namespace app

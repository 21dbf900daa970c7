#include "app/keys.h"

#include "core/base/text.h"

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

// Beside the field for the code, whose own keys the browser serves.
std::optional<Action> typing_action(const Quiz& quiz, std::string_view key)
{
    constexpr std::size_t digits_of_a_code = 3;
    const std::string& draft = quiz.draft;
    if (key == "Backspace" && !draft.empty())
        return TypeText{Field::QuizCode, draft.substr(0, draft.size() - 1)};
    if (key.size() == 1 && core::is_ascii_digit(key[0]) && draft.size() < digits_of_a_code)
        return TypeText{Field::QuizCode, draft + std::string(key)};
    return std::nullopt;
}

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
    const Quiz& quiz = state.quiz;
    const QuizStage stage = stage_of(quiz);
    if (key == "Enter")
        return action_of_enter(quiz);
    if (stage == QuizStage::Question && quiz.session.question->is_typed)
        if (std::optional<Action> typed = typing_action(quiz, key))
            return typed;
    const std::string folded = core::fold_case(key);
    if (folded.size() != 1)
        return std::nullopt;
    switch (stage) {
    case QuizStage::Question: return question_action(quiz, folded[0]);
    case QuizStage::Feedback:
        if (folded == "e" && can_count_as_easy(quiz))
            return CountAsEasy{};
        return folded == "u" ? std::optional<Action>(TakeBack{}) : std::nullopt;
    case QuizStage::Finished: return folded == "u" ? std::optional<Action>(TakeBack{}) : std::nullopt;
    case QuizStage::Opening:
    case QuizStage::Overview: return std::nullopt;
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

#include "app/keys.h"

#include "core/base/text.h"

#include <algorithm>

namespace app {

namespace {

using Result = std::optional<Action>;

bool is_everywhere(const State&) { return true; }
bool is_on_home(const State& state) { return state.route.page == core::Page::Home; }
bool is_in_quiz(const State& state) { return state.route.page == core::Page::Quiz && state.route.item.empty(); }

bool is_asked(const State& state) { return stage_of(state.quiz) == QuizStage::Question; }
const core::QuizQuestion& question_of(const State& state) { return *state.quiz.session.question; }

Result search(const State&, std::string_view) { return BeginSearch{}; }

Result go_home(const State& state, std::string_view)
{
    return state.route == core::home_route() ? Result() : GoTo{core::home_route()};
}

Result list_keys(const State&, std::string_view) { return GoTo{core::page_route(core::Page::Settings, "keys")}; }

Result seek_code(const State&, std::string_view digit) { return BeginSearch{std::string(digit)}; }

Result choose(const State& state, std::string_view digit)
{
    if (!is_asked(state))
        return std::nullopt;
    const std::vector<std::string>& choices = question_of(state).choices;
    const auto index = static_cast<std::size_t>(digit[0] - '1');
    return index < choices.size() ? Result(ChooseAnswer{choices[index]}) : std::nullopt;
}

// Beside the field for the code, which serves its own keys.
Result type_digit(const State& state, std::string_view key)
{
    constexpr std::size_t digits_of_a_code = 3;
    if (!is_asked(state) || !question_of(state).is_typed)
        return std::nullopt;
    const std::string& draft = state.quiz.draft;
    if (key == "Backspace")
        return draft.empty() ? Result() : TypeText{Field::QuizCode, draft.substr(0, draft.size() - 1)};
    return draft.size() < digits_of_a_code ? Result(TypeText{Field::QuizCode, draft + std::string(key)}) : std::nullopt;
}

Result go_on(const State& state, std::string_view)
{
    switch (stage_of(state.quiz)) {
    case QuizStage::Opening: return std::nullopt;
    case QuizStage::Overview: return StartSession{};
    case QuizStage::Question: return GiveAnswer{};
    case QuizStage::Feedback: return GoOn{};
    case QuizStage::Finished: return LeaveSession{};
    }
    return std::nullopt;
}

Result give_up(const State& state, std::string_view)
{
    return is_asked(state) && !question_of(state).is_typed ? Result(GiveUp{}) : std::nullopt;
}

Result say_confidence(const State& state, std::string_view key)
{
    if (!is_asked(state))
        return std::nullopt;
    switch (core::fold_case(key)[0]) {
    case 'g': return ChooseConfidence{core::Confidence::Guess};
    case 'n': return ChooseConfidence{core::Confidence::Unsure};
    default: return ChooseConfidence{core::Confidence::Sure};
    }
}

Result hint(const State& state, std::string_view) { return is_asked(state) ? Result(ShowHint{}) : std::nullopt; }

Result count_as_easy(const State& state, std::string_view)
{
    return can_count_as_easy(state.quiz) ? Result(CountAsEasy{}) : std::nullopt;
}

Result take_back(const State& state, std::string_view)
{
    switch (stage_of(state.quiz)) {
    case QuizStage::Opening:
    case QuizStage::Overview: return std::nullopt;
    case QuizStage::Question:
    case QuizStage::Feedback:
    case QuizStage::Finished: return TakeBack{};
    }
    return std::nullopt;
}

// Where a key stands in two rows, the first that has something to do with it counts.
constexpr Key everywhere[] = {
    {"/ or Ctrl+K", "Search", search},
    {"Enter", "In the search field: open the first hit", nullptr},
    {"Arrow keys", "Walk through hits and choices", nullptr},
    {"Esc", "Home", go_home},
    {"?", "This list", list_keys},
};
constexpr Key on_home[] = {
    {"0-9", "Start a search with this digit: type a code, Enter opens it", seek_code},
};
constexpr Key in_quiz[] = {
    {"1-5", "Choose an answer", choose},
    {"0-9, Backspace", "Type the code, where it is asked for", type_digit},
    {"Enter", "Answer, then the next question", go_on},
    {"0", "I do not know", give_up},
    {"G, N, S", "A guess, not sure, sure", say_confidence},
    {"H", "Hint", hint},
    {"E", "Count as easy, where it is offered", count_as_easy},
    {"U", "Take back the last answer", take_back},
};
static_assert(core::choices_later == 5, "the keys that choose are listed as 1-5");

constexpr KeyGroup groups[] = {
    {"Everywhere", is_everywhere, everywhere},
    {"On Home", is_on_home, on_home},
    {"In the quiz", is_in_quiz, in_quiz},
};

bool is_called(std::string_view key, std::string_view name)
{
    if (name == "Esc")
        return key == "Escape";
    if (name.starts_with("Ctrl+"))
        return key.starts_with("Control+") && core::equal_ignoring_case(key.substr(8), name.substr(5));
    if (name.size() == 3 && name[1] == '-') // a range of digits
        return key.size() == 1 && key[0] >= name[0] && key[0] <= name[2];
    return core::equal_ignoring_case(key, name);
}

bool is_one_of(std::string_view key, std::string_view keys)
{
    const std::vector<ListedKey> listed = listed_keys(keys);
    return std::any_of(listed.begin(), listed.end(), [&](const ListedKey& each) { return is_called(key, each.name); });
}

std::optional<Action> action_in(std::span<const Key> rows, const State& state, std::string_view key)
{
    for (const Key& row : rows)
        if (row.action != nullptr && is_one_of(key, row.keys))
            if (std::optional<Action> action = row.action(state, key))
                return action;
    return std::nullopt;
}

} // namespace

std::optional<Action> action_of_key(const State& state, std::string_view key)
{
    for (const KeyGroup& group : groups)
        if (group.holds(state))
            if (std::optional<Action> action = action_in(group.keys, state, key))
                return action;
    return std::nullopt;
}

std::span<const KeyGroup> key_groups() { return groups; }

std::vector<ListedKey> listed_keys(std::string_view keys)
{
    constexpr std::string_view comma = ", ", either = " or ";
    std::vector<ListedKey> listed;
    bool is_alternative = false;
    while (!keys.empty()) {
        const std::size_t end = std::min({keys.find(comma), keys.find(either), keys.size()});
        listed.push_back({keys.substr(0, end), is_alternative});
        keys.remove_prefix(end);
        is_alternative = keys.starts_with(either);
        keys.remove_prefix(std::min(keys.size(), is_alternative ? either.size() : comma.size()));
    }
    return listed;
}

} // namespace app

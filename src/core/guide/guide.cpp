#include "core/guide/guide.h"

#include "core/base/text.h"
#include "core/guide/guide_graph.h"
#include "core/guide/way_on.h"

#include <algorithm>

namespace core {

namespace {

const GuideChoice* find_choice(const GuideQuestion& question, std::string_view choice_id)
{
    const auto found = std::find_if(question.choices.begin(), question.choices.end(),
                                    [&](const GuideChoice& choice) { return choice.id == choice_id; });
    return found == question.choices.end() ? nullptr : &*found;
}

const GuideChoice* answered(const GuideQuestion& question, std::span<const Answer> answers)
{
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const Answer& answer) { return answer.question == question.id; });
    return found == answers.end() ? nullptr : find_choice(question, found->choice);
}

// What a question says of its choices besides listing them.
void report_promises(const Guide& guide, const GuideQuestion& question, std::vector<GuideFault>& faults)
{
    if (!question.usual.empty() && find_choice(question, question.usual) == nullptr)
        faults.push_back({question.id, "the usual choice \"" + question.usual + "\" is none of the choices"});
    for (const GuideMove& move : question.moved)
        if (find_choice(question, move.id) != nullptr)
            faults.push_back({question.id, "the choice \"" + move.id + "\" has moved and is still there"});
        else if (!answers_for(guide, question, move.id))
            faults.push_back({question.id, "the choice \"" + move.id + "\" has moved to \"" + move.to +
                                               "\", to which no choices lead from here"});
}

void report_broken_choices(const Guide& guide, const GuideGraph& graph, std::vector<GuideFault>& faults)
{
    for (const GuideQuestion& question : guide.questions) {
        if (question.choices.empty())
            faults.push_back({question.id, "the question \"" + question.id + "\" has no choices"});
        for (const GuideChoice& choice : question.choices)
            if (graph.find(choice.next) == nullptr)
                faults.push_back({question.id, "the choice \"" + choice.id + "\" leads to \"" + choice.next +
                                                   "\", which is neither a question nor a verdict"});
        report_promises(guide, question, faults);
    }
    for (const GuideVerdict& verdict : guide.verdicts)
        if (guide.find_question(verdict.id) != nullptr)
            faults.push_back({verdict.id, "\"" + verdict.id + "\" is the id of a question and of a verdict"});
}

void report_reach(const GuideGraph& graph, std::vector<GuideFault>& faults)
{
    for (const GuideGraph::Node& node : graph.nodes()) {
        const std::string name = (node.question ? "the question \"" : "the verdict \"") + std::string(node.id) + "\"";
        if (!node.reached)
            faults.push_back({std::string(node.id), "no way through the guide leads to " + name});
        else if (node.question == nullptr && node.longest > most_questions)
            faults.push_back({std::string(node.id), "a way to " + name + " takes " + std::to_string(node.longest) +
                                                        " questions; at most " + std::to_string(most_questions) +
                                                        " are allowed"});
    }
}

// From where the graph starts to `end`, which can be reached from there.
std::vector<Answer> shortest_way(const GuideGraph& graph, const GuideGraph::Node& end)
{
    std::vector<Answer> answers;
    for (const GuideGraph::Node* node = &end; node->shortest > 0;) {
        const GuideGraph::Node& before = graph.nodes()[node->from];
        const std::vector<GuideChoice>& choices = before.question->choices;
        const auto choice = std::find_if(choices.begin(), choices.end(),
                                         [&](const GuideChoice& each) { return each.next == node->id; });
        answers.push_back({std::string(before.id), choice->id});
        node = &before;
    }
    std::reverse(answers.begin(), answers.end());
    return answers;
}

} // namespace

GuideWalk walk(const Guide& guide, std::span<const Answer> answers)
{
    GuideWalk result;
    std::string_view next = guide.start;
    // A guide that was never validated may have a loop; no honest way is longer than all its questions.
    while (result.steps.size() <= guide.questions.size()) {
        result.question = guide.find_question(next);
        if (result.question == nullptr) {
            result.verdict = guide.find_verdict(next);
            break;
        }
        const GuideChoice* choice = answered(*result.question, answers);
        if (choice == nullptr)
            break;
        result.steps.push_back({result.question, choice});
        next = choice->next;
    }
    return result;
}

std::vector<Answer> with_answer(std::span<const Answer> answers, Answer answer)
{
    std::vector<Answer> result(answers.begin(), answers.end());
    const auto same = std::find_if(result.begin(), result.end(),
                                   [&](const Answer& each) { return each.question == answer.question; });
    if (same == result.end())
        result.push_back(std::move(answer));
    else
        *same = std::move(answer);
    return result;
}

std::string path_sentence(const GuideWalk& walk)
{
    std::vector<std::string> parts;
    for (const GuideStep& step : walk.steps)
        if (!step.choice->path.empty())
            parts.push_back(step.choice->path);
    if (parts.empty())
        return {};
    const bool is_guess = std::any_of(walk.steps.begin(), walk.steps.end(),
                                      [](const GuideStep& step) { return step.choice->id == unsure_id; });
    return capitalised(join(parts, ", ")) + '.' +
           (is_guess ? " Where you did not know, this is the most common case." : "");
}

std::string to_link(const GuideWalk& walk)
{
    std::vector<std::string> choices;
    for (const GuideStep& step : walk.steps)
        choices.push_back(step.choice->id);
    return join(choices, ".");
}

std::optional<std::vector<Answer>> answers_for(const Guide& guide, const GuideQuestion& question,
                                               std::string_view choice_id)
{
    if (const GuideChoice* choice = find_choice(question, choice_id))
        return std::vector<Answer>{{question.id, choice->id}};
    const auto move = std::find_if(question.moved.begin(), question.moved.end(),
                                   [&](const GuideMove& each) { return each.id == choice_id; });
    if (move == question.moved.end())
        return std::nullopt;
    std::vector<Answer> answers;
    if (move->to.empty())
        return answers;
    const GuideQuestion* at = &question;
    for (const std::string_view id : split(move->to, '.')) {
        const GuideChoice* choice = at ? find_choice(*at, id) : nullptr;
        if (choice == nullptr)
            return std::nullopt;
        answers.push_back({at->id, choice->id});
        at = guide.find_question(choice->next);
    }
    return answers;
}

GuideLink parse_link(const Guide& guide, std::string_view link)
{
    GuideLink result;
    if (link.empty())
        return {{}, true};
    const GuideQuestion* question = guide.find_question(guide.start);
    for (const std::string_view id : split(link, '.')) {
        const auto answers = question ? answers_for(guide, *question, id) : std::nullopt;
        // No way asks more questions than there are: a longer link can only go round a loop.
        if (!answers || result.answers.size() + answers->size() > guide.questions.size())
            return result;
        for (const Answer& answer : *answers) {
            result.answers.push_back(answer);
            question = guide.find_question(find_choice(*question, answer.choice)->next);
        }
    }
    result.whole = true;
    return result;
}

std::vector<Answer> way_to(const Guide& guide, std::string_view verdict_id)
{
    const GuideQuestion* start = guide.find_question(guide.start);
    if (start == nullptr)
        return {};
    for (const GuideChoice& first : start->choices) {
        const GuideGraph graph(guide, first.next);
        const GuideGraph::Node* end = graph.find(verdict_id);
        if (end == nullptr || !end->reached)
            continue;
        std::vector<Answer> answers = shortest_way(graph, *end);
        answers.insert(answers.begin(), {start->id, first.id});
        return answers;
    }
    return {};
}

GuideDistance distance_to(const Guide& guide, std::string_view verdict_id)
{
    const GuideGraph graph(guide);
    const GuideGraph::Node* node = graph.find(verdict_id);
    return node && node->reached ? GuideDistance{node->shortest, node->longest} : GuideDistance{};
}

std::vector<GuideFault> faults_of(const Guide& guide)
{
    std::vector<GuideFault> faults;
    if (guide.find_question(guide.start) == nullptr)
        return {{"", "the guide has to start with one of its questions; there is no \"" + guide.start + "\""}};
    const GuideGraph graph(guide);
    report_broken_choices(guide, graph, faults);
    if (graph.on_loop() != nullptr)
        faults.push_back({std::string(graph.on_loop()->id),
                          "the question \"" + std::string(graph.on_loop()->id) + "\" leads back to itself"});
    else
        report_reach(graph, faults);
    return faults;
}

} // namespace core

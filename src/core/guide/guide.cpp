#include "core/guide/guide.h"

#include "core/base/text.h"
#include "core/guide/guide_graph.h"

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

void report_broken_choices(const Guide& guide, const GuideGraph& graph, std::vector<GuideFault>& faults)
{
    for (const GuideQuestion& question : guide.questions) {
        if (question.choices.empty())
            faults.push_back({question.id, "the question \"" + question.id + "\" has no choices"});
        for (const GuideChoice& choice : question.choices)
            if (graph.find(choice.next) == nullptr)
                faults.push_back({question.id, "the choice \"" + choice.id + "\" leads to \"" + choice.next +
                                                   "\", which is neither a question nor a verdict"});
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
    return parts.empty() ? std::string() : capitalised(join(parts, ", ")) + '.';
}

std::string to_link(const GuideWalk& walk)
{
    std::vector<std::string> choices;
    for (const GuideStep& step : walk.steps)
        choices.push_back(step.choice->id);
    return join(choices, ".");
}

GuideLink parse_link(const Guide& guide, std::string_view link)
{
    GuideLink result;
    if (link.empty())
        return {{}, true};
    const GuideQuestion* question = guide.find_question(guide.start);
    for (const std::string_view id : split(link, '.')) {
        const GuideChoice* choice = question ? find_choice(*question, id) : nullptr;
        // No way asks more questions than there are: a longer link can only go round a loop.
        if (choice == nullptr || result.answers.size() == guide.questions.size())
            return result;
        result.answers.push_back({question->id, choice->id});
        question = guide.find_question(choice->next);
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

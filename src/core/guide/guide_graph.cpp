#include "core/guide/guide_graph.h"

#include <algorithm>

namespace core {

GuideGraph::GuideGraph(const Guide& guide, std::string_view start_id)
{
    for (const GuideQuestion& question : guide.questions)
        add(question.id, &question);
    for (const GuideVerdict& verdict : guide.verdicts)
        add(verdict.id, nullptr);
    const auto start = index_.find(start_id);
    start_ = start == index_.end() ? nodes_.size() : start->second;
    connect();
    reach();
    measure();
}

void GuideGraph::add(std::string_view id, const GuideQuestion* question)
{
    if (!index_.emplace(id, nodes_.size()).second)
        return;
    nodes_.emplace_back();
    nodes_.back().id = id;
    nodes_.back().question = question;
}

const GuideGraph::Node* GuideGraph::find(std::string_view id) const
{
    const auto found = index_.find(id);
    return found == index_.end() ? nullptr : &nodes_[found->second];
}

void GuideGraph::connect()
{
    for (Node& node : nodes_) {
        if (node.question == nullptr)
            continue;
        for (const GuideChoice& choice : node.question->choices)
            if (const auto next = index_.find(choice.next); next != index_.end())
                node.next.push_back(next->second);
    }
}

// Breadth first, so that the first way found is a shortest one.
void GuideGraph::reach()
{
    if (start_ == nodes_.size())
        return;
    std::vector<std::size_t> queue = {start_};
    nodes_[start_].reached = true;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::size_t here = queue[head];
        for (const std::size_t next : nodes_[here].next) {
            if (nodes_[next].reached)
                continue;
            nodes_[next].reached = true;
            nodes_[next].from = here;
            nodes_[next].shortest = nodes_[here].shortest + 1;
            queue.push_back(next);
        }
    }
}

// Takes nodes whose ways in are all known (Kahn's order); what is left over stands on a loop or behind one.
void GuideGraph::measure()
{
    std::vector<std::size_t> open(nodes_.size(), 0); // ways in that are not known yet
    for (const Node& node : nodes_)
        if (node.reached)
            for (const std::size_t next : node.next)
                ++open[next];
    std::vector<std::size_t> ready;
    if (start_ != nodes_.size() && open[start_] == 0)
        ready.push_back(start_);
    for (std::size_t head = 0; head < ready.size(); ++head) {
        const int beyond = nodes_[ready[head]].longest + 1;
        for (const std::size_t next : nodes_[ready[head]].next) {
            nodes_[next].longest = std::max(nodes_[next].longest, beyond);
            if (--open[next] == 0)
                ready.push_back(next);
        }
    }
    on_loop_ = loop_behind(open);
}

// Every open node has an open node before it, so going back from one must come round to a loop.
const GuideGraph::Node* GuideGraph::loop_behind(const std::vector<std::size_t>& open) const
{
    std::vector<std::size_t> before(nodes_.size(), nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (nodes_[i].reached && open[i] > 0)
            for (const std::size_t next : nodes_[i].next)
                before[next] = i;
    const auto first = std::find_if(open.begin(), open.end(), [](std::size_t ways) { return ways > 0; });
    if (first == open.end())
        return nullptr;
    std::vector<bool> seen(nodes_.size(), false);
    std::size_t here = static_cast<std::size_t>(first - open.begin());
    while (!seen[here]) {
        seen[here] = true;
        here = before[here];
    }
    return &nodes_[here];
}

} // namespace core

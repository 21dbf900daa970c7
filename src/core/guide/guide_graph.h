// The guide as a graph: what can be reached from where, and over how many questions. Guards against guides of any
// size and shape, because packs come from anywhere: nothing here recurses.
#pragma once

#include "core/catalog/catalog.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Points into the guide, which must outlive it.
class GuideGraph
{
public:
    explicit GuideGraph(const Guide& guide) : GuideGraph(guide, guide.start) {}
    GuideGraph(const Guide& guide, std::string_view start);

    struct Node
    {
        std::string_view id;
        const GuideQuestion* question = nullptr; // nullptr: a verdict
        std::vector<std::size_t> next;           // one for each choice that leads somewhere
        bool reached = false;
        std::size_t from = 0; // the node before it on a shortest way
        int shortest = 0;     // questions before it
        int longest = 0;      // correct only without a loop
    };

    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(std::string_view id) const;
    const Node* on_loop() const { return on_loop_; } // some question that leads back to itself; nullptr: none

private:
    void add(std::string_view id, const GuideQuestion* question);
    void connect();
    void reach();
    void measure();
    const Node* loop_behind(const std::vector<std::size_t>& open) const;

    std::vector<Node> nodes_;
    std::map<std::string_view, std::size_t> index_;
    std::size_t start_ = 0; // nodes_.size(): the guide has no start
    const Node* on_loop_ = nullptr;
};

} // namespace core

// What is wrong with a text that somebody wrote, and where. Shared by everything that reads files or pasted text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace core {

struct Problem
{
    std::string file;
    int line = 0;   // from 1; 0: the whole file
    int column = 0; // from 1, counted in characters
    std::string message;
};

// Problems in the order found; the first hundred of them. A file of a few megabytes can hold millions of mistakes:
// more than anybody reads, and than a browser has memory for.
class Problems
{
public:
    static constexpr std::size_t most = 100;

    void push_back(Problem problem); // forgotten when it is full
    void append(const Problems& others);
    bool is_full() const { return kept_.size() == most; }

    bool empty() const { return kept_.empty(); }
    std::size_t size() const { return kept_.size(); }
    const Problem& operator[](std::size_t index) const { return kept_[index]; }
    const Problem& front() const { return kept_.front(); }
    auto begin() const { return kept_.begin(); }
    auto end() const { return kept_.end(); }

private:
    std::vector<Problem> kept_;
};

// `file:line:column: message`, the form editors and CI logs turn into links.
std::string to_string(const Problem& problem);

} // namespace core

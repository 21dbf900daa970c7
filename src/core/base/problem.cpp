#include "core/base/problem.h"

namespace core {

void Problems::push_back(Problem problem)
{
    if (!is_full())
        kept_.push_back(std::move(problem));
}

void Problems::append(const Problems& others)
{
    for (const Problem& problem : others)
        push_back(problem);
}

std::string to_string(const Problem& problem)
{
    std::string line = problem.file + ':';
    if (problem.line > 0)
        line += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ':';
    return line + ' ' + problem.message;
}

} // namespace core

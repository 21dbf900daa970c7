// What a learner takes for what: from the wrong answers in the record. Distractors, drills and statistics draw on it.
#pragma once

#include "core/quiz/review_log.h"

#include <string>
#include <vector>

namespace core {

struct Confusion
{
    std::string best;
    std::string chosen;
    int times = 0;
    double weight = 0; // each time counts half as much a month later
};

std::vector<Confusion> confusions_in(const ReviewLog& log, int today); // the heaviest first

// Two answers that are taken for each other, in either direction.
struct ConfusedPair
{
    std::string one; // the lesser of the two, as text
    std::string other;
    int times = 0;
    double weight = 0;
};

std::vector<ConfusedPair> pairs_of(const std::vector<Confusion>& confusions); // the heaviest first

} // namespace core

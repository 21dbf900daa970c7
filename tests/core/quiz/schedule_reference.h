// What the scheduler has to compute, review by review.
#pragma once

#include "core/quiz/schedule.h"

#include <string_view>
#include <vector>

namespace reference {

struct Step
{
    int rating;
    int elapsed_days;
    double stability;
    double difficulty;
    core::Phase phase;
    int wait; // days in Review, else minutes
};

struct Sequence
{
    std::string_view name;
    bool short_term;
    std::vector<Step> steps;
};

inline constexpr core::Phase L = core::Phase::Learning;
inline constexpr core::Phase X = core::Phase::Relearning;
inline constexpr core::Phase V = core::Phase::Review;

// Computed by ts-fsrs 5.4.2 with its default parameters, fuzz off.
inline const std::vector<Sequence> sequences = {
    {"same day Again",
     true,
     {{1, 0, 0.212, 6.4133, L, 1}, {1, 0, 0.08335672, 8.80630447, L, 1}, {1, 0, 0.03485141, 9.59286876, L, 1}}},
    {"Hard waits between the first two steps",
     true,
     {{2, 0, 1.2931, 5.11217071, L, 6}, {3, 0, 1.33589976, 5.10228691, L, 10}, {3, 0, 1.37716224, 5.09241299, V, 1}}},
    {"normal growth",
     true,
     {{3, 0, 2.3065, 2.11810397, L, 10},
      {3, 0, 2.3065, 2.11121424, V, 2},
      {3, 2, 10.97104786, 2.1043314, V, 11},
      {3, 11, 46.31685657, 2.09745544, V, 46}}},
    {"Easy, with difficulty at its floor",
     true,
     {{4, 0, 8.2956, 1, V, 8}, {4, 8, 65.62422648, 1, V, 66}, {4, 70, 410.8798335, 1, V, 411}}},
    {"a lapse and relearning",
     true,
     {{3, 0, 2.3065, 2.11810397, L, 10},
      {3, 0, 2.3065, 2.11121424, V, 2},
      {1, 2, 0.60770166, 7.39223814, X, 10},
      {3, 0, 0.65979762, 7.38007427, V, 1},
      {3, 1, 2.48923331, 7.36792257, V, 3}}},
    {"long overdue",
     true,
     {{3, 0, 2.3065, 2.11810397, L, 10},
      {3, 0, 2.3065, 2.11121424, V, 2},
      {3, 60, 45.37575454, 2.1043314, V, 45},
      {3, 400, 413.20385963, 2.09745544, V, 413}}},
    {"early review", true, {{4, 0, 8.2956, 1, V, 8}, {3, 1, 13.48506225, 1, V, 13}, {3, 3, 27.20670873, 1, V, 27}}},
    {"same day Hard never lowers stability",
     true,
     {{3, 0, 2.3065, 2.11810397, L, 10},
      {2, 0, 2.3065, 4.75285849, L, 6},
      {2, 0, 2.3065, 6.50193132, L, 6},
      {3, 0, 2.3065, 6.49065776, V, 2}}},
    {"a learning card comes back next day",
     true,
     {{1, 0, 0.212, 6.4133, L, 1},
      {3, 1, 1.88678762, 6.40211507, L, 10},
      {2, 0, 1.88678762, 7.59678469, L, 6},
      {3, 0, 1.9013742, 7.58441627, V, 2}}},
    {"a lapse, then Again and Hard the same day",
     true,
     {{4, 0, 8.2956, 1, V, 8},
      {1, 30, 1.66658602, 7.02698957, X, 10},
      {1, 0, 0.57214896, 9.00802006, X, 10},
      {2, 0, 0.57214896, 9.32670586, X, 15},
      {3, 0, 0.62366614, 9.31260752, V, 1}}},
    {"short term off",
     false,
     {{3, 0, 2.3065, 2.11810397, V, 3},
      {3, 2, 10.96433194, 2.11121424, V, 11},
      {1, 9, 1.50521657, 7.39223814, V, 2},
      {3, 1, 3.51847357, 7.38007427, V, 4}}},
    {"short term off, twice the same day",
     false,
     {{1, 0, 0.212, 6.4133, V, 1},
      {2, 1, 1.21921728, 7.60420977, V, 2},
      {3, 0, 1.21921728, 7.59183393, V, 3},
      {4, 3, 8.42248037, 6.77236542, V, 8}}},
};

} // namespace reference

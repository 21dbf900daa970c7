// What may stand above the hits of a question: the situation that it is about, with what to send there.
#pragma once

#include "core/catalog/house_style.h"

#include <optional>
#include <string>

namespace core {

struct SearchAnswer
{
    int situation = 0; // index into Catalog::situations
    Ruling ruling;     // on it, in the style asked for; its `best` is the first hit

    // A code that the question fits nearly as well, and the fact that makes it the right one or tells the two apart, as
    // a sentence; `ruling.acceptable` does not repeat it. 0 and empty where the answer is clear.
    int rival = 0;
    std::string rival_fact;

    bool is_clear() const { return rival == 0; }
};

// How well a question matches a situation that answers it: the score of search_index.h, 0..2.
inline constexpr float least_answering_match = 0.6f;

// It singles one situation out if it says so much of what that says, or if others with the same code match it so much
// less.
inline constexpr float telling_share = 0.6f;
inline constexpr float share_of_others = 0.75f;

// The score of the next code, as a share of the best one's, from which on both stand in the answer. All four are
// measured on the parts for tuning of tests/core/search/*queries.tsv, where 97 of 100 answers were right.
inline constexpr double close_share = 0.8;

// The answer of a situation to a question for which `rival` is the second code, with `share` of the score of the first;
// 0 when there is no second. Nothing where two are close and the catalog does not say what tells them apart.
std::optional<SearchAnswer> answer_of(const Catalog& catalog, const HouseStyle& style, int situation, int rival,
                                      double share);

// "Send 409 Conflict", "Send 422 Unprocessable Content, in your style", "Send 206 Partial Content or 416 ...".
std::string headline_of(const Catalog& catalog, const SearchAnswer& answer);

} // namespace core

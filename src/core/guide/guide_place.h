// Where in the guide an address is. guide.h links a way; a visitor may also stand somewhere on it, about to change an
// answer, and the address of that place has to hold the answers behind it too.
#pragma once

#include "core/guide/guide.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Points into the guide, which must outlive it.
struct GuidePlace
{
    std::vector<Answer> answers;             // all that the address holds
    std::vector<GuideStep> steps;            // the way as far as those fit together
    std::size_t open = 0;                    // the step to ask about; steps.size(): the next question, or the verdict
    const GuideQuestion* question = nullptr; // the one to ask, or
    const GuideVerdict* verdict = nullptr;   // the end; neither only in a guide that leads nowhere
    bool changing = false; // an answer was taken back to be given anew: what was answered otherwise stays
    bool whole = false;    // the address fitted this guide to its end
};

// "api.refused.access", or "api.refused.access.~1" to ask the second question again.
GuidePlace parse_place(const Guide& guide, std::string_view item);

// The same place with the answer to step `index` open.
std::string link_to_change(const GuidePlace& place, std::size_t index);

// Where choosing leads. `remembered` are the answers given before, also those that the present way does not use: a
// change keeps what still applies; without one, nothing is skipped that was not just answered.
std::string link_to_choose(const Guide& guide, const GuidePlace& place, std::span<const Answer> remembered,
                           const GuideChoice& choice);

} // namespace core

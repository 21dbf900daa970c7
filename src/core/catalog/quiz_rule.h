// What the quiz asks about: decisions, and the situations that each of them settles.
#pragma once

#include "core/base/named.h"

#include <string>
#include <vector>

namespace core {

// A topic of the quiz.
enum class QuizSet { Everyday, Redirects, Caching, Gateways, WebDav, Headers };
inline constexpr Named<QuizSet> quiz_set_names[] = {
    {"everyday", QuizSet::Everyday}, {"redirects", QuizSet::Redirects}, {"caching", QuizSet::Caching},
    {"gateways", QuizSet::Gateways}, {"webdav", QuizSet::WebDav},       {"headers", QuizSet::Headers},
};

// A decision to practise. It is asked through any of the situations that it decides.
struct QuizRule
{
    std::string id;
    QuizSet set = QuizSet::Everyday;
    std::string rule;                    // what the situations have in common, without the code
    int best = 0;                        // before a house style moves it
    std::vector<std::string> situations; // ids
};

} // namespace core

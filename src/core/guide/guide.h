// The decision guide at work: answers -> the next question or the verdict, and the same as a sentence and as a link.
// What a house style changes about a verdict is house_style.h; the response to copy is recipe.h.
#pragma once

#include "core/catalog/catalog.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr int most_questions = 7; // on the longest way through a guide

struct Answer
{
    std::string question;
    std::string choice;

    bool operator==(const Answer&) const = default;
};

struct GuideStep
{
    const GuideQuestion* question = nullptr;
    const GuideChoice* choice = nullptr;
};

// Where a list of answers leads. Points into the guide, which must outlive it.
struct GuideWalk
{
    std::vector<GuideStep> steps;            // the questions answered, in the order asked
    const GuideQuestion* question = nullptr; // the one to ask next, or
    const GuideVerdict* verdict = nullptr;   // the end; neither only in a guide without questions
};

// Answers may stand in any order; those to questions that do not come up are left aside.
GuideWalk walk(const Guide& guide, std::span<const Answer> answers);

// Replaces the answer to the same question. Later answers stay: walk() uses those that still apply, and the others
// are there again when the visitor changes back.
std::vector<Answer> with_answer(std::span<const Answer> answers, Answer answer);

// "The request failed, through the caller's fault, who is known but not allowed." Says where an answer was not known
// and the most common case was taken. Empty before the first answer.
std::string path_sentence(const GuideWalk& walk);

// The choices on the way: "api.refused.access.anonymous". The questions follow from the guide.
std::string to_link(const GuideWalk& walk);

// The answers that a choice of the question stands for, also one that has moved: several where it stands behind others
// now, none where it is not needed any more. Nothing for a choice that the question has never had.
std::optional<std::vector<Answer>> answers_for(const Guide& guide, const GuideQuestion& question,
                                               std::string_view choice_id);

struct GuideLink
{
    std::vector<Answer> answers; // as far as the link fits this guide
    bool whole = false;          // it fitted to its end
};
GuideLink parse_link(const Guide& guide, std::string_view link);

// The shortest way to a verdict through the first choice of the first question that leads there: the choices of that
// question stand in the order in which they usually apply. Empty when there is no way.
std::vector<Answer> way_to(const Guide& guide, std::string_view verdict_id);

struct GuideDistance
{
    int shortest = 0; // questions to the verdict; 0: it cannot be reached
    int longest = 0;
};
// For a guide without faults.
GuideDistance distance_to(const Guide& guide, std::string_view verdict_id);

struct GuideFault
{
    std::string node; // id of the question or verdict; empty: the guide as a whole
    std::string message;
};

// What keeps a visitor from reaching a verdict, or a verdict from being reached.
std::vector<GuideFault> faults_of(const Guide& guide);

} // namespace core

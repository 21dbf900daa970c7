// The decision guide as data: questions, the choices that lead on from them, and the verdicts where they end.
#pragma once

#include "core/catalog/situation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// One way on from a question of the guide.
struct GuideChoice
{
    std::string id;
    std::string text;
    std::string path; // its part of the sentence that sums up the way; may be empty
    std::string next; // the id of a question or a verdict
};

// A choice that stands behind other choices now, so that its old links lead on.
struct GuideMove
{
    std::string id; // the choice as it was called here
    std::string to; // the choices that lead there from this question: "barred.law"; empty: it is not needed any more
};

struct GuideQuestion
{
    std::string id;
    std::string text;
    std::string help; // how to tell the choices apart; may be empty
    std::vector<GuideChoice> choices;
    std::string usual = {}; // the choice of the most common case; empty: the question does not offer it
    std::vector<GuideMove> moved = {};
};

// Where the guide ends: what to send.
struct GuideVerdict
{
    std::string id;
    std::string title;
    int best = 0;
    std::string because;
    std::string switch_id; // as in a situation
    std::vector<Acceptable> acceptable;
    std::vector<HeaderAdvice> headers;
    std::optional<Claim> precedence;     // what comes first when several codes apply
    std::optional<Exchange> exchange;    // where the code's own example would mislead
    std::vector<std::string> situations; // ids of situations that end here
    std::string source;
};

// A graph of questions: every way from `start` ends in a verdict, which validation makes sure of.
struct Guide
{
    std::string start;
    std::vector<GuideQuestion> questions;
    std::vector<GuideVerdict> verdicts;

    const GuideQuestion* find_question(std::string_view question_id) const;
    const GuideVerdict* find_verdict(std::string_view verdict_id) const;
};

} // namespace core

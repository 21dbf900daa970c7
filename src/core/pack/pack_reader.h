// One entry of a pack from its JSON object. What a pack laid over another catalog brings is labelled here: the team's
// name becomes the first citation of every source. References to other entries are noted here and checked by pack.cpp,
// when all files have been read.
#pragma once

#include "core/base/json.h"
#include "core/catalog/catalog.h"

#include <string>
#include <vector>

namespace core {

struct References
{
    struct ToCode
    {
        int code = 0;
        Problem place; // with an empty message
    };
    struct ToSwitch
    {
        std::string id;
        int code = 0; // the choice that must exist; 0: any
        Problem place;
    };
    struct ById
    {
        std::string id;
        Problem place;
    };
    struct Decided
    {
        std::string situation;
        int best = 0; // that the situation must have
        Problem place;
    };
    std::vector<ToCode> codes;
    std::vector<ToSwitch> switches;
    std::vector<ById> situations;
    std::vector<Decided> decided;
    std::vector<ById> styles;
    bool may_dangle = false; // of a piece of a catalog: what they lead to may come later, and so may most of a code
    // Not references: where each question, verdict and situation of the pack stands.
    std::vector<ById> guide_nodes;
    std::vector<ById> own_situations;

    const Catalog* base =
        nullptr;      // that the pack is laid over: the entry of one of its codes may hold any of its parts
    std::string team; // the label of what the pack brings; empty: none, the catalog is the pack's own
};

Source read_source(JsonObject& object);
StatusClass read_class(JsonObject& object, const References& references);
Code read_code(JsonObject& object, References& references);
Stack read_stack(JsonObject& object, References& references);
HeaderField read_header_field(JsonObject& object, References& references);
Switch read_switch(JsonObject& object, References& references);
Style read_style(JsonObject& object, References& references);
Situation read_situation(JsonObject& object, References& references);
GuideQuestion read_guide_question(JsonObject& object, References& references);
GuideVerdict read_guide_verdict(JsonObject& object, References& references);
Comparison read_comparison(JsonObject& object, References& references);
Rule read_rule(JsonObject& object, References& references);
QuizRule read_quiz_rule(JsonObject& object, References& references);
Failure read_failure(JsonObject& object, References& references);

} // namespace core

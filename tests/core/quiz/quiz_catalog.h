// A catalog just large enough for the quiz: what its tests say must not hang on the wording of the real one.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <vector>

namespace quiz_catalog {

inline core::Code code(int number, std::string name, std::vector<int> confused_with, bool common = true)
{
    core::Code result;
    result.number = number;
    result.name = name;
    result.common = common;
    result.reference = "RFC 9110";
    result.meaning = "Meaning of " + name + ".";
    result.use = {{"Send it for " + name + ".", core::Strength::Defined, "RFC 9110"}};
    for (const int other : confused_with)
        result.confused_with.push_back(
            {other, "Fact between " + std::to_string(number) + " and " + std::to_string(other) + "."});
    return result;
}

inline core::HeaderAdvice advice(std::string name, core::Strength strength, std::string when = {})
{
    return {name, strength, std::move(when), "Why " + name + ".", "RFC 9110 10"};
}

inline core::Situation situation(std::string id, int best, std::vector<int> acceptable, std::vector<int> wrong)
{
    core::Situation result;
    result.id = id;
    result.text = "Text of " + id;
    result.best = best;
    result.because = "Because of " + id + ".";
    result.source = "RFC 9110 15";
    for (const int each : acceptable)
        result.acceptable.push_back({each, "When " + std::to_string(each) + "."});
    for (const int each : wrong)
        result.wrong.push_back(
            {each, "Not " + std::to_string(each) + " here.", std::to_string(each) + " were asked for."});
    return result;
}

inline void add_codes(core::Catalog& catalog)
{
    catalog.codes = {code(200, "OK", {204}),
                     code(204, "No Content", {}, false),
                     code(400, "Bad Request", {422}),
                     code(401, "Unauthorized", {403, 407}),
                     code(403, "Forbidden", {404}),
                     code(404, "Not Found", {410}),
                     code(405, "Method Not Allowed", {501}, false),
                     code(407, "Proxy Authentication Required", {}, false),
                     code(410, "Gone", {}, false),
                     code(422, "Unprocessable Content", {}),
                     code(499, "Client Closed Request", {404}, false),
                     code(501, "Not Implemented", {}, false),
                     code(503, "Service Unavailable", {})};
    for (core::Code& each : catalog.codes)
        if (each.number == 499)
            each.status = core::Registration::Unregistered;
}

inline void add_headers(core::Catalog& catalog)
{
    using enum core::Strength;
    for (core::Code& each : catalog.codes) {
        if (each.number == 401)
            each.headers = {advice("Cache-Control", Convention), advice("WWW-Authenticate", Must)};
        if (each.number == 407)
            each.headers = {advice("Proxy-Authenticate", Must)};
        if (each.number == 405)
            each.headers = {advice("Allow", Must), advice("Retry-After", MustNot)};
        if (each.number == 503)
            each.headers = {advice("Retry-After", May)};
        if (each.number == 204)
            each.headers = {advice("Content-Length", MustNot)};
    }
    catalog.headers = {
        {"WWW-Authenticate", core::FieldSide::Response, "Names the scheme.", {401}, "RFC 9110"},
        {"Proxy-Authenticate", core::FieldSide::Response, "Names the proxy’s scheme.", {407}, "RFC 9110"},
        {"Allow", core::FieldSide::Response, "Lists the methods.", {405, 200}, "RFC 9110"},
        {"Retry-After", core::FieldSide::Response, "Says when.", {503}, "RFC 9110"},
        {"Cache-Control", core::FieldSide::Both, "Steers caches.", {200, 404}, "RFC 9111"},
        {"ETag", core::FieldSide::Response, "Names the version.", {200}, "RFC 9110"},
        {"Authorization", core::FieldSide::Request, "Carries credentials.", {401}, "RFC 9110"}};
}

inline void add_rules(core::Catalog& catalog)
{
    catalog.switches = {
        {"validation", "Which?", "Both conform.", "RFC 9110", {{422, "Two codes."}, {400, "One code."}}}};
    catalog.styles = {{"one-code", "One code", "400 for all.", {{"validation", 400}}}};
    catalog.situations = {situation("login-1", 401, {}, {403, 404}), situation("login-2", 401, {}, {403}),
                          situation("login-3", 401, {}, {403}),      situation("gone-1", 404, {410}, {403, 200}),
                          situation("gone-2", 404, {410}, {403}),    situation("gone-3", 404, {410}, {400}),
                          situation("field-1", 422, {400}, {200}),   situation("field-2", 422, {400}, {503}),
                          situation("field-3", 422, {400}, {404})};
    for (core::Situation& each : catalog.situations)
        if (each.best == 422)
            each.switch_id = "validation";
    catalog.quiz = {{"login", core::QuizSet::Everyday, "Nobody is logged in", 401, {"login-1", "login-2", "login-3"}},
                    {"missing", core::QuizSet::Everyday, "It is not there", 404, {"gone-1", "gone-2", "gone-3"}},
                    {"field", core::QuizSet::Gateways, "A value is bad", 422, {"field-1", "field-2", "field-3"}}};
}

inline core::Catalog make()
{
    core::Catalog catalog;
    add_codes(catalog);
    add_headers(catalog);
    add_rules(catalog);
    for (int digit = 1; digit <= 5; ++digit)
        catalog.classes.push_back(
            {digit, "Class", "Meaning of class " + std::to_string(digit) + ".", "Says.", {}, {}, {}, {}});
    return catalog;
}

} // namespace quiz_catalog

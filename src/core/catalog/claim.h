// What the catalog claims: a text, how binding it is, and what it rests on.
#pragma once

#include "core/base/named.h"

#include <string>

namespace core {

// How binding a claim is (RFC 2119 words as RFC 9110 uses them), or what else it rests on.
enum class Strength { Must, MustNot, Should, ShouldNot, May, Defined, Convention, Vendor };
inline constexpr Named<Strength> strength_names[] = {
    {"must", Strength::Must},
    {"must_not", Strength::MustNot},
    {"should", Strength::Should},
    {"should_not", Strength::ShouldNot},
    {"may", Strength::May},
    {"defined", Strength::Defined},
    {"convention", Strength::Convention},
    {"vendor", Strength::Vendor},
};

constexpr bool is_binding(Strength strength) { return strength == Strength::Must || strength == Strength::MustNot; }
constexpr bool forbids(Strength strength) { return strength == Strength::MustNot || strength == Strength::ShouldNot; }

struct Claim
{
    std::string text;
    Strength strength = Strength::Defined;
    std::string source; // "RFC 9110 15.5.6", a vendor's document, or the practice it rests on
};

// Team: the team that laid its pack over the catalog, whose name is the first citation of the note's source.
enum class Context { InTheWild, Apis, MlApis, FastApi, Security, Operations, Naming, Standard, Team };
inline constexpr Named<Context> context_names[] = {
    {"in_the_wild", Context::InTheWild}, {"apis", Context::Apis},         {"ml_apis", Context::MlApis},
    {"fastapi", Context::FastApi},       {"security", Context::Security}, {"operations", Context::Operations},
    {"naming", Context::Naming},         {"standard", Context::Standard}, {"team", Context::Team},
};

struct Note
{
    Context context = Context::InTheWild;
    Claim claim;
};

} // namespace core

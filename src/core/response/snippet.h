// The response of a recipe as the code that sends it, in the frameworks people use.
#pragma once

#include "core/response/recipe.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

struct Reply;        // see snippet_writers.h
struct InterimReply; // the same

// A framework and how it is written. A new one is a row in snippet.cpp and its writer.
struct Framework
{
    std::string_view id; // for links and options
    std::string_view name;
    std::string_view stack; // whose constants it uses: an id of Catalog::stacks
    std::string_view comment_mark;
    std::string (*write)(const Reply& reply);
    std::string (*write_interim)(const InterimReply& reply) = nullptr; // nullptr: its handlers cannot send any
};

std::span<const Framework> frameworks(); // in the order to offer them

// Statements for the inside of a handler, with the imports they need. For interim responses, what the framework offers,
// or a comment that says who sends them.
std::string snippet(const Catalog& catalog, const Recipe& recipe, const Framework& framework);

} // namespace core

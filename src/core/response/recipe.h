// A complete response to copy, for a code, a situation or a verdict of the guide: with the header fields that it must
// and should have, a problem document (RFC 9457) for errors, and the request that it answers. How a framework sends it
// is snippet.h.
#pragma once

#include "core/catalog/house_style.h"
#include "core/response/wire_message.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Recipe
{
    int code = 0;
    WireMessage request;
    std::vector<WireMessage> responses; // interim ones first, the final one last
    std::string note;                   // what a reader has to know to use it; may be empty

    const WireMessage& final() const { return responses.back(); }
};

// Nothing for a code that nobody should send: unregistered, unused and deprecated ones.
std::optional<Recipe> recipe_for(const Catalog& catalog, const Code& code);
std::optional<Recipe> recipe_for(const Catalog& catalog, const HouseStyle& style, const GuideVerdict& verdict);
std::optional<Recipe> recipe_for(const Catalog& catalog, const HouseStyle& style, const Situation& situation);

std::string raw_text(const Recipe& recipe);  // the responses as they go over the wire, with line feeds
std::string curl_text(const Recipe& recipe); // the command that sends the request, and what `curl -i` shows

} // namespace core

// Code x method -> what a client requests next: a browser, which follows the Fetch standard, or any other client, which
// RFC 9110 leaves more room.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Follower { Browser, AnyClient };

enum class NextStep {
    Follow,      // requests the URL in Location by itself
    MayFollow,   // is free to
    ReuseStored, // takes the stored response; nothing is requested
    TakeAsIs,    // no redirect: the response is the answer
    NotSent,     // a browser does not let pages send this method
};

struct NextRequest
{
    NextStep step = NextStep::TakeAsIs;
    std::string method;         // of the next request; empty when there is none
    std::string or_method;      // the other one that RFC 9110 allows; empty: no choice
    bool keeps_content = false; // the content of the first request goes along
    std::string explanation;
    std::string source;
    std::vector<std::string> notes; // what else is worth knowing, a sentence each
};

// For any number and any text: codes that nobody knows count as the first of their class.
NextRequest next_request(const Catalog& catalog, int code, std::string_view method, Follower follower);

} // namespace core

// Code x method -> may the client send the request again: by itself or only when asked, the same one or another.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>

namespace core {

enum class RetryAnswer {
    NothingToRetry, // it worked, or the next step is another one
    Automatically,  // the program may repeat it by itself
    AfterWaiting,   // the same, after a while
    WhenAsked,      // only a person, or a program that knows more than the method, may repeat it
    AfterChange,    // not this request, but a corrected one
    Never,
    NotSpecified,
};

struct RetryAdvice
{
    RetryAnswer answer = RetryAnswer::NothingToRetry;
    bool is_same_request = false; // what may be sent is the request as it was
    bool waits = false;           // not at once
    std::string summary;          // a few words
    std::string because;          // what the code says
    std::string method_note;      // what the method adds; may be empty
    std::string source;
};

// For any number and any text: codes that nobody knows count as the first of their class, an unknown method as not
// idempotent.
RetryAdvice retry_advice(const Catalog& catalog, int code, std::string_view method);

} // namespace core

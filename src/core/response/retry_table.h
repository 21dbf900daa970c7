// What retry.h answers for the methods of every day, as a table: methods with one answer stand together.
#pragma once

#include "core/response/retry.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct RetryRow
{
    std::vector<std::string_view> methods;
    RetryAdvice advice; // its note is that of the method which says most: one that changes something
};

// "No, whatever the method. ...": of the one row that says the same for all.
std::string whatever_the_method(const RetryAdvice& advice);

// Nothing for a code after which there is nothing to repeat, and for codes that are no failures.
std::vector<RetryRow> retry_table(const Catalog& catalog, int code);

} // namespace core

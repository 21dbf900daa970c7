#include "core/response/retry_table.h"

#include <utility>

namespace core {

namespace {

// Those that the standard treats alike stand together.
constexpr std::string_view methods[] = {"GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"};

} // namespace

std::string whatever_the_method(const RetryAdvice& advice)
{
    return advice.summary + ", whatever the method. " + advice.method_note;
}

std::vector<RetryRow> retry_table(const Catalog& catalog, int code)
{
    std::vector<RetryRow> rows;
    if (code / 100 != 4 && code / 100 != 5)
        return rows;
    for (const std::string_view method : methods) {
        RetryAdvice advice = retry_advice(catalog, code, method);
        if (rows.empty() || rows.back().advice.summary != advice.summary)
            rows.push_back({});
        rows.back().methods.push_back(method);
        if (rows.back().methods.size() == 1 || method == "PUT" || method == "POST")
            rows.back().advice = std::move(advice);
    }
    if (rows.front().advice.answer == RetryAnswer::NothingToRetry)
        rows.clear();
    return rows;
}

} // namespace core

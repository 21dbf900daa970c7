#include "core/check/error_keys.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

std::string plain_key(std::string_view key)
{
    std::string result = fold_case(key.substr(key.rfind(':') + 1)); // npos + 1 is 0
    result.erase(std::remove_if(result.begin(), result.end(),
                                [](char c) { return c == '_' || c == '-' || c == '.' || c == '@'; }),
                 result.end());
    return result;
}

} // namespace core

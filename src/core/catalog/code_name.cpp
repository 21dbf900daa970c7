#include "core/catalog/code_name.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>

namespace core {

namespace {

bool has_key(const Code& code, std::string_view key)
{
    return key_of(code.name) == key ||
           std::any_of(code.former_names.begin(), code.former_names.end(),
                       [&](const FormerName& former) { return key_of(former.name) == key; });
}

bool is_name_with_key(const Code& code, std::string_view key)
{
    return has_key(code, key) || (key.starts_with(std::to_string(code.number)) && has_key(code, key.substr(3)));
}

} // namespace

bool is_name_of(const Code& code, std::string_view text)
{
    const std::string key = key_of(text);
    return !key.empty() && is_name_with_key(code, key);
}

const Code* find_named_code(const Catalog& catalog, std::string_view text)
{
    const std::string key = key_of(text);
    constexpr std::size_t longest_name = 40;
    if (key.empty() || key.size() > longest_name)
        return nullptr;
    const auto found = std::find_if(catalog.codes.begin(), catalog.codes.end(), [&](const Code& code) {
        return code.status != Registration::Unregistered && is_name_with_key(code, key);
    });
    return found == catalog.codes.end() ? nullptr : &*found;
}

} // namespace core

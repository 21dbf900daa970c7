#include "core/search/name_table.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {

// What frameworks put around the name of a code: "HttpNotFoundException", "SC_NOT_FOUND", "ConflictError".
constexpr std::string_view frequent_starts[] = {"http", "status", "code", "response", "result", "sc", "mhd", "k"};
constexpr std::string_view frequent_ends[] = {"exception", "error",  "http",    "response",
                                              "result",    "status", "request", "code"};

// "HttpStatus.GONE" -> "GONE", "StatusCode::GONE" -> "GONE", ":gone" -> "gone".
std::string_view last_part(std::string_view constant)
{
    const std::size_t separator = constant.find_last_of(".:");
    return separator == std::string_view::npos ? constant : constant.substr(separator + 1);
}

// What all constants of a stack begin with, as a key: "status" of Go's http.StatusGone.
std::string common_start(const Stack& stack)
{
    if (stack.codes.size() < 3)
        return {};
    std::string start = key_of(last_part(stack.codes.front().constant));
    for (const StackConstant& each : stack.codes) {
        const std::string key = key_of(last_part(each.constant));
        const auto end = std::mismatch(start.begin(), start.end(), key.begin(), key.end()).first;
        start.erase(end, start.end());
    }
    while (!start.empty() && is_ascii_digit(start.back())) // of HTTP_404_NOT_FOUND and HTTP_409_CONFLICT
        start.pop_back();
    return start;
}

// A constant is found whole, by its last part, and by that without the stack's own start and the number.
std::vector<std::string> keys_of_constant(std::string_view constant, std::string_view start, int code)
{
    std::string bare = key_of(last_part(constant));
    std::vector<std::string> keys{key_of(constant), bare};
    if (bare.size() > start.size() && bare.starts_with(start))
        bare.erase(0, start.size());
    if (const std::string number = std::to_string(code); bare.starts_with(number))
        bare.erase(0, number.size());
    keys.push_back(bare);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

template <std::size_t N>
bool strip_start(std::string_view& key, const std::string_view (&starts)[N])
{
    for (const std::string_view start : starts)
        if (key.size() > start.size() + 1 && key.starts_with(start)) {
            key.remove_prefix(start.size());
            return true;
        }
    return false;
}

template <std::size_t N>
bool strip_end(std::string_view& key, const std::string_view (&ends)[N])
{
    for (const std::string_view end : ends)
        if (key.size() > end.size() + 1 && key.ends_with(end)) {
            key.remove_suffix(end.size());
            return true;
        }
    return false;
}

} // namespace

NameTable::NameTable(const Catalog& catalog)
{
    using Kind = ExactName::Kind;
    for (const Code& code : catalog.codes) {
        names_.push_back({key_of(code.name), Kind::Name, code.name, {}, {code.number}});
        for (const FormerName& former : code.former_names)
            names_.push_back({key_of(former.name), Kind::FormerName, former.name, {}, {code.number}});
    }
    for (const Stack& stack : catalog.stacks) {
        const std::string start = common_start(stack);
        const auto add = [&](std::string_view constant, int code) {
            for (std::string& key : keys_of_constant(constant, start, code))
                names_.push_back({std::move(key), Kind::Constant, constant, stack.name, {code}});
        };
        for (const StackConstant& each : stack.codes) {
            add(each.constant, each.code);
            for (const std::string& old : each.old)
                add(old, each.code);
            if (!each.phrase.empty())
                add(each.phrase, each.code);
        }
    }
    for (const HeaderField& field : catalog.headers)
        names_.push_back({key_of(field.name), Kind::Header, field.name, {}, field.codes});
    std::stable_sort(names_.begin(), names_.end(), [](const ExactName& a, const ExactName& b) {
        return std::tie(a.key, a.kind) < std::tie(b.key, b.kind);
    });
}

std::span<const ExactName> NameTable::starting_with(std::string_view key) const
{
    if (key.empty())
        return {};
    const auto first =
        std::partition_point(names_.begin(), names_.end(), [&](const ExactName& name) { return name.key < key; });
    const auto last =
        std::partition_point(first, names_.end(), [&](const ExactName& name) { return name.key.starts_with(key); });
    const auto offset = static_cast<std::size_t>(first - names_.begin());
    return std::span(names_).subspan(offset, static_cast<std::size_t>(last - first));
}

std::span<const ExactName> NameTable::find(std::string_view key) const
{
    const std::span<const ExactName> names = starting_with(key);
    const auto last =
        std::partition_point(names.begin(), names.end(), [&](const ExactName& name) { return name.key == key; });
    return names.first(static_cast<std::size_t>(last - names.begin()));
}

std::span<const ExactName> NameTable::find_in_code(std::string_view token) const
{
    if (const auto whole = find(key_of(token)); !whole.empty())
        return whole;
    const std::string last = key_of(last_part(token));
    std::string_view key = last;
    do {
        if (const auto found = find(key); !found.empty())
            return found;
    } while (strip_start(key, frequent_starts));
    key = last;
    while (strip_end(key, frequent_ends)) {
        std::string_view inner = key;
        do {
            if (const auto found = find(inner); !found.empty())
                return found;
        } while (strip_start(inner, frequent_starts));
    }
    return {};
}

} // namespace core

#include "core/search/name_table.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <numeric>
#include <string>
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
        add(key_of(code.name), {0, Kind::Name, code.name, {}, {&code.number, 1}});
        for (const FormerName& former : code.former_names)
            add(key_of(former.name), {0, Kind::FormerName, former.name, {}, {&code.number, 1}});
    }
    for (const Stack& stack : catalog.stacks)
        add(stack);
    for (const HeaderField& field : catalog.headers)
        add(key_of(field.name), {0, Kind::Header, field.name, {}, field.codes});
    sort();
}

void NameTable::add(const Stack& stack)
{
    const std::string start = common_start(stack);
    for (const StackConstant& each : stack.codes) {
        const auto add_constant = [&](std::string_view constant) {
            for (const std::string& key : keys_of_constant(constant, start, each.code))
                add(key, {0, ExactName::Kind::Constant, constant, stack.name, {&each.code, 1}});
        };
        add_constant(each.constant);
        for (const std::string& old : each.old)
            add_constant(old);
        if (!each.phrase.empty())
            add_constant(each.phrase);
    }
}

void NameTable::add(std::string_view key, ExactName name)
{
    name.key = keys_.add(key);
    const bool is_field = name.kind == ExactName::Kind::Header;
    (is_field ? fields_ : names_).push_back(name);
    if (!is_field && name.kind != ExactName::Kind::Constant)
        code_names_.push_back(name);
}

void NameTable::sort()
{
    std::stable_sort(names_.begin(), names_.end(), [](const ExactName& a, const ExactName& b) {
        return std::tie(a.key, a.kind) < std::tie(b.key, b.kind);
    });
    first_name_.assign(keys_.size() + 1, 0);
    for (const ExactName& name : names_)
        ++first_name_[name.key + 1];
    std::partial_sum(first_name_.begin(), first_name_.end(), first_name_.begin());
    for (std::vector<ExactName>* names : {&code_names_, &fields_})
        std::stable_sort(names->begin(), names->end(),
                         [&](const ExactName& a, const ExactName& b) { return keys_[a.key] < keys_[b.key]; });
}

std::span<const ExactName> NameTable::find(std::string_view key) const
{
    const std::uint32_t number = keys_.find(key);
    if (number == WordTable::none)
        return {};
    return std::span(names_).subspan(first_name_[number], first_name_[number + 1] - first_name_[number]);
}

// Those of the sorted names whose key is this one or greater.
std::span<const ExactName> NameTable::from(std::string_view key, std::span<const ExactName> sorted) const
{
    const auto first =
        std::lower_bound(sorted.begin(), sorted.end(), key,
                         [&](const ExactName& name, std::string_view wanted) { return keys_[name.key] < wanted; });
    return sorted.subspan(static_cast<std::size_t>(first - sorted.begin()));
}

std::span<const ExactName> NameTable::starting_with(std::string_view key) const
{
    const std::span<const ExactName> names = from(key, code_names_);
    const auto goes_on = [&](const ExactName& name) { return keys_[name.key].starts_with(key); };
    const auto end = std::find_if_not(names.begin(), names.end(), goes_on);
    return names.first(static_cast<std::size_t>(end - names.begin()));
}

bool NameTable::starts_field(std::string_view key) const
{
    const std::span<const ExactName> fields = from(key, fields_);
    return !fields.empty() && keys_[fields.front().key].starts_with(key);
}

const ExactName* NameTable::find_field(std::string_view key) const
{
    const std::span<const ExactName> fields = from(key, fields_);
    return !fields.empty() && keys_[fields.front().key] == key ? &fields.front() : nullptr;
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

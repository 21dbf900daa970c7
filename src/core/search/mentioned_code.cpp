#include "core/search/mentioned_code.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace core {

namespace {

// A number before one of these is an amount; one after a word of `places` is an address.
constexpr std::string_view units[] = {
    "b",        "bytes", "calls",   "characters", "chars",      "connections", "customers", "days",     "entries",
    "euro",     "euros", "files",   "gb",         "hours",      "items",       "kb",        "lines",    "mb",
    "messages", "min",   "minutes", "ms",         "operations", "orders",      "percent",   "products", "records",
    "requests", "rows",  "s",       "sec",        "seconds",    "times",       "users",     "worker",   "workers",
};
constexpr std::string_view places[] = {"line", "port"};
static_assert(std::is_sorted(std::begin(units), std::end(units)));
static_assert(std::is_sorted(std::begin(places), std::end(places)));

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N])
{
    return std::binary_search(std::begin(words), std::end(words), word);
}

std::string first_word(std::string_view text)
{
    const std::vector<std::string> words = words_of(text.substr(0, 24), 1);
    return words.empty() ? std::string() : words.front();
}

std::string last_word(std::string_view text)
{
    const std::vector<std::string> words = words_of(text.substr(text.size() - std::min<std::size_t>(24, text.size())));
    return words.empty() ? std::string() : words.back();
}

bool is_amount_or_place(std::string_view before, std::string_view after)
{
    const bool is_decimal = before.size() >= 2 && (before.back() == '.' || before.back() == ',') &&
                            is_ascii_digit(before[before.size() - 2]);
    const bool is_thousands = after.size() >= 2 && after.front() == ',' && is_ascii_digit(after[1]);
    const bool is_money = !before.empty() && before.back() == '$';
    const bool is_percentage = trim(after).starts_with('%');
    const bool is_errno = before.ends_with('(') && after.starts_with(':'); // "(104: Connection reset by peer)"
    return is_decimal || is_errno || is_thousands || is_money || is_percentage || is_one_of(first_word(after), units) ||
           is_one_of(last_word(before), places);
}

} // namespace

std::vector<int> mentioned_numbers(std::string_view query)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < query.size();) {
        std::size_t end = i;
        while (end < query.size() && is_ascii_digit(query[end]))
            ++end;
        if (end - i == 3 && !is_amount_or_place(query.substr(0, i), query.substr(end))) {
            const int number = (query[i] - '0') * 100 + (query[i + 1] - '0') * 10 + (query[i + 2] - '0');
            if (number >= 100 && std::find(numbers.begin(), numbers.end(), number) == numbers.end())
                numbers.push_back(number);
        }
        i = std::max(end, i + 1);
    }
    return numbers;
}

int mentioned_start(const QueryWords& words)
{
    const bool is_alone = words.size() == 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word[0] < '1' || word[0] > '5')
            continue;
        const int digit = word[0] - '0';
        const std::string_view rest = word.substr(1);
        if (rest == "xx" || rest == "x" || (rest.empty() && is_alone))
            return digit;
        const bool is_ten = !rest.empty() && is_ascii_digit(rest[0]);
        if (is_ten && (rest.substr(1) == "x" || (rest.size() == 1 && is_alone)))
            return digit * 10 + (rest[0] - '0');
    }
    return 0;
}

} // namespace core

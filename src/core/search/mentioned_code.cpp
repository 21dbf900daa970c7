#include "core/search/mentioned_code.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/base/words.h"
#include "core/search/lexicon.h"

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

constexpr std::size_t digits_of_a_code = 3;

struct Mention // of a number that can be meant as a status code
{
    std::size_t place = 0; // of its first digit
    int number = 0;
};

std::vector<Mention> mentions_in(std::string_view query)
{
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < query.size();) {
        std::size_t end = i;
        while (end < query.size() && is_ascii_digit(query[end]))
            ++end;
        if (end - i == digits_of_a_code && query[i] != '0' &&
            !is_amount_or_place(query.substr(0, i), query.substr(end)))
            mentions.push_back({i, (query[i] - '0') * 100 + (query[i + 1] - '0') * 10 + (query[i + 2] - '0')});
        i = std::max(end, i + 1);
    }
    return mentions;
}

// Words that stand beside a number in a query that is about the number, besides those that tell nothing anywhere.
constexpr std::string_view words_beside_numbers[] = {
    "alb",     "api",    "app",     "aws",       "backend",  "client",   "cloudflare", "code",    "codes",
    "curl",    "err",    "error",   "errors",    "exit",     "explain",  "explained",  "failed",  "get",
    "getting", "gives",  "got",     "http",      "mean",     "meaning",  "means",      "message", "nginx",
    "npm",     "page",   "request", "requested", "requests", "response", "responses",  "return",  "returned",
    "returns", "seeing", "server",  "site",      "status",   "url",      "website",    "xhr",
};
constexpr std::size_t least_telling_words = 2;

bool is_number(std::string_view word) { return std::all_of(word.begin(), word.end(), is_ascii_digit); }

// How many words say what the query is about, if it is not about its number.
std::size_t count_of_telling(const QueryWords& words)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].size() > 1 && !is_number(words[i]) && !is_stop_word(words[i]) &&
            !is_one_of(words[i], words_beside_numbers))
            ++count;
    return count;
}

constexpr std::string_view instead_phrases[] = {"instead of ", "rather than ", " and not ", ", not "};

std::size_t place_of_instead(std::string_view query)
{
    std::size_t first = std::string_view::npos;
    for (const std::string_view phrase : instead_phrases)
        first = std::min(first, query.find(phrase));
    return first;
}

bool says_instead(std::string_view query) { return place_of_instead(query) != std::string_view::npos; }

// "instead of 200 send 201", where both numbers follow the phrase; else the one before it is wanted, unless it is told
// as a fact: "returns 200 instead of 201".
bool wants_the_later(std::string_view query, const std::vector<int>& numbers)
{
    const std::size_t place = place_of_instead(query);
    if (query.find(std::to_string(numbers[0])) > place)
        return true;
    constexpr std::string_view facts[] = {"answers ", "gets ",     "gives ",   "got ",
                                          "is ",      "returned ", "returns ", "sends "};
    const std::string_view before = query.substr(0, place);
    return std::any_of(std::begin(facts), std::end(facts),
                       [&](std::string_view fact) { return before.find(fact) != std::string_view::npos; });
}

} // namespace

std::vector<int> mentioned_numbers(std::string_view query)
{
    std::vector<int> numbers;
    for (const Mention& mention : mentions_in(query))
        if (std::find(numbers.begin(), numbers.end(), mention.number) == numbers.end())
            numbers.push_back(mention.number);
    return numbers;
}

std::string without_number(std::string_view query, int number)
{
    std::string rest(query);
    for (const Mention& mention : mentions_in(query))
        if (mention.number == number)
            rest.replace(mention.place, digits_of_a_code, digits_of_a_code, ' ');
    return rest;
}

MentionedNumbers roles_of_numbers(std::string_view query, const QueryWords& words)
{
    std::vector<int> numbers = mentioned_numbers(query);
    if (numbers.size() == 2 && says_instead(query)) {
        const bool is_later_meant = wants_the_later(query, numbers);
        return {{numbers[is_later_meant ? 1 : 0]}, {numbers[is_later_meant ? 0 : 1]}};
    }
    if (numbers.size() == 1 && count_of_telling(words) >= least_telling_words)
        return {{}, std::move(numbers)};
    return {std::move(numbers), {}};
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

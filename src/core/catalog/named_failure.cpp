#include "core/catalog/named_failure.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using Words = std::vector<std::string>;

// Runs of letters, digits and points, in small letters; "_" does not count: "deadlineexceeded", "404.13".
Words words_of(std::string_view text)
{
    Words words;
    std::string word;
    const auto finish = [&] {
        while (word.ends_with('.'))
            word.pop_back();
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        if (is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80 || (c == '.' && !word.empty()))
            word += ascii_lower(c);
        else if (c != '_')
            finish();
    }
    finish();
    return words;
}

struct Match
{
    const Failure* failure = nullptr;
    std::size_t place = 0; // in words
    std::size_t length = 0;
};

// "(failed)" is a word of every other sentence: it stands for itself alone.
bool stands_alone(std::string_view name) { return name.starts_with('('); }

void match(const Failure& failure, const Words& text, std::vector<Match>& matches)
{
    for (const std::string& name : failure.names) {
        const Words words = words_of(name);
        if (stands_alone(name) && words != text)
            continue;
        const auto found = std::search(text.begin(), text.end(), words.begin(), words.end());
        if (!words.empty() && found != text.end())
            matches.push_back({&failure, static_cast<std::size_t>(found - text.begin()), words.size()});
    }
}

std::string_view where_to_look(FailureSide side)
{
    switch (side) {
    case FailureSide::Client: return " Look first at the client: ";
    case FailureSide::Network: return " Look first at the network: ";
    case FailureSide::Proxy: return " Look first at the proxy: ";
    case FailureSide::Server: return " Look first at the server: ";
    case FailureSide::Any: return " Look at this: ";
    }
    return {};
}

// "Is it running?" as it goes on behind a colon, but "DNS" as it is.
std::string behind_colon(std::string text)
{
    if (text.size() > 1 && is_ascii_lower(text[1]))
        text[0] = ascii_lower(text[0]);
    return text;
}

} // namespace

std::vector<const Failure*> failures_named_in(std::string_view text, const Catalog& catalog)
{
    constexpr std::size_t longest = 4000;
    constexpr std::size_t most = 3;
    const Words words = words_of(utf8_prefix(text, longest));
    std::vector<Match> matches;
    for (const Failure& failure : catalog.failures)
        match(failure, words, matches);
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return a.place != b.place ? a.place < b.place : a.length > b.length;
    });
    std::vector<const Failure*> failures;
    std::set<std::size_t> taken; // words that a longer name has explained
    for (const Match& each : matches) {
        const bool is_new = taken.insert(each.place).second &&
                            std::find(failures.begin(), failures.end(), each.failure) == failures.end();
        for (std::size_t i = 1; i < each.length; ++i)
            taken.insert(each.place + i);
        if (is_new && failures.size() < most)
            failures.push_back(each.failure);
    }
    return failures;
}

std::string explanation_of(const Failure& failure, const Catalog& catalog)
{
    std::string text = failure.has_response ? "" : "No response was received that could be read. ";
    text += failure.claim.text + std::string(where_to_look(failure.side)) + behind_colon(failure.look);
    if (failure.codes.empty())
        return text;
    std::string titles;
    for (const int code : failure.codes)
        titles += (titles.empty() ? "" : ", ") + title_of(catalog, code);
    return text + (failure.has_response ? " In HTTP: " : " As a status it would be ") + titles + '.';
}

} // namespace core

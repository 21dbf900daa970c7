#include "core/search/named_field.h"

#include "core/base/text.h"
#include "core/base/words.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t max_name_words = 6;

struct Run
{
    const ExactName* name = nullptr;
    std::size_t length = 0;
};

// The longest name of a field that begins with this word.
Run longest_name(const NameTable& names, const std::vector<std::string>& words, std::size_t first)
{
    Run longest;
    std::string key;
    for (std::size_t length = 1; length <= max_name_words && first + length <= words.size(); ++length) {
        key += words[first + length - 1];
        for (const ExactName& name : names.find(key))
            if (name.kind == ExactName::Kind::Header)
                longest = {&name, length};
    }
    return longest;
}

} // namespace

bool says_field(std::string_view query)
{
    const std::vector<std::string> words = words_of(query);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "header" || word == "headers" || word == "field" || word == "fields";
    });
}

std::vector<NamedField> named_fields(const NameTable& names, std::string_view query)
{
    const std::vector<std::string> words = words_of(query);
    const std::string folded = fold_case(query);
    const bool is_about_fields = says_field(query);
    std::vector<NamedField> fields;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Run run = longest_name(names, words, i);
        if (run.name == nullptr)
            continue;
        const bool is_one_word = run.length == 1;
        const std::string written = fold_case(run.name->text) + (is_one_word ? ":" : "");
        const bool is_marked = is_about_fields || folded.find(written) != std::string::npos;
        const bool is_all = run.length == words.size();
        if (is_marked || is_all || !is_one_word)
            fields.push_back({run.name, is_marked || is_all});
        i += run.length - 1;
    }
    return fields;
}

} // namespace core

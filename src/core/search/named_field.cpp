#include "core/search/named_field.h"

#include "core/base/text.h"

#include <string>

namespace core {

namespace {

constexpr std::size_t max_name_words = 6;

struct Run
{
    const ExactName* name = nullptr;
    std::size_t length = 0;
};

// The longest name of a field that begins with this word.
Run longest_name(const NameTable& names, const QueryWords& words, std::size_t first)
{
    Run longest;
    for (std::size_t length = 1; length <= max_name_words && first + length <= words.size(); ++length) {
        const std::string_view key = words.run(first, length);
        if (!names.starts_field(key))
            break;
        if (const ExactName* field = names.find_field(key))
            longest = {field, length};
    }
    return longest;
}

} // namespace

bool says_field(const QueryWords& words)
{
    return words.contains("header") || words.contains("headers") || words.contains("field") || words.contains("fields");
}

std::vector<NamedField> named_fields(const NameTable& names, std::string_view query, const QueryWords& words)
{
    std::vector<NamedField> fields;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Run run = longest_name(names, words, i);
        if (run.name == nullptr)
            continue;
        const bool is_one_word = run.length == 1;
        const std::string written = fold_case(run.name->text) + (is_one_word ? ":" : "");
        const bool is_marked = says_field(words) || fold_case(query).find(written) != std::string::npos;
        const bool is_all = run.length == words.size();
        if (is_marked || is_all || !is_one_word)
            fields.push_back({run.name, is_marked || is_all});
        i += run.length - 1;
    }
    return fields;
}

} // namespace core

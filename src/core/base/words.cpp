#include "core/base/words.h"

#include "core/base/text.h"

namespace core {

namespace {

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// Does a word begin at `i` although a letter or digit stands before it? "notFound", "HTTPServer", "404NotFound".
bool is_hump(std::string_view text, std::size_t i)
{
    if (i == 0 || !is_ascii_upper(text[i]))
        return false;
    if (is_ascii_lower(text[i - 1]))
        return true;
    const bool next_is_lower = i + 1 < text.size() && is_ascii_lower(text[i + 1]);
    const bool is_after_one_letter = i == 1 || !is_ascii_letter(text[i - 2]); // "ETag", "OAuth"
    return next_is_lower && (is_ascii_digit(text[i - 1]) || (is_ascii_upper(text[i - 1]) && !is_after_one_letter));
}

// The length of an apostrophe at the start, plain or typographic (U+2019); 0 if there is none.
std::size_t apostrophe_length(std::string_view text)
{
    if (text.front() == '\'')
        return 1;
    return text.substr(0, 3) == "\xE2\x80\x99" ? 3 : 0;
}

// Dashes, quotation marks and special spaces: the blocks of U+0080 and U+2000, and what is not UTF-8 at all.
bool is_separator(char32_t c) { return (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || c == 0xFFFD; }

// The length of what continues a word at the start of `text`; 0 if the word ends there.
std::size_t word_part_length(std::string_view text)
{
    if (is_ascii_alphanumeric(text.front()))
        return 1;
    if (!is_beyond_ascii(text.front()))
        return 0;
    const CodePoint next = first_code_point(text);
    return is_separator(next.value) ? 0 : next.length;
}

} // namespace

bool take_word(std::string_view& text, std::string& word)
{
    word.clear();
    std::size_t i = 0;
    while (i < text.size()) {
        if (is_ascii_lower(text[i])) { // most of all text, so most of the time of building an index
            word += text[i++];
            continue;
        }
        const std::string_view rest = text.substr(i);
        const std::size_t length = word_part_length(rest);
        if (length == 0 && !word.empty() && apostrophe_length(rest) > 0) {
            i += apostrophe_length(rest);
            continue;
        }
        const bool is_end = length == 0 || is_hump(text, i);
        if (is_end && !word.empty())
            break;
        if (length == 1)
            word += ascii_lower(text[i]);
        else
            word += rest.substr(0, length);
        i += length > 0 ? length : first_code_point(rest).length;
    }
    text.remove_prefix(i);
    return !word.empty();
}

std::vector<std::string> words_of(std::string_view text, std::size_t max_words)
{
    std::vector<std::string> words;
    std::string word;
    while (words.size() < max_words && take_word(text, word))
        words.push_back(word);
    return words;
}

std::string key_of(std::string_view text)
{
    std::string key;
    for (const char c : text)
        if (is_ascii_alphanumeric(c))
            key += c;
    return fold_case(key);
}

} // namespace core

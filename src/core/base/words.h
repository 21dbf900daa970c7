// Text -> words, the smallest thing that search compares. How words are related is left to stem.h and lexicon.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// The words of a text in lower case: "HttpStatus.NOT_FOUND" gives http, status, not, found; "don't" gives dont.
std::vector<std::string> words_of(std::string_view text, std::size_t max_words = static_cast<std::size_t>(-1));

// The same, one by one: takes the next word off the front of `text`; false when there is none.
bool take_word(std::string_view& text, std::string& word);

// ASCII letters and digits only, in lower case: all spellings of a name have one key.
std::string key_of(std::string_view text);

} // namespace core

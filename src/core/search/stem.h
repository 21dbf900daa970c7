// The common part of the forms of an English word: "authenticated" and "authentication" have one stem.
// Light on purpose: it joins what developers mix up and leaves the rest to synonyms.
#pragma once

#include <string>
#include <string_view>

namespace core {

std::string stem(std::string_view lower_case_word);

} // namespace core

// The record as JSON: one line for each entry where it is stored, one document where it is handed over.
#pragma once

#include "core/base/problem.h"
#include "core/quiz/review_log.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr int review_file_version = 1;
inline constexpr std::size_t max_review_file_bytes = 64u << 20; // some 300,000 answers: twenty a day take forty years

std::string to_json_line(const ReviewEntry& entry);                 // without a line break
std::string to_json_lines(const std::vector<ReviewEntry>& entries); // with one between each two

std::string to_json(const ReviewLog& log); // the whole, an entry a line

struct ReviewReading
{
    ReviewLog log;         // of the entries that are sound
    Problems problems;     // of the others; the reader of a file will refuse it for any, the reader of a store will not
    int unreadable = 0;    // how many others there are; the problems stop at the first hundred
    bool is_newer = false; // written by a later version of the program, which alone should write to it
};

ReviewReading read_review_lines(std::string_view text); // of any number; empty ones are skipped
ReviewReading read_review_file(std::string file, std::string_view text);

} // namespace core

#include "core/review/reading_ledger.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::string_view explained = " # ";
constexpr std::size_t hash_start = std::string_view("2026-11-30 ").size();
constexpr std::size_t hash_digits = 16;

std::string hex_of(std::uint64_t hash)
{
    std::string digits(hash_digits, '0');
    for (std::size_t i = hash_digits; i-- > 0; hash >>= 4)
        digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

} // namespace

ReadingLedger::ReadingLedger(std::string_view text)
{
    for (const std::string_view line : split(text, '\n')) {
        if (line.size() < hash_start + hash_digits)
            continue;
        std::uint64_t hash = 0;
        const char* const digits = line.data() + hash_start;
        const auto [rest, fault] = std::from_chars(digits, digits + hash_digits, hash, 16);
        if (fault == std::errc() && rest == digits + hash_digits)
            lines_.emplace(hash, line);
    }
}

std::string_view ReadingLedger::explanation_of(const Statement& statement) const
{
    const auto found = lines_.find(statement.hash);
    const std::size_t start = found == lines_.end() ? std::string_view::npos : found->second.find(explained);
    return start == std::string_view::npos ? std::string_view() : found->second.substr(start + explained.size());
}

std::string ReadingLedger::line_of(const Statement& statement, std::string_view day) const
{
    const auto found = lines_.find(statement.hash);
    if (found != lines_.end())
        return std::string(found->second);
    return std::string(day) + ' ' + hex_of(statement.hash) + ' ' + statement.source;
}

} // namespace core

// Which statements somebody has held against the texts that they cite, and when: assets/review/ledger.txt. A line is
//
//     2026-11-30 0123456789abcdef RFC 9110 15.5.6
//
// the day, the statement's hash and what was read; behind " # " it may say why a requirement word is right although
// the cited section does not hold it. A statement that has changed since has another hash, and counts as unread.
#pragma once

#include "core/review/statement.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace core {

class ReadingLedger
{
public:
    explicit ReadingLedger(std::string_view text); // must outlive the ledger

    bool has(const Statement& statement) const { return lines_.contains(statement.hash); }
    std::string_view explanation_of(const Statement& statement) const; // empty: none
    // The line of a statement: as it is in the ledger, or new with `day`.
    std::string line_of(const Statement& statement, std::string_view day) const;
    std::size_t size() const { return lines_.size(); }

private:
    std::unordered_map<std::uint64_t, std::string_view> lines_;
};

} // namespace core

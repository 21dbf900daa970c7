// A learner's record made by hand, and handed to the page as the host would.
#pragma once

#include "tests/ui/harness.h"

#include "core/quiz/review_file.h"

#include <string>
#include <vector>

namespace test {

inline constexpr int today = 20'601; // of the harness: Thursday, 28 May 2026

class Record
{
public:
    core::ReviewEntry& add(const std::string& card, const std::string& best, bool is_recalled, int day)
    {
        core::ReviewEntry entry;
        entry.number = static_cast<int>(entries_.size()) + 1;
        entry.id = "e" + std::to_string(entry.number);
        entry.device = "home";
        entry.at = {1'780'000'000'000 + (day - today) * core::ms_per_day - 36'000'000 + entry.number, day};
        entry.card = card;
        entry.best = best;
        entry.chosen = is_recalled ? best : std::string();
        entry.rating = is_recalled ? core::Rating::Good : core::Rating::Again;
        entries_.push_back(entry);
        return entries_.back();
    }

    // `best` was asked for and `chosen` answered, so many times.
    void mix_up(const std::string& card, const std::string& best, const std::string& chosen, int times)
    {
        for (int i = 0; i < times; ++i)
            add(card, best, false, today - 1).chosen = chosen;
    }

    // The names of `cards` codes of the 4xx were learned and came back two days later, all but `missed` of them
    // recalled.
    void learn_and_return(int cards, int missed)
    {
        for (const core::Code& code : test::catalog().codes) {
            if (code.class_digit() != 4 || cards == 0)
                continue;
            const std::string number = std::to_string(code.number);
            add("name-" + number, number, true, today - 4);
            add("name-" + number, number, true, today - 4);
            add("name-" + number, number, cards > missed, today - 2).confidence = core::Confidence::Sure;
            cards -= 1;
        }
    }

    app::OpenedRecord opened() const
    {
        std::string lines;
        for (const core::ReviewEntry& entry : entries_)
            lines += core::to_json_line(entry) + '\n';
        return {app::Keeping::Stored, false, false, "home", 7, lines, {}};
    }

private:
    std::vector<core::ReviewEntry> entries_;
};

// With something in every chart, and with the longest words.
inline Record full_record()
{
    Record record;
    record.learn_and_return(24, 2);
    record.mix_up("name-401", "401", "403", 5);
    record.mix_up("name-408", "408", "504", 12);
    record.mix_up("header-405", "If-Unmodified-Since", "Access-Control-Allow-Methods", 2);
    record.mix_up("name-404", "404", "999", 1);
    record.mix_up("name-511", "511", "407", 1);
    record.add("name-404", "404", true, today).kind = core::EntryKind::Drill;
    return record;
}

} // namespace test

// The learner's record: every answer ever given, append-only. It is the truth; what the scheduler knows about a card is
// replayed from it. Its JSON forms are review_file.h; what the answers teach is statistics.h.
#pragma once

#include "core/base/named.h"
#include "core/base/random.h"
#include "core/quiz/moment.h"
#include "core/quiz/schedule.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

// How sure the learner felt before the reveal.
enum class Confidence { Unsaid, Guess, Unsure, Sure };
inline constexpr Named<Confidence> confidence_names[] = {
    {"unsaid", Confidence::Unsaid},
    {"guess", Confidence::Guess},
    {"unsure", Confidence::Unsure},
    {"sure", Confidence::Sure},
};

enum class EntryKind { Answer, Drill, Undo }; // a drill teaches about confusions and leaves the schedule alone

struct ReviewEntry
{
    EntryKind kind = EntryKind::Answer;
    std::string id;     // unique among all entries of all devices
    std::string device; // which copy of the record it was first written to
    int number = 0;     // counts the entries of a device, so that their order does not hang on its clock
    Moment at;
    std::string undone; // Undo only: the id of the entry that shall count no longer. What follows is for the others.

    std::string card;
    std::string variant; // the situation shown; empty for cards without
    std::string chosen;  // a code or a field name; empty: "don't know"
    std::string best;
    Rating rating = Rating::Again;
    Confidence confidence = Confidence::Unsaid;
    bool was_typed = false;

    bool operator==(const ReviewEntry&) const = default;
    bool was_recalled() const { return rating != Rating::Again; }
};

// Entries in the one order that all copies of a record agree on: by time, but never against a device's own count.
class ReviewLog
{
public:
    ReviewLog() = default;
    explicit ReviewLog(std::vector<ReviewEntry> entries) { merge(std::move(entries)); }

    // Adds those whose id is not here yet and returns how many. The order and number of merges make no difference.
    std::size_t merge(std::vector<ReviewEntry> more);

    // As merging this one, without sorting the others anew where it is the newest.
    void add(ReviewEntry entry);

    const std::vector<ReviewEntry>& entries() const { return entries_; }

    // The answers and drills that count: without those undone.
    std::vector<const ReviewEntry*> answers() const;

    bool operator==(const ReviewLog&) const = default;

private:
    std::vector<ReviewEntry> entries_;
};

// For entries and devices: long enough to be unique.
std::string random_id(Random& random);

// A new entry for `log` with id, device, number and moment; the rest is the caller's. Where the clock is wrong beyond
// doubt, the moment is that of the newest entry.
ReviewEntry new_entry(const ReviewLog& log, std::string id, std::string_view device, Moment now);

// The record holds answers from the future: the clock was ahead when they were given, or is behind now.
bool was_clock_set_back(const ReviewLog& log, Moment now);

// What the record says about one card.
struct CardRecord
{
    CardState state;
    int last_day = 0;                           // of the last scheduled answer
    std::string last_variant;                   // shown last, be it in a drill
    std::unordered_map<std::string, int> shown; // how often, by variant
};

using CardRecords = std::unordered_map<std::string, CardRecord>; // by card id

// A scheduled answer, and what had been expected of it.
struct Recall
{
    std::size_t entry = 0;    // index in the log that was replayed
    Phase phase = Phase::New; // before the answer
    int elapsed_days = 0;
    double predicted = 0; // probability of recall; 0 for a new card
};

struct Replay
{
    CardRecords cards;
    std::vector<Recall> recalls;
};

// `with_fuzz`: spread the intervals, each by a fuzz made of card and count, so that every replay gives the same.
Replay replay(const ReviewLog& log, const Scheduler& scheduler, bool with_fuzz);

// May a card with this record be asked now? Learning steps wait by the minute, reviews for their day. A card that was
// answered "tomorrow", before a clock was set back, is due: else it would not return for as long as the clock was off.
bool is_due(const CardRecord& record, Moment now);

} // namespace core

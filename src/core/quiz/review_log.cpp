#include "core/quiz/review_log.h"

#include "core/quiz/review_file.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace core {

namespace {

constexpr long long clock_tolerance_ms = 600'000; // devices that keep their clocks well still differ a little

// By time. A device whose clock went back keeps its own order: its entries count as made when the clock stood highest.
std::vector<ReviewEntry> arranged(std::vector<ReviewEntry> entries)
{
    struct Place
    {
        long long ms = 0;
        std::size_t index = 0;
    };
    const auto within_device = [&](std::size_t index) {
        const ReviewEntry& entry = entries[index];
        return std::tie(entry.device, entry.number, entry.at.ms, entry.id);
    };
    std::vector<Place> places(entries.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = {entries[i].at.ms, i};

    std::sort(places.begin(), places.end(),
              [&](const Place& a, const Place& b) { return within_device(a.index) < within_device(b.index); });
    for (std::size_t i = 1; i < places.size(); ++i)
        if (entries[places[i].index].device == entries[places[i - 1].index].device)
            places[i].ms = std::max(places[i].ms, places[i - 1].ms);
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.ms < b.ms; });

    std::vector<ReviewEntry> result;
    result.reserve(entries.size());
    for (const Place& place : places)
        result.push_back(std::move(entries[place.index]));
    return result;
}

// Can be told from these two alone; where a clock went back, the others count as well.
bool is_surely_before(const ReviewEntry& entry, const ReviewEntry& next)
{
    if (entry.id == next.id)
        return false;
    if (entry.device == next.device)
        return entry.number < next.number && entry.at.ms <= next.at.ms;
    return std::tie(entry.at.ms, entry.device) < std::tie(next.at.ms, next.device);
}

// Of two entries with one id that differ, one is damaged. Any rule will do that does not ask which came first.
bool is_preferred(const ReviewEntry& entry, const ReviewEntry& to)
{
    return !(entry == to) && to_json_line(entry) < to_json_line(to);
}

} // namespace

std::size_t ReviewLog::merge(std::vector<ReviewEntry> more)
{
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        known.emplace(entries_[i].id, i);
    const std::size_t before = entries_.size();
    for (ReviewEntry& entry : more) {
        const auto [found, is_new] = known.emplace(entry.id, entries_.size());
        if (is_new)
            entries_.push_back(std::move(entry));
        else if (ReviewEntry& present = entries_[found->second]; is_preferred(entry, present))
            present = std::move(entry);
    }
    entries_ = arranged(std::move(entries_));
    return entries_.size() - before;
}

void ReviewLog::add(ReviewEntry entry)
{
    const bool is_newest = std::all_of(entries_.begin(), entries_.end(),
                                       [&](const ReviewEntry& each) { return is_surely_before(each, entry); });
    if (is_newest)
        entries_.push_back(std::move(entry));
    else
        merge({std::move(entry)});
}

std::vector<const ReviewEntry*> ReviewLog::answers() const
{
    std::unordered_set<std::string_view> undone;
    for (const ReviewEntry& entry : entries_)
        if (entry.kind == EntryKind::Undo)
            undone.insert(entry.undone);
    std::vector<const ReviewEntry*> result;
    for (const ReviewEntry& entry : entries_)
        if (entry.kind != EntryKind::Undo && undone.count(entry.id) == 0)
            result.push_back(&entry);
    return result;
}

std::string random_id(Random& random)
{
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string id;
    for (int i = 0; i < 14; ++i)
        id += digits[random.below(digits.size())];
    return id;
}

ReviewEntry new_entry(const ReviewLog& log, std::string id, std::string_view device, Moment now)
{
    ReviewEntry entry;
    entry.id = std::move(id);
    entry.device = device;
    for (const ReviewEntry& each : log.entries())
        if (each.device == device)
            entry.number = std::max(entry.number, each.number);
    entry.number += 1;
    if (now.ms >= earliest_moment.ms && now.ms < latest_moment.ms)
        entry.at = now;
    else
        entry.at = log.entries().empty() ? earliest_moment : log.entries().back().at;
    return entry;
}

bool was_clock_set_back(const ReviewLog& log, Moment now)
{
    return std::any_of(log.entries().begin(), log.entries().end(),
                       [&](const ReviewEntry& entry) { return entry.at.ms > now.ms + clock_tolerance_ms; });
}

Replay replay(const ReviewLog& log, const Scheduler& scheduler, bool with_fuzz)
{
    Replay result;
    for (const ReviewEntry* entry : log.answers()) {
        CardRecord& card = result.cards[entry->card];
        card.last_variant = entry->variant;
        card.shown[entry->variant] += 1;
        if (entry->kind == EntryKind::Drill)
            continue;

        const bool is_new = card.state.phase == Phase::New;
        const int elapsed_days = is_new ? 0 : std::max(entry->at.day - card.last_day, 0);
        const double predicted = is_new ? 0 : retrievability(card.state.stability, elapsed_days);
        const auto index = static_cast<std::size_t>(entry - log.entries().data());
        result.recalls.push_back({index, card.state.phase, elapsed_days, predicted});

        std::optional<double> fuzz;
        if (with_fuzz)
            fuzz = Random(seed_of(entry->card, static_cast<std::uint64_t>(card.state.reps) + 1)).unit();
        card.state = scheduler.after(card.state, entry->rating, elapsed_days, entry->at.ms, fuzz);
        card.last_day = entry->at.day;
    }
    return result;
}

bool is_due(const CardRecord& record, Moment now)
{
    const CardState& state = record.state;
    if (state.phase == Phase::New)
        return false;
    if (record.last_day > now.day || state.last_review_ms > now.ms + clock_tolerance_ms)
        return true;
    if (state.phase == Phase::Review)
        return now.day - record.last_day >= state.scheduled_days;
    return now.ms >= state.due_ms || now.day > record.last_day;
}

} // namespace core

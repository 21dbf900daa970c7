#include "core/statistics.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

// Narrow where most predictions lie.
constexpr double bin_lows[] = {0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95};

void count(Share& share, const ReviewEntry& entry)
{
    share.answers += 1;
    share.recalled += entry.was_recalled() ? 1 : 0;
}

RecallBin& bin_of(std::vector<RecallBin>& bins, double predicted)
{
    const auto above = std::find_if(bins.begin(), bins.end(), [&](const RecallBin& bin) { return bin.low > predicted; });
    return *(above - 1); // the first bin begins at 0
}

void count_kept(const Replay& replay, Statistics& result)
{
    for (const double low : bin_lows)
        result.bins.push_back({low, {}, 0});
    for (const Recall& recall : replay.recalls) {
        if (recall.phase != Phase::Review || recall.elapsed_days == 0)
            continue;
        RecallBin& bin = bin_of(result.bins, recall.predicted);
        count(result.kept, *recall.entry);
        count(bin.observed, *recall.entry);
        result.predicted += recall.predicted;
        bin.predicted += recall.predicted;
    }
    for (RecallBin& bin : result.bins)
        bin.predicted /= std::max(bin.observed.answers, 1);
    result.predicted /= std::max(result.kept.answers, 1);
}

void count_topics(const QuizDeck& deck, const Replay& replay, Statistics& result)
{
    for (int digit = 1; digit <= 5; ++digit)
        result.by_class.push_back({digit, {}});
    for (const Named<QuizSet>& named : quiz_set_names)
        result.by_set.push_back({named.value, {}});
    for (const Recall& recall : replay.recalls) {
        count(result.all, *recall.entry);
        const int digit = code_of_key(recall.entry->best) / 100;
        if (digit >= 1 && digit <= 5)
            count(result.by_class[static_cast<std::size_t>(digit - 1)].share, *recall.entry);
        if (const QuizCard* card = deck.find(recall.entry->card))
            for (SetShare& each : result.by_set)
                if (each.set == card->set)
                    count(each.share, *recall.entry);
    }
}

void count_confidence(const ReviewLog& log, Statistics& result)
{
    for (const Confidence confidence : {Confidence::Guess, Confidence::Unsure, Confidence::Sure})
        result.by_confidence.push_back({confidence, {}});
    for (const ReviewEntry* entry : log.answers())
        for (ConfidenceShare& each : result.by_confidence)
            if (each.confidence == entry->confidence)
                count(each.share, *entry);
}

std::vector<int> forecast(const QuizDeck& deck, const CardRecords& records, Moment now)
{
    std::vector<int> due(forecast_days, 0);
    for (const QuizCard& card : deck.cards()) {
        const auto record = records.find(card.id);
        if (record == records.end() || record->second.state.phase == Phase::New)
            continue;
        // A learning step ends today or is overdue; so is what a clock that ran ahead put into the future.
        const bool is_today = is_due(record->second, now) || record->second.state.phase != Phase::Review;
        const int days = is_today ? 0 : record->second.last_day + record->second.state.scheduled_days - now.day;
        if (days < forecast_days)
            due[static_cast<std::size_t>(days)] += 1;
    }
    return due;
}

int days_since_monday(int day) { return (day + 3) % 7; } // 1970-01-01 was a Thursday

int practised_this_week(const ReviewLog& log, int today)
{
    std::set<int> days;
    for (const ReviewEntry* entry : log.answers())
        if (entry->at.day <= today && entry->at.day >= today - days_since_monday(today))
            days.insert(entry->at.day);
    return static_cast<int>(days.size());
}

} // namespace

Statistics statistics_of(const QuizDeck& deck, const ReviewLog& log, const Replay& replay, Moment now)
{
    Statistics result;
    count_kept(replay, result);
    count_topics(deck, replay, result);
    count_confidence(log, result);
    result.forecast = forecast(deck, replay.cards, now);
    result.weakest = pairs_of(confusions_in(log, now.day));
    result.days_this_week = practised_this_week(log, now.day);
    return result;
}

} // namespace core

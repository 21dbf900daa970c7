#include "core/quiz/statistics.h"

#include <algorithm>
#include <cmath>

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
    const auto above =
        std::find_if(bins.begin(), bins.end(), [&](const RecallBin& bin) { return bin.low > predicted; });
    return *(above - 1); // the first bin begins at 0
}

void count_kept(const ReviewLog& log, const Replay& replay, Statistics& result)
{
    for (const double low : bin_lows)
        result.bins.push_back({low, {}, 0});
    for (const Recall& recall : replay.recalls) {
        if (recall.phase != Phase::Review || recall.elapsed_days == 0)
            continue;
        const ReviewEntry& entry = log.entries()[recall.entry];
        RecallBin& bin = bin_of(result.bins, recall.predicted);
        count(result.kept, entry);
        count(bin.observed, entry);
        result.predicted += recall.predicted;
        bin.predicted += recall.predicted;
    }
    for (RecallBin& bin : result.bins)
        bin.predicted /= std::max(bin.observed.answers, 1);
    result.predicted /= std::max(result.kept.answers, 1);
}

void count_topic(const QuizDeck& deck, const ReviewEntry& entry, Statistics& result)
{
    count(result.all, entry);
    const int digit = code_of_key(entry.best) / 100;
    if (digit >= 1 && digit <= 5)
        count(result.by_class[static_cast<std::size_t>(digit - 1)].share, entry);
    const QuizCard* card = deck.find(entry.card);
    if (card == nullptr)
        return;
    for (SetShare& each : result.by_set)
        if (each.set == card->set)
            count(each.share, entry);
}

void count_topics(const QuizDeck& deck, const ReviewLog& log, const Replay& replay, Statistics& result)
{
    for (int digit = 1; digit <= 5; ++digit)
        result.by_class.push_back({digit, {}});
    for (const Named<QuizSet>& named : quiz_set_names)
        result.by_set.push_back({named.value, {}});
    for (const Recall& recall : replay.recalls)
        count_topic(deck, log.entries()[recall.entry], result);
}

void count_confidence(const ReviewEntry& entry, Statistics& result)
{
    for (ConfidenceShare& each : result.by_confidence)
        if (each.confidence == entry.confidence)
            count(each.share, entry);
}

// What counts in drills too.
void count_answers(const ReviewLog& log, int today, Statistics& result)
{
    for (const Confidence confidence : {Confidence::Guess, Confidence::Unsure, Confidence::Sure})
        result.by_confidence.push_back({confidence, {}});
    const int monday = today - weekday_of(today);
    for (const ReviewEntry* entry : log.answers()) {
        count_confidence(*entry, result);
        result.drills += entry->kind == EntryKind::Drill ? 1 : 0;
        if (entry->at.day >= monday && entry->at.day <= today)
            result.week[static_cast<std::size_t>(entry->at.day - monday)] += 1;
    }
    const auto practised =
        std::count_if(result.week.begin(), result.week.end(), [](int answers) { return answers > 0; });
    result.days_this_week = static_cast<int>(practised);
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

} // namespace

Agreement agreement_of(const Statistics& statistics)
{
    const Share& kept = statistics.kept;
    if (!kept.is_enough())
        return Agreement::Untold;
    // As if all had been predicted alike, which makes the spread no smaller than it is.
    const double predicted = statistics.predicted;
    const double spread = std::sqrt(predicted * (1 - predicted) / kept.answers);
    const double difference = kept.rate() - predicted;
    if (std::abs(difference) <= 2 * spread)
        return Agreement::Agrees;
    return difference > 0 ? Agreement::More : Agreement::Less;
}

Statistics statistics_of(const QuizDeck& deck, const ReviewLog& log, const Replay& replay, Moment now)
{
    Statistics result;
    count_kept(log, replay, result);
    count_topics(deck, log, replay, result);
    count_answers(log, now.day, result);
    result.forecast = forecast(deck, replay.cards, now);
    result.weakest = pairs_of(confusions_in(log, now.day));
    return result;
}

} // namespace core

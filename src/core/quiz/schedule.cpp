#include "core/quiz/schedule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

// The default parameters of FSRS-6, w0..w20.
constexpr std::array<double, 21> w = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                      0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

constexpr double lowest_stability = 0.001;
constexpr double highest_stability = 36500;
constexpr double lowest_first_stability = 0.1;
constexpr double decay = -w[20];
constexpr int minutes_per_day = 1440;
constexpr long long ms_per_minute = 60'000;

double rounded(double x) { return std::floor(x + 0.5); }

// The reference rounds to 8 decimals after each formula; doing the same keeps us equal to it, not merely close.
double rounded_8(double x) { return rounded(x * 1e8) / 1e8; }

double decay_factor() { return rounded_8(std::exp(std::log(0.9) / decay) - 1); }

double bounded_stability(double stability)
{
    return rounded_8(std::clamp(stability, lowest_stability, highest_stability));
}

double grade(Rating rating) { return static_cast<double>(rating); }

// Below 1 for Easy: mean reversion wants the value as it is, so only the stored difficulty is bounded.
double first_difficulty(Rating rating) { return rounded_8(w[4] - std::exp(w[5] * (grade(rating) - 1)) + 1); }

double difficulty_after(const CardState& card, Rating rating)
{
    if (card.phase == Phase::New)
        return std::clamp(first_difficulty(rating), 1.0, 10.0);
    const double change = -w[6] * (grade(rating) - 3);
    const double damped = card.difficulty + rounded_8(change * (10 - card.difficulty) / 9);
    return std::clamp(rounded_8(w[7] * first_difficulty(Rating::Easy) + (1 - w[7]) * damped), 1.0, 10.0);
}

double first_stability(Rating rating)
{
    return std::max(w[static_cast<std::size_t>(rating) - 1], lowest_first_stability);
}

double stability_same_day(double stability, Rating rating)
{
    const double increase = std::pow(stability, -w[19]) * std::exp(w[17] * (grade(rating) - 3 + w[18]));
    return bounded_stability(stability * (rating == Rating::Again ? increase : std::max(increase, 1.0)));
}

double stability_recalled(const CardState& card, Rating rating, double recall)
{
    const double hard = rating == Rating::Hard ? w[15] : 1;
    const double easy = rating == Rating::Easy ? w[16] : 1;
    const double growth = std::exp(w[8]) * (11 - card.difficulty) * std::pow(card.stability, -w[9]) *
                          (std::exp(w[10] * (1 - recall)) - 1) * hard * easy;
    return bounded_stability(card.stability * (1 + growth));
}

double stability_forgotten(const CardState& card, double recall, bool short_term)
{
    const double left = bounded_stability(w[11] * std::pow(card.difficulty, -w[12]) *
                                          (std::pow(card.stability + 1, w[13]) - 1) * std::exp(w[14] * (1 - recall)));
    const double cap = rounded_8(card.stability / (short_term ? std::exp(w[17] * w[18]) : 1));
    return std::min(left, std::max(lowest_stability, cap));
}

int hard_wait(const std::vector<int>& steps)
{
    const double minutes = steps.size() == 1 ? 1.5 * steps[0] : 0.5 * (static_cast<double>(steps[0]) + steps[1]);
    return static_cast<int>(rounded(minutes));
}

// A better rating shall never bring a card back sooner. The cap on intervals comes before, so that these may pass it.
void order_intervals(std::array<int, 4>& days, bool short_term)
{
    auto& [again, hard, good, easy] = days;
    if (short_term) {
        hard = std::min(hard, good);
    } else {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    }
    good = std::max(good, hard + 1);
    easy = std::max(easy, good + 1);
}

} // namespace

std::string fault_of(const ScheduleSettings& settings)
{
    if (!(settings.retention > 0 && settings.retention <= 1))
        return "the retention must be greater than 0 and at most 1";
    if (settings.maximum_interval < 1 || settings.maximum_interval > longest_maximum_interval)
        return "the maximum interval must be from 1 to " + std::to_string(longest_maximum_interval) + " days";
    for (const std::vector<int>* steps : {&settings.learning_steps, &settings.relearning_steps})
        for (const int minutes : *steps)
            if (minutes < 1 || minutes > longest_maximum_interval)
                return "a step must be from 1 to " + std::to_string(longest_maximum_interval) + " minutes";
    return {};
}

double retrievability(double stability, int elapsed_days)
{
    return rounded_8(std::pow(1 + decay_factor() * elapsed_days / stability, decay));
}

double interval_modifier(double retention) { return rounded_8((std::pow(retention, 1 / decay) - 1) / decay_factor()); }

IntervalRange fuzz_range(int interval, int elapsed_days, int maximum_interval)
{
    const double days = interval;
    if (days < 2.5)
        return {interval, interval};
    const auto span = [&](double from, double to) { return std::max(std::min(days, to) - from, 0.0); };
    const double delta = 1 + 0.15 * span(2.5, 7) + 0.1 * span(7, 20) + 0.05 * span(20, HUGE_VAL);
    int low = std::max(2, static_cast<int>(rounded(days - delta)));
    const int high = std::min(static_cast<int>(rounded(days + delta)), maximum_interval);
    if (interval > elapsed_days)
        low = std::max(low, elapsed_days + 1);
    return {std::min(low, high), high};
}

Scheduler::Scheduler(ScheduleSettings settings)
    : settings_(std::move(settings)), interval_modifier_(interval_modifier(settings_.retention))
{
}

CardState Scheduler::after(const CardState& card, Rating rating, int elapsed_days, long long now_ms,
                           std::optional<double> fuzz) const
{
    const int elapsed = std::max(elapsed_days, 0);
    CardState next = card;
    next.stability = stability_after(card, rating, elapsed);
    next.difficulty = difficulty_after(card, rating);
    next.last_review_ms = now_ms;
    next.reps += 1;
    const bool was_known = settings_.short_term ? card.phase == Phase::Review : card.phase != Phase::New;
    if (rating == Rating::Again && was_known)
        next.lapses += 1;

    const std::optional<Step> step = step_after(card, rating);
    const int minutes = step ? step->minutes : interval_after(card, rating, elapsed, fuzz) * minutes_per_day;
    const bool is_new = card.phase == Phase::New || card.phase == Phase::Learning;
    next.step = step ? step->index : 0;
    next.scheduled_days = minutes / minutes_per_day;
    next.due_ms = now_ms + minutes * ms_per_minute;
    const Phase phase_of_steps = is_new ? Phase::Learning : Phase::Relearning;
    next.phase = next.scheduled_days > 0 ? Phase::Review : phase_of_steps;
    return next;
}

std::optional<Scheduler::Step> Scheduler::step_after(const CardState& card, Rating rating) const
{
    const bool is_new = card.phase == Phase::New || card.phase == Phase::Learning;
    const std::vector<int>& steps = is_new ? settings_.learning_steps : settings_.relearning_steps;
    const auto index = static_cast<std::size_t>(card.step);
    if (!settings_.short_term || index >= steps.size() || (card.phase == Phase::Review && rating != Rating::Again))
        return std::nullopt;
    switch (rating) {
    case Rating::Again: return Step{steps[0], 0};
    case Rating::Hard: return Step{hard_wait(steps), card.step};
    case Rating::Good:
        return index + 1 < steps.size() ? std::optional(Step{steps[index + 1], card.step + 1}) : std::nullopt;
    case Rating::Easy: return std::nullopt;
    }
    return std::nullopt;
}

double Scheduler::stability_after(const CardState& card, Rating rating, int elapsed_days) const
{
    if (card.phase == Phase::New)
        return first_stability(rating);
    if (elapsed_days == 0 && settings_.short_term)
        return stability_same_day(card.stability, rating);
    const double recall = retrievability(card.stability, elapsed_days);
    return rating == Rating::Again ? stability_forgotten(card, recall, settings_.short_term)
                                   : stability_recalled(card, rating, recall);
}

int Scheduler::interval_for(double stability, int elapsed_days, std::optional<double> fuzz) const
{
    const double wanted = std::max(1.0, rounded(stability * interval_modifier_));
    const int interval = static_cast<int>(std::min(wanted, static_cast<double>(settings_.maximum_interval)));
    if (!fuzz)
        return interval;
    const IntervalRange range = fuzz_range(interval, elapsed_days, settings_.maximum_interval);
    return range.low + static_cast<int>(*fuzz * (range.high - range.low + 1));
}

int Scheduler::interval_after(const CardState& card, Rating rating, int elapsed_days, std::optional<double> fuzz) const
{
    std::array<int, 4> days{};
    for (std::size_t i = 0; i < days.size(); ++i)
        days[i] = interval_for(stability_after(card, static_cast<Rating>(i + 1), elapsed_days), elapsed_days, fuzz);
    if (!settings_.short_term || (card.phase == Phase::Review && rating != Rating::Again))
        order_intervals(days, settings_.short_term);
    return days[static_cast<std::size_t>(rating) - 1];
}

} // namespace core

// FSRS-6, as ts-fsrs 5.4.2 computes it: how well a card is remembered, and when it shall come back.
// Knows no clock: the caller passes the moment of a review and the whole days since the one before.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class Rating { Again = 1, Hard, Good, Easy };

enum class Phase { New, Learning, Review, Relearning };

struct ScheduleSettings
{
    double retention = 0.9; // the wanted probability of recall when a card comes back
    int maximum_interval = 36500;
    bool short_term = true;                 // false: every review ends in an interval of at least a day
    std::vector<int> learning_steps{1, 10}; // minutes
    std::vector<int> relearning_steps{10};

    bool operator==(const ScheduleSettings&) const = default;
};

inline constexpr int longest_maximum_interval = 1'000'000;

// The reason to refuse the settings; empty if there is none.
std::string fault_of(const ScheduleSettings& settings);

// What a series of reviews has made of a card.
struct CardState
{
    Phase phase = Phase::New;
    double stability = 0;   // days until the probability of recall is 0.9
    double difficulty = 0;  // 1..10
    int step = 0;           // index into the learning or relearning steps
    int scheduled_days = 0; // 0 while a step is waited for
    int reps = 0;
    int lapses = 0;
    long long due_ms = 0; // since 1970, UTC, as all times
    long long last_review_ms = 0;

    bool operator==(const CardState&) const = default;
};

class Scheduler
{
public:
    explicit Scheduler(ScheduleSettings settings); // fault_of(settings) must be empty

    // The card after a review. `fuzz`, from 0 up to but not including 1, spreads the intervals; without it
    // they depend on the reviews alone. A clock that was moved back may give negative days: they count as none.
    CardState after(const CardState& card, Rating rating, int elapsed_days, long long now_ms,
                    std::optional<double> fuzz = std::nullopt) const;

    const ScheduleSettings& settings() const { return settings_; }

private:
    struct Step
    {
        int minutes = 0;
        int index = 0;
    };

    std::optional<Step> step_after(const CardState& card, Rating rating) const;
    double stability_after(const CardState& card, Rating rating, int elapsed_days) const;
    int interval_for(double stability, int elapsed_days, std::optional<double> fuzz) const;
    int interval_after(const CardState& card, Rating rating, int elapsed_days, std::optional<double> fuzz) const;

    ScheduleSettings settings_;
    double interval_modifier_;
};

// The probability of recall, `elapsed_days` after the last review of a card of this stability.
double retrievability(double stability, int elapsed_days);

// Days of interval for a day of stability.
double interval_modifier(double retention);

struct IntervalRange
{
    int low = 0;
    int high = 0;
};

// Where fuzz may move an interval to.
IntervalRange fuzz_range(int interval, int elapsed_days, int maximum_interval);

} // namespace core

// Any text as a record of answers, as the store keeps it and as a file to import: what is taken from it survives being
// written and read, merging it twice changes nothing, and it can be replayed and counted.
#include "core/quiz/review_file.h"
#include "core/quiz/statistics.h"
#include "tests/fuzz/promise.h"

#include <cmath>

namespace {

using namespace core;

void survive_writing(const ReviewLog& log)
{
    const ReviewReading again = read_review_file("import", to_json(log));
    fuzz::promise(again.problems.empty() && !again.is_newer, "a record that was written can be read");
    fuzz::promise(again.log == log, "a record is the same after it was written and read");
}

void survive_merging(const ReviewLog& log)
{
    ReviewLog twice = log;
    fuzz::promise(twice.merge(log.entries()) == 0 && twice == log, "the same import twice changes nothing");

    const std::vector<ReviewEntry> backwards(log.entries().rbegin(), log.entries().rend());
    fuzz::promise(ReviewLog(backwards) == log, "the order in which entries arrive makes no difference");
}

void replay_all(const ReviewLog& log)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    static const QuizDeck deck(catalog, {});
    static const Scheduler scheduler({});
    const Replay replayed = replay(log, scheduler, true);
    for (const auto& [card, record] : replayed.cards) {
        const CardState& state = record.state;
        fuzz::promise(std::isfinite(state.stability) && std::isfinite(state.difficulty), "a replay ends in numbers");
        fuzz::promise(state.scheduled_days >= 0 && state.scheduled_days <= scheduler.settings().maximum_interval,
                      "intervals keep to their limits");
    }
    const Moment now = log.entries().empty() ? earliest_moment : log.entries().back().at;
    const Statistics statistics = statistics_of(deck, log, replayed, now);
    fuzz::promise(statistics.kept.answers <= statistics.all.answers, "what is counted in part is counted in all");
    fuzz::promise(std::isfinite(statistics.predicted), "a prediction is a number");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    for (const ReviewReading& reading : {read_review_lines(text), read_review_file("import", text)}) {
        survive_writing(reading.log);
        survive_merging(reading.log);
        replay_all(reading.log);
    }
    return 0;
}

#include "cli/schedule_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/quiz/schedule.h"

#include <istream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

namespace cli {

namespace {

using core::JsonObject;
using core::JsonValue;
using core::Presence;
using core::Problems;

constexpr int longest_elapsed_days = 1'000'000; // either way: a clock that was moved back is part of the contract
constexpr std::size_t id_limit = 200;

struct Review
{
    core::Rating rating = core::Rating::Again;
    int elapsed_days = 0;
};

struct Sequence
{
    std::string id; // as JSON: whoever numbers sequences gets numbers back
    std::vector<Review> reviews;
};

struct Input
{
    core::ScheduleSettings settings;
    std::vector<Sequence> sequences;
};

core::ScheduleSettings read_settings(JsonObject& root)
{
    core::ScheduleSettings settings;
    std::optional<JsonObject> object = root.object("settings", Presence::Optional);
    if (!object)
        return settings;
    settings.retention = object->number("retention", Presence::Optional, 0, 1, settings.retention);
    settings.maximum_interval = object->integer("maximum_interval", Presence::Optional, 1,
                                                core::longest_maximum_interval, settings.maximum_interval);
    settings.short_term = object->boolean("short_term", Presence::Optional, settings.short_term);
    object->finish();
    if (const std::string fault = core::fault_of(settings); !fault.empty())
        object->report("retention", fault); // the ranges above leave no other fault
    return settings;
}

std::string read_id(JsonObject& object)
{
    const std::optional<JsonValue> id = object.raw("id", Presence::Required);
    if (!id)
        return {};
    if (const std::optional<long long> number = id->integer())
        return std::to_string(*number);
    if (!id->is(core::JsonKind::String) || id->text().size() > id_limit)
        object.report("id",
                      "\"id\" must be a whole number or a string of at most " + std::to_string(id_limit) + " bytes");
    return core::json_quoted(id->text());
}

Sequence read_sequence(JsonObject& object)
{
    Sequence sequence{read_id(object), {}};
    for (JsonObject& entry : object.objects("reviews", Presence::Required)) {
        Review review;
        review.rating = static_cast<core::Rating>(entry.integer("rating", Presence::Required, 1, 4, 1));
        // Before the first review there is nothing from which days could have elapsed.
        const Presence presence = sequence.reviews.empty() ? Presence::Optional : Presence::Required;
        review.elapsed_days = entry.integer("elapsed_days", presence, -longest_elapsed_days, longest_elapsed_days);
        entry.finish();
        sequence.reviews.push_back(review);
    }
    object.finish();
    return sequence;
}

std::optional<Input> read_input(std::string_view text, Problems& problems)
{
    const std::optional<core::JsonDocument> document = core::JsonDocument::parse("stdin", text, problems);
    if (!document)
        return std::nullopt;
    Input input;
    JsonObject root(document->root(), problems);
    input.settings = read_settings(root);
    for (JsonObject& object : root.objects("sequences", Presence::Required))
        input.sequences.push_back(read_sequence(object));
    root.finish();
    return problems.empty() ? std::optional(std::move(input)) : std::nullopt;
}

std::string_view phase_name(core::Phase phase)
{
    switch (phase) {
    case core::Phase::New: return "new";
    case core::Phase::Learning: return "learning";
    case core::Phase::Review: return "review";
    case core::Phase::Relearning: return "relearning";
    }
    return {};
}

std::string replay_as_json(const core::Scheduler& scheduler, const Sequence& sequence)
{
    core::JsonWriter out;
    out.open_array();
    core::CardState card;
    for (const Review& review : sequence.reviews) {
        card = scheduler.after(card, review.rating, review.elapsed_days, 0);
        out.open_object().key("stability").value(card.stability, 8).key("difficulty").value(card.difficulty, 8);
        out.member("state", phase_name(card.phase)).member("scheduled_days", card.scheduled_days).close_object();
    }
    out.close_array();
    return "{\"id\":" + sequence.id + ",\"states\":" + out.text() + "}";
}

} // namespace

int run_schedule(std::span<const std::string_view> arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    constexpr Option options[] = {{"--json"}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty() || !given.words.empty() || !given.has("--json")) {
        err << "whichcode: " << printable(given.fault.empty() ? "reviews go in and come out as JSON" : given.fault)
            << '\n';
        err << "usage: " << schedule_usage << '\n';
        return exit_usage;
    }
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    Problems problems;
    const std::optional<Input> input = read_input(text, problems);
    for (const core::Problem& problem : problems)
        err << printable(core::to_string(problem)) << '\n';
    if (!input)
        return exit_problems;

    const core::Scheduler scheduler(input->settings);
    out << "{\"sequences\":[";
    for (std::size_t i = 0; i < input->sequences.size(); ++i)
        out << (i == 0 ? "" : ",") << replay_as_json(scheduler, input->sequences[i]);
    out << "]}\n";
    return exit_success;
}

} // namespace cli

#include "core/quiz/review_file.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

using enum Presence;

constexpr std::string_view format_name = "whichcode-reviews";
constexpr std::size_t id_limit = 80;
constexpr int highest_version = 1'000'000;
constexpr int highest_number = 1'000'000'000;

void write_entry(JsonWriter& out, const ReviewEntry& entry)
{
    out.open_object().member("v", review_file_version).member("id", entry.id).member("device", entry.device);
    out.member("number", entry.number)
        .key("time")
        .value(static_cast<double>(entry.at.ms), 0)
        .member("day", entry.at.day);
    if (entry.kind == EntryKind::Undo) {
        out.member("undo", entry.undone).close_object();
        return;
    }
    if (entry.kind == EntryKind::Drill)
        out.member("drill", true);
    out.member("card", entry.card);
    if (!entry.variant.empty())
        out.member("variant", entry.variant);
    if (!entry.chosen.empty())
        out.member("chosen", entry.chosen);
    out.member("best", entry.best).member("rating", static_cast<int>(entry.rating));
    if (entry.confidence != Confidence::Unsaid)
        out.member("confidence", name_of(confidence_names, entry.confidence));
    if (entry.was_typed)
        out.member("typed", true);
    out.close_object();
}

std::string read_id(JsonObject& object, std::string_view key, Presence presence)
{
    std::string id = object.string(key, presence, id_limit);
    const auto allowed = [](char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; };
    if (!std::all_of(id.begin(), id.end(), allowed))
        object.report(key, "\"" + id + "\" is not an id: they consist of small letters, digits and hyphens");
    return id;
}

Moment read_moment(JsonObject& object)
{
    Moment at;
    const std::optional<JsonValue> time = object.raw("time", Required);
    at.ms = time ? time->integer().value_or(0) : 0;
    at.day = object.integer("day", Required, earliest_moment.day, latest_moment.day);
    if (time && (at.ms < earliest_moment.ms || at.ms >= latest_moment.ms))
        object.report("time", "\"time\" must be milliseconds since 1970, from 2020 to 2099");
    else if (time && at.day != 0 &&
             std::abs(at.ms / ms_per_day - at.day) > 2) // zones are less than a day, a day begins at 04:00
        object.report("day", "\"day\" and \"time\" are days apart");
    return at;
}

void read_answer(JsonObject& object, ReviewEntry& entry)
{
    entry.kind = object.boolean("drill", Optional) ? EntryKind::Drill : EntryKind::Answer;
    entry.card = read_id(object, "card", Required);
    entry.variant = read_id(object, "variant", Optional);
    entry.chosen = object.string("chosen", Optional, id_limit);
    entry.best = object.string("best", Required, id_limit);
    entry.rating = static_cast<Rating>(object.integer("rating", Required, 1, 4, 1));
    entry.confidence = object.choice("confidence", Optional, confidence_names, Confidence::Unsaid);
    entry.was_typed = object.boolean("typed", Optional);
}

// Says so of a version that this program does not know; the rest of such an entry is not looked at.
bool is_newer_version(JsonObject& object, std::string_view key)
{
    const int version = object.integer(key, Required, 1, highest_version, review_file_version);
    if (version > review_file_version)
        object.report(key, "written by a newer version of this program: format " + std::to_string(version) +
                               ", this one knows " + std::to_string(review_file_version));
    return version > review_file_version;
}

// Problems are counted for each entry anew: their list holds no more than the first hundred, and an entry that is
// sound must not be lost for coming after those.
struct EntryReading
{
    ReviewEntry entry;
    Problems problems;
    bool is_newer = false;
};

EntryReading read_entry(const JsonValue& value)
{
    EntryReading reading;
    JsonObject object(value, reading.problems);
    reading.is_newer = is_newer_version(object, "v");
    if (reading.is_newer)
        return reading;
    ReviewEntry& entry = reading.entry;
    entry.id = read_id(object, "id", Required);
    entry.device = read_id(object, "device", Required);
    entry.number = object.integer("number", Required, 1, highest_number);
    entry.at = read_moment(object);
    entry.undone = read_id(object, "undo", Optional);
    if (entry.undone.empty())
        read_answer(object, entry);
    else
        entry.kind = EntryKind::Undo;
    object.finish();
    return reading;
}

void take(EntryReading each, ReviewReading& reading, std::vector<ReviewEntry>& entries)
{
    reading.is_newer |= each.is_newer;
    reading.problems.append(each.problems);
    if (each.problems.empty())
        entries.push_back(std::move(each.entry));
    else
        reading.unreadable += 1;
}

EntryReading read_line(std::string_view text, int line)
{
    Problems problems;
    EntryReading reading;
    if (const auto document = JsonDocument::parse("record", text, problems))
        reading = read_entry(document->root());
    problems.append(reading.problems);
    reading.problems = {};
    for (Problem problem : problems) {
        problem.line = line;
        reading.problems.push_back(std::move(problem));
    }
    return reading;
}

} // namespace

std::string to_json_line(const ReviewEntry& entry)
{
    JsonWriter out;
    write_entry(out, entry);
    return out.text();
}

std::string to_json_lines(const std::vector<ReviewEntry>& entries)
{
    std::string lines;
    for (const ReviewEntry& entry : entries)
        lines += (lines.empty() ? "" : "\n") + to_json_line(entry);
    return lines;
}

std::string to_json(const ReviewLog& log)
{
    std::string text = "{\"format\":\"" + std::string(format_name) +
                       "\",\"version\":" + std::to_string(review_file_version) + ",\"reviews\":[";
    const char* separator = "\n";
    for (const ReviewEntry& entry : log.entries()) {
        text += separator + to_json_line(entry);
        separator = ",\n";
    }
    return text + "\n]}\n";
}

ReviewReading read_review_lines(std::string_view text)
{
    ReviewReading reading;
    std::vector<ReviewEntry> entries;
    int line = 0;
    for (const std::string_view each : split(text, '\n')) {
        ++line;
        if (!trim(each).empty())
            take(read_line(each, line), reading, entries);
    }
    reading.log.merge(std::move(entries));
    return reading;
}

ReviewReading read_review_file(std::string file, std::string_view text)
{
    ReviewReading reading;
    const auto document = JsonDocument::parse(std::move(file), text, reading.problems, max_review_file_bytes);
    if (!document)
        return reading;
    JsonObject root(document->root(), reading.problems);
    if (root.string("format", Required, id_limit) != format_name)
        root.report("format",
                    "this is not a record of answers: \"format\" is not \"" + std::string(format_name) + "\"");
    if (!reading.problems.empty())
        return reading;
    if (is_newer_version(root, "version")) {
        reading.is_newer = true;
        return reading;
    }
    std::vector<ReviewEntry> entries;
    for (const JsonValue& value : root.array("reviews", Required))
        take(read_entry(value), reading, entries);
    root.finish();
    reading.log.merge(std::move(entries));
    return reading;
}

} // namespace core

#include "core/check/content_length.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/elision.h"

#include <algorithm>

namespace core {

namespace {

bool is_textual(const std::optional<MediaType>& type)
{
    return !type || type->name.starts_with("text/") || type->is_json() || type->is_xml() ||
           type->name == "application/javascript" || type->name == "application/x-www-form-urlencoded" ||
           type->name == "application/x-ndjson" || type->name == "application/yaml";
}

// "...", "[truncated]" and the like in a line of their own.
bool is_shortened(std::string_view text)
{
    if (text.find("\xEF\xBF\xBD") != std::string_view::npos || text.find('\0') != std::string_view::npos)
        return true;
    for (const std::string_view line : split(text, '\n')) {
        if (is_elision(line) || ends_with_one_of(trim(line), ellipses))
            return true;
    }
    return false;
}

constexpr std::string_view line_ends = "\r\n";

struct JsonSizes
{
    long long compact = 0;
    long long spaced = 0; // with a space behind each comma and colon
};

// The text is valid JSON.
JsonSizes json_sizes(std::string_view text)
{
    JsonSizes sizes;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!in_string && std::string_view(" \t\r\n").find(c) != std::string_view::npos)
            continue;
        ++sizes.compact;
        sizes.spaced += !in_string && (c == ',' || c == ':') ? 2 : 1;
        if (c == '"')
            in_string = !in_string;
        if (in_string && c == '\\' && i + 1 < text.size()) {
            ++i;
            ++sizes.compact;
            ++sizes.spaced;
        }
    }
    return sizes;
}

} // namespace

bool has_comparable_content(const CheckSubject& subject)
{
    const std::string coding = fold_case(trim(subject.fields().combined("Content-Encoding")));
    return subject.shows_content() && !subject.forbids_content() && !subject.has_method("HEAD") &&
           (coding.empty() || coding == "identity") && !subject.fields().has("Transfer-Encoding") &&
           is_textual(subject.media_type) && subject.response.content.omission_line == 0 &&
           subject.json_state != JsonState::Unreadable && !is_shortened(subject.response.content.text);
}

bool could_have_length(const CheckSubject& subject, long long length)
{
    const std::string_view all = subject.response.content.text;
    const std::string_view text = trim_end(all, line_ends);
    const LengthRange range = shown_length(subject);
    std::vector<long long> sizes = {range.low, range.high};
    if (subject.media_type && !subject.media_type->parameter("charset").empty() &&
        !equal_ignoring_case(subject.media_type->parameter("charset"), "utf-8"))
        sizes.push_back(static_cast<long long>(character_count(text)));
    if (subject.json) {
        const JsonSizes json = json_sizes(text);
        sizes.insert(sizes.end(), {json.compact, json.spaced});
    }
    // A final line end is the first thing to be lost, or won, on the way.
    const long long slack = 2 * std::max<long long>(1, static_cast<long long>(all.size() - text.size()));
    return std::any_of(sizes.begin(), sizes.end(),
                       [&](long long each) { return length >= each && length <= each + slack; });
}

LengthRange shown_length(const CheckSubject& subject)
{
    const std::string_view text = trim_end(subject.response.content.text, line_ends);
    const auto size = static_cast<long long>(text.size());
    return {size, size + std::count(text.begin(), text.end(), '\n')};
}

} // namespace core

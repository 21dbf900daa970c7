#include "app/import.h"

#include "core/base/text.h"

#include <unordered_set>

namespace app {

namespace {

constexpr std::size_t longest_name = 200; // bytes

std::vector<core::ReviewEntry> entries_lacking_in(const core::ReviewLog& log, const core::ReviewLog& other)
{
    std::unordered_set<std::string_view> known;
    for (const core::ReviewEntry& entry : other.entries())
        known.insert(entry.id);
    std::vector<core::ReviewEntry> lacking;
    for (const core::ReviewEntry& entry : log.entries())
        if (known.count(entry.id) == 0)
            lacking.push_back(entry);
    return lacking;
}

// Some systems allow line breaks in the name of a file.
std::string one_line(std::string_view name)
{
    std::string line;
    for (const char c : core::to_valid_utf8(core::utf8_prefix(name, longest_name)))
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return line;
}

} // namespace

Import read_import(std::string_view name, std::string_view text, const core::ReviewLog& record)
{
    Import import;
    import.file = one_line(name);
    import.reading = core::read_review_file(import.file, text);
    import.answers = static_cast<int>(import.reading.log.answers().size());
    compare(import, record);
    return import;
}

void compare(Import& import, const core::ReviewLog& record)
{
    import.new_here = static_cast<int>(new_entries(import, record).size());
    import.only_here = static_cast<int>(entries_lacking_in(record, import.reading.log).size());
}

std::vector<core::ReviewEntry> new_entries(const Import& import, const core::ReviewLog& record)
{
    return entries_lacking_in(import.reading.log, record);
}

bool is_sound(const Import& import) { return import.reading.problems.empty(); }

bool can_merge(const Import& import) { return is_sound(import) && import.new_here > 0; }

bool can_replace(const Import& import, const core::ReviewLog& record)
{
    return is_sound(import) && !record.entries().empty() && (import.new_here > 0 || import.only_here > 0);
}

} // namespace app

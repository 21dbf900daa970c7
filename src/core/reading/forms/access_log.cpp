// Lines of access logs: nginx, Apache and their kin, AWS's load balancers and CloudFront, HAProxy, Envoy, IIS. They
// hold a status and who gave it, and nothing that could be checked; what is known is said in notes.
#include "core/reading/access_log.h"

#include "core/base/text.h"
#include "core/reading/forms/forms.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace core {

namespace {

constexpr std::size_t most_notes = 40;

std::string where(const LogEntry& entry)
{
    std::string text(entry.method);
    const std::string_view path = entry.target.substr(0, entry.target.find('?'));
    if (!path.empty())
        text += (text.empty() ? "" : " ") + std::string(utf8_prefix(path, 80)) +
                (path.size() < entry.target.size() ? "?…" : "");
    return text.empty() ? "a request" : "`" + to_valid_utf8(text) + "`";
}

std::string in_short(const LogEntry& entry)
{
    std::string text = "Status " + std::string(entry.status) + " for " + where(entry);
    if (!entry.upstream.empty())
        text += ", " + std::string(entry.upstream) + " from the server behind";
    return text + '.';
}

} // namespace

bool read_access_log(const PastedText& paste, Draft& draft)
{
    std::vector<LogEntry> entries;
    std::size_t texts = 0;
    for (const MessageLine& line : paste.lines()) {
        texts += line.is_blank() || line.text.starts_with('#') ? 0 : 1;
        if (std::optional<LogEntry> entry = log_entry(line.text)) {
            entry->line = line.number;
            entries.push_back(*std::move(entry));
        }
    }
    if (entries.empty() || entries.size() * 2 < texts)
        return false;
    draft.form = "lines of an access log (" + std::string(name_of(entries.front().kind)) + ")";
    std::map<std::tuple<LogKind, std::string_view, std::string_view, std::string_view>, bool> told;
    std::size_t left_out = 0;
    for (const LogEntry& entry : entries) {
        const bool is_new =
            told.emplace(std::tuple(entry.kind, entry.status, entry.upstream, entry.detail), true).second;
        if (!is_new || draft.notes.size() >= most_notes) {
            ++left_out;
            continue;
        }
        const std::string meaning = meaning_of(entry);
        draft.note(entry.line, in_short(entry) + (meaning.empty() ? "" : " ") + meaning);
    }
    if (left_out > 0)
        draft.note(0, counted(static_cast<long long>(left_out), "more line") + " of the same kinds.");
    draft.note(0, "A line of an access log has no header fields and no content that could be checked. Paste the "
                  "response itself, as `curl -i` prints it.");
    return true;
}

} // namespace core

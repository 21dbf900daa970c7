// What is copied from the network panels of Chrome and Edge, Firefox and Safari: general facts, then names and values,
// each pair on one line or on two.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/start_line.h"
#include "core/reading/forms/forms.h"
#include "core/reading/start_anchor.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

enum class Section { General, Response, Request, Content, Other };

struct Heading
{
    std::string_view name; // in lower case
    Section section;
};

constexpr Heading headings[] = {
    {"general", Section::General},
    {"summary", Section::General},
    {"headers", Section::General},
    {"response headers", Section::Response},
    {"response", Section::Response},
    {"request headers", Section::Request},
    {"request", Section::Request},
    {"response body", Section::Content},
    {"response payload", Section::Content},
    {"preview", Section::Other},
    {"request payload", Section::Other},
    {"request data", Section::Other},
    {"form data", Section::Other},
    {"query string parameters", Section::Other},
    {"cookies", Section::Other},
    {"timing", Section::Other},
    {"messages", Section::Other},
    {"early hints headers", Section::Other},
};

constexpr std::string_view ignored[] = {"raw",
                                        "view source",
                                        "view parsed",
                                        "view decoded",
                                        "headers",
                                        "preview",
                                        "provisional headers are shown",
                                        "learn more",
                                        "initiator",
                                        "timing",
                                        "raw headers",
                                        "copy all",
                                        "view url-encoded",
                                        "filter headers",
                                        "block"};

// Facts that the panels put before the fields, in lower case.
constexpr std::string_view address_names[] = {"request url", "url"};
constexpr std::string_view method_names[] = {"request method", "method"};
constexpr std::string_view status_names[] = {"status code", "status"};
constexpr std::string_view version_names[] = {"version", "protocol"};
constexpr std::string_view other_facts[] = {
    "remote address", "referrer policy", "source",   "address", "initiator",      "scheme",           "host",
    "filename",       "transferred",     "priority", "type",    "dns resolution", "request priority", "size",
    "tracking",       "request priority"};

// Names that begin the fields of a request, where no heading says so.
constexpr std::string_view request_starts[] = {":authority",      ":method", ":path",      ":scheme",        "accept",
                                               "accept-encoding", "host",    "user-agent", "accept-language"};

struct Pair
{
    std::string_view name;
    std::string_view value;
    int line = 0;
};

struct Panel
{
    std::string_view address, method, status, reason, version;
    int status_line = 0;
    bool has_provisional_request = false;
    bool has_raw_status = false;
    std::vector<Pair> response, request;
    std::vector<MessageLine> content;
    bool has_response = false, has_request = false;
};

template <std::size_t N>
bool is_name_of(std::string_view text, const std::string_view (&names)[N])
{
    return is_one_of_ignoring_case(trim_end(trim(text), ":"), names);
}

// "Response Headers (12)", "Response Headers (1.23 KB)"
std::optional<Section> section_of(std::string_view text)
{
    text = trim(text);
    const std::size_t bracket = text.find(" (");
    if (bracket != std::string_view::npos && text.ends_with(')'))
        text = text.substr(0, bracket);
    for (const Heading& each : headings)
        if (equal_ignoring_case(text, each.name))
            return each.section;
    return std::nullopt;
}

enum class Browser { None, Chrome, Firefox, Safari };

// Each browser names the facts in its own way.
Browser browser_of(const std::vector<MessageLine>& lines)
{
    constexpr std::size_t farthest = 400;
    bool has_url = false, has_code = false, has_status = false, has_version = false, has_transferred = false,
         has_summary = false, has_plain_url = false;
    for (std::size_t i = 0; i < std::min(lines.size(), farthest); ++i) {
        const std::string_view text = trim(lines[i].text);
        const std::string folded = fold_case(text.substr(0, 24));
        has_url = has_url || folded.starts_with("request url");
        has_code = has_code || folded.starts_with("status code");
        has_status = has_status || folded.starts_with("status");
        has_version = has_version || folded.starts_with("version");
        has_transferred = has_transferred || folded.starts_with("transferred");
        has_summary = has_summary || folded == "summary";
        has_plain_url = has_plain_url || folded.starts_with("url:");
    }
    if (has_url && has_code)
        return Browser::Chrome;
    if (has_status && has_version && has_transferred)
        return Browser::Firefox;
    return has_status && has_plain_url && has_summary ? Browser::Safari : Browser::None;
}

class PanelReader
{
public:
    PanelReader(const std::vector<MessageLine>& lines, Browser browser) : lines_(lines), browser_(browser) {}

    Panel read();

private:
    std::optional<Pair> pair_at(std::size_t& i) const;
    std::string_view value_behind(std::size_t& i) const;
    bool take_fact(const Pair& pair);
    bool take_start_line(const MessageLine& line);
    void take_pair(const Pair& pair);

    const std::vector<MessageLine>& lines_;
    Browser browser_;
    Panel panel_;
    Section section_ = Section::General;
    bool has_headings_ = false;
};

std::string_view PanelReader::value_behind(std::size_t& i) const
{
    if (i + 1 >= lines_.size() || lines_[i + 1].is_blank())
        return {};
    const std::string_view next = trim(lines_[i + 1].text);
    if (section_of(next) || (next.ends_with(':') && is_token(trim_end(next, ":"))))
        return {};
    ++i;
    return next;
}

// "name: value", or the name in one line and the value in the next.
std::optional<Pair> PanelReader::pair_at(std::size_t& i) const
{
    const int line = lines_[i].number;
    const std::string_view text = trim(lines_[i].text);
    const std::size_t colon = text.find(':', 1);
    if (colon != std::string_view::npos && colon + 1 == text.size())
        return Pair{text.substr(0, colon), value_behind(i), line};
    const bool has_known_name =
        colon != std::string_view::npos &&
        (is_token(text.substr(text.front() == ':' ? 1 : 0, colon - (text.front() == ':' ? 1 : 0))) ||
         is_name_of(text.substr(0, colon), address_names) || is_name_of(text.substr(0, colon), method_names) ||
         is_name_of(text.substr(0, colon), status_names) || is_name_of(text.substr(0, colon), other_facts));
    if (has_known_name && !text.substr(colon).starts_with("://"))
        return Pair{text.substr(0, colon), trim(text.substr(colon + 1)), line};
    if (is_token(text) || is_name_of(text, other_facts) || is_name_of(text, status_names) ||
        is_name_of(text, address_names) || is_name_of(text, method_names))
        return Pair{text, value_behind(i), line};
    // Firefox joins some of its facts: "VersionHTTP/2".
    for (const std::string_view name : {"Version", "Status", "Transferred", "Referrer Policy"})
        if (text.starts_with(name))
            return Pair{text.substr(0, name.size()), trim(text.substr(name.size())), line};
    return std::nullopt;
}

bool PanelReader::take_fact(const Pair& pair)
{
    if (is_name_of(pair.name, status_names) && panel_.status.empty()) {
        const std::size_t digit = pair.value.find_first_of("0123456789(");
        panel_.status = digit == std::string_view::npos ? std::string_view() : pair.value.substr(digit);
        panel_.status_line = pair.line;
    } else if (is_name_of(pair.name, address_names)) {
        panel_.address = pair.value;
    } else if (is_name_of(pair.name, method_names)) {
        panel_.method = pair.value;
    } else if (is_name_of(pair.name, version_names)) {
        panel_.version = pair.value;
    } else {
        return is_name_of(pair.name, other_facts);
    }
    return true;
}

// The raw views, and Safari, show start lines.
bool PanelReader::take_start_line(const MessageLine& line)
{
    const std::string_view text = trim(line.text);
    if (find_status(text) == 0 && !text.starts_with(":status")) {
        section_ = Section::Response;
        panel_.version = text.substr(0, text.find(' '));
        if (panel_.status.empty() || !is_ascii_digit(panel_.status.front()))
            panel_.status = trim(text.substr(panel_.version.size()));
        panel_.status_line = line.number;
        panel_.has_raw_status = true;
    } else if (find_request(text) == 0) {
        section_ = Section::Request;
        panel_.method = text.substr(0, text.find(' '));
    } else {
        return false;
    }
    has_headings_ = true;
    return true;
}

void PanelReader::take_pair(const Pair& pair)
{
    if (section_ == Section::General && take_fact(pair))
        return;
    if (section_ == Section::General)
        section_ = Section::Response; // the copy has no headings: the fields of the response come first
    if (section_ == Section::Response && !has_headings_ && !panel_.response.empty() &&
        is_one_of_ignoring_case(pair.name, request_starts))
        section_ = Section::Request;
    if (pair.name == ":status" || (pair.name.starts_with(':') && section_ == Section::Response)) {
        panel_.version = "HTTP/2";
        if (pair.name == ":status" && panel_.status.empty())
            panel_.status = pair.value;
    } else if (pair.name.starts_with(':')) {
        panel_.version = panel_.version.empty() ? std::string_view("HTTP/2") : panel_.version;
        if (pair.name == ":method" && panel_.method.empty())
            panel_.method = pair.value;
        if (pair.name == ":authority")
            panel_.request.push_back({"Host", pair.value, pair.line});
    } else if (section_ == Section::Response) {
        panel_.response.push_back(pair);
    } else if (section_ == Section::Request) {
        panel_.request.push_back(pair);
    }
}

Panel PanelReader::read()
{
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const std::string_view text = trim(lines_[i].text);
        const std::optional<Section> section = section_of(text);
        if (section) {
            const bool is_first_general = *section == Section::General && section_ != Section::General;
            section_ = is_first_general ? section_ : *section;
            has_headings_ = has_headings_ || *section == Section::Response || *section == Section::Request;
            panel_.has_response = panel_.has_response || *section == Section::Response;
            continue;
        }
        if (section_ == Section::Content && !(panel_.content.empty() && text.empty())) {
            panel_.content.push_back(lines_[i]);
            continue;
        }
        if (text.empty() || section_ == Section::Other)
            continue;
        if (is_one_of_ignoring_case(text, ignored) || text.starts_with("Provisional headers are shown")) {
            if (text.starts_with("Provisional")) {
                panel_.has_provisional_request = true;
                section_ = panel_.response.empty() ? section_ : Section::Request;
            }
            continue;
        }
        if (take_start_line(lines_[i]))
            continue;
        if (browser_ == Browser::Firefox && section_ == Section::General && is_token(text) && panel_.method.empty() &&
            std::all_of(text.begin(), text.end(), is_ascii_upper)) {
            panel_.method = text;
            continue;
        }
        if (const std::optional<Pair> pair = pair_at(i))
            take_pair(*pair);
    }
    return panel_;
}

std::string_view name_of(Browser browser)
{
    switch (browser) {
    case Browser::Chrome: return "Chrome's Headers panel";
    case Browser::Firefox: return "Firefox's Headers panel";
    case Browser::Safari: return "Safari's Headers panel";
    case Browser::None: break;
    }
    return {};
}

// "200 OK (from disk cache)" -> "200", "OK"
void split_status(std::string_view text, std::string_view& code, std::string_view& reason)
{
    code = text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
    reason = trim(text.substr(code.size()));
    if (const std::size_t bracket = reason.find('('); bracket != std::string_view::npos)
        reason = trim(reason.substr(0, bracket));
}

void write_panel(const Panel& panel, Draft& draft)
{
    std::string_view code, reason;
    split_status(panel.status, code, reason);
    if (code.empty()) {
        draft.refusal = "there is no status in this panel: the request failed" +
                        (panel.status.empty() ? std::string() : " with " + std::string(panel.status.substr(0, 80))) +
                        " before a response was readable. The console says why";
        return;
    }
    const bool has_request_fields = !panel.request.empty();
    if (!panel.method.empty()) {
        draft.add_request(panel.status_line, panel.method, panel.address, panel.version);
        for (const Pair& each : panel.request)
            draft.add_request_field(each.line, each.name, each.value);
        if (panel.has_provisional_request || !has_request_fields)
            draft.add_omission(panel.status_line);
        draft.end_head(panel.status_line);
    }
    const std::string version = http_version(panel.version);
    draft.add_response(panel.status_line, version, code, version.starts_with("HTTP/1") ? reason : std::string_view());
    for (const Pair& each : panel.response)
        draft.add_response_field(each.line, each.name, each.value);
    if (panel.response.empty())
        draft.add_omission(panel.status_line);
    draft.end_head(panel.status_line);
    for (const MessageLine& line : panel.content)
        draft.add(line.text, line.number);
    if (panel.content.empty())
        draft.add_omission(panel.status_line);
}

} // namespace

bool read_browser_panel(const PastedText& paste, Draft& draft)
{
    const Browser browser = browser_of(paste.lines());
    if (browser == Browser::None)
        return false;
    draft.form = name_of(browser);
    write_panel(PanelReader(paste.lines(), browser).read(), draft);
    return true;
}

} // namespace core

#include "core/reading/transcript.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/escapes.h"
#include "core/reading/side.h"
#include "core/reading/tool_lines.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

using Kind = MessageLine::Kind;
using Lines = std::vector<MessageLine>;

struct Anchor
{
    std::size_t line = 0;
    std::size_t at = 0;
};

bool starts_content(std::string_view text)
{
    return !trim(text).empty() && std::string_view("{[<").find(trim(text).front()) != std::string_view::npos;
}

// How sure it is that a message starts there. The next line tells most: it has the same prefix, or is a field.
int trust_in(const Lines& lines, const Anchor& anchor)
{
    constexpr int sure = 4, likely = 3, possible = 2, doubtful = 1, no = 0;
    const LinePrefix prefix(lines[anchor.line].text.substr(0, anchor.at));
    if (prefix.is_indent())
        return likely;
    const std::string_view sample = prefix.sample();
    if (std::string_view("\"'`").find(sample.back()) != std::string_view::npos)
        return likely;
    const std::string_view next = anchor.line + 1 < lines.size() ? lines[anchor.line + 1].text : std::string_view();
    const std::size_t length = prefix.length_in(next);
    if (length != no_anchor && !trim(next).empty()) {
        const std::string_view rest = next.substr(length);
        if (trim(rest).empty() || is_like_a_field(trim(rest)) || starts_content(rest))
            return sure;
    }
    if (is_like_a_field(trim(next)))
        return likely;
    if (prefix.is_mark() && trim(next) == trim(lines[anchor.line].text.substr(anchor.at)))
        return sure; // `curl -iv` shows each line twice
    constexpr std::string_view ends = ":]|>-=*";
    const std::string_view end = trim_end(sample, " \t");
    if (prefix.is_mark())
        return possible;
    return !end.empty() && ends.find(end.back()) != std::string_view::npos ? doubtful : no;
}

std::optional<Anchor> find_response(const Lines& lines)
{
    constexpr int enough = 3;
    constexpr int most_candidates = 200;
    std::optional<Anchor> best;
    int best_trust = 0, candidates = 0;
    for (std::size_t i = 0; i < lines.size() && candidates < most_candidates; ++i) {
        const std::size_t at = find_status(lines[i].text);
        if (at == no_anchor)
            continue;
        ++candidates;
        const Anchor anchor{i, at};
        const int trust = trust_in(lines, anchor);
        if (trust >= enough)
            return anchor;
        if (trust > best_trust) {
            best = anchor;
            best_trust = trust;
        }
    }
    return best;
}

std::optional<Anchor> find_request_before(const Lines& lines, std::size_t end, bool is_plain)
{
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t at = find_request(lines[i].text);
        if (at != no_anchor && (!is_plain || LinePrefix(lines[i].text.substr(0, at)).is_indent()))
            return Anchor{i, at};
    }
    return std::nullopt;
}

// Puts the lines of one run of a tool into a draft.
class ExchangeReader
{
public:
    ExchangeReader(const Lines& lines, Draft& draft) : lines_(lines), draft_(draft) {}

    bool read();

private:
    enum class Place { Outside, Head, Content };
    enum class ContentLook { Unknown, Bare, Prefixed }; // do its lines have the prefix?

    void find_sides(const Anchor& response);
    bool read_request_alone();
    void read_plain();
    void read_first_prefixed();
    void read_prefixed();
    void take(const Side& side, const MessageLine& line, std::size_t offset);
    void take_text(const Side& side, std::string_view text, int number);
    void take_unmarked(const MessageLine& line);
    bool is_curl_note(std::string_view line) const;
    std::size_t indented_end(std::size_t start) const;
    bool is_panel_heading(std::size_t i) const;

    const Lines& lines_;
    Draft& draft_;
    Side response_, request_;
    bool has_request_ = false;
    bool is_curl_ = false; // marks as `curl -v` has them
    Place place_ = Place::Outside;
    ContentLook look_ = ContentLook::Unknown;
    Kind side_of_head_ = Kind::Plain;
};

void ExchangeReader::find_sides(const Anchor& response)
{
    const std::string_view line = lines_[response.line].text;
    response_ = Side(line, response.at, Kind::Plain);
    is_curl_ = !response_.is_quoted() && response_.has_mark('<');
    const std::optional<Anchor> request = find_request_before(lines_, lines_.size(), response_.is_plain());
    if (request) {
        request_ = Side(lines_[request->line].text, request->at, Kind::Plain);
        has_request_ = true;
    } else if (is_curl_) {
        request_ = response_.with_mark('<', '>', Kind::Sent);
        has_request_ = true;
    }
    const bool differ = has_request_ && request_.prefix().sample() != response_.prefix().sample() &&
                        response_.prefix().length_in(request_.prefix().sample()) != request_.prefix().sample().size();
    if (is_curl_ || (differ && !response_.is_plain())) {
        response_ = Side(line, response.at, Kind::Received);
        if (request)
            request_ = Side(lines_[request->line].text, request->at, Kind::Sent);
    }
}

// A block that is indented ends where the indentation does, as with `wget -S` and in Markdown.
std::size_t ExchangeReader::indented_end(std::size_t start) const
{
    const auto indent_of = [&](std::size_t i) {
        return std::min(lines_[i].text.find_first_not_of(" \t"), lines_[i].text.size());
    };
    const std::size_t indent = indent_of(start);
    if (indent == 0 || start + 1 >= lines_.size() || indent_of(start + 1) < indent)
        return lines_.size();
    std::size_t end = start + 1;
    while (end < lines_.size() && (lines_[end].is_blank() || indent_of(end) >= indent))
        ++end;
    return end;
}

// "Request Headers" between the fields of the response and the request, as a browser's panel has them.
bool ExchangeReader::is_panel_heading(std::size_t i) const
{
    constexpr std::string_view headings[] = {"Request Headers", "Response Headers", "General"};
    if (!is_one_of(trim(lines_[i].text), headings) || i == 0 || i + 1 >= lines_.size())
        return false;
    const std::string_view next = lines_[i + 1].text;
    const bool starts = find_status(next) == 0 || find_request(next) == 0 || is_like_a_field(next);
    return starts && is_like_a_field(lines_[i - 1].text);
}

void ExchangeReader::read_plain()
{
    std::size_t block_end = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const std::size_t indent = lines_[i].text.find_first_not_of(" \t");
        const bool starts = i >= block_end && indent != no_anchor &&
                            (find_status(lines_[i].text) == indent || find_request(lines_[i].text) == indent);
        if (starts && (indent != 0 || block_end > 0)) {
            if (block_end > 0)
                draft_.begin_segment();
            block_end = indent != 0 ? indented_end(i) : 0;
        }
        if (trim(lines_[i].text) == "---response end---") // of `wget -d`
            block_end = std::max<std::size_t>(i, 1);
        if (is_panel_heading(i)) {
            draft_.begin_segment();
            continue;
        }
        const bool is_outside = block_end > 0 && i >= block_end;
        if (!is_outside && !is_transfer_note(lines_[i].text))
            draft_.add(lines_[i].text, lines_[i].number);
    }
}

// "Response: HTTP/1.1 200 OK", and then the lines as they are.
void ExchangeReader::read_first_prefixed()
{
    bool is_outside = false; // another entry of the log has begun
    for (const MessageLine& line : lines_) {
        const std::size_t status = find_status(line.text);
        const std::size_t request = find_request(line.text);
        std::size_t start = 0;
        if (status != no_anchor && response_.find_text(line.text) == status)
            start = status;
        else if (request != no_anchor && has_request_ && request_.find_text(line.text) == request)
            start = request;
        is_outside = start == 0 && (is_outside || response_.find_text(line.text).has_value());
        if (!is_outside)
            draft_.add(line.text.substr(start), line.number);
    }
}

bool ExchangeReader::is_curl_note(std::string_view line) const
{
    const Side notes = response_.with_mark('<', '*', Kind::Noise);
    return is_transfer_note(line) || notes.find_text(line).has_value();
}

void ExchangeReader::take_unmarked(const MessageLine& line)
{
    if (place_ == Place::Outside)
        return;
    if (response_.is_quoted()) { // the lines of Python's http.client behind "reply: '...'"
        constexpr std::string_view label = "header: ";
        if (place_ == Place::Head && line.text.starts_with(label))
            draft_.add(line.text.substr(label.size()), line.number, side_of_head_);
        return;
    }
    if (is_curl_ && is_curl_note(line.text)) {
        if (place_ == Place::Content)
            draft_.add(line.text, line.number, Kind::Noise);
        return;
    }
    if (place_ == Place::Head) {
        const bool is_of_log = !response_.prefix().is_empty() && !line.is_blank() &&
                               trim(line.text).front() == response_.prefix().sample().front();
        if (side_of_head_ != Kind::Sent && starts_content(line.text) && !is_of_log) {
            draft_.add({}, line.number, side_of_head_);
            place_ = Place::Content;
        } else {
            if (side_of_head_ == Kind::Received) // `curl -iv` shows each line twice
                draft_.add(line.text, line.number);
            return;
        }
    }
    if (look_ == ContentLook::Prefixed || side_of_head_ == Kind::Sent) {
        if (response_.prefix().is_mark() && !is_curl_ && !line.is_blank())
            place_ = Place::Outside;
        return;
    }
    if (look_ == ContentLook::Unknown && !line.is_blank())
        look_ = ContentLook::Bare;
    std::string_view text = line.text;
    if (is_curl_)
        for (const std::string_view farewell : {"* Connection #", "* Closing connection", "* shutting down"})
            if (const std::size_t at = text.rfind(farewell); at != std::string_view::npos && at > 0)
                text = text.substr(0, at);
    draft_.add(text, line.number);
}

void ExchangeReader::take_text(const Side& side, std::string_view text, int number)
{
    const bool is_start = find_status(text) == 0 || (side.kind() != Kind::Received && find_request(text) == 0);
    const bool has_head_kind = side.kind() != Kind::Plain;
    if (is_start && (place_ != Place::Content || look_ != ContentLook::Unknown || has_head_kind)) {
        place_ = Place::Head;
        look_ = ContentLook::Unknown;
        side_of_head_ = side.kind();
        draft_.add(draft_.keep(std::string(text)), number, side.kind());
    } else if (place_ == Place::Head && side.kind() == side_of_head_) {
        draft_.add(draft_.keep(std::string(text)), number, side.kind());
        if (trim(text).empty())
            place_ = Place::Content;
    } else if (place_ == Place::Content && look_ != ContentLook::Bare) {
        if (!trim(text).empty())
            look_ = ContentLook::Prefixed;
        draft_.add(draft_.keep(std::string(text)), number);
    }
}

void ExchangeReader::take(const Side& side, const MessageLine& line, std::size_t offset)
{
    std::string_view text = line.text.substr(offset);
    if (side.is_escaped() && place_ == Place::Content) { // where "\n" in a string of JSON has to stay
        const std::size_t end = find_written_line_end(text);
        const bool is_last = end != std::string_view::npos && end + written_line_end(text.substr(end)) == text.size();
        return take_text(side, is_last ? text.substr(0, end) : text, line.number);
    }
    const std::vector<std::string> texts = side.texts_in(text);
    for (const std::string& each : texts)
        take_text(side, each, line.number);
    if (side.is_escaped() && texts.size() > 2) { // a message in one line
        place_ = Place::Outside;
        draft_.begin_segment();
    }
}

void ExchangeReader::read_prefixed()
{
    for (const MessageLine& line : lines_) {
        const std::optional<std::size_t> received = response_.find_text(line.text);
        const std::optional<std::size_t> sent =
            has_request_ ? request_.find_text(line.text) : std::optional<std::size_t>();
        if (received && (!sent || *received >= *sent))
            take(response_, line, *received);
        else if (sent)
            take(request_, line, *sent);
        else
            take_unmarked(line);
    }
}

// Its response may stand in another block.
bool ExchangeReader::read_request_alone()
{
    const std::optional<Anchor> request = find_request_before(lines_, lines_.size(), true);
    for (std::size_t i = request ? request->line : lines_.size(); i < lines_.size(); ++i)
        draft_.add(lines_[i].text, lines_[i].number);
    return request.has_value();
}

bool ExchangeReader::read()
{
    const std::optional<Anchor> anchor = find_response(lines_);
    if (!anchor)
        return read_request_alone();
    find_sides(*anchor);
    draft_.begin_segment();
    if (response_.is_plain()) {
        read_plain();
        return true;
    }
    const std::string_view next = anchor->line + 1 < lines_.size() ? lines_[anchor->line + 1].text : std::string_view();
    const bool goes_on = response_.find_text(next).has_value() && !trim(next).empty();
    const bool only_first = !goes_on && !response_.is_quoted() && !response_.is_escaped() && !is_curl_;
    if (only_first)
        read_first_prefixed();
    else
        read_prefixed();
    if (!draft_.form.empty())
        return true;
    const std::string mark(trim(response_.prefix().sample()));
    if (is_curl_)
        draft_.form = "the output of `curl -v`";
    else if (response_.is_quoted())
        draft_.form = "quoted text of a program or log";
    else if (response_.is_escaped())
        draft_.form = "text with its line ends written out";
    else if (!mark.empty() && mark.size() <= 40 && mark.find('`') == std::string::npos)
        draft_.form = "lines behind `" + mark + "`";
    return true;
}

} // namespace

bool read_exchanges(const std::vector<MessageLine>& lines, Draft& draft) { return ExchangeReader(lines, draft).read(); }

} // namespace core

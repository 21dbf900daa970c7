#include "core/http/message.h"

#include "core/base/text.h"
#include "core/http/chunked.h"
#include "core/http/elision.h"
#include "core/http/field_value.h"
#include "core/http/json_extent.h"
#include "core/http/start_line.h"

#include <algorithm>

namespace core {

namespace {

using Lines = std::span<const MessageLine>;
using Kind = MessageLine::Kind;

bool is_separator(std::string_view text)
{
    text = trim(text);
    return text.size() >= 3 && text.find_first_not_of('-') == std::string_view::npos;
}

std::size_t indent_of(std::string_view text) { return std::min(text.find_first_not_of(" \t"), text.size()); }

std::string_view without_indent(std::string_view text, std::size_t indent)
{
    return text.substr(std::min(indent, indent_of(text)));
}

FieldLine read_field(std::string_view text, int number)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return {{}, std::string(trim(text)), number, FieldLine::Fault::NoColon};
    const std::string_view before = text.substr(0, colon);
    FieldLine field{std::string(trim(before)), std::string(trim(text.substr(colon + 1))), number,
                    FieldLine::Fault::None};
    if (!is_token(field.name))
        field.fault = FieldLine::Fault::BadName;
    else if (field.name.size() != before.size())
        field.fault = FieldLine::Fault::SpaceBeforeColon;
    field.is_cut = is_cut_short(field.value);
    return field;
}

// Content that begins without the empty line it needs: JSON or markup instead of a field.
bool starts_content(std::string_view text)
{
    return std::string_view("{[<").find(text.front()) != std::string_view::npos; // none of them begins a name
}

// Content in which the start line of a message can be a quotation.
bool may_quote_messages(const Fields& fields)
{
    const std::optional<MediaType> type = parse_media_type(fields.value("Content-Type"));
    if (!type)
        return false;
    return type->name.starts_with("text/") || type->name.starts_with("multipart/") ||
           type->name.starts_with("message/") || type->name == "application/http";
}

// Content that is a message itself: what TRACE returns.
bool is_message_type(const Fields& fields)
{
    const std::optional<MediaType> type = parse_media_type(fields.value("Content-Type"));
    return type && (type->name == "message/http" || type->name == "application/http");
}

// Most lines of a long content can be told by their first character.
bool may_start_message(std::string_view text)
{
    const char first = text.empty() ? ' ' : text.front();
    return is_ascii_letter(first) || first == ':' || first == ' ' || first == '\t';
}

// How far the content that is being read has come: a start line behind its end starts another message.
class ContentProgress
{
public:
    explicit ContentProgress(const Fields& fields) : length_(parse_digits(fields.value("Content-Length"))) {}

    void read(std::string_view line)
    {
        json_.read(line);
        bytes_ += static_cast<long long>(line.size());
        ++line_ends_;
    }

    // The line end that stands behind the last line may belong to the content, and be CRLF.
    bool is_complete() const
    {
        if (json_.is_complete())
            return true;
        const long long with_lf = bytes_ + line_ends_, with_crlf = with_lf + line_ends_;
        return length_ &&
               (*length_ == with_lf || *length_ == with_lf - 1 || *length_ == with_crlf || *length_ == with_crlf - 2);
    }

private:
    std::optional<long long> length_;
    JsonExtent json_;
    long long bytes_ = 0;
    long long line_ends_ = 0;
};

class Parser
{
public:
    explicit Parser(Lines lines) : lines_(lines)
    {
        verbose_ = std::any_of(lines_.begin(), lines_.end(),
                               [](const MessageLine& line) { return line.kind == Kind::Received; });
    }

    std::optional<std::vector<Transaction>> parse(std::string& fault);

private:
    struct Head
    {
        Fields* fields = nullptr;
        Kind kind = Kind::Plain; // of its lines
        std::size_t indent = 0;
        bool has_end = false;
        int content_line = 0;     // of content that follows without an empty line
        bool is_repeated = false; // `curl -iv` shows each line twice
    };

    bool starts_request(std::size_t i, bool strictly) const;
    bool starts_response(std::size_t i, bool strictly) const;
    std::size_t find_start() const;
    void read_head(Head& head);
    bool ends_head(Head& head);
    void read_field_line(Head& head, const MessageLine& line) const;
    Request read_request();
    Response read_response();
    bool ends_content(std::size_t first, std::size_t i, const Response& response,
                      const ContentProgress& progress) const;
    MessageContent content_between(std::size_t first, std::size_t end, std::size_t indent) const;
    std::string fault_without_start() const;

    Lines lines_;
    bool verbose_ = false;
    std::size_t at_ = 0;
    std::string limit_; // which one the text goes beyond; empty: none
};

bool Parser::starts_request(std::size_t i, bool strictly) const
{
    const Kind kind = verbose_ ? Kind::Sent : Kind::Plain;
    return lines_[i].kind == kind && may_start_message(lines_[i].text) && is_request_line(lines_[i].text, strictly);
}

bool Parser::starts_response(std::size_t i, bool strictly) const
{
    const Kind kind = verbose_ ? Kind::Received : Kind::Plain;
    return lines_[i].kind == kind && may_start_message(lines_[i].text) && is_status_line(lines_[i].text, strictly);
}

// Prompts, commands and prose before the first message are skipped.
std::size_t Parser::find_start() const
{
    std::size_t i = 0;
    while (i < lines_.size() && !starts_request(i, false) && !starts_response(i, false))
        ++i;
    return i;
}

// Is the head over? At an empty line, which belongs to it, at a separator, or at the next message.
bool Parser::ends_head(Head& head)
{
    const MessageLine& line = lines_[at_];
    if (line.is_blank()) {
        head.has_end = true;
        ++at_;
        return true;
    }
    return is_separator(line.text) || starts_response(at_, true) || starts_request(at_, true);
}

void Parser::read_field_line(Head& head, const MessageLine& line) const
{
    Fields& fields = *head.fields;
    if (is_elision(line.text)) {
        fields.omission_line = line.number;
        return;
    }
    if (fields.lines.empty() && head.kind == Kind::Plain)
        head.indent = std::max(head.indent, indent_of(line.text)); // nothing yet that the line could go on with
    std::string_view text = without_indent(line.text, head.indent);
    if (fields.lines.empty())
        text = trim(text);
    if (text.front() == ' ' || text.front() == '\t') {
        FieldLine& last = fields.lines.back();
        last.value += ' ' + std::string(trim(text));
        last.fault = FieldLine::Fault::Folded;
    } else if (text.front() != ':') { // pseudo-fields of HTTP/2 as tools list them
        fields.lines.push_back(read_field(text, line.number));
    }
}

void Parser::read_head(Head& head)
{
    std::string_view last_received = lines_[at_ - 1].text;
    std::size_t bytes = 0;
    for (; at_ < lines_.size() && limit_.empty(); ++at_) {
        const MessageLine& line = lines_[at_];
        bytes += line.text.size();
        if (bytes > max_head_bytes || head.fields->lines.size() > max_fields)
            limit_ = "the header before line " + std::to_string(line.number) + " is too large: more than " +
                     std::to_string(max_fields) + " fields or " + std::to_string(max_head_bytes >> 10) + " KiB";
        if (line.kind != head.kind) {
            if (line.kind == Kind::Sent || line.kind == Kind::Received)
                return;
            if (line.kind == Kind::Omission)
                head.fields->omission_line = line.number;
            head.is_repeated = head.is_repeated || (line.kind == Kind::Plain && line.text == last_received);
            continue;
        }
        if (ends_head(head))
            return;
        if (!is_elision(line.text) && starts_content(without_indent(line.text, indent_of(line.text)))) {
            head.content_line = line.number;
            return;
        }
        read_field_line(head, line);
        last_received = line.text;
    }
}

Request Parser::read_request()
{
    const MessageLine& start = lines_[at_++];
    Request request = read_request_line(start.text);
    request.line = start.number;
    Head head{&request.fields, start.kind, indent_of(start.text)};
    read_head(head);
    const std::size_t first = at_;
    while (at_ < lines_.size() && !starts_response(at_, false) &&
           (!verbose_ || lines_[at_].kind == Kind::Plain || lines_[at_].kind == Kind::Noise))
        ++at_;
    request.content = content_between(first, at_, head.indent);
    return request;
}

// Is line `i` the start of another message, and not a part of the content that began at `first`?
bool Parser::ends_content(std::size_t first, std::size_t i, const Response& response,
                          const ContentProgress& progress) const
{
    if (verbose_)
        return lines_[i].kind == Kind::Sent || lines_[i].kind == Kind::Received;
    if (!starts_response(i, true) && !starts_request(i, true))
        return false;
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto here = lines_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto is_gap = [](const MessageLine& line) { return line.is_blank() || is_separator(line.text); };
    if (std::all_of(begin, here, is_gap) && !is_message_type(response.fields))
        return true;
    if (progress.is_complete())
        return true;
    const MessageLine& before = *(here - 1);
    return is_separator(before.text) || (before.is_blank() && !may_quote_messages(response.fields));
}

Response Parser::read_response()
{
    const MessageLine& start = lines_[at_++];
    Response response = read_status_line(start.text);
    response.line = start.number;
    Head head{&response.fields, start.kind, indent_of(start.text)};
    read_head(head);
    response.has_end_of_head = head.has_end;
    response.misplaced_content_line = head.content_line;
    if (head.is_repeated && at_ < lines_.size() && lines_[at_].is_blank())
        ++at_;
    const std::size_t first = at_;
    ContentProgress progress(response.fields);
    for (; at_ < lines_.size() && !ends_content(first, at_, response, progress); ++at_)
        progress.read(lines_[at_].text);
    if (head.has_end || head.content_line > 0)
        response.content = content_between(first, at_, head.indent);
    const bool is_example = head.has_end && response.fields.lines.empty() && !response.content.is_blank();
    if (is_example && response.fields.omission_line == 0) // as documents show it: content comes with fields
        response.fields.omission_line = response.line;
    if (fold_case(response.fields.combined("Transfer-Encoding")).find("chunked") != std::string::npos) {
        Unchunked decoded = decode_chunks(response.content);
        response.chunking = decoded.chunking;
        response.chunking_line = decoded.line;
        if (decoded.chunking == Chunking::Decoded || decoded.chunking == Chunking::Unfinished)
            response.content = std::move(decoded.content);
    }
    return response;
}

// Without the noise around it, and, if another message follows, without what separates the two.
MessageContent Parser::content_between(std::size_t first, std::size_t end, std::size_t indent) const
{
    const bool more_follows = end < lines_.size();
    const auto is_outside = [&](const MessageLine& line) {
        return line.kind == Kind::Noise || (more_follows && (line.is_blank() || is_separator(line.text)));
    };
    while (first < end && lines_[first].kind == Kind::Noise)
        ++first;
    while (end > first && is_outside(lines_[end - 1]))
        --end;
    MessageContent content;
    content.pieces.reserve(end - first);
    for (std::size_t i = first; i < end; ++i) {
        if (lines_[i].kind == Kind::Omission) {
            content.omission_line = lines_[i].number;
            continue;
        }
        content.pieces.push_back({content.text.size(), lines_[i].number});
        content.text += without_indent(lines_[i].text, indent);
        if (i + 1 < end)
            content.text += '\n';
    }
    return content;
}

std::string Parser::fault_without_start() const
{
    const auto first =
        std::find_if(lines_.begin(), lines_.end(), [](const MessageLine& line) { return !line.is_blank(); });
    if (first == lines_.end())
        return "there is no text";
    const auto http = std::find_if(lines_.begin(), lines_.end(),
                                   [](const MessageLine& line) { return trim(line.text).starts_with("HTTP/"); });
    if (http != lines_.end())
        return "the status line in line " + std::to_string(http->number) + " has no status code";
    const std::string wanted = "a status line such as `HTTP/1.1 404 Not Found` has to come first";
    if (std::string_view("{[<").find(trim(first->text).front()) != std::string_view::npos)
        return "this is only content: " + wanted;
    if (read_field(first->text, 0).fault == FieldLine::Fault::None)
        return "the status line is missing: " + wanted;
    return "no line looks like a status line: " + wanted;
}

std::optional<std::vector<Transaction>> Parser::parse(std::string& fault)
{
    at_ = find_start();
    if (at_ == lines_.size()) {
        fault = fault_without_start();
        return std::nullopt;
    }
    std::vector<Transaction> transactions;
    std::size_t responses = 0;
    while (at_ < lines_.size() && limit_.empty()) {
        if (starts_request(at_, false)) {
            transactions.push_back({read_request(), {}});
        } else if (starts_response(at_, false)) {
            if (transactions.empty() || transactions.back().is_over())
                transactions.emplace_back();
            transactions.back().responses.push_back(read_response());
            if (++responses > max_responses)
                limit_ = "there are more than " + std::to_string(max_responses) + " responses";
        } else {
            ++at_;
        }
    }
    if (!limit_.empty()) {
        fault = limit_;
        return std::nullopt;
    }
    return transactions;
}

} // namespace

std::optional<std::vector<Transaction>> parse_transactions(std::span<const MessageLine> lines, std::string& fault)
{
    return Parser(lines).parse(fault);
}

std::optional<Message> parse_message(std::span<const MessageLine> lines, std::string& fault)
{
    std::optional<std::vector<Transaction>> transactions = parse_transactions(lines, fault);
    if (!transactions)
        return std::nullopt;
    if (transactions->back().responses.empty())
        transactions->pop_back(); // a request that nobody has answered
    if (transactions->empty()) {
        fault = "there is only a request: its response is missing";
        return std::nullopt;
    }
    return Message{std::move(*transactions)};
}

std::optional<Message> parse_message(std::string_view text, std::string& fault)
{
    if (text.size() > max_pasted_bytes) {
        fault = "the text has more than " + std::to_string(max_pasted_bytes >> 20) + " MiB";
        return std::nullopt;
    }
    return parse_message(message_lines(text), fault);
}

} // namespace core

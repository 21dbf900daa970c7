// Logs with an arrow before the start of a message and its end: OkHttp, Retrofit, Feign, Ktor; Playwright's calls.
//     <-- 401 https://api.example.com/me (286ms)
//     content-type: application/json
//
//     {"error":"expired"}
//     <-- END HTTP (19-byte body)
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/bare_status.h"
#include "core/reading/forms/forms.h"
#include "core/reading/start_anchor.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

struct Arrow
{
    std::size_t at = 0;
    std::string_view rest; // behind it
    bool is_response = false;
    bool is_of_list = false; // Playwright's, whose fields are items: "- content-type: text/plain"
};

std::optional<Arrow> find_arrow(std::string_view line)
{
    for (const std::string_view arrow : {"<---", "<--", "--->", "-->", "\u2190", "\u2192"}) {
        const std::size_t at = line.substr(0, 300).find(arrow);
        if (at == std::string_view::npos || at + arrow.size() >= line.size() || line[at + arrow.size()] != ' ')
            continue;
        const bool is_of_list = arrow.front() != '<' && arrow.front() != '-';
        if (is_of_list && !LinePrefix(line.substr(0, at)).is_mark()) // in a sentence
            continue;
        const bool is_response = arrow.front() == '<' || arrow == "\u2190";
        return Arrow{at, trim(line.substr(at + arrow.size())), is_response, is_of_list};
    }
    return std::nullopt;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

bool is_method(std::string_view word)
{
    constexpr std::string_view methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    return is_one_of(word, methods);
}

// "401 Unauthorized https://... (286ms)", "HTTP/1.1 404 Not Found (286ms)"
std::optional<BareStatus> status_of(std::string_view rest)
{
    const bool has_version = rest.starts_with("HTTP");
    return bare_status(has_version ? trim(rest.substr(first_word(rest).size())) : rest);
}

// "  > 12 |   await expect(response).toBeOK();": the place in the test, which follows the content.
bool is_of_code_frame(std::string_view line)
{
    line = trim(line);
    if (line.starts_with('>'))
        line = trim(line.substr(1));
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && line.substr(digits).starts_with(" |");
}

class ArrowReader
{
public:
    ArrowReader(const PastedText& paste, Draft& draft) : paste_(paste), draft_(draft) {}

    bool read();

private:
    enum class Place { Outside, RequestHead, RequestBody, Head, Body };

    bool take_arrow(const MessageLine& line);
    void take_inside(const MessageLine& line, std::string_view text);
    void take_in_list(const MessageLine& line);
    void take_text_of_list(const MessageLine& line);
    void end_list();

    const PastedText& paste_;
    Draft& draft_;
    LinePrefix prefix_;
    Place place_ = Place::Outside;
    int start_line_ = 0;
    std::size_t indent_ = 0;               // of the content of a list
    std::vector<MessageLine> blank_lines_; // that may belong to it
    bool has_fields_ = false, has_response_ = false, is_list_ = false;
};

bool ArrowReader::take_arrow(const MessageLine& line)
{
    const std::optional<Arrow> arrow = find_arrow(line.text);
    if (!arrow)
        return false;
    std::string_view rest = arrow->rest;
    if (rest.starts_with("END")) {
        if (place_ == Place::Head && !has_fields_)
            draft_.add_omission(start_line_);
        place_ = Place::Outside;
        return true;
    }
    if (arrow->is_of_list && place_ == Place::Body) // an arrow of the content
        return false;
    if (!arrow->is_response && rest.starts_with("HTTP "))
        rest = trim(rest.substr(5));
    if (!arrow->is_response && is_method(first_word(rest))) {
        const std::string_view target = trim(rest.substr(first_word(rest).size()));
        end_list();
        draft_.add_request(line.number, first_word(rest), first_word(target));
        place_ = Place::RequestHead;
    } else if (const std::optional<BareStatus> status = status_of(rest); arrow->is_response && status) {
        const std::string_view version = rest.starts_with("HTTP/") ? first_word(rest) : std::string_view();
        draft_.add_response(line.number, version, status->code, status->reason);
        place_ = Place::Head;
        has_fields_ = false;
        has_response_ = true;
        start_line_ = line.number;
    } else {
        return false;
    }
    prefix_ = LinePrefix(line.text.substr(0, arrow->at));
    is_list_ = arrow->is_of_list;
    return true;
}

// Outside of the items only what follows "Response text:" is of the message.
void ArrowReader::take_in_list(const MessageLine& line)
{
    std::string_view text = trim(line.text);
    const bool is_item = text.starts_with("- ");
    while (text.starts_with("- "))
        text = trim(text.substr(2));
    const std::size_t colon = text.find(':');
    if (place_ == Place::Body) {
        take_text_of_list(line);
    } else if (place_ == Place::Head && text == "Response text:") {
        draft_.end_head(line.number);
        place_ = Place::Body;
        indent_ = std::min(line.text.find_first_not_of(' '), line.text.size());
        blank_lines_.clear();
    } else if (is_item && place_ == Place::Head && is_like_a_field(text)) {
        has_fields_ = true;
        draft_.add_response_field(line.number, text.substr(0, colon), trim(text.substr(colon + 1)));
    } else if (is_item && place_ == Place::RequestHead && is_like_a_field(text)) {
        draft_.add_request_field(line.number, text.substr(0, colon), trim(text.substr(colon + 1)));
    }
}

void ArrowReader::take_text_of_list(const MessageLine& line)
{
    if (trim(line.text).empty()) {
        blank_lines_.push_back(line);
        return;
    }
    if (is_of_code_frame(line.text)) {
        place_ = Place::Outside;
        return;
    }
    for (const MessageLine& blank : blank_lines_)
        draft_.add("", blank.number);
    blank_lines_.clear();
    const std::string_view text = line.text;
    draft_.add(text.substr(std::min({indent_, text.find_first_not_of(' '), text.size()})), line.number);
}

// Of a response that was redirected no content is shown, and of others only if the tool was told so.
void ArrowReader::end_list()
{
    if (!is_list_ || place_ != Place::Head || !has_fields_)
        return;
    draft_.end_head(start_line_);
    draft_.add_omission(start_line_);
}

void ArrowReader::take_inside(const MessageLine& line, std::string_view text)
{
    const bool is_blank = trim(text).empty();
    const std::size_t colon = text.find(':');
    if ((place_ == Place::Head || place_ == Place::RequestHead) && is_blank) {
        draft_.end_head(line.number);
        place_ = place_ == Place::Head ? Place::Body : Place::RequestBody;
    } else if (place_ == Place::Head && is_like_a_field(trim(text))) {
        has_fields_ = true;
        draft_.add_response_field(line.number, trim(text.substr(0, colon)), trim(text.substr(colon + 1)));
    } else if (place_ == Place::RequestHead && is_like_a_field(trim(text))) {
        draft_.add_request_field(line.number, trim(text.substr(0, colon)), trim(text.substr(colon + 1)));
    } else if (place_ == Place::Head && !is_blank) { // no empty line before the content
        draft_.end_head(line.number);
        draft_.add(text, line.number);
        place_ = Place::Body;
    } else if (place_ == Place::Body || place_ == Place::RequestBody) {
        draft_.add(text, line.number);
    }
}

bool ArrowReader::read()
{
    const auto& lines = paste_.lines();
    bool is_in_message = false; // whose content may well hold a list with arrows
    const bool has_response = std::any_of(lines.begin(), lines.end(), [&](const MessageLine& line) {
        is_in_message = is_in_message || starts_response(line.text);
        const std::optional<Arrow> arrow = find_arrow(line.text);
        return arrow && arrow->is_response && !(arrow->is_of_list && is_in_message) && status_of(arrow->rest);
    });
    if (!has_response)
        return false;
    draft_.form = "a log with arrows, as of OkHttp";
    draft_.hides_framing = true;
    for (const MessageLine& line : lines) {
        if (take_arrow(line) || place_ == Place::Outside)
            continue;
        const std::size_t length = prefix_.is_empty() ? 0 : prefix_.length_in(line.text);
        if (is_list_)
            take_in_list(line);
        else
            take_inside(line, length == no_anchor ? line.text : line.text.substr(length));
    }
    end_list();
    if (place_ == Place::Head && !has_fields_) {
        draft_.add_omission(start_line_);
        draft_.note(start_line_, "The log shows no header fields: set its level to HEADERS or BODY.");
    }
    return true;
}

} // namespace

bool read_arrows(const PastedText& paste, Draft& draft) { return ArrowReader(paste, draft).read(); }

} // namespace core

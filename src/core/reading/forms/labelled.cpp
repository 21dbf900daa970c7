// What programs print with words before each part: "Status: 404", "Headers: {...}", "Body: ..."; HTTP clients with a
// window of their own, test tools, logs of SDKs, `lwp-request`, CGI.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/bare_status.h"
#include "core/reading/escapes.h"
#include "core/reading/forms/forms.h"
#include "core/reading/loose_pairs.h"
#include "core/reading/start_anchor.h"
#include "core/reading/tool_lines.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

enum class Part { None, Status, Headers, Body, Method, Address, RequestHeaders, RequestBody, Skipped };

struct Label
{
    std::string_view name; // in lower case
    Part part;
};

// The longer of two that begin alike comes first.
constexpr Label labels[] = {
    {"response status code", Part::Status},
    {"response status", Part::Status},
    {"response code", Part::Status},
    {"http status code", Part::Status},
    {"http status", Part::Status},
    {"status code", Part::Status},
    {"statuscode", Part::Status},
    {"status_code", Part::Status},
    {"status", Part::Status},
    {"response headers", Part::Headers},
    {"response header", Part::Headers},
    {"headers received", Part::Headers},
    {"common headers", Part::Headers},
    {"content headers", Part::Headers},
    {"headers", Part::Headers},
    {"header", Part::Headers},
    {"response body", Part::Body},
    {"response content", Part::Body},
    {"response text", Part::Body},
    {"response data", Part::Body},
    {"response payload", Part::Body},
    {"body", Part::Body},
    {"content", Part::Body},
    {"text", Part::Body},
    {"payload", Part::Body},
    {"data", Part::Body},
    {"request method", Part::Method},
    {"http method", Part::Method},
    {"method", Part::Method},
    {"request url", Part::Address},
    {"request uri", Part::Address},
    {"url", Part::Address},
    {"uri", Part::Address},
    {"request headers", Part::RequestHeaders},
    {"request header", Part::RequestHeaders},
    {"request body", Part::RequestBody},
    {"request payload", Part::RequestBody},
    {"statusdescription", Part::Skipped},
    {"status text", Part::Skipped},
    {"network", Part::Skipped},
    {"from", Part::Skipped},
    {"time", Part::Skipped},
    {"elapsed", Part::Skipped},
    {"cookies", Part::Skipped},
    {"test results", Part::Skipped},
};

struct Labelled
{
    Part part = Part::None;
    std::string_view rest; // behind the label
};

// "* Response Headers: ", "### Status", "> Body ="
Labelled label_in(std::string_view line)
{
    const std::size_t start = line.find_first_not_of(" \t*#->=<[+");
    if (start == std::string_view::npos)
        return {};
    const std::string_view text = line.substr(start);
    const std::string folded = fold_case(text.substr(0, 32));
    for (const Label& label : labels) {
        if (!folded.starts_with(label.name))
            continue;
        std::string_view rest = text.substr(label.name.size());
        const std::string_view trimmed = trim(rest);
        if (trimmed.empty() || trimmed == "*" || trimmed == "**" || trimmed == "]" || trimmed == "===" ||
            trimmed == "---")
            return {label.part, {}};
        const bool is_framed = line.starts_with("--") && line.ends_with("--");
        constexpr std::string_view starts[] = {"start", "begin"};
        const std::string_view frame = trim(std::string_view(folded).substr(label.name.size()));
        if (is_framed && starts_with_one_of(frame, starts))
            return {label.part, {}};
        if (is_framed && frame.starts_with("end"))
            return {Part::Skipped, {}};
        rest = trim(rest);
        rest = rest.starts_with("**") ? trim(rest.substr(2)) : rest;
        if (rest.starts_with(':') || rest.starts_with('='))
            return {label.part, trim(trim_end(rest.substr(1), "*"))};
    }
    return {};
}

// "'application/json'," -> "application/json"; an entity tag keeps its quotes.
std::string without_quotes(std::string_view text)
{
    text = trim(text);
    const std::string_view inner = trim_end(text, ", ");
    return inner.size() > 1 && inner.front() == '\'' && inner.back() == '\''
               ? std::string(inner.substr(1, inner.size() - 2))
               : std::string(text);
}

// What a program prints of parsed content: "{ error: 'expired' }". It is no longer what was sent.
bool is_object_of_script(std::string_view text)
{
    if (!text.starts_with('{'))
        return false;
    const std::size_t first = text.find_first_not_of(" \t\r\n", 1);
    return first != std::string_view::npos && (is_ascii_letter(text[first]) || text[first] == '\'');
}

class LabelledReader
{
public:
    LabelledReader(const PastedText& paste, Draft& draft) : paste_(paste), draft_(draft) {}

    bool read();

private:
    struct FieldOf
    {
        std::string name, value;
        int line = 0;
    };

    void find_prefix();
    std::string_view text_at(std::size_t i) const;
    bool has_plain_fields(std::size_t i) const;
    std::string_view text_from(std::string_view part) const;
    bool take_label(std::size_t& i);
    bool take_request_line(std::size_t i);
    bool take_status(std::string_view text, int line, bool is_labelled);
    void take_dictionary(std::size_t& i, std::string_view text, std::vector<FieldOf>& fields);
    void take_line(std::size_t& i);
    void write();

    const PastedText& paste_;
    Draft& draft_;
    LinePrefix prefix_;
    Part part_ = Part::None;
    std::string code_, reason_, method_, address_;
    int status_line_ = 0, body_line_ = 0;
    std::vector<FieldOf> fields_, request_fields_;
    std::vector<MessageLine> body_;
    bool has_labels_ = false, has_body_ = false, is_cgi_ = false;
};

// A log's time and level stand before its labels.
void LabelledReader::find_prefix()
{
    for (const MessageLine& line : paste_.lines()) {
        const std::string folded = fold_case(line.text.substr(0, 200));
        for (const std::string_view label : {"response status: ", "response status code: "}) {
            const std::size_t at = folded.find(label);
            if (at != std::string_view::npos) {
                prefix_ = LinePrefix(line.text.substr(0, at));
                return;
            }
        }
    }
}

std::string_view LabelledReader::text_at(std::size_t i) const
{
    const std::string_view text = paste_.lines()[i].text;
    const std::size_t length = prefix_.is_empty() ? 0 : prefix_.length_in(text);
    return length == no_anchor ? text : text.substr(length);
}

// From a part of a line to the end of all.
std::string_view LabelledReader::text_from(std::string_view part) const
{
    return part.empty() ? part : paste_.text().substr(static_cast<std::size_t>(part.data() - paste_.text().data()));
}

// Lines as in a message between braces, as .NET prints them: values with commas, and no quotes.
bool LabelledReader::has_plain_fields(std::size_t i) const
{
    if (i >= paste_.lines().size())
        return false;
    const std::string_view line = trim(paste_.lines()[i].text);
    return is_like_a_field(line) && line.find_first_of("'\"") > line.find(':') + 2 && !line.ends_with(',');
}

bool LabelledReader::take_status(std::string_view text, int line, bool is_labelled)
{
    const std::optional<BareStatus> status = bare_status(text);
    if (!status || !code_.empty() || (!is_labelled && status->code[0] > '5'))
        return false;
    code_ = status->code;
    reason_ = status->reason;
    status_line_ = line;
    return true;
}

void LabelledReader::take_dictionary(std::size_t& i, std::string_view text, std::vector<FieldOf>& fields)
{
    const int line = paste_.lines()[i].number;
    const std::string_view rest = text_from(text);
    const std::size_t size = dictionary_size(rest);
    const std::string_view dictionary = rest.substr(0, size);
    take_loose_pairs(dictionary, line, [&](int at, std::string_view name, std::string_view value) {
        fields.push_back({std::string(name), std::string(value), at});
    });
    i += static_cast<std::size_t>(std::count(dictionary.begin(), dictionary.end(), '\n'));
}

bool LabelledReader::take_label(std::size_t& i)
{
    const std::string_view text = text_at(i);
    const Labelled label = label_in(text);
    if (label.part == Part::None ||
        (part_ == Part::Body && label.rest.empty() == false && has_body_ && code_.empty() == false &&
         label.part != Part::Headers && label.part != Part::Status))
        return false;
    const bool is_field = is_like_a_field(trim(text)) && (part_ == Part::Headers || part_ == Part::RequestHeaders);
    if (is_field && label.part != Part::Headers && label.part != Part::Body)
        return false;
    has_labels_ = true;
    const int line = paste_.lines()[i].number;
    switch (label.part) {
    case Part::Status:
        if (!label.rest.empty() && !take_status(label.rest, line, true))
            return false;
        is_cgi_ = is_cgi_ || (text.starts_with("Status:") && fields_.empty());
        part_ = label.rest.empty() ? Part::Status : is_cgi_ ? Part::Headers : Part::None;
        return true;
    case Part::Headers:
    case Part::RequestHeaders:
        if (is_cgi_) // what stood before were words of the program: "From: https://..."
            fields_.clear();
        is_cgi_ = false;
        part_ = label.part;
        if (is_dictionary_start(label.rest))
            take_dictionary(i, label.rest, label.part == Part::Headers ? fields_ : request_fields_);
        return true;
    case Part::Body:
        part_ = Part::Body;
        has_body_ = true;
        is_cgi_ = false;
        body_line_ = line;
        if (is_object_of_script(text_from(label.rest)))
            part_ = Part::Skipped;
        else if (!label.rest.empty())
            body_.push_back({label.rest, line});
        return true;
    case Part::Method: method_ = label.rest; return true;
    case Part::Address: address_ = label.rest; return true;
    default: part_ = label.part; return true;
    }
}

// "GET https://api.example.com/me", with what a tool adds.
bool LabelledReader::take_request_line(std::size_t i)
{
    std::string_view text = trim(text_at(i));
    while (!text.empty() && std::string_view("*>-$#").find(text.front()) != std::string_view::npos)
        text = trim(text.substr(1));
    constexpr std::string_view methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !is_one_of(text.substr(0, space), methods))
        return false;
    const std::string_view address = trim(text.substr(space));
    if (address.find("://") == std::string_view::npos && !address.starts_with('/'))
        return false;
    method_ = text.substr(0, space);
    address_ = address.substr(0, address.find(' '));
    return true;
}

void LabelledReader::take_line(std::size_t& i)
{
    const std::string_view text = text_at(i);
    const std::string_view trimmed = trim(text);
    const int line = paste_.lines()[i].number;
    if (take_label(i))
        return;
    if (part_ == Part::Body) {
        body_.push_back({text, line});
        return;
    }
    if (trimmed.empty()) {
        const bool head_is_over = part_ == Part::Headers && !fields_.empty();
        if (head_is_over && (is_cgi_ || !has_labels_)) { // as in a message
            part_ = Part::Body;
            body_line_ = line;
        }
        return;
    }
    if (part_ == Part::RequestBody || part_ == Part::Skipped)
        part_ = take_status(text, line, false) ? Part::Headers : part_;
    else if (code_.empty() && take_request_line(i))
        return;
    else if ((part_ == Part::None || part_ == Part::Status) && take_status(text, line, part_ == Part::Status))
        part_ = Part::Headers;
    else if (trimmed == "}" && part_ == Part::Headers && !fields_.empty())
        part_ = Part::None; // the end of what has_plain_fields has found
    else if (trimmed == "{" && has_plain_fields(i + 1))
        part_ = part_ == Part::RequestHeaders ? part_ : Part::Headers;
    else if (is_dictionary_start(text) && fields_.empty() && !code_.empty() && part_ != Part::RequestHeaders)
        take_dictionary(i, text.substr(text.find_first_not_of(" \t")), fields_);
    else if (part_ == Part::Headers && !fields_.empty() &&
             std::string_view("{[<").find(trimmed[0]) != std::string_view::npos) {
        part_ = Part::Body;
        body_.push_back({text, line});
    } else if (const std::size_t colon = trimmed.find_first_of(":="); colon != std::string_view::npos && colon > 0) {
        const std::size_t start = trimmed.find_first_not_of("*-|<>'\" ");
        const std::string_view name =
            start < colon ? trim_end(trimmed.substr(start, colon - start), "'\" ") : std::string_view();
        if (is_token(name) && part_ == Part::RequestHeaders)
            request_fields_.push_back({std::string(name), without_quotes(trimmed.substr(colon + 1)), line});
        else if (is_token(name) && (part_ == Part::Headers || !code_.empty()))
            fields_.push_back({std::string(name), without_quotes(trimmed.substr(colon + 1)), line});
    } else if (!fields_.empty() && !code_.empty()) { // text behind the fields
        part_ = Part::Body;
        body_.push_back({text, line});
    }
}

void LabelledReader::write()
{
    if (!method_.empty() && is_token(method_)) {
        draft_.add_request(status_line_, method_, address_);
        for (const FieldOf& each : request_fields_)
            draft_.add_request_field(each.line, each.name, each.value);
        draft_.add_omission(status_line_);
        draft_.end_head(status_line_);
    }
    draft_.add_response(status_line_, {}, code_, reason_);
    for (const FieldOf& each : fields_)
        draft_.add_response_field(each.line, each.name, each.value);
    if (fields_.empty())
        draft_.add_omission(status_line_);
    draft_.end_head(status_line_);
    const bool is_bytes = body_.size() == 1 && (body_[0].text.starts_with("b'") || body_[0].text.starts_with("b\""));
    if (is_bytes) {
        std::size_t size = 0;
        draft_.add_content(body_[0].number, decode_literal(body_[0].text.substr(2), body_[0].text[1], size));
        return;
    }
    for (const MessageLine& line : body_)
        draft_.add(line.text, line.number);
    if (body_.empty())
        draft_.add_omission(status_line_);
}

bool LabelledReader::read()
{
    constexpr std::size_t most_lines = 20'000;
    if (paste_.lines().size() > most_lines)
        return false;
    find_prefix();
    for (std::size_t i = 0; i < paste_.lines().size(); ++i)
        take_line(i);
    if (code_.empty() || (fields_.empty() && !has_body_))
        return false;
    draft_.form = is_cgi_ ? "the output of a CGI script" : "a response with words before its parts";
    draft_.hides_framing = !is_cgi_;
    write();
    return true;
}

} // namespace

bool read_labelled(const PastedText& paste, Draft& draft) { return LabelledReader(paste, draft).read(); }

} // namespace core

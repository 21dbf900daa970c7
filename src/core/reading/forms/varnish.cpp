// varnishlog's tags and what varnishtest prints of a message, part by part.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/forms/forms.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

struct Tagged
{
    std::string_view tag, value;
    int line = 0;
};

// "-   RespStatus     404", "--  BerespHeader   Date: ..."
std::optional<Tagged> tag_in(const MessageLine& line)
{
    const std::string_view text = trim(line.text);
    if (!text.starts_with('-') && !text.starts_with('*') && !is_ascii_digit(text.empty() ? ' ' : text[0]))
        return std::nullopt;
    const std::size_t start = text.find_first_of("BR");
    if (start == std::string_view::npos || start > 24)
        return std::nullopt;
    const std::string_view rest = text.substr(start);
    const std::size_t end = rest.find_first_of(" \t");
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string_view value = trim(rest.substr(end));
    if (value.starts_with("c ") || value.starts_with("b ")) // as varnishlog -g raw writes it
        value = trim(value.substr(2));
    return Tagged{rest.substr(0, end), value, line.number};
}

struct Transaction
{
    std::string_view method, url, protocol, status, reason;
    int status_line = 0;
    std::vector<Tagged> request, response;
    bool has_content = false;
};

// What was set and then unset again has not been sent.
void unset(std::vector<Tagged>& fields, std::string_view value)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Tagged& each) { return each.value == value; });
    if (found != fields.end())
        fields.erase(found);
}

void add_fields(const std::vector<Tagged>& fields, bool is_request, Draft& draft)
{
    for (const Tagged& each : fields) {
        const std::size_t colon = std::min(each.value.find(':'), each.value.size());
        const std::string_view value = trim(each.value.substr(std::min(colon + 1, each.value.size())));
        if (is_request)
            draft.add_request_field(each.line, each.value.substr(0, colon), value);
        else
            draft.add_response_field(each.line, each.value.substr(0, colon), value);
    }
}

void write(const Transaction& transaction, Draft& draft)
{
    if (transaction.status.empty())
        return;
    if (!transaction.method.empty()) {
        draft.add_request(transaction.status_line, transaction.method, transaction.url);
        add_fields(transaction.request, true, draft);
        draft.end_head(transaction.status_line);
    }
    draft.add_response(transaction.status_line, transaction.protocol, transaction.status, transaction.reason);
    add_fields(transaction.response, false, draft);
    draft.end_head(transaction.status_line);
    draft.add_omission(transaction.status_line);
}

// With `prefix` "Resp" and "Req" for the client's side, "Beresp" and "Bereq" for the backend's.
void read_side(const PastedText& paste, std::string_view response, std::string_view request, Draft& draft)
{
    Transaction now;
    for (const MessageLine& line : paste.lines()) {
        const std::optional<Tagged> tagged = tag_in(line);
        if (!tagged)
            continue;
        const std::string tag(tagged->tag);
        const auto is = [&](std::string_view side, std::string_view name) {
            return tag.size() == side.size() + name.size() && tag.starts_with(side) && tag.ends_with(name);
        };
        if (is(request, "Method")) {
            write(now, draft);
            now = {};
            now.method = tagged->value;
        } else if (is(request, "URL")) {
            now.url = tagged->value;
        } else if (is(request, "Header")) {
            now.request.push_back(*tagged);
        } else if (is(request, "Unset")) {
            unset(now.request, tagged->value);
        } else if (is(response, "Protocol")) {
            now.protocol = tagged->value;
        } else if (is(response, "Status")) {
            now.status = tagged->value;
            now.status_line = tagged->line;
        } else if (is(response, "Reason")) {
            now.reason = tagged->value;
        } else if (is(response, "Header")) {
            now.response.push_back(*tagged);
        } else if (is(response, "Unset")) {
            unset(now.response, tagged->value);
        }
    }
    write(now, draft);
}

// "**   c1    http[ 1]|200": the parts of the start line, then the fields.
struct HttpPart
{
    int number = 0;
    std::string_view text;
};

std::optional<HttpPart> http_part(std::string_view line)
{
    const std::size_t at = line.find("http[");
    const std::size_t close = at == std::string_view::npos ? at : line.find("]|", at);
    if (close == std::string_view::npos || close > at + 9)
        return std::nullopt;
    const std::string_view digits = trim(line.substr(at + 5, close - at - 5));
    int number = 0;
    for (const char c : digits)
        number = is_ascii_digit(c) ? number * 10 + (c - '0') : 1000;
    return HttpPart{number, line.substr(close + 2)};
}

void read_varnishtest(const PastedText& paste, Draft& draft)
{
    std::string_view first, second;
    bool is_response = false;
    for (const MessageLine& line : paste.lines()) {
        const std::optional<HttpPart> part = http_part(line.text);
        if (!part)
            continue;
        if (part->number == 0) {
            first = part->text;
            is_response = first.starts_with("HTTP/");
        } else if (part->number == 1) {
            second = part->text;
        } else if (part->number == 2 && is_response) {
            draft.add_response(line.number, first, second, part->text);
        } else if (part->number == 2) {
            draft.add_request(line.number, first, second, part->text);
        } else {
            const std::size_t colon = std::min(part->text.find(':'), part->text.size());
            const std::string_view value = trim(part->text.substr(std::min(colon + 1, part->text.size())));
            if (is_response)
                draft.add_response_field(line.number, part->text.substr(0, colon), value);
            else
                draft.add_request_field(line.number, part->text.substr(0, colon), value);
        }
    }
    if (!draft.segments.empty() && is_response) {
        draft.end_head(paste.lines().back().number);
        draft.add_omission(paste.lines().back().number);
    }
}

} // namespace

bool read_varnish(const PastedText& paste, Draft& draft)
{
    const auto has = [&](std::string_view name) {
        return std::any_of(paste.lines().begin(), paste.lines().end(), [&](const MessageLine& line) {
            const std::optional<Tagged> tagged = tag_in(line);
            return tagged && tagged->tag == name;
        });
    };
    if (has("RespStatus"))
        read_side(paste, "Resp", "Req", draft);
    else if (has("BerespStatus"))
        read_side(paste, "Beresp", "Bereq", draft);
    else if (std::any_of(paste.lines().begin(), paste.lines().end(),
                         [](const MessageLine& line) { return http_part(line.text).has_value(); }))
        read_varnishtest(paste, draft);
    if (draft.segments.empty())
        return false;
    draft.form = "a log of Varnish";
    return true;
}

} // namespace core

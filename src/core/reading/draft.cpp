#include "core/reading/draft.h"

#include "core/base/text.h"
#include "core/http/field_value.h"

#include <algorithm>

namespace core {

using Kind = MessageLine::Kind;

std::string_view Draft::keep(std::string text)
{
    kept_.push_back(std::move(text));
    return kept_.back();
}

void Draft::begin_segment()
{
    if (segments.empty() || !segments.back().lines.empty())
        segments.emplace_back();
}

void Draft::add(std::string_view text, int number, Kind kind)
{
    if (segments.empty())
        segments.emplace_back();
    const std::vector<MessageLine>& before = segments.back().lines;
    const int shown = number > 0       ? number
                      : before.empty() ? 1
                                       : before.back().number; // none in the paste stands for it
    segments.back().lines.push_back({text, shown, kind});
}

void Draft::add_request(int line, std::string_view method, std::string_view target, std::string_view version)
{
    begin_segment();
    head_ = Kind::Sent;
    head_is_open_ = true;
    std::string text = std::string(method) + ' ' + std::string(target.empty() ? "/" : target);
    add(keep(text + ' ' + http_version(version)), line, head_);
}

void Draft::add_response(int line, std::string_view version, std::string_view code, std::string_view reason)
{
    const bool answers = head_ == Kind::Sent && !segments.empty() && !segments.back().lines.empty();
    if (!answers)
        begin_segment();
    head_ = Kind::Received;
    head_is_open_ = true;
    std::string text = http_version(version) + ' ' + std::string(code);
    add(keep(text + (reason.empty() ? "" : " ") + std::string(reason)), line, head_);
}

void Draft::add_field(int line, std::string_view name, std::string_view value, Kind kind)
{
    if (!name.starts_with(':')) // a pseudo field: the start line has it
        add(keep(std::string(name) + ": " + std::string(value)), line, kind);
}

void Draft::add_request_field(int line, std::string_view name, std::string_view value)
{
    add_field(line, name, value, Kind::Sent);
}

void Draft::add_response_field(int line, std::string_view name, std::string_view value)
{
    add_field(line, name, value, Kind::Received);
}

void Draft::end_head(int line)
{
    if (head_is_open_)
        add({}, line, head_);
    head_is_open_ = false;
}

void Draft::add_content(int line, std::string_view content, bool is_one_line)
{
    end_head(line);
    if (content.empty())
        return;
    const std::string_view kept = keep(std::string(content));
    for (const std::string_view text : split(kept, '\n')) {
        add(trim_end(text, "\r"), line);
        line += is_one_line ? 0 : 1;
    }
}

void Draft::add_omission(int line) { add({}, line, Kind::Omission); }

std::string http_version(std::string_view text)
{
    const std::string folded = fold_case(trim(text));
    const std::size_t digit = folded.find_first_of("0123456789");
    const bool is_named = folded.starts_with("http/") || folded.starts_with("h2") || folded.starts_with("h3") ||
                          folded.starts_with("http ") || digit == 0;
    if (!is_named || digit == std::string::npos)
        return "HTTP/1.1";
    if (folded[digit] != '1')
        return std::string("HTTP/") + folded[digit];
    return folded.substr(digit).starts_with("1.0") ? "HTTP/1.0" : "HTTP/1.1";
}

} // namespace core

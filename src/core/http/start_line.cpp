#include "core/http/start_line.h"

#include "core/base/text.h"
#include "core/http/field_value.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view pseudo_field = ":status";
constexpr std::string_view spaces = " \t";

bool starts_with_http(std::string_view text)
{
    return text.size() > 5 && equal_ignoring_case(text.substr(0, 5), "HTTP/");
}

// The text in front of the first white space; `text` goes on behind the white space.
std::string_view take_word(std::string_view& text)
{
    const std::string_view word = text.substr(0, text.find_first_of(spaces));
    text.remove_prefix(word.size());
    text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
    return word;
}

Version read_version(std::string_view text)
{
    Version version{std::string(text), 0, 0, true};
    const std::string_view number = text.substr(5);
    const std::size_t dot = number.find('.');
    const std::optional<long long> major = parse_digits(number.substr(0, dot));
    const std::optional<long long> minor = dot == std::string_view::npos ? 0 : parse_digits(number.substr(dot + 1));
    version.major = static_cast<int>(std::min(major.value_or(0), 99LL));
    version.minor = static_cast<int>(std::min(minor.value_or(0), 99LL));
    // The versions that have no minor number on the wire have no status line either: how it is shown is up to the tool.
    const bool has_right_length = number.size() == 3 || (number.size() == 1 && version.major >= 2);
    version.is_well_formed = text.starts_with("HTTP/") && major && minor && has_right_length;
    return version;
}

// What stands where the status code belongs: "404" of "HTTP/1.1 404 Not Found" and of ":status: 404".
std::string_view code_part(std::string_view line)
{
    line = trim(line);
    if (line.starts_with(pseudo_field)) {
        line.remove_prefix(pseudo_field.size());
        if (!line.empty() && line.front() == ':')
            line.remove_prefix(1);
        return trim(line);
    }
    take_word(line);
    return line;
}

std::size_t digit_count(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

// In capitals, as all methods that anybody pastes are: a word of prose is none.
bool is_like_a_method(std::string_view word)
{
    return !word.empty() && word.size() <= 24 &&
           std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || c == '-' || c == '_'; });
}

} // namespace

bool is_status_line(std::string_view line, bool strictly)
{
    line = trim(line);
    if (!line.starts_with(pseudo_field) && !(starts_with_http(line) && is_ascii_digit(line[5])))
        return false;
    const std::string_view code = code_part(line);
    const std::size_t digits = digit_count(code);
    if (!strictly)
        return digits > 0;
    return digits == 3 && (code.size() == 3 || spaces.find(code[3]) != std::string_view::npos);
}

bool is_request_line(std::string_view line, bool strictly)
{
    line = trim(line);
    if (line.empty() || !is_ascii_upper(line.front()))
        return false;
    const std::string_view method = take_word(line);
    if (!is_like_a_method(method) || line.empty())
        return false;
    const std::size_t last_space = line.find_last_of(spaces);
    if (last_space != std::string_view::npos)
        return starts_with_http(line.substr(last_space + 1));
    return !strictly && (line.front() == '/' || line.starts_with("http://") || line.starts_with("https://"));
}

Response read_status_line(std::string_view line)
{
    Response response;
    line = trim(line);
    std::string_view rest = code_part(line);
    if (line.starts_with(pseudo_field)) {
        response.version = read_version("HTTP/2");
    } else {
        response.version = read_version(line.substr(0, line.find_first_of(spaces)));
        const std::size_t gap = line.size() - rest.size() - response.version.text.size();
        response.is_well_spaced = gap == 1 && line[response.version.text.size()] == ' ';
    }
    response.digits = std::string(rest.substr(0, digit_count(rest)));
    response.code = static_cast<int>(std::min(parse_digits(response.digits).value_or(0), 9999LL));
    rest.remove_prefix(response.digits.size());
    response.is_well_spaced = response.is_well_spaced && (rest.empty() || rest.front() == ' ');
    response.reason = std::string(trim(rest));
    return response;
}

Request read_request_line(std::string_view line)
{
    Request request;
    line = trim(line);
    request.method = std::string(take_word(line));
    const std::size_t last_space = line.find_last_of(spaces);
    if (last_space != std::string_view::npos) {
        request.version = read_version(line.substr(last_space + 1));
        line = trim(line.substr(0, last_space));
    }
    request.target = std::string(line);
    return request;
}

} // namespace core

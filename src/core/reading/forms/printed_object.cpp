// A response object as a program prints it, mostly in one line: of Go, reqwest, OkHttp, fetch, requests, Ruby, Java.
//     &{Status:404 Not Found StatusCode:404 Proto:HTTP/1.1 Header:map[Content-Type:[text/plain]] ...}
#include "core/base/text.h"
#include "core/reading/forms/forms.h"
#include "core/reading/loose_pairs.h"

#include <algorithm>

namespace core {

namespace {

struct Printed
{
    std::string_view start; // of the text
    std::string_view key;   // behind which the code stands
};

constexpr Printed printed[] = {
    {"&{Status:", "StatusCode:"},       // Go, %v and %+v
    {"&http.Response{", "StatusCode:"}, // Go, %#v
    {"Response {", "status: "},         // reqwest, fetch in a console
    {"Response{", "code="},             // OkHttp
    {"<Response [", "<Response ["},     // requests
    {"#<Net::HTTP", " "},               // Ruby
};

// The code at the start of the text, if nothing but it stands there.
std::string_view code_at(std::string_view text)
{
    const bool is_code = text.size() >= 3 && text[0] >= '1' && text[0] <= '5' && is_ascii_digit(text[1]) &&
                         is_ascii_digit(text[2]) && (text.size() == 3 || !is_ascii_alphanumeric(text[3]));
    return is_code ? text.substr(0, 3) : std::string_view();
}

std::string_view code_in(std::string_view text)
{
    for (const Printed& each : printed) {
        const std::size_t at = text.starts_with(each.start) ? text.find(each.key) : std::string_view::npos;
        if (at != std::string_view::npos)
            return code_at(text.substr(at + each.key.size()));
    }
    const std::size_t end = text.find(") "); // Java's HttpResponse: "(GET https://...) 404"
    const bool is_java = text.starts_with('(') && end != std::string_view::npos &&
                         text.substr(0, end).find("://") != std::string_view::npos;
    return is_java ? code_at(text.substr(end + 2)) : std::string_view();
}

// What follows the word for the fields, from its bracket on; empty: there is none.
std::string_view dictionary_in(std::string_view text)
{
    for (const std::string_view label : {"Header:map[", "headers: {"})
        if (const std::size_t at = text.find(label); at != std::string_view::npos)
            return text.substr(at + label.find_first_of("m{"));
    return {};
}

} // namespace

bool read_printed_object(const PastedText& paste, Draft& draft)
{
    constexpr std::size_t longest = 64u << 10;
    const std::string_view text = trim(paste.text());
    const std::string_view code = text.size() <= longest ? code_in(text) : std::string_view();
    if (code.empty())
        return false;
    const auto start = static_cast<std::size_t>(text.data() - paste.text().data());
    const int line = static_cast<int>(std::count(paste.text().begin(),
                                                 paste.text().begin() + static_cast<std::ptrdiff_t>(start), '\n')) +
                     1;
    draft.form = "what a program prints of a response";
    draft.hides_framing = true;
    draft.add_response(line, {}, code);
    const std::string_view rest = dictionary_in(text);
    const bool has_fields =
        !rest.empty() && take_loose_pairs(rest.substr(0, dictionary_size(rest)), line,
                                          [&](int at, std::string_view name, std::string_view value) {
                                              draft.add_response_field(at, name, value);
                                          });
    if (!has_fields)
        draft.add_omission(line);
    draft.end_head(line);
    draft.add_omission(line); // the content, which it does not print
    draft.note(line, "The content is not part of what is printed. Paste what `curl -i` prints to have it all checked.");
    return true;
}

} // namespace core

// A response object as a program prints it, mostly in one line: of Go, reqwest, OkHttp, fetch, requests, Ruby, Java,
// aiohttp, Cocoa.
//     &{Status:404 Not Found StatusCode:404 Proto:HTTP/1.1 Header:map[Content-Type:[text/plain]] ...}
#include "core/base/text.h"
#include "core/reading/bare_status.h"
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

// Words may stand before it in its line, and the content may follow it, as what the program prints next.
constexpr Printed printed_anywhere[] = {
    {"<ClientResponse(", ") ["},               // aiohttp
    {"<NSHTTPURLResponse: ", "Status Code: "}, // Cocoa
    {"<NSHTTPURLResponse: ", "status code: "}, // before macOS 10.13
};

constexpr Printed printed[] = {
    {"&{Status:", "StatusCode:"},       // Go, %v and %+v
    {"&http.Response{", "StatusCode:"}, // Go, %#v
    {"Response {", "status: "},         // reqwest, fetch in a console
    {"Response{", "code="},             // OkHttp
    {"<Response [", "<Response ["},     // requests
    {"#<Net::HTTP", " "},               // Ruby
};

// From the start of the object on.
std::string_view object_in(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    for (const Printed& each : printed_anywhere)
        if (const std::size_t at = line.find(each.start); at != std::string_view::npos)
            return text.substr(at);
    return text;
}

// Those that may stand anywhere are alone in ending with their fields.
bool ends_with_fields(std::string_view text)
{
    return std::any_of(std::begin(printed_anywhere), std::end(printed_anywhere),
                       [&](const Printed& each) { return text.starts_with(each.start); });
}

std::string_view code_behind_key(std::string_view text, const Printed& each)
{
    const std::size_t at = text.starts_with(each.start) ? text.find(each.key) : std::string_view::npos;
    return at == std::string_view::npos ? std::string_view() : code_at_start(text.substr(at + each.key.size()));
}

std::string_view code_in(std::string_view text)
{
    for (const Printed& each : printed_anywhere)
        if (const std::string_view code = code_behind_key(text, each); !code.empty())
            return code;
    for (const Printed& each : printed)
        if (const std::string_view code = code_behind_key(text, each); !code.empty())
            return code;
    const std::size_t end = text.find(") "); // Java's HttpResponse: "(GET https://...) 404"
    const bool is_java = text.starts_with('(') && end != std::string_view::npos &&
                         text.substr(0, end).find("://") != std::string_view::npos;
    return is_java ? code_at_start(text.substr(end + 2)) : std::string_view();
}

// What follows the word for the fields, from its bracket on; empty: there is none.
std::string_view dictionary_in(std::string_view text)
{
    for (const std::string_view label : {"Header:map[", "headers: {", "<CIMultiDictProxy(", "Headers {", "headers {"})
        if (const std::size_t at = text.find(label); at != std::string_view::npos)
            return text.substr(at + label.find_first_of("m{("));
    return {};
}

// What stands in the lines behind the brackets that close the object.
std::string_view text_behind(std::string_view object, std::string_view dictionary)
{
    const auto end = static_cast<std::size_t>(dictionary.data() - object.data()) + dictionary.size();
    const std::string_view rest = object.substr(end);
    const std::size_t next = rest.find_first_not_of(" \t\r\n>})");
    const bool is_next_line = rest.substr(0, next).find('\n') != std::string_view::npos;
    return next != std::string_view::npos && is_next_line ? rest.substr(next) : std::string_view();
}

int line_of(const PastedText& paste, std::string_view part)
{
    const auto before = paste.text().substr(0, static_cast<std::size_t>(part.data() - paste.text().data()));
    return static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
}

} // namespace

bool read_printed_object(const PastedText& paste, Draft& draft)
{
    constexpr std::size_t longest = 64u << 10;
    const std::string_view text = object_in(trim(paste.text()));
    const std::string_view code = text.size() <= longest ? code_in(text) : std::string_view();
    if (code.empty())
        return false;
    const int line = line_of(paste, text);
    draft.form = "what a program prints of a response";
    draft.hides_framing = true;
    draft.add_response(line, {}, code);
    const std::string_view rest = dictionary_in(text);
    const std::string_view dictionary = rest.substr(0, dictionary_size(rest));
    const bool has_fields =
        !rest.empty() &&
        take_loose_pairs(dictionary, line_of(paste, rest), [&](int at, std::string_view name, std::string_view value) {
            draft.add_response_field(at, name, value);
        });
    if (!has_fields)
        draft.add_omission(line);
    draft.end_head(line);
    const std::string_view content =
        has_fields && ends_with_fields(text) ? text_behind(text, dictionary) : std::string_view();
    if (!content.empty()) {
        draft.add_content(line_of(paste, content), content, false);
        return true;
    }
    draft.add_omission(line); // the content, which it does not print
    draft.note(line, "The content is not part of what is printed. Paste what `curl -i` prints to have it all checked.");
    return true;
}

} // namespace core

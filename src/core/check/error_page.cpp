#include "core/check/error_page.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/error_phrase.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t searched_bytes = 64u << 10; // a title stands at the start

// Markup dropped, the common entities and white space made plain.
std::string visible_text(std::string_view html)
{
    constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&amp;", "&"}, {"&nbsp;", " "},  {"&ndash;", "-"}, {"&mdash;", "-"},
        {"&#39;", "'"}, {"&rsquo;", "'"}, {"&quot;", "\""},
    };
    std::string text;
    bool in_tag = false;
    for (std::size_t i = 0; i < html.size(); ++i) {
        if (html[i] == '<' || html[i] == '>') {
            in_tag = html[i] == '<';
            continue;
        }
        if (in_tag)
            continue;
        const auto entity = std::find_if(std::begin(entities), std::end(entities),
                                         [&](const auto& each) { return html.substr(i).starts_with(each.first); });
        if (entity != std::end(entities)) {
            text += entity->second;
            i += entity->first.size() - 1;
        } else {
            text += html[i] == '\n' || html[i] == '\t' ? ' ' : html[i];
        }
    }
    const auto is_double_space = [](char a, char b) { return a == ' ' && b == ' '; };
    text.erase(std::unique(text.begin(), text.end(), is_double_space), text.end());
    return std::string(trim(text));
}

bool separates(std::string_view rest)
{
    rest = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    if (rest.starts_with('('))
        return rest.size() > 1 && is_ascii_digit(rest[1]); // "Server Error (500)"
    return rest.empty() || std::string_view("-|:!.,").find(rest.front()) != npos || rest.starts_with("\xE2\x80\x93") ||
           rest.starts_with("\xE2\x80\x94") || rest.starts_with("\xC2\xB7") || rest.starts_with("\xE2\x80\xA6");
}

// "404" of "404", "404 - Page not found", "404 Not Found"; not of "404 Main Street".
bool starts_with_error_number(std::string_view text)
{
    if (text.size() < 3 || (text[0] != '4' && text[0] != '5') || !is_ascii_digit(text[1]) || !is_ascii_digit(text[2]))
        return false;
    const std::string_view rest = text.substr(3);
    constexpr std::string_view names[] = {" not found", " page not found", " page",        " error",       " internal",
                                          " forbidden", " unauthorized",   " bad request", " bad gateway", " service",
                                          " gateway",   " access",         " server",      " method",      " too many",
                                          " request",   " gone",           " conflict",    " unprocess"};
    return separates(rest) || starts_with_one_of(rest, names);
}

bool is_about_errors(std::string_view text)
{
    constexpr std::string_view marks[] = {"documentation", "docs",     "mdn",       "reference", "guide",    "tutorial",
                                          "wiki",          "handbook", "explained", "what is",   "how to",   "meaning",
                                          "status code",   "blog",     "learn",     "rfc ",      "glossary", "faq"};
    return holds_one_of(text, marks);
}

constexpr std::string_view heading_starts[] = {
    "error",
    "not found",
    "page not found",
    "access denied",
    "forbidden",
    "unauthorized",
    "internal server error",
    "server error",
    "application error",
    "bad gateway",
    "service unavailable",
    "gateway timeout",
    "something went wrong",
    "something is wrong",
    "looks like something went wrong",
    "fatal error",
    "an error occurred",
    "an error has occurred",
    "unexpected error",
    "exception",
    "page could not be found",
    "this page could not be found",
    "the page could not be found",
    "runtime error",
    "bad request",
    "we're sorry, but something went wrong",
    "page can't be found",
    "page doesn't exist",
    "service temporarily unavailable",
    "temporarily unavailable",
    "permission denied",
    "too many requests",
};

} // namespace

PageHeading first_element(std::string_view html, std::string_view name)
{
    const std::string folded = fold_case(html.substr(0, searched_bytes));
    const std::string open = '<' + std::string(name);
    for (std::size_t start = folded.find(open); start != npos; start = folded.find(open, start + 1)) {
        const std::size_t behind = start + open.size();
        const std::size_t head_end = folded.find('>', start);
        if (head_end == npos)
            return {};
        if (behind < folded.size() && is_ascii_alphanumeric(folded[behind]))
            continue; // <header> is no <head>
        const std::size_t end = std::min(folded.find("</" + std::string(name), head_end), folded.size());
        return {visible_text(html.substr(head_end + 1, end - head_end - 1)), start};
    }
    return {};
}

bool is_error_heading(std::string_view heading)
{
    const std::string text = fold_case(trim(heading));
    if (is_about_errors(text))
        return false;
    for (const std::string_view sigh : {"oops", "whoops", "uh oh", "sorry"}) {
        if (!text.starts_with(sigh))
            continue;
        const std::size_t rest = text.find_first_not_of(" ,.!-:", sigh.size());
        if (rest == npos || rest > sigh.size())
            return rest == npos || is_error_heading(std::string_view(text).substr(rest));
    }
    constexpr std::string_view prefixes[] = {"http status ", "http error ", "error code ", "error ", "http "};
    for (const std::string_view prefix : prefixes)
        if (text.starts_with(prefix) && starts_with_error_number(std::string_view(text).substr(prefix.size())))
            return true;
    return starts_with_error_number(text) ||
           std::any_of(std::begin(heading_starts), std::end(heading_starts), [&](std::string_view start) {
               return text.starts_with(start) && separates(std::string_view(text).substr(start.size()));
           });
}

PageHeading error_heading(std::string_view html)
{
    PageHeading title = first_element(html, "title");
    PageHeading headline = first_element(html, "h1");
    if (is_about_errors(fold_case(title.text)) || is_about_errors(fold_case(headline.text)))
        return {};
    if (is_error_heading(title.text))
        return title;
    return is_error_heading(headline.text) ? headline : PageHeading{};
}

bool is_error_line(std::string_view text)
{
    text = trim(text);
    const std::string folded = fold_case(text);
    constexpr std::size_t reach = 40; // PHP puts a line break before it
    if (folded.starts_with("traceback (most recent call last)") ||
        std::string_view(folded).substr(0, reach).find("<b>fatal error</b>") != npos)
        return true;
    if (text.find('\n') != npos)
        return false;
    constexpr std::size_t longest = 200;
    constexpr std::string_view starts[] = {
        "error:", "fatal error:", "fatal:", "exception:", "uncaught ", "internal server error", "an error occurred"};
    return folded.size() <= longest && ((folded.size() > 3 && starts_with_error_number(folded)) ||
                                        is_error_phrase(folded) || starts_with_one_of(folded, starts));
}

} // namespace core

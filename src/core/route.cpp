#include "core/route.h"

#include "core/base/json.h"
#include "core/base/percent.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr Named<Show> show_names[] = {
    {"common", Show::Common}, {"api", Show::Api}, {"webdav", Show::WebDav}, {"unregistered", Show::Unregistered},
    {"all", Show::All},
};

// The pages that have a word of their own in the address.
constexpr Named<Page> page_names[] = {
    {"search", Page::Search}, {"situations", Page::Situations}, {"decide", Page::Decide}, {"compare", Page::Compare},
    {"rules", Page::Rules},   {"check", Page::Check},           {"quiz", Page::Quiz},     {"settings", Page::Settings},
};

// May `rest` stand behind the word of the page? Ids of the catalog are looked up by the page itself.
bool fits(Page page, std::string_view rest)
{
    const auto is_among = [&](const auto& items) {
        return std::find(std::begin(items), std::end(items), rest) != std::end(items);
    };
    switch (page) {
    case Page::Situations:
    case Page::Decide:
    case Page::Rules: return true;
    case Page::Quiz: return is_among(quiz_items);
    case Page::Settings: return is_among(settings_items);
    case Page::Home:
    case Page::Class:
    case Page::Code:
    case Page::Search:
    case Page::Compare:
    case Page::Check: return false;
    }
    return false;
}

bool is_code(std::string_view text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), is_ascii_digit) && text[0] != '0';
}

int code_in(std::string_view text) { return (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'); }

bool is_class(std::string_view text)
{
    return text.size() == 3 && text[0] >= '1' && text[0] <= '5' && fold_case(text.substr(1)) == "xx";
}

// Ids and answers: what may stand in an address without escapes.
std::string plain_item(std::string_view text)
{
    const std::string decoded = percent_decoded(text);
    const bool plain = std::all_of(decoded.begin(), decoded.end(), is_unreserved);
    return plain ? std::string(utf8_prefix(decoded, max_query_bytes)) : std::string();
}

// The value of `key` in "a=1&b=2", decoded; "+" is a space, as HTML forms write it.
std::string parameter(std::string_view parameters, std::string_view key)
{
    for (const std::string_view pair : split(parameters, '&')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != key)
            continue;
        std::string value(pair.substr(equals + 1));
        std::replace(value.begin(), value.end(), '+', ' ');
        return percent_decoded(value);
    }
    return {};
}

// Unknown values are ignored: an old link still opens Home.
Route parse_home(std::string_view parameters)
{
    Route route = home_route();
    const std::string show = parameter(parameters, "show");
    for (const Named<Show>& named : show_names)
        if (named.name == show)
            route.show = named.value;
    const std::string digit = parameter(parameters, "class");
    if (digit.size() == 1 && digit[0] >= '1' && digit[0] <= '5')
        route.number = digit[0] - '0';
    return route;
}

// "401,403": what is no code is left out.
std::vector<int> parse_codes(std::string_view text)
{
    std::vector<int> codes;
    const std::string decoded = percent_decoded(text);
    for (const std::string_view part : split(decoded, ','))
        if (is_code(part) && part[0] <= '5' && codes.size() < most_compared &&
            std::find(codes.begin(), codes.end(), code_in(part)) == codes.end())
            codes.push_back(code_in(part));
    return codes;
}

// A page with a word of its own; `rest` is what follows the word and a slash.
std::optional<Route> parse_page(Page page, std::string_view rest, std::string_view parameters)
{
    if (page == Page::Search)
        return rest.empty() ? std::optional(search_route(parameter(parameters, "q"))) : std::nullopt;
    if (page == Page::Compare)
        return compare_route(parse_codes(rest));
    if (!rest.empty() && !fits(page, rest))
        return std::nullopt;
    const bool is_check_rule = page == Page::Rules && rest.starts_with(check_rule_prefix);
    const std::string_view prefix = is_check_rule ? check_rule_prefix : std::string_view();
    const std::string item = plain_item(rest.substr(prefix.size()));
    return page_route(page, item.empty() ? item : std::string(prefix) + item);
}

std::optional<Route> parse_path(std::string_view path, std::string_view parameters)
{
    if (path.empty())
        return parse_home(parameters);
    if (is_code(path))
        return code_route(code_in(path));
    if (is_class(path))
        return class_route(path[0] - '0');
    const std::string folded = fold_case(path);
    for (const Named<Page>& named : page_names) {
        if (folded == named.name)
            return parse_page(named.value, {}, parameters);
        if (folded.size() > named.name.size() && folded[named.name.size()] == '/' && folded.rfind(named.name, 0) == 0)
            return parse_page(named.value, path.substr(named.name.size() + 1), parameters);
    }
    return std::nullopt;
}

// The parameters after the path; the first takes a question mark.
class Parameters
{
public:
    void add(std::string_view key, std::string_view value)
    {
        text_ += (text_.empty() ? "?" : "&") + std::string(key) + "=" + percent_encoded(value);
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string path_of(const Route& route)
{
    if (route.page == Page::Class)
        return std::to_string(route.number) + "xx";
    if (route.page == Page::Code)
        return std::to_string(route.number);
    std::string path(name_of(page_names, route.page)); // none for Home
    if (!route.item.empty())
        path += "/" + route.item;
    for (std::size_t i = 0; i < route.codes.size(); ++i)
        path += (i == 0 ? "/" : ",") + std::to_string(route.codes[i]);
    return path;
}

} // namespace

Route home_route(Show show, int class_digit)
{
    Route route;
    route.show = show;
    route.number = class_digit;
    return route;
}

Route class_route(int digit)
{
    Route route = page_route(Page::Class);
    route.number = digit;
    return route;
}

Route code_route(int number)
{
    Route route = page_route(Page::Code);
    route.number = number;
    return route;
}

Route search_route(std::string_view query)
{
    Route route = page_route(Page::Search);
    route.query = utf8_prefix(to_valid_utf8(query), max_query_bytes);
    return route;
}

Route page_route(Page page, std::string_view item)
{
    Route route;
    route.page = page;
    route.item = item;
    return route;
}

Route compare_route(std::vector<int> codes)
{
    Route route = page_route(Page::Compare);
    route.codes = std::move(codes);
    return route;
}

std::string to_hash(const Route& route)
{
    Parameters parameters;
    if (route.page == Page::Search)
        parameters.add("q", route.query);
    if (route.page == Page::Home && route.show != Show::Common)
        parameters.add("show", name_of(show_names, route.show));
    if (route.page == Page::Home && route.number != 0)
        parameters.add("class", std::to_string(route.number));
    if (!route.style.empty())
        parameters.add("style", route.style);
    return "#/" + path_of(route) + parameters.text();
}

std::optional<Route> parse_hash(std::string_view hash)
{
    if (!hash.empty() && hash.front() == '#')
        hash.remove_prefix(1);
    if (!hash.empty() && hash.front() == '/')
        hash.remove_prefix(1);
    const std::size_t question = hash.find('?');
    std::string_view path = hash.substr(0, question);
    const std::string_view parameters = question == std::string_view::npos ? "" : hash.substr(question + 1);
    if (!path.empty() && path.back() == '/')
        path.remove_suffix(1);

    std::optional<Route> route = parse_path(path, parameters);
    if (route)
        route->style = utf8_prefix(parameter(parameters, "style"), max_query_bytes);
    return route;
}

} // namespace core

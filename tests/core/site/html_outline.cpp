#include "tests/core/site/html_outline.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

namespace sample {

namespace {

using Words = std::set<std::string_view>;

const Words void_elements = {"meta", "link", "img", "input", "br"};
const Words known_elements = {
    "html",    "head",   "title",    "body", "header", "footer", "main",  "nav", "article", "section", "div", "h1",
    "h2",      "h3",     "h4",       "h5",   "p",      "ul",     "ol",    "li",  "dl",      "dt",      "dd",  "table",
    "caption", "thead",  "tbody",    "tr",   "th",     "td",     "a",     "b",   "small",   "code",    "pre", "span",
    "form",    "script", "noscript", "meta", "link",   "img",    "input", "br",  "details", "summary"};
const Words phrasing = {"a", "b", "small", "code", "span", "img", "br", "input"};
const Words phrasing_only = {"p",    "h1",   "h2",  "h3", "h4",    "h5",      "b",      "small",
                             "code", "span", "pre", "dt", "title", "summary", "caption"};

// What may stand in an element that takes only certain children.
bool may_hold(std::string_view parent, std::string_view child)
{
    if (parent == "ul" || parent == "ol")
        return child == "li";
    if (parent == "dl")
        return child == "dt" || child == "dd" || child == "div";
    if (parent == "tr")
        return child == "th" || child == "td";
    if (parent == "thead" || parent == "tbody")
        return child == "tr";
    if (parent == "table")
        return child == "caption" || child == "thead" || child == "tbody";
    return phrasing_only.count(parent) == 0 || phrasing.count(child) == 1;
}

class Reader
{
public:
    explicit Reader(std::string_view html) : rest_(html) {}

    HtmlOutline read()
    {
        while (!rest_.empty()) {
            const std::size_t start = std::min(rest_.find('<'), rest_.size());
            read_text(rest_.substr(0, start));
            rest_.remove_prefix(start);
            if (!rest_.empty())
                read_tag();
        }
        if (!open_.empty())
            fault("not closed: " + open_.back());
        std::set<std::string> ids;
        for (const std::string& id : outline_.ids)
            if (!ids.insert(id).second)
                fault("id twice: " + id);
        return std::move(outline_);
    }

private:
    void fault(std::string what) { outline_.faults.push_back(std::move(what)); }

    void read_text(std::string_view text)
    {
        check_escapes(text);
        const bool is_blank = text.find_first_not_of(" \n") == std::string_view::npos;
        const std::string parent = open_.empty() ? "" : open_.back();
        const Words without_text = {"ul", "ol", "dl", "table", "thead", "tbody", "tr", "html", "head"};
        if (!is_blank && without_text.count(parent) == 1)
            fault("text in " + parent + ": " + std::string(text));
        outline_.text += html_unescaped(text);
    }

    void check_escapes(std::string_view text)
    {
        for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const std::string_view escape = text.substr(at, std::min(text.find(';', at) - at + 1, std::size_t{6}));
            if (escape != "&amp;" && escape != "&lt;" && escape != "&gt;" && escape != "&quot;")
                fault("a bare ampersand in: " + std::string(text.substr(at, 30)));
        }
    }

    void read_tag()
    {
        constexpr std::string_view doctype = "<!doctype html>";
        if (rest_.starts_with(doctype))
            return rest_.remove_prefix(doctype.size());
        const bool closes = rest_.starts_with("</");
        rest_.remove_prefix(closes ? 2 : 1);
        const std::string name = take_name();
        if (known_elements.count(name) == 0)
            fault("unknown element: " + name + std::string(rest_.substr(0, 20)));
        if (closes)
            return close(name);
        open(name);
        read_attributes(name);
        if (void_elements.count(name) == 1)
            open_.pop_back();
        else if (name == "script")
            skip_script();
    }

    std::string take_name()
    {
        std::size_t end = 0;
        while (end < rest_.size() &&
               (std::isalnum(static_cast<unsigned char>(rest_[end])) != 0 || rest_[end] == '-' || rest_[end] == ':'))
            ++end;
        const std::string name(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return name;
    }

    void open(const std::string& name)
    {
        const std::string parent = open_.empty() ? "" : open_.back();
        if (!may_hold(parent, name))
            fault(name + " in " + parent);
        if (name == "a" && std::find(open_.begin(), open_.end(), "a") != open_.end())
            fault("a link in a link");
        if (std::find(outline_.elements.begin(), outline_.elements.end(), name) == outline_.elements.end())
            outline_.elements.push_back(name);
        open_.push_back(name);
    }

    void close(const std::string& name)
    {
        if (open_.empty() || open_.back() != name)
            fault("</" + name + "> closes " + (open_.empty() ? "nothing" : open_.back()));
        else
            open_.pop_back();
        if (!rest_.starts_with('>'))
            fault("</" + name + " without its end");
        else
            rest_.remove_prefix(1);
    }

    void read_attributes(const std::string& element)
    {
        std::set<std::string> seen;
        while (rest_.starts_with(' ')) {
            rest_.remove_prefix(1);
            const std::string name = take_name();
            if (name.empty() || !seen.insert(name).second)
                fault("attribute \"" + name + "\" of " + element);
            if (rest_.starts_with("=\"")) {
                rest_.remove_prefix(2);
                const std::size_t end = std::min(rest_.find('"'), rest_.size());
                keep(name, rest_.substr(0, end));
                rest_.remove_prefix(std::min(end + 1, rest_.size()));
            }
        }
        if (!rest_.starts_with('>'))
            fault("<" + element + " without its end: " + std::string(rest_.substr(0, 20)));
        else
            rest_.remove_prefix(1);
    }

    void keep(const std::string& name, std::string_view value)
    {
        check_escapes(value);
        if (value.find('<') != std::string_view::npos)
            fault("< in the attribute " + name);
        if (name == "style" || name.starts_with("on"))
            fault("the attribute " + name);
        if (name == "id")
            outline_.ids.push_back(html_unescaped(value));
        if (name == "href" || name == "src" || name == "action")
            outline_.urls.push_back(html_unescaped(value));
    }

    void skip_script()
    {
        const std::size_t end = rest_.find('<');
        rest_.remove_prefix(std::min(end, rest_.size()));
        if (!rest_.starts_with("</script>"))
            fault("< in a script");
    }

    std::string_view rest_;
    std::vector<std::string> open_;
    HtmlOutline outline_;
};

} // namespace

HtmlOutline outline_of(std::string_view html) { return Reader(html).read(); }

std::string html_unescaped(std::string_view html)
{
    constexpr std::pair<std::string_view, char> escapes[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    std::string text;
    while (!html.empty()) {
        const auto found = std::find_if(std::begin(escapes), std::end(escapes),
                                        [&](const auto& escape) { return html.starts_with(escape.first); });
        const bool is_escape = found != std::end(escapes);
        text += is_escape ? found->second : html[0];
        html.remove_prefix(is_escape ? found->first.size() : 1);
    }
    return text;
}

} // namespace sample

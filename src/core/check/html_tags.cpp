#include "core/check/html_tags.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view spaces = " \t\r\n\f";

// The end of the tag that starts at `start`, behind its ">"; one in quotes does not count.
std::size_t tag_end(std::string_view html, std::size_t start)
{
    char quote = '\0';
    for (std::size_t i = start; i < html.size(); ++i) {
        const char c = html[i];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '>')
            return i + 1;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    return html.size();
}

// What begins at `text`: everything up to one of `marks`, which is left.
std::string_view take_until(std::string_view& text, std::string_view marks)
{
    const std::string_view part = text.substr(0, text.find_first_of(marks));
    text.remove_prefix(part.size());
    return part;
}

void skip_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size())); }

std::string_view take_value(std::string_view& text)
{
    if (text.empty() || (text.front() != '"' && text.front() != '\''))
        return take_until(text, spaces);
    const char quote[] = {text.front()};
    text.remove_prefix(1);
    const std::string_view value = take_until(text, std::string_view(quote, 1));
    text.remove_prefix(std::min<std::size_t>(1, text.size()));
    return value;
}

} // namespace

std::optional<std::string> HtmlTag::attribute(std::string_view wanted) const
{
    std::string_view rest = attributes;
    for (skip_spaces(rest); !rest.empty(); skip_spaces(rest)) {
        const std::string_view attribute_name = take_until(rest, " \t\r\n\f=/");
        skip_spaces(rest);
        const bool has_value = !rest.empty() && rest.front() == '=';
        if (has_value || attribute_name.empty())
            rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
        skip_spaces(rest);
        const std::string_view value = has_value ? take_value(rest) : std::string_view();
        if (equal_ignoring_case(attribute_name, wanted))
            return fold_case(trim(value));
    }
    return std::nullopt;
}

std::optional<HtmlTag> HtmlTags::next()
{
    while ((at_ = html_.find('<', at_)) != npos) {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--")) {
            at_ = std::min(html_.find("-->", at_ + 4), html_.size());
            continue;
        }
        const std::size_t start = at_++;
        std::string_view inside = rest.substr(1);
        const std::size_t letter = inside.starts_with('/') ? 1 : 0;
        if (inside.size() <= letter || !is_ascii_letter(inside[letter]))
            continue;
        at_ = tag_end(html_, start);
        inside = html_.substr(start + 1, at_ - start - 1);
        if (inside.ends_with('>'))
            inside.remove_suffix(1);
        const std::string_view name = inside.substr(0, inside.find_first_of(" \t\r\n\f/", letter));
        HtmlTag tag{fold_case(name), inside.substr(name.size()), start};
        if (tag.name == "script" || tag.name == "style") {
            const std::string close = "</" + tag.name;
            while (at_ < html_.size() && !equal_ignoring_case(html_.substr(at_, close.size()), close))
                at_ = std::min(html_.find('<', at_ + 1), html_.size());
        }
        return tag;
    }
    return std::nullopt;
}

} // namespace core

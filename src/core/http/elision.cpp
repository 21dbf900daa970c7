#include "core/http/elision.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

namespace core {

namespace {

constexpr std::string_view ellipses[] = {"...", "\xE2\x80\xA6"};

// "# other headers omitted", "(some headers removed for brevity)", "/* ... */"
bool tells_of_omission(std::string_view text)
{
    constexpr std::string_view openings[] = {"#", "//", "/*", "(", "[", "<", "--", ";", "*", "{"};
    constexpr std::string_view words[] = {"omitted",     "removed",    "snip",         "truncated",     "elided",
                                          "redacted",    "cut",        "shortened",    "trimmed",       "left out",
                                          "for brevity", "skipped",    "more headers", "other headers", "more lines",
                                          "many more",   "more items", "and more"};
    constexpr std::size_t longest = 100;
    const bool is_json = text.starts_with("{\"") || text.starts_with("[\""); // whose strings may say anything
    return text.size() <= longest && !is_json && starts_with_one_of(text, openings) &&
           holds_one_of(fold_case(text), words);
}

// "[...]", "<...>", "// ...", "(…)"
bool is_ellipsis_in_signs(std::string_view text)
{
    constexpr std::string_view signs = "[](){}<>/*#-,;\"' \t";
    const std::size_t start = text.find_first_not_of(signs);
    if (start == std::string_view::npos)
        return false;
    text = text.substr(start);
    text = text.substr(0, text.find_last_not_of(signs) + 1);
    return text.find_first_not_of('.') == std::string_view::npos ? text.size() >= 2 && text.size() <= 6
                                                                 : text == ellipses[1];
}

} // namespace

bool is_elision(std::string_view line)
{
    constexpr std::string_view fixed[] = {"snip", "[snip]", "<snip>", "-- snip --", "--snip--",
                                          "8<",   "etc.",   "etc",    "and so on"};
    const std::string_view text = trim(line);
    return !text.empty() && (is_ellipsis_in_signs(text) || is_one_of_ignoring_case(text, fixed) ||
                             tells_of_omission(text) || starts_with_one_of(text, ellipses));
}

bool is_cut_short(std::string_view value)
{
    constexpr std::string_view marks[] = {"\xE2\x80\xA6", "[...]", "<...>", "[redacted]", "<redacted>", "[REDACTED]",
                                          "<REDACTED>",   "xxxxx", "XXXXX", "*****",      "[truncated", "<truncated"};
    value = trim(value);
    return holds_one_of(value, marks) || value.ends_with("...") || value.find("...;") != std::string_view::npos ||
           value.find("...\"") != std::string_view::npos || value.find("...,") != std::string_view::npos;
}

} // namespace core

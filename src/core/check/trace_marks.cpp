// What running programs leave in a text: their traces, their exceptions, the pages they show developers.
#include "core/check/leak_marks.h"

#include "core/check/mark_search.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// Words that a runtime writes, or else a place in its source code.
template <std::size_t N, std::size_t M>
std::optional<LeakMark> find_trace(std::string_view text, const std::string_view (&words)[N],
                                   const std::string_view (&places)[M])
{
    const std::optional<LeakMark> found = find_any(text, words);
    return found ? found : find_place(text, places);
}

} // namespace

std::optional<LeakMark> find_python_trace(std::string_view text)
{
    return find_trace(text, {"Traceback (most recent call last)"}, {".py\", line ", ".py:"});
}

std::optional<LeakMark> find_java_trace(std::string_view text)
{
    return find_trace(text,
                      {"Exception in thread \"", "\tat java.", "\tat org.", "\tat com.", "at sun.reflect.",
                       "(Native Method)", "(Unknown Source)", "... 1 more"},
                      {".java:", ".kt:", ".scala:"});
}

std::optional<LeakMark> find_node_trace(std::string_view text)
{
    return find_trace(
        text,
        {"(node:internal/", "at node:internal/", "at Module._compile", "at processTicksAndRejections", "at async "},
        {".js:", ".ts:", ".mjs:", ".cjs:", ".tsx:"});
}

std::optional<LeakMark> find_dotnet_trace(std::string_view text)
{
    return find_trace(text,
                      {"   at System.", "   at Microsoft.", "at lambda_method", "--- End of stack trace",
                       "--- End of inner exception stack trace"},
                      {".cs:line ", ".vb:line ", ".fs:line "});
}

std::optional<LeakMark> find_php_trace(std::string_view text)
{
    return find_trace(text,
                      {"PHP Fatal error", "PHP Warning", "PHP Parse error", "Fatal error</b>",
                       "Uncaught Error: ", "#0 {main}", "{main}\n", "thrown in /", "#0 /"},
                      {".php:", ".php(", ".php on line ", ".php</b> on line <b>", ".php on line <b>"});
}

std::optional<LeakMark> find_ruby_trace(std::string_view text) { return find_place(text, {".rb:", ".erb:", ".rake:"}); }

std::optional<LeakMark> find_go_trace(std::string_view text)
{
    return find_trace(text,
                      {"panic: runtime error", "[running]:\n", "runtime/debug.Stack",
                       "invalid memory address or nil pointer dereference"},
                      {".go:"});
}

std::optional<LeakMark> find_rust_or_elixir_trace(std::string_view text)
{
    return find_trace(text,
                      {"' panicked at ", "stack backtrace:", "** (RuntimeError)", "** (FunctionClauseError)",
                       "** (KeyError)", "** (ArgumentError)", "** (Ecto."},
                      {".rs:", ".ex:", ".exs:"});
}

bool shows_trace(std::string_view text)
{
    constexpr FindLeak traces[] = {find_python_trace, find_java_trace, find_node_trace, find_dotnet_trace,
                                   find_php_trace,    find_ruby_trace, find_go_trace,   find_rust_or_elixir_trace};
    return std::any_of(std::begin(traces), std::end(traces), [&](FindLeak find) { return find(text).has_value(); });
}

namespace {

std::size_t word_start(std::string_view text, std::size_t end)
{
    while (end > 0 && is_name_char(text[end - 1]))
        --end;
    return end;
}

// The length of what joins the words of a qualified name, at the end of `text`: ".", "\\" or "::". 0: nothing does.
std::size_t joint_length(std::string_view text)
{
    if (text.ends_with("::"))
        return 2;
    return text.ends_with('.') || text.ends_with('\\') ? 1 : 0;
}

// The name that ends at `end`, if it is a class with the packages it lives in: "java.lang.NullPointerException",
// "App\Exceptions\OrderException", "ActiveRecord::RecordNotFound". One dot is not enough: "example.Error" may be a
// file. The last word of a URI is none.
std::optional<LeakMark> qualified_class(std::string_view text, std::size_t end)
{
    constexpr std::size_t longest_name = 200;
    std::size_t start = word_start(text, end);
    const char initial = char_at(text, start);
    int joints = 0; // those that only join names count twice
    while (end - start < longest_name) {
        const std::size_t joint = joint_length(text.substr(0, start));
        const std::size_t word = word_start(text, start - joint);
        if (joint == 0 || word == start - joint)
            break;
        joints += text[start - 1] == '.' ? 1 : 2;
        start = word;
    }
    const std::string_view name = text.substr(start, end - start);
    const bool is_in_uri = start > 0 && std::string_view("/#-").find(text[start - 1]) != npos;
    const bool is_class = is_ascii_upper(initial) && is_ascii_letter(name.front());
    if (is_in_uri || !is_class || (joints < 2 && !name.starts_with("System.")))
        return std::nullopt;
    return LeakMark{start, name.size()};
}

std::optional<LeakMark> find_qualified_exception(std::string_view text, std::string_view ending)
{
    for (std::size_t at = text.find(ending); at != npos; at = text.find(ending, at + 1)) {
        const std::size_t end = at + ending.size();
        const std::optional<LeakMark> found =
            is_name_char(char_at(text, end)) ? std::nullopt : qualified_class(text, end);
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<LeakMark> find_exception(std::string_view text)
{
    constexpr std::string_view words[] = {
        "NullPointerException",
        "NullReferenceException",
        "StackOverflowError",
        "OutOfMemoryError",
        "ClassCastException",
        "TypeError: Cannot read propert",
        "TypeError: undefined is",
        "TypeError: 'NoneType'",
        "ReferenceError: ",
        "KeyError: '",
        "AttributeError: '",
        "IndexError: list",
        "NameError: name",
        "object has no attribute",
        "ModuleNotFoundError",
        "undefined method `",
        "undefined method '",
        "for nil:NilClass",
        "undefined local variable",
        "Call to undefined function",
        "Call to a member function",
        "Undefined array key",
        "Undefined variable",
        "Undefined index",
        "Object reference not set to an instance",
        "segmentation fault",
        "core dumped",
        "ActiveRecord::",
        "ActionView::",
        "Illuminate\\",
        "Symfony\\Component\\",
        "connect ECONNREFUSED",
        "getaddrinfo E",
        "is not a function\n",
        "Cannot read properties of undefined",
        "Cannot read properties of null",
        "Cannot read property '",
    };
    if (const std::optional<LeakMark> found = find_any(text, words))
        return found;
    const std::optional<LeakMark> found = find_qualified_exception(text, "Exception");
    return found ? found : find_qualified_exception(text, "Error");
}

std::optional<LeakMark> find_debug_page(std::string_view text)
{
    return find_any(text, {"because you have <code>DEBUG = True</code>", "DEBUG = True", "Werkzeug Debugger",
                           "Werkzeug powered traceback", "Whoops, looks like something went wrong",
                           "Whoops! There was an error", "Action Controller: Exception caught", "Laravel Ignition",
                           "facade/ignition", "Symfony Exception", "Server Error in '/' Application", "Better Errors",
                           "Exception Location:", "Django Version:", "Stack trace for", "Request Method:</th>",
                           "Microsoft .NET Framework Version:", "phpinfo()"});
}

} // namespace core

#include "core/check/leak_marks.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/uri_reference.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

using Mark = std::optional<LeakMark>;
constexpr std::size_t npos = std::string_view::npos;

bool is_name_char(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '$'; }

char char_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

LeakMark line_from(std::string_view text, std::size_t offset)
{
    return {offset, std::min(text.find_first_of("\r\n<", offset), text.size()) - offset};
}

template <std::size_t N>
Mark find_any(std::string_view text, const std::string_view (&marks)[N])
{
    for (const std::string_view mark : marks)
        if (const std::size_t found = text.find(mark); found != npos)
            return line_from(text, found);
    return std::nullopt;
}

// A place in source code: the mark with a number behind it and a name in front: "app.py\", line 12", "Main.java:42".
template <std::size_t N>
Mark find_place(std::string_view text, const std::string_view (&marks)[N])
{
    for (const std::string_view mark : marks) {
        for (std::size_t at = text.find(mark); at != npos; at = text.find(mark, at + 1)) {
            if (at == 0 || !is_name_char(text[at - 1]) || !is_ascii_digit(char_at(text, at + mark.size())))
                continue;
            const std::size_t start = text.find_last_of(" \t\n\"'(<>", at);
            return line_from(text, start == npos ? 0 : start + 1);
        }
    }
    return std::nullopt;
}

Mark first_of(Mark a, Mark b) { return a ? a : b; }

} // namespace

std::optional<LeakMark> find_python_trace(std::string_view text)
{
    return first_of(find_any(text, {"Traceback (most recent call last)"}), find_place(text, {".py\", line ", ".py:"}));
}

std::optional<LeakMark> find_java_trace(std::string_view text)
{
    return first_of(find_any(text, {"Exception in thread \"", "\tat java.", "\tat org.", "\tat com.", "at sun.reflect.",
                                    "(Native Method)", "(Unknown Source)", "... 1 more"}),
                    find_place(text, {".java:", ".kt:", ".scala:"}));
}

std::optional<LeakMark> find_node_trace(std::string_view text)
{
    return first_of(find_any(text, {"(node:internal/", "at node:internal/", "at Module._compile",
                                    "at processTicksAndRejections", "at async "}),
                    find_place(text, {".js:", ".ts:", ".mjs:", ".cjs:", ".tsx:"}));
}

std::optional<LeakMark> find_dotnet_trace(std::string_view text)
{
    return first_of(find_any(text, {"   at System.", "   at Microsoft.", "at lambda_method", "--- End of stack trace",
                                    "--- End of inner exception stack trace"}),
                    find_place(text, {".cs:line ", ".vb:line ", ".fs:line "}));
}

std::optional<LeakMark> find_php_trace(std::string_view text)
{
    return first_of(find_any(text, {"PHP Fatal error", "PHP Warning", "PHP Parse error", "<b>Fatal error</b>",
                                    "Uncaught Error: ", "#0 {main}", "{main}\n", "thrown in /", "#0 /"}),
                    find_place(text, {".php:", ".php(", ".php on line ", ".php</b> on line <b>", ".php on line <b>"}));
}

std::optional<LeakMark> find_ruby_trace(std::string_view text) { return find_place(text, {".rb:", ".erb:", ".rake:"}); }

std::optional<LeakMark> find_go_trace(std::string_view text)
{
    return first_of(find_any(text, {"panic: runtime error", "[running]:\n", "runtime/debug.Stack",
                                    "invalid memory address or nil pointer dereference"}),
                    find_place(text, {".go:"}));
}

std::optional<LeakMark> find_rust_or_elixir_trace(std::string_view text)
{
    return first_of(find_any(text, {"' panicked at ", "stack backtrace:", "** (RuntimeError)",
                                    "** (FunctionClauseError)", "** (KeyError)", "** (ArgumentError)", "** (Ecto."}),
                    find_place(text, {".rs:", ".ex:", ".exs:"}));
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
// "App\Exceptions\OrderException", "ActiveRecord::RecordNotFound". One dot is not enough: "example.Error" may be a file.
// The last word of a URI or a domain name with an error in it is none.
Mark qualified_class(std::string_view text, std::size_t end)
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
    const bool is_class = initial >= 'A' && initial <= 'Z' && is_ascii_letter(name.front());
    if (is_in_uri || !is_class || (joints < 2 && !name.starts_with("System.")))
        return std::nullopt;
    return LeakMark{start, name.size()};
}

Mark find_qualified_exception(std::string_view text, std::string_view ending)
{
    for (std::size_t at = text.find(ending); at != npos; at = text.find(ending, at + 1)) {
        const std::size_t end = at + ending.size();
        const Mark found = is_name_char(char_at(text, end)) ? std::nullopt : qualified_class(text, end);
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
    return first_of(find_any(text, words),
                    first_of(find_qualified_exception(text, "Exception"), find_qualified_exception(text, "Error")));
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

namespace {

// "SELECT ... FROM ...": the words of a statement in capitals, one soon after the other.
Mark find_statement(std::string_view text)
{
    struct Statement
    {
        std::string_view start;
        std::string_view next;
    };
    constexpr Statement statements[] = {{"SELECT ", " FROM "}, {"INSERT INTO ", "VALUES"},  {"INSERT INTO ", " ("},
                                        {"UPDATE ", " SET "},  {"DELETE FROM ", " WHERE "}, {"ALTER TABLE ", " "}};
    constexpr std::size_t reach = 400;
    for (const Statement& statement : statements) {
        const std::size_t start = text.find(statement.start);
        if (start != npos && text.substr(start + statement.start.size(), reach).find(statement.next) != npos)
            return line_from(text, start);
    }
    return std::nullopt;
}

} // namespace

std::optional<LeakMark> find_sql(std::string_view text)
{
    constexpr std::string_view marks[] = {
        "error in your SQL syntax",
        "SQLSTATE[",
        "SQLSTATE=",
        "syntax error at or near",
        "violates unique constraint",
        "violates foreign key constraint",
        "violates not-null constraint",
        "violates check constraint",
        "Unknown column '",
        "Unknown database",
        "no such table",
        "no such column",
        "UNIQUE constraint failed",
        "FOREIGN KEY constraint failed",
        "NOT NULL constraint failed",
        "Incorrect syntax near",
        "Unclosed quotation mark",
        "ER_DUP_ENTRY",
        "ER_NO_SUCH_TABLE",
        "ER_PARSE_ERROR",
        "Duplicate entry '",
        "SqlException",
        "SQLException",
        "SQLSyntaxErrorException",
        "PSQLException",
        "PG::",
        "psycopg2",
        "asyncpg.",
        "sqlalchemy",
        "SQLITE_",
        "sqlite3.",
        "pymysql",
        "mysqli_",
        "mysql_fetch",
        "Cannot insert duplicate key",
        "E11000 duplicate key",
        "MongoServerError",
        "Deadlock found when trying",
        "deadlock detected",
        "cannot be cast automatically",
        "Lock wait timeout exceeded",
        "pq: ",
        "could not execute statement",
        "SequelizeDatabaseError",
        "SequelizeUniqueConstraintError",
        "PrismaClient",
        "QueryFailedError",
        "could not translate host name",
        "password authentication failed for user",
    };
    if (const Mark found = find_any(text, marks))
        return found;
    // "ORA-00942", and PostgreSQL's 'relation "users" does not exist'
    for (std::size_t at = text.find("ORA-"); at != npos; at = text.find("ORA-", at + 1))
        if (is_ascii_digit(char_at(text, at + 4)) && is_ascii_digit(char_at(text, at + 8)))
            return line_from(text, at);
    for (const std::string_view thing : {"relation \"", "column \"", "table '"})
        if (const std::size_t at = text.find(thing);
            at != npos &&
            text.substr(at, 120).find(thing.back() == '"' ? "\" does not exist" : "' doesn't exist") != npos)
            return line_from(text, at);
    return find_statement(text);
}

namespace {

constexpr std::string_view path_roots[] = {
    "/var/www/",     "/var/lib/",   "/var/log/",  "/var/run/",       "/var/task/",     "/var/opt/",     "/var/cache/",
    "/usr/local/",   "/usr/lib/",   "/usr/src/",  "/usr/share/",     "/usr/bin/",      "/etc/passwd",   "/etc/nginx",
    "/etc/ssl",      "/etc/ssh",    "/etc/mysql", "/proc/",          "/opt/app",       "/srv/www",      "/srv/app",
    "/root/.",       "/tmp/php",    "/mnt/data",  "/usr/app/",       "/var/app/",      "/home/runner/", "/home/ubuntu/",
    "/home/deploy/", "/home/node/", "/home/app/", "/home/ec2-user/", "/home/vagrant/", "/workspace/src"};
// Of files that no URL leads to, and of those that a URL may end with too.
constexpr std::string_view file_endings[] = {
    ".py",   ".rb",   ".go", ".java",   ".cs",      ".jar",        ".so",    ".dll",  ".conf", ".env",    ".yml",
    ".yaml", ".sql",  ".db", ".sqlite", ".sqlite3", ".log",        ".pem",   ".key",  ".erb",  ".cshtml", ".ex",
    ".rs",   ".sock", ".sh", ".ini",    ".toml",    ".properties", ".class", ".lock", ".pyc",  ".cfg",    ".twig",
    ".pkl",  ".onnx", ".pt", ".h5",     ".bin",     ".tmp",        ".pid",   ".pkg"};
constexpr std::string_view web_endings[] = {".js", ".mjs", ".ts", ".tsx", ".php", ".jsp", ".xml", ".json"};
constexpr std::string_view source_roots[] = {"/app/",   "/src/",     "/opt/",  "/srv/", "/code/", "/workspace/",
                                             "/build/", "/project/", "/apps/", "/usr/", "/var/",  "/node_modules/"};

std::size_t path_end(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size() && (is_name_char(text[end]) || std::string_view("/\\.-+@:~").find(text[end]) != npos))
        ++end;
    while (end > start && std::string_view(".:-").find(text[end - 1]) != npos)
        --end;
    return end;
}

// "C:\app\Program.cs"
Mark find_windows_path(std::string_view text)
{
    for (std::size_t at = text.find(":\\"); at != npos; at = text.find(":\\", at + 1)) {
        const bool has_drive = at > 0 && is_ascii_letter(text[at - 1]) && (at == 1 || !is_name_char(text[at - 2]));
        if (has_drive && (is_name_char(char_at(text, at + 2)) || char_at(text, at + 2) == '\\'))
            return LeakMark{at - 1, path_end(text, at - 1) - at + 1};
    }
    return std::nullopt;
}

// The path of a URL, in an attribute of HTML too, starts with a slash as well.
bool starts_path(std::string_view text, std::size_t at)
{
    if (at == 0)
        return true;
    const char before = text[at - 1];
    if ((before == '"' || before == '\'') && at > 1 && text[at - 2] == '=')
        return false;
    return !is_name_char(before) && std::string_view("/.-}:~%").find(before) == npos;
}

bool quotes_request(std::string_view text, std::size_t at)
{
    return ends_with_one_of(text.substr(0, at), {"GET ", "POST ", "PUT ", "PATCH ", "DELETE ", "HEAD ", "OPTIONS ",
                                                 "URL ", "url ", "URI ", "route ", "path ", "page "});
}

} // namespace

std::optional<LeakMark> find_path(std::string_view text)
{
    const bool misses_file =
        holds_one_of(text, {"No such file", "no such file", "ENOENT", "EACCES", "Errno 2]", "FileNotFound"});
    for (std::size_t at = text.find('/'); at != npos; at = text.find('/', at + 1)) {
        if (!starts_path(text, at) || quotes_request(text, at))
            continue;
        const std::size_t end = path_end(text, at);
        std::string_view path = text.substr(at, end - at);
        if (const std::size_t colon = path.find(':'); colon != npos)
            path = path.substr(0, colon); // a line number
        const auto slashes = std::count(path.begin(), path.end(), '/');
        const bool is_source =
            slashes >= 3 && (ends_with_one_of(path, file_endings) ||
                             (starts_with_one_of(path, source_roots) && ends_with_one_of(path, web_endings)));
        const bool is_home =
            slashes >= 3 && (path.starts_with("/home/") || path.starts_with("/Users/")) && path.find('.') != npos;
        if (is_source || is_home || (slashes >= 2 && (misses_file || starts_with_one_of(path, path_roots))))
            return LeakMark{at, end - at};
        at = std::max(at, end > at ? end - 1 : at);
    }
    return find_windows_path(text);
}

std::optional<LeakMark> find_internal_host(std::string_view text)
{
    std::size_t start = 0;
    while (start < text.size()) {
        while (start < text.size() && !is_name_char(text[start]))
            ++start;
        std::size_t end = start;
        while (end < text.size() && (is_name_char(text[end]) || text[end] == '.' || text[end] == '-'))
            ++end;
        std::string_view word = text.substr(start, end - start);
        while (word.ends_with('.'))
            word.remove_suffix(1);
        const bool is_mail = start > 0 && text[start - 1] == '@';
        const bool is_in_url = start >= 3 && text.substr(start - 3, 3) == "://";
        // Outside of a URL a word without a dot is just a word.
        const HostKind kind =
            word.find('.') != npos || word == "localhost" || is_in_url ? kind_of_host(word) : HostKind::Public;
        const bool has_port =
            char_at(text, start + word.size()) == ':' && is_ascii_digit(char_at(text, start + word.size() + 1));
        // A bare "localhost" or 127.0.0.1 is as often advice; "0.0.0.0" and "0.1.2.3" are versions more often than hosts.
        // "error.internal" is a code; hosts inside have addresses, numbers, hyphens or more labels.
        const bool is_clear = has_port || is_in_url || std::count(word.begin(), word.end(), '.') >= 2 ||
                              word.find_first_of("-0123456789") != npos;
        const bool is_leak = (kind == HostKind::Private && is_clear) ||
                             (kind == HostKind::Loopback && !word.starts_with("0.") && (has_port || is_in_url));
        if (is_leak && !is_mail)
            return LeakMark{start, word.size()};
        start = end;
    }
    return std::nullopt;
}

namespace {

// "AKIA" and 16 capitals or digits: an AWS access key.
Mark find_aws_key(std::string_view text)
{
    constexpr std::size_t length = 20;
    for (std::size_t at = text.find("AKIA"); at != npos; at = text.find("AKIA", at + 1)) {
        const std::string_view key = text.substr(at, length);
        const bool is_key = key.size() == length && std::all_of(key.begin(), key.end(), [](char c) {
                                return (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
                            });
        if (is_key)
            return LeakMark{at, 4};
    }
    return std::nullopt;
}

// "postgres://user:password@host"
Mark find_connection_string(std::string_view text)
{
    for (std::size_t at = text.find("://"); at != npos; at = text.find("://", at + 1)) {
        const std::size_t end = std::min(text.find_first_of(" \"'\n/", at + 3), text.size());
        const std::string_view authority = text.substr(at + 3, end - at - 3);
        const std::size_t user_end = authority.rfind('@');
        if (user_end != npos && authority.substr(0, user_end).find(':') != npos)
            return LeakMark{at, 3};
    }
    return std::nullopt;
}

} // namespace

std::optional<LeakMark> find_secret(std::string_view text)
{
    constexpr std::string_view marks[] = {
        "PRIVATE KEY-----", "sk_live_",   "rk_live_", "ghp_",        "github_pat_", "xoxb-",    "xoxp-",
        "glpat-",           ";Password=", ";Pwd=",    "DB_PASSWORD", "SECRET_KEY",  "APP_KEY=", "AWS_SECRET_ACCESS_KEY",
        "Server=tcp:"};
    for (const std::string_view mark : marks)
        if (const std::size_t found = text.find(mark); found != npos)
            return LeakMark{found, mark.size()};
    return first_of(find_aws_key(text), find_connection_string(text));
}

} // namespace core

// Where things are inside: paths of files, names of hosts, and the keys to them.
#include "core/check/leak_marks.h"

#include "core/base/word_list.h"
#include "core/check/mark_search.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

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
std::optional<LeakMark> find_windows_path(std::string_view text)
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
        at = end - 1;
    }
    return find_windows_path(text);
}

namespace {

// Is the word, which stands at `start`, the name of a host that only works inside?
bool names_internal_host(std::string_view text, std::size_t start, std::string_view word)
{
    const bool is_in_url = text.substr(0, start).ends_with("://");
    if (word.find('.') == npos && word != "localhost" && !is_in_url)
        return false; // just a word
    const std::string_view rest = text.substr(start + word.size());
    const bool has_port = rest.starts_with(':') && is_ascii_digit(char_at(rest, 1));
    const HostKind kind = kind_of_host(word);
    // A bare "localhost" or 127.0.0.1 is as often advice, "0.0.0.0" and "0.1.2.3" are more often versions than hosts.
    if (kind == HostKind::Loopback)
        return !word.starts_with("0.") && (has_port || is_in_url);
    // "error.internal" is a code; hosts inside have addresses, numbers, hyphens or more labels.
    const bool is_clear = has_port || is_in_url || std::count(word.begin(), word.end(), '.') >= 2 ||
                          word.find_first_of("-0123456789") != npos;
    return kind == HostKind::Private && is_clear;
}

} // namespace

std::optional<LeakMark> find_internal_host(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t start = end;
        while (start < text.size() && !is_name_char(text[start]))
            ++start;
        end = start;
        while (end < text.size() && (is_name_char(text[end]) || text[end] == '.' || text[end] == '-'))
            ++end;
        const std::string_view word = trim_end(text.substr(start, end - start), ".");
        const bool is_mail = text.substr(0, start).ends_with('@');
        if (!is_mail && names_internal_host(text, start, word))
            return LeakMark{start, word.size()};
    }
    return std::nullopt;
}

namespace {

// "AKIA" and 16 capitals or digits: an AWS access key.
std::optional<LeakMark> find_aws_key(std::string_view text)
{
    constexpr std::size_t length = 20;
    for (std::size_t at = text.find("AKIA"); at != npos; at = text.find("AKIA", at + 1)) {
        const std::string_view key = text.substr(at, length);
        const bool is_key = key.size() == length && std::all_of(key.begin(), key.end(), [](char c) {
                                return is_ascii_upper(c) || is_ascii_digit(c);
                            });
        if (is_key)
            return LeakMark{at, 4};
    }
    return std::nullopt;
}

// "postgres://user:password@host"
std::optional<LeakMark> find_connection_string(std::string_view text)
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
    const std::optional<LeakMark> found = find_aws_key(text);
    return found ? found : find_connection_string(text);
}

} // namespace core

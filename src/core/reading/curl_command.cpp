#include "core/reading/curl_command.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/start_line.h"
#include "core/reading/shell_words.h"

#include <algorithm>

namespace core {

namespace {

void set_field(Fields& fields, std::string_view name, std::string_view value, int line)
{
    const auto found = std::find_if(fields.lines.begin(), fields.lines.end(),
                                    [&](const FieldLine& each) { return equal_ignoring_case(each.name, name); });
    if (found != fields.lines.end())
        found->value = value;
    else
        fields.lines.push_back({std::string(name), std::string(value), line, FieldLine::Fault::None});
}

// "https://api.example.com/a?b#c" -> host and path; a word without a scheme is an address of HTTP.
void set_address(Request& request, std::string_view address, int line)
{
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find('#'));
    const std::size_t path = std::min(address.find_first_of("/?"), address.size());
    std::string_view host = address.substr(0, path);
    if (const std::size_t account = host.rfind('@'); account != std::string_view::npos)
        host.remove_prefix(account + 1);
    const std::string named = host.starts_with(':') ? "localhost" + std::string(host) : std::string(host);
    request.target = path < address.size() ? std::string(address.substr(path)) : "/";
    if (request.target.starts_with('?'))
        request.target.insert(0, "/");
    if (!request.fields.has("Host"))
        request.fields.lines.insert(request.fields.lines.begin(), {"Host", named, line, FieldLine::Fault::None});
}

// What the words of a command say, besides its fields.
struct Command
{
    Request request;
    std::string address;
    std::string data;
    bool has_data = false;
    bool asks_for_head = false;
    int line = 0;

    void field(std::string_view written)
    {
        const std::size_t colon = written.find(':');
        if (colon != std::string_view::npos)
            set_field(request.fields, trim(written.substr(0, colon)), trim(written.substr(colon + 1)), line);
    }
    void set(std::string_view name, std::string_view value)
    {
        if (!request.fields.has(name))
            set_field(request.fields, name, value, line);
    }
    void add_data(std::string_view text)
    {
        data += (data.empty() ? "" : "&") + std::string(text);
        has_data = true;
    }
};

// Options of curl that take a value, of which nothing is learnt here.
constexpr std::string_view options_with_value[] = {"-o",
                                                   "--output",
                                                   "-w",
                                                   "--write-out",
                                                   "-m",
                                                   "--max-time",
                                                   "--connect-timeout",
                                                   "--cacert",
                                                   "--cert",
                                                   "-E",
                                                   "--key",
                                                   "-c",
                                                   "--cookie-jar",
                                                   "-x",
                                                   "--proxy",
                                                   "--resolve",
                                                   "--connect-to",
                                                   "--retry",
                                                   "--retry-delay",
                                                   "--interface",
                                                   "--trace",
                                                   "--trace-ascii",
                                                   "-D",
                                                   "--dump-header",
                                                   "-T",
                                                   "--upload-file",
                                                   "-F",
                                                   "--form",
                                                   "--limit-rate",
                                                   "-K",
                                                   "--unix-socket",
                                                   "--tls-max",
                                                   "--ciphers",
                                                   "--proto",
                                                   "--aws-sigv4",
                                                   "--max-redirs",
                                                   "--stderr",
                                                   "-Y",
                                                   "-y"};

constexpr std::string_view data_options[] = {"-d",           "--data",          "--data-raw", "--data-binary",
                                             "--data-ascii", "--data-urlencode"};

// Of a download that goes on where the file ends, which the command does not say.
constexpr std::string_view rest_of_file = "bytes=…";

// An option of curl with its value; true if the value was used.
bool take_curl_option(Command& command, std::string_view option, std::string_view value)
{
    if (is_one_of(option, {"-X", "--request"}))
        command.request.method = value;
    else if (is_one_of(option, {"-H", "--header"}))
        command.field(value);
    else if (is_one_of(option, data_options))
        command.add_data(value);
    else if (option == "--json") {
        command.add_data(value);
        command.set("Content-Type", "application/json");
        command.set("Accept", "application/json");
    } else if (is_one_of(option, {"-u", "--user"}))
        command.set("Authorization", "Basic …");
    else if (option == "--oauth2-bearer")
        command.set("Authorization", "Bearer …");
    else if (is_one_of(option, {"-b", "--cookie"}))
        command.set("Cookie", value);
    else if (is_one_of(option, {"-A", "--user-agent"}))
        command.set("User-Agent", value);
    else if (is_one_of(option, {"-e", "--referer"}))
        command.set("Referer", value);
    else if (is_one_of(option, {"-r", "--range"}))
        command.set("Range", "bytes=" + std::string(value));
    else if (is_one_of(option, {"-C", "--continue-at"}))
        command.set("Range", rest_of_file);
    else if (option == "--url")
        command.address = value;
    else if (!is_one_of(option, options_with_value))
        return false;
    if (is_one_of(option, {"-T", "--upload-file"}) && command.request.method.empty())
        command.request.method = "PUT";
    if (is_one_of(option, {"-F", "--form"})) {
        command.has_data = true;
        command.set("Content-Type", "multipart/form-data");
    }
    return true;
}

// "-I", "-sI": among the short options that stand together.
bool is_flag(std::string_view option, char flag)
{
    return option.size() > 1 && option[0] == '-' && option[1] != '-' && option.find(flag) != std::string_view::npos;
}

void take_curl_flag(Command& command, std::string_view option)
{
    if (option == "--head" || is_flag(option, 'I'))
        command.asks_for_head = true;
    if (option == "--compressed")
        command.set("Accept-Encoding", "deflate, gzip, br, zstd");
    if (option == "--http1.0" || option == "-0")
        command.request.version = read_request_line("GET / HTTP/1.0").version;
}

void read_curl(Command& command, const std::vector<std::string>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const std::string_view value = i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view();
        if (!word.starts_with('-') || word == "-") {
            if (command.address.empty())
                command.address = word;
            continue;
        }
        if (take_curl_option(command, word, value)) {
            ++i;
            continue;
        }
        take_curl_flag(command, word);
        const bool is_group = word.size() > 2 && word[1] != '-';
        if (!is_group)
            continue;
        // "-XPOST", "-sSLo out.json", "-iXPOST"
        const std::size_t with_value = word.find_first_of("XHduwomETFAebrC", 1);
        if (with_value == std::string::npos)
            continue;
        const std::string option = {'-', word[with_value]};
        const bool is_joined = with_value + 1 < word.size();
        take_curl_option(command, option, is_joined ? std::string_view(word).substr(with_value + 1) : value);
        i += is_joined ? 0 : 1;
    }
    if (command.request.method.empty())
        command.request.method = command.asks_for_head ? "HEAD" : command.has_data ? "POST" : "GET";
    command.set("User-Agent", "curl");
    command.set("Accept", "*/*");
    if (command.has_data)
        command.set("Content-Type", "application/x-www-form-urlencoded");
}

// HTTPie and xh: [METHOD] URL [ITEM...], where "Name:value" is a field and "name=value" JSON.
void read_httpie(Command& command, const std::vector<std::string>& words)
{
    bool is_form = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool is_method = std::all_of(word.begin(), word.end(), is_ascii_upper);
        if (word.starts_with('-')) {
            is_form = is_form || word == "-f" || word == "--form";
            i += is_one_of(word, {"-a", "--auth", "-A", "--auth-type", "--print", "-p", "-o", "--timeout"}) ? 1 : 0;
        } else if (is_method && command.address.empty()) {
            command.request.method = word;
        } else if (command.address.empty()) {
            command.address = word;
        } else if (word.find(":=") != std::string::npos || word.find('=') < word.find(':')) {
            command.has_data = true;
        } else {
            command.field(word);
        }
    }
    if (command.request.method.empty())
        command.request.method = command.has_data ? "POST" : "GET";
    command.set("Accept", command.has_data && !is_form ? "application/json, */*;q=0.5" : "*/*");
    command.set("Accept-Encoding", "gzip, deflate");
    command.set("User-Agent", "HTTPie");
    if (command.has_data)
        command.set("Content-Type", is_form ? "application/x-www-form-urlencoded" : "application/json");
}

void read_wget(Command& command, const std::vector<std::string>& words)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.starts_with("--header="))
            command.field(std::string_view(word).substr(9));
        else if (word.starts_with("--method="))
            command.request.method = word.substr(9);
        else if (word.starts_with("--post-data") || word.starts_with("--body-data"))
            command.has_data = true;
        else if (word == "--spider")
            command.request.method = "HEAD";
        else if (word == "--continue" || (is_flag(word, 'c') && !word.starts_with("-n"))) // "-nc" is another one
            command.set("Range", rest_of_file);
        else if (is_one_of(word, {"-O", "-o", "-t", "-T"}))
            ++i;
        else if (!word.starts_with('-') && command.address.empty())
            command.address = word;
    }
    if (command.request.method.empty())
        command.request.method = command.has_data ? "POST" : "GET";
    command.set("Accept", "*/*");
    command.set("Accept-Encoding", "identity");
    command.set("User-Agent", "Wget");
}

} // namespace

std::optional<Request> request_of_command(std::string_view text, int line)
{
    const std::vector<std::string> words = shell_words(text);
    if (words.size() < 2)
        return std::nullopt;
    Command command;
    command.line = line;
    if (words[0] == "curl" || words[0] == "curl.exe")
        read_curl(command, words);
    else if (is_one_of(words[0], {"http", "https", "xh", "xhs"}))
        read_httpie(command, words);
    else if (words[0] == "wget")
        read_wget(command, words);
    if (command.address.empty() || !is_token(command.request.method))
        return std::nullopt;
    set_address(command.request, command.address, line);
    command.request.line = line;
    command.request.content.text = command.data;
    if (!command.data.empty())
        command.request.content.pieces.push_back({0, line});
    return std::move(command.request);
}

} // namespace core

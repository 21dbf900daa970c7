// Debug logs of client libraries, which tell the status and the fields of a response in lines of their own.
//     https://api.example.com:443 "GET /me HTTP/1.1" 403 None                        urllib3, and botocore behind it:
//     Response headers: {'Content-Type': 'application/json'}
//     receive_response_headers.complete return_value=(b'HTTP/1.1', 403, b'Forbidden', [(b'Date', b'...')])    httpcore
//     Received HTTP response headers after 183.2ms - 403                             .NET, then a block of fields
//     RESPONSE: (GET https://api.example.com/me) 403 HTTP_1_1                        Java, behind a block of fields
#include "core/base/text.h"
#include "core/reading/bare_status.h"
#include "core/reading/escapes.h"
#include "core/reading/forms/forms.h"
#include "core/reading/loose_pairs.h"
#include "core/reading/start_anchor.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

struct FieldOf
{
    std::string name, value;
    int line = 0;
};

struct Exchange
{
    std::string method, target, version, code, reason;
    int line = 0; // of the status
    std::vector<FieldOf> fields;
    std::string body;
    int body_line = 0; // 0: the log does not show it
};

// What stands behind a mark, wherever it is in the line.
std::optional<std::string_view> behind(std::string_view line, std::string_view mark)
{
    const std::size_t at = line.find(mark);
    return at == std::string_view::npos ? std::nullopt : std::optional(line.substr(at + mark.size()));
}

// "GET https://api.example.com/me": the method and the target, if these stand at the start of the text.
bool take_request(std::string_view text, Exchange& exchange)
{
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !is_token(text.substr(0, space)))
        return false;
    const std::string_view target = text.substr(space + 1);
    exchange.method = text.substr(0, space);
    exchange.target = target.substr(0, target.find_first_of(" \")"));
    return !exchange.target.empty();
}

// urllib3: https://api.example.com:443 "GET /me HTTP/1.1" 403 None
std::optional<Exchange> exchange_of_urllib3(std::string_view line)
{
    const std::size_t end = line.find(" HTTP/");
    const std::size_t quote = line.substr(0, end).rfind(" \"");
    if (end == std::string_view::npos || quote == std::string_view::npos ||
        line.substr(0, quote).find("://") == std::string_view::npos)
        return std::nullopt;
    const std::optional<std::string_view> rest = behind(line.substr(end), "\" ");
    Exchange exchange;
    if (!rest || !take_request(line.substr(quote + 2), exchange))
        return std::nullopt;
    exchange.code = code_at_start(*rest);
    exchange.version = line.substr(end + 1, line.find('"', end) - end - 1);
    return exchange.code.empty() ? std::nullopt : std::optional(std::move(exchange));
}

// "b'Forbidden', " at the start of the text, which goes behind it.
std::string take_bytes(std::string_view& text)
{
    if (!text.starts_with("b'") && !text.starts_with("b\""))
        return {};
    std::size_t size = 0;
    std::string bytes = decode_literal(text.substr(2), text[1], size);
    text.remove_prefix(std::min(text.find_first_not_of(", ", 2 + size), text.size()));
    return bytes;
}

// httpcore, where HTTP/2 has neither version nor reason. `fields` is what follows them.
std::optional<Exchange> exchange_of_httpcore(std::string_view line, std::string_view& fields)
{
    std::optional<std::string_view> rest = behind(line, "receive_response_headers.complete return_value=(");
    if (!rest)
        return std::nullopt;
    Exchange exchange;
    exchange.version = take_bytes(*rest);
    exchange.code = code_at_start(*rest);
    if (exchange.code.empty())
        return std::nullopt;
    if (exchange.version.empty())
        exchange.version = "HTTP/2";
    rest->remove_prefix(std::min(rest->find_first_not_of(", ", 3), rest->size()));
    exchange.reason = take_bytes(*rest);
    fields = *rest;
    return exchange;
}

// .NET: Received HTTP response headers after 183.2ms - 403
std::optional<Exchange> exchange_of_dotnet(std::string_view line)
{
    const std::optional<std::string_view> rest = behind(line, "Received HTTP response headers after ");
    const std::optional<std::string_view> code = rest ? behind(*rest, "ms - ") : std::nullopt;
    Exchange exchange;
    exchange.code = code ? code_at_start(*code) : std::string_view();
    return exchange.code.empty() ? std::nullopt : std::optional(std::move(exchange));
}

// Java: RESPONSE: (GET https://api.example.com/me) 403 HTTP_1_1
std::optional<Exchange> exchange_of_java(std::string_view line)
{
    const std::optional<std::string_view> rest = behind(line, "RESPONSE: (");
    const std::optional<std::string_view> code = rest ? behind(*rest, ") ") : std::nullopt;
    Exchange exchange;
    if (!code || !take_request(*rest, exchange))
        return std::nullopt;
    exchange.code = code_at_start(*code);
    exchange.version = code->find("HTTP_2") == std::string_view::npos ? "HTTP/1.1" : "HTTP/2";
    return exchange.code.empty() ? std::nullopt : std::optional(std::move(exchange));
}

class ClientLogReader
{
public:
    ClientLogReader(const PastedText& paste, Draft& draft) : paste_(paste), draft_(draft) {}

    bool read();

private:
    void begin(Exchange exchange, int line);
    bool take_exchange(std::size_t& i);
    bool take_request_of(std::string_view line);
    void take_fields(std::size_t& i);
    bool take_body(std::size_t i);
    std::vector<FieldOf> dictionary_at(std::size_t& i, std::string_view text) const;
    std::vector<FieldOf> block_behind(std::size_t& i) const;
    void write(const Exchange& exchange);

    const PastedText& paste_;
    Draft& draft_;
    std::vector<Exchange> exchanges_;
    Exchange request_;            // method and target of the exchange to come
    std::vector<FieldOf> fields_; // of the exchange to come
};

void ClientLogReader::begin(Exchange exchange, int line)
{
    exchange.line = line;
    if (exchange.method.empty()) {
        exchange.method = request_.method;
        exchange.target = request_.target;
    }
    exchange.fields = std::move(fields_);
    fields_.clear();
    request_ = Exchange();
    exchanges_.push_back(std::move(exchange));
}

bool ClientLogReader::take_exchange(std::size_t& i)
{
    const MessageLine& line = paste_.lines()[i];
    std::string_view fields;
    if (std::optional<Exchange> exchange = exchange_of_httpcore(line.text, fields)) {
        begin(std::move(*exchange), line.number);
        if (is_dictionary_start(fields))
            exchanges_.back().fields = dictionary_at(i, fields);
        return true;
    }
    for (const auto exchange_of : {exchange_of_urllib3, exchange_of_dotnet, exchange_of_java})
        if (std::optional<Exchange> exchange = exchange_of(line.text)) {
            begin(std::move(*exchange), line.number);
            return true;
        }
    return false;
}

bool ClientLogReader::take_request_of(std::string_view line)
{
    if (const auto rest = behind(line, "Sending HTTP request "))
        return take_request(*rest, request_);
    const auto rest = behind(line, "HTTP Request: "); // httpx says it when the response is there
    return rest && !exchanges_.empty() && exchanges_.back().method.empty() && take_request(*rest, exchanges_.back());
}

std::vector<FieldOf> ClientLogReader::dictionary_at(std::size_t& i, std::string_view text) const
{
    const int line = paste_.lines()[i].number;
    const std::string_view rest = paste_.text().substr(static_cast<std::size_t>(text.data() - paste_.text().data()));
    const std::string_view dictionary = rest.substr(0, dictionary_size(rest));
    std::vector<FieldOf> fields;
    take_loose_pairs(dictionary, line, [&](int at, std::string_view name, std::string_view value) {
        fields.push_back({std::string(name), std::string(value), at});
    });
    i += static_cast<std::size_t>(std::count(dictionary.begin(), dictionary.end(), '\n'));
    return fields;
}

// The lines behind line `i` that are fields, indented as the first of them. `i` goes to the last one.
std::vector<FieldOf> ClientLogReader::block_behind(std::size_t& i) const
{
    const auto& lines = paste_.lines();
    const auto indent_of = [&](std::size_t at) { return lines[at].text.find_first_not_of(" \t"); };
    std::vector<FieldOf> fields;
    const std::size_t first = i + 1;
    for (std::size_t at = first; at < lines.size() && indent_of(at) == indent_of(first); ++at, ++i) {
        const std::string_view text = trim(lines[at].text);
        if (text.starts_with(":status: ")) // of HTTP/2: the line of the response has it
            continue;
        if (!is_like_a_field(text))
            break;
        const std::size_t colon = text.find(':');
        fields.push_back(
            {std::string(text.substr(0, colon)), std::string(trim(text.substr(colon + 1))), lines[at].number});
    }
    return fields;
}

// The second block of a response repeats the first: .NET has two loggers.
void ClientLogReader::take_fields(std::size_t& i)
{
    const std::string_view line = trim_end(paste_.lines()[i].text, " \t");
    if (behind(line, "HEADERS: RESPONSE HEADERS") && line.ends_with(':')) {
        fields_ = block_behind(i);
        return;
    }
    std::vector<FieldOf> fields;
    if (line.ends_with("Response Headers:"))
        fields = block_behind(i);
    for (const std::string_view mark : {"Response headers: ", "Response Headers: ", "response headers: "})
        if (const auto rest = behind(line, mark); fields.empty() && rest && is_dictionary_start(*rest))
            fields = dictionary_at(i, *rest);
    if (!exchanges_.empty() && exchanges_.back().fields.empty())
        exchanges_.back().fields = std::move(fields);
}

// botocore: "Response body:" and b'...', mostly in the next line.
bool ClientLogReader::take_body(std::size_t i)
{
    const auto& lines = paste_.lines();
    const std::optional<std::string_view> rest = behind(lines[i].text, "Response body:");
    if (!rest || exchanges_.empty() || exchanges_.back().body_line > 0)
        return false;
    const bool is_next = trim(*rest).empty() && i + 1 < lines.size();
    const MessageLine& line = lines[is_next ? i + 1 : i];
    std::string_view text = trim(is_next ? line.text : *rest);
    if (!text.starts_with("b'") && !text.starts_with("b\""))
        return false;
    exchanges_.back().body = take_bytes(text);
    exchanges_.back().body_line = line.number;
    return true;
}

void ClientLogReader::write(const Exchange& exchange)
{
    if (is_token(exchange.method)) {
        draft_.add_request(exchange.line, exchange.method, exchange.target, exchange.version);
        draft_.add_omission(exchange.line);
        draft_.end_head(exchange.line);
    }
    draft_.add_response(exchange.line, exchange.version, exchange.code, exchange.reason);
    for (const FieldOf& each : exchange.fields)
        draft_.add_response_field(each.line, each.name, each.value);
    if (exchange.fields.empty())
        draft_.add_omission(exchange.line);
    draft_.end_head(exchange.line);
    if (exchange.body_line > 0)
        draft_.add_content(exchange.body_line, exchange.body);
    else
        draft_.add_omission(exchange.line);
}

bool ClientLogReader::read()
{
    for (std::size_t i = 0; i < paste_.lines().size(); ++i) {
        const std::string_view line = paste_.lines()[i].text;
        if (exchanges_.empty() && starts_response(line)) // whose content may be such a log
            return false;
        if (!take_exchange(i) && !take_request_of(line) && !take_body(i))
            take_fields(i);
    }
    if (std::all_of(exchanges_.begin(), exchanges_.end(), [](const Exchange& each) { return each.fields.empty(); }))
        return false;
    draft_.form = "a debug log of an HTTP client";
    draft_.hides_framing = true;
    for (const Exchange& each : exchanges_) {
        draft_.begin_segment();
        write(each);
    }
    return true;
}

} // namespace

bool read_client_log(const PastedText& paste, Draft& draft) { return ClientLogReader(paste, draft).read(); }

} // namespace core

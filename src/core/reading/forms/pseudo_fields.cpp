// HTTP/2 as proxies and libraries log it: names and values in quotes, the status among them as `:status`.
//     ':status', '404'          envoy
//     ":status" = "404"         Go
//     ':status': 404,           Node.js
#include "core/base/text.h"
#include "core/reading/escapes.h"
#include "core/reading/forms/forms.h"
#include "core/reading/start_anchor.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

struct Pair
{
    std::string name, value;
};

// The name in quotes, and behind a comma, colon or equals sign the value, with or without quotes.
std::optional<Pair> quoted_pair(std::string_view line)
{
    const std::size_t start = line.find_first_of("'\"");
    if (start == std::string_view::npos)
        return std::nullopt;
    const char quote = line[start];
    std::size_t size = 0;
    Pair pair;
    pair.name = decode_literal(line.substr(start + 1), quote, size);
    const std::size_t between = line.find_first_not_of(" \t", start + 1 + size);
    const std::string_view name = std::string_view(pair.name).substr(pair.name.starts_with(':') ? 1 : 0);
    if (!is_token(name) || between == std::string_view::npos ||
        std::string_view(",:=").find(line[between]) == std::string_view::npos)
        return std::nullopt;
    const std::size_t value = line.find_first_not_of(" \t>", between + 1);
    if (value == std::string_view::npos)
        return std::nullopt;
    if (line[value] == '\'' || line[value] == '"')
        pair.value = decode_literal(line.substr(value + 1), line[value], size);
    else
        pair.value = trim(trim_end(line.substr(value), ",; \t}"));
    return pair;
}

} // namespace

bool read_pseudo_fields(const PastedText& paste, Draft& draft)
{
    const auto is_status = [](const MessageLine& line) {
        if (line.text.find(":status") == std::string_view::npos)
            return false;
        const std::optional<Pair> pair = quoted_pair(line.text);
        return pair && pair->name == ":status";
    };
    if (std::none_of(paste.lines().begin(), paste.lines().end(), is_status))
        return false;
    draft.form = "a log of HTTP/2 fields";
    enum class Side { None, Request, Response } side = Side::None;
    std::string method, path;
    std::vector<std::pair<Pair, int>> fields;
    for (const MessageLine& line : paste.lines()) {
        const std::optional<Pair> pair = quoted_pair(line.text);
        if (!pair)
            continue;
        if (pair->name == ":status") {
            if (!method.empty()) {
                draft.add_request(line.number, method, path, "HTTP/2");
                for (const auto& [field, number] : fields)
                    draft.add_request_field(number, field.name, field.value);
                method.clear();
            }
            draft.add_response(line.number, "HTTP/2", pair->value);
            side = Side::Response;
        } else if (pair->name.starts_with(':')) {
            if (side != Side::Request) {
                side = Side::Request;
                fields.clear();
            }
            if (pair->name == ":method")
                method = pair->value;
            if (pair->name == ":path")
                path = pair->value;
            if (pair->name == ":authority")
                fields.push_back({{"host", pair->value}, line.number});
        } else if (side == Side::Request) {
            fields.push_back({*pair, line.number});
        } else if (side == Side::Response) {
            draft.add_response_field(line.number, pair->name, pair->value);
        }
    }
    return true;
}

} // namespace core

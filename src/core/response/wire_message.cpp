#include "core/response/wire_message.h"

#include "core/base/text.h"
#include "core/http/field_value.h"

#include <algorithm>

namespace core {

namespace {

std::string_view word(std::string_view line, std::size_t index)
{
    const std::vector<std::string_view> words = split(line, ' ');
    return index < words.size() ? words[index] : std::string_view();
}

WireField parse_field(std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return {std::string(line), {}};
    return {std::string(line.substr(0, colon)), std::string(trim(line.substr(colon + 1)))};
}

bool begins_message(std::string_view line) { return line.starts_with("HTTP/1.") && word(line, 1).size() == 3; }

} // namespace

const WireField* WireMessage::find(std::string_view name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const WireField& field) { return equal_ignoring_case(field.name, name); });
    return found == fields.end() ? nullptr : &*found;
}

void WireMessage::set(std::string_view name, std::string value)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const WireField& field) { return equal_ignoring_case(field.name, name); });
    if (found == fields.end())
        fields.push_back({std::string(name), std::move(value)});
    else
        found->value = std::move(value);
}

void WireMessage::remove(std::string_view name)
{
    const auto same = [&](const WireField& field) { return equal_ignoring_case(field.name, name); };
    fields.erase(std::remove_if(fields.begin(), fields.end(), same), fields.end());
}

std::string WireMessage::content_text() const { return join(content, "\n"); }

std::string WireMessage::text() const
{
    std::string result = start + '\n';
    for (const WireField& field : fields)
        result += field.name + ": " + field.value + '\n';
    return result + '\n' + content_text();
}

std::vector<WireMessage> parse_wire(std::span<const std::string> lines)
{
    std::vector<WireMessage> messages;
    bool in_content = false;
    for (const std::string& line : lines) {
        if (messages.empty() || (in_content && begins_message(line))) {
            messages.push_back({line, {}, {}});
            in_content = false;
        } else if (in_content) {
            messages.back().content.push_back(line);
        } else if (line.empty()) {
            in_content = true;
        } else {
            messages.back().fields.push_back(parse_field(line));
        }
    }
    return messages;
}

int status_of(const WireMessage& response)
{
    const std::string_view code = word(response.start, 1);
    return code.size() == 3 ? static_cast<int>(parse_digits(code).value_or(0)) : 0;
}

std::string_view method_of(const WireMessage& request) { return word(request.start, 0); }

std::string_view target_of(const WireMessage& request) { return word(request.start, 1); }

} // namespace core

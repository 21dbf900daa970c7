#include "core/reading/json_message.h"

#include "core/base/text.h"
#include "core/http/json_extent.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view name_keys[] = {"name", "key", "Name", "Key"};
constexpr std::string_view value_keys[] = {"value", "Value"};

std::string scalar(const JsonValue& value)
{
    if (value.is(JsonKind::String))
        return std::string(value.text());
    if (const std::optional<long long> number = value.integer())
        return std::to_string(*number);
    if (value.is(JsonKind::Boolean))
        return value.truth() ? "true" : "false";
    return {};
}

void take_one(const JsonValue& value, std::string_view name, const FieldTaker& take)
{
    if (value.is(JsonKind::Array)) {
        for (const JsonValue& each : value.items())
            take(line_of(each), name, scalar(each));
        return;
    }
    take(line_of(value), name, scalar(value));
}

bool take_item(const JsonValue& item, const FieldTaker& take)
{
    if (item.is(JsonKind::String)) {
        const std::string_view text = item.text();
        const std::size_t colon = text.find(':', 1);
        if (colon == std::string_view::npos)
            return false;
        take(line_of(item), trim(text.substr(0, colon)), trim(text.substr(colon + 1)));
        return true;
    }
    if (item.is(JsonKind::Array)) {
        const std::vector<JsonValue> pair = item.items();
        if (pair.size() != 2 || !pair[0].is(JsonKind::String))
            return false;
        take_one(pair[1], pair[0].text(), take);
        return true;
    }
    const std::optional<JsonValue> name = first_member(item, name_keys);
    const std::optional<JsonValue> value = first_member(item, value_keys);
    if (!name || !value)
        return false;
    take_one(*value, name->text(), take);
    return true;
}

} // namespace

int line_of(const JsonValue& value) { return value.problem({}).line; }

bool take_fields(const JsonValue& fields, const FieldTaker& take)
{
    if (fields.is(JsonKind::Object)) {
        for (const JsonValue::Member& member : fields.members())
            take_one(member.value, member.key, take);
        return true;
    }
    if (!fields.is(JsonKind::Array))
        return false;
    bool all = true;
    for (const JsonValue& item : fields.items())
        all = take_item(item, take) && all;
    return all;
}

std::string written_value(const JsonValue& value, std::string_view text)
{
    if (!value.is(JsonKind::Object) && !value.is(JsonKind::Array))
        return scalar(value);
    const Problem place = value.problem({});
    std::size_t offset = 0;
    for (int line = 1; line < place.line; ++line)
        offset = text.find('\n', offset) + 1;
    for (int column = 1; column < place.column && offset < text.size(); ++column)
        offset += first_code_point(text.substr(offset)).length;
    JsonExtent extent;
    extent.read(text.substr(offset));
    return std::string(text.substr(offset, extent.size()));
}

std::string status_in(const JsonValue& value)
{
    const std::string text = scalar(value);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_code = digits == 3 && text[0] >= '1' && text[0] <= '9' && (text.size() == 3 || text[3] == ' ');
    return is_code ? text.substr(0, 3) : std::string();
}

} // namespace core

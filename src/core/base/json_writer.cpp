// JsonWriter of json.h, and text as a JSON string.
#include "core/base/json.h"

#include "core/base/text.h"

#include <cmath>
#include <cstdio>

namespace core {

std::string json_quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : to_valid_utf8(text)) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char escape[8];
                std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
                result += escape;
            } else {
                result += c;
            }
        }
    }
    return result + '"';
}

void JsonWriter::separate()
{
    if (!first_)
        text_ += ',';
    first_ = false;
}

JsonWriter& JsonWriter::open(char bracket)
{
    separate();
    text_ += bracket;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket)
{
    text_ += bracket;
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::put(std::string_view text)
{
    separate();
    text_ += text;
    return *this;
}

JsonWriter& JsonWriter::open_object() { return open('{'); }

JsonWriter& JsonWriter::close_object() { return close('}'); }

JsonWriter& JsonWriter::open_array() { return open('['); }

JsonWriter& JsonWriter::close_array() { return close(']'); }

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    text_ += json_quoted(name) + ':';
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) { return put(json_quoted(text)); }

JsonWriter& JsonWriter::value(bool truth) { return put(truth ? "true" : "false"); }

JsonWriter& JsonWriter::value(int number) { return put(std::to_string(number)); }

JsonWriter& JsonWriter::value(double number, int decimals)
{
    if (!std::isfinite(number))
        return null(); // JSON has no such number
    char buffer[400];  // the largest double has 309 digits before the point
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, number);
    const std::string_view digits = buffer;
    const bool has_fraction = digits.find('.') != std::string_view::npos;
    return put(has_fraction ? trim_end(trim_end(digits, "0"), ".") : digits);
}

JsonWriter& JsonWriter::null() { return put("null"); }

} // namespace core

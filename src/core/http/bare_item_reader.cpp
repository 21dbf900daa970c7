#include "core/http/bare_item_reader.h"

#include "core/base/text.h"
#include "core/http/base64.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t most_digits = 15;        // of an Integer
constexpr std::size_t most_whole_digits = 12;  // of a Decimal
constexpr std::size_t most_decimal_places = 3; // of a Decimal

bool is_visible(char c) { return c >= 0x20 && c < 0x7F; }

bool is_lower_hex(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f'); }

int hex_digit(char c) { return is_ascii_digit(c) ? c - '0' : c - 'a' + 10; }

bool is_key_character(char c)
{
    return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.' || c == '*';
}

bool is_token_character(char c) { return c == ':' || c == '/' || is_token({&c, 1}); }

std::int64_t value_of(std::string_view digits)
{
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

} // namespace

std::string_view name_of(BareKind kind)
{
    switch (kind) {
    case BareKind::Integer: return "an Integer";
    case BareKind::Decimal: return "a Decimal";
    case BareKind::String: return "a String";
    case BareKind::Token: return "a Token";
    case BareKind::Bytes: return "a Byte Sequence";
    case BareKind::Boolean: return "a Boolean";
    case BareKind::Date: return "a Date";
    case BareKind::DisplayString: return "a Display String";
    }
    return {};
}

bool BareItemReader::take(char wanted)
{
    const bool is_next = sees(wanted);
    at_ += is_next ? 1 : 0;
    return is_next;
}

void BareItemReader::skip(std::string_view characters)
{
    at_ = std::min(text_.find_first_not_of(characters, at_), text_.size());
}

bool BareItemReader::fail(std::string_view message)
{
    if (is_good())
        fault_ = {at_, std::string(message)};
    return false;
}

std::string BareItemReader::key()
{
    if (at_end() || (!is_ascii_lower(text_[at_]) && text_[at_] != '*')) {
        fail("a key has to start with a small letter or `*`");
        return {};
    }
    const std::size_t start = at_;
    while (!at_end() && is_key_character(text_[at_]))
        ++at_;
    return std::string(text_.substr(start, at_ - start));
}

BareItem BareItemReader::bare_item()
{
    const char first = at_end() ? ' ' : text_[at_];
    if (first == '-' || is_ascii_digit(first))
        return number(BareKind::Integer);
    switch (first) {
    case '"': return string();
    case ':': return bytes();
    case '?': return boolean();
    case '@': return date();
    case '%': return display_string();
    default: break;
    }
    if (is_ascii_letter(first) || first == '*')
        return token();
    fail("an item has to start: a number, a String in quotes, a Token, a Byte Sequence between colons, `?1` or a Date");
    return {};
}

std::string_view BareItemReader::digits()
{
    const std::size_t start = at_;
    while (!at_end() && is_ascii_digit(text_[at_]))
        ++at_;
    return text_.substr(start, at_ - start);
}

// An Integer or a Decimal; after the `@` of a Date, whose kind is `whole`, no Decimal.
BareItem BareItemReader::number(BareKind whole)
{
    const bool is_negative = take('-');
    const std::size_t start = at_;
    const std::string_view before = digits();
    if (before.empty())
        fail("a digit has to follow");
    const bool has_point = whole == BareKind::Integer && sees('.');
    if (before.size() > (has_point ? most_whole_digits : most_digits)) {
        at_ = start;
        fail(has_point ? "a Decimal may have 12 digits before its point" : "an Integer may have 15 digits");
    }
    std::int64_t value = is_good() ? value_of(before) : 0;
    if (!has_point)
        return {whole, is_negative ? -value : value, {}};
    ++at_;
    const std::string_view after = digits();
    if (after.empty() || after.size() > most_decimal_places)
        fail("a Decimal needs 1 to 3 digits behind its point");
    std::int64_t thousandths = is_good() ? value_of(after) : 0;
    for (std::size_t i = after.size(); i < most_decimal_places; ++i)
        thousandths *= 10;
    value = value * 1000 + thousandths;
    return {BareKind::Decimal, is_negative ? -value : value, {}};
}

BareItem BareItemReader::string()
{
    ++at_;
    BareItem result{BareKind::String, 0, {}};
    while (!at_end()) {
        if (take('"'))
            return result;
        if (take('\\') && !sees('"') && !sees('\\')) {
            fail("only `\"` and `\\` may stand behind a backslash");
            return result;
        }
        if (!is_visible(text_[at_])) {
            fail("a String holds visible ASCII and spaces only; a Display String takes other text");
            return result;
        }
        result.text += text_[at_++];
    }
    fail("the String has to end with a quote");
    return result;
}

BareItem BareItemReader::token()
{
    const std::size_t start = at_;
    while (!at_end() && is_token_character(text_[at_]))
        ++at_;
    return {BareKind::Token, 0, std::string(text_.substr(start, at_ - start))};
}

BareItem BareItemReader::bytes()
{
    ++at_;
    const std::size_t end = text_.find(':', at_);
    if (end == std::string_view::npos) {
        at_ = text_.size();
        fail("the Byte Sequence has to end with a colon");
        return {};
    }
    std::size_t fault_at = 0;
    std::optional<std::string> decoded = base64_decoded(text_.substr(at_, end - at_), fault_at);
    at_ = decoded ? end + 1 : at_ + fault_at;
    if (!decoded)
        fail("the base64 of the Byte Sequence breaks off");
    return {BareKind::Bytes, 0, decoded.value_or(std::string())};
}

BareItem BareItemReader::boolean()
{
    ++at_;
    const bool is_true = take('1');
    if (!is_true && !take('0'))
        fail("a Boolean is `?1` or `?0`");
    return {BareKind::Boolean, is_true ? 1 : 0, {}};
}

BareItem BareItemReader::date()
{
    ++at_;
    BareItem result = number(BareKind::Date);
    if (sees('.'))
        fail("a Date is a whole number of seconds");
    return result;
}

// The byte that two hexadecimal digits behind "%" stand for.
char BareItemReader::escaped_byte()
{
    if (at_ + 2 > text_.size() || !is_lower_hex(text_[at_]) || !is_lower_hex(text_[at_ + 1])) {
        fail("two hexadecimal digits in small letters have to follow `%`");
        return ' ';
    }
    const int byte = hex_digit(text_[at_]) * 16 + hex_digit(text_[at_ + 1]);
    at_ += 2;
    return static_cast<char>(byte);
}

BareItem BareItemReader::display_string()
{
    const std::size_t start = at_++;
    BareItem result{BareKind::DisplayString, 0, {}};
    if (!take('"'))
        fail("a quote has to follow the `%` of a Display String");
    while (is_good() && !at_end()) {
        if (take('"')) {
            if (to_valid_utf8(result.text) != result.text) {
                at_ = start;
                fail("the bytes of the Display String are no UTF-8");
            }
            return result;
        }
        if (take('%'))
            result.text += escaped_byte();
        else if (is_visible(text_[at_]))
            result.text += text_[at_++];
        else
            fail("a Display String writes this character as `%` and two hexadecimal digits");
    }
    fail("the Display String has to end with a quote");
    return result;
}

} // namespace core

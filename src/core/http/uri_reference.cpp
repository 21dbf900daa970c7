#include "core/http/uri_reference.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool is_hex_digit(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_uri_text(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || !is_hex_digit(text[i + 1]) || !is_hex_digit(text[i + 2]))
                return false;
        } else if (!is_ascii_alphanumeric(c) &&
                   (c == '\0' || std::string_view("-._~:/?#[]@!$&'()*+,;=").find(c) == std::string_view::npos)) {
            return false;
        }
    }
    return true;
}

bool is_scheme(std::string_view text)
{
    return !text.empty() && is_ascii_letter(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.';
    });
}

// Cuts `text` at the first `mark`; the part behind it is returned, empty without one.
std::string_view cut_tail(std::string_view& text, char mark)
{
    const std::size_t found = text.find(mark);
    if (found == std::string_view::npos)
        return {};
    const std::string_view tail = text.substr(found + 1);
    text = text.substr(0, found);
    return tail;
}

void take_authority(std::string_view authority, UriReference& reference)
{
    reference.has_authority = true;
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        reference.userinfo = authority.substr(0, at);
        authority.remove_prefix(at + 1);
    }
    if (!authority.empty() && authority.front() == '[') {
        const std::size_t end = std::min(authority.find(']'), authority.size());
        reference.host = authority.substr(1, end - 1);
        authority.remove_prefix(std::min(end + 1, authority.size()));
        if (!authority.empty() && authority.front() == ':')
            reference.port = authority.substr(1);
        return;
    }
    reference.port = cut_tail(authority, ':');
    reference.host = authority;
}

std::optional<std::array<int, 4>> parse_ipv4(std::string_view host)
{
    const std::vector<std::string_view> parts = split(host, '.');
    if (parts.size() != 4)
        return std::nullopt;
    std::array<int, 4> bytes{};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::optional<long long> number = parse_digits(parts[i]);
        if (!number || *number > 255)
            return std::nullopt;
        bytes[i] = static_cast<int>(*number);
    }
    return bytes;
}

HostKind kind_of_ipv4(const std::array<int, 4>& bytes)
{
    if (bytes[0] == 127 || bytes[0] == 0)
        return HostKind::Loopback;
    const bool is_private = bytes[0] == 10 || (bytes[0] == 172 && bytes[1] >= 16 && bytes[1] <= 31) ||
                            (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254) ||
                            (bytes[0] == 100 && bytes[1] >= 64 && bytes[1] <= 127);
    return is_private ? HostKind::Private : HostKind::Public;
}

} // namespace

bool UriReference::is_web() const
{
    return equal_ignoring_case(scheme, "http") || equal_ignoring_case(scheme, "https");
}

std::optional<UriReference> parse_uri_reference(std::string_view text)
{
    if (!is_uri_text(text))
        return std::nullopt;
    UriReference reference;
    reference.fragment = cut_tail(text, '#');
    reference.query = cut_tail(text, '?');
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && is_scheme(text.substr(0, colon))) {
        reference.scheme = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        const std::size_t slash = std::min(text.find('/'), text.size());
        take_authority(text.substr(0, slash), reference);
        text.remove_prefix(slash);
    }
    reference.path = text;
    return reference;
}

std::vector<Parameter> query_parameters(std::string_view query)
{
    std::vector<Parameter> result;
    for (std::string_view pair : split(query, '&')) {
        const std::string_view value = cut_tail(pair, '=');
        if (!pair.empty())
            result.push_back({fold_case(pair), std::string(value), false});
    }
    return result;
}

std::string_view host_of(std::string_view authority)
{
    UriReference reference;
    take_authority(authority, reference);
    return reference.host;
}

HostKind kind_of_host(std::string_view host)
{
    if (const auto ipv4 = parse_ipv4(host))
        return kind_of_ipv4(*ipv4);
    const std::string name = fold_case(host);
    if (name == "localhost" || name.ends_with(".localhost") || name == "::1")
        return HostKind::Loopback;
    if (name.starts_with("fe80:") || name.starts_with("fd") || name.starts_with("fc"))
        return name.find(':') != std::string::npos ? HostKind::Private : HostKind::Public;
    constexpr std::string_view endings[] = {".internal",  ".local", ".lan",           ".corp",        ".intranet",
                                            ".home.arpa", ".svc",   ".cluster.local", ".localdomain", ".private"};
    const bool is_single_label =
        !name.empty() && name.find_first_of(".:") == std::string::npos; // as in "http://orders:8080/"
    return is_single_label || ends_with_one_of(name, endings) ? HostKind::Private : HostKind::Public;
}

} // namespace core

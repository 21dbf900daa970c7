// Rules about Set-Cookie. A browser ignores or refuses in silence what breaks them.
#include "core/base/calendar.h"
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/uri_reference.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

struct Cookie
{
    std::string_view name;
    bool has_value = false; // there is a "="
    std::vector<Parameter> attributes;

    const Parameter* find(std::string_view wanted) const { return find_parameter(attributes, wanted); }
};

Cookie read_cookie(std::string_view value)
{
    Cookie cookie;
    const std::vector<std::string_view> parts = split(value, ';');
    const std::size_t equals = parts[0].find('=');
    cookie.name = trim(parts[0].substr(0, equals));
    cookie.has_value = equals != std::string_view::npos;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::size_t sign = parts[i].find('=');
        const std::string_view argument =
            sign == std::string_view::npos ? std::string_view() : trim(parts[i].substr(sign + 1));
        cookie.attributes.push_back({fold_case(trim(parts[i].substr(0, sign))), std::string(argument), false});
    }
    return cookie;
}

void cookies_are_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        if (!cookie.has_value || !is_token(cookie.name))
            report.add(field->line, "This `Set-Cookie` does not start with the name of a cookie, `=` and its value.",
                       "Write `Set-Cookie: session=38afes7a8; Path=/; Secure; HttpOnly`.");
    }
}

void cross_site_cookies_are_secure(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* same_site = cookie.find("samesite");
        if (same_site != nullptr && equal_ignoring_case(*same_site->value, "none") && cookie.find("secure") == nullptr)
            report.add(field->line,
                       "The cookie " + shown(cookie.name) +
                           " has `SameSite=None` without `Secure`; browsers refuse it.",
                       "Add `Secure`.");
    }
}

void partitioned_cookies_are_secure(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        if (cookie.find("partitioned") != nullptr && cookie.find("secure") == nullptr)
            report.add(field->line,
                       "The cookie " + shown(cookie.name) + " is `Partitioned` without `Secure`; browsers refuse it.",
                       "Add `Secure`.");
    }
}

void prefixed_cookies_keep_their_promise(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const std::string name = fold_case(cookie.name);
        const bool is_host = name.starts_with("__host-");
        if (!is_host && !name.starts_with("__secure-"))
            continue;
        const Parameter* path = cookie.find("path");
        const bool keeps = cookie.find("secure") != nullptr &&
                           (!is_host || (cookie.find("domain") == nullptr && path != nullptr && *path->value == "/"));
        if (!keeps)
            report.add(field->line,
                       "The cookie " + shown(cookie.name) +
                           " does not have what its name promises; browsers refuse it.",
                       is_host ? "Send it with `Secure` and `Path=/`, without `Domain`." : "Add `Secure`.");
    }
}

void cookies_are_set_once(const CheckSubject& subject, Report& report)
{
    std::set<std::string> places;
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* domain = cookie.find("domain");
        const Parameter* path = cookie.find("path");
        const std::string place = std::string(cookie.name) + '\n' +
                                  (domain != nullptr ? fold_case(*domain->value) : "") + '\n' +
                                  (path != nullptr ? *path->value : "");
        if (cookie.has_value && !places.insert(place).second)
            report.add(field->line, "The cookie " + shown(cookie.name) + " is set twice; the last one counts.",
                       "Set it once.");
    }
}

void cookie_attributes_occur_once(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        std::set<std::string> names;
        for (const Parameter& attribute : cookie.attributes)
            if (!attribute.name.empty() && !names.insert(attribute.name).second)
                report.add(field->line,
                           "The cookie " + shown(cookie.name) + " has the attribute " + shown(attribute.name) +
                               " twice; the last one counts.",
                           "Give it once.");
    }
}

// As lenient as browsers: a month, a time, and two more numbers, in whatever order (RFC 6265 5.1.1).
bool is_cookie_date(std::string_view text)
{
    const auto is_month = [](std::string_view word) {
        return std::any_of(month_names.begin(), month_names.end(), [&](std::string_view month) {
            return equal_ignoring_case(word.substr(0, month.size()), month);
        });
    };
    bool has_month = false;
    bool has_time = false;
    int numbers = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" \t,-;/", at);
        if (start == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" \t,-;/", start), text.size());
        const std::string_view word = text.substr(start, at - start);
        has_month = has_month || is_month(word);
        has_time = has_time || std::count(word.begin(), word.end(), ':') == 2;
        numbers += parse_digits(word) ? 1 : 0;
    }
    return has_month && has_time && numbers >= 2;
}

void cookie_lifetimes_are_readable(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* expires = cookie.find("expires");
        const Parameter* age = cookie.find("max-age");
        if (expires != nullptr && !is_cookie_date(*expires->value))
            report.add(field->line,
                       shown(*expires->value) + " in `Expires` of the cookie " + shown(cookie.name) +
                           " is no date; browsers ignore it.",
                       "Write `Expires=Fri, 20 Nov 2026 09:00:00 GMT`.");
        const std::string_view seconds = age != nullptr ? std::string_view(*age->value) : std::string_view("0");
        if (!parse_digits(seconds.substr(seconds.starts_with('-') ? 1 : 0)))
            report.add(field->line,
                       shown(seconds) + " in `Max-Age` of the cookie " + shown(cookie.name) +
                           " is no number of seconds; browsers ignore it.",
                       "Write `Max-Age=3600`.");
    }
}

bool lies_in_domain(std::string_view host, std::string_view domain)
{
    return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

void cookie_domains_hold_the_host(const CheckSubject& subject, Report& report)
{
    const std::string shown_host = fold_case(subject.asked_host());
    const bool is_outside = kind_of_host(shown_host) == HostKind::Public; // else a proxy may stand in between
    const std::string host = is_outside ? shown_host : std::string();
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* attribute = cookie.find("domain");
        std::string domain = attribute != nullptr ? fold_case(*attribute->value) : std::string();
        if (domain.starts_with('.'))
            domain.erase(0, 1);
        if (domain.find_first_of(":/ ") != std::string::npos)
            report.add(field->line,
                       shown(domain) + " in `Domain` of the cookie " + shown(cookie.name) +
                           " is no domain; browsers refuse the cookie.",
                       "Write the name alone: `Domain=example.com`.");
        else if (!host.empty() && !domain.empty() && !lies_in_domain(host, domain))
            report.add(field->line,
                       "The cookie " + shown(cookie.name) + " is for " + shown(domain) + ", but comes from " +
                           shown(host) + "; browsers refuse it.",
                       "Name the host's own domain, or leave `Domain` out.");
    }
}

void same_site_is_known(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* same_site = cookie.find("samesite");
        if (same_site != nullptr && !is_one_of(fold_case(*same_site->value), {"strict", "lax", "none"}))
            report.add(field->line,
                       "`SameSite` of the cookie " + shown(cookie.name) +
                           " is none of `Strict`, `Lax` and `None`; browsers ignore it.",
                       "Write one of the three.");
    }
}

constexpr RuleEntry rules[] = {
    {{"cookie-syntax", Severity::Warning, "`Set-Cookie` starts with a name and a value.", "RFC 6265 4.1.1"},
     cookies_are_well_formed},
    {{"cookie-same-site", Severity::Warning, "`SameSite=None` comes with `Secure`.",
      "Web practice: browsers demand it"},
     cross_site_cookies_are_secure},
    {{"cookie-partitioned", Severity::Warning, "`Partitioned` comes with `Secure`.",
      "Web practice: browsers demand it"},
     partitioned_cookies_are_secure},
    {{"cookie-prefix", Severity::Warning, "Cookies named `__Host-` and `__Secure-` have what the name promises.",
      "Web practice: browsers demand it"},
     prefixed_cookies_keep_their_promise},
    {{"cookie-repeated", Severity::Warning, "A cookie is set once in a response.", "RFC 6265 4.1.1"},
     cookies_are_set_once},
    {{"cookie-attribute-repeated", Severity::Warning, "A cookie has each attribute once.", "RFC 6265 4.1.1"},
     cookie_attributes_occur_once},
    {{"cookie-lifetime", Severity::Warning, "`Expires` and `Max-Age` of a cookie can be read.",
      "RFC 6265 4.1.1, 5.1.1, 5.2.2"},
     cookie_lifetimes_are_readable},
    {{"cookie-domain", Severity::Warning, "`Domain` of a cookie holds the host that sets it.", "RFC 6265 4.1.2.3, 5.3"},
     cookie_domains_hold_the_host},
    {{"cookie-same-site-value", Severity::Warning, "`SameSite` is `Strict`, `Lax` or `None`.",
      "Web practice: browsers ignore the rest"},
     same_site_is_known},
};

} // namespace

std::span<const RuleEntry> cookie_rules() { return rules; }

} // namespace core

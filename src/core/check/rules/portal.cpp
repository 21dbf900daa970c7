// Rules about 511, by which a network asks for a login before it lets anybody through.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/check/html_tags.h"
#include "core/http/challenge.h"

#include <algorithm>

namespace core {

namespace {

bool is_portal_page(const CheckSubject& subject)
{
    return subject.code() == 511 && subject.may_be_page() && subject.shows_content() && !subject.json;
}

// A password anywhere, any other line of text in a form: user, e-mail, room number, voucher.
bool takes_credentials(const HtmlTag& tag, bool is_in_form)
{
    constexpr std::string_view lines_of_text[] = {"", "text", "email", "tel", "number"};
    if (tag.name != "input")
        return false;
    const std::string type = tag.attribute("type").value_or("");
    return type == "password" || (is_in_form && is_one_of(type, lines_of_text));
}

std::optional<std::size_t> find_login_field(std::string_view html)
{
    bool is_in_form = false;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next()) {
        if (tag->name == "form" || tag->name == "/form")
            is_in_form = tag->name == "form";
        if (takes_credentials(*tag, is_in_form))
            return tag->offset;
    }
    return std::nullopt;
}

bool leads_on(const HtmlTag& tag)
{
    return (tag.name == "a" && tag.attribute("href")) || (tag.name == "form" && tag.attribute("action")) ||
           tag.name == "iframe" || tag.name == "script" ||
           (tag.name == "meta" && tag.attribute("http-equiv").value_or("") == "refresh");
}

bool has_link(std::string_view content)
{
    HtmlTags tags(content);
    while (const std::optional<HtmlTag> tag = tags.next())
        if (leads_on(*tag))
            return true;
    return content.find("://") != std::string_view::npos || fold_case(content).find("www.") != std::string::npos;
}

void portal_code_comes_from_portal(const CheckSubject& subject, Report& report)
{
    // A captive portal speaks to people with a browser, in place of the server that was asked.
    if (subject.code() == 511 && subject.media_type && subject.media_type->is_json())
        report.add(subject.line(), "511 is for the captive portal of a network; this looks like the answer of an API.",
                   "Send 401 if the caller has to authenticate.", {401});
}

void portal_does_not_log_in_here(const CheckSubject& subject, Report& report)
{
    if (!is_portal_page(subject))
        return;
    if (const std::optional<std::size_t> field = find_login_field(subject.response.content.text))
        report.add(
            subject.line_at(*field),
            "The page of 511 asks for the login itself: browsers show it as a page of the site that was asked for.",
            "Send a link to the page with the form.");
}

void portal_does_not_challenge(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 511)
        return;
    for (const std::string_view name : challenge_fields)
        if (const FieldLine* field = subject.fields().find(name))
            report.add(
                field->line,
                "511 comes with a challenge: browsers ask for the password in the name of the site that was asked for.",
                "Leave " + shown(name) + " out, and link to the page with the form.");
}

void portal_leads_to_login(const CheckSubject& subject, Report& report)
{
    const bool is_text = is_portal_page(subject) || (subject.has_media_type("text/plain") && subject.shows_content());
    if (subject.code() == 511 && is_text && !has_link(subject.response.content.text) && !subject.fields().has("Link") &&
        !subject.fields().has("Location"))
        report.add(subject.line_at(0), "The content of 511 has no link to where the user can log in.",
                   "Add one: `<a href=\"https://login.example.net/\">Sign in</a>`.");
}

constexpr RuleEntry rules[] = {
    {{"portal-code-from-api", Severity::Warning, "511 comes from a captive portal only.", "RFC 6585 6"},
     portal_code_comes_from_portal},
    {{"portal-login-inside", Severity::Warning, "The page of 511 does not hold the login form.", "RFC 6585 6"},
     portal_does_not_log_in_here},
    {{"portal-challenge", Severity::Warning, "511 comes without a challenge.", "RFC 6585 6"},
     portal_does_not_challenge},
    {{"portal-link-missing", Severity::Warning, "The content of 511 links to the login.", "RFC 6585 6"},
     portal_leads_to_login},
};

} // namespace

std::span<const RuleEntry> portal_rules() { return rules; }

} // namespace core

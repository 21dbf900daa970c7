// Rules about the status line: is the number a status code, is it for use, does the phrase belong to it?
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/catalog/code_name.h"
#include "core/check/check_rules.h"

namespace core {

namespace {

bool has_three_digits(const CheckSubject& subject) { return subject.response.digits.size() == 3; }

bool is_in_a_class(int code) { return code >= 100 && code <= 599; }

std::string instead_of(const Code& code)
{
    std::string text;
    for (const int number : code.standard_choice)
        text += (text.empty() ? "" : " or ") + std::to_string(number);
    return text;
}

void code_has_three_digits(const CheckSubject& subject, Report& report)
{
    if (!has_three_digits(subject))
        report.add(subject.line(), "The status code " + shown(subject.response.digits) + " has not three digits.",
                   "Send a code of three digits, such as 200.");
}

void code_is_of_a_class(const CheckSubject& subject, Report& report)
{
    if (has_three_digits(subject) && !is_in_a_class(subject.code()))
        report.add(subject.line(),
                   subject.response.digits +
                       " belongs to none of the five classes; clients treat it as a server error.",
                   "Use a registered code from 100 to 599.");
}

void code_is_registered(const CheckSubject& subject, Report& report)
{
    if (!has_three_digits(subject) || !is_in_a_class(subject.code()))
        return;
    const Code* code = subject.catalog.find_code(subject.code());
    if (code != nullptr && code->status != Registration::Unregistered)
        return;
    const std::string number = std::to_string(subject.code());
    const std::string x00 = std::to_string(subject.code() / 100 * 100);
    if (code == nullptr) {
        report.add(subject.line(), number + " is not registered; clients can only treat it as " + x00 + '.',
                   "Use the registered code that fits best, and put the finer distinction into the content.",
                   {subject.code() / 100 * 100});
        return;
    }
    const std::string vendor = code->vendor.empty() ? "some servers" : code->vendor;
    const std::string standard = instead_of(*code);
    report.add(subject.line(),
               number + " is not registered, only " + vendor + " uses it; other clients treat it as " + x00 + '.',
               standard.empty() ? "Use the registered code that fits best." : "Send " + standard + " instead.",
               code->standard_choice);
}

void code_is_for_use(const CheckSubject& subject, Report& report)
{
    const Code* code = subject.catalog.find_code(subject.code());
    if (code != nullptr && (code->status == Registration::Unused || code->status == Registration::Deprecated))
        report.add(subject.line(),
                   std::to_string(code->number) +
                       (code->status == Registration::Unused ? " is reserved and has no meaning." : " is deprecated."),
                   "Choose a code that is in use.");
}

void code_is_supported(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 102)
        report.add(subject.line(), "WebDAV has dropped 102; hardly any client knows it.",
                   "Answer 202 with a place to ask for the state, if the work takes long.", {202});
    const Code* code = subject.catalog.find_code(subject.code());
    if (code != nullptr && code->status == Registration::Temporary)
        report.add(subject.line(),
                   std::to_string(code->number) + " is registered temporarily; its meaning may still change.",
                   "Use it only with clients that you know.");
}

void line_is_well_formed(const CheckSubject& subject, Report& report)
{
    const Version& version = subject.response.version;
    if (!version.is_well_formed)
        report.add(subject.line(), shown(version.text) + " is not how a status line names its version.",
                   "Write it in capitals with both digits: `HTTP/1.1`.");
    if (!subject.response.is_well_spaced)
        report.add(subject.line(), "The parts of the status line are not separated by one space each.",
                   "Write `HTTP/1.1 404 Not Found`.");
}

void version_exists(const CheckSubject& subject, Report& report)
{
    const Version& version = subject.response.version;
    const bool known = (version.major == 1 && version.minor <= 1) ||
                       (version.minor == 0 && (version.major == 2 || version.major == 3));
    if (version.is_well_formed && !known)
        report.add(subject.line(), "There is no " + shown(version.text) + '.',
                   "Answer in a version that the client has shown to know.");
}

// The stacks send phrases of their own: "Payload Too Large", "I'm a teapot".
bool is_phrase_of_a_stack(const Catalog& catalog, int code, const std::string& key)
{
    for (const Stack& stack : catalog.stacks)
        for (const StackConstant& constant : stack.codes)
            if (constant.code == code && key_of(constant.phrase) == key)
                return true;
    return false;
}

void reason_fits_code(const CheckSubject& subject, Report& report)
{
    const std::string& reason = subject.response.reason;
    const Code* own = subject.catalog.find_code(subject.code());
    if ((own != nullptr && is_name_of(*own, reason)) ||
        is_phrase_of_a_stack(subject.catalog, subject.code(), key_of(reason)))
        return;
    const Code* other = find_named_code(subject.catalog, reason);
    if (other != nullptr && other->number != subject.code())
        report.add(subject.line(),
                   "The phrase " + shown(reason) + " belongs to " + std::to_string(other->number) + ", not to " +
                       std::to_string(subject.code()) + '.',
                   "Send the phrase of the code, or none; decide which of the two is meant.", {other->number});
}

void reason_is_transmitted(const CheckSubject& subject, Report& report)
{
    if (subject.response.version.is_multiplexed() && !subject.response.reason.empty())
        report.add(subject.line(), "HTTP/2 and HTTP/3 send no reason phrase; a tool has added this one.",
                   "Do not let clients depend on the phrase.");
}

void interim_is_followed(const CheckSubject& subject, Report& report)
{
    if (subject.response.is_interim() && subject.is_last_of_transaction)
        report.add(subject.line(), "This is an interim response; the final one is not shown.",
                   "Send, or paste, the final response too.");
}

void interim_suits_client(const CheckSubject& subject, Report& report)
{
    if (subject.is_class(1) && subject.request != nullptr && subject.request->version &&
        subject.request->version->is_1_0())
        report.add(subject.line(), "The client speaks HTTP/1.0, which has no 1xx responses.",
                   "Send the final response only.");
}

constexpr RuleEntry rules[] = {
    {{"status-code-digits", Severity::Error, "A status code has three digits.", "RFC 9112 4"}, code_has_three_digits},
    {{"status-code-class", Severity::Error, "A status code lies between 100 and 599.", "RFC 9110 15"},
     code_is_of_a_class},
    {{"status-code-unregistered", Severity::Warning, "A status code is one of the registered ones.", "RFC 9205 4.6"},
     code_is_registered},
    {{"status-code-retired", Severity::Warning, "A status code is not reserved or deprecated.",
      "RFC 9110 15.4.6, 15.4.7, 15.5.19"},
     code_is_for_use},
    {{"status-code-unsupported", Severity::Info, "A status code is one that clients know.", "RFC 4918 F.3"},
     code_is_supported},
    {{"status-line-syntax", Severity::Error, "The status line is version, space, code, space and phrase.",
      "RFC 9112 2.3, 4"},
     line_is_well_formed},
    {{"http-version-unknown", Severity::Info, "The version is one that exists.", "RFC 9110 2.5"}, version_exists},
    {{"reason-of-another-code", Severity::Warning, "The reason phrase is not the name of another code.",
      "RFC 9110 15.1; RFC 9112 4"},
     reason_fits_code},
    {{"reason-not-sent", Severity::Info, "HTTP/2 and HTTP/3 have no reason phrase.", "RFC 9113 8.3.2"},
     reason_is_transmitted},
    {{"interim-without-final", Severity::Info, "A final response follows an interim one.", "RFC 9110 15.2"},
     interim_is_followed},
    {{"interim-to-http-1-0", Severity::Error, "A client of HTTP/1.0 gets no 1xx response.", "RFC 9110 15.2"},
     interim_suits_client},
};

} // namespace

std::span<const RuleEntry> status_line_rules() { return rules; }

} // namespace core

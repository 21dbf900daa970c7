#include "core/check/check.h"

#include "core/base/text.h"
#include "core/catalog/named_failure.h"
#include "core/check/check_rules.h"
#include "core/check/omission.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

namespace core {

namespace {

std::array<std::span<const RuleEntry>, 29> rule_groups()
{
    return {status_line_rules(),
            field_line_rules(),
            required_field_rules(),
            method_and_challenge_rules(),
            framing_rules(),
            connection_rules(),
            date_rules(),
            caching_rules(),
            conditional_rules(),
            range_rules(),
            redirect_rules(),
            uri_rules(),
            content_rules(),
            json_rules(),
            false_success_rules(),
            error_content_rules(),
            problem_json_rules(),
            leak_rules(),
            refusal_rules(),
            unasked_rules(),
            portal_rules(),
            creation_rules(),
            webdav_rules(),
            browser_rules(),
            browser_value_rules(),
            cookie_rules(),
            structured_field_rules(),
            signature_rules(),
            offer_rules()};
}

CheckVerdict verdict_of(const std::vector<Finding>& findings)
{
    if (findings.empty())
        return CheckVerdict::Clean;
    const auto gravest = std::max_element(findings.begin(), findings.end(),
                                          [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    switch (gravest->severity) {
    case Severity::Info: return CheckVerdict::Info;
    case Severity::Warning: return CheckVerdict::Warning;
    case Severity::Error: return CheckVerdict::Error;
    }
    return CheckVerdict::Clean;
}

CheckedExchange exchange_of(const Request* request, const Response& response)
{
    CheckedExchange exchange;
    exchange.code = response.code;
    exchange.line = response.line;
    if (request == nullptr)
        return exchange;
    constexpr std::size_t longest = 200;
    const std::string_view target = request->target;
    const std::string_view path = target.substr(0, target.find_first_of("?#"));
    exchange.method = printable(request->method);
    exchange.address = printable(utf8_prefix(path, longest)) + (path.size() < target.size() ? "?…" : "");
    return exchange;
}

void run_rules(std::span<const RuleEntry> group, const CheckSubject& subject, std::vector<Finding>& findings)
{
    for (const RuleEntry& rule : group) {
        Report report(rule.about, subject.code(), findings);
        rule.run(subject, report);
    }
}

void check_transaction(const Transaction& transaction, const Catalog& catalog, CheckResult& result)
{
    const Request* request = transaction.request ? &*transaction.request : nullptr;
    for (const Response& response : transaction.responses) {
        std::vector<Finding> findings;
        CheckSubject subject = make_check_subject(catalog, request, response);
        subject.is_last_of_transaction = &response == &transaction.responses.back();
        for (const std::span<const RuleEntry> group : rule_groups())
            run_rules(group, subject, findings);
        run_rules(team_field_rules(), subject, findings);
        take_back_for_omissions(response, findings, result.notes);
        for (Finding& finding : findings)
            finding.exchange = result.exchanges.size();
        result.exchanges.push_back(exchange_of(request, response));
        result.exchanges.back().verdict = verdict_of(findings);
        std::move(findings.begin(), findings.end(), std::back_inserter(result.findings));
    }
}

// Of text that holds no response: what failed instead, where the text names it.
std::string reason_from_failure(std::string_view pasted, std::string_view reason, const Catalog& catalog)
{
    const std::vector<const Failure*> failures = failures_named_in(pasted, catalog);
    if (failures.empty())
        return std::string(reason);
    const Failure& failure = *failures.front();
    const std::string what =
        failure.has_response ? std::string(reason) + ". But it names `" : "it tells of a failure: `";
    const std::string words =
        what + failure.title() + "` (" + failure.reporter + "). " + explanation_of(failure, catalog);
    return std::string(trim_end(words, ".")); // whoever shows it ends the sentence
}

} // namespace

void Report::add(int line, std::string_view message, std::string_view fix, std::span<const int> more_codes)
{
    if (++count_ > most_findings)
        return;
    std::vector<int> codes = {code_};
    for (const int code : more_codes)
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
    const bool has_both = !rule_.source.empty() && !place_.empty();
    const std::string source = std::string(rule_.source) + (has_both ? "; " : "") + std::string(place_);
    findings_.push_back({rule_.severity, std::string(rule_.id), std::string(message), std::string(fix), line, source,
                         std::move(codes)});
}

std::string shown(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const std::string valid = to_valid_utf8(trim(text));
    std::string_view rest = utf8_prefix(valid, longest);
    const bool is_cut = rest.size() < valid.size();
    std::string result = "`";
    while (!rest.empty()) {
        const std::string_view character = rest.substr(0, first_code_point(rest).length);
        if (has_control_character(character))
            append_utf8(result, 0xFFFD);
        else
            result += character == "`" ? "'" : character;
        rest.remove_prefix(character.size());
    }
    return result + (is_cut ? "…`" : "`");
}

CheckResult check(std::string_view pasted, const Catalog& catalog)
{
    CheckResult result;
    Reading reading = read_pasted(pasted);
    result.form = std::move(reading.form);
    result.notes = std::move(reading.notes);
    result.reason = std::move(reading.reason);
    result.status_is_assumed = reading.status_is_assumed;
    result.message = std::move(reading.message);
    if (!result.message) {
        result.verdict = result.reason.empty() ? CheckVerdict::Info : CheckVerdict::Unparsable;
        if (!result.reason.empty())
            result.reason = reason_from_failure(pasted, result.reason, catalog);
        return result;
    }
    for (const Transaction& transaction : result.message->transactions)
        check_transaction(transaction, catalog, result);
    std::stable_sort(result.findings.begin(), result.findings.end(), [](const Finding& a, const Finding& b) {
        return a.line != b.line ? a.line < b.line : a.severity > b.severity;
    });
    result.verdict = verdict_of(result.findings);
    return result;
}

std::ptrdiff_t count_of(const CheckResult& result, Severity severity)
{
    return std::count_if(result.findings.begin(), result.findings.end(),
                         [&](const Finding& finding) { return finding.severity == severity; });
}

std::string refusal_of(const CheckResult& result)
{
    return "This cannot be read as an HTTP response, because " + result.reason + '.';
}

std::vector<std::size_t> by_gravity(const std::vector<CheckedExchange>& exchanges)
{
    std::vector<std::size_t> order(exchanges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return exchanges[a].verdict > exchanges[b].verdict; });
    return order;
}

std::vector<CheckRule> check_rules()
{
    std::vector<CheckRule> rules;
    for (const std::span<const RuleEntry> group : rule_groups())
        for (const RuleEntry& entry : group)
            rules.push_back(entry.about);
    return rules;
}

std::optional<CheckRule> find_check_rule(std::string_view id)
{
    for (const std::span<const RuleEntry> group : rule_groups())
        for (const RuleEntry& entry : group)
            if (entry.about.id == id)
                return entry.about;
    for (const RuleEntry& entry : team_field_rules())
        if (entry.about.id == id)
            return entry.about;
    return std::nullopt;
}

void leave_out_rules(CheckResult& result, std::span<const std::string_view> ids)
{
    if (result.verdict == CheckVerdict::Unparsable)
        return;
    std::erase_if(result.findings,
                  [&](const Finding& finding) { return std::find(ids.begin(), ids.end(), finding.rule) != ids.end(); });
    result.verdict = verdict_of(result.findings);
}

} // namespace core

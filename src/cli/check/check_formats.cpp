// The findings of `whichcode check` for other programs: code scanning (SARIF), test reports (JUnit), a job's
// annotations.
#include "cli/check/check_report.h"

#include "core/base/html.h"
#include "core/base/json.h"
#include "core/base/percent.h"
#include "core/base/text.h"
#include "core/base/version.h"

#include <algorithm>
#include <map>

namespace cli {

namespace {

bool is_unread(const CheckedMessage& message) { return message.result.verdict == core::CheckVerdict::Unparsable; }

std::string words_of(const core::Finding& finding)
{
    return finding.message + (finding.fix.empty() ? "" : ' ' + finding.fix) + " (" + finding.source + ')';
}

// ---- SARIF

std::string_view level_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info: return "note";
    case core::Severity::Warning: return "warning";
    case core::Severity::Error: return "error";
    }
    return "none";
}

// A path as a relative reference; an absolute one keeps its slashes as well.
std::string uri_of(std::string_view file)
{
    if (file == "-")
        return "stdin";
    std::string uri;
    for (const std::string_view part : core::split(file, '/'))
        uri += (uri.empty() && part.data() == file.data() ? "" : "/") + core::percent_encoded(part);
    return uri;
}

void write_text(core::JsonWriter& out, std::string_view key, std::string_view text)
{
    out.key(key).open_object().member("text", text).close_object();
}

void write_locations(core::JsonWriter& out, const CheckedMessage& message, int line)
{
    out.key("locations").open_array().open_object();
    out.key("physicalLocation").open_object();
    out.key("artifactLocation").open_object().member("uri", uri_of(message.file)).close_object();
    out.key("region").open_object().member("startLine", std::max(line, 1)).close_object();
    out.close_object();
    if (!message.entry.empty()) {
        out.key("logicalLocations").open_array().open_object();
        out.member("fullyQualifiedName", message.entry).close_object().close_array();
    }
    out.close_object().close_array();
}

std::map<std::string_view, core::CheckRule> found_rules(std::span<const CheckedMessage> messages)
{
    std::map<std::string_view, core::CheckRule> rules;
    for (const CheckedMessage& message : messages)
        for (const core::Finding& finding : message.result.findings)
            if (const std::optional<core::CheckRule> rule = core::find_check_rule(finding.rule))
                rules.emplace(rule->id, *rule);
    return rules;
}

void write_driver(core::JsonWriter& out, const std::map<std::string_view, core::CheckRule>& rules)
{
    out.key("tool").open_object().key("driver").open_object();
    out.member("name", "whichcode").member("version", core::version).key("rules").open_array();
    for (const auto& [id, rule] : rules) {
        out.open_object().member("id", id);
        write_text(out, "shortDescription", rule.statement);
        write_text(out, "help",
                   std::string(rule.source) + ". `whichcode check --explain " + std::string(id) + "` shows examples.");
        out.key("defaultConfiguration").open_object().member("level", level_of(rule.severity)).close_object();
        out.close_object();
    }
    out.close_array().close_object().close_object();
}

void write_invocation(core::JsonWriter& out, std::span<const CheckedMessage> messages)
{
    const bool is_whole = std::none_of(messages.begin(), messages.end(), is_unread);
    out.key("invocations").open_array().open_object().member("executionSuccessful", is_whole);
    if (!is_whole) {
        out.key("toolExecutionNotifications").open_array();
        for (const CheckedMessage& message : messages) {
            if (!is_unread(message))
                continue;
            out.open_object().member("level", "error");
            write_text(out, "message", core::refusal_of(message.result));
            write_locations(out, message, 1);
            out.close_object();
        }
        out.close_array();
    }
    out.close_object().close_array();
}

// ---- JUnit

// What XML 1.0 cannot hold, not even escaped, is left out.
std::string xml_text(std::string_view text)
{
    std::string plain;
    for (const char c : core::to_valid_utf8(text))
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
            plain += c;
    return core::html_escaped(plain);
}

std::string test_case(std::string_view name, std::string_view inside)
{
    const std::string opening = "    <testcase classname=\"whichcode.check\" name=\"" + xml_text(name) + '"';
    return opening + (inside.empty() ? "/>\n" : ">\n" + std::string(inside) + "    </testcase>\n");
}

std::string element(std::string_view name, std::string_view type, std::string_view message, std::string_view text)
{
    return "      <" + std::string(name) + " type=\"" + xml_text(type) + "\" message=\"" + xml_text(message) + "\">" +
           xml_text(text) + "</" + std::string(name) + ">\n";
}

struct Suite
{
    std::string cases;
    int tests = 0;
    int failures = 0;
    int errors = 0;
};

Suite suite_of(const CheckedMessage& message, core::Severity fail_on)
{
    Suite suite;
    for (const core::Finding& finding : message.result.findings) {
        const bool fails = finding.severity >= fail_on;
        const std::string name = finding.rule + ", line " + std::to_string(finding.line);
        const std::string passed = "      <system-out>" + xml_text(words_of(finding)) + "</system-out>\n";
        suite.cases +=
            test_case(name, fails ? element("failure", finding.rule, finding.message, words_of(finding)) : passed);
        ++suite.tests;
        suite.failures += fails ? 1 : 0;
    }
    if (suite.tests > 0)
        return suite;
    suite.tests = 1;
    suite.errors = is_unread(message) ? 1 : 0;
    suite.cases = is_unread(message)
                      ? test_case("can be read", element("error", "unparsable", core::refusal_of(message.result), {}))
                      : test_case("no rule is broken", {});
    return suite;
}

// ---- annotations

std::string escaped(std::string_view text, std::string_view more)
{
    std::string result;
    for (const char c : text) {
        const bool is_special = c == '%' || c == '\r' || c == '\n' || more.find(c) != std::string_view::npos;
        result += is_special ? core::percent_encoded({&c, 1}) : std::string(1, c);
    }
    return result;
}

std::string annotation(std::string_view level, const CheckedMessage& message, int line, std::string_view title,
                       std::string_view text)
{
    constexpr std::string_view of_properties = ":,";
    std::string properties = "title=" + escaped(title, of_properties);
    if (message.file != "-")
        properties += ",file=" + escaped(message.file, of_properties) + ",line=" + std::to_string(std::max(line, 1));
    const std::string where = message.entry.empty() ? std::string() : message.entry + ": ";
    return "::" + std::string(level) + ' ' + properties + "::" + escaped(where + std::string(text), {}) + '\n';
}

} // namespace

std::string report_sarif(std::span<const CheckedMessage> messages, core::Severity)
{
    const std::map<std::string_view, core::CheckRule> rules = found_rules(messages);
    core::JsonWriter out;
    out.open_object();
    out.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    out.member("version", "2.1.0").key("runs").open_array().open_object();
    write_driver(out, rules);
    write_invocation(out, messages);
    out.key("results").open_array();
    for (const CheckedMessage& message : messages) {
        for (const core::Finding& finding : message.result.findings) {
            const auto rule = rules.find(finding.rule);
            out.open_object().member("ruleId", finding.rule);
            out.member("ruleIndex", static_cast<int>(std::distance(rules.begin(), rule)));
            out.member("level", level_of(finding.severity));
            write_text(out, "message", words_of(finding));
            write_locations(out, message, finding.line);
            out.close_object();
        }
    }
    out.close_array().close_object().close_array().close_object();
    return out.text() + '\n';
}

std::string report_junit(std::span<const CheckedMessage> messages, core::Severity fail_on)
{
    std::string suites;
    Suite all;
    const auto counts = [](const Suite& suite) {
        return " tests=\"" + std::to_string(suite.tests) + "\" failures=\"" + std::to_string(suite.failures) +
               "\" errors=\"" + std::to_string(suite.errors) + "\">\n";
    };
    for (const CheckedMessage& message : messages) {
        const Suite suite = suite_of(message, fail_on);
        suites += "  <testsuite name=\"" + xml_text(name_of(message)) + '"' + counts(suite) + suite.cases +
                  "  </testsuite>\n";
        all.tests += suite.tests;
        all.failures += suite.failures;
        all.errors += suite.errors;
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"whichcode check\"" + counts(all) + suites +
           "</testsuites>\n";
}

std::string report_github(std::span<const CheckedMessage> messages, core::Severity)
{
    std::string text;
    for (const CheckedMessage& message : messages) {
        if (is_unread(message))
            text += annotation("error", message, 1, "unparsable", core::refusal_of(message.result));
        for (const core::Finding& finding : message.result.findings)
            text += annotation(finding.severity == core::Severity::Info ? "notice" : level_of(finding.severity),
                               message, finding.line, finding.rule, words_of(finding));
    }
    return text;
}

} // namespace cli

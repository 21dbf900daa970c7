#include "cli/check/check_command.h"

#include "cli/arguments.h"
#include "cli/check/check_entries.h"
#include "cli/check/check_explain.h"
#include "cli/check/check_inputs.h"
#include "cli/check/check_report.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

#include "core/check/check.h"

#include <algorithm>
#include <string>

namespace cli {

namespace {

constexpr core::Named<CheckReport> report_names[] = {
    {"text", report_text},   {"json", report_json},     {"sarif", report_sarif},
    {"junit", report_junit}, {"github", report_github},
};

// What the options ask for. `fault` says why they cannot be understood; empty: they can.
struct Wishes
{
    CheckReport report = report_text;
    core::Severity fail_on = core::Severity::Warning;
    std::vector<std::string_view> ignored;
    std::optional<core::CheckRule> explained;
    std::string fault;
};

template <class T, std::size_t N>
bool take_choice(const Arguments& given, std::string_view option, const core::Named<T> (&names)[N], T& choice,
                 std::string& fault)
{
    const std::optional<std::string_view> wanted = given.value_of(option);
    if (!wanted)
        return true;
    std::string known;
    for (const core::Named<T>& each : names) {
        known += (known.empty() ? "" : ", ") + std::string(each.name);
        if (each.name == *wanted) {
            choice = each.value;
            return true;
        }
    }
    fault = std::string(option) + " takes one of: " + known;
    return false;
}

Wishes wishes_of(const Arguments& given)
{
    constexpr core::Named<core::Severity> limits[] = {{"error", core::Severity::Error},
                                                      {"warning", core::Severity::Warning}};
    Wishes wishes;
    if (!take_choice(given, "--format", report_names, wishes.report, wishes.fault) ||
        !take_choice(given, "--fail-on", limits, wishes.fail_on, wishes.fault))
        return wishes;
    if (given.has("--json")) {
        if (given.has("--format") && wishes.report != report_json)
            wishes.fault = "--json and another --format exclude each other";
        wishes.report = report_json;
    }
    for (const Arguments::Given& option : given.options) {
        std::string fault;
        if (option.name == "--ignore" && named_rule(option.value, fault))
            wishes.ignored.push_back(option.value);
        else if (option.name == "--explain")
            wishes.explained = named_rule(option.value, fault);
        if (!fault.empty())
            wishes.fault = fault;
    }
    const bool is_readable = wishes.report == report_text || wishes.report == report_json;
    if (wishes.explained && (!given.words.empty() || !is_readable))
        wishes.fault = "--explain takes no file, and gives text or JSON";
    return wishes;
}

int exit_code_of(core::CheckVerdict verdict, core::Severity fail_on)
{
    switch (verdict) {
    case core::CheckVerdict::Clean:
    case core::CheckVerdict::Info: return exit_success;
    case core::CheckVerdict::Warning: return fail_on == core::Severity::Error ? exit_success : exit_warning;
    case core::CheckVerdict::Error: return exit_error;
    case core::CheckVerdict::Unparsable: return exit_unparsable;
    }
    return exit_unparsable;
}

} // namespace

int run_check(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {
        {"--json"}, {"--format", true}, {"--fail-on", true}, {"--ignore", true}, {"--explain", true}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty())
        return refuse_usage(given.fault, check_usage);
    const Wishes wishes = wishes_of(given);
    if (!wishes.fault.empty())
        return refuse_usage(wishes.fault, check_usage);
    if (wishes.explained) {
        write_output(explain_rule(*wishes.explained, catalog, wishes.report == report_json));
        return exit_success;
    }
    std::vector<std::string> faults;
    std::vector<CheckedMessage> messages;
    int exit_code = exit_success;
    for (const CheckInput& input : read_inputs(given.words, faults)) {
        core::CheckResult result = core::check(input.text, catalog);
        core::leave_out_rules(result, wishes.ignored);
        exit_code = std::max(exit_code, exit_code_of(result.verdict, wishes.fail_on));
        for (CheckedMessage& message : by_entry({input.file, {}, std::move(result)}))
            messages.push_back(std::move(message));
    }
    for (const std::string& fault : faults)
        write_error("whichcode: " + fault);
    if (!messages.empty())
        write_output(wishes.report(messages, wishes.fail_on));
    return faults.empty() ? exit_code : exit_no_input;
}

} // namespace cli

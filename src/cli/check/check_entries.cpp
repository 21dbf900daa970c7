#include "cli/check/check_entries.h"

namespace cli {

std::vector<CheckedMessage> by_entry(CheckedMessage whole)
{
    core::CheckResult& result = whole.result;
    if (result.form != core::recording_form || result.exchanges.size() < 2)
        return {std::move(whole)};
    std::vector<CheckedMessage> entries;
    for (const core::CheckedExchange& exchange : result.exchanges)
        entries.push_back({whole.file, exchange.method + ' ' + exchange.address, {}});
    for (core::Finding& finding : result.findings)
        entries[finding.exchange].result.findings.push_back(std::move(finding));
    for (CheckedMessage& entry : entries)
        core::leave_out_rules(entry.result, {}); // gives each the verdict of its own findings
    if (!result.notes.empty()) {
        core::CheckResult notes;
        notes.verdict = core::CheckVerdict::Info;
        notes.form = std::move(result.form);
        notes.notes = std::move(result.notes);
        entries.push_back({whole.file, {}, std::move(notes)});
    }
    return entries;
}

} // namespace cli

// Any pasted text: it is refused with the reason, or checked with findings that stand on its lines.
#include "core/base/text.h"
#include "core/check/check.h"
#include "tests/fuzz/promise.h"

#include <algorithm>

namespace {

using namespace core;

int line_count(std::string_view text)
{
    const auto breaks = std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
    return static_cast<int>(breaks) + 1;
}

CheckVerdict gravest(const std::vector<Finding>& findings)
{
    CheckVerdict verdict = CheckVerdict::Clean;
    for (const Finding& finding : findings)
        verdict = std::max(verdict, static_cast<CheckVerdict>(static_cast<int>(finding.severity) + 1));
    return verdict;
}

void inspect(const Finding& finding, int lines)
{
    fuzz::promise(finding.line >= 1 && finding.line <= lines, "a finding stands on a line of the text");
    fuzz::promise(!finding.rule.empty() && !finding.source.empty(), "a finding names its rule and source");
    fuzz::promise(!finding.message.empty() && !finding.fix.empty(), "a finding says what is wrong and what to change");
    fuzz::promise(to_valid_utf8(finding.message) == finding.message, "a finding quotes in sound UTF-8");
    fuzz::promise(!has_control_character(finding.message) && !has_control_character(finding.fix),
                  "a finding quotes no control characters");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    const std::string_view text = fuzz::text_of(data, size);
    const CheckResult result = check(text, catalog);
    const bool is_unparsable = result.verdict == CheckVerdict::Unparsable;
    fuzz::promise(is_unparsable == !result.message.has_value(),
                  "what cannot be read is unparsable, and nothing else is");
    fuzz::promise(is_unparsable == !result.reason.empty(), "a refusal has its reason");
    if (is_unparsable)
        return 0;
    fuzz::promise(result.verdict == gravest(result.findings), "the verdict is that of the gravest finding");
    for (const Finding& finding : result.findings)
        inspect(finding, line_count(text));
    return 0;
}

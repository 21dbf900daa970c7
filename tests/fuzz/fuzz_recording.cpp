// Any entries of a browser's recording: the reader and the check answer, each finding belongs to an entry.
#include "core/base/text.h"
#include "core/check/check.h"
#include "tests/fuzz/promise.h"

#include <string>

using namespace core;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    const std::string text = "{\"log\":{\"creator\":{},\"entries\":[" + std::string(fuzz::text_of(data, size)) + "]}}";
    const CheckResult result = check(text, catalog);
    fuzz::promise((result.verdict == CheckVerdict::Unparsable) == !result.reason.empty(), "a refusal has its reason");
    fuzz::promise(result.message || !result.reason.empty() || !result.notes.empty(), "there is an answer");
    for (const Finding& finding : result.findings)
        fuzz::promise(finding.exchange < result.exchanges.size() && finding.line >= 1,
                      "a finding belongs to an exchange and stands on a line");
    for (const ReadingNote& note : result.notes)
        fuzz::promise(to_valid_utf8(note.text) == note.text && !has_control_character(note.text),
                      "a note can be shown");
    for (const CheckedExchange& exchange : result.exchanges)
        fuzz::promise(!has_control_character(exchange.address) && !has_control_character(exchange.method),
                      "an exchange can be shown");
    return 0;
}

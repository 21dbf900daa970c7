#include "core/response/retry.h"

#include "core/base/text.h"
#include "core/catalog/decode.h"
#include "core/http/method.h"

namespace core {

namespace {

std::string quoted(std::string_view method) { return '`' + std::string(utf8_prefix(to_valid_utf8(method), 40)) + '`'; }

// How RFC 9110 9.2.2 limits a repeat of the same request, and what lifts the limit.
struct MethodLimit
{
    bool automatic = false;
    std::string note;
};

MethodLimit limit_of(const Code& code, std::string_view method)
{
    // RFC 8470 5.2 asks user agents to repeat by themselves and names no method: the server has not touched the
    // request.
    if (code.number == 425)
        return {true, "The server has not processed the request, so repeating it is harmless whatever the method; only "
                      "not in early data."};
    if (code.retry.any_method)
        return {true, "The request was refused unread, so the method does not matter, even " + quoted(method) +
                          " may be repeated."};
    if (is_idempotent(method))
        return {
            true,
            quoted(method) +
                " is idempotent: doing it twice has the same effect as once, even if the first attempt got through."};
    return {false,
            quoted(method) +
                " is not idempotent: the first attempt may have had its effect. Repeat it by itself only if you know "
                "that it was not carried out, or that the server recognises a repeat, for instance by an "
                "`Idempotency-Key`."};
}

RetryAdvice repeat(const Code& code, std::string_view method, bool waits)
{
    MethodLimit limit = limit_of(code, method);
    RetryAdvice advice{RetryAnswer::WhenAsked, true, waits, {}, code.retry.claim.text, std::move(limit.note),
                       code.retry.claim.source};
    if (limit.automatic) {
        advice.answer = waits ? RetryAnswer::AfterWaiting : RetryAnswer::Automatically;
        advice.summary = waits ? "Yes, automatically after a wait" : "Yes, automatically and at once";
    } else {
        advice.summary = waits ? "Not automatically; when asked, after a wait" : "Not automatically; only when asked";
    }
    return advice;
}

RetryAdvice advice_on(const Code& code, std::string_view method)
{
    const auto answer = [&](RetryAnswer verdict, std::string summary) {
        return RetryAdvice{
            verdict, false, false, std::move(summary), code.retry.claim.text, {}, code.retry.claim.source};
    };
    switch (code.retry.verdict) {
    case RetryVerdict::Now: return repeat(code, method, false);
    case RetryVerdict::AfterDelay: return repeat(code, method, true);
    case RetryVerdict::AfterChange: return answer(RetryAnswer::AfterChange, "Not before something has changed");
    case RetryVerdict::Never: return answer(RetryAnswer::Never, "No");
    case RetryVerdict::Unknown:
        return answer(RetryAnswer::NotSpecified, "Nothing says so; do not repeat it automatically");
    case RetryVerdict::NotApplicable: return answer(RetryAnswer::NothingToRetry, "Nothing to repeat");
    }
    return {};
}

} // namespace

RetryAdvice retry_advice(const Catalog& catalog, int code_number, std::string_view method)
{
    const Decoded decoded = decode(catalog, code_number);
    const Code* code = catalog.find_code(decoded.treat_as);
    if (code == nullptr)
        return {RetryAnswer::NotSpecified, false, false, "Not a status code", decoded.text, {}, "RFC 9110 15"};
    RetryAdvice advice = advice_on(*code, method);
    if (code->number != code_number)
        advice.because = decoded.text + ' ' + advice.because;
    return advice;
}

} // namespace core

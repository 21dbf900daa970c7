#include "ui/pages/code/code_facts.h"

#include "ui/widgets.h"

#include <vector>

namespace ui {

namespace {

struct Fact
{
    std::string_view label;
    std::string value;
    std::string detail;
};

std::string word_of(core::Fault fault)
{
    switch (fault) {
    case core::Fault::Nobody: return "Nobody";
    case core::Fault::Client: return "The client";
    case core::Fault::Server: return "This server";
    case core::Fault::Upstream: return "An upstream server";
    case core::Fault::Network: return "The network";
    }
    return {};
}

std::string word_of(core::RetryVerdict verdict)
{
    switch (verdict) {
    case core::RetryVerdict::Now: return "Yes, at once";
    case core::RetryVerdict::AfterDelay: return "Yes, after a delay";
    case core::RetryVerdict::AfterChange: return "Only after a change";
    case core::RetryVerdict::Never: return "No";
    case core::RetryVerdict::Unknown: return "Not specified";
    case core::RetryVerdict::NotApplicable: return "Does not apply";
    }
    return {};
}

std::string word_of(core::CacheRule rule)
{
    switch (rule) {
    case core::CacheRule::ByDefault: return "Yes, even without being told";
    case core::CacheRule::WhenTold: return "Only when told so";
    case core::CacheRule::Never: return "Never";
    case core::CacheRule::NotApplicable: return "Not specified";
    }
    return {};
}

std::string word_of(core::ContentRule rule)
{
    switch (rule) {
    case core::ContentRule::Forbidden: return "None allowed";
    case core::ContentRule::Allowed: return "Allowed";
    case core::ContentRule::Usual: return "Usual";
    case core::ContentRule::NotApplicable: return "Not specified";
    }
    return {};
}

std::string word_of(core::RedirectMethod method)
{
    switch (method) {
    case core::RedirectMethod::Kept: return "Method kept";
    case core::RedirectMethod::MayBecomeGet: return "POST may become GET";
    case core::RedirectMethod::BecomesGet: return "Becomes GET";
    }
    return {};
}

std::string word_of(core::Permanence permanence)
{
    switch (permanence) {
    case core::Permanence::Yes: return "Permanent: update links";
    case core::Permanence::No: return "Temporary: keep using the old address";
    case core::Permanence::OtherResource: return "Leads to another resource";
    }
    return {};
}

std::string required_headers(const core::Code& code)
{
    std::string names;
    for (const core::HeaderAdvice& advice : code.headers)
        if (advice.strength == core::Strength::Must && names.find(advice.name) == std::string::npos)
            names += (names.empty() ? "`" : ", `") + advice.name + "`";
    return names.empty() ? "None" : names;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::vector<Fact> facts_of(const core::Code& code)
{
    std::vector<Fact> facts = {
        {"Who sends it", capitalised(code.sender.who), code.sender.claim.text},
        {"Who failed", word_of(code.fault), {}},
        {"May the client retry?", word_of(code.retry.verdict), code.retry.claim.text},
        {"May caches keep it?", word_of(code.cache.rule), code.cache.claim.text},
        {"Content", word_of(code.content.rule), code.content.claim.text},
    };
    if (code.redirect) {
        facts[1] = {"Redirect", word_of(code.redirect->method), word_of(code.redirect->permanent)};
        if (code.retry.verdict == core::RetryVerdict::NotApplicable)
            facts.erase(facts.begin() + 2);
    }
    facts.push_back({"Header fields it must have", required_headers(code), {}});
    if (code.methods)
        facts.push_back({"Methods", {}, code.methods->text});
    return facts;
}

} // namespace

void draw_facts(Sheet& sheet, const core::Code& code)
{
    const std::vector<Fact> facts = facts_of(code);
    card(sheet, {}, [&](Sheet& inner) {
        Structure list(inner, Role::TermList);
        const int columns = inner.width >= 840 ? 3 : inner.width >= 540 ? 2 : 1;
        grid(inner, static_cast<int>(facts.size()), columns, space::large, [&](Sheet& cell, int index, float) {
            const Fact& fact = facts[static_cast<std::size_t>(index)];
            {
                Structure term(cell, Role::Term);
                const Run label[] = {{std::string(fact.label), type::label, Tone::Muted, {}}};
                cell.flow(label);
            }
            Structure definition(cell, Role::Definition);
            const std::vector<Run> value = inline_runs(fact.value, type::body_strong, Tone::Text);
            cell.flow(value);
            const std::vector<Run> detail = inline_runs(fact.detail, type::small, Tone::Muted);
            cell.flow(detail);
        });
    });
}

} // namespace ui

#include "core/catalog/fact_sheet.h"

#include "core/base/text.h"

namespace core {

namespace {

std::string_view word_of(Fault fault)
{
    switch (fault) {
    case Fault::Nobody: return "Nobody";
    case Fault::Client: return "The client";
    case Fault::Server: return "This server";
    case Fault::Upstream: return "An upstream server";
    case Fault::Network: return "The network";
    }
    return {};
}

std::string_view word_of(RetryVerdict verdict)
{
    switch (verdict) {
    case RetryVerdict::Now: return "Yes, at once";
    case RetryVerdict::AfterDelay: return "Yes, after a delay";
    case RetryVerdict::AfterChange: return "Only after a change";
    case RetryVerdict::Never: return "No";
    case RetryVerdict::Unknown: return "Not specified";
    case RetryVerdict::NotApplicable: return "Does not apply";
    }
    return {};
}

std::string_view word_of(CacheRule rule)
{
    switch (rule) {
    case CacheRule::ByDefault: return "Yes, even without being told";
    case CacheRule::WhenTold: return "Only when told so";
    case CacheRule::Never: return "Never";
    case CacheRule::NotApplicable: return "Not specified";
    }
    return {};
}

std::string_view word_of(ContentRule rule)
{
    switch (rule) {
    case ContentRule::Forbidden: return "None allowed";
    case ContentRule::Allowed: return "Allowed";
    case ContentRule::Usual: return "Usual";
    case ContentRule::NotApplicable: return "Not specified";
    }
    return {};
}

std::string_view word_of(RedirectMethod method)
{
    switch (method) {
    case RedirectMethod::Kept: return "Kept";
    case RedirectMethod::MayBecomeGet: return "POST may become GET";
    case RedirectMethod::BecomesGet: return "Becomes GET";
    }
    return {};
}

std::string_view word_of(Permanence permanence)
{
    switch (permanence) {
    case Permanence::Yes: return "Yes: update links";
    case Permanence::No: return "No: keep using the old address";
    case Permanence::OtherResource: return "Neither: it leads to another resource";
    }
    return {};
}

// "`Upgrade`, `Connection`; in some cases `Sec-WebSocket-Accept`"
std::string required_headers(const Code& code)
{
    std::string always;
    std::string sometimes;
    for (const HeaderAdvice& advice : code.headers) {
        std::string& names = advice.when.empty() ? always : sometimes;
        const std::string name = "`" + advice.name + "`";
        if (advice.strength == Strength::Must && (always + sometimes).find(name) == std::string::npos)
            names += (names.empty() ? "" : ", ") + name;
    }
    if (sometimes.empty())
        return always.empty() ? "None" : always;
    return (always.empty() ? "None always" : always) + "; in some cases " + sometimes;
}

// A stack that has nothing but a deprecated constant lists it as its own old one.
StackName name_in(const Stack& stack, const StackConstant& constant)
{
    StackName name{stack.name, &constant, {}, false};
    for (const std::string& old : constant.old) {
        if (old == constant.constant)
            name.is_deprecated = true;
        else
            name.older.emplace_back(old);
    }
    return name;
}

} // namespace

std::vector<Fact> facts_of(const Code& code)
{
    std::vector<Fact> facts = {{"Who sends it", capitalised(code.sender.who), &code.sender.claim}};
    const auto add = [&](std::string_view label, std::string_view value, const Claim* claim) {
        facts.push_back({label, std::string(value), claim});
    };
    if (code.redirect) {
        add("Method of the next request", word_of(code.redirect->method), &code.redirect->claim);
        add("Permanent?", word_of(code.redirect->permanent), nullptr);
    } else {
        add("Who failed", word_of(code.fault), nullptr);
    }
    if (!code.redirect || code.retry.verdict != RetryVerdict::NotApplicable)
        add("May the client retry?", word_of(code.retry.verdict), &code.retry.claim);
    add("May caches keep it?", word_of(code.cache.rule), &code.cache.claim);
    add("Content", word_of(code.content.rule), &code.content.claim);
    add(required_fields_label, required_headers(code), nullptr);
    if (code.methods)
        add("Methods", {}, &*code.methods);
    return facts;
}

std::string_view word_of(Strength strength)
{
    switch (strength) {
    case Strength::Must: return "MUST";
    case Strength::MustNot: return "MUST NOT";
    case Strength::Should: return "SHOULD";
    case Strength::ShouldNot: return "SHOULD NOT";
    case Strength::May: return "MAY";
    case Strength::Defined: return "defined";
    case Strength::Convention: return "convention";
    case Strength::Vendor: return "vendor";
    }
    return {};
}

std::string_view label_of(const Note& note)
{
    switch (note.context) {
    case Context::InTheWild: return "In the wild";
    case Context::Apis: return "For APIs";
    case Context::MlApis: return "For ML APIs";
    case Context::FastApi: return "For FastAPI";
    case Context::Security: return "Security";
    case Context::Operations: return "Operations";
    case Context::Naming: return "About the name";
    case Context::Standard: return "What the standard says";
    case Context::Team: return std::string_view(note.claim.source).substr(0, note.claim.source.find_first_of(",;"));
    }
    return {};
}

std::string labelled_text(const Catalog& catalog, const Situation& situation)
{
    const std::string_view team = team_of(situation.source, catalog.sources);
    return team.empty() ? situation.text : situation.text + " (" + std::string(team) + ")";
}

std::string_view word_of(Registration registration)
{
    switch (registration) {
    case Registration::Registered: return "registered";
    case Registration::Temporary: return "registered for a time";
    case Registration::Unused: return "reserved, unused";
    case Registration::Deprecated: return "deprecated";
    case Registration::Unregistered: return "not registered";
    }
    return {};
}

std::vector<StackName> stack_names_of(const Catalog& catalog, int code)
{
    std::vector<StackName> names;
    for (const Stack& stack : catalog.stacks)
        for (const StackConstant& constant : stack.codes)
            if (constant.code == code)
                names.push_back(name_in(stack, constant));
    return names;
}

} // namespace core

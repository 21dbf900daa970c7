#include "cli/code_card.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"

#include <algorithm>

namespace cli {

namespace {

constexpr int margin = 2; // of what stands under a heading
constexpr int hang = 2;   // of the text behind a bullet
constexpr std::string_view bullet = "\u2022";

std::string basis_of(const core::Claim& claim)
{
    return "(" + std::string(core::word_of(claim.strength)) + ", " + claim.source + ")";
}

void write_claim(TerminalText& out, const core::Claim& claim)
{
    const std::string basis = basis_of(claim);
    const Span spans[] = {{claim.text, Ink::Plain}, {basis, Ink::Muted}};
    out.paragraph(spans, margin);
}

void write_claim_item(TerminalText& out, const core::Claim& claim, std::string_view ending = {})
{
    const std::string basis = basis_of(claim);
    const Span spans[] = {{claim.text, Ink::Plain}, {ending, Ink::Strong}, {basis, Ink::Muted}};
    out.item(bullet, spans, margin, hang);
}

// "-> 422 Unprocessable Content, 400 Bad Request"
std::string instead(const core::Catalog& catalog, const std::vector<int>& codes)
{
    std::vector<std::string> titles;
    titles.reserve(codes.size());
    for (const int code : codes)
        titles.push_back(core::title_of(catalog, code));
    return titles.empty() ? std::string() : "\u2192 " + core::join(titles, ", ");
}

void write_labels(TerminalText& out, const core::Catalog& catalog, const core::Code& code)
{
    std::vector<std::string> labels;
    if (const core::StatusClass* status_class = catalog.find_class(code.class_digit()))
        labels.push_back(core::title_of(*status_class));
    labels.emplace_back(core::word_of(code.status));
    if (code.common)
        labels.emplace_back("common");
    if (!code.vendor.empty())
        labels.push_back(code.vendor);
    labels.push_back(code.reference);
    out.paragraph(core::join(labels, " \u00b7 "), 0, Ink::Muted);
}

void write_facts(TerminalText& out, const core::Code& code)
{
    const std::vector<core::Fact> facts = core::facts_of(code);
    int widest = 0;
    for (const core::Fact& fact : facts)
        widest = std::max(widest, width_of(fact.label));
    out.heading("At a glance");
    for (const core::Fact& fact : facts) {
        const std::string value = fact.value + (fact.claim && !fact.value.empty() ? "." : "");
        const Span spans[] = {{value, Ink::Strong}, {fact.claim ? std::string_view(fact.claim->text) : "", Ink::Plain}};
        out.item(fact.label, spans, margin, widest + 2);
    }
}

void write_use(TerminalText& out, const core::Catalog& catalog, const core::Code& code)
{
    if (code.status_note || !code.standard_choice.empty()) {
        out.blank();
        if (code.status_note)
            write_claim(out, *code.status_note);
        if (!code.standard_choice.empty())
            out.paragraph("Send instead " + instead(catalog, code.standard_choice), margin, Ink::Strong);
    }
    write_facts(out, code);
    if (!code.use.empty())
        out.heading("Use it when");
    for (const core::Claim& claim : code.use)
        write_claim_item(out, claim);
    if (!code.avoid.empty())
        out.heading("Use another code when");
    for (const core::Avoid& avoid : code.avoid)
        write_claim_item(out, avoid.claim, instead(catalog, avoid.instead));
    out.heading("What the client does next");
    write_claim(out, code.client);
}

void write_example(TerminalText& out, const core::Code& code)
{
    if (!code.headers.empty())
        out.heading("Header fields");
    for (const core::HeaderAdvice& advice : code.headers)
        write_header_advice(out, advice, margin);
    if (!code.exchange)
        return;
    out.heading("Example exchange");
    out.verbatim(code.exchange->request, 2 * margin);
    out.blank();
    out.verbatim(code.exchange->response, 2 * margin);
}

void write_notes(TerminalText& out, const std::vector<core::Note>& notes)
{
    if (!notes.empty())
        out.heading("Worth knowing");
    for (const core::Note& note : notes) {
        const std::string title = std::string(core::label_of(note)) + ":";
        const std::string basis = basis_of(note.claim);
        const Span spans[] = {{title, Ink::Strong}, {note.claim.text, Ink::Plain}, {basis, Ink::Muted}};
        out.item(bullet, spans, margin, hang);
    }
}

void write_neighbours(TerminalText& out, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.confused_with.empty())
        out.heading("Not to be confused with");
    for (const core::Confusable& other : code.confused_with) {
        const std::string title = core::title_of(catalog, other.code) + ":";
        const Span spans[] = {{title, Ink::Strong}, {other.fact, Ink::Plain}};
        out.item(bullet, spans, margin, hang);
    }
}

// "(older: HTTPStatus.REQUEST_ENTITY_TOO_LARGE)"
std::string age_of(const core::StackName& name)
{
    if (name.is_deprecated)
        return "(deprecated)";
    const std::vector<std::string> older(name.older.begin(), name.older.end());
    return older.empty() ? std::string() : "(older: " + core::join(older, ", ") + ")";
}

void write_names(TerminalText& out, const core::Catalog& catalog, const core::Code& code)
{
    if (!code.former_names.empty())
        out.heading("Former names");
    for (const core::FormerName& former : code.former_names) {
        const std::string source = "(" + former.source + ")";
        const Span spans[] = {{former.name, Ink::Plain}, {source, Ink::Muted}};
        out.item(bullet, spans, margin, hang);
    }
    const std::vector<core::StackName> names = core::stack_names_of(catalog, code.number);
    if (names.empty())
        return;
    int widest = 0;
    for (const core::StackName& name : names)
        widest = std::max(widest, width_of(name.stack));
    out.heading("In your stack");
    for (const core::StackName& name : names) {
        const std::string age = age_of(name);
        const Span spans[] = {{name.constant->constant, Ink::Plain}, {age, Ink::Muted}};
        out.item(name.stack, spans, margin, widest + 2);
    }
}

} // namespace

void write_code_title(TerminalText& out, const core::Code& code)
{
    out.line(std::to_string(code.number) + ' ' + code.name, ink_of_class(code.class_digit()));
}

void write_acceptable(TerminalText& out, const core::Catalog& catalog, const std::vector<core::Acceptable>& acceptable,
                      int indent)
{
    for (const core::Acceptable& each : acceptable) {
        const std::string title = core::title_of(catalog, each.code) + ":";
        const Span also[] = {{"Also right,", Ink::Plain}, {title, Ink::Strong}, {each.when, Ink::Plain}};
        out.paragraph(also, indent);
    }
}

void write_header_advice(TerminalText& out, const core::HeaderAdvice& advice, int indent)
{
    const std::string when = advice.when.empty() ? "" : "\u00b7 " + advice.when;
    const Span name[] = {{advice.name, Ink::Strong}, {core::word_of(advice.strength), Ink::Strong}, {when, Ink::Plain}};
    out.item(bullet, name, indent, hang);
    const std::string source = "(" + advice.source + ")";
    const Span why[] = {{advice.why, Ink::Plain}, {source, Ink::Muted}};
    out.paragraph(why, indent + hang);
}

void write_code_card(TerminalText& out, const core::Catalog& catalog, const core::Code& code)
{
    write_code_title(out, code);
    write_labels(out, catalog, code);
    out.blank();
    out.paragraph(code.meaning);
    write_use(out, catalog, code);
    write_example(out, code);
    write_notes(out, code.notes);
    write_neighbours(out, catalog, code);
    write_names(out, catalog, code);
    out.heading("Sources");
    out.paragraph(core::join(code.sources, "; "), margin);
}

void write_class_card(TerminalText& out, const core::Catalog& catalog, const core::StatusClass& status_class)
{
    out.line(core::title_of(status_class), ink_of_class(status_class.digit));
    out.blank();
    out.paragraph(status_class.meaning);
    out.paragraph(status_class.says);
    out.heading("What the client does");
    write_claim(out, status_class.client);
    out.heading("A code it does not know");
    write_claim(out, status_class.unknown);
    write_notes(out, status_class.notes);
    out.heading("Codes");
    for (const core::Code& code : catalog.codes) {
        if (code.class_digit() != status_class.digit)
            continue;
        const bool is_registered = code.status == core::Registration::Registered;
        const std::string status = is_registered ? "" : "(" + std::string(core::word_of(code.status)) + ")";
        const Span spans[] = {{code.name, Ink::Strong}, {status, Ink::Muted}};
        out.item(std::to_string(code.number), spans, margin, 5);
    }
}

} // namespace cli

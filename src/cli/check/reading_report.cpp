#include "cli/check/reading_report.h"

#include <string>

namespace cli {

namespace {

std::string name_of(const core::CheckedExchange& exchange)
{
    std::string name = exchange.method;
    if (!exchange.address.empty())
        name += (name.empty() ? "" : " ") + exchange.address;
    return name.empty() ? "response" : name;
}

void write_exchange(TerminalText& out, const core::CheckedExchange& exchange)
{
    const std::string code = std::to_string(exchange.code);
    const std::string verdict(core::name_of(core::check_verdict_names, exchange.verdict));
    const std::string name = name_of(exchange);
    const std::string line = "(line " + std::to_string(exchange.line) + ")";
    const Span spans[] = {
        {code, ink_of_class(exchange.code / 100)}, {verdict, Ink::Strong}, {name}, {line, Ink::Muted}};
    out.paragraph(spans);
}

} // namespace

void write_reading(TerminalText& out, const core::CheckResult& result)
{
    if (!result.form.empty())
        out.paragraph("Read as: " + result.form + '.', 0, Ink::Muted);
    for (const core::ReadingNote& note : result.notes) {
        const std::string line = note.line > 0 ? "line " + std::to_string(note.line) + ":" : "note:";
        const Span spans[] = {{line, Ink::Strong}, {note.text}};
        out.paragraph(spans);
    }
    if (result.exchanges.size() < 2)
        return;
    out.blank();
    for (const std::size_t index : core::by_gravity(result.exchanges))
        write_exchange(out, result.exchanges[index]);
}

void add_reading(core::JsonWriter& out, const core::CheckResult& result)
{
    if (!result.form.empty())
        out.member("form", result.form);
    out.key("notes").open_array();
    for (const core::ReadingNote& note : result.notes)
        out.open_object().member("line", note.line).member("message", note.text).close_object();
    out.close_array().key("exchanges").open_array();
    for (const core::CheckedExchange& each : result.exchanges)
        out.open_object()
            .member("method", each.method)
            .member("address", each.address)
            .member("code", each.code)
            .member("line", each.line)
            .member("verdict", core::name_of(core::check_verdict_names, each.verdict))
            .close_object();
    out.close_array();
}

} // namespace cli

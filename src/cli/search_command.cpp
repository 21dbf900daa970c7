#include "cli/search_command.h"

#include "cli/arguments.h"
#include "cli/code_card.h"
#include "cli/exit_code.h"
#include "cli/files.h"
#include "cli/style_option.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/catalog/named_failure.h"
#include "core/search/search.h"

#include <optional>
#include <string>
#include <vector>

namespace cli {

namespace {

constexpr std::size_t most_results = 10;
constexpr std::size_t max_batch_bytes = 64u << 20;
constexpr int inset = 4; // of what stands under a title

using Failures = std::vector<const core::Failure*>;

struct Question
{
    const core::Catalog& catalog;
    const core::HouseStyle& style;
    std::string_view query;
};

void write_answer_json(core::JsonWriter& out, const core::Catalog& catalog, const core::SearchAnswer& answer)
{
    const core::Situation& situation = catalog.situations[static_cast<std::size_t>(answer.situation)];
    out.key("answer").open_object().member("code", answer.ruling.best).member("situation", situation.id);
    out.member("text", situation.text).member("because", answer.ruling.because).key("acceptable").open_array();
    for (const core::Acceptable& each : answer.ruling.acceptable)
        out.open_object().member("code", each.code).member("when", each.when).close_object();
    out.close_array();
    if (answer.rival != 0)
        out.key("rival").open_object().member("code", answer.rival).member("fact", answer.rival_fact).close_object();
    if (answer.ruling.moved_by != nullptr)
        out.member("switch", answer.ruling.moved_by->id);
    out.close_object();
}

void write_failures_json(core::JsonWriter& out, const Failures& failures)
{
    out.key("failures").open_array();
    for (const core::Failure* failure : failures) {
        out.open_object().member("id", failure->id).member("name", failure->title());
        out.member("reporter", failure->reporter).member("response", failure->has_response).close_object();
    }
    out.close_array();
}

std::string results_as_json(const core::Search& search, const Question& question)
{
    const core::SearchResult result = search.ask(question.query, question.style, most_results);
    core::JsonWriter out;
    out.open_object().member("query", question.query).key("results").open_array();
    for (const core::Hit& hit : result.hits) {
        out.open_object().member("code", hit.code).key("score").value(hit.score, 4);
        out.member("why", hit.why).close_object();
    }
    out.close_array();
    if (result.answer)
        write_answer_json(out, question.catalog, *result.answer);
    const Failures failures = core::failures_named_in(question.query, question.catalog);
    if (!failures.empty())
        write_failures_json(out, failures);
    out.close_object();
    return out.text() + '\n';
}

void write_headers(TerminalText& out, const std::vector<core::HeaderAdvice>& headers)
{
    for (const core::HeaderAdvice& advice : headers)
        write_header_advice(out, advice, inset);
}

void write_way_on(TerminalText& out, int code)
{
    out.paragraph("All about it: whichcode " + std::to_string(code), inset, Ink::Muted);
}

void write_team(TerminalText& out, const core::Catalog& catalog, std::string_view source)
{
    if (const std::string_view team = core::team_of(source, catalog.sources); !team.empty())
        out.paragraph(team, inset, Ink::Muted);
}

// What to send in the situation that the question is about: why, what else would do, and what goes along.
void write_answer(TerminalText& out, const core::Catalog& catalog, const core::SearchAnswer& answer)
{
    const std::string headline = core::headline_of(catalog, answer) + ":";
    const Span title[] = {{headline, ink_of_class(answer.ruling.best / 100)},
                          {catalog.situations[static_cast<std::size_t>(answer.situation)].text, Ink::Strong}};
    out.blank();
    out.paragraph(title);
    out.paragraph(answer.ruling.because, inset);
    write_team(out, catalog, catalog.situations[static_cast<std::size_t>(answer.situation)].source);
    if (answer.rival != 0) {
        const std::string rival = core::title_of(catalog, answer.rival) + ":";
        const Span close[] = {{"Nearly as close,", Ink::Plain}, {rival, Ink::Strong}, {answer.rival_fact, Ink::Plain}};
        out.paragraph(close, inset);
    }
    write_acceptable(out, catalog, answer.ruling.acceptable, inset);
    write_headers(out, answer.ruling.headers);
    write_way_on(out, answer.ruling.best);
}

// Where there is no answer above, the first result is the best guess: why it is right, what to send along, and the way
// to the rest.
void write_essentials(TerminalText& out, const core::Catalog& catalog, const core::HouseStyle& style,
                      const core::Hit& hit, const core::Code& code)
{
    std::optional<core::Ruling> ruling;
    if (hit.situation >= 0)
        ruling = core::ruling_on(catalog, style, catalog.situations[static_cast<std::size_t>(hit.situation)]);
    if (ruling && ruling->best == code.number) { // else it speaks of another code
        out.paragraph(ruling->because, inset);
        write_team(out, catalog, catalog.situations[static_cast<std::size_t>(hit.situation)].source);
        write_acceptable(out, catalog, ruling->acceptable, inset);
        write_headers(out, ruling->headers);
    } else {
        if (!code.use.empty())
            out.paragraph(code.use.front().text, inset);
        write_headers(out, code.headers);
    }
    write_way_on(out, code.number);
}

void write_hit(TerminalText& out, const core::Hit& hit, const core::Code& code)
{
    out.blank();
    write_code_title(out, code);
    const std::string why = "(" + hit.why + ")";
    const Span spans[] = {{code.meaning, Ink::Plain}, {why, Ink::Muted}};
    out.paragraph(spans, inset);
}

std::string in_lines(const core::Search& search, const Question& question)
{
    const core::SearchResult result = search.ask(question.query, question.style, most_results);
    TerminalText out(terminal_form());
    out.line(question.query, Ink::Strong);
    if (result.answer)
        out.paragraph(core::headline_of(question.catalog, *result.answer), 2, Ink::Strong);
    for (const core::Hit& hit : result.hits)
        out.paragraph(core::title_of(question.catalog, hit.code) + " (" + hit.why + ")", 2);
    if (result.hits.empty())
        out.paragraph("nothing fits", 2);
    return out.text();
}

int run_batch(std::string_view path, const core::Catalog& catalog, const core::HouseStyle& style, bool as_json)
{
    std::string fault;
    const std::optional<std::string> text = read_file(path, max_batch_bytes + 1, fault);
    if (text && text->size() > max_batch_bytes)
        fault = std::string(path) + " is larger than the limit of " + std::to_string(max_batch_bytes) + " bytes";
    if (!fault.empty()) {
        write_error("whichcode: " + fault);
        return exit_no_input;
    }
    std::vector<std::string_view> lines = core::split(*text, '\n');
    if (lines.back().empty())
        lines.pop_back(); // what ends with a line feed has no line behind it
    const core::Search search(catalog);
    for (std::string_view line : lines) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const Question question{catalog, style, line};
        write_output(as_json ? results_as_json(search, question) : in_lines(search, question));
    }
    return exit_success;
}

} // namespace

bool write_failures(TerminalText& out, const core::Catalog& catalog, std::string_view text)
{
    const Failures failures = core::failures_named_in(text, catalog);
    for (const core::Failure* failure : failures) {
        const std::string reporter = "(" + failure->reporter + ")";
        const Span title[] = {{failure->title(), Ink::Strong}, {reporter, Ink::Muted}};
        out.blank();
        out.paragraph(title);
        out.paragraph(core::explanation_of(*failure, catalog), inset);
        out.paragraph(failure->claim.source, inset, Ink::Muted);
    }
    return !failures.empty();
}

bool write_results(TerminalText& out, const core::Catalog& catalog, const core::HouseStyle& style,
                   std::string_view query)
{
    const bool names_failure = write_failures(out, catalog, query);
    const core::SearchResult result = core::Search(catalog).ask(query, style, most_results);
    if (result.hits.empty() && !names_failure)
        out.paragraph("Nothing fits. Try a code, a name, a header field, or what happened in a few words.");
    if (result.answer)
        write_answer(out, catalog, *result.answer);
    for (const core::Hit& hit : result.hits) {
        const core::Code* code = catalog.find_code(hit.code);
        if (code == nullptr)
            continue;
        write_hit(out, hit, *code);
        if (!result.answer && &hit == &result.hits.front())
            write_essentials(out, catalog, style, hit, *code);
    }
    return names_failure || !result.hits.empty();
}

int run_search(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--json"}, {"--batch", true}, {"--style", true}};
    const Arguments given = parse_arguments(arguments, options);
    std::string fault = given.fault;
    const std::optional<std::string_view> batch = given.value_of("--batch");
    if (fault.empty() && batch.has_value() == !given.words.empty())
        fault = batch ? "a batch takes no query of its own" : "no query";
    const core::HouseStyle style = style_of(given, catalog, fault);
    if (!fault.empty())
        return refuse_usage(fault, search_usage);
    if (batch)
        return run_batch(*batch, catalog, style, given.has("--json"));
    const std::string query = given.joined_words();
    if (given.has("--json")) {
        write_output(results_as_json(core::Search(catalog), {catalog, style, query}));
        return exit_success;
    }
    TerminalText out(terminal_form());
    const bool is_found = write_results(out, catalog, style, query);
    write_output(out.text());
    return is_found ? exit_success : exit_problems;
}

} // namespace cli

#include "cli/search_command.h"

#include "cli/arguments.h"
#include "cli/code_card.h"
#include "cli/exit_code.h"
#include "cli/files.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/catalog/named_failure.h"
#include "core/search/search.h"

#include <string>
#include <vector>

namespace cli {

namespace {

constexpr std::size_t most_results = 10;
constexpr std::size_t max_batch_bytes = 64u << 20;
constexpr int inset = 4; // of what stands under a title

using Failures = std::vector<const core::Failure*>;

std::string results_as_json(std::string_view query, const std::vector<core::Hit>& hits, const Failures& failures)
{
    core::JsonWriter out;
    out.open_object().member("query", query).key("results").open_array();
    for (const core::Hit& hit : hits) {
        out.open_object().member("code", hit.code).key("score").value(hit.score, 4);
        out.member("why", hit.why).close_object();
    }
    out.close_array();
    if (!failures.empty()) {
        out.key("failures").open_array();
        for (const core::Failure* failure : failures) {
            out.open_object().member("id", failure->id).member("name", failure->title());
            out.member("reporter", failure->reporter).member("response", failure->has_response).close_object();
        }
        out.close_array();
    }
    out.close_object();
    return out.text() + '\n';
}

void write_situation(TerminalText& out, const core::Catalog& catalog, const core::Situation& situation)
{
    out.paragraph(situation.because, inset);
    if (const std::string_view team = core::team_of(situation.source, catalog.sources); !team.empty())
        out.paragraph(team, inset, Ink::Muted);
    write_acceptable(out, catalog, situation.acceptable, inset);
}

// The first result answers most questions: why it is right, what to send along, and the way to the rest.
void write_essentials(TerminalText& out, const core::Catalog& catalog, const core::Hit& hit, const core::Code& code)
{
    const core::Situation* situation =
        hit.situation < 0 ? nullptr : &catalog.situations[static_cast<std::size_t>(hit.situation)];
    if (situation != nullptr)
        write_situation(out, catalog, *situation);
    else if (!code.use.empty())
        out.paragraph(code.use.front().text, inset);
    for (const core::HeaderAdvice& advice : situation != nullptr ? situation->headers : code.headers)
        write_header_advice(out, advice, inset);
    out.paragraph("All about it: whichcode " + std::to_string(code.number), inset, Ink::Muted);
}

void write_hits(TerminalText& out, const core::Catalog& catalog, const std::vector<core::Hit>& hits)
{
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const core::Code* code = catalog.find_code(hits[i].code);
        if (code == nullptr)
            continue;
        out.blank();
        write_code_title(out, *code);
        const std::string why = "(" + hits[i].why + ")";
        const Span spans[] = {{code->meaning, Ink::Plain}, {why, Ink::Muted}};
        out.paragraph(spans, inset);
        if (i == 0)
            write_essentials(out, catalog, hits[i], *code);
    }
}

std::string answer_to(const core::Search& search, const core::Catalog& catalog, std::string_view query, bool as_json)
{
    const std::vector<core::Hit> hits = search.find(query, most_results);
    if (as_json)
        return results_as_json(query, hits, core::failures_named_in(query, catalog));
    TerminalText out(terminal_form());
    out.line(query, Ink::Strong);
    for (const core::Hit& hit : hits)
        out.paragraph(core::title_of(catalog, hit.code) + " (" + hit.why + ")", 2);
    if (hits.empty())
        out.paragraph("nothing fits", 2);
    return out.text();
}

int run_batch(std::string_view path, const core::Catalog& catalog, bool as_json)
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
        write_output(answer_to(search, catalog, line, as_json));
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

bool write_results(TerminalText& out, const core::Catalog& catalog, std::string_view query)
{
    const bool names_failure = write_failures(out, catalog, query);
    const std::vector<core::Hit> hits = core::Search(catalog).find(query, most_results);
    if (hits.empty() && !names_failure)
        out.paragraph("Nothing fits. Try a code, a name, a header field, or what happened in a few words.");
    write_hits(out, catalog, hits);
    return names_failure || !hits.empty();
}

int run_search(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--json"}, {"--batch", true}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty())
        return refuse_usage(given.fault, search_usage);
    const std::optional<std::string_view> batch = given.value_of("--batch");
    if (batch.has_value() == !given.words.empty())
        return refuse_usage(batch ? "a batch takes no query of its own" : "no query", search_usage);
    if (batch)
        return run_batch(*batch, catalog, given.has("--json"));
    if (given.has("--json")) {
        const std::string query = given.joined_words();
        write_output(results_as_json(query, core::Search(catalog).find(query, most_results),
                                     core::failures_named_in(query, catalog)));
        return exit_success;
    }
    TerminalText out(terminal_form());
    const bool is_found = write_results(out, catalog, given.joined_words());
    write_output(out.text());
    return is_found ? exit_success : exit_problems;
}

} // namespace cli

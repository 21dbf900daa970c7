#include "cli/decide_command.h"

#include "cli/arguments.h"
#include "cli/code_card.h"
#include "cli/exit_code.h"
#include "cli/style_option.h"
#include "cli/style_report.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/catalog/house_style.h"
#include "core/guide/guide.h"
#include "core/response/recipe.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cli {

namespace {

constexpr int margin = 2;

struct Request
{
    std::vector<core::Answer> answers;
    core::HouseStyle style;
    std::optional<core::HouseStyle> against; // the style to compare with
    std::string fault;                       // why it cannot be understood; empty: it can
};

std::string known_choices(const core::GuideQuestion& question)
{
    std::vector<std::string> ids;
    for (const core::GuideChoice& choice : question.choices)
        ids.push_back(choice.id);
    return core::join(ids, ", ");
}

void read_answer(std::string_view text, const core::Guide& guide, Request& request)
{
    const std::size_t equals = text.find('=');
    const std::string id(text.substr(0, equals));
    const std::string chosen(equals == text.npos ? std::string_view() : text.substr(equals + 1));
    const core::GuideQuestion* question = guide.find_question(id);
    if (equals == text.npos)
        request.fault = "an answer has the form QUESTION=CHOICE, not " + std::string(text);
    else if (question == nullptr)
        request.fault = "the guide has no question " + id;
    else if (const auto answers = core::answers_for(guide, *question, chosen))
        for (const core::Answer& answer : *answers)
            request.answers = core::with_answer(request.answers, answer);
    else
        request.fault = "the question " + id + " has no choice " + chosen + "; it has: " + known_choices(*question);
}

Request read_request(const Arguments& given, const core::Catalog& catalog)
{
    Request request;
    request.fault = given.fault;
    if (request.fault.empty() && !given.words.empty())
        request.fault = "decide takes no words, only answers";
    for (const Arguments::Given& option : given.options)
        if (option.name == "--answer" && request.fault.empty())
            read_answer(option.value, catalog.guide, request);
    request.style = style_of(given, catalog, request.fault);
    if (given.has("--against"))
        request.against = style_of(given, catalog, request.fault, "--against");
    if (request.against && !request.answers.empty() && request.fault.empty())
        request.fault = "--against compares two styles as a whole and takes no --answer";
    if (given.has("--styles") && given.options.size() > 1 && request.fault.empty())
        request.fault = "--styles stands alone; as JSON the styles are in: whichcode catalog --json";
    return request;
}

// ---- as JSON

std::string question_json(const core::GuideQuestion& question)
{
    core::JsonWriter out;
    out.open_object().key("question").open_object().member("id", question.id).member("text", question.text);
    if (!question.help.empty())
        out.member("help", question.help);
    out.key("choices").open_array();
    for (const core::GuideChoice& choice : question.choices)
        out.open_object().member("id", choice.id).member("text", choice.text).close_object();
    out.close_array().close_object().close_object();
    return out.text() + '\n';
}

std::string verdict_json(const core::GuideWalk& walk, const core::Ruling& ruling)
{
    core::JsonWriter out;
    out.open_object().key("verdict").open_object().member("code", ruling.best).key("acceptable").open_array();
    for (const core::Acceptable& each : ruling.acceptable)
        out.open_object().member("code", each.code).member("when", each.when).close_object();
    out.close_array().key("headers").open_array();
    for (const core::HeaderAdvice& advice : ruling.headers) {
        out.open_object()
            .member("name", advice.name)
            .member("strength", core::name_of(core::strength_names, advice.strength));
        if (!advice.when.empty())
            out.member("when", advice.when);
        out.member("why", advice.why).close_object();
    }
    out.close_array().member("because", ruling.because).member("path", core::path_sentence(walk));
    if (walk.verdict->precedence)
        out.member("precedence", walk.verdict->precedence->text);
    if (ruling.moved_by != nullptr)
        out.member("switch", ruling.moved_by->id);
    out.member("id", walk.verdict->id).member("source", walk.verdict->source).close_object().close_object();
    return out.text() + '\n';
}

// ---- for people

void write_question(TerminalText& out, const core::GuideWalk& walk)
{
    for (const core::GuideStep& step : walk.steps)
        out.paragraph(step.question->text + " " + step.choice->text, 0, Ink::Muted);
    out.heading(walk.question->text);
    if (!walk.question->help.empty())
        out.paragraph(walk.question->help, margin, Ink::Muted);
    int widest = 0;
    for (const core::GuideChoice& choice : walk.question->choices)
        widest = std::max(widest, width_of(choice.id));
    for (const core::GuideChoice& choice : walk.question->choices) {
        const Span text[] = {{choice.text, Ink::Plain}};
        out.item(choice.id, text, margin, widest + 2);
    }
    out.blank();
    out.paragraph("Add --answer " + walk.question->id + "=" + walk.question->choices.front().id +
                      " or another choice to go on.",
                  0, Ink::Muted);
}

void write_verdict(TerminalText& out, const core::Catalog& catalog, const Request& request, const core::GuideWalk& walk)
{
    const core::Ruling ruling = core::ruling_on(catalog, request.style, *walk.verdict);
    out.paragraph(core::path_sentence(walk), 0, Ink::Muted);
    out.blank();
    if (const core::Code* code = catalog.find_code(ruling.best))
        write_code_title(out, *code);
    out.paragraph(ruling.because);
    if (ruling.moved_by != nullptr)
        out.paragraph("Decided by the house style: " + ruling.moved_by->question, 0, Ink::Muted);
    write_acceptable(out, catalog, ruling.acceptable, margin);
    if (!ruling.headers.empty())
        out.heading("Header fields");
    for (const core::HeaderAdvice& advice : ruling.headers)
        write_header_advice(out, advice, margin);
    if (walk.verdict->precedence) {
        out.heading("If several codes apply");
        out.paragraph(walk.verdict->precedence->text, margin);
    }
    if (const auto recipe = core::recipe_for(catalog, request.style, *walk.verdict)) {
        out.heading("Response");
        const std::string text = core::raw_text(*recipe);
        std::vector<std::string> lines;
        for (const std::string_view line : core::split(text, '\n'))
            lines.emplace_back(line);
        out.verbatim(lines, 2 * margin);
    }
}

} // namespace

int run_decide(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--json"}, {"--answer", true}, {"--style", true}, {"--against", true}, {"--styles"}};
    const Arguments given = parse_arguments(arguments, options);
    const Request request = read_request(given, catalog);
    if (!request.fault.empty())
        return refuse_usage(request.fault, decide_usage);
    if (given.has("--styles")) {
        write_output(style_list(catalog));
        return exit_success;
    }
    if (request.against) {
        write_output(given.has("--json") ? style_comparison_json(catalog, request.style, *request.against)
                                         : style_comparison(catalog, request.style, *request.against));
        return exit_success;
    }
    const core::GuideWalk walk = core::walk(catalog.guide, request.answers);
    if (walk.question == nullptr && walk.verdict == nullptr) {
        write_error("whichcode: this catalog has no guide");
        return exit_problems;
    }
    if (given.has("--json")) {
        write_output(walk.verdict ? verdict_json(walk, core::ruling_on(catalog, request.style, *walk.verdict))
                                  : question_json(*walk.question));
        return exit_success;
    }
    TerminalText out(terminal_form());
    if (walk.verdict != nullptr)
        write_verdict(out, catalog, request, walk);
    else
        write_question(out, walk);
    write_output(out.text());
    return exit_success;
}

} // namespace cli

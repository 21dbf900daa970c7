#include "core/response/recipe.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/response/curl_command.h"
#include "core/response/recipe_fields.h"
#include "core/response/recipe_framing.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::string_view problem_type = "application/problem+json";

bool can_be_sent(const Code& code)
{
    return code.status == Registration::Registered || code.status == Registration::Temporary;
}

std::string without_backticks(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
    return text;
}

std::optional<Recipe> from_exchange(int code, const Exchange& exchange)
{
    std::vector<WireMessage> requests = parse_wire(exchange.request);
    std::vector<WireMessage> responses = parse_wire(exchange.response);
    if (requests.empty() || responses.empty() || status_of(responses.back()) == 0)
        return std::nullopt;
    return Recipe{code, std::move(requests.front()), std::move(responses), {}};
}

// An interim code has its fields in its own response, not in the final one.
WireMessage& response_of(Recipe& recipe)
{
    const auto found = std::find_if(recipe.responses.begin(), recipe.responses.end(),
                                    [&](const WireMessage& each) { return status_of(each) == recipe.code; });
    return found == recipe.responses.end() ? recipe.responses.back() : *found;
}

// ---- made to measure for a situation

// A field of the code's example stays in another case if the code asks for it there as well.
bool belongs(const WireField& field, const Code& code, const std::vector<HeaderAdvice>& advice, std::string_view method)
{
    const auto same = [&](const HeaderAdvice& each) {
        return equal_ignoring_case(each.name, field.name) && !forbids(each.strength);
    };
    if (equal_ignoring_case(field.name, "Content-Type") || std::any_of(advice.begin(), advice.end(), same))
        return true;
    return std::any_of(code.headers.begin(), code.headers.end(), [&](const HeaderAdvice& each) {
        const bool asked = each.strength == Strength::Must || each.strength == Strength::Should || each.when.empty();
        return same(each) && asked && fits_method(each.when, method);
    });
}

void drop_foreign_fields(WireMessage& response, const Code& code, const std::vector<HeaderAdvice>& advice,
                         std::string_view method)
{
    const auto foreign = [&](const WireField& field) { return !belongs(field, code, advice, method); };
    response.fields.erase(std::remove_if(response.fields.begin(), response.fields.end(), foreign),
                          response.fields.end());
}

// RFC 7240 3: only what was asked for is confirmed.
void add_wish(Recipe& recipe)
{
    const WireField* applied = recipe.responses.back().find("Preference-Applied");
    if (applied != nullptr && recipe.request.find("Prefer") == nullptr)
        recipe.request.set("Prefer", applied->value);
}

// RFC 9110 12.5.3: a 415 names codings only if the request had one.
void add_refused_coding(Recipe& recipe)
{
    const WireField* accepted = recipe.responses.back().find("Accept-Encoding");
    if (recipe.code == 415 && accepted != nullptr && recipe.request.find("Content-Encoding") == nullptr)
        recipe.request.set("Content-Encoding", accepted->value == "zstd" ? "br" : "zstd");
}

// RFC 9110 10.2.2 gives `Location` a meaning with 201 and redirects, drafts and practice with 104 and 202. Advice about
// it elsewhere is a warning in words.
bool has_meaning(std::string_view field, int code)
{
    return !equal_ignoring_case(field, "Location") || code / 100 == 3 || code == 104 || code == 201 || code == 202;
}

void follow_advice(Recipe& recipe, const std::vector<HeaderAdvice>& advice)
{
    WireMessage& response = response_of(recipe);
    for (const HeaderAdvice& each : advice) {
        if (!each.when.empty() || !has_meaning(each.name, recipe.code))
            continue;
        if (forbids(each.strength))
            response.remove(each.name);
        else if (response.find(each.name) == nullptr)
            if (std::string value = example_value(each, recipe.code, recipe.request); !value.empty())
                response.set(each.name, std::move(value));
    }
    add_wish(recipe);
    add_refused_coding(recipe);
}

// The challenge of an example names what was wrong with its own credentials.
void renew_challenge(Recipe& recipe, const std::vector<HeaderAdvice>& advice)
{
    WireMessage& response = response_of(recipe);
    for (const HeaderAdvice& each : advice)
        if (equal_ignoring_case(each.name, "WWW-Authenticate") && response.find(each.name) != nullptr)
            response.set(each.name, example_value(each, recipe.code, recipe.request));
}

struct ProblemText
{
    std::string type;
    std::string title;
    std::string detail;
};

void write_problem(WireMessage& response, const ProblemText& problem)
{
    const WireField* type = response.find("Content-Type");
    if (type == nullptr || !type->value.starts_with(problem_type))
        return;
    response.content = {
        "{",
        "  \"type\": " + json_quoted(problem.type) + ',',
        "  \"title\": " + json_quoted(problem.title) + ',',
        "  \"status\": " + std::to_string(status_of(response)) + ',',
        "  \"detail\": " + json_quoted(problem.detail),
        "}",
    };
}

bool carries_content(std::string_view method) { return method == "POST" || method == "PUT" || method == "PATCH"; }

// Only where the code means the same for the other method; the examples of 206, 304 or 207 live by theirs.
bool adapts_to_methods(int code)
{
    constexpr std::array others = {200, 202, 204, 301, 302, 307, 308};
    return code >= 400 || std::find(others.begin(), others.end(), code) != others.end();
}

void change_method(WireMessage& request, std::string_view method)
{
    request.start = std::string(method) + request.start.substr(method_of(request).size());
    if (!carries_content(method)) {
        request.content.clear();
        for (const std::string_view field : {"Content-Type", "Content-Length", "Transfer-Encoding", "Expect"})
            request.remove(field);
    } else if (request.content.empty() && request.find("Content-Length") == nullptr) {
        request.set("Content-Type", method == "PATCH" ? "application/merge-patch+json" : "application/json");
        request.content = {"{\"name\": \"Ada\"}"};
    }
}

void choose_method(Recipe& recipe, const std::vector<std::string>& methods)
{
    constexpr std::array common = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    const std::string_view now = method_of(recipe.request);
    if (methods.empty() || !adapts_to_methods(recipe.code) ||
        std::find(methods.begin(), methods.end(), now) != methods.end())
        return;
    const auto is_common = [&](const std::string& method) {
        return std::find(common.begin(), common.end(), method) != common.end();
    };
    const auto wanted = std::find_if(methods.begin(), methods.end(), is_common);
    if (wanted != methods.end())
        change_method(recipe.request, *wanted);
}

const GuideVerdict* verdict_for(const Catalog& catalog, const Situation& situation, int best)
{
    for (const GuideVerdict& verdict : catalog.guide.verdicts) {
        const auto& ids = verdict.situations;
        if (verdict.best == best && verdict.exchange && std::find(ids.begin(), ids.end(), situation.id) != ids.end())
            return &verdict;
    }
    return nullptr;
}

std::optional<Recipe> example_of(const Code& code)
{
    return can_be_sent(code) && code.exchange ? from_exchange(code.number, *code.exchange) : std::nullopt;
}

// The example of the code, without what only holds there.
std::optional<Recipe> general_recipe(const Code& code, const std::vector<HeaderAdvice>& advice,
                                     const std::vector<std::string>& methods)
{
    std::optional<Recipe> recipe = example_of(code);
    if (!recipe)
        return std::nullopt;
    choose_method(*recipe, methods);
    drop_foreign_fields(response_of(*recipe), code, advice, method_of(recipe->request));
    return recipe;
}

} // namespace

std::optional<Recipe> recipe_for(const Catalog&, const Code& code)
{
    std::optional<Recipe> recipe = example_of(code);
    return recipe ? std::optional(finished(std::move(*recipe))) : std::nullopt;
}

std::optional<Recipe> recipe_for(const Catalog& catalog, const HouseStyle& style, const GuideVerdict& verdict)
{
    const Ruling ruling = ruling_on(catalog, style, verdict);
    const Code* code = catalog.find_code(ruling.best);
    if (code == nullptr)
        return std::nullopt;
    std::optional<Recipe> recipe;
    if (verdict.exchange && ruling.best == verdict.best)
        recipe = from_exchange(ruling.best, *verdict.exchange);
    else if (ruling.moved_by != nullptr)
        recipe = general_recipe(*code, ruling.headers, {});
    else
        recipe = recipe_for(catalog, *code);
    if (!recipe)
        return std::nullopt;
    if (ruling.moved_by != nullptr)
        write_problem(recipe->responses.back(), {"about:blank", code->name, without_backticks(code->meaning)});
    follow_advice(*recipe, ruling.headers);
    return finished(std::move(*recipe));
}

std::optional<Recipe> recipe_for(const Catalog& catalog, const HouseStyle& style, const Situation& situation)
{
    const Ruling ruling = ruling_on(catalog, style, situation);
    const Code* code = catalog.find_code(ruling.best);
    if (code == nullptr)
        return std::nullopt;
    const GuideVerdict* verdict = verdict_for(catalog, situation, ruling.best);
    std::optional<Recipe> recipe = verdict ? from_exchange(ruling.best, *verdict->exchange)
                                           : general_recipe(*code, ruling.headers, situation.methods);
    if (!recipe)
        return std::nullopt;
    if (recipe->code == status_of(recipe->final()))
        write_problem(recipe->responses.back(), {"https://api.example.com/problems/" + situation.id,
                                                 without_backticks(situation.text), without_backticks(code->meaning)});
    follow_advice(*recipe, ruling.headers);
    renew_challenge(*recipe, ruling.headers);
    return finished(std::move(*recipe));
}

std::string raw_text(const Recipe& recipe)
{
    std::string text;
    for (const WireMessage& response : recipe.responses)
        text += response.text();
    return text;
}

std::string curl_text(const Recipe& recipe) { return curl_command(recipe.request) + "\n\n" + raw_text(recipe); }

} // namespace core

#include "core/response/recipe.h"

#include "core/base/text.h"
#include "core/check/check.h"
#include "core/response/recipe_fields.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

namespace {

const core::Catalog& catalog() { return sample::builtin(); }

core::Recipe recipe_of(int code)
{
    std::optional<core::Recipe> recipe = core::recipe_for(catalog(), *catalog().find_code(code));
    REQUIRE(recipe.has_value());
    return std::move(*recipe);
}

core::Recipe recipe_of(const core::HouseStyle& style, std::string_view situation_id)
{
    std::optional<core::Recipe> recipe = core::recipe_for(catalog(), style, *catalog().find_situation(situation_id));
    REQUIRE(recipe.has_value());
    return std::move(*recipe);
}

core::Recipe verdict_recipe(const core::HouseStyle& style, std::string_view verdict_id)
{
    std::optional<core::Recipe> recipe = core::recipe_for(catalog(), style, *catalog().guide.find_verdict(verdict_id));
    REQUIRE(recipe.has_value());
    return std::move(*recipe);
}

std::vector<int> sendable_codes()
{
    std::vector<int> codes;
    for (const core::Code& code : catalog().codes)
        if (core::recipe_for(catalog(), code))
            codes.push_back(code.number);
    return codes;
}

// That a code is rare or new is known to whoever asks for its recipe.
bool speaks_of_the_code_itself(const core::Finding& finding)
{
    return finding.severity == core::Severity::Info &&
           (finding.rule == "status-code-unsupported" || finding.rule == "webdav-code");
}

// The recipe pasted into our own check, alone and behind its request.
std::vector<std::string> findings_on(const core::Recipe& recipe)
{
    std::vector<std::string> found;
    for (const std::string& text : {core::raw_text(recipe), recipe.request.text() + "\n\n" + core::raw_text(recipe)}) {
        const core::CheckResult result = core::check(text, catalog());
        if (result.verdict == core::CheckVerdict::Unparsable)
            found.push_back("unparsable: " + result.reason);
        for (const core::Finding& finding : result.findings)
            if (!speaks_of_the_code_itself(finding))
                found.push_back(finding.rule + ": " + finding.message);
    }
    return found;
}

std::string value(const core::WireMessage& message, std::string_view name)
{
    const core::WireField* field = message.find(name);
    return field ? field->value : std::string("(none)");
}

} // namespace

// ---- correct by every rule

TEST_CASE("every code that may be sent has a recipe, and no other")
{
    CHECK(sendable_codes().size() == 60);
    const int code = GENERATE(305, 306, 418, 510, 499, 520, 419, 529);
    CHECK_FALSE(core::recipe_for(catalog(), *catalog().find_code(code)).has_value());
}

TEST_CASE("the recipe of every code passes our own check")
{
    const int code = GENERATE(from_range(sendable_codes()));
    INFO(code);

    CHECK(findings_on(recipe_of(code)) == std::vector<std::string>{});
}

TEST_CASE("the recipe of every verdict passes our own check, in every house style")
{
    const std::string style = GENERATE("", "fastapi", "rails", "zalando", "azure", "google-aip", "stripe",
                                       "plan-limit:402,upstream-unreachable:503,hide-existence:403,job-creation:201");
    const core::HouseStyle house = core::parse_house_style(catalog(), style).style;

    for (const core::GuideVerdict& verdict : catalog().guide.verdicts) {
        const std::optional<core::Recipe> recipe = core::recipe_for(catalog(), house, verdict);
        INFO(verdict.id << " in " << style);
        if (verdict.id == "client-gone") { // nobody is there to get one
            CHECK_FALSE(recipe.has_value());
            continue;
        }
        REQUIRE(recipe.has_value());
        CHECK(recipe->code == core::ruling_on(catalog(), house, verdict).best);
        // The one verdict of an obsoleted code is reminded of that, alone and behind its request.
        const std::size_t retired = catalog().find_code(recipe->code)->status == core::Registration::Deprecated ? 2 : 0;
        CHECK(findings_on(*recipe) == std::vector<std::string>(retired, "status-code-retired: 510 is deprecated."));
    }
}

TEST_CASE("the recipe of every situation passes our own check, in every house style")
{
    const std::string style = GENERATE("", "fastapi", "rails", "zalando", "azure", "google-aip", "stripe",
                                       "plan-limit:402,upstream-unreachable:503,hide-existence:403,job-creation:201");
    const core::HouseStyle house = core::parse_house_style(catalog(), style).style;

    for (const core::Situation& situation : catalog().situations) {
        const std::optional<core::Recipe> recipe = core::recipe_for(catalog(), house, situation);
        INFO(situation.id << " in " << style);
        REQUIRE(recipe.has_value());
        CHECK(findings_on(*recipe) == std::vector<std::string>{});
    }
}

TEST_CASE("every field that a situation or verdict advises without condition is in its recipe")
{
    const auto check = [](const core::Recipe& recipe, const std::vector<core::HeaderAdvice>& advice,
                          const std::string& name) {
        for (const core::HeaderAdvice& each : advice) {
            const bool wanted = each.strength == core::Strength::Must || each.strength == core::Strength::Should;
            if (!each.when.empty() || !wanted || each.name == "Content-Length")
                continue;
            const bool there =
                std::any_of(recipe.responses.begin(), recipe.responses.end(),
                            [&](const core::WireMessage& response) { return response.find(each.name) != nullptr; });
            INFO(name << ": " << each.name);
            CHECK((there || recipe.note.find("inside") != std::string::npos));
        }
    };

    for (const core::Situation& each : catalog().situations)
        check(recipe_of({}, each.id), each.headers, each.id);
    for (const core::GuideVerdict& each : catalog().guide.verdicts)
        if (each.id != "client-gone")
            check(verdict_recipe({}, each.id), each.headers, each.id);
}

// ---- framing

TEST_CASE("the length of the content is exact, or not given where none may be")
{
    const int code = GENERATE(from_range(sendable_codes()));
    const core::Recipe recipe = recipe_of(code);
    const core::WireMessage& last = recipe.final();
    const int status = core::status_of(last);
    INFO(code);

    CHECK(last.find("Transfer-Encoding") == nullptr);
    if (status < 200 || status == 204 || status == 304) {
        CHECK(last.content.empty());
        CHECK(last.find("Content-Length") == nullptr);
    } else if (recipe.request.start.starts_with("CONNECT ") && status < 300) {
        CHECK(last.find("Content-Length") == nullptr);
    } else {
        CHECK(value(last, "Content-Length") == std::to_string(last.content_text().size()));
    }
}

TEST_CASE("the fields that a code lives by are there")
{
    const auto [code, field, expected] = GENERATE(table<int, std::string, std::string>({
        {401, "WWW-Authenticate", "Bearer realm=\"api\", error=\"invalid_token\""},
        {405, "Allow", "GET, HEAD"},
        {407, "Proxy-Authenticate", "Basic realm=\"Office proxy\""},
        {416, "Content-Range", "bytes */734003200"},
        {426, "Upgrade", "websocket"},
        {426, "Connection", "Upgrade"},
        {101, "Connection", "Upgrade"},
        {205, "Content-Length", "0"},
        {428, "Cache-Control", "no-store"},
        {429, "Cache-Control", "no-store"},
        {431, "Cache-Control", "no-store"},
        {511, "Cache-Control", "no-store"},
        {429, "Retry-After", "30"},
        {308, "Location", "/v1/predict"},
        {404, "Content-Type", "application/problem+json"},
    }));

    CHECK(value(recipe_of(code).final(), field) == expected);
}

TEST_CASE("interim responses are followed by the final one")
{
    const core::Recipe hints = recipe_of(103);

    REQUIRE(hints.responses.size() == 2);
    CHECK(core::status_of(hints.responses[0]) == 103);
    CHECK(core::status_of(hints.final()) == 200);
    CHECK(hints.note == "103 comes first; the final response follows on the same connection.");
    CHECK(recipe_of(101).responses.size() == 1);
    CHECK(recipe_of(208).note == "208 stands inside the content of a 207.");
    CHECK(recipe_of(404).note.empty());
}

// ---- made to measure

TEST_CASE("the problem document names the situation and agrees with the status line")
{
    const core::Recipe recipe = recipe_of({"fastapi", {}}, "val-json-syntax");

    const std::string content = recipe.final().content_text();

    CHECK(recipe.code == 422);
    CHECK(recipe.final().start == "HTTP/1.1 422 Unprocessable Content");
    CHECK(content.find("\"status\": 422,") != std::string::npos);
    CHECK(content.find("problems/val-json-syntax") != std::string::npos);
}

TEST_CASE("the challenge fits the situation")
{
    CHECK(value(recipe_of({}, "auth-no-credentials").final(), "WWW-Authenticate") == "Bearer realm=\"api\"");
    CHECK(value(recipe_of({}, "auth-token-expired").final(), "WWW-Authenticate") ==
          "Bearer realm=\"api\", error=\"invalid_token\"");
}

TEST_CASE("the refused method is never among the allowed ones")
{
    const core::Recipe get = recipe_of({}, "method-get-on-action");
    const core::Recipe post = recipe_of({}, "method-post-on-read-only");

    CHECK(core::method_of(get.request) == "GET");
    CHECK(value(get.final(), "Allow") == "POST");
    CHECK(core::method_of(post.request) == "POST");
    CHECK(value(post.final(), "Allow").find("POST") == std::string::npos);
}

TEST_CASE("a field of the code's example stays away where it does not belong")
{
    CHECK(value(recipe_of({}, "delete-done").final(), "ETag") == "(none)");
    CHECK(value(recipe_of({}, "authz-csrf").final(), "WWW-Authenticate") == "(none)");
    CHECK(value(recipe_of({}, "create-put").final(), "Location") == "/files/notes.txt");
}

TEST_CASE("a HEAD gets the fields and no content")
{
    const core::Recipe recipe = recipe_of({}, "exist-head");

    CHECK(core::method_of(recipe.request) == "HEAD");
    CHECK(recipe.final().content.empty());
}

TEST_CASE("a style that moves the code moves the recipe")
{
    const core::HouseStyle body = core::with_choice(catalog(), {}, "delete-reply", 200);

    CHECK(recipe_of({}, "delete-done").final().start == "HTTP/1.1 204 No Content");
    CHECK(recipe_of(body, "delete-done").final().start == "HTTP/1.1 200 OK");
    CHECK(verdict_recipe(body, "deleted-done").final().start == "HTTP/1.1 200 OK");
    CHECK(verdict_recipe({}, "deleted-done").request.start == "DELETE /v1/articles/12 HTTP/1.1");
}

TEST_CASE("advice that names methods counts for these")
{
    CHECK(core::fits_method("", "POST"));
    CHECK(core::fits_method("there is content", "POST"));
    CHECK(core::fits_method("after POST", "POST"));
    CHECK_FALSE(core::fits_method("after POST", "PUT"));
    CHECK(core::fits_method("GET or HEAD, and the date is known", "HEAD"));
    CHECK_FALSE(core::fits_method("GET or HEAD, and the date is known", "DELETE"));
    CHECK(core::fits_method("the TARGET is known", "DELETE")); // not a method: part of a word
}

// ---- curl

TEST_CASE("curl asks as the example does and shows what comes back")
{
    const std::string text = core::curl_text(recipe_of(403));

    CHECK(text.starts_with("curl -i -X DELETE 'https://api.example.com/v1/projects/7' \\\n  -H 'Authorization: Bearer "
                           "r2Vb.read-only'\n\nHTTP/1.1 403 Forbidden\n"));
}

TEST_CASE("the curl command suits the request")
{
    const auto [code, part] = GENERATE(table<int, std::string>({
        {200, "curl -i 'https://api.example.com/orders/4711'"},
        {201, "-d '{\"sku\": \"A-100\", \"quantity\": 2}'"},
        {100, "--data-binary 'sku,quantity\nA-100,12\nB-205,40'"},
        {413, "--data-binary @content"},
        {203, "curl -i -x http://proxy.example.net:8080 'http://www.example.com/news'"},
        {407, "curl -i -x http://proxy.example.net:8080 'https://api.example.com:443/'"},
    }));

    CHECK(core::curl_text(recipe_of(code)).find(part) != std::string::npos);
}

TEST_CASE("a quote in the content does not end the shell's word")
{
    core::Recipe recipe = recipe_of(201);
    recipe.request.content = {"{\"name\": \"O'Hara\"}"};

    CHECK(core::curl_text(recipe).find("-d '{\"name\": \"O'\\''Hara\"}'") != std::string::npos);
}

// ---- packs

TEST_CASE("an example that is no response gives no recipe")
{
    const auto [request, response] = GENERATE(table<std::vector<std::string>, std::vector<std::string>>({
        {{}, {}},
        {{"GET / HTTP/1.1"}, {}},
        {{}, {"HTTP/1.1 200 OK"}},
        {{"GET / HTTP/1.1"}, {"nonsense"}},
        {{"GET / HTTP/1.1"}, {"HTTP/1.1 2x0 OK"}},
    }));
    core::Code code = *catalog().find_code(200);
    code.exchange = core::Exchange{request, response};

    CHECK_FALSE(core::recipe_for(catalog(), code).has_value());
}

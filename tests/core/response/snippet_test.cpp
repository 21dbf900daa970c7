#include "core/response/snippet.h"

#include "core/response/literal.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <set>

namespace {

const core::Framework& framework_named(std::string_view id)
{
    for (const core::Framework& each : core::frameworks())
        if (each.id == id)
            return each;
    FAIL("there is no framework " << id);
    return core::frameworks().front();
}

std::string snippet_of(int code, std::string_view framework)
{
    const core::Catalog& catalog = sample::builtin();
    const std::optional<core::Recipe> recipe = core::recipe_for(catalog, *catalog.find_code(code));
    REQUIRE(recipe.has_value());
    return core::snippet(catalog, *recipe, framework_named(framework));
}

// The snippet for a response that is none of the catalog's.
std::string snippet_of(const std::vector<std::string>& response, std::string_view framework)
{
    const std::vector<std::string> request = {"GET /v1/reports HTTP/1.1", "Host: api.example.com"};
    const core::Recipe recipe{200, core::parse_wire(request).front(), core::parse_wire(response), {}};
    return core::snippet(sample::builtin(), recipe, framework_named(framework));
}

std::string literal(std::string_view json, core::Language language)
{
    core::Problems problems;
    const std::optional<core::JsonDocument> document = core::JsonDocument::parse("", json, problems);
    REQUIRE(document.has_value());
    return core::json_literal(document->root(), language, "");
}

} // namespace

TEST_CASE("each framework names the code by its own constant")
{
    const auto [framework, constant] = GENERATE(table<std::string, std::string>({
        {"fastapi", "status.HTTP_422_UNPROCESSABLE_CONTENT"},
        {"flask", "HTTPStatus.UNPROCESSABLE_CONTENT"},
        {"django", "HTTPStatus.UNPROCESSABLE_CONTENT"},
        {"express", "res.status(422) // Unprocessable Entity"},
        {"spring", "HttpStatus.UNPROCESSABLE_CONTENT"},
        {"aspnetcore", "StatusCodes.Status422UnprocessableEntity"},
        {"go", "http.StatusUnprocessableEntity"},
        {"rails", ":unprocessable_content"},
        {"laravel", "Response::HTTP_UNPROCESSABLE_ENTITY"},
        {"axum", "StatusCode::UNPROCESSABLE_ENTITY"},
    }));

    CHECK(snippet_of(422, framework).find(constant) != std::string::npos);
}

TEST_CASE("a stack without a constant takes the number")
{
    CHECK(snippet_of(425, "aspnetcore").find("statusCode: 425") != std::string::npos);
}

TEST_CASE("every framework has a snippet for every code, with the fields that matter and without those of the server")
{
    const core::Framework framework = GENERATE(from_range(core::frameworks().begin(), core::frameworks().end()));
    const core::Catalog& catalog = sample::builtin();

    for (const core::Code& code : catalog.codes) {
        const std::optional<core::Recipe> recipe = core::recipe_for(catalog, code);
        if (!recipe)
            continue;
        const std::string text = core::snippet(catalog, *recipe, framework);
        INFO(code.number << " in " << framework.name << "\n" << text);
        CHECK_FALSE(text.empty());
        CHECK(text.back() == '\n');
        CHECK(text.find("\"Content-Length\"") == std::string::npos);
        CHECK(text.find("\"content-length\"") == std::string::npos);
        if (const core::WireField* field = recipe->final().find("Retry-After"); field != nullptr && code.number >= 200)
            CHECK(text.find('"' + field->value + '"') != std::string::npos);
    }
}

TEST_CASE("a problem document keeps its media type")
{
    const core::Framework framework = GENERATE(from_range(core::frameworks().begin(), core::frameworks().end()));
    const std::string text = snippet_of(429, framework.id);

    const bool named = text.find("application/problem+json") != std::string::npos;
    const bool built_in =
        text.find("ProblemDetail") != std::string::npos || text.find("Results.Problem") != std::string::npos;

    CHECK((named || built_in));
    CHECK(text.find("window_seconds") != std::string::npos);
}

TEST_CASE("interim responses come from those who can send them")
{
    CHECK(snippet_of(103, "go").find("w.WriteHeader(http.StatusEarlyHints)") != std::string::npos);
    CHECK(snippet_of(103, "express").find("res.writeEarlyHints({ link: [") != std::string::npos);
    CHECK(snippet_of(103, "rails").find("request.send_early_hints") != std::string::npos);
    CHECK(snippet_of(103, "flask").starts_with("# In Flask, leave 103"));
    CHECK(snippet_of(101, "spring").starts_with("// Whatever accepts the WebSocket handshake sends 101"));
    CHECK(snippet_of(100, "fastapi").starts_with("# The server sends 100 by itself"));
}

TEST_CASE("each framework has an id, a name, and constants of a stack of the catalog")
{
    std::set<std::string_view> ids;
    for (const core::Framework& each : core::frameworks()) {
        INFO(each.id);
        CHECK(ids.insert(each.id).second);
        CHECK_FALSE(each.name.empty());
        CHECK(sample::builtin().find_stack(each.stack) != nullptr);
        CHECK((each.comment_mark == "# " || each.comment_mark == "// "));
    }
}

TEST_CASE("a comment of an interim response is one of the language")
{
    const core::Framework framework = GENERATE(from_range(core::frameworks().begin(), core::frameworks().end()));

    const std::string text = snippet_of(101, framework.id);

    const std::size_t second = text.find('\n') + 1;
    CHECK(text.starts_with(framework.comment_mark));
    CHECK(text.substr(second).starts_with(framework.comment_mark));
}

TEST_CASE("Django answers JSON with a JsonResponse")
{
    CHECK(snippet_of(
              {"HTTP/1.1 201 Created", "Location: /v1/orders/7", "Content-Type: application/json", "", "{\"id\": 7}"},
              "django") == "from http import HTTPStatus\n"
                           "from django.http import JsonResponse\n"
                           "\n"
                           "return JsonResponse(\n"
                           "    {\"id\": 7},\n"
                           "    status=HTTPStatus.CREATED,\n"
                           "    headers={\"Location\": \"/v1/orders/7\"},\n"
                           ")\n");
}

TEST_CASE("Django has to be told that a JSON response is no object, or of another type")
{
    const std::string list = snippet_of({"HTTP/1.1 200 OK", "Content-Type: application/json", "", "[1, 2]"}, "django");

    CHECK(list.find("    [1, 2],\n    safe=False,\n") != std::string::npos);
    CHECK(list.find("content_type") == std::string::npos);
    CHECK(snippet_of(404, "django").find("    content_type=\"application/problem+json\",\n") != std::string::npos);
}

TEST_CASE("Django answers anything else, and nothing at all, with an HttpResponse")
{
    CHECK(snippet_of({"HTTP/1.1 503 Service Unavailable", "Content-Type: text/plain", "", "Back", "soon"}, "django") ==
          "from http import HTTPStatus\n"
          "from django.http import HttpResponse\n"
          "\n"
          "return HttpResponse(\n"
          "    (\n"
          "        \"Back\\n\"\n"
          "        \"soon\"\n"
          "    ),\n"
          "    status=HTTPStatus.SERVICE_UNAVAILABLE,\n"
          "    content_type=\"text/plain\",\n"
          ")\n");
    CHECK(snippet_of(204, "django")
              .starts_with("from http import HTTPStatus\nfrom django.http import HttpResponse\n\n"
                           "return HttpResponse(\n    status=HTTPStatus.NO_CONTENT,\n"));
}

TEST_CASE("JSON is JSON with parameters behind its type, too")
{
    const std::string text = snippet_of(
        {"HTTP/1.1 200 OK", "Content-Type: application/json; charset=utf-8", "", "{\"a\": true}"}, "fastapi");

    CHECK(text.find("content={\"a\": True}") != std::string::npos);
    CHECK(text.find("media_type=\"application/json; charset=utf-8\"") != std::string::npos);
}

TEST_CASE("JSON becomes a literal of the language")
{
    const auto [language, expected] = GENERATE(table<core::Language, std::string>({
        {core::Language::Python, R"({"a": [1, 2.5], "b": None, "c": {"d": True}})"},
        {core::Language::JavaScript, R"({"a": [1, 2.5], "b": null, "c": {"d": true}})"},
        {core::Language::Java, R"(Map.of("a", List.of(1, 2.5), "b", null, "c", Map.of("d", true)))"},
        {core::Language::Go, R"(map[string]any{"a": []any{1, 2.5}, "b": nil, "c": map[string]any{"d": true}})"},
        {core::Language::Ruby, R"({"a" => [1, 2.5], "b" => nil, "c" => {"d" => true}})"},
        {core::Language::Php, R"(["a" => [1, 2.5], "b" => null, "c" => ["d" => true]])"},
        {core::Language::Rust, R"({"a": [1, 2.5], "b": null, "c": {"d": true}})"},
    }));

    CHECK(literal(R"({"a":[1,2.5],"b":null,"c":{"d":true}})", language) == expected);
}

TEST_CASE("C# writes an object as a dictionary")
{
    CHECK(literal(R"({"a":[1,false]})", core::Language::CSharp) ==
          R"(new Dictionary<string, object?> {["a"] = new object?[] {1, false}})");
}

TEST_CASE("long members get a line each")
{
    const std::string text = literal(
        R"({"first":"a text that is long enough to fill half a line","second":"another one of that length or so"})",
        core::Language::Python);

    CHECK(text == "{\n    \"first\": \"a text that is long enough to fill half a line\",\n    \"second\": \"another "
                  "one of that length or so\",\n}");
}

TEST_CASE("text in quotes stays text in every language")
{
    CHECK(core::string_literal("a \"b\" \\ \n", core::Language::Go) == R"("a \"b\" \\ \n")");
    CHECK(core::string_literal("#{x} # $y", core::Language::Ruby) == R"("\#{x} # $y")");
    CHECK(core::string_literal("#", core::Language::Ruby) == "\"#\"");
    CHECK(core::string_literal("{$x} $y", core::Language::Php) == R"("{\$x} \$y")");
    CHECK(core::string_literal("caf\u00e9", core::Language::Rust) == "\"caf\u00e9\"");
    CHECK(core::string_literal("\xff", core::Language::Python) == "\"\uFFFD\"");
}

TEST_CASE("a number that needs more than 32 bits says so where it must")
{
    CHECK(literal("5000000000", core::Language::Java) == "5000000000L");
    CHECK(literal("5000000000", core::Language::Rust) == "5000000000_i64");
    CHECK(literal("5000000000", core::Language::Go) == "5000000000");
    CHECK(literal("-7", core::Language::Java) == "-7");
}

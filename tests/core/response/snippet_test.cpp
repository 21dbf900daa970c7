#include "core/response/snippet.h"

#include "core/response/literal.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using core::Framework;

namespace {

std::string snippet_of(int code, Framework framework)
{
    const core::Catalog& catalog = sample::builtin();
    const std::optional<core::Recipe> recipe = core::recipe_for(catalog, *catalog.find_code(code));
    REQUIRE(recipe.has_value());
    return core::snippet(catalog, *recipe, framework);
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
    const auto [framework, constant] = GENERATE(table<Framework, std::string>({
        {Framework::FastApi, "status.HTTP_422_UNPROCESSABLE_CONTENT"},
        {Framework::Flask, "HTTPStatus.UNPROCESSABLE_CONTENT"},
        {Framework::Express, "res.status(422) // Unprocessable Entity"},
        {Framework::Spring, "HttpStatus.UNPROCESSABLE_CONTENT"},
        {Framework::AspNetCore, "StatusCodes.Status422UnprocessableEntity"},
        {Framework::Go, "http.StatusUnprocessableEntity"},
        {Framework::Rails, ":unprocessable_content"},
        {Framework::Laravel, "Response::HTTP_UNPROCESSABLE_ENTITY"},
        {Framework::Axum, "StatusCode::UNPROCESSABLE_ENTITY"},
    }));

    CHECK(snippet_of(422, framework).find(constant) != std::string::npos);
}

TEST_CASE("a stack without a constant takes the number")
{
    CHECK(snippet_of(425, Framework::AspNetCore).find("statusCode: 425") != std::string::npos);
}

TEST_CASE("every framework has a snippet for every code, with the fields that matter and without those of the server")
{
    const core::FrameworkName framework =
        GENERATE(from_range(std::begin(core::framework_names), std::end(core::framework_names)));
    const core::Catalog& catalog = sample::builtin();

    for (const core::Code& code : catalog.codes) {
        const std::optional<core::Recipe> recipe = core::recipe_for(catalog, code);
        if (!recipe)
            continue;
        const std::string text = core::snippet(catalog, *recipe, framework.framework);
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
    const core::FrameworkName framework =
        GENERATE(from_range(std::begin(core::framework_names), std::end(core::framework_names)));
    const std::string text = snippet_of(429, framework.framework);

    const bool named = text.find("application/problem+json") != std::string::npos;
    const bool built_in =
        text.find("ProblemDetail") != std::string::npos || text.find("Results.Problem") != std::string::npos;

    CHECK((named || built_in));
    CHECK(text.find("window_seconds") != std::string::npos);
}

TEST_CASE("interim responses come from those who can send them")
{
    CHECK(snippet_of(103, Framework::Go).find("w.WriteHeader(http.StatusEarlyHints)") != std::string::npos);
    CHECK(snippet_of(103, Framework::Express).find("res.writeEarlyHints({ link: [") != std::string::npos);
    CHECK(snippet_of(103, Framework::Rails).find("request.send_early_hints") != std::string::npos);
    CHECK(snippet_of(103, Framework::Flask).starts_with("# In Flask, leave 103"));
    CHECK(snippet_of(101, Framework::Spring).starts_with("// Whatever accepts the WebSocket handshake sends 101"));
    CHECK(snippet_of(100, Framework::FastApi).starts_with("# The server sends 100 by itself"));
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

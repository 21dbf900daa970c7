// The response of a recipe as the code that sends it, in the frameworks people use.
#pragma once

#include "core/response/recipe.h"

#include <string>
#include <string_view>

namespace core {

enum class Framework { FastApi, Flask, Express, Spring, AspNetCore, Go, Rails, Laravel, Axum };

struct FrameworkName
{
    Framework framework;
    std::string_view id; // for links and options
    std::string_view name;
    std::string_view stack; // whose constants it uses: an id of Catalog::stacks
};
inline constexpr FrameworkName framework_names[] = {
    {Framework::FastApi, "fastapi", "FastAPI", "starlette"},
    {Framework::Flask, "flask", "Flask", "python"},
    {Framework::Express, "express", "Express", "node"},
    {Framework::Spring, "spring", "Spring", "spring"},
    {Framework::AspNetCore, "aspnetcore", "ASP.NET Core", "aspnetcore"},
    {Framework::Go, "go", "Go net/http", "go"},
    {Framework::Rails, "rails", "Rails", "rack"},
    {Framework::Laravel, "laravel", "Laravel", "symfony"},
    {Framework::Axum, "axum", "axum", "rust"},
};

// Statements for the inside of a handler, with the imports they need. For interim responses, what the framework offers,
// or a comment that says who sends them.
std::string snippet(const Catalog& catalog, const Recipe& recipe, Framework framework);

} // namespace core

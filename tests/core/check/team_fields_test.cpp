// The check obeys what a team's pack says of header fields.
#include "core/check/check.h"

#include "tests/core/sample_pack.h"

#include <algorithm>

using namespace core;

namespace {

const Catalog& with_advice()
{
    static const Catalog catalog = [] {
        sample::Reading reading = sample::read(R"({"pack": {"id": "acme", "name": "Acme API"}, "codes": [{"code": 404,
            "headers": [{"name": "X-Trace", "strength": "must", "why": "Support needs it."},
                        {"name": "X-Tier", "strength": "should", "why": "Clients show it.", "source": "RFC 9110 5"},
                        {"name": "X-Powered-By", "strength": "must_not", "why": "It helps attackers."},
                        {"name": "X-Rare", "strength": "must", "when": "it rains", "why": "w"}]}]})");
        REQUIRE(reading.catalog.has_value());
        return *std::move(reading.catalog);
    }();
    return catalog;
}

std::vector<Finding> of_team(std::string_view pasted, const Catalog& catalog = with_advice())
{
    std::vector<Finding> findings = check(pasted, catalog).findings;
    std::erase_if(findings, [](const Finding& each) { return !each.rule.starts_with("team-"); });
    return findings;
}

} // namespace

TEST_CASE("a field that the team requires or recommends is missed, with the team as the source")
{
    const std::vector<Finding> findings = of_team("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    REQUIRE(findings.size() == 2);
    CHECK(findings[0].severity == Severity::Error);
    CHECK(findings[0].message == "404 without `X-Trace`: Support needs it.");
    CHECK(findings[0].source == "Acme API");
    CHECK(findings[1].severity == Severity::Warning);
    CHECK(findings[1].source == "Acme API; RFC 9110 5");
}

TEST_CASE("a field that the team forbids is found in its line")
{
    const std::vector<Finding> findings =
        of_team("HTTP/1.1 404 Not Found\r\nX-Trace: 1\r\nX-Tier: a\r\nX-Powered-By: b\r\nContent-Length: 0\r\n\r\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "team-field-unwanted");
    CHECK(findings[0].line == 4);
}

TEST_CASE("neither another code, nor a status line alone, nor a catalog without a pack has findings of a team")
{
    CHECK(of_team("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n").empty());
    CHECK(of_team("HTTP/1.1 404 Not Found").empty());
    CHECK(of_team("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", sample::builtin()).empty());
}

TEST_CASE("the rules of a team can be named, and stand in no list of the catalog's own")
{
    REQUIRE(find_check_rule("team-field-missing").has_value());
    for (const CheckRule& rule : check_rules())
        CHECK_FALSE(rule.id.starts_with("team-"));
}

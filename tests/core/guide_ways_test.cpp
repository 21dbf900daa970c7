// The ways through the built-in guide that are promised: a fact that two branches attract leads to one verdict from
// both, and the switches of the house style work wherever a way comes from.
#include "core/guide.h"
#include "core/house_style.h"

#include "sample_pack.h"

#include <catch2/generators/catch_generators.hpp>

namespace {

const core::GuideVerdict& verdict_at(const std::string& way)
{
    const core::Guide& guide = sample::builtin().guide;
    const core::GuideLink link = core::parse_link(guide, way);
    const core::GuideWalk walk = core::walk(guide, link.answers);
    INFO(way);
    REQUIRE(link.whole);
    REQUIRE(walk.verdict != nullptr);
    return *walk.verdict;
}

int code_at(const std::string& way, std::string_view style = "")
{
    const core::Catalog& catalog = sample::builtin();
    return core::ruling_on(catalog, core::parse_house_style(catalog, style).style, verdict_at(way)).best;
}

} // namespace

TEST_CASE("a fact leads to the same verdict from every branch that it fits")
{
    using Ways = std::vector<std::string>;
    const auto [fact, verdict, code, ways] = GENERATE(table<std::string, std::string, int, Ways>({
        // a header field, or what is in it
        {"a required header field is missing", "parameter", 400, Ways{"headers.malformed.required", "content.parameter"}},
        {"the Authorization field is missing", "unauthenticated", 401, Ways{"headers.malformed.credentials", "caller.unknown"}},
        {"a missing If-Match", "precondition-required", 428, Ways{"headers.malformed.unconditional", "state.unconditional"}},
        {"a failed If-Match", "precondition-failed", 412, Ways{"headers.malformed.condition", "state.condition"}},
        {"a missing Idempotency-Key", "key-missing", 400, Ways{"headers.malformed.key-missing", "content.key.missing"}},
        {"a reused Idempotency-Key", "key-reused", 422, Ways{"headers.malformed.key-reused", "content.key.reused"}},
        {"a missing Content-Length", "length-required", 411, Ways{"headers.malformed.length", "size.length"}},
        {"header fields that are too large", "fields-too-large", 431, Ways{"headers.malformed.large", "size.fields"}},
        {"an unsupported Content-Encoding", "unsupported-format", 415, Ways{"headers.format", "content.format"}},
        {"Content-Range on a PUT", "bad-request", 400, Ways{"headers.range.write", "content.other"}},
        {"a host that is served elsewhere", "misdirected", 421, Ways{"headers.host", "target.host"}},
        {"an unknown method", "not-implemented", 501, Ways{"headers.coding", "target.unknown-method"}},
        {"announced content that is too large", "too-large", 413, Ways{"headers.expect.large", "size.content"}},
    }));
    INFO(fact);

    for (const std::string& way : ways) {
        INFO(way);
        CHECK(verdict_at("api.refused." + way).id == verdict);
        CHECK(code_at("api.refused." + way) == code);
    }
}

TEST_CASE("a fact that only one branch fits leads to its verdict")
{
    const auto [way, verdict, code] = GENERATE(table<std::string, std::string, int>({
        {"api.refused.headers.range.unit", "ok-read", 200}, // RFC 9110 14.2: ignored
        {"api.refused.headers.range.changed", "ok-read", 200},
        {"api.refused.headers.range.outside", "range-refused", 416},
        {"api.refused.headers.expect.unmet", "expectation", 417},
        {"api.refused.headers.malformed.rules", "bad-message", 400},
        {"api.refused.headers.malformed.extension", "not-extended", 510}, // RFC 2774 7
    }));

    CHECK(verdict_at(way).id == verdict);
    CHECK(code_at(way) == code);
}

TEST_CASE("a house style rules at the end of every way to a verdict that it can move")
{
    const auto [way, style, code] = GENERATE(table<std::string, std::string, int>({
        {"api.refused.headers.malformed.required", "fastapi", 422},
        {"api.refused.headers.malformed.required", "rails", 400},
        {"api.refused.headers.malformed.required", "missing-parameter:422", 422},
    }));
    INFO(way << " in " << style);

    CHECK(code_at(way, style) == code);
}

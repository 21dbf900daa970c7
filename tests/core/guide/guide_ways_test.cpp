// The ways through the built-in guide that are promised: a fact that two branches attract leads to one verdict from
// both, and the switches of the house style work wherever a way comes from.
#include "core/catalog/house_style.h"
#include "core/guide/guide.h"

#include "tests/core/sample_pack.h"

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
        {"a required header field is missing", "parameter", 400,
         Ways{"headers.malformed.required.other", "content.parameter"}},
        {"the Authorization field is missing", "unauthenticated", 401,
         Ways{"headers.malformed.credentials", "caller.unknown"}},
        {"a missing If-Match", "precondition-required", 428,
         Ways{"headers.malformed.unconditional", "state.unconditional", "state.condition.missing"}},
        {"a failed If-Match", "precondition-failed", 412,
         Ways{"headers.malformed.condition.changed", "headers.condition.changed", "state.condition.changed"}},
        {"a failed If-None-Match on a POST", "precondition-failed", 412,
         Ways{"headers.malformed.condition.exists", "headers.condition.exists", "state.condition.exists"}},
        {"If-Match on something that is gone", "absent", 404,
         Ways{"headers.condition.gone", "state.condition.gone", "target.absent"}},
        {"a missing Idempotency-Key", "key-missing", 400,
         Ways{"headers.malformed.key-missing", "content.key.missing", "state.key.missing"}},
        {"a reused Idempotency-Key", "key-reused", 422,
         Ways{"headers.malformed.key-reused", "content.key.reused", "state.key.reused"}},
        {"an Idempotency-Key in use", "conflict-busy", 409,
         Ways{"content.key.running", "state.key.running", "state.busy"}},
        {"a missing Content-Length", "length-required", 411, Ways{"headers.malformed.length", "size.length"}},
        {"header fields that are too large", "fields-too-large", 431, Ways{"headers.malformed.large", "size.fields"}},
        {"an unsupported Content-Encoding", "unsupported-format", 415, Ways{"headers.format", "content.format.sent"}},
        {"Content-Range on a PUT", "bad-request", 400, Ways{"headers.range.write", "content.other.other"}},
        {"a host that is served elsewhere", "misdirected", 421, Ways{"headers.host", "target.host", "wire.host"}},
        {"an unknown method", "not-implemented", 501,
         Ways{"headers.coding", "target.unknown-method", "target.method.server", "wire.coding"}},
        {"announced content that is too large", "too-large", 413, Ways{"headers.expect.large", "size.content"}},
        {"a format that cannot be had", "not-acceptable", 406,
         Ways{"headers.accept.format", "content.wanted", "content.format.wanted"}},
        // an API version: where it is named decides
        {"an unknown version in a field of its own", "unknown-version", 400,
         Ways{"headers.malformed.version", "content.version.own"}},
        {"an unknown version in Accept", "not-acceptable", 406,
         Ways{"headers.accept.format", "content.version.accept"}},
        {"an unknown version in the path", "absent", 404, Ways{"target.absent", "content.version.path"}},
        {"a version that was shut down", "removed", 410, Ways{"target.removed", "content.version.retired"}},
        {"an app that is too old", "barred", 403, Ways{"caller.barred", "content.version.app", "headers.upgrade.app"}},
        // a protocol
        {"an API call without https", "barred", 403, Ways{"caller.barred", "headers.upgrade.https"}},
        {"an unspoken version of HTTP", "http-version", 505, Ways{"headers.version", "headers.upgrade.major"}},
        // content
        {"a token in two places", "bad-request", 400,
         Ways{"caller.twice", "caller.proof.twice", "content.other.other"}},
        {"an OAuth code that is used up or expired", "oauth-grant", 400,
         Ways{"caller.oauth", "content.grant", "state.grant"}},
        {"an id in the content that leads nowhere", "dangling-reference", 422,
         Ways{"content.reference", "target.reference"}},
        {"a value that is taken", "duplicate", 409, Ways{"content.taken", "state.taken"}},
        {"a prompt that is too long", "invalid", 422, Ways{"size.field", "content.invalid", "rate.items"}},
        // what is used or paid
        {"a feature that the plan lacks", "plan-limit", 403, Ways{"caller.plan.plan", "rate.plan"}},
        {"an unpaid bill where 402 is documented", "payment", 402, Ways{"caller.pay", "rate.pay"}},
        {"a declined payment", "payment-declined", 422, Ways{"caller.plan.declined", "rate.declined"}},
        {"a quota of the month", "rate-limit", 429, Ways{"caller.quota", "rate.rate"}},
        {"a caller who is blocked for abuse", "barred", 403, Ways{"caller.barred", "rate.banned"}},
        {"a full storage allowance", "storage-allowance", 403, Ways{"size.allowance", "rate.storage"}},
    }));
    INFO(fact);

    for (const std::string& way : ways) {
        INFO(way);
        CHECK(verdict_at("api.refused." + way).id == verdict);
        CHECK(code_at("api.refused." + way) == code);
    }
}

TEST_CASE("a fact leads to the same verdict from every outcome that it fits")
{
    using Ways = std::vector<std::string>;
    const auto [fact, verdict, code, ways] = GENERATE(table<std::string, std::string, int, Ways>({
        {"a poll of a job that failed", "job-status", 200, Ways{"api.worked.read.job", "api.accepted.status"}},
        {"a job that goes on", "job-started", 202,
         Ways{"api.worked.created.job", "api.worked.batch.queued", "api.accepted.job"}},
        {"a result at another address", "see-other", 303, Ways{"api.accepted.next", "api.elsewhere.result"}},
        {"a DELETE for what is deleted already", "deleted-again", 404,
         Ways{"api.worked.deleted.again", "api.refused.target.deleted"}},
        {"a batch that one item spoils", "invalid", 422,
         Ways{"api.worked.batch.atomic", "api.refused.content.invalid"}},
        {"an unknown method", "not-implemented", 501,
         Ways{"api.broken.lacking.function", "api.refused.target.unknown-method"}},
        {"an unspoken version of HTTP", "http-version", 505, Ways{"api.broken.version", "api.refused.headers.version"}},
        {"a page over plain http", "moved-get", 301,
         Ways{"api.elsewhere.moved.reading", "api.refused.headers.upgrade.page"}},
        {"a demand for another protocol", "upgrade-required", 426,
         Ways{"api.interim.demand", "api.refused.headers.upgrade.in-band"}},
        {"a read-only mode", "maintenance", 503, Ways{"api.broken.planned", "api.refused.state.service.mode"}},
        {"a server that is full for everybody", "overloaded", 503,
         Ways{"api.broken.busy", "api.refused.rate.everybody", "gateway.full"}},
        {"a full disk", "no-space", 507, Ways{"api.broken.disk", "api.refused.size.disk"}},
        {"announced content that is too large", "too-large", 413,
         Ways{"api.interim.too-large", "api.refused.headers.expect.large"}},
        {"announced content that may come", "go-on", 100,
         Ways{"api.interim.continue", "api.refused.headers.expect.fine"}},
        {"half a request and then silence", "too-slow", 408, Ways{"api.interim.stalled", "api.refused.headers.slow"}},
        {"a failing partner", "upstream-error", 502, Ways{"api.broken.other-server.error", "gateway.behind.error"}},
        {"a stale copy without its origin", "cache-miss", 504,
         Ways{"gateway.store.nothing", "gateway.store.asking.stale.stale", "gateway.behind.stale.stale"}},
        {"a stale copy that may be sent", "ok-cached", 200,
         Ways{"gateway.store.usable", "gateway.store.asking.stored", "gateway.behind.stored"}},
        {"a copy that is still current", "not-modified", 304,
         Ways{"api.worked.read.same", "api.elsewhere.stored", "gateway.store.same"}},
        {"a result that is not there yet", "result-pending", 202,
         Ways{"api.accepted.early", "api.refused.target.early.pending"}},
        {"OPTIONS that is no preflight", "options-ok", 204,
         Ways{"api.worked.read.options", "api.refused.target.method.options"}},
        {"Range on a HEAD", "ok-read", 200, Ways{"api.worked.read.part.head", "api.refused.headers.range.head"}},
        {"a write to a follower", "detour-any", 307,
         Ways{"api.elsewhere.detour.writing", "api.refused.state.service.follower"}},
        {"a write during an election", "overloaded", 503,
         Ways{"api.broken.busy", "api.refused.state.service.leaderless"}},
        {"a client that has gone", "client-gone", 499, Ways{"api.broken.after-start.gone", "gateway.gone"}},
        {"a 404 from behind a gateway", "absent", 404,
         Ways{"gateway.behind.denied.missing", "gateway.itself.refused.target.absent"}},
        {"a 410 from behind a gateway", "removed", 410,
         Ways{"gateway.behind.denied.gone", "gateway.itself.refused.target.removed"}},
        {"a batch in which every item failed", "batch-mixed", 207,
         Ways{"api.worked.batch.failed", "api.worked.batch.mixed"}},
        {"a court order", "legal", 451, Ways{"api.refused.caller.law", "proxy.law", "proxy.policy.law"}},
        {"broken HTTP", "bad-message", 400, Ways{"api.refused.headers.malformed.rules", "api.refused.wire.rules"}},
        {"a page changed on the way", "transformed", 203, Ways{"proxy.changed", "gateway.changed"}},
        {"a member that is locked", "locked", 423,
         Ways{"webdav.failed.locked", "webdav.each.locked", "api.refused.state.lock.lock"}},
    }));
    INFO(fact);

    for (const std::string& way : ways) {
        INFO(way);
        CHECK(verdict_at(way).id == verdict);
        CHECK(code_at(way) == code);
    }
}

TEST_CASE("a fact that only one branch fits leads to its verdict")
{
    const auto [way, verdict, code] = GENERATE(table<std::string, std::string, int>({
        {"api.refused.headers.range.unit", "ok-read", 200}, // RFC 9110 14.2: ignored
        {"api.refused.headers.range.changed", "ok-read", 200},
        {"api.refused.headers.range.outside", "range-refused", 416},
        {"api.refused.headers.accept.language", "ok-read", 200}, // RFC 9110 12.5.4
        {"api.refused.headers.accept.strict", "not-acceptable", 406},
        {"api.refused.target.early.absent", "not-yet", 404},
        {"api.refused.caller.proof.secret", "wrong-secret", 403},
        {"api.refused.content.fixed", "not-settable", 422},
        {"api.worked.read.value", "empty-value", 200},
        {"api.worked.deleted.harmless", "deleted-repeat", 204},
        {"api.refused.headers.accept.coding", "ok-read", 200}, // RFC 9110 12.5.3
        {"api.refused.headers.accept.plain", "not-acceptable", 406},
        {"api.refused.headers.upgrade.websocket", "upgrade-required", 426},
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
        {"api.refused.headers.malformed.required.other", "fastapi", 422},
        {"api.refused.headers.malformed.required.other", "rails", 400},
        {"api.refused.headers.malformed.required.other", "missing-parameter:422", 422},
        {"api.refused.content.reference", "validation:400", 400},
        {"api.refused.content.version.retired", "deleted-on-purpose:404", 404},
        {"api.refused.target.deleted", "repeat-delete:204", 204},
        {"api.worked.deleted.again", "repeat-delete:204", 204},
        {"api.worked.created.job", "job-creation:201", 201},
        {"api.worked.batch.atomic", "validation:400", 400},
        {"api.refused.state.taken", "rails", 422},
        {"api.refused.caller.plan.plan", "plan-limit:402", 402},
        {"api.refused.rate.plan", "plan-limit:402", 402},
        {"api.refused.size.allowance", "plan-limit:402", 402},
        {"api.refused.rate.declined", "stripe", 402},
        {"api.refused.caller.plan.declined", "only-400", 400},
        {"api.worked.batch.fine", "zalando", 207},
        {"api.worked.deleted.again", "azure", 204},
        {"api.refused.caller.foreign", "google-aip", 403},
        {"api.refused.state.taken", "github", 422},
        {"api.refused.content.invalid", "zalando", 400},
        {"gateway.behind.unreachable", "zalando", 503},
    }));
    INFO(way << " in " << style);

    CHECK(code_at(way, style) == code);
}

TEST_CASE("a link to a verdict that has since been refined asks on, and its first choice is that verdict")
{
    const auto [way, verdict] = GENERATE(table<std::string, std::string>({
        {"api.refused.content.version", "unknown-version"},
        {"api.refused.headers.accept", "not-acceptable"},
        {"api.refused.headers.range", "range-refused"},
        {"api.refused.headers.expect", "expectation"},
        {"api.refused.headers.upgrade", "upgrade-required"},
        {"api.refused.headers.malformed", "bad-message"},
        {"api.refused.headers.malformed.condition", "precondition-failed"},
        {"api.refused.headers.malformed.required", "parameter"},
        {"api.refused.caller.plan", "plan-limit"},
        {"api.refused.state.condition", "precondition-failed"},
        {"api.refused.state.lock", "locked"},
        {"api.refused.state.service", "maintenance"},
        {"api.refused.content.format", "unsupported-format"},
        {"api.refused.content.other", "bad-request"},
        {"api.refused.target.method", "method-refused"},
        {"api.refused.target.early", "not-yet"},
        {"api.worked.read.part", "part"},
        {"api.broken.lacking", "not-implemented"},
        {"api.broken.after-start", "broken-stream"},
        {"api.interim.switch", "switching"},
        {"gateway.behind.denied", "upstream-denied"},
        {"gateway.behind.stale", "cache-miss"},
        {"proxy.policy", "barred"},
        {"webdav.failed.exists", "method-refused"},
    }));
    const core::Guide& guide = sample::builtin().guide;
    const core::GuideLink link = core::parse_link(guide, way);
    const core::GuideWalk walk = core::walk(guide, link.answers);
    INFO(way);

    CHECK(link.whole);
    REQUIRE(walk.question != nullptr);
    CHECK(walk.question->choices.front().next == verdict);
}

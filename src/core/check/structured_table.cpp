#include "core/check/structured_table.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

using enum BareKind;
using enum StructuredForm;

constexpr BareKinds integer = kinds_of({Integer});
constexpr BareKinds number = kinds_of({Integer, Decimal});
constexpr BareKinds string = kinds_of({String});
constexpr BareKinds token = kinds_of({Token});
constexpr BareKinds name = kinds_of({String, Token});
constexpr BareKinds bytes = kinds_of({Bytes});
constexpr BareKinds boolean = kinds_of({Boolean});

constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();

constexpr StructuredDemand not_negative(std::string_view key, bool is_required = false)
{
    return {key, integer, is_required, false, 0, no_end, {}};
}
constexpr StructuredDemand one_of(std::string_view key, BareKinds kinds, std::span<const std::string_view> words)
{
    return {key, kinds, false, false, std::numeric_limits<std::int64_t>::min(), no_end, words};
}
constexpr StructuredDemand list_of(std::string_view key, BareKinds kinds) { return {key, kinds, false, true}; }

// ---- caches and proxies

constexpr std::string_view forward_reasons[] = {"bypass", "method",  "uri-miss", "vary-miss",
                                                "miss",   "request", "stale",    "partial"};
constexpr StructuredDemand cache_status[] = {
    {"hit", boolean},
    one_of("fwd", token, forward_reasons),
    {"fwd-status", integer, false, false, 100, 999},
    {"ttl", integer},
    {"stored", boolean},
    {"collapsed", boolean},
    {"key", string},
    {"detail", name},
};
constexpr StructuredDemand proxy_status[] = {
    {"error", token},
    {"next-hop", name},
    {"next-protocol", kinds_of({Token, Bytes})},
    {"received-status", integer, false, false, 100, 999},
    {"details", string},
    {"rcode", string},
    {"info-code", integer},
    {"alert-id", integer},
    {"alert-message", name},
    {"status-code", integer},
    {"status-phrase", string},
    {"header-section-size", integer},
    {"header-name", string},
    {"header-size", integer},
    {"body-size", integer},
    {"trailer-section-size", integer},
    {"trailer-name", string},
    {"trailer-size", integer},
    {"coding", token},
};
constexpr StructuredDemand cdn_cache_control[] = {
    not_negative("max-age"), not_negative("stale-while-revalidate"), not_negative("stale-if-error"),
    {"no-store", boolean},   {"must-revalidate", boolean},           {"public", boolean},
};

// ---- limits and uploads

constexpr StructuredDemand rate_limit[] = {not_negative("r", true), not_negative("t"), {"pk", bytes}};
constexpr StructuredDemand rate_limit_policy[] = {
    not_negative("q", true), {"qu", string}, {"w", integer, false, false, 1, no_end}, {"pk", bytes}};
constexpr StructuredDemand upload_limit[] = {
    not_negative("max-size"),        not_negative("min-size"), not_negative("max-append-size"),
    not_negative("min-append-size"), not_negative("max-age"),
};
constexpr StructuredDemand priority[] = {{"u", integer, false, false, 0, 7}, {"i", boolean}};

// ---- digests and signatures

constexpr StructuredDemand digest = {{}, bytes};
constexpr StructuredDemand digest_wish = {{}, integer, false, false, 0, 10};
constexpr StructuredDemand covered_components = list_of({}, string);

// ---- dictionaries for compression

constexpr StructuredDemand use_as_dictionary[] = {
    {"match", string, true}, list_of("match-dest", string), {"id", string}, {"type", token}};

// ---- browsers

constexpr std::string_view embedder_policies[] = {"unsafe-none", "require-corp", "credentialless"};
constexpr std::string_view opener_policies[] = {"unsafe-none", "same-origin-allow-popups", "same-origin",
                                                "noopener-allow-popups"};
constexpr StructuredDemand report_to[] = {{"report-to", string}};
constexpr StructuredDemand brand[] = {{"v", string}};

constexpr StructuredDemand of(BareKinds kinds) { return {{}, kinds}; }

constexpr StructuredDefinition definitions[] = {
    {"Cache-Status", List, of(name), cache_status, "RFC 9211 2", "Cache-Status: ExampleCDN; hit; ttl=120"},
    {"Proxy-Status", List, of(name), proxy_status, "RFC 9209 2", "Proxy-Status: proxy.example; error=dns_error"},
    {"CDN-Cache-Control", Dictionary, {}, cdn_cache_control, "RFC 9213 2.1", "CDN-Cache-Control: max-age=600"},
    {"Cache-Groups", List, of(string), {}, "RFC 9875 2", "Cache-Groups: \"orders\", \"order-42\""},
    {"Cache-Group-Invalidation", List, of(string), {}, "RFC 9875 3", "Cache-Group-Invalidation: \"orders\""},
    {"Priority", Dictionary, {}, priority, "RFC 9218 4, 5", "Priority: u=3, i"},
    {"Content-Digest", Dictionary, digest, {}, "RFC 9530 2", "Content-Digest: sha-256=:<base64>:"},
    {"Repr-Digest", Dictionary, digest, {}, "RFC 9530 3", "Repr-Digest: sha-256=:<base64>:"},
    {"Want-Content-Digest", Dictionary, digest_wish, {}, "RFC 9530 4", "Want-Content-Digest: sha-256=10"},
    {"Want-Repr-Digest", Dictionary, digest_wish, {}, "RFC 9530 4", "Want-Repr-Digest: sha-512=3, sha-256=10"},
    {"Accept-Query", List, of(name), {}, "RFC 10008 3", "Accept-Query: application/sql, \"application/jsonpath\""},
    {"Accept-CH", List, of(token), {}, "RFC 8942 3.1", "Accept-CH: Sec-CH-UA-Platform, Sec-CH-DPR"},
    {"Accept-Signature",
     Dictionary,
     covered_components,
     {},
     "RFC 9421 5.1",
     "Accept-Signature: sig1=(\"@method\" \"@authority\");created"},
    {"Use-As-Dictionary", Dictionary, {}, use_as_dictionary, "RFC 9842 2.1", "Use-As-Dictionary: match=\"/app/*\""},
    {"Available-Dictionary", Item, of(bytes), {}, "RFC 9842 2.2", "Available-Dictionary: :<base64>:"},
    {"Dictionary-ID", Item, of(string), {}, "RFC 9842 2.3", "Dictionary-ID: \"app-v1\""},
    {"Client-Cert", Item, of(bytes), {}, "RFC 9440 2.2", "Client-Cert: :<base64>:"},
    {"Client-Cert-Chain", List, of(bytes), {}, "RFC 9440 2.3", "Client-Cert-Chain: :<base64>:"},
    {"Capsule-Protocol", Item, of(boolean), {}, "RFC 9297 3.4", "Capsule-Protocol: ?1"},

    {"RateLimit", List, of(string), rate_limit, "draft-ietf-httpapi-ratelimit-headers",
     "RateLimit: \"default\";r=50;t=30", false, false},
    {"RateLimit-Policy", List, of(string), rate_limit_policy, "draft-ietf-httpapi-ratelimit-headers",
     "RateLimit-Policy: \"default\";q=100;w=60", false, false},
    {"Upload-Complete", Item, of(boolean), {}, "draft-ietf-httpbis-resumable-upload", "Upload-Complete: ?1", false},
    {"Upload-Offset", Item, not_negative({}), {}, "draft-ietf-httpbis-resumable-upload", "Upload-Offset: 1024", false},
    {"Upload-Length", Item, not_negative({}), {}, "draft-ietf-httpbis-resumable-upload", "Upload-Length: 4096", false},
    {"Upload-Limit",
     Dictionary,
     {},
     upload_limit,
     "draft-ietf-httpbis-resumable-upload",
     "Upload-Limit: max-size=1000000000",
     false},
    {"Unencoded-Digest",
     Dictionary,
     digest,
     {},
     "draft-ietf-httpbis-unencoded-digest",
     "Unencoded-Digest: sha-256=:<base64>:",
     false},
    {"Want-Unencoded-Digest",
     Dictionary,
     digest_wish,
     {},
     "draft-ietf-httpbis-unencoded-digest",
     "Want-Unencoded-Digest: sha-256=10",
     false},
    {"Critical-CH", List, of(token), {}, "Client Hint Reliability", "Critical-CH: Sec-CH-UA-Platform", false},
    {"Sec-CH-UA", List, of(string), brand, "User-Agent Client Hints", "Sec-CH-UA: \"Example\";v=\"12\"", false},
    {"Sec-CH-UA-Full-Version-List", List, of(string), brand, "User-Agent Client Hints",
     "Sec-CH-UA-Full-Version-List: \"Example\";v=\"12.0.1\"", false},
    {"Sec-CH-UA-Form-Factors",
     List,
     of(string),
     {},
     "User-Agent Client Hints",
     "Sec-CH-UA-Form-Factors: \"Desktop\"",
     false},
    {"Sec-CH-UA-Mobile", Item, of(boolean), {}, "User-Agent Client Hints", "Sec-CH-UA-Mobile: ?0", false},
    {"Sec-CH-UA-WoW64", Item, of(boolean), {}, "User-Agent Client Hints", "Sec-CH-UA-WoW64: ?0", false},
    {"Sec-CH-UA-Platform", Item, of(string), {}, "User-Agent Client Hints", "Sec-CH-UA-Platform: \"Linux\"", false},
    {"Sec-CH-UA-Platform-Version",
     Item,
     of(string),
     {},
     "User-Agent Client Hints",
     "Sec-CH-UA-Platform-Version: \"6.1\"",
     false},
    {"Sec-CH-UA-Arch", Item, of(string), {}, "User-Agent Client Hints", "Sec-CH-UA-Arch: \"x86\"", false},
    {"Sec-CH-UA-Bitness", Item, of(string), {}, "User-Agent Client Hints", "Sec-CH-UA-Bitness: \"64\"", false},
    {"Sec-CH-UA-Model", Item, of(string), {}, "User-Agent Client Hints", "Sec-CH-UA-Model: \"\"", false},
    {"Sec-CH-DPR", Item, of(number), {}, "Responsive Image Client Hints", "Sec-CH-DPR: 2.0", false},
    {"Sec-CH-Width", Item, of(integer), {}, "Responsive Image Client Hints", "Sec-CH-Width: 640", false},
    {"Sec-CH-Viewport-Width",
     Item,
     of(integer),
     {},
     "Responsive Image Client Hints",
     "Sec-CH-Viewport-Width: 320",
     false},
    {"Reporting-Endpoints",
     Dictionary,
     of(string),
     {},
     "Reporting API, Reporting-Endpoints",
     "Reporting-Endpoints: main=\"https://reports.example.com/\"",
     false},
    {"Cross-Origin-Embedder-Policy", Item, one_of({}, token, embedder_policies), report_to,
     "HTML standard, embedder policies", "Cross-Origin-Embedder-Policy: require-corp", false},
    {"Cross-Origin-Opener-Policy", Item, one_of({}, token, opener_policies), report_to,
     "HTML standard, opener policies", "Cross-Origin-Opener-Policy: same-origin", false},
    {"Origin-Agent-Cluster",
     Item,
     of(boolean),
     {},
     "HTML standard, origin-keyed agent clusters",
     "Origin-Agent-Cluster: ?1",
     false},
};

} // namespace

std::span<const StructuredDefinition> structured_definitions() { return definitions; }

const StructuredDefinition* find_structured_definition(std::string_view field)
{
    const auto found = std::find_if(std::begin(definitions), std::end(definitions),
                                    [&](const auto& each) { return equal_ignoring_case(each.name, field); });
    return found == std::end(definitions) ? nullptr : &*found;
}

} // namespace core

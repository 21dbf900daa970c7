#include "core/catalog/source.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

using namespace core;

namespace {

const std::vector<Source> sources{
    {"RFC 9110", "HTTP Semantics", "IETF", SourceKind::Rfc, "https://rfc.example/9110", {}, {}},
    {"draft-more-cups-07", "More Cups", "IETF", SourceKind::Draft, "https://draft.example/07", {}, "2026-11-01"},
    {"Fetch", "Fetch Standard", "WHATWG", SourceKind::Standard, "https://fetch.example/", {}, {}},
    {"API practice", "What APIs do", "nobody", SourceKind::Practice, {}, {}, {}},
};

// "text|url" for each part, to be read at a glance.
std::vector<std::string> parts_of(std::string_view source)
{
    std::vector<std::string> result;
    for (const SourcePart& part : source_parts(source, sources))
        result.push_back(part.text + (part.url.empty() ? "" : '|' + part.url));
    return result;
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("a citation names a source and a place in it")
{
    const auto [text, id, section, place] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"RFC 9110", "RFC 9110", "", ""},
        {"RFC 9110 15.5.6", "RFC 9110", "15.5.6", ""},
        {"RFC 9110 B.2", "RFC 9110", "B.2", ""},
        {"RFC 9110, abstract", "RFC 9110", "", "abstract"},
        {"draft-more-cups-07 4.2", "draft-more-cups-07", "4.2", ""},
        {"Fetch, HTTP-redirect fetch", "Fetch", "", "HTTP-redirect fetch"},
        {"API practice", "API practice", "", ""},
    }));
    CAPTURE(text);

    const std::vector<Citation> citations = citations_of(text, sources);

    REQUIRE(citations.size() == 1);
    REQUIRE(citations[0].source != nullptr);
    CHECK(citations[0].source->id == id);
    CHECK(citations[0].section == section);
    CHECK(citations[0].place == place);
}

TEST_CASE("what is not in the list, or not in the form of a citation, cites nothing")
{
    const auto text =
        GENERATE(as<std::string>(), "RFC 9111 4", "RFC 91100", "RFC 9110 and others", "RFC 9110 15.", "RFC 9110 1..2",
                 "Fetch 4.4", "Fetch standard", "Fetch, ", "fetch", "draft-more-cups", "see RFC 9110");

    const std::vector<Citation> citations = citations_of(text, sources);

    REQUIRE(citations.size() == 1);
    CHECK(citations[0].source == nullptr);
}

TEST_CASE("each citation leads to its source, an RFC or a draft to the section")
{
    CHECK(parts_of("RFC 9110 15.5.6; Fetch, main fetch; API practice") ==
          Parts{"RFC 9110 15.5.6|https://rfc.example/9110#section-15.5.6", "; ",
                "Fetch, main fetch|https://fetch.example/", "; ", "API practice"});
    CHECK(parts_of("RFC 9110 B.2") == Parts{"RFC 9110 B.2|https://rfc.example/9110#appendix-B.2"});
    CHECK(parts_of("RFC 9110, abstract") == Parts{"RFC 9110, abstract|https://rfc.example/9110"});
    CHECK(parts_of("draft-more-cups-07 4.2") == Parts{"draft-more-cups-07 4.2|https://draft.example/07#section-4.2"});
}

TEST_CASE("an RFC that is not in the list leads to the RFC Editor")
{
    const std::string rfcs = "https://www.rfc-editor.org/rfc/";
    CHECK(parts_of("RFC 7725 3") == Parts{"RFC 7725 3|" + rfcs + "rfc7725#section-3"});
    CHECK(parts_of("RFC 7725") == Parts{"RFC 7725|" + rfcs + "rfc7725"});
}

TEST_CASE("text that cites nothing stays text")
{
    const auto text = GENERATE(as<std::string>(), "House rules 4", "RFC", "RFC ", "the RFC is silent", "rfc 9110",
                               "RFC9110", "RFC 1\"><script>", "RFC 9110 javascript:alert(1)");

    CHECK(parts_of(text) == Parts{text});
}

TEST_CASE("an empty source has no parts") { CHECK(parts_of("").empty()); }

TEST_CASE("the parts of any source joined give it again")
{
    const auto source =
        GENERATE(as<std::string>(), "RFC ", "RFC RFC 9110", "RFC 9110 ", "RFC 9110 .", "; ", "RFC 9110; ", "; ; Fetch",
                 "RFC 9110 15.5.6;RFC 9112 3", "RFC 9110 15.5.6; RFC 9112 3, 6.1 and (RFC 1) \u00e9", "\xff RFC 9\xff");
    CAPTURE(source);

    std::string joined;
    for (const SourcePart& part : source_parts(source, sources))
        joined += part.text;

    CHECK(joined == source);
}

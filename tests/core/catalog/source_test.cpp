#include "core/catalog/source.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <utility>

using namespace core;

namespace {

// "text|url" for each part, to be read at a glance.
std::vector<std::string> parts_of(std::string_view source)
{
    std::vector<std::string> result;
    for (const SourcePart& part : source_parts(source))
        result.push_back(part.text + (part.url.empty() ? "" : '|' + part.url));
    return result;
}

using Parts = std::vector<std::string>;
const std::string rfcs = "https://www.rfc-editor.org/rfc/";

} // namespace

TEST_CASE("a section of an RFC is linked")
{
    CHECK(parts_of("RFC 9110 15.5.6") == Parts{"RFC 9110 15.5.6|" + rfcs + "rfc9110#section-15.5.6"});
}

TEST_CASE("an RFC without a section is linked as a whole")
{
    CHECK(parts_of("RFC 7725") == Parts{"RFC 7725|" + rfcs + "rfc7725"});
    CHECK(parts_of("RFC 7725, abstract") == Parts{"RFC 7725|" + rfcs + "rfc7725", ", abstract"});
}

TEST_CASE("several RFCs are linked one by one")
{
    CHECK(parts_of("RFC 9110 15.5.6; RFC 9112 3") == Parts{"RFC 9110 15.5.6|" + rfcs + "rfc9110#section-15.5.6", "; ",
                                                           "RFC 9112 3|" + rfcs + "rfc9112#section-3"});
}

TEST_CASE("text that names no RFC stays text")
{
    const auto text =
        GENERATE(as<std::string>(), "nginx documentation", "RFC", "the RFC is silent", "rfc 9110", "RFC9110");

    CHECK(parts_of(text) == Parts{text});
}

TEST_CASE("a full stop behind a section is no part of it")
{
    CHECK(parts_of("See RFC 9110 15.5.6.") == Parts{"See ", "RFC 9110 15.5.6|" + rfcs + "rfc9110#section-15.5.6", "."});
}

TEST_CASE("an empty source has no parts") { CHECK(parts_of("").empty()); }

TEST_CASE("the parts of any source joined give it again")
{
    const auto source =
        GENERATE(as<std::string>(), "RFC ", "RFC RFC 9110", "RFC 9110 ", "RFC 9110 .", "RFC 9110 1.", "RFC 9110 1..2",
                 "RFC 9110 15.5.6; RFC 9112 3, 6.1 and (RFC 1) \u00e9", "\xff RFC 9\xff");
    CAPTURE(source);

    std::string joined;
    for (const SourcePart& part : source_parts(source))
        joined += part.text;

    CHECK(joined == source);
}

TEST_CASE("every linked part leads to the RFC Editor and nowhere else")
{
    const auto source =
        GENERATE(as<std::string>(), "RFC 9110 15.5.6", "RFC 1\"><script>", "RFC 9110 javascript:alert(1)");
    CAPTURE(source);

    for (const SourcePart& part : source_parts(source))
        if (!part.url.empty())
            CHECK(part.url.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789:/.-#") == std::string::npos);
}

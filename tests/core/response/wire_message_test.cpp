#include "core/response/wire_message.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using Strings = std::vector<std::string>;

TEST_CASE("an example is read into its messages")
{
    const Strings lines = {"HTTP/1.1 103 Early Hints",
                           "Link: </a.css>; rel=preload",
                           "",
                           "HTTP/1.1 200 OK",
                           "Content-Type:text/plain",
                           "",
                           "one",
                           "",
                           "two"};

    const std::vector<core::WireMessage> messages = core::parse_wire(lines);

    REQUIRE(messages.size() == 2);
    CHECK(core::status_of(messages[0]) == 103);
    CHECK(messages[0].find("link")->value == "</a.css>; rel=preload");
    CHECK(core::status_of(messages[1]) == 200);
    CHECK(messages[1].find("CONTENT-TYPE")->value == "text/plain");
    CHECK(messages[1].content_text() == "one\n\ntwo");
    CHECK(messages[1].text() == "HTTP/1.1 200 OK\nContent-Type: text/plain\n\none\n\ntwo");
}

TEST_CASE("a request says its method and target")
{
    const core::WireMessage request = core::parse_wire(Strings{"PUT /a?b=c HTTP/1.1", "Host: x"}).front();

    CHECK(core::method_of(request) == "PUT");
    CHECK(core::target_of(request) == "/a?b=c");
    CHECK(core::status_of(request) == 0);
    CHECK(request.text() == "PUT /a?b=c HTTP/1.1\nHost: x\n\n");
}

TEST_CASE("fields are set, replaced and removed in any case of letters")
{
    core::WireMessage message{"HTTP/1.1 200 OK", {{"ETag", "\"a\""}, {"Link", "<a>"}, {"link", "<b>"}}, {}};

    message.set("etag", "\"b\"");
    message.set("Age", "1");
    message.remove("LINK");
    message.remove("Missing");

    CHECK(message.text() == "HTTP/1.1 200 OK\nETag: \"b\"\nAge: 1\n\n");
}

TEST_CASE("lines that are no message are kept as they are")
{
    CHECK(core::parse_wire(Strings{}).empty());
    const std::string start =
        GENERATE(as<std::string>{}, "", "nonsense", "HTTP/1.1", "HTTP/1.1 2000", "HTTP/1.1 20x OK", "\xff\x01");

    const std::vector<core::WireMessage> messages = core::parse_wire(Strings{start, "no colon here"});

    REQUIRE(messages.size() == 1);
    CHECK(core::status_of(messages.front()) == 0);
    CHECK(messages.front().fields.front().name == "no colon here");
}

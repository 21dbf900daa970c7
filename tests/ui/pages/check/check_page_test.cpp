#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>

using test::Page;
using ui::Role;

TEST_CASE("what is pasted is checked once the typing rests")
{
    Page page;
    page.open("#/check");

    page.act(app::TypeText{app::Field::Pasted, "HTTP/1.1 401 Unauthorized\n\n"});
    CHECK(page.state().check_at_ms > 0);
    CHECK(page.state().checked.findings.empty());

    app::update(page.state(), app::TimePassed{}, {app::check_rests_ms + 1, {}});
    page.act(std::monostate());
    CHECK(page.state().check_at_ms == 0);
    CHECK(page.says("WWW-Authenticate"));
    CHECK(page.says("Error, line 1"));
}

TEST_CASE("an example is checked at once, and clearing leaves nothing behind")
{
    Page page;
    page.open("#/check");

    page.activate(Role::Button, "An error under 200");
    CHECK(page.says("Warning"));

    page.activate(Role::Button, "Clear the field");
    CHECK(page.state().pasted.empty());
    CHECK(page.says("Nothing pasted yet"));
}

TEST_CASE("a response without a fault is told so")
{
    Page page;
    page.open("#/check");

    page.activate(Role::Button, "One without a fault");

    CHECK(page.says("Nothing to object to"));
}

TEST_CASE("junk is said to be junk, with the reason")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{"hello, how are you?"});

    CHECK(page.says("This cannot be read as an HTTP response, because no line looks like a status line"));
    CHECK(page.says("has to come first."));
}

TEST_CASE("a long paste neither stalls nor spills")
{
    Page page(360, 640);
    page.open("#/check");

    page.act(app::PasteExample{"HTTP/1.1 200 OK\n\n" + std::string(200000, 'x')});
    page.act(app::PasteExample{"HTTP/1.1 200 OK\n\n" + std::string(20000, '\n')});

    for (const ui::Node& node : page.nodes())
        CHECK(node.place.right() <= 360.5f);
}

TEST_CASE("the page says what a text was read as, and lists its exchanges with the gravest first")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{"$ curl -i https://api.example.com/a\nHTTP/1.1 200 OK\nContent-Length: 0\n\n"
                               "$ curl -i https://api.example.com/b\nHTTP/1.1 405 Method Not Allowed\nAge: 1\n\n"});

    CHECK(page.says("Read as: the output of"));
    CHECK(page.says("2 responses"));
    const std::string text = page.text();
    CHECK(text.find("GET /b") < text.find("GET /a"));
    CHECK(page.says("Error, line 6, GET /b"));
}

TEST_CASE("header fields alone are checked, and a status line can be put above them")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{"Content-Type: application/json\nDate: Fri, 20 Nov 2026 09:12:44 GMT\n"});
    CHECK(page.says("The status line is missing"));

    page.activate(Role::Button, "Write HTTP/1.1 401 Unauthorized above the fields");
    CHECK(page.state().pasted.starts_with("HTTP/1.1 401 Unauthorized\nContent-Type"));
    CHECK(page.says("WWW-Authenticate"));
}

TEST_CASE("the lines of an access log are explained, and nothing is said to be right with them")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{
        "192.0.2.1 - - [20/Nov/2026:10:12:44 +0100] \"GET /slow HTTP/1.1\" 499 0 \"-\" \"curl/8.5.0\"\n"});

    CHECK(page.says("nobody got a response"));
    CHECK_FALSE(page.says("Nothing to object to"));
}

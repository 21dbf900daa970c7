#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using test::Page;
using ui::Role;

namespace {

// The line that the last act has the browser select; 0: none.
int selected_line(const Page& page)
{
    for (const app::Effect& effect : page.effects())
        if (const auto* select = std::get_if<app::SelectLine>(&effect))
            return select->line;
    return 0;
}

std::string entry(const std::string& method, const std::string& path, int status)
{
    return R"({"request":{"method":")" + method + R"(","url":"https://api.example.com)" + path +
           R"(","httpVersion":"h2","headers":[{"name":"Cookie","value":"sid=cookie-of-request"}]},)" +
           R"("response":{"status":)" + std::to_string(status) +
           R"(,"statusText":"","httpVersion":"h2","headers":[{"name":"content-type","value":"text/plain"},)" +
           R"({"name":"set-cookie","value":"sid=cookie-of-response; Path=/; Secure; HttpOnly; SameSite=Lax"}],)" +
           R"("content":{"size":6,"mimeType":"text/plain","text":"secret"}}})";
}

std::string recording(const std::vector<std::string>& entries)
{
    std::string text = "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"a\",\"version\":\"1\"},\"entries\":[\n";
    for (const std::string& each : entries)
        text += each + (&each == &entries.back() ? "\n" : ",\n");
    return text + "]}}";
}

} // namespace

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
    CHECK(page.says("Error, line 6"));
    CHECK(page.says("405 GET /b"));
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

TEST_CASE("a finding leads to its line in the field")
{
    Page page;
    page.open("#/check");
    page.act(app::PasteExample{"$ curl -i https://api.example.com/b\nHTTP/1.1 405 Method Not Allowed\nAge: 1\n\n"});

    page.activate(Role::Button, "Show line 2 in the text");

    CHECK(selected_line(page) == 2);
}

TEST_CASE("a finding leads to the page of its rule")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{"HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n"});

    CHECK(page.leads_to("#/rules/check/www-authenticate-missing"));
    page.open("#/rules/check/www-authenticate-missing");
    CHECK(page.says("A rule of the check"));
}

TEST_CASE("a file is read into the field")
{
    Page page;
    page.open("#/check");

    page.act(app::ReadFile{"order.txt", "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n"});

    CHECK(page.state().pasted.starts_with("HTTP/1.1 405"));
    const ui::Node* field = page.find(Role::TextArea, "Response to check");
    REQUIRE(field != nullptr);
    CHECK(field->value == page.state().pasted);
    CHECK(page.says("Allow"));
}

TEST_CASE("a file is asked for by a button, whatever its type")
{
    Page page;
    page.open("#/check");

    page.activate(Role::Button, "Open a file to check");

    const auto picks = std::find_if(page.effects().begin(), page.effects().end(), [](const app::Effect& effect) {
        return std::holds_alternative<app::PickFile>(effect);
    });
    REQUIRE(picks != page.effects().end());
    CHECK(std::get<app::PickFile>(*picks).types.empty());
}

TEST_CASE("of a recording that is read from a file nothing secret is shown until it is asked for")
{
    Page page;
    page.open("#/check");

    page.act(
        app::ReadFile{"shop.har", recording({entry("GET", "/a?token=of-the-query", 200), entry("GET", "/b", 405)})});

    CHECK(page.says("shop.har"));
    CHECK(page.says("2 responses"));
    CHECK(page.find(Role::TextArea, "Response to check") == nullptr);
    for (const ui::Node& node : page.nodes()) {
        INFO(node.text << node.value);
        for (const std::string secret : {"cookie-of-request", "cookie-of-response", "of-the-query", "secret"})
            CHECK((node.text + node.value + node.target).find(secret) == std::string::npos);
    }

    page.activate(Role::Button, "Show its text");

    const ui::Node* field = page.find(Role::TextArea, "Response to check");
    REQUIRE(field != nullptr);
    CHECK(field->value.find("cookie-of-request") != std::string::npos);
}

TEST_CASE("a line of a recording is shown by opening its text")
{
    Page page;
    page.open("#/check");
    page.act(app::ReadFile{"shop.har", recording({entry("GET", "/b", 405)})});

    page.activate(Role::Button, "Show line 2 in the text");

    CHECK(selected_line(page) == 2);
    CHECK(page.find(Role::TextArea, "Response to check") != nullptr);
}

TEST_CASE("a recording that the field cannot hold is checked without a way into it")
{
    Page page;
    page.open("#/check");
    std::string text = recording({entry("GET", "/b", 405)});
    text.insert(text.size() - 3, std::string(core::max_pasted_bytes, ' '));

    page.act(app::ReadFile{"large.har", text});

    CHECK(page.says("Allow"));
    CHECK(page.find(Role::Button, "Show its text") == nullptr);
    CHECK(page.find(Role::Button, "Show line 2 in the text") == nullptr);
    page.act(app::ShowLine{2});
    CHECK(selected_line(page) == 0);
}

TEST_CASE("a text file of many megabytes is refused, and kept out of the field")
{
    Page page;
    page.open("#/check");

    page.act(app::ReadFile{"trace.log", std::string(core::max_pasted_bytes + 1, 'x')});

    CHECK(page.says("has more than 4 MiB"));
    CHECK(page.says("too long to be shown"));
    CHECK(page.find(Role::TextArea, "Response to check") == nullptr);
    page.activate(Role::Button, "Clear the field");
    CHECK(page.find(Role::TextArea, "Response to check") != nullptr);
}

TEST_CASE("several responses stand in one table, the gravest first, and below it by rule")
{
    Page page;
    page.open("#/check");

    page.act(app::ReadFile{"shop.har",
                           recording({entry("GET", "/a", 200), entry("GET", "/b", 405), entry("POST", "/c", 405)})});

    REQUIRE(page.find(Role::Table, "Responses, the gravest first") != nullptr);
    const std::vector<std::string> rows = page.names_of(Role::RowHeader);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].starts_with("405 GET"));
    CHECK(rows[2].starts_with("200 GET"));
    CHECK(page.says("By rule"));
    CHECK(page.says("in 2 responses"));
}

TEST_CASE("a table of responses fits a phone")
{
    Page page(320, 640);
    page.open("#/check");

    page.act(app::ReadFile{"shop.har",
                           recording({entry("GET", "/" + std::string(150, 'w'), 405), entry("POST", "/c", 405)})});

    for (const ui::Node& node : page.nodes())
        CHECK(node.place.right() <= 320.5f);
}

TEST_CASE("what a text tells of a failure is said where it holds no response")
{
    Page page;
    page.open("#/check");

    page.act(app::PasteExample{"GET https://api.example.com/a net::ERR_CONNECTION_REFUSED"});

    CHECK(page.says("it tells of a failure: net::ERR_CONNECTION_REFUSED"));
}

TEST_CASE("a long text of a file is checked before it is shown")
{
    Page page;
    page.open("#/check");

    page.act(app::ReadFile{"trace.txt", "HTTP/1.1 405 Method Not Allowed\nContent-Type: text/plain\n\n" +
                                            std::string(2u << 20, 'x')});

    CHECK(page.says("Allow"));
    CHECK(page.says("2.0 MiB, not shown at once"));
    CHECK(page.find(Role::TextArea, "Response to check") == nullptr);
    page.activate(Role::Button, "Show line 1 in the text");
    CHECK(page.find(Role::TextArea, "Response to check") != nullptr);
}

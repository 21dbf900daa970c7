#include "core/http/message.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

namespace {

Message parsed(std::string_view pasted)
{
    std::string fault;
    std::optional<Message> message = parse_message(pasted, fault);
    INFO(pasted << '\n' << fault);
    REQUIRE(message.has_value());
    return std::move(*message);
}

Response only_response(std::string_view pasted)
{
    const Message message = parsed(pasted);
    REQUIRE(message.transactions.size() == 1);
    REQUIRE(message.transactions.front().responses.size() == 1);
    return message.transactions.front().responses.front();
}

std::string fault_of(std::string_view pasted)
{
    std::string fault;
    CHECK_FALSE(parse_message(pasted, fault).has_value());
    return fault;
}

// "GET > 100 200 | - > 304": the method of each request and the codes of its responses.
std::string outline(const Message& message)
{
    std::string text;
    for (const Transaction& each : message.transactions) {
        text += (text.empty() ? "" : " | ") + (each.request ? each.request->method : "-") + " >";
        for (const Response& response : each.responses)
            text += ' ' + response.digits;
    }
    return text;
}

} // namespace

TEST_CASE("a response is read into status line, fields and content, with the lines they stand on")
{
    const Response response =
        only_response("\n\nHTTP/1.1 404 Not Found\r\nContent-Type:text/plain\r\nx-Two: a:b \r\n\r\n"
                      "No such\r\norder\r\n");

    CHECK(response.version.text == "HTTP/1.1");
    CHECK(response.code == 404);
    CHECK(response.reason == "Not Found");
    CHECK(response.is_well_spaced);
    CHECK(response.line == 3);
    CHECK(response.has_end_of_head);
    REQUIRE(response.fields.lines.size() == 2);
    CHECK(response.fields.value("CONTENT-TYPE") == "text/plain");
    CHECK(response.fields.value("X-Two") == "a:b");
    CHECK(response.fields.line_of("x-two", 1) == 5);
    CHECK(response.fields.line_of("x-three", 1) == 1);
    CHECK(response.content.text == "No such\norder");
    CHECK(response.content.line_at(0) == 7);
    CHECK(response.content.line_at(8) == 8);
}

TEST_CASE("a status line is read as it comes")
{
    struct Row
    {
        std::string line, digits, reason;
        int code = 0;
        bool is_well_spaced = true, is_well_formed = true;
    };
    const Row row = GENERATE(
        Row{"HTTP/1.1 200 OK", "200", "OK", 200}, Row{"HTTP/1.1 200", "200", "", 200},
        Row{"HTTP/2 204", "204", "", 204}, Row{"HTTP/3 404 ", "404", "", 404},
        Row{"HTTP/1.1  200 OK", "200", "OK", 200, false}, Row{"HTTP/1.1 200OK", "200", "OK", 200, false},
        Row{"http/1.1 200 OK", "200", "OK", 200, true, false}, Row{"HTTP/1 200 OK", "200", "OK", 200, true, false},
        Row{"HTTP/1.12 200 OK", "200", "OK", 200, true, false}, Row{"HTTP/1.1 20 OK", "20", "OK", 20},
        Row{"HTTP/1.1 99999 Odd", "99999", "Odd", 9999}, Row{":status: 302", "302", "", 302},
        Row{":status 302", "302", "", 302}, Row{"  HTTP/1.1 200 OK", "200", "OK", 200});
    CAPTURE(row.line);

    const Response response = only_response(row.line + "\nA: b\n\n");

    CHECK(response.digits == row.digits);
    CHECK(response.code == row.code);
    CHECK(response.reason == row.reason);
    CHECK(response.is_well_spaced == row.is_well_spaced);
    CHECK(response.version.is_well_formed == row.is_well_formed);
    CHECK(response.fields.value("a") == "b");
}

TEST_CASE("a field keeps what is odd about its line")
{
    using Fault = FieldLine::Fault;
    const auto [line, name, value, fault] = GENERATE(table<std::string, std::string, std::string, Fault>({
        {"ETag: \"a\"", "ETag", "\"a\"", Fault::None},
        {"Empty:", "Empty", "", Fault::None},
        {"ETag : \"a\"", "ETag", "\"a\"", Fault::SpaceBeforeColon},
        {"Two words: a", "Two words", "a", Fault::BadName},
        {"no colon", "", "no colon", Fault::NoColon},
        {"A: b\n  c", "A", "b c", Fault::Folded},
    }));
    CAPTURE(line);

    const Response response = only_response("HTTP/1.1 200 OK\nFirst: 1\n" + line + "\n\n");

    REQUIRE(response.fields.lines.size() == 2);
    CHECK(response.fields.lines[1].name == name);
    CHECK(response.fields.lines[1].value == value);
    CHECK(response.fields.lines[1].fault == fault);
}

TEST_CASE("the lines of one field are a list")
{
    const Fields fields = only_response("HTTP/1.1 200 OK\nVary: a, \"b,c\"\nETag: 1\nvary: d\n\n").fields;

    CHECK(fields.combined("Vary") == "a, \"b,c\", d");
    CHECK(fields.all("Vary").size() == 2);
    const std::vector<FieldElement> elements = fields.elements("Vary");
    REQUIRE(elements.size() == 3);
    CHECK(elements[1].text == "\"b,c\"");
    CHECK(elements[1].line == 2);
    CHECK(elements[2].text == "d");
    CHECK(elements[2].line == 4);
    CHECK(fields.elements("Age").empty());
}

TEST_CASE("a request goes before its response, with or without a separator")
{
    const auto between = GENERATE(as<std::string>(), "\n", "\n---\n", "\n-----\n\n", "\n\n\n");

    const Message message = parsed("POST /orders?x=1 HTTP/1.1\nHost: a\n\n{\"id\": 1}\n" + between +
                                   "HTTP/1.1 201 Created\nLocation: /orders/7\n\n");

    REQUIRE(outline(message) == "POST > 201");
    CHECK(message.transactions.front().request->target == "/orders?x=1");
    CHECK(message.transactions.front().request->version->is_1_0() == false);
    CHECK(message.transactions.front().request->content.text == "{\"id\": 1}");
}

TEST_CASE("several responses belong to the requests that they answer")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n\n", "- > 100 200"},
        {"HTTP/1.1 302 Found\nLocation: /b\n\nHTTP/1.1 200 OK\n\n", "- > 302 | - > 200"},
        {"HTTP/1.1 101 Switching Protocols\n\nHTTP/1.1 200 OK\n\n", "- > 101 | - > 200"},
        {"GET /a HTTP/1.1\n\nHTTP/1.1 200 OK\n\nhello\n\nGET /b HTTP/1.1\n\nHTTP/1.1 404 Not Found\n\n",
         "GET > 200 | GET > 404"},
        {"GET /a HTTP/1.1\n\nHTTP/1.1 200 OK\n\nGET /b HTTP/1.1\n\n", "GET > 200"},
        {"GET /a HTTP/1.1\n\nGET /b HTTP/1.1\n\nHTTP/1.1 200 OK\n\n", "GET > 200"},
    }));
    CAPTURE(text);

    CHECK(outline(parsed(text)) == expected);
}

TEST_CASE("a message quoted in content is content")
{
    const auto type =
        GENERATE(as<std::string>(), "text/plain", "message/http", "application/http", "multipart/mixed; boundary=b");

    const Response response =
        only_response("HTTP/1.1 200 OK\nContent-Type: " + type + "\n\nThis is it:\n\nHTTP/1.1 404 Not Found\n\n");

    CHECK(response.content.text.find("404 Not Found") != std::string::npos);
}

TEST_CASE("content that follows without an empty line is told apart from fields")
{
    const Response response = only_response("HTTP/1.1 200 OK\nContent-Type: application/json\n{\"a\": 1}\n");

    CHECK(response.misplaced_content_line == 3);
    CHECK_FALSE(response.has_end_of_head);
    CHECK(response.content.text == "{\"a\": 1}");
}

TEST_CASE("a status line alone shows no fields")
{
    CHECK_FALSE(only_response("HTTP/1.1 404 Not Found").shows_fields());
    CHECK(only_response("HTTP/1.1 404 Not Found\n\n").shows_fields());
}

TEST_CASE("chunked content is decoded")
{
    const Response response = only_response("HTTP/1.1 200 OK\nTransfer-Encoding: Chunked\n\n5\nhello\n0\n\n");

    CHECK(response.chunking == Chunking::Decoded);
    CHECK(response.content.text == "hello");
    CHECK(response.content.line_at(0) == 5);
}

// ---- refusals

TEST_CASE("what is no response is refused with the reason")
{
    const std::string wanted = "a status line such as `HTTP/1.1 404 Not Found` has to come first";
    const auto [text, reason] = GENERATE_COPY(table<std::string, std::string>({
        {"", "there is no text"},
        {" \n\t\n", "there is no text"},
        {"hello", "no line looks like a status line: " + wanted},
        {"{\"a\": 1}", "this is only content: " + wanted},
        {"<html>", "this is only content: " + wanted},
        {"Content-Type: text/html\n\nhello", "the status line is missing: " + wanted},
        {"hello\nHTTP/1.1 OK\n", "the status line in line 2 has no status code"},
        {"GET / HTTP/1.1\nHost: a\n\n", "there is only a request: its response is missing"},
    }));
    CAPTURE(text);

    CHECK(fault_of(text) == reason);
}

TEST_CASE("text beyond the limits is refused, and text up to them is read")
{
    const std::string start = "HTTP/1.1 200 OK\n";
    std::string fields, responses;
    for (std::size_t i = 0; i < max_fields; ++i)
        fields += "A: b\n";
    for (std::size_t i = 0; i < max_responses; ++i)
        responses += start + '\n';

    CHECK(only_response(start + fields + '\n').fields.lines.size() == max_fields);
    CHECK(fault_of(start + fields + "A: b\nA: b\n\n").ends_with("is too large: more than 20000 fields or 2048 KiB"));
    CHECK(fault_of(start + "A: " + std::string(max_head_bytes, 'x') + "\n\n").starts_with("the header before line 2"));
    CHECK(parsed(responses).transactions.size() == max_responses);
    CHECK(fault_of(responses + start) == "there are more than 2000 responses");
    CHECK(fault_of(std::string(max_pasted_bytes + 1, ' ')) == "the text has more than 4 MiB");
}

TEST_CASE("a long text is read as fast as it is long")
{
    const auto line = GENERATE(as<std::string>(), "\n", " \n", "HTTP/1.1\n", "GET \n", "---\n", "< \n", "a: b\n");
    std::string text = "HTTP/1.1 200 OK\n\n";
    while (text.size() < 500'000)
        text += line;

    CHECK(only_response(text).code == 200);
}

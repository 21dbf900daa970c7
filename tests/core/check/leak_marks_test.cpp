#include "core/check/leak_marks.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <string>

using namespace core;

namespace {

// The part of the text that the mark points to; "(nothing)" without one.
std::string found(FindLeak find, std::string_view text)
{
    const std::optional<LeakMark> mark = find(text);
    return mark ? std::string(text.substr(mark->offset, mark->length)) : "(nothing)";
}

constexpr FindLeak every_find[] = {
    find_python_trace, find_java_trace, find_node_trace, find_dotnet_trace,         find_php_trace,
    find_ruby_trace,   find_go_trace,   find_exception,  find_rust_or_elixir_trace, find_debug_page,
    find_sql,          find_path,       find_secret,     find_internal_host,
};

} // namespace

// ---- traces

TEST_CASE("a trace is found by the words of its runtime, and shown to the end of the line")
{
    const auto [find, text, expected] = GENERATE(table<FindLeak, std::string, std::string>({
        {find_python_trace, "Oops\nTraceback (most recent call last):\n  File", "Traceback (most recent call last):"},
        {find_java_trace, "x\n\tat com.example.Orders.find(Native)\n", "\tat com.example.Orders.find(Native)"},
        {find_java_trace, "... 1 more", "... 1 more"},
        {find_node_trace, "at Module._compile (x)</pre>", "at Module._compile (x)"},
        {find_dotnet_trace, "   at System.Linq.First()\r\n", "   at System.Linq.First()"},
        {find_php_trace, "<b>Fatal error</b>: boom", "Fatal error"},
        {find_go_trace, "goroutine 1 [running]:\nmain", "[running]:"},
        {find_rust_or_elixir_trace, "thread 'main' panicked at x", "' panicked at x"},
        {find_rust_or_elixir_trace, "** (KeyError) key :id not found", "** (KeyError) key :id not found"},
    }));

    CHECK(found(find, text) == expected);
    CHECK(shows_trace(text));
}

TEST_CASE("a trace is found by a place in source code, and shown from the start of the place")
{
    const auto [find, text, expected] = GENERATE(table<FindLeak, std::string, std::string>({
        {find_python_trace, "in \"/srv/app/views.py\", line 88, in get", "/srv/app/views.py\", line 88, in get"},
        {find_python_trace, "views.py:7", "views.py:7"},
        {find_java_trace, "(OrderService.java:42)", "OrderService.java:42)"},
        {find_java_trace, "Main.kt:1 Main.scala:2", "Main.kt:1 Main.scala:2"},
        {find_node_trace, "at\tindex.mjs:3:14", "index.mjs:3:14"},
        {find_dotnet_trace, "in C:\\src\\Orders.cs:line 31", "C:\\src\\Orders.cs:line 31"},
        {find_php_trace, "in index.php on line 12", "index.php on line 12"},
        {find_php_trace, "in <b>index.php</b> on line <b>12</b>", "index.php"},
        {find_ruby_trace, "users_controller.rb:12:in `show'", "users_controller.rb:12:in"},
        {find_go_trace, "\t/go/src/main.go:42 +0x1d", "/go/src/main.go:42 +0x1d"},
        {find_rust_or_elixir_trace, "src/main.rs:14:5", "src/main.rs:14:5"},
    }));

    CHECK(found(find, text).starts_with(expected));
    CHECK(shows_trace(text));
}

TEST_CASE("a place needs a name in front of the mark and a number behind it")
{
    const auto [find, text] = GENERATE(table<FindLeak, std::string>({
        {find_python_trace, ".py:7"},
        {find_python_trace, "/.py:7"},
        {find_python_trace, "views.py: seven"},
        {find_python_trace, "views.py:"},
        {find_node_trace, "<script src=\"/main.js\"></script>"},
        {find_node_trace, "key.ts:value"},
        {find_ruby_trace, "see notes.rb: all"},
        {find_go_trace, "we.go: now"},
    }));

    CHECK(found(find, text) == "(nothing)");
    CHECK_FALSE(shows_trace(text));
}

TEST_CASE("a place that is none does not hide the one behind it")
{
    CHECK(found(find_ruby_trace, "a.rb: x, b.rb:12") == "b.rb:12");
}

// ---- exceptions

TEST_CASE("an exception is found by its name with the packages it lives in")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"com.billing.CardDeclinedError", "com.billing.CardDeclinedError"},
        {"Billing::CardDeclinedError", "Billing::CardDeclinedError"},
        {"raised ::Billing::Cards::DeclinedError.", "Billing::Cards::DeclinedError"},
        {"App\\Exceptions\\OrderException: boom", "App\\Exceptions\\OrderException"},
        {"\\App\\OrderException", "App\\OrderException"},
        {"Error:Billing::CardDeclinedError", "Billing::CardDeclinedError"},
        {"a java.util.concurrent.TimeoutException!", "java.util.concurrent.TimeoutException"},
        {"System.ArgumentException", "System.ArgumentException"},
        {"outer$inner.x.My_Exception", "outer$inner.x.My_Exception"},
        {"an Error, and then a.b.RealError", "a.b.RealError"},
    }));

    CHECK(found(find_exception, text) == expected);
}

TEST_CASE("words that only look like the name of an exception are left alone")
{
    const std::string text =
        GENERATE(as<std::string>(), "CardDeclinedError", "billing.CardDeclinedError", "com.billing.CardDeclinedErrors",
                 "com.billing.carddeclinederror", "com.billing.cardError", "com..CardDeclinedError",
                 "Billing:CardDeclinedError", "https://example.com/problems/a.b.ValidationException",
                 "com.amazonaws.dynamodb.v20120810#a.b.NotFoundException", "x-a.b.SomeError", "1.2.SomeError",
                 "::Error", "Error", "");

    CHECK(found(find_exception, text) == "(nothing)");
}

TEST_CASE("an exception is found by the words of a runtime")
{
    CHECK(found(find_exception, "boom: NullPointerException\nat") == "NullPointerException");
    CHECK(found(find_exception, "undefined method `name' for nil:NilClass") ==
          "undefined method `name' for nil:NilClass");
    CHECK(found(find_exception, "Cannot read properties of undefined (reading 'id')").ends_with("'id')"));
}

TEST_CASE("a very long name is an exception by its end")
{
    const std::string text = std::string(100'000, 'a') + ".b.c.LongError";

    CHECK(found(find_exception, text).ends_with(".b.c.LongError"));
}

TEST_CASE("a page for developers is found by what only such pages say")
{
    CHECK(found(find_debug_page, "<h1>Whoops! There was an error.</h1>") == "Whoops! There was an error.");
    CHECK(found(find_debug_page, "<th>Django Version:</th>") == "Django Version:");
    CHECK(found(find_debug_page, "<h1>Server Error (500)</h1>") == "(nothing)");
}

// ---- databases

TEST_CASE("a database is found by its words and its statements")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"ERROR: duplicate key violates unique constraint \"a\"\nx", "violates unique constraint \"a\""},
        {"ORA-00942: table or view does not exist", "ORA-00942: table or view does not exist"},
        {"ORA-X, ORA-00001", "ORA-00001"},
        {"relation \"orders\" does not exist", "relation \"orders\" does not exist"},
        {"column \"total\" does not exist", "column \"total\" does not exist"},
        {"table 'shop.orders' doesn't exist", "table 'shop.orders' doesn't exist"},
        {"near: SELECT id FROM users", "SELECT id FROM users"},
        {"INSERT INTO users VALUES (1)", "INSERT INTO users VALUES (1)"},
        {"INSERT INTO users (id)", "INSERT INTO users (id)"},
        {"UPDATE users SET name", "UPDATE users SET name"},
        {"DELETE FROM users WHERE id", "DELETE FROM users WHERE id"},
        {"ALTER TABLE users ADD x", "ALTER TABLE users ADD x"},
    }));

    CHECK(found(find_sql, text) == expected);
}

TEST_CASE("words that only look like a database are left alone")
{
    const std::string text =
        GENERATE(as<std::string>(), "Select a date from the calendar", "SELECT your seat", "UPDATE the page",
                 "SELECT " + std::string(400, 'x') + " FROM here", "a relation \"friend\" is missing",
                 "the table 'seven' is taken", "ORA-1", "ORA-", "");

    CHECK(found(find_sql, text) == "(nothing)");
}

// ---- paths

TEST_CASE("a path on the server is found by where it starts, by its file, and by a home folder")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"open /var/lib/app/config: denied", "/var/lib/app/config"},
        {"in '/etc/nginx/sites'", "/etc/nginx/sites"},
        {"(/opt/shop/jobs/run.py)", "/opt/shop/jobs/run.py"},
        {"/data/jobs/nightly.py:12", "/data/jobs/nightly.py:12"},
        {"at /app/src/index.js", "/app/src/index.js"},
        {"/home/anna/shop/.env", "/home/anna/shop/.env"},
        {"/Users/anna/shop/notes.txt.", "/Users/anna/shop/notes.txt"},
        {"ENOENT: no such file, open '/data/x'", "/data/x"},
        {"GET /a/b then /var/log/app.log", "/var/log/app.log"},
        {"at C:\\app\\Program.cs:line 3", "C:\\app\\Program.cs:line"},
        {"D:\\\\shop\\\\web.config", "D:\\\\shop\\\\web.config"},
    }));

    CHECK(found(find_path, text) == expected);
}

TEST_CASE("what only looks like a path on the server is left alone")
{
    const std::string text = GENERATE(
        as<std::string>(), "Cannot GET /var/www/html/app", "The requested URL /usr/lib/x/y.py was not found",
        "route /srv/app/x.rb", "https://example.com/usr/lib/docs", "<a href=\"/var/www/x/y.py\">",
        "href='/srv/app/x.py'", "/orders/42/items", "/static/js/app.js", "/a.py", "/home/anna", "/home/anna/shop/",
        "10/12/2026", "a/b/c/d.py", "{id}/b/c/d.py", "~/b/c/d.py", "see C: or D:\\", "https:\\\\x", "", "/", "///////");

    CHECK(found(find_path, text) == "(nothing)");
}

// ---- hosts

TEST_CASE("a host inside is found by its address, its name, or the URL it stands in")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"orders-db.prod.svc.cluster.local did not answer", "orders-db.prod.svc.cluster.local"},
        {"connect 10.0.12.7:5432", "10.0.12.7"},
        {"from 192.168.1.20.", "192.168.1.20"},
        {"http://orders/42 failed", "orders"},
        {"localhost:8080 refused", "localhost"},
        {"http://localhost/x", "localhost"},
        {"at 127.0.0.1:6379", "127.0.0.1"},
        {"db1.internal is down", "db1.internal"},
        {"cache.internal:6379", "cache.internal"},
    }));

    CHECK(found(find_internal_host, text) == expected);
}

TEST_CASE("names and numbers that only look like a host inside are left alone")
{
    const std::string text =
        GENERATE(as<std::string>(), "partner.example.com did not answer", "8.8.8.8:53", "orders failed", "localhost",
                 "127.0.0.1", "0.0.0.0:80", "version 0.1.2.3", "error.internal", "anna@mail.corp.internal",
                 "Version 10.0.1", "http://", "...", "-", "");

    CHECK(found(find_internal_host, text) == "(nothing)");
}

// ---- secrets

TEST_CASE("a secret is found by its prefix, and no more of it is shown")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"denied for AKIAIOSFODNN7EXAMPLE", "AKIA"},
        {"key sk_live_51H8", "sk_live_"},
        {"-----BEGIN RSA PRIVATE KEY-----\nMII", "PRIVATE KEY-----"},
        {"postgres://app:hunter2@db/orders", "://"},
        {"https://example.com/, amqp://u:p@mq", "://"},
        {"Server=a;Password=b", ";Password="},
    }));

    CHECK(found(find_secret, text) == expected);
}

TEST_CASE("what only looks like a secret is left alone")
{
    const std::string text =
        GENERATE(as<std::string>(), "The password or the API key is wrong", "AKIA", "AKIAiosfodnn7example",
                 "AKIAIOSFODNN7EXAMPL", "https://example.com/a:b@c", "https://anna@example.com", "://", "");

    CHECK(found(find_secret, text) == "(nothing)");
}

// ---- hostile text

TEST_CASE("no search points behind the end of the text, or takes long for a long one")
{
    const auto piece =
        GENERATE(as<std::string>(), ".py:", "Error", "a.Error", "a::Error", "::", "/", "/a", "/var/www/", "://", ":\\",
                 "localhost:", "10.", "AKIA", "SELECT ", "ORA-", "relation \"", ".", "\\", "\xFF", "\n", "<");
    const FindLeak find = GENERATE(from_range(std::begin(every_find), std::end(every_find)));
    std::string text;
    while (text.size() < 200'000)
        text += piece;

    const std::optional<LeakMark> mark = find(text);

    CAPTURE(piece);
    CHECK((!mark || (mark->offset < text.size() && mark->length <= text.size() - mark->offset)));
}

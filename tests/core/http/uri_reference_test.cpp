#include "core/http/uri_reference.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using namespace core;

TEST_CASE("a URI is taken apart into all its parts")
{
    const auto uri = parse_uri_reference("https://anna:pw@api.example.com:8443/v1/orders?page=2&q=a?b#top?");

    REQUIRE(uri.has_value());
    CHECK(uri->scheme == "https");
    CHECK(uri->userinfo == "anna:pw");
    CHECK(uri->host == "api.example.com");
    CHECK(uri->port == "8443");
    CHECK(uri->path == "/v1/orders");
    CHECK(uri->query == "page=2&q=a?b");
    CHECK(uri->fragment == "top?");
    CHECK(uri->has_authority);
}

TEST_CASE("a reference may lack any part")
{
    struct Row
    {
        std::string text, scheme, host, path, query, fragment;
        bool has_authority;
    };
    const Row row =
        GENERATE(Row{"", "", "", "", "", "", false}, Row{"/a", "", "", "/a", "", "", false},
                 Row{"a/b", "", "", "a/b", "", "", false}, Row{"?q", "", "", "", "q", "", false},
                 Row{"#f", "", "", "", "", "f", false}, Row{"#f?q", "", "", "", "", "f?q", false},
                 Row{"//host", "", "host", "", "", "", true}, Row{"//host/a", "", "host", "/a", "", "", true},
                 Row{"http:", "http", "", "", "", "", false}, Row{"http:/a", "http", "", "/a", "", "", false},
                 Row{"http://", "http", "", "", "", "", true}, Row{"http:///a", "http", "", "/a", "", "", true},
                 Row{"mailto:a@b", "mailto", "", "a@b", "", "", false},
                 Row{"http://h?q", "http", "h", "", "q", "", true}, Row{"http://h#f", "http", "h", "", "", "f", true});
    CAPTURE(row.text);

    const auto uri = parse_uri_reference(row.text);

    REQUIRE(uri.has_value());
    CHECK(uri->scheme == row.scheme);
    CHECK(uri->host == row.host);
    CHECK(uri->path == row.path);
    CHECK(uri->query == row.query);
    CHECK(uri->fragment == row.fragment);
    CHECK(uri->has_authority == row.has_authority);
}

TEST_CASE("a colon makes a scheme only behind a name of one")
{
    const auto [text, scheme, path] = GENERATE(table<std::string, std::string, std::string>({
        {"coap+tcp-1.0:x", "coap+tcp-1.0", "x"},
        {"1http:x", "", "1http:x"},
        {"+a:x", "", "+a:x"},
        {":x", "", ":x"},
        {"a/b:c", "", "a/b:c"},
        {"./a:b", "", "./a:b"},
        {"a_b:c", "", "a_b:c"},
        {"localhost:8080", "localhost", "8080"},
    }));

    CHECK(parse_uri_reference(text)->scheme == scheme);
    CHECK(parse_uri_reference(text)->path == path);
}

TEST_CASE("the web is http and https, in any case of letters")
{
    CHECK(parse_uri_reference("http://a")->is_web());
    CHECK(parse_uri_reference("HTTPS://a")->is_web());
    CHECK_FALSE(parse_uri_reference("ftp://a")->is_web());
    CHECK_FALSE(parse_uri_reference("//a")->is_web());
}

TEST_CASE("an authority is user, host and port")
{
    const auto [authority, userinfo, host, port] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"example.com", "", "example.com", ""},
        {"example.com:", "", "example.com", ""},
        {"example.com:80", "", "example.com", "80"},
        {":80", "", "", "80"},
        {"u@h", "u", "h", ""},
        {"u@x@h:1", "u@x", "h", "1"},
        {"@h", "", "h", ""},
        {"[::1]", "", "::1", ""},
        {"[::1]:8080", "", "::1", "8080"},
        {"u:p@[2001:db8::7]:443", "u:p", "2001:db8::7", "443"},
        {"[::1", "", "::1", ""},
        {"[::1]x", "", "::1", ""},
        {"[", "", "", ""},
        {"[]", "", "", ""},
    }));
    CAPTURE(authority);

    const std::string text = "http://" + authority + "/x"; // which the parts point into
    const auto uri = parse_uri_reference(text);

    REQUIRE(uri.has_value());
    CHECK(uri->userinfo == userinfo);
    CHECK(uri->host == host);
    CHECK(uri->port == port);
    CHECK(uri->path == "/x");
}

TEST_CASE("the host of an authority goes without user, port and brackets")
{
    CHECK(host_of("api.example.com") == "api.example.com");
    CHECK(host_of("api.example.com:8080") == "api.example.com");
    CHECK(host_of("[::1]:8080") == "::1");
    CHECK(host_of("[2001:db8::7]") == "2001:db8::7");
    CHECK(host_of("anna@h:1") == "h");
    CHECK(host_of(":80").empty());
    CHECK(host_of("").empty());
}

TEST_CASE("every character that may stand in a URI does")
{
    CHECK(parse_uri_reference("/azAZ09-._~:/?#[]@!$&'()*+,;=%C3%a9").has_value());
}

TEST_CASE("a character that may not stand in a URI makes it none")
{
    const std::string text =
        GENERATE(as<std::string>(), " ", "/a b", "/a\tb", "/a\n", "<a>", "\"", "/{id}", "a|b", "a\\b", "a^b", "`",
                 "/caf\u00e9", "\xFF", std::string("/a\0b", 4), "/\x7F", "%", "%2", "/100%", "%zz", "%2g", "%%20");

    CHECK_FALSE(parse_uri_reference(text).has_value());
}

TEST_CASE("a long text is a URI as a short one is")
{
    const std::string far = "http://h/" + std::string(1'000'000, 'a');
    const std::string many = "http://" + std::string(1'000'000, '@') + "h";

    CHECK(parse_uri_reference(far)->path.size() == 1'000'001);
    CHECK(parse_uri_reference(many)->host == "h");
}

TEST_CASE("the parameters of a query have a name and a value")
{
    const std::vector<Parameter> parameters = query_parameters("A=1&b=x=y&flag&&=lost&c=");

    REQUIRE(parameters.size() == 4);
    CHECK(parameters[0].name == "a");
    CHECK(parameters[0].value == "1");
    CHECK(parameters[1].value == "x=y");
    CHECK(parameters[2].name == "flag");
    CHECK(parameters[2].value == "");
    CHECK(parameters[3].value == "");
    CHECK(query_parameters("").empty());
}

// ---- hosts

TEST_CASE("an address is private, of this machine, or public")
{
    const auto [host, kind] = GENERATE(table<std::string, HostKind>({
        {"127.0.0.1", HostKind::Loopback},      {"127.255.255.255", HostKind::Loopback},
        {"0.0.0.0", HostKind::Loopback},        {"10.0.0.1", HostKind::Private},
        {"9.255.255.255", HostKind::Public},    {"11.0.0.0", HostKind::Public},
        {"172.15.0.1", HostKind::Public},       {"172.16.0.0", HostKind::Private},
        {"172.31.255.255", HostKind::Private},  {"172.32.0.0", HostKind::Public},
        {"192.168.0.1", HostKind::Private},     {"192.167.0.1", HostKind::Public},
        {"169.254.169.254", HostKind::Private}, {"169.253.0.1", HostKind::Public},
        {"100.63.0.1", HostKind::Public},       {"100.64.0.0", HostKind::Private},
        {"100.127.0.1", HostKind::Private},     {"100.128.0.1", HostKind::Public},
        {"8.8.8.8", HostKind::Public},          {"::1", HostKind::Loopback},
        {"FE80::1", HostKind::Private},         {"fd12:3456::1", HostKind::Private},
        {"fc00::1", HostKind::Private},         {"2001:db8::1", HostKind::Public},
    }));
    CAPTURE(host);

    CHECK(kind_of_host(host) == kind);
}

TEST_CASE("a name is private by its ending, or for want of a dot")
{
    const auto [host, kind] = GENERATE(table<std::string, HostKind>({
        {"localhost", HostKind::Loopback},
        {"LocalHost", HostKind::Loopback},
        {"app.localhost", HostKind::Loopback},
        {"orders", HostKind::Private},
        {"db.internal", HostKind::Private},
        {"printer.local", HostKind::Private},
        {"api.prod.svc.cluster.local", HostKind::Private},
        {"a.HOME.ARPA", HostKind::Private},
        {"example.com", HostKind::Public},
        {"internal.example.com", HostKind::Public},
        {"fdroid.org", HostKind::Public},
        {"fcbarcelona.com", HostKind::Public},
        {"local.example", HostKind::Public},
        {"", HostKind::Public},
    }));
    CAPTURE(host);

    CHECK(kind_of_host(host) == kind);
}

TEST_CASE("numbers that are no address are a name")
{
    const std::string host = GENERATE("256.0.0.1", "10.0.0", "10.0.0.1.2", "10..0.1", "10.0.0.x", "-1.0.0.1",
                                      "99999999999999999999.0.0.1", "0x7f.0.0.1");

    CHECK(kind_of_host(host) == HostKind::Public);
}

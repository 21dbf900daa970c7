#include "core/check/html_tags.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace core;

namespace {

std::vector<std::string> names_in(std::string_view html)
{
    std::vector<std::string> names;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next())
        names.push_back(tag->name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("tags are found with their names in lower case and their places")
{
    CHECK(names_in("<!doctype html><P>a < b<BR/></p>") == Names{"p", "br", "/p"});
    CHECK(HtmlTags("ab<i>").next()->offset == 2);
}

TEST_CASE("comments, scripts and styles hold no tags")
{
    CHECK(names_in("<!-- <a> --><b>") == Names{"b"});
    CHECK(names_in("<script>if (a<b) write('<input>')</SCRIPT><i>") == Names{"script", "/script", "i"});
    CHECK(names_in("<style>a::before{content:'<b>'}</style>") == Names{"style", "/style"});
}

TEST_CASE("a tag ends behind its quoted attributes") { CHECK(names_in("<a title='x>y'><b>") == Names{"a", "b"}); }

TEST_CASE("text that is cut off holds no more tags")
{
    CHECK(names_in("<") == Names{});
    CHECK(names_in("</") == Names{});
    CHECK(names_in("<!-- <a>") == Names{});
    CHECK(names_in("<script><a>") == Names{"script"});
    CHECK(names_in("<a href=") == Names{"a"});
}

TEST_CASE("attributes are read however they are written")
{
    const HtmlTag tag = *HtmlTags("<input Type = \"PASSWORD\" name=pw required value='a b' data-x=>").next();

    CHECK(tag.attribute("type") == "password");
    CHECK(tag.attribute("NAME") == "pw");
    CHECK(tag.attribute("required") == "");
    CHECK(tag.attribute("value") == "a b");
    CHECK_FALSE(tag.attribute("id").has_value());
}

#include "core/http/structured_field.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <string>

using namespace core;

namespace {

BareItem bare(std::string_view value)
{
    StructuredFault fault;
    const std::optional<StructuredItem> item = parse_structured_item(value, fault);
    INFO(value << ": " << fault.message);
    REQUIRE(item.has_value());
    return item->value;
}

StructuredFault fault_of_item(std::string_view value)
{
    StructuredFault fault;
    INFO(value);
    REQUIRE_FALSE(parse_structured_item(value, fault).has_value());
    return fault;
}

} // namespace

TEST_CASE("each kind of bare item is read")
{
    CHECK(bare("-42").is(BareKind::Integer));
    CHECK(bare("-42").number == -42);
    CHECK(bare("007").number == 7);
    CHECK(bare("999999999999999").number == 999'999'999'999'999);
    CHECK(bare("1.5").is(BareKind::Decimal));
    CHECK(bare("1.5").number == 1500);
    CHECK(bare("-0.025").number == -25);
    CHECK(bare("\"a \\\"b\\\\\"").text == "a \"b\\");
    CHECK(bare("text/html;level").text == "text/html");
    CHECK(bare("*x:1").is(BareKind::Token));
    CHECK(bare(":aGVsbG8=:").text == "hello");
    CHECK(bare(":aGVsbG8:").text == "hello");
    CHECK(bare("::").text.empty());
    CHECK(bare("?1").number == 1);
    CHECK(bare("?0").number == 0);
    CHECK(bare("@-1688169599").is(BareKind::Date));
    CHECK(bare("@-1688169599").number == -1688169599);
    CHECK(bare("%\"na%c3%afve 100%25\"").text == "naïve 100%");
    CHECK(bare("%\"\"").is(BareKind::DisplayString));
}

TEST_CASE("spaces around a value do not count, tabs do")
{
    CHECK(bare("  1  ").number == 1);
    CHECK(fault_of_item("\t1").offset == 0);
    CHECK(fault_of_item("1\t").offset == 1);
}

TEST_CASE("a fault points at the character where the value stops being one")
{
    struct Case
    {
        std::string_view value;
        std::size_t offset;
        std::string_view message;
    };
    const Case each = GENERATE(from_range(std::vector<Case>{
        {"", 0,
         "an item has to start: a number, a String in quotes, a Token, a Byte Sequence between colons, `?1` or "
         "a Date"},
        {"-", 1, "a digit has to follow"},
        {"--1", 1, "a digit has to follow"},
        {"1234567890123456", 0, "an Integer may have 15 digits"},
        {"1234567890123.0", 0, "a Decimal may have 12 digits before its point"},
        {"1.", 2, "a Decimal needs 1 to 3 digits behind its point"},
        {"1.2345", 6, "a Decimal needs 1 to 3 digits behind its point"},
        {"1.2.3", 3, "nothing more is expected"},
        {"\"open", 5, "the String has to end with a quote"},
        {"\"a\\n\"", 3, "only `\"` and `\\` may stand behind a backslash"},
        {"\"\\", 2, "only `\"` and `\\` may stand behind a backslash"},
        {"\"caf\xC3\xA9\"", 4, "a String holds visible ASCII and spaces only; a Display String takes other text"},
        {":aGVsbG8=", 9, "the Byte Sequence has to end with a colon"},
        {":aGV-:", 4, "the base64 of the Byte Sequence breaks off"},
        {":a:", 2, "the base64 of the Byte Sequence breaks off"},
        {"?true", 1, "a Boolean is `?1` or `?0`"},
        {"@1.5", 2, "a Date is a whole number of seconds"},
        {"@", 1, "a digit has to follow"},
        {"%x", 1, "a quote has to follow the `%` of a Display String"},
        {"%\"%C3\"", 3, "two hexadecimal digits in small letters have to follow `%`"},
        {"%\"%c\"", 3, "two hexadecimal digits in small letters have to follow `%`"},
        {"%\"\xC3\xA9\"", 2, "a Display String writes this character as `%` and two hexadecimal digits"},
        {"%\"%ff\"", 0, "the bytes of the Display String are no UTF-8"},
        {"%\"a", 3, "the Display String has to end with a quote"},
        {"1; A=2", 3, "a key has to start with a small letter or `*`"},
        {"1, 2", 1, "nothing more is expected"},
        {"(1 2)", 0,
         "an item has to start: a number, a String in quotes, a Token, a Byte Sequence between colons, "
         "`?1` or a Date"},
    }));

    const StructuredFault fault = fault_of_item(each.value);

    INFO(each.value);
    CHECK(fault.offset == each.offset);
    CHECK(fault.message == each.message);
}

TEST_CASE("an item has parameters, of which the last with a key counts")
{
    StructuredFault fault;
    const auto item = parse_structured_item("\"daily\"; q=10;w=60 ;x", fault);
    CHECK_FALSE(item.has_value());
    CHECK(fault.offset == 19);

    const auto read = parse_structured_item("\"daily\"; q=10;  w=60;x;q=7", fault);
    REQUIRE(read.has_value());
    CHECK(read->parameters.size() == 4);
    CHECK(read->find("q")->value.number == 7);
    CHECK(read->find("q")->offset == 23);
    CHECK(read->find("x")->value.is(BareKind::Boolean));
    CHECK(read->find("y") == nullptr);
}

TEST_CASE("a list holds items and inner lists, each with its place")
{
    StructuredFault fault;
    const auto list = parse_structured_list("a;x=1 ,\t( \"b\"  ?0;y );z, ()", fault);

    REQUIRE(list.has_value());
    REQUIRE(list->size() == 3);
    CHECK(list->at(0).item.value.text == "a");
    CHECK(list->at(0).item.find("x")->value.number == 1);
    CHECK(list->at(1).is_inner_list);
    CHECK(list->at(1).offset == 8);
    REQUIRE(list->at(1).items.size() == 2);
    CHECK(list->at(1).items[1].find("y") != nullptr);
    CHECK(list->at(1).item.find("z") != nullptr);
    CHECK(list->at(2).items.empty());
}

TEST_CASE("nothing is an empty list and an empty dictionary")
{
    StructuredFault fault;
    CHECK(parse_structured_list("", fault)->empty());
    CHECK(parse_structured_dictionary("  ", fault)->empty());
}

TEST_CASE("what is no list is refused at its place")
{
    struct Case
    {
        std::string_view value;
        std::size_t offset;
        std::string_view message;
    };
    const Case each = GENERATE(from_range(std::vector<Case>{
        {"a,", 2, "a member has to follow the last comma"},
        {"a,,b", 2,
         "an item has to start: a number, a String in quotes, a Token, a Byte Sequence between colons, "
         "`?1` or a Date"},
        {"a b", 2, "a comma has to separate two members"},
        {"(a", 2, "the bracket of the inner list has to be closed"},
        {"(a,b)", 2, "a space has to separate two items of an inner list"},
        {"limit=100", 5, "a comma has to separate two members"},
    }));

    StructuredFault fault;
    REQUIRE_FALSE(parse_structured_list(each.value, fault).has_value());

    INFO(each.value);
    CHECK(fault.offset == each.offset);
    CHECK(fault.message == each.message);
}

TEST_CASE("a dictionary has keys with values, or with parameters alone")
{
    StructuredFault fault;
    const auto members =
        parse_structured_dictionary("u=2, i, sig=(\"@method\" \"date\");alg=\"x\", a;b=?0, u=5", fault);

    REQUIRE(members.has_value());
    CHECK(members->size() == 5);
    CHECK(find_member(*members, "u")->item.value.number == 5);
    CHECK(find_member(*members, "u")->offset == 48);
    CHECK(find_member(*members, "i")->item.value.is(BareKind::Boolean));
    CHECK(find_member(*members, "sig")->items.size() == 2);
    CHECK(find_member(*members, "sig")->item.find("alg") != nullptr);
    CHECK(find_member(*members, "a")->item.find("b")->value.number == 0);
    CHECK(find_member(*members, "z") == nullptr);
}

TEST_CASE("what is no dictionary is refused at its place")
{
    StructuredFault fault;

    CHECK_FALSE(parse_structured_dictionary("u=3, I", fault).has_value());
    CHECK(fault.offset == 5);
    CHECK(fault.message == "a key has to start with a small letter or `*`");
    CHECK_FALSE(parse_structured_dictionary("u=", fault).has_value());
    CHECK(fault.offset == 2);
    CHECK_FALSE(parse_structured_dictionary("u = 3", fault).has_value());
    CHECK(fault.offset == 2);
    CHECK(fault.message == "a comma has to separate two members");
}

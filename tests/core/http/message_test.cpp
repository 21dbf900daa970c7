#include "core/http/message.h"

#include <catch2/catch_test_macros.hpp>

namespace {

core::Response only_response(std::string_view pasted)
{
    std::string fault;
    const std::optional<core::Message> message = core::parse_message(pasted, fault);
    INFO(fault);
    REQUIRE(message.has_value());
    REQUIRE(message->transactions.size() == 1);
    REQUIRE(message->transactions.front().responses.size() == 1);
    return message->transactions.front().responses.front();
}

} // namespace

TEST_CASE("an indented first field behind the mark of curl is a field, since there is none that it could go on with")
{
    const core::Response response = only_response("< HTTP/1.1 204 No Content\n<  ETag: \"a\"\n< X-Two: b\n<\n");

    REQUIRE(response.fields.lines.size() == 2);
    CHECK(response.fields.lines[0].name == "ETag");
    CHECK(response.fields.lines[0].fault == core::FieldLine::Fault::None);
    CHECK(response.fields.lines[1].name == "X-Two");
}

#include "core/http/websocket.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("the proof of a WebSocket handshake is that of the standard's example")
{
    CHECK(core::websocket_accept("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // RFC 6455 1.3
    CHECK(core::websocket_accept("x3JJHMbDL1EzLkh9GBhXDw==") == "HSmrc0sMlYUkAGmm5OPpG2HaGWk=");
}

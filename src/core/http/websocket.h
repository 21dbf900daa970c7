// The proof of a WebSocket handshake (RFC 6455 4.2.2): what a server makes of the client's key.
#pragma once

#include <string>
#include <string_view>

namespace core {

std::string websocket_accept(std::string_view key);

} // namespace core

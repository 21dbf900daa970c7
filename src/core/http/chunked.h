// The chunked transfer coding (RFC 9112 7.1) in pasted text, whose line ends may have changed on the way.
#pragma once

#include "core/http/message.h"

namespace core {

struct Unchunked
{
    Chunking chunking = Chunking::None; // None: the content is not in chunks, as tools show it
    MessageContent content;
    int line = 0; // where the coding breaks
};

Unchunked decode_chunks(const MessageContent& coded);

} // namespace core

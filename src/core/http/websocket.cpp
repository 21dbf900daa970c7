#include "core/http/websocket.h"

#include "core/http/base64.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace core {

namespace {

using Digest = std::array<std::uint8_t, 20>;
using State = std::array<std::uint32_t, 5>;

constexpr std::size_t block_size = 64;

std::uint32_t word_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < 4; ++i)
        word = word << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return word;
}

std::uint32_t mixed(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d)
{
    if (round == 0)
        return (b & c) | (~b & d);
    return round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
}

void take_block(State& state, std::string_view block)
{
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = word_at(block, i * 4);
    for (std::size_t i = 16; i < w.size(); ++i)
        w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < w.size(); ++i) {
        constexpr std::array<std::uint32_t, 4> constants = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
        const std::size_t round = i / 20;
        const std::uint32_t next = std::rotl(a, 5) + mixed(round, b, c, d) + e + constants[round] + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
}

// SHA-1 (RFC 3174). Good for nothing secret any more; the handshake only shows that somebody has read the key.
Digest sha1(std::string text)
{
    const std::uint64_t bits = text.size() * 8;
    text += '\x80';
    while (text.size() % block_size != block_size - 8)
        text += '\0';
    for (int shift = 56; shift >= 0; shift -= 8)
        text += static_cast<char>(bits >> shift & 0xFF);
    State state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    for (std::size_t at = 0; at < text.size(); at += block_size)
        take_block(state, std::string_view(text).substr(at, block_size));
    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

} // namespace

std::string websocket_accept(std::string_view key)
{
    const Digest digest = sha1(std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return base64_encoded(std::string(digest.begin(), digest.end()));
}

} // namespace core

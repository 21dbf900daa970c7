#include "core/http/chunked.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace core;

namespace {

// Content as it was pasted: it starts on line 10.
MessageContent pasted(std::string_view text)
{
    MessageContent content{std::string(text), {}};
    int line = 10;
    content.pieces.push_back({0, line});
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '\n')
            content.pieces.push_back({i + 1, ++line});
    return content;
}

} // namespace

TEST_CASE("chunks are put together, with the lines they stand on")
{
    const Unchunked result = decode_chunks(pasted("5\nhello\n6;name=value\n\nworld\n0\nTrailer: x\n"));

    CHECK(result.chunking == Chunking::Decoded);
    CHECK(result.content.text == "hello\nworld");
    CHECK(result.content.line_at(0) == 11);
    CHECK(result.content.line_at(4) == 11);
    CHECK(result.content.line_at(6) == 14);
}

TEST_CASE("a line end in a chunk counts for one byte or for two")
{
    const auto size = GENERATE("b", "c", "C", "0000000c");

    const Unchunked result = decode_chunks(pasted(std::string(size) + "\nhello\nworld\n0\n"));

    CHECK(result.chunking == Chunking::Decoded);
    CHECK(result.content.text == "hello\nworld");
}

TEST_CASE("chunks that end too early are unfinished, those of a wrong size are broken")
{
    const auto [text, chunking, line] = GENERATE(table<std::string, Chunking, int>({
        {"5\nhello\n", Chunking::Unfinished, 11},
        {"5\nhello", Chunking::Unfinished, 11},
        {"4\nhello\n0\n", Chunking::Broken, 10},
        {"9\nhello\n0\n", Chunking::Broken, 10},
        {"5\nhello\nxyz\n0\n", Chunking::Broken, 12},
        {"0x5\nhello\n0\n", Chunking::Broken, 10},
        {"-1\nx\n0\n", Chunking::Broken, 10},
    }));
    CAPTURE(text);

    const Unchunked result = decode_chunks(pasted(text));

    CHECK(result.chunking == chunking);
    CHECK(result.line == line);
}

TEST_CASE("content that tools have decoded is left alone")
{
    const auto text = GENERATE(as<std::string>(), "", "hello", "{\"a\": 1}", "cafe\nand more", "123\nno chunk",
                               "0x5\nhello", "fffffffff\nx\n0\n", "hello\nworld\n0\n", "3 lines\nx\n0\n");
    CAPTURE(text);

    CHECK(decode_chunks(pasted(text)).chunking == Chunking::None);
}

TEST_CASE("a last chunk alone is empty content")
{
    const Unchunked result = decode_chunks(pasted("0\n\n"));

    CHECK(result.chunking == Chunking::Decoded);
    CHECK(result.content.empty());
}

// Characters that are written out: `\r\n` and `\"` of string literals, `&quot;` of HTML, `[\r][\n]` of logs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// The length of a written-out line end at the start of `text`: `\r\n`, `\n`, `[\r][\n]`, `<CR><LF>`, `^M` ...; 0: none.
std::size_t written_line_end(std::string_view text);

// Where the first one stands; npos: nowhere.
std::size_t find_written_line_end(std::string_view text);

// The text of a literal, from behind its opening quote up to the quote that closes it, or to the end of the line;
// without a `quote` (0) to the end. Escapes are decoded. `size` is how much of `text` was read, with the closing quote.
std::string decode_literal(std::string_view text, char quote, std::size_t& size);

// Decodes what a literal escapes, once.
std::string decode_escapes(std::string_view text);

// `&quot;` -> `"`, `&#x27;` -> `'`; other names of characters stay.
std::string decode_entities(std::string_view text);

} // namespace core

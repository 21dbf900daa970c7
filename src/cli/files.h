// Reading whole files. "-" is standard input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

// At most `max_bytes` of the start of the file: who minds whether there is more asks for one byte more than is allowed.
// On failure nothing, and `fault` says why: "cannot read notes.txt: No such file or directory".
std::optional<std::string> read_file(std::string_view path, std::size_t max_bytes, std::string& fault);

} // namespace cli

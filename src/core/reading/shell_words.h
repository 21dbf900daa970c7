// A command as shells read it -> its words: quotes, backslashes, lines that go on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Takes the quotes of POSIX shells, `$'...'` of bash, and the carets of Windows' command prompt. Stops at a pipe, a
// redirection, a semicolon or `&`.
std::vector<std::string> shell_words(std::string_view command);

// Does the command go on in the next line?
bool goes_on(std::string_view line);

} // namespace core

// Shell prompts and the commands behind them, as terminals show them between the messages.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

// How much of the line is a shell's prompt, with the space behind it: "$ ", "user@host:~$ ", "PS C:\> "; 0: none.
std::size_t prompt_length(std::string_view line);

// A command that speaks HTTP, with or without a prompt: "$ curl -i https://...", "http GET :8000/".
bool is_http_command(std::string_view line);

// The command without its prompt.
std::string_view without_prompt(std::string_view line);
std::string_view bare_command(std::string_view line); // without `sudo` and `time` too

// Where in a line of content, at its end, the next prompt begins, since the content had no line end; the size of the
// line where there is none.
std::size_t prompt_at_end(std::string_view line);

} // namespace core

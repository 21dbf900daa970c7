#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace test {

Run run(const std::vector<std::string>& arguments, std::string_view rest)
{
    std::string line = shell_word(WHICHCODE_COMMAND);
    for (const std::string& argument : arguments)
        line += ' ' + shell_word(argument);
    line += ' ' + std::string(rest);
    std::FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Run result;
    char block[4096];
    for (std::size_t count = 0; (count = std::fread(block, 1, sizeof block, pipe)) > 0;)
        result.output.append(block, count);
    result.exit_code = WEXITSTATUS(pclose(pipe));
    return result;
}

Run run_with_errors(const std::vector<std::string>& arguments) { return run(arguments, "2>&1 </dev/null"); }

std::string shell_word(std::string_view word)
{
    std::string result = "'";
    for (const char c : word)
        result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

// Tests may run side by side: the process is part of the name.
Folder::Folder()
    : path_(std::filesystem::temp_directory_path() /
            ("whichcode test " + std::to_string(getpid()) + '-' + std::to_string(std::rand())))
{
    std::filesystem::create_directories(path_);
}

std::string Folder::file(const std::string& name, std::string_view text) const
{
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    CHECK(start == text.size()); // the last line ends, too
    return lines;
}

core::JsonDocument json(std::string_view text)
{
    core::Problems problems;
    std::optional<core::JsonDocument> document = core::JsonDocument::parse("output", text, problems);
    REQUIRE(document.has_value());
    return std::move(*document);
}

} // namespace test

// The command as it is used: the program run with arguments and files.
#pragma once

#include "core/base/json.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace test {

struct Run
{
    int exit_code = -1;
    std::string output; // what it wrote to standard output, or to both if asked for
};

// `rest` is shell text behind the arguments: a redirection.
Run run(const std::vector<std::string>& arguments, std::string_view rest = "2>/dev/null </dev/null");
Run run_with_errors(const std::vector<std::string>& arguments);

std::string shell_word(std::string_view word); // in quotes, whatever stands in it

// A folder that goes when the test ends, with spaces in its name.
class Folder
{
public:
    Folder();
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string file(const std::string& name, std::string_view text) const; // makes it; gives its path
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::vector<std::string> lines_of(const std::string& text); // fails the test where the last line has no end
core::JsonDocument json(std::string_view text);

} // namespace test

#include "cli/files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace cli;

namespace {

// A file that goes when the test ends.
class TemporaryFile
{
public:
    explicit TemporaryFile(std::string_view text)
        : path_((std::filesystem::temp_directory_path() /
                 ("whichcode files test " + std::to_string(getpid()) + '-' + std::to_string(std::rand())))
                    .string())
    {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~TemporaryFile() { std::remove(path_.c_str()); }

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

} // namespace

TEST_CASE("a file is read byte by byte")
{
    const auto text = GENERATE(as<std::string>(), "", "text\r\nwith lines\n", std::string("\0\xff\x1a", 3),
                               std::string(200'000, 'x'));
    const TemporaryFile file(text);
    std::string fault;

    CHECK(read_file(file.path(), 1u << 20, fault) == text);
    CHECK(fault.empty());
}

TEST_CASE("no more is read than was asked for")
{
    const TemporaryFile file(std::string(200'000, 'x'));
    std::string fault;

    CHECK(read_file(file.path(), 100'000, fault)->size() == 100'000);
    CHECK(read_file(file.path(), 0, fault)->empty());
    CHECK(read_file("/dev/zero", 1000, fault)->size() == 1000);
}

TEST_CASE("a file that cannot be read says why")
{
    const auto [path, expected] = GENERATE(table<std::string, std::string>({
        {"/no/such/file", "cannot read /no/such/file: No such file or directory"},
        {"/tmp", "cannot read /tmp: Is a directory"},
        {"", "cannot read : No such file or directory"},
    }));
    std::string fault;

    CHECK_FALSE(read_file(path, 100, fault).has_value());
    CHECK(fault == expected);
}

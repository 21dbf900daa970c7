#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace cli {

namespace {

struct CloseFile
{
    void operator()(std::FILE* file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

} // namespace

std::optional<std::string> read_file(std::string_view path, std::size_t max_bytes, std::string& fault)
{
    const auto fail = [&]() -> std::optional<std::string> {
        fault = "cannot read " + std::string(path == "-" ? "standard input" : path) + ": " + std::strerror(errno);
        return std::nullopt;
    };
    const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(std::string(path).c_str(), "rb"));
    if (!file)
        return fail();
    std::string text;
    char block[1 << 16];
    while (text.size() < max_bytes) {
        const std::size_t count = std::fread(block, 1, std::min(sizeof block, max_bytes - text.size()), file.get());
        if (count == 0)
            break;
        text.append(block, count);
    }
    if (std::ferror(file.get()))
        return fail();
    return text;
}

} // namespace cli

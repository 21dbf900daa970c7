#include "tests/core/reading/transcripts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace transcripts {

namespace {

constexpr std::string_view mark = "=== ";
constexpr std::string_view escape_picture = "\xE2\x90\x9B"; // U+241B stands for the escape character

std::string with_escapes(std::string text)
{
    for (std::size_t at = text.find(escape_picture); at != std::string::npos; at = text.find(escape_picture))
        text.replace(at, escape_picture.size(), "\x1b");
    return text;
}

std::vector<Case> cases_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<Case> cases;
    bool in_text = false;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.starts_with(mark)) {
            cases.push_back(
                {path.filename().string() + ':' + std::to_string(number), line.substr(mark.size()), {}, {}});
            in_text = false;
        } else if (cases.empty()) {
            continue;
        } else if (in_text) {
            cases.back().text += with_escapes(line) + '\n';
        } else if (line == "paste:") {
            in_text = true;
        } else if (const std::size_t colon = line.find(": "); colon != std::string::npos) {
            cases.back().expected[line.substr(0, colon)] = line.substr(colon + 2);
        }
    }
    for (Case& each : cases)
        if (each.text.ends_with("\n\n")) // the line that separates it from the next one
            each.text.pop_back();
    return cases;
}

} // namespace

const std::vector<Case>& all()
{
    static const std::vector<Case> cases = [] {
        std::vector<Case> result;
        for (const auto& entry : std::filesystem::directory_iterator(WHICHCODE_TESTS_DIR "/core/reading/cases"))
            for (Case& each : cases_of(entry.path()))
                result.push_back(std::move(each));
        std::sort(result.begin(), result.end(), [](const Case& a, const Case& b) { return a.place < b.place; });
        return result;
    }();
    return cases;
}

} // namespace transcripts

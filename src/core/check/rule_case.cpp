#include "core/check/rule_case.h"

#include "core/base/text.h"

namespace core {

namespace {

std::string with_controls(std::string_view text)
{
    constexpr std::string_view picture = "\xE2\x90"; // then 0x80 and the character
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_control = text.substr(i).starts_with(picture) && i + 2 < text.size() &&
                                static_cast<unsigned char>(text[i + 2]) < 0xA0;
        result += is_control ? static_cast<char>(text[i + 2] & 0x1F) : text[i];
        i += is_control ? picture.size() : 0;
    }
    return result;
}

} // namespace

std::vector<RuleCase> read_rule_cases(std::string_view file)
{
    constexpr std::string_view mark = "=== ";
    std::vector<RuleCase> cases;
    int number = 0;
    for (const std::string_view line : split(file.substr(0, file.find_last_not_of('\n') + 1), '\n')) {
        ++number;
        const std::size_t space = line.find(' ', mark.size());
        if (line.starts_with(mark) && space != std::string_view::npos)
            cases.push_back({std::string(line.substr(mark.size(), space - mark.size())),
                             std::string(line.substr(space + 1)),
                             {},
                             number});
        else if (!cases.empty())
            cases.back().text += with_controls(line) + '\n';
    }
    for (RuleCase& each : cases)
        if (each.text.ends_with("\n\n"))
            each.text.pop_back();
    return cases;
}

} // namespace core

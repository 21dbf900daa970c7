#include "core/http/challenge.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

bool is_token68(std::string_view text)
{
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_alphanumeric(c) || std::string_view("-._~+/").find(c) != std::string_view::npos;
    });
}

// A part of the list opens a challenge with "scheme", "scheme token68" or "scheme name=value".
bool open_challenge(std::string_view part, std::vector<Challenge>& challenges)
{
    const std::size_t space = part.find_first_of(" \t");
    const std::string_view scheme = part.substr(0, space);
    if (!is_token(scheme))
        return false;
    challenges.push_back({fold_case(scheme), {}, {}});
    if (space == std::string_view::npos)
        return true;
    const std::string_view rest = trim(part.substr(space));
    if (is_token68(rest)) {
        challenges.back().token68 = std::string(rest);
        return true;
    }
    const std::optional<Parameter> parameter = parse_parameter(rest);
    if (!parameter || !parameter->value)
        return false;
    challenges.back().parameters.push_back(*parameter);
    return true;
}

} // namespace

std::optional<std::vector<Challenge>> parse_challenges(std::string_view value)
{
    std::vector<Challenge> challenges;
    for (const std::string_view part : split_outside_quotes(value, ',')) {
        // "name=value" goes on with the last challenge; white space around "=" is allowed for old times' sake.
        const std::optional<Parameter> parameter = parse_parameter(part);
        if (parameter && parameter->value) {
            if (challenges.empty() || !challenges.back().token68.empty())
                return std::nullopt;
            challenges.back().parameters.push_back(*parameter);
        } else if (!open_challenge(part, challenges)) {
            return std::nullopt;
        }
    }
    return challenges;
}

} // namespace core

#include "cli/arguments.h"

#include "cli/exit_code.h"
#include "cli/terminal.h"

#include <algorithm>

namespace cli {

bool Arguments::has(std::string_view option) const { return value_of(option).has_value(); }

std::optional<std::string_view> Arguments::value_of(std::string_view option) const
{
    const auto found =
        std::find_if(options.rbegin(), options.rend(), [&](const Given& given) { return given.name == option; });
    return found == options.rend() ? std::nullopt : std::optional(found->value);
}

std::string Arguments::joined_words() const
{
    std::string result;
    for (const std::string_view word : words)
        result += (result.empty() ? "" : " ") + std::string(word);
    return result;
}

Arguments parse_arguments(std::span<const std::string_view> arguments, std::span<const Option> known)
{
    Arguments result;
    bool options_ended = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (options_ended || argument.size() < 2 || argument[0] != '-') {
            result.words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            options_ended = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        const bool has_value = equals != std::string_view::npos;
        const auto option =
            std::find_if(known.begin(), known.end(), [&](const Option& each) { return each.name == name; });
        if (option == known.end())
            result.fault = "unknown option " + std::string(name);
        else if (!option->takes_value && has_value)
            result.fault = "option " + std::string(name) + " takes no value";
        else if (option->takes_value && !has_value && i + 1 == arguments.size())
            result.fault = "option " + std::string(name) + " needs a value";
        if (!result.fault.empty())
            return result;
        std::string_view value;
        if (option->takes_value)
            value = has_value ? argument.substr(equals + 1) : arguments[++i];
        result.options.push_back({option->name, value});
    }
    return result;
}

int refuse_usage(std::string_view fault, std::string_view usage)
{
    write_error("whichcode: " + std::string(fault));
    write_error("usage: " + std::string(usage));
    return exit_usage;
}

} // namespace cli

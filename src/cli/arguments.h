// The words and options of a command line. "--name value" and "--name=value" are the same, "--" ends the options,
// and "-" alone is a word.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct Option
{
    std::string_view name; // with its hyphens: "--json"
    bool takes_value = false;
};

struct Arguments
{
    struct Given
    {
        std::string_view name;
        std::string_view value;
    };
    std::vector<std::string_view> words;
    std::vector<Given> options; // in the order given
    std::string fault;          // why the command line cannot be understood; empty: it can

    bool has(std::string_view option) const;
    std::optional<std::string_view> value_of(std::string_view option) const; // the last one given
    std::string joined_words() const;                                        // with a space between
};

Arguments parse_arguments(std::span<const std::string_view> arguments, std::span<const Option> known);

// Says on standard error what is wrong and how it goes; returns exit_usage.
int refuse_usage(std::string_view fault, std::string_view usage);

} // namespace cli

#include "cli/check_inputs.h"

#include "cli/files.h"

#include "core/reading/reading.h"

#include <iterator>

namespace cli {

std::vector<CheckInput> messages_in(std::string_view file, std::string text)
{
    std::vector<CheckInput> messages;
    messages.push_back({std::string(file), {}, std::move(text)});
    return messages;
}

std::vector<CheckInput> read_inputs(std::span<const std::string_view> files, std::vector<std::string>& faults)
{
    constexpr std::string_view standard_input[] = {"-"};
    std::vector<CheckInput> inputs;
    for (const std::string_view file : files.empty() ? std::span<const std::string_view>(standard_input) : files) {
        std::string fault;
        std::optional<std::string> text = read_file(file, core::max_recording_bytes + 1, fault);
        if (!text) {
            faults.push_back(fault);
            continue;
        }
        std::vector<CheckInput> messages = messages_in(file, std::move(*text));
        inputs.insert(inputs.end(), std::move_iterator(messages.begin()), std::move_iterator(messages.end()));
    }
    return inputs;
}

} // namespace cli

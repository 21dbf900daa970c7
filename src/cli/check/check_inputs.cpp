#include "cli/check/check_inputs.h"

#include "cli/files.h"

#include "core/reading/reading.h"

namespace cli {

std::vector<CheckInput> read_inputs(std::span<const std::string_view> files, std::vector<std::string>& faults)
{
    constexpr std::string_view standard_input[] = {"-"};
    std::vector<CheckInput> inputs;
    for (const std::string_view file : files.empty() ? std::span<const std::string_view>(standard_input) : files) {
        std::string fault;
        std::optional<std::string> text = read_file(file, core::max_recording_bytes + 1, fault);
        if (text)
            inputs.push_back({std::string(file), std::move(*text)});
        else
            faults.push_back(fault);
    }
    return inputs;
}

} // namespace cli

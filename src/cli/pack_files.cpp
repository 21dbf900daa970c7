#include "cli/pack_files.h"

#include "cli/files.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/pack/pack.h"

namespace cli {

namespace {

constexpr std::string_view option = "--pack";

} // namespace

PackOption take_pack_option(std::span<const std::string_view> arguments)
{
    PackOption result;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--") {
            result.rest.insert(result.rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
            break;
        }
        if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
            result.paths.push_back(argument.substr(option.size() + 1));
        else if (argument != option)
            result.rest.push_back(argument);
        else if (i + 1 < arguments.size())
            result.paths.push_back(arguments[++i]);
        else
            result.fault = "option --pack needs a file";
    }
    return result;
}

LaidPack lay_pack(std::span<const std::string_view> paths, const core::Catalog& below)
{
    LaidPack result;
    std::vector<std::string> texts;
    for (const std::string_view path : paths) {
        std::string fault;
        std::optional<std::string> text = read_file(path, core::max_json_bytes + 1, fault);
        if (!text)
            result.faults.push_back(std::move(fault));
        texts.push_back(std::move(text).value_or(""));
    }
    if (!result.faults.empty())
        return result;
    std::vector<core::PackFile> files;
    for (std::size_t i = 0; i < paths.size(); ++i)
        files.push_back({paths[i], texts[i]});
    result.catalog = core::read_pack(files, &below, result.problems);
    return result;
}

std::string problem_lines(const core::Problems& problems)
{
    std::string lines;
    for (const core::Problem& problem : problems)
        lines += printable(core::to_string(problem)) + '\n';
    if (problems.is_full())
        lines += "There are more problems than these " + std::to_string(problems.size()) + ".\n";
    return lines;
}

} // namespace cli

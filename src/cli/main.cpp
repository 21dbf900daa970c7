// The command: reads the built-in catalog and hands over to the file of the command that was asked for.
#include "cli/arguments.h"
#include "cli/card_command.h"
#include "cli/catalog_command.h"
#include "cli/check/check_command.h"
#include "cli/decide_command.h"
#include "cli/exit_code.h"
#include "cli/export_command.h"
#include "cli/pack_files.h"
#include "cli/render_html_command.h"
#include "cli/schedule_command.h"
#include "cli/search_command.h"
#include "cli/site_command.h"
#include "cli/terminal.h"

#include "core/base/version.h"
#include "core/pack/builtin_pack.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

namespace {

using Words = std::span<const std::string_view>;

struct Command
{
    std::string_view name; // empty: whatever no other command claims
    int (*run)(Words arguments, const core::Catalog& catalog);
    std::string_view usage;
};

int run_schedule_here(Words arguments, const core::Catalog&)
{
    return cli::run_schedule(arguments, std::cin, std::cout, std::cerr);
}

constexpr Command commands[] = {
    {"", cli::run_card, cli::card_usage},
    {"search", cli::run_search, cli::search_usage},
    {"decide", cli::run_decide, cli::decide_usage},
    {"check", cli::run_check, cli::check_usage},
    {"schedule", run_schedule_here, cli::schedule_usage},
    {"catalog", cli::run_catalog, cli::catalog_usage},
    {"export", cli::run_export, cli::export_usage},
    {"site", cli::run_site, cli::site_usage},
    {"render-html", cli::run_render_html, cli::render_html_usage},
};

std::string help()
{
    std::string text = "Which HTTP status code should I return, and what did this one mean?\n\n";
    for (const Command& command : commands)
        text += "  " + std::string(command.usage) + '\n';
    return text + "\nBefore or behind any of them, --pack FILE lays a team's pack over the catalog.\nA query that is "
                  "the name of a command goes behind \"--\".\n";
}

int run_over(const core::Catalog& catalog, Words arguments)
{
    for (const Command& command : commands)
        if (command.name == arguments[0])
            return command.run(arguments.subspan(1), catalog);
    return commands[0].run(arguments, catalog);
}

// Mistakes of the pack end the command before it begins: with the number that no verdict of it has.
int run_over_pack(const cli::PackOption& option, const core::Catalog& builtin)
{
    const cli::LaidPack pack = cli::lay_pack(option.paths, builtin);
    for (const std::string& fault : pack.faults)
        cli::write_error("whichcode: " + fault);
    if (!pack.faults.empty())
        return cli::exit_no_input;
    if (pack.catalog)
        return run_over(*pack.catalog, option.rest);
    std::fputs(cli::problem_lines(pack.problems).c_str(), stderr);
    return cli::exit_data;
}

int run(Words given)
{
    const cli::PackOption option = cli::take_pack_option(given);
    const Words arguments = option.rest;
    const auto options_end = std::find(arguments.begin(), arguments.end(), "--");
    if (std::find(arguments.begin(), options_end, "--help") != options_end) {
        cli::write_output(help());
        return cli::exit_success;
    }
    if (std::find(arguments.begin(), options_end, "--version") != options_end) {
        cli::write_output("whichcode " + std::string(core::version) + '\n');
        return cli::exit_success;
    }
    if (!option.fault.empty())
        return cli::refuse_usage(option.fault, "whichcode --pack FILE ...");
    if (arguments.empty()) {
        std::fputs(help().c_str(), stderr);
        return cli::exit_usage;
    }
    core::Problems problems;
    const std::optional<core::Catalog> catalog = core::builtin_catalog(problems);
    for (const core::Problem& problem : problems)
        cli::write_error(core::to_string(problem));
    if (!catalog)
        return cli::exit_problems;

    return option.paths.empty() ? run_over(*catalog, arguments) : run_over_pack(option, *catalog);
}

} // namespace

int main(int count, char** values)
{
    const std::vector<std::string_view> arguments(values + std::min(count, 1), values + count);
    const int exit_code = run(arguments);
    std::cout.flush();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        cli::write_error("whichcode: cannot write: " + std::string(std::strerror(errno)));
        return cli::exit_no_output;
    }
    return exit_code;
}

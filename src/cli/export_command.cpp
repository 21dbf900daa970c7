#include "cli/export_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/style_option.h"
#include "cli/terminal.h"

#include "core/quiz/anki.h"

#include <string>

namespace cli {

int run_export(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--style", true}};
    const Arguments given = parse_arguments(arguments, options);
    std::string fault = given.fault;
    if (fault.empty() && (given.words.size() != 1 || given.words[0] != "anki"))
        fault = "export to what?";
    const core::HouseStyle style = style_of(given, catalog, fault);
    if (!fault.empty())
        return refuse_usage(fault, export_usage);
    write_output(core::to_anki(core::QuizDeck(catalog, style)));
    return exit_success;
}

} // namespace cli

#include "cli/export_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

#include "core/catalog/house_style.h"
#include "core/quiz/anki.h"

#include <string>

namespace cli {

int run_export(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--style", true}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty())
        return refuse_usage(given.fault, export_usage);
    if (given.words.size() != 1 || given.words[0] != "anki")
        return refuse_usage("export to what?", export_usage);
    const core::StyleText style = core::parse_house_style(catalog, given.value_of("--style").value_or(""));
    if (!style.unknown.empty())
        return refuse_usage("there is no house style \"" + style.unknown.front() + "\"", export_usage);
    write_output(core::to_anki(core::QuizDeck(catalog, style.style)));
    return exit_success;
}

} // namespace cli

#include "cli/render_html_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/terminal.h"

#include "core/site/static_page.h"

namespace cli {

int run_render_html(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    const Arguments given = parse_arguments(arguments, {});
    if (!given.fault.empty() || !given.words.empty())
        return refuse_usage(given.fault.empty() ? "render-html takes no words" : given.fault, render_html_usage);
    write_output(core::static_page(catalog));
    return exit_success;
}

} // namespace cli

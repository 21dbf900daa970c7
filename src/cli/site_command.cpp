#include "cli/site_command.h"

#include "cli/arguments.h"
#include "cli/embedded_schema.h"
#include "cli/exit_code.h"
#include "cli/site_folder.h"
#include "cli/terminal.h"

#include "core/base/text.h"
#include "core/site/site.h"

#include <algorithm>

namespace cli {

namespace {

// The address of a folder, to which paths can be added; nothing for what is none.
std::optional<std::string> base_address(std::string_view url)
{
    const std::size_t scheme = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const bool has_host = scheme != 0 && url.size() > scheme && url[scheme] != '/';
    const bool is_plain =
        std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7F' && c != '?' && c != '#'; });
    if (!has_host || !is_plain)
        return std::nullopt;
    return std::string(url) + (url.back() == '/' ? "" : "/");
}

} // namespace

int run_site(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option known[] = {{"--base", true}};
    const Arguments given = parse_arguments(arguments, known);
    if (!given.fault.empty())
        return refuse_usage(given.fault, site_usage);
    if (given.words.size() != 1 || given.words[0].empty())
        return refuse_usage("site takes one folder to write to", site_usage);
    core::SiteOptions options;
    if (const std::optional<std::string_view> url = given.value_of("--base")) {
        const std::optional<std::string> base = base_address(*url);
        if (!base)
            return refuse_usage("--base takes the address of a folder, as https://example.org/whichcode/", site_usage);
        options.base = *base;
    } else {
        write_error(
            "whichcode: without --base there is no sitemap.xml and no opensearch.xml, and the pages leave out what "
            "takes their whole address");
    }
    options.schema = embedded_schema;

    const std::vector<core::SiteFile> files = core::site_files(catalog, options);
    std::string fault;
    if (!write_folder(given.words[0], files, fault)) {
        write_error("whichcode: " + fault);
        return exit_no_output;
    }
    return exit_success;
}

} // namespace cli

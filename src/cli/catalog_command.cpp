#include "cli/catalog_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/pack_files.h"
#include "cli/terminal.h"

#include "core/base/text.h"
#include "core/pack/builtin_pack.h"
#include "core/pack/catalog_part.h"
#include "core/pack/pack.h"
#include "core/review/builtin_review.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cli {

namespace {

// The files of one pack, laid over the built-in catalog as the page lays them.
int check_files(std::span<const std::string_view> paths, const core::Catalog& catalog)
{
    const LaidPack pack = lay_pack(paths, catalog);
    for (const std::string& fault : pack.faults)
        write_error("whichcode: " + fault);
    if (!pack.faults.empty())
        return exit_no_input;
    write_output(problem_lines(pack.problems));
    return pack.problems.empty() ? exit_success : exit_problems;
}

// main() has read the built-in catalog, and would not have come here with a problem of form.
int check_builtin(const core::Catalog& catalog)
{
    const core::CatalogReview review = core::review_of_builtin(catalog);
    write_output(problem_lines(review.problems));
    constexpr std::size_t most_shown = 20;
    for (const core::Statement& statement : std::span(review.unread).first(std::min(most_shown, review.unread.size())))
        write_output(printable(core::to_string(statement.place) + "unread: " + statement.text) + '\n');
    write_output(core::counted(static_cast<long long>(review.statements), "statement") + ", " +
                 std::to_string(review.unread.size()) + " not read since they changed\n");
    return review.problems.empty() ? exit_success : exit_problems;
}

// The ledger as it is when all that is unread has been read on `day`.
int write_ledger(std::string_view day)
{
    const core::ReadingLedger ledger(core::builtin_ledger());
    std::vector<std::string> lines;
    for (const core::PackFile& file : core::builtin_pack())
        for (const core::Statement& statement : core::statements_of(file))
            lines.push_back(ledger.line_of(statement, day) + '\n');
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    for (const std::string& line : lines)
        write_output(line);
    return exit_success;
}

// A piece of the page by its name, or the card of a code by its number.
int write_part(std::string_view name, const core::Catalog& catalog)
{
    for (const core::Named<core::CatalogPart>& named : core::catalog_part_names)
        if (named.name == name) {
            write_output(core::to_json(catalog, named.value) + '\n');
            return exit_success;
        }
    for (const core::Code& code : catalog.codes)
        if (std::to_string(code.number) == name) {
            write_output(core::card_to_json(catalog, code) + '\n');
            return exit_success;
        }
    return refuse_usage("the catalog has no part \"" + std::string(name) + '"', catalog_usage);
}

} // namespace

int run_catalog(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--json"}, {"--part", true}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty())
        return refuse_usage(given.fault, catalog_usage);
    const bool is_check = !given.words.empty() && given.words[0] == "check" && !given.has("--json");
    if (is_check && given.words.size() == 1)
        return check_builtin(catalog);
    if (is_check)
        return check_files(std::span(given.words).subspan(1), catalog);
    if (given.words.size() == 2 && given.words[0] == "ledger" && !given.has("--json"))
        return write_ledger(given.words[1]);
    if (!given.words.empty() || !given.has("--json"))
        return refuse_usage("what about the catalog?", catalog_usage);
    if (const std::optional<std::string_view> part = given.value_of("--part"))
        return write_part(*part, catalog);
    write_output(core::to_json(catalog) + '\n');
    return exit_success;
}

} // namespace cli

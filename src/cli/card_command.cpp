#include "cli/card_command.h"

#include "cli/arguments.h"
#include "cli/code_card.h"
#include "cli/exit_code.h"
#include "cli/search_command.h"
#include "cli/terminal.h"

#include "core/base/text.h"
#include "core/catalog/decode.h"
#include "core/route.h"

#include <algorithm>
#include <charconv>

namespace cli {

namespace {

// A number that looks like a code but has too many digits for one. Fewer digits are the start of codes: a search.
std::optional<int> overlong_number(std::string_view query)
{
    constexpr std::size_t most_digits = 9; // of a number that an int holds
    if (query.size() <= 3 || query.size() > most_digits ||
        !std::all_of(query.begin(), query.end(), core::is_ascii_digit))
        return std::nullopt;
    int number = 0;
    std::from_chars(query.data(), query.data() + query.size(), number);
    return number;
}

int print_unknown(TerminalText& out, const core::Catalog& catalog, int number)
{
    const core::Decoded decoded = core::decode(catalog, number);
    out.paragraph(decoded.text);
    if (decoded.treat_as != 0)
        out.paragraph("The card that helps: whichcode " + std::to_string(decoded.treat_as), 0, Ink::Muted);
    return exit_success;
}

// A query that would do as an address gets the card of its code or class, in any spelling that links may have.
int print_answer(TerminalText& out, const core::Catalog& catalog, std::string_view query)
{
    const std::optional<core::Route> route = core::parse_hash(query);
    if (route && route->page == core::Page::Code) {
        const core::Code* code = catalog.find_code(route->number);
        if (code == nullptr)
            return print_unknown(out, catalog, route->number);
        write_code_card(out, catalog, *code);
        return exit_success;
    }
    const core::StatusClass* status_class =
        route && route->page == core::Page::Class ? catalog.find_class(route->number) : nullptr;
    if (status_class != nullptr) {
        write_class_card(out, catalog, *status_class);
        return exit_success;
    }
    if (const std::optional<int> number = overlong_number(query)) {
        const bool names_failure = write_failures(out, catalog, "error " + std::string(query)); // "1020"
        return names_failure ? exit_success : print_unknown(out, catalog, *number);
    }
    return write_results(out, catalog, {}, query) ? exit_success : exit_problems;
}

} // namespace

int run_card(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    const Arguments given = parse_arguments(arguments, {});
    if (!given.fault.empty())
        return refuse_usage(given.fault, card_usage);
    const std::string query = given.joined_words();
    if (core::trim(query).empty())
        return refuse_usage("nothing was asked", card_usage);
    TerminalText out(terminal_form());
    const int exit_code = print_answer(out, catalog, core::trim(query));
    write_output(out.text());
    return exit_code;
}

} // namespace cli

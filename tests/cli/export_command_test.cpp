#include "cli/export_command.h"

#include "cli/exit_code.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string_view>
#include <vector>

TEST_CASE("export without a known target or style shows its usage")
{
    using Words = std::vector<std::string_view>;
    const Words arguments = GENERATE(Words{}, Words{"csv"}, Words{"anki", "file"}, Words{"anki", "--style"},
                                     Words{"anki", "--style", "unknown"}, Words{"anki", "--json"});

    CHECK(cli::run_export(arguments, core::Catalog()) == cli::exit_usage);
}

// Any text as a pack: it is refused with problems that say where, or it becomes a catalog that can be written, read
// again and searched.
#include "core/search/search.h"
#include "tests/fuzz/promise.h"

#include <algorithm>

namespace {

using namespace core;

// Whatever an entry of the built-in catalog refers to, and little else: a copy of the whole for each input would take
// longer than reading the input.
Catalog thin_catalog()
{
    const Catalog whole = fuzz::builtin_catalog();
    Catalog thin;
    thin.classes = whole.classes;
    thin.switches = whole.switches;
    for (const Code& code : whole.codes) {
        thin.codes.push_back({});
        thin.codes.back().number = code.number;
        thin.codes.back().name = code.name;
    }
    for (const Situation& situation : whole.situations) {
        thin.situations.push_back({});
        thin.situations.back().id = situation.id;
        thin.situations.back().best = situation.best;
    }
    return thin;
}

std::optional<Catalog> read(std::string_view text, const Catalog* base, Problems& problems)
{
    const PackFile file{"pack.json", text};
    Problems found;
    std::optional<Catalog> catalog = read_pack({&file, 1}, base, found);
    fuzz::promise(catalog.has_value() == found.empty(), "a pack becomes a catalog, or there are problems, never both");
    for (const Problem& problem : found) {
        fuzz::promise(!problem.message.empty(), "a problem says what is wrong");
        fuzz::promise(problem.line >= 0 && problem.line <= 1 + std::count(text.begin(), text.end(), '\n'),
                      "a problem is on a line of the file");
    }
    problems.append(found);
    return catalog;
}

void search_in(const Catalog& catalog)
{
    const Search search(catalog);
    search.find("not found");
    search.find("404");
}

void survive_writing(const Catalog& catalog)
{
    const std::string written = to_json(catalog);
    Problems problems;
    const std::optional<Catalog> again = read(written, nullptr, problems);
    for (const Problem& problem : problems)
        std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    fuzz::promise(again.has_value(), "a catalog that was read is written in a form that can be read");
    fuzz::promise(to_json(*again) == written, "a catalog is the same after it was written and read");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog thin = thin_catalog();
    const std::string_view text = fuzz::text_of(data, size);
    Problems ignored;
    if (const std::optional<Catalog> alone = read(text, nullptr, ignored))
        survive_writing(*alone);
    if (const std::optional<Catalog> laid_over = read(text, &thin, ignored))
        search_in(*laid_over);
    return 0;
}

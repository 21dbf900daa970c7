#include "core/response/compare.h"

#include "core/catalog/fact_sheet.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

const Comparison::Cell* cell_of(const std::vector<Comparison::Cell>& cells, int code)
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const Comparison::Cell& cell) { return cell.code == code; });
    return found == cells.end() ? nullptr : &*found;
}

// The preset with exactly these codes, or else the smallest that holds them all.
const Comparison* preset_for(const Catalog& catalog, std::span<const int> codes)
{
    const Comparison* best = nullptr;
    for (const Comparison& each : catalog.comparisons) {
        const auto is_in = [&](int code) {
            return std::find(each.codes.begin(), each.codes.end(), code) != each.codes.end();
        };
        const bool fits = std::all_of(codes.begin(), codes.end(), is_in);
        if (fits && (best == nullptr || each.codes.size() < best->codes.size()))
            best = &each;
    }
    return best;
}

void finish(ComparedRow& row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto same = [&](const ComparedCell& each) { return each.text == row.cells[i].text; };
        row.cells[i].like =
            static_cast<std::size_t>(std::find_if(row.cells.begin(), row.cells.end(), same) - row.cells.begin());
        row.differs = row.differs || row.cells[i].like != 0;
    }
}

class TableBuilder
{
public:
    explicit TableBuilder(ComparisonTable& table) : table_(table) {}

    // A row for which `cell_of` says what each code has; left out when no code has anything.
    template <class CellOf>
    void add(std::string label, CellOf cell_of)
    {
        ComparedRow row{std::move(label), {}, false};
        for (const Code* code : table_.codes)
            row.cells.push_back(cell_of(*code));
        const auto empty = [](const ComparedCell& cell) { return cell.text.empty(); };
        if (std::all_of(row.cells.begin(), row.cells.end(), empty))
            return;
        finish(row);
        table_.rows.push_back(std::move(row));
    }

    // The facts at a glance. Not every code has every fact: those of redirects and of failures differ.
    void add_facts()
    {
        std::vector<std::vector<Fact>> facts;
        for (const Code* code : table_.codes)
            facts.push_back(facts_of(*code));
        std::vector<std::string_view> labels;
        for (const std::vector<Fact>& of_code : facts)
            for (const Fact& fact : of_code)
                if (std::find(labels.begin(), labels.end(), fact.label) == labels.end())
                    labels.push_back(fact.label);
        for (const std::string_view label : labels) {
            std::size_t column = 0;
            add(std::string(label), [&](const Code&) { return fact_cell(facts[column++], label); });
        }
    }

private:
    static ComparedCell fact_cell(const std::vector<Fact>& facts, std::string_view label)
    {
        for (const Fact& fact : facts)
            if (fact.label == label)
                return {fact.value.empty() && fact.claim ? fact.claim->text : fact.value, fact.claim, 0};
        return {};
    }

    ComparisonTable& table_;
};

void add_preset_rows(TableBuilder& builder, const Comparison& preset)
{
    for (const Comparison::Row& row : preset.rows)
        builder.add(row.label, [&](const Code& code) {
            const Comparison::Cell* cell = cell_of(row.cells, code.number);
            return ComparedCell{cell ? cell->text : std::string(), nullptr, 0};
        });
}

// "`Retry-After`": the fields that a response should have or usually has, besides those it must have.
std::string advised_headers(const Code& code)
{
    std::string names;
    for (const HeaderAdvice& advice : code.headers) {
        const bool good = advice.strength == Strength::Should || advice.strength == Strength::May ||
                          advice.strength == Strength::Convention;
        if (good && names.find('`' + advice.name + '`') == std::string::npos)
            names += (names.empty() ? "`" : ", `") + advice.name + '`';
    }
    return names;
}

void add_rows(const Catalog& catalog, ComparisonTable& table)
{
    TableBuilder builder(table);
    builder.add("It says", [](const Code& code) { return ComparedCell{code.meaning, nullptr, 0}; });
    builder.add("Class", [&](const Code& code) {
        const StatusClass* status_class = catalog.find_class(code.class_digit());
        return ComparedCell{status_class ? title_of(*status_class) : range_of(code.class_digit()), nullptr, 0};
    });
    builder.add("Send it when", [](const Code& code) {
        return code.use.empty() ? ComparedCell{} : ComparedCell{code.use.front().text, &code.use.front(), 0};
    });
    if (table.preset != nullptr)
        add_preset_rows(builder, *table.preset);
    builder.add_facts();
    builder.add("Header fields worth adding", [](const Code& code) {
        return ComparedCell{advised_headers(code), nullptr, 0};
    });
    builder.add("The client’s next step", [](const Code& code) {
        return ComparedCell{code.client.text, &code.client, 0};
    });
}

// Both codes may carry the fact; the words of the first are enough.
void add_separations(ComparisonTable& table)
{
    for (std::size_t i = 0; i < table.codes.size(); ++i)
        for (std::size_t j = i + 1; j < table.codes.size(); ++j)
            for (const auto& [from, to] : {std::pair(i, j), std::pair(j, i)}) {
                const std::vector<Confusable>& known = table.codes[from]->confused_with;
                const int other = table.codes[to]->number;
                const auto found = std::find_if(known.begin(), known.end(),
                                                [&](const Confusable& each) { return each.code == other; });
                if (found == known.end())
                    continue;
                table.separations.push_back({table.codes[from]->number, other, found->fact});
                break;
            }
}

} // namespace

std::string title_of_codes(std::span<const int> codes)
{
    std::string title;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool is_last = i + 1 == codes.size();
        if (i > 0)
            title += is_last ? " or " : ", ";
        title += std::to_string(codes[i]);
    }
    return title;
}

std::optional<ComparisonTable> compare(const Catalog& catalog, std::span<const int> codes)
{
    if (codes.size() < fewest_compared || codes.size() > most_compared ||
        std::set<int>(codes.begin(), codes.end()).size() != codes.size())
        return std::nullopt;
    ComparisonTable table;
    for (const int number : codes) {
        const Code* code = catalog.find_code(number);
        if (code == nullptr)
            return std::nullopt;
        table.codes.push_back(code);
    }
    table.title = title_of_codes(codes);
    table.preset = preset_for(catalog, codes);
    if (table.preset != nullptr) {
        table.question = table.preset->question;
        for (const int number : codes)
            if (const Comparison::Cell* answer = cell_of(table.preset->answers, number))
                table.answers.push_back({number, answer->text});
    }
    add_separations(table);
    add_rows(catalog, table);
    return table;
}

} // namespace core

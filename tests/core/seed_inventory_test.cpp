// That nothing of the source documents gets lost: seed_inventory.tsv says where each of their elements lives.
#include "core/base/text.h"
#include "core/catalog/catalog.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>

#include <fstream>
#include <map>
#include <set>

namespace {

struct Row
{
    std::string seed;
    std::string element;
    std::string place;
    std::string words;
};

std::vector<Row> inventory()
{
    std::ifstream file(WHICHCODE_TESTS_DIR "/core/seed_inventory.tsv");
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#')
            continue;
        const std::vector<std::string_view> cells = core::split(line, '\t');
        INFO(line);
        REQUIRE(cells.size() == 4);
        rows.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3])});
    }
    return rows;
}

// The texts of a part of the catalog, one after the other. Nothing: the place does not exist.
using Text = std::optional<std::string>;

void add(std::string& text, const std::string& more) { text += more + '\n'; }

void add(std::string& text, const core::Claim& claim) { add(text, claim.text); }

void add(std::string& text, const std::vector<core::HeaderAdvice>& headers)
{
    for (const core::HeaderAdvice& advice : headers)
        add(text, advice.name + ' ' + advice.when + ' ' + advice.why);
}

void add(std::string& text, const std::vector<core::Note>& notes, const std::string& context)
{
    for (const core::Note& note : notes)
        if (context.empty() || core::name_of(core::context_names, note.context) == context)
            add(text, note.claim);
}

std::map<std::string, std::string> parts_of(const core::Code& code)
{
    std::map<std::string, std::string> parts;
    add(parts["meaning"], code.meaning);
    for (const core::Claim& claim : code.use)
        add(parts["use"], claim);
    for (const core::Avoid& avoid : code.avoid) {
        std::string instead;
        for (const int other : avoid.instead)
            instead += ' ' + std::to_string(other);
        add(parts["avoid"], avoid.claim.text + instead);
    }
    add(parts["client"], code.client);
    add(parts["retry"], code.retry.claim);
    add(parts["content"], code.content.claim);
    if (code.redirect)
        add(parts["redirect"], code.redirect->claim);
    add(parts["headers"], code.headers);
    for (const core::Confusable& other : code.confused_with)
        add(parts["confused"], std::to_string(other.code) + ' ' + other.fact);
    add(parts["notes"], code.notes, {});
    for (const auto& context : core::context_names)
        add(parts["notes." + std::string(context.name)], code.notes, std::string(context.name));
    if (code.common)
        parts["common"] = "common";
    return parts;
}

std::map<std::string, std::string> parts_of(const core::StatusClass& status_class)
{
    std::map<std::string, std::string> parts;
    add(parts["meaning"], status_class.meaning);
    add(parts["says"], status_class.says);
    add(parts["client"], status_class.client);
    add(parts["notes"], status_class.notes, {});
    return parts;
}

// `part`: a key; empty: all of them.
Text part_of(const std::map<std::string, std::string>& parts, const std::string& part)
{
    std::string all;
    for (const auto& [name, text] : parts) {
        if (name == part)
            return text.empty() ? Text() : Text(text);
        all += text;
    }
    return part.empty() ? Text(all) : Text();
}

int number_in(const std::string& text)
{
    int number = 0;
    for (const char c : text)
        number = core::is_ascii_digit(c) ? number * 10 + (c - '0') : -1;
    return number;
}

Text text_of(const core::Situation* situation)
{
    if (situation == nullptr)
        return {};
    std::string text = situation->text + '\n' + situation->because + '\n';
    add(text, situation->headers);
    return text;
}

Text text_of(const core::Comparison* comparison)
{
    if (comparison == nullptr)
        return {};
    std::string text = comparison->question + '\n';
    for (const int code : comparison->codes)
        add(text, std::to_string(code));
    for (const core::Comparison::Cell& answer : comparison->answers)
        add(text, answer.text);
    for (const core::Comparison::Row& row : comparison->rows) {
        add(text, row.label);
        for (const core::Comparison::Cell& cell : row.cells)
            add(text, cell.text);
    }
    return text;
}

Text text_of(const core::Rule* rule)
{
    if (rule == nullptr)
        return {};
    std::string text = rule->claim.text + '\n' + rule->why + '\n';
    for (const int code : rule->codes)
        add(text, std::to_string(code));
    for (const auto& sample : {rule->wrong, rule->right})
        if (sample)
            add(text, sample->text + '\n' + core::join(sample->lines, "\n"));
    return text;
}

Text text_of(const core::Switch* found)
{
    if (found == nullptr)
        return {};
    std::string text = found->question + '\n' + found->why + '\n';
    for (const core::Switch::Choice& choice : found->choices)
        add(text, std::to_string(choice.code) + ' ' + choice.text);
    return text;
}

Text text_at(const core::Catalog& catalog, const std::string& place)
{
    const std::string kind = place.substr(0, place.find(':'));
    const std::string rest = place.substr(std::min(place.size(), kind.size() + 1));
    const std::string id = rest.substr(0, rest.find('.'));
    const std::string part = rest.substr(std::min(rest.size(), id.size() + 1));
    if (kind == "code")
        return catalog.find_code(number_in(id)) ? part_of(parts_of(*catalog.find_code(number_in(id))), part) : Text();
    if (kind == "class")
        return catalog.find_class(number_in(id)) ? part_of(parts_of(*catalog.find_class(number_in(id))), part) : Text();
    if (kind == "situation")
        return text_of(catalog.find_situation(rest));
    if (kind == "comparison")
        return text_of(catalog.find_comparison(rest));
    if (kind == "rule")
        return text_of(catalog.find_rule(rest));
    if (kind == "switch")
        return text_of(catalog.find_switch(rest));
    if (kind == "style" && catalog.find_style(rest) != nullptr)
        return catalog.find_style(rest)->about;
    if (kind == "verdict" && catalog.guide.find_verdict(rest) != nullptr)
        return catalog.guide.find_verdict(rest)->because;
    if (kind == "header" && catalog.find_header(rest) != nullptr)
        return catalog.find_header(rest)->meaning;
    return {};
}

} // namespace

TEST_CASE("every element of the source documents has its place in the catalog")
{
    for (const Row& row : inventory()) {
        const Text text = text_at(sample::builtin(), row.place);
        INFO(row.seed << ": " << row.element << " -> " << row.place);
        CHECK(text.has_value());
        if (!text)
            continue;
        for (const std::string_view word : core::split(row.words, '|')) {
            INFO("word: " << word);
            CHECK(core::fold_case(*text).find(core::fold_case(word)) != std::string::npos);
        }
    }
}

TEST_CASE("the inventory holds all five documents, and no line twice")
{
    std::map<std::string, int> counts;
    std::set<std::string> lines;
    for (const Row& row : inventory()) {
        ++counts[row.seed];
        INFO(row.element << " -> " << row.place);
        CHECK(lines.insert(row.seed + row.element + row.place).second);
    }

    CHECK(counts.size() == 5);
    CHECK(counts["000"] >= 80);
    CHECK(counts["001"] >= 80);
    CHECK(counts["002"] >= 100);
    CHECK(counts["003"] >= 15);
    CHECK(counts["004"] >= 65);
}

TEST_CASE("a place that does not exist is noticed")
{
    const std::string place =
        GENERATE(as<std::string>{}, "code:299", "code:404.dreams", "code:x", "class:9", "situation:none", "rule:none",
                 "comparison:none", "switch:none", "style:none", "page:home", "", "code:", ":");

    CHECK_FALSE(text_at(sample::builtin(), place).has_value());
}

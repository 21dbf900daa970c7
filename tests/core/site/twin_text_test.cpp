// What the pages of the site say: each claim of the catalog in its words, with its strength and its source, and no
// strength behind words that are not its claim.
#include "core/site/site.h"

#include "core/catalog/fact_sheet.h"
#include "core/catalog/rule_part.h"
#include "core/catalog/situation_area.h"
#include "core/response/compare.h"
#include "core/response/redirect_table.h"
#include "core/response/retry_table.h"
#include "tests/core/sample_pack.h"
#include "tests/core/site/html_outline.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace core;
using Catch::Matchers::ContainsSubstring;

namespace {

// The text of a page as a reader sees it.
const std::string& text_of(const std::string& path)
{
    static const std::map<std::string, std::string> texts = [] {
        std::map<std::string, std::string> all;
        for (const SiteFile& file : site_files(sample::builtin(), {}))
            if (file.path.ends_with(".html"))
                all[file.path] = sample::outline_of(file.text).text;
        return all;
    }();
    CAPTURE(path);
    REQUIRE(texts.count(path) == 1);
    return texts.at(path);
}

std::string page_of(int code) { return std::to_string(code) + "/index.html"; }

// The catalog's backticks are elements on a page. No text of the catalog has one that is not of a pair.
std::string plain(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
    return text;
}

std::string basis_of(const Claim& claim) { return ' ' + std::string(word_of(claim.strength)) + ", " + claim.source; }

void check_claim(const std::string& path, const Claim& claim)
{
    CHECK_THAT(text_of(path), ContainsSubstring(plain(claim.text) + basis_of(claim)));
}

void check_headers(const std::string& path, const std::vector<HeaderAdvice>& headers)
{
    for (const HeaderAdvice& advice : headers) {
        const std::string when = advice.when.empty() ? "" : " \u00b7 " + advice.when;
        CHECK_THAT(text_of(path), ContainsSubstring(plain(advice.name + ' ' + std::string(word_of(advice.strength)) +
                                                          when + advice.why + ' ' + advice.source)));
    }
}

} // namespace

TEST_CASE("the page of a code tells every claim of it with strength and source")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string path = page_of(code.number);
        CAPTURE(path);
        CHECK_THAT(text_of(path), ContainsSubstring(plain(code.meaning)));
        for (const Fact& fact : facts_of(code)) {
            CHECK_THAT(text_of(path), ContainsSubstring(std::string(fact.label)));
            if (fact.claim != nullptr)
                check_claim(path, *fact.claim);
        }
        for (const Claim& claim : code.use)
            check_claim(path, claim);
        for (const Avoid& avoid : code.avoid)
            check_claim(path, avoid.claim);
        check_claim(path, code.client);
        if (code.status_note)
            check_claim(path, *code.status_note);
        for (const Note& note : code.notes) {
            check_claim(path, note.claim);
            CHECK_THAT(text_of(path), ContainsSubstring(std::string(label_of(note)) + plain(note.claim.text)));
        }
        check_headers(path, code.headers);
    }
}

TEST_CASE("the page of a code tells its neighbours, names, examples and sources")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string path = page_of(code.number);
        CAPTURE(path);
        for (const Confusable& other : code.confused_with)
            CHECK_THAT(text_of(path), ContainsSubstring(title_of(sample::builtin(), other.code) + plain(other.fact)));
        for (const StackName& name : stack_names_of(sample::builtin(), code.number))
            CHECK_THAT(text_of(path), ContainsSubstring(std::string(name.stack) + name.constant->constant));
        for (const FormerName& former : code.former_names)
            CHECK_THAT(text_of(path), ContainsSubstring(former.name + ' ' + former.source));
        for (const std::string& source : code.sources)
            CHECK_THAT(text_of(path), ContainsSubstring(source));
        for (const std::string& line : code.exchange ? code.exchange->response : std::vector<std::string>())
            CHECK_THAT(text_of(path), ContainsSubstring(line));
    }
}

TEST_CASE("the page of a redirect tells what is requested next, and that of a failure what may be repeated")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string path = page_of(code.number);
        CAPTURE(path);
        const RedirectTable redirects =
            code.redirect ? redirect_table(sample::builtin(), code.number) : RedirectTable();
        for (const RedirectRow& row : redirects.rows) {
            std::string text(row.method);
            for (const RedirectCell& cell : row.cells)
                text += cell.requests + cell.change;
            CHECK_THAT(text_of(path), ContainsSubstring(plain(text)));
        }
        for (const RedirectReason& reason : redirects.reasons)
            CHECK_THAT(text_of(path), ContainsSubstring(plain(reason.explanation) + ' ' + reason.source));
        for (const RetryRow& row : retry_table(sample::builtin(), code.number))
            CHECK_THAT(text_of(path), ContainsSubstring(plain(row.advice.summary)) &&
                                          ContainsSubstring(plain(row.advice.method_note)));
    }
}

TEST_CASE("the page of a class tells its claims, and each of its codes with the meaning")
{
    for (const StatusClass& status_class : sample::builtin().classes) {
        const std::string path = std::to_string(status_class.digit) + "xx/index.html";
        CAPTURE(path);
        check_claim(path, status_class.client);
        check_claim(path, status_class.unknown);
        for (const Note& note : status_class.notes)
            check_claim(path, note.claim);
        for (const Code& code : sample::builtin().codes)
            if (code.class_digit() == status_class.digit)
                CHECK_THAT(text_of(path), ContainsSubstring(plain(code.meaning)));
    }
}

TEST_CASE("every rule stands on the page of its part, with its source")
{
    for (const RulePart& part : rule_parts()) {
        const std::string path = "rules/" + std::string(part.id) + "/index.html";
        CAPTURE(path);
        for (const Rule* rule : rules_of(sample::builtin(), part.kind)) {
            CHECK_THAT(text_of(path), ContainsSubstring(plain(rule->claim.text)) &&
                                          ContainsSubstring(rule->claim.source) && ContainsSubstring(plain(rule->why)));
            const bool is_told_as_rule = part.kind != RuleKind::Checklist && part.kind != RuleKind::AntiPattern;
            if (is_told_as_rule)
                check_claim(path, rule->claim);
        }
    }
}

TEST_CASE("every situation stands on the page of its area, with the codes that only look right")
{
    for (const Situation& situation : sample::builtin().situations) {
        const std::string path = "situations/" + situation.area + "/index.html";
        CAPTURE(path, situation.id);
        CHECK_THAT(text_of(path), ContainsSubstring(plain(situation.text)) &&
                                      ContainsSubstring(title_of(sample::builtin(), situation.best)) &&
                                      ContainsSubstring(plain(situation.because) + ' ' + situation.source));
        for (const Tempting& each : situation.wrong)
            CHECK_THAT(text_of(path), ContainsSubstring(title_of(sample::builtin(), each.code) + plain(each.why) +
                                                        "Right if " + plain(each.unless)));
        for (const Acceptable& each : situation.acceptable)
            CHECK_THAT(text_of(path), ContainsSubstring(title_of(sample::builtin(), each.code) + plain(each.when)));
        check_headers(path, situation.headers);
    }
}

TEST_CASE("every comparison tells its question, its answers and each row of its table")
{
    for (const Comparison& preset : sample::builtin().comparisons) {
        std::string path = "compare/";
        for (std::size_t i = 0; i < preset.codes.size(); ++i)
            path += (i == 0 ? "" : ",") + std::to_string(preset.codes[i]);
        path += "/index.html";
        CAPTURE(path);
        CHECK_THAT(text_of(path), ContainsSubstring(plain(preset.question)) && ContainsSubstring(preset.source));
        const std::optional<ComparisonTable> table = compare(sample::builtin(), preset.codes);
        REQUIRE(table.has_value());
        for (const DecidingAnswer& answer : table->answers)
            CHECK_THAT(text_of(path), ContainsSubstring(plain(answer.text)));
        for (const Separation& pair : table->separations)
            CHECK_THAT(text_of(path), ContainsSubstring(plain(pair.fact)));
        for (const ComparedRow& row : table->rows) {
            CHECK_THAT(text_of(path), ContainsSubstring(row.label + (row.differs ? "Differs" : "Same")));
            for (const ComparedCell& cell : row.cells)
                CHECK_THAT(text_of(path), ContainsSubstring(plain(cell.text)));
        }
    }
}

namespace {

constexpr std::size_t most_before = 40;

// The end of a claim as it stands before its basis, and the basis: enough to tell it from all others.
std::string ending(std::string_view text, std::string_view basis)
{
    return std::string(text.substr(text.size() - std::min(text.size(), most_before))) + std::string(basis);
}

std::set<std::string> endings_of_all_claims()
{
    std::set<std::string> endings;
    const auto add = [&](const Claim& claim) { endings.insert(ending(plain(claim.text), basis_of(claim))); };
    for (const Code& code : sample::builtin().codes) {
        for (const Fact& fact : facts_of(code))
            if (fact.claim != nullptr)
                add(*fact.claim);
        for (const Claim& claim : code.use)
            add(claim);
        for (const Avoid& avoid : code.avoid)
            add(avoid.claim);
        for (const Note& note : code.notes)
            add(note.claim);
        add(code.client);
        if (code.status_note)
            add(*code.status_note);
    }
    for (const StatusClass& status_class : sample::builtin().classes) {
        add(status_class.client);
        add(status_class.unknown);
        for (const Note& note : status_class.notes)
            add(note.claim);
    }
    for (const Rule& rule : sample::builtin().rules)
        add(rule.claim);
    return endings;
}

} // namespace

TEST_CASE("a strength stands only behind the sentence whose strength it is")
{
    const std::set<std::string> endings = endings_of_all_claims();
    std::size_t found = 0;
    for (const SiteFile& file : site_files(sample::builtin(), {})) {
        if (!file.path.ends_with(".html"))
            continue;
        CAPTURE(file.path);
        const std::string& text = text_of(file.path);
        for (const Named<Strength>& named : strength_names) {
            const std::string mark = ' ' + std::string(word_of(named.value)) + ", RFC ";
            for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
                const std::size_t start = at - std::min(at, most_before);
                CAPTURE(text.substr(start, 100));
                CHECK(std::any_of(endings.begin(), endings.end(), [&](const std::string& known) {
                    return text.substr(start, most_before + known.size()).find(known) != std::string::npos;
                }));
                ++found;
            }
        }
    }
    CHECK(found > 1000);
}

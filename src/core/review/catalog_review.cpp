#include "core/review/catalog_review.h"

#include "core/base/ascii.h"
#include "core/base/word_list.h"
#include "core/base/words.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

namespace core {

namespace {

constexpr int draft_months = 9;

// The name under which the table of sections lists a document: a draft without its revision.
std::string_view document_of(const Source& source)
{
    const std::string_view id = source.id;
    return source.kind == SourceKind::Draft && id.size() > 3 ? id.substr(0, id.size() - 3) : id;
}

class Reviewer
{
public:
    Reviewer(const Catalog& catalog, const SectionTable& sections, const ReadingLedger& ledger)
        : catalog_(catalog), sections_(sections), ledger_(ledger)
    {
    }

    void check_citing(const CitingText& citing)
    {
        for (const Citation& citation : citations_of(citing.text, catalog_.sources)) {
            if (citation.source == nullptr) {
                report(citing.place,
                       "there is no source \"" + std::string(citation.text) +
                           "\": sources.json lists what can be cited, and a citation is an id, perhaps "
                           "with a section (\"RFC 9110 15.5.6\") or a place (\"Fetch, main fetch\"), several "
                           "joined by \"; \"");
                continue;
            }
            cited_.insert(citation.source);
            if (citing.is_claim && has_numbered_sections(citation.source->kind) && citation.section.empty() &&
                citation.place.empty())
                report(citing.place, "which section of " + citation.source->id + '?');
            if (is_missing(citation))
                report(citing.place, citation.source->id + " has no section " + std::string(citation.section));
        }
    }

    void check_strength(const Statement& statement)
    {
        const auto named = std::find_if(std::begin(strength_names), std::end(strength_names),
                                        [&](const auto& each) { return each.name == statement.strength; });
        if (named == std::end(strength_names))
            return;
        const Strength strength = named->value;
        if (!statement.advises_field)
            check_grammar(statement, strength);
        if (!is_borne_out(statement, strength) && ledger_.explanation_of(statement).empty())
            report(statement.place,
                   "no section of \"" + statement.source + "\" holds the word of \"" + statement.strength + "\"");
    }

    void check_source(const Source& source, std::string_view release_day)
    {
        Problem place;
        place.file = "sources";
        if (!cited_.contains(&source))
            report(place, "nothing cites \"" + source.id + '"');
        if (source.kind != SourceKind::Practice && source.address.empty())
            report(place, "\"" + source.id + "\" has no address");
        if (source.kind != SourceKind::Draft)
            return;
        const std::string_view id = source.id;
        const bool has_revision =
            id.size() > 3 && id[id.size() - 3] == '-' && is_ascii_digit(id[id.size() - 2]) && is_ascii_digit(id.back());
        if (!has_revision)
            report(place, "\"" + source.id + "\" is a draft without its revision, such as -04");
        const int read = month_of(source.read);
        if (read == 0)
            report(place, "\"" + source.id + "\" is a draft: say when it was read");
        else if (month_of(release_day) - read > draft_months)
            report(place, "\"" + source.id + "\" was read on " + source.read +
                              ", more than nine months before the release of " + std::string(release_day) +
                              ": read the newest revision");
    }

    Problems take_problems() { return std::move(problems_); }

private:
    bool is_missing(const Citation& citation) const
    {
        const std::string_view document = document_of(*citation.source);
        return !citation.section.empty() && sections_.holds(document) && !sections_.has(document, citation.section);
    }

    // Whether one of the cited sections holds the word; true where none of their texts is in the table.
    bool is_borne_out(const Statement& statement, Strength strength) const
    {
        bool is_known = false;
        for (const Citation& citation : citations_of(statement.source, catalog_.sources)) {
            if (citation.source == nullptr || !has_numbered_sections(citation.source->kind))
                continue;
            const std::string_view document = document_of(*citation.source);
            if (!sections_.holds(document))
                continue;
            is_known = true;
            if (sections_.says(document, citation.section, strength))
                return true;
        }
        return !is_known;
    }

    // A badge beside a sentence that says the opposite is read as its opposite.
    void check_grammar(const Statement& statement, Strength strength)
    {
        if (forbids(strength) && !has_negation(statement.text))
            report(statement.place, "\"" + statement.strength + "\" stands beside a sentence that forbids nothing");
        const bool demands = strength == Strength::Must || strength == Strength::Should;
        if (demands && begins_with_negation(statement.text))
            report(statement.place,
                   "\"" + statement.strength + "\" stands beside a sentence that forbids: say what to do instead");
    }

    static bool begins_with_negation(std::string_view text)
    {
        return text.starts_with("Do not ") || text.starts_with("Never ") || text.starts_with("Not ");
    }

    static bool has_negation(std::string_view text)
    {
        static constexpr std::string_view negations[] = {"not",     "never",  "no",      "none",    "nothing", "nobody",
                                                         "without", "only",   "cannot",  "neither", "nor",     "refuse",
                                                         "leave",   "leaves", "forbids", "instead"};
        const std::vector<std::string> words = words_of(text);
        return text.find("n’t") != std::string_view::npos ||
               std::any_of(words.begin(), words.end(),
                           [](const std::string& word) { return is_one_of(word, negations); });
    }

    // Months since year 0 of "2026-11-30"; 0: no date.
    static int month_of(std::string_view day)
    {
        int year = 0;
        int month = 0;
        if (day.size() != std::string_view("2026-11-30").size())
            return 0;
        std::from_chars(day.data(), day.data() + 4, year);
        std::from_chars(day.data() + 5, day.data() + 7, month);
        return year > 0 && month > 0 ? year * 12 + month : 0;
    }

    void report(Problem place, std::string message)
    {
        place.message = std::move(message);
        problems_.push_back(std::move(place));
    }

    const Catalog& catalog_;
    const SectionTable& sections_;
    const ReadingLedger& ledger_;
    std::set<const Source*> cited_;
    Problems problems_;
};

} // namespace

CatalogReview review_of(std::span<const PackFile> files, const Catalog& catalog, const SectionTable& sections,
                        const ReadingLedger& ledger, std::string_view release_day)
{
    CatalogReview review;
    Reviewer reviewer(catalog, sections, ledger);
    for (const PackFile& file : files) {
        for (const CitingText& citing : citing_texts_of(file))
            reviewer.check_citing(citing);
        for (Statement& statement : statements_of(file)) {
            ++review.statements;
            reviewer.check_strength(statement);
            if (!ledger.has(statement))
                review.unread.push_back(std::move(statement));
        }
    }
    for (const Source& source : catalog.sources)
        reviewer.check_source(source, release_day);
    review.problems = reviewer.take_problems();
    return review;
}

} // namespace core

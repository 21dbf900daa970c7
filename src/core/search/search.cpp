#include "core/search/search.h"

#include "core/base/text.h"
#include "core/catalog/decode.h"
#include "core/search/claims.h"
#include "core/search/code_ranking.h"
#include "core/search/document_table.h"
#include "core/search/index_builder.h"
#include "core/search/mentioned_code.h"
#include "core/search/name_table.h"
#include "core/search/query_words.h"
#include "core/search/search_index.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr std::size_t max_matches = 48; // documents that may vote; the tail adds nothing to the first ten codes

std::string reason_of(const ExactName& name)
{
    switch (name.kind) {
    case ExactName::Kind::Name: return "name";
    case ExactName::Kind::FormerName: return "former name: " + std::string(name.text);
    case ExactName::Kind::Constant: return "constant in " + std::string(name.stack) + ": " + std::string(name.text);
    case ExactName::Kind::Header: return "header " + std::string(name.text);
    }
    return {};
}

std::string_view label_of(TextKind kind)
{
    switch (kind) {
    case TextKind::Name: return "name";
    case TextKind::FormerName: return "former name";
    case TextKind::Phrase: return "phrase";
    case TextKind::Vendor: return "used by";
    case TextKind::Words: return "words";
    case TextKind::Meaning: return "meaning";
    case TextKind::Use: return "use";
    case TextKind::InsteadOf: return "the right one when";
    case TextKind::Client: return "client";
    case TextKind::Note: return "note";
    case TextKind::Header: return "header";
    case TextKind::Detail: return "detail";
    case TextKind::Situation: return "situation";
    case TextKind::Because: return "situation";
    case TextKind::Guide: return "guide";
    case TextKind::Class: return "class";
    case TextKind::HeaderField: return "header";
    }
    return {};
}

std::string labelled(std::string_view label, std::string_view text)
{
    constexpr std::size_t max_bytes = 100;
    const std::string_view shown = utf8_prefix(text, max_bytes);
    std::string result;
    result.reserve(label.size() + shown.size() + 5);
    result.append(label).append(": ").append(shown);
    return shown.size() < text.size() ? result.append("…") : result;
}

} // namespace

class Search::Engine
{
public:
    explicit Engine(const Catalog& catalog) : catalog_(catalog), ranking_(catalog) {}

    bool build_some();
    void rank(std::string_view query, const HouseStyle& style);
    std::vector<Hit> hits(std::size_t limit); // of what was ranked, as the answer is
    std::optional<SearchAnswer> answer();

private:
    struct Building
    {
        explicit Building(const Catalog& catalog) : documents(catalog), index(Lexicon(catalog.synonyms)) {}

        SearchDocuments documents;
        IndexBuilder index;
        bool has_names = false;
        std::size_t next_document = 0;
    };

    void read_some(Building& building);
    const Situation* situation_of(const SearchIndex::Match& match) const; // nullptr: it is of another document
    int ruled_by(std::uint32_t document) const;
    int in_style(std::uint32_t document, int code) const;
    const SearchIndex::Match* find_topic(const std::vector<SearchIndex::Match>& matches);
    bool is_singled_out(const SearchIndex::Match& topic, const std::vector<SearchIndex::Match>& matches) const;
    void place_present();
    std::string reason(const RankedCode& ranked) const;
    std::string reason(const SearchIndex::Match& match, int code) const;

    const Catalog& catalog_;
    std::unique_ptr<Building> building_;
    NameTable names_;
    DocumentTable documents_;
    std::optional<SearchIndex> index_; // last, and then all is built
    QueryWords words_;                 // of the present query
    CodeRanking ranking_;              // for it
    HouseStyle style_;
    int present_ = 0;                           // the code that it tells as what happens now
    const SearchIndex::Match* topic_ = nullptr; // of the situation that it is about
};

Search::Search(const Catalog& catalog, Build build) : engine_(std::make_unique<Engine>(catalog))
{
    while (build == Build::Now && !build_some())
        continue;
}

Search::~Search() = default;

bool Search::build_some() { return engine_->build_some(); }

SearchResult Search::ask(std::string_view query, const HouseStyle& style, std::size_t limit) const
{
    while (!engine_->build_some())
        continue;
    engine_->rank(trim(utf8_prefix(query, max_query_bytes)), style);
    return {engine_->hits(limit), engine_->answer()};
}

std::vector<Hit> Search::find(std::string_view query, std::size_t limit) const
{
    while (!engine_->build_some())
        continue;
    engine_->rank(trim(utf8_prefix(query, max_query_bytes)), {});
    return engine_->hits(limit);
}

// The names first, then the texts, then the index of them.
bool Search::Engine::build_some()
{
    if (index_)
        return true;
    if (!building_) {
        building_ = std::make_unique<Building>(catalog_);
    } else if (!building_->has_names) {
        names_ = NameTable(catalog_);
        building_->has_names = true;
    } else if (building_->next_document < building_->documents.size()) {
        read_some(*building_);
    } else if (building_->index.finish_some()) {
        index_.emplace(building_->index.take());
        building_.reset();
    }
    return index_.has_value();
}

void Search::Engine::read_some(Building& building)
{
    constexpr std::size_t bytes_of_a_slice = 6000;
    std::size_t bytes = 0;
    while (bytes < bytes_of_a_slice && building.next_document < building.documents.size()) {
        const SearchDocument document = building.documents[building.next_document++];
        documents_.add(document);
        building.index.add_document();
        for (const SearchText& text : document.texts) {
            building.index.add_passage(text.text, text.weight);
            bytes += text.text.size();
        }
    }
}

void Search::Engine::rank(std::string_view query, const HouseStyle& style)
{
    words_.read(query);
    ranking_.begin_query(words_);
    style_ = style;
    const MentionedNumbers numbers = roles_of_numbers(query, words_);
    present_ = numbers.present.empty() ? 0 : numbers.present.front();
    if (present_ != 0)
        words_.read(without_number(query, present_)); // the texts are asked what it should be
    rank_what_is_named(catalog_, names_, query, words_, numbers.asked, ranking_);
    const std::vector<SearchIndex::Match>& matches = index_->match(words_, max_matches);
    for (const SearchIndex::Match& match : matches)
        for (const Vote& vote : documents_.votes(match.document))
            ranking_.support(in_style(match.document, vote.code), static_cast<double>(match.score * vote.weight),
                             {.match = &match});
    topic_ = find_topic(matches);
    if (present_ != 0)
        place_present();
}

std::vector<Hit> Search::Engine::hits(std::size_t limit)
{
    std::vector<Hit> hits;
    for (const RankedCode& ranked : ranking_.best(limit)) {
        const int situation = ranked.cause.match ? documents_.situation(ranked.cause.match->document) : -1;
        hits.push_back({ranked.code->number, ranked.score, reason(ranked), situation});
    }
    return hits;
}

std::optional<SearchAnswer> Search::Engine::answer()
{
    if (topic_ == nullptr)
        return std::nullopt;
    const int situation = documents_.situation(topic_->document);
    const int written = situation_of(*topic_)->best;
    constexpr std::size_t enough = 4; // the first, the present one, one that the style has put aside, and the rival
    const std::vector<RankedCode>& best = ranking_.best(enough);
    for (std::size_t i = 1; i < best.size(); ++i) {
        const int code = best[i].code->number;
        if (code != present_ && code != written)
            return answer_of(catalog_, style_, situation, code, best[i].score / best.front().score);
    }
    return answer_of(catalog_, style_, situation, 0, 0);
}

const Situation* Search::Engine::situation_of(const SearchIndex::Match& match) const
{
    const int situation = documents_.situation(match.document);
    return situation < 0 ? nullptr : &catalog_.situations[static_cast<std::size_t>(situation)];
}

// The code that a situation or a verdict comes to: the first that it votes for, unless the style moves it.
int Search::Engine::ruled_by(std::uint32_t document) const
{
    return best_in(catalog_, style_, documents_.switch_id(document), documents_.votes(document).front().code);
}

// Whom a vote of the document goes to: where the style moves its verdict, the two codes change places.
int Search::Engine::in_style(std::uint32_t document, int code) const
{
    if (documents_.switch_id(document).empty())
        return code;
    const int written = documents_.votes(document).front().code;
    const int ruled = ruled_by(document);
    if (code == written)
        return ruled;
    return code == ruled ? written : code;
}

// The situation that speaks best for the first code, if it matches well and is singled out. A style that moves what
// matches well moves the code with it. None where a name or a number decides.
const SearchIndex::Match* Search::Engine::find_topic(const std::vector<SearchIndex::Match>& matches)
{
    const std::vector<RankedCode>& best = ranking_.best(1);
    if (best.empty() || best.front().cause.match == nullptr)
        return nullptr;
    const int first = best.front().code->number;
    int leading = first;
    for (const SearchIndex::Match& match : matches) {
        if (match.score < least_answering_match)
            break;
        const bool is_situation = documents_.situation(match.document) >= 0;
        if (!is_situation && documents_.switch_id(match.document).empty())
            continue;
        const int ruled = ruled_by(match.document);
        if (leading == first && ruled != first && documents_.votes(match.document).front().code == first &&
            catalog_.find_code(ruled) != nullptr) {
            ranking_.precede(ruled, best.front().score, {.match = &match});
            leading = ruled;
        }
        if (is_situation && ruled == leading)
            return is_singled_out(match, matches) ? &match : nullptr;
    }
    return nullptr;
}

bool Search::Engine::is_singled_out(const SearchIndex::Match& topic,
                                    const std::vector<SearchIndex::Match>& matches) const
{
    if (topic.said >= telling_share)
        return true;
    const int code = situation_of(topic)->best;
    return std::none_of(matches.begin(), matches.end(), [&](const SearchIndex::Match& other) {
        const Situation* situation = situation_of(other);
        return &other != &topic && situation != nullptr && situation->best == code &&
               other.score > share_of_others * topic.score;
    });
}

// What the words say comes first, if they say enough, and the card of the code that there is now behind it.
void Search::Engine::place_present()
{
    constexpr double telling = 0.3; // what the texts give a query that they answer
    const std::vector<RankedCode>& best = ranking_.best(1);
    if (best.empty() || best.front().score < telling)
        return claim_numbers(catalog_, {present_}, words_, ranking_);
    if (best.front().code->number != present_)
        ranking_.follow(present_, best.front().score, {.number = present_, .is_present = true});
}

std::string Search::Engine::reason(const RankedCode& ranked) const
{
    const Cause& cause = ranked.cause;
    if (cause.match)
        return reason(*cause.match, ranked.code->number);
    if (cause.name)
        return reason_of(*cause.name);
    if (cause.start != 0)
        return "starts with " + std::to_string(cause.start);
    if (cause.is_present)
        return "the code that there is now";
    return cause.number == ranked.code->number ? "number" : decode(catalog_, cause.number).text;
}

std::string Search::Engine::reason(const SearchIndex::Match& match, int code) const
{
    const std::uint32_t document = match.document;
    const bool is_moved = !documents_.switch_id(document).empty() && code == ruled_by(document) &&
                          code != documents_.votes(document).front().code;
    if (const Situation* situation = situation_of(match))
        return labelled(is_moved ? "in your style" : label_of(TextKind::Situation), situation->text);
    const DocumentTable::Text text = documents_.text(document, match.passage);
    return labelled(is_moved ? "in your style" : label_of(text.kind), text.text);
}

} // namespace core

#include "core/search/code_ranking.h"

#include "core/base/word_list.h"
#include "core/base/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

constexpr double next_share_of_support = 0.22;
constexpr double a_hair = 1e-6;      // of a score; between two scores there is more
constexpr double least_share = 0.02; // of the best score; what is below has nothing to do with the query

// What tells that a query is about WebDAV: its methods, fields and servers.
constexpr std::string_view webdav_words[] = {
    "bind",      "binding",  "bindings", "caldav",    "carddav",    "collection", "collections",
    "dav",       "depth",    "lock",     "locked",    "locks",      "mkcol",      "multistatus",
    "nextcloud", "owncloud", "propfind", "proppatch", "subversion", "unlock",     "webdav",
};

// In the names of vendors, but no names themselves.
constexpr std::string_view plain_words[] = {"api",  "application", "before", "hosts", "informal", "load",
                                            "past", "proxies",     "server", "some",  "version"};

// The words of which a query has one if it is about what only this code's own world knows.
std::vector<std::string> context_of(const Code& code)
{
    std::vector<std::string> context;
    if (code.groups.size() == 1 && code.groups[0] == Group::WebDav)
        context.assign(std::begin(webdav_words), std::end(webdav_words));
    if (code.status == Registration::Unregistered)
        for (std::string& word : words_of(code.vendor))
            if (!is_one_of(word, plain_words))
                context.push_back(std::move(word));
    return context;
}

constexpr double out_of_context = 0.8; // times the prior

// Where the texts leave the choice, what is common comes before what is rare, and last what is nobody's.
double prior_of(const Code& code)
{
    const bool is_of_vendor = code.status == Registration::Unregistered && !code.vendor.empty();
    if (code.common || is_of_vendor)
        return 1.05;
    return code.status == Registration::Registered || code.status == Registration::Temporary ? 1.0 : 0.9;
}

} // namespace

CodeRanking::CodeRanking(const Catalog& catalog) : catalog_(catalog), standings_(catalog.codes.size())
{
    positions_.fill(none);
    for (std::size_t i = 0; i < catalog.codes.size(); ++i) {
        positions_[static_cast<std::size_t>(catalog.codes[i].number)] = static_cast<std::int16_t>(i);
        contexts_.push_back(context_of(catalog.codes[i]));
    }
}

void CodeRanking::begin_query(const QueryWords& words)
{
    words_ = &words;
    for (const std::uint32_t position : touched_)
        standings_[position] = {};
    touched_.clear();
    voices_.clear();
}

CodeRanking::Standing* CodeRanking::standing_of(int code)
{
    const auto number = static_cast<std::size_t>(code);
    if (number >= positions_.size() || positions_[number] == none)
        return nullptr;
    const auto position = static_cast<std::uint32_t>(positions_[number]);
    Standing& standing = standings_[position];
    if (standing.prior == 0) {
        touched_.push_back(position);
        standing.prior = prior_of(catalog_.codes[position]) * (is_in_context(position) ? 1 : out_of_context);
    }
    return &standing;
}

bool CodeRanking::is_in_context(std::uint32_t position) const
{
    const std::vector<std::string>& context = contexts_[position];
    return context.empty() || (words_ != nullptr && std::any_of(context.begin(), context.end(), [&](const auto& word) {
                                   return words_->contains(word);
                               }));
}

void CodeRanking::claim(int code, double score, Cause cause)
{
    Standing* standing = standing_of(code);
    if (!standing)
        return;
    score += standing->prior;
    if (score > standing->claim) {
        standing->claim = score;
        standing->cause = cause;
    }
}

void CodeRanking::precede(int code, double score, Cause cause) { place(code, score * (1 + a_hair), cause); }

void CodeRanking::follow(int code, double score, Cause cause) { place(code, score * (1 - a_hair), cause); }

void CodeRanking::place(int code, double score, Cause cause)
{
    Standing* standing = standing_of(code);
    if (!standing)
        return;
    standing->strongest = none;
    standing->claim = score;
    standing->cause = cause;
}

// Keeps the voices of a code in order, the strongest first; of equals the first.
void CodeRanking::support(int code, double score, Cause cause)
{
    Standing* standing = standing_of(code);
    if (!standing)
        return;
    score *= standing->prior;
    std::int32_t* link = &standing->strongest;
    while (*link != none && voices_[static_cast<std::size_t>(*link)].score >= score)
        link = &voices_[static_cast<std::size_t>(*link)].next;
    const auto voice = static_cast<std::int32_t>(voices_.size());
    const std::int32_t next = std::exchange(*link, voice);
    voices_.push_back({score, cause, next});
}

RankedCode CodeRanking::ranked(std::uint32_t position) const
{
    const Standing& standing = standings_[position];
    RankedCode result{&catalog_.codes[position], standing.claim, standing.cause};
    if (standing.claim == 0 && standing.strongest != none)
        result.cause = voices_[static_cast<std::size_t>(standing.strongest)].cause;
    double share = 1;
    for (std::int32_t i = standing.strongest; i != none; i = voices_[static_cast<std::size_t>(i)].next) {
        result.score += voices_[static_cast<std::size_t>(i)].score * share;
        share *= next_share_of_support;
    }
    return result;
}

const std::vector<RankedCode>& CodeRanking::best(std::size_t limit)
{
    ranked_.clear();
    for (const std::uint32_t position : touched_)
        ranked_.push_back(ranked(position));
    limit = std::min(limit, ranked_.size());
    const auto end = ranked_.begin() + static_cast<std::ptrdiff_t>(limit);
    std::partial_sort(ranked_.begin(), end, ranked_.end(), [](const RankedCode& a, const RankedCode& b) {
        return a.score != b.score ? a.score > b.score : a.code->number < b.code->number;
    });
    const auto is_weak = [&](const RankedCode& each) { return each.score < least_share * ranked_.front().score; };
    ranked_.erase(std::find_if(ranked_.begin(), end, is_weak), ranked_.end());
    return ranked_;
}

} // namespace core

#include "core/search/claims.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/base/words.h"
#include "core/catalog/decode.h"
#include "core/search/mentioned_code.h"
#include "core/search/named_field.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace core {

namespace {

// The kinds of evidence, far enough apart that a weaker one cannot outdo a stronger one. Texts reach about 4.
constexpr double number_score = 1000;
constexpr double start_score = 500;
constexpr double name_score = 200;
constexpr double header_score = 100;
constexpr double code_name_score = 20;
constexpr double step = 3;               // between claims of one kind, whatever the texts say
constexpr double name_start_score = 0.5; // of a name still being typed

// A header field named in a longer query is one hint among others, and so is counted with the texts.
constexpr double marked_field_score = 0.8; // "header" is said, or it is spelled exactly
constexpr double plain_field_score = 0.65;
constexpr double next_code_of_field = 0.9; // times the one before: a field names its closest code first

// Words around a name in a query that is about the name alone: "what is a bad gateway error".
constexpr std::string_view words_around_names[] = {
    "a",    "code",  "does",    "error",    "explain", "explained", "got",  "http",  "is",
    "mean", "means", "meaning", "response", "status",  "the",       "what", "whats", "why",
};
constexpr std::string_view words_around_fields[] = {"field", "fields",  "header",  "headers",
                                                    "http",  "request", "response"};

// The key of the query without those words.
template <std::size_t N>
std::string key_without(const QueryWords& words, const std::string_view (&noise)[N])
{
    std::string rest;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!is_one_of(words[i], noise))
            rest += words[i];
    return key_of(rest);
}

// The pieces of a query that can be source code: between spaces, brackets, quotes and operators.
std::vector<std::string_view> code_pieces(std::string_view query)
{
    std::vector<std::string_view> pieces;
    constexpr std::string_view separators = " \t\r\n()[]{}<>\"'`,;=!?|&";
    for (std::size_t start = query.find_first_not_of(separators); start != std::string_view::npos;) {
        const std::size_t end = std::min(query.find_first_of(separators, start), query.size());
        pieces.push_back(query.substr(start, end - start));
        start = query.find_first_not_of(separators, end);
    }
    return pieces;
}

// "not_found", "StatusCode::GONE", ":gone", "Results.NoContent" - and not a word at the end of a sentence.
bool looks_like_code(std::string_view piece)
{
    if (piece.find('_') != std::string_view::npos || piece.find("::") != std::string_view::npos)
        return true;
    for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
        const bool next_is_letter = is_ascii_letter(piece[i + 1]);
        const bool is_hump = piece[i] >= 'a' && piece[i] <= 'z' && piece[i + 1] >= 'A' && piece[i + 1] <= 'Z';
        if (is_hump || (piece[i] == '.' && i > 0 && next_is_letter) || (piece[i] == ':' && i == 0 && next_is_letter))
            return true;
    }
    return false;
}

class Claims
{
public:
    Claims(const Catalog& catalog, const NameTable& names, std::string_view query, const QueryWords& words,
           CodeRanking& ranking)
        : catalog_(catalog), names_(names), query_(query), words_(words), ranking_(ranking)
    {
    }

    void claim_start();
    void claim_name();
    void claim_header_field();
    void claim_code_names();
    void support_header_fields();

private:
    const Catalog& catalog_;
    const NameTable& names_;
    std::string_view query_;
    const QueryWords& words_;
    CodeRanking& ranking_;
};

// By number, the common ones first.
void Claims::claim_start()
{
    const int start = mentioned_start(words_);
    if (start == 0)
        return;
    double score = start_score;
    for (const bool common : {true, false})
        for (const Code& code : catalog_.codes)
            if (code.common == common && code.number / (start < 10 ? 100 : 10) == start) {
                ranking_.claim(code.number, score, {.start = start});
                score -= step;
            }
}

void Claims::claim_name()
{
    const auto claim = [&](std::span<const ExactName> names, double handicap) {
        for (const ExactName& name : names)
            ranking_.claim(name.codes.front(), name_score - handicap - step * static_cast<double>(name.kind),
                           {.name = &name});
    };
    const std::string key = key_of(query_);
    claim(names_.find(key), 0);
    claim(names_.find(key_without(words_, words_around_names)), step / 2);

    constexpr std::size_t least_start = 3;
    if (key.size() >= least_start)
        for (const ExactName& name : names_.starting_with(key))
            ranking_.claim(name.codes.front(), name_start_score, {.name = &name});
}

// A query that is nothing but the name of a header field. A name of one word, such as Timeout, may as well be a topic:
// it is left to support_header_fields().
void Claims::claim_header_field()
{
    const ExactName* field = names_.find_field(key_without(words_, words_around_fields));
    if (field == nullptr || (!says_field(words_) && field->text.find('-') == std::string_view::npos))
        return;
    double score = header_score;
    for (const int code : field->codes) {
        ranking_.claim(code, score, {.name = field});
        score -= step;
    }
}

void Claims::claim_code_names()
{
    const std::vector<std::string_view> pieces = code_pieces(query_);
    for (const std::string_view piece : pieces)
        if (looks_like_code(piece) || pieces.size() == 1)
            for (const ExactName& name : names_.find_in_code(piece))
                ranking_.claim(name.codes.front(), code_name_score, {.name = &name});
}

void Claims::support_header_fields()
{
    const std::vector<NamedField> fields = named_fields(names_, query_, words_);
    for (const NamedField& field : fields) {
        double score = (field.is_marked ? marked_field_score : plain_field_score) / static_cast<double>(fields.size());
        for (const int code : field.name->codes) {
            ranking_.support(code, score, {.name = field.name});
            score *= next_code_of_field;
        }
    }
}

} // namespace

void claim_numbers(const Catalog& catalog, const std::vector<int>& numbers, const QueryWords& words,
                   CodeRanking& ranking)
{
    double score = number_score;
    for (const int number : numbers) {
        ranking.claim(number, score, {.number = number});
        score -= step;
    }
    // A number nobody defined is a status code only in a query about little else: "got 477", not "255 characters".
    constexpr std::size_t few_words = 4;
    if (numbers.size() == 1 && catalog.find_code(numbers[0]) == nullptr && words.size() <= few_words)
        ranking.claim(decode(catalog, numbers[0]).treat_as, header_score, {.number = numbers[0]});
}

void rank_what_is_named(const Catalog& catalog, const NameTable& names, std::string_view query, const QueryWords& words,
                        const std::vector<int>& numbers, CodeRanking& ranking)
{
    claim_numbers(catalog, numbers, words, ranking);
    Claims claims(catalog, names, query, words, ranking);
    claims.claim_start();
    claims.claim_name();
    claims.claim_header_field();
    claims.claim_code_names();
    claims.support_header_fields();
}

} // namespace core

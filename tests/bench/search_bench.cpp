// The search as the page runs it, for search_bench.js to time under Node: a catalog of any size, its texts for other
// search engines, and one call for each query.
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/pack/builtin_pack.h"
#include "core/search/search.h"
#include "core/search/search_texts.h"

#include <emscripten.h>

#include <memory>

namespace {

using namespace core;

std::vector<SearchDocument> all_documents(const Catalog& catalog)
{
    const SearchDocuments documents(catalog);
    std::vector<SearchDocument> all;
    for (std::size_t i = 0; i < documents.size(); ++i)
        all.push_back(documents[i]);
    return all;
}

struct Bench
{
    explicit Bench(Catalog the_catalog)
        : catalog(std::move(the_catalog)), search(catalog), documents(all_documents(catalog))
    {
    }

    Catalog catalog;
    Search search;
    std::vector<SearchDocument> documents; // the same as the search reads
};

// C functions called from JavaScript have nowhere else to find it.
std::unique_ptr<Bench> the_bench;
std::size_t documents_of_a_copy = 0; // copies of the catalog follow one another in the list of situations
std::size_t first_situations = 0;

constexpr std::size_t most_query_bytes = 4096;
constexpr std::size_t most_hits = 10;
char the_query[most_query_bytes];
int the_hits[most_hits];
std::string the_text;

// ---- a larger catalog

// Text of the same kind and length that says something else: of the longer words every fourth is one of another text,
// as often as such words occur, and some were never heard before.
std::string varied(std::string_view text, const std::vector<std::string_view>& running_text, Random& random)
{
    constexpr std::size_t least_length = 4;
    std::string result;
    for (std::string_view word : split(text, ' ')) {
        if (!result.empty())
            result += ' ';
        const bool is_long = word.size() >= least_length;
        const std::uint64_t luck = random.below(32);
        if (is_long && luck < 8)
            word = running_text[random.below(running_text.size())];
        result += word;
        if (is_long && luck == 8)
            result += static_cast<char>('a' + random.below(26));
    }
    return result;
}

std::vector<std::string_view> running_text_of(const std::vector<SearchDocument>& documents)
{
    std::vector<std::string_view> words;
    for (const SearchDocument& document : documents)
        for (const SearchText& text : document.texts)
            for (const std::string_view word : split(text.text, ' '))
                words.push_back(word);
    return words;
}

// The format has each code once. So what a copy of a document says becomes a situation that ends in the same code; all
// stacks and header fields come again under other names.
Catalog grown(const Catalog& base, int copies)
{
    Catalog result = base;
    Random random(1);
    const std::vector<SearchDocument> documents = all_documents(base);
    const std::vector<std::string_view> running_text = running_text_of(documents);
    for (int copy = 1; copy < copies; ++copy) {
        for (const SearchDocument& document : documents) {
            Situation& situation = result.situations.emplace_back();
            situation.best = document.votes.front().code;
            for (const SearchText& text : document.texts)
                situation.also.push_back(varied(text.text, running_text, random));
            situation.text = situation.also.front();
        }
        for (HeaderField field : base.headers) {
            field.name += "-" + std::to_string(copy);
            result.headers.push_back(std::move(field));
        }
        for (Stack stack : base.stacks) {
            stack.name += " " + std::to_string(copy);
            result.stacks.push_back(std::move(stack));
        }
    }
    return result;
}

// ---- the texts for others

std::string_view field_of(TextKind kind)
{
    switch (kind) {
    case TextKind::Name:
    case TextKind::FormerName:
    case TextKind::Phrase: return "names";
    case TextKind::Words: return "words";
    case TextKind::Situation:
    case TextKind::Because:
    case TextKind::InsteadOf: return "situations";
    case TextKind::Header:
    case TextKind::HeaderField: return "headers";
    case TextKind::Vendor:
    case TextKind::Meaning:
    case TextKind::Use:
    case TextKind::Client:
    case TextKind::Note:
    case TextKind::Detail:
    case TextKind::Class: return "text";
    }
    return {};
}

int copy_of(const SearchDocument& document)
{
    const auto situation = static_cast<std::size_t>(document.situation);
    if (document.situation < 0 || situation < first_situations)
        return 0;
    return 1 + static_cast<int>((situation - first_situations) / documents_of_a_copy);
}

void write_constants(JsonWriter& out, const Catalog& catalog, int code)
{
    for (const Stack& stack : catalog.stacks)
        for (const StackConstant& each : stack.codes)
            if (each.code == code) {
                out.open_array().value("constants").value(each.constant).close_array();
                for (const std::string& old : each.old)
                    out.open_array().value("constants").value(old).close_array();
            }
}

std::string document_as_json(const Bench& bench, std::size_t index)
{
    const SearchDocument& document = bench.documents[index];
    JsonWriter out;
    out.open_object().member("copy", copy_of(document)).key("codes").open_array();
    for (const Vote& vote : document.votes)
        out.value(vote.code);
    out.close_array().member("situation", document.situation >= 0).key("texts").open_array();
    for (const SearchText& text : document.texts)
        out.open_array().value(field_of(text.kind)).value(text.text).close_array();
    if (index < bench.catalog.codes.size()) // the documents of the codes come first
        write_constants(out, bench.catalog, document.votes.front().code);
    out.close_array().close_object();
    return out.text();
}

} // namespace

extern "C" {

// Makes a catalog of so many times the built-in one; 0 when that cannot be read.
EMSCRIPTEN_KEEPALIVE int bench_load(int copies)
{
    Problems problems;
    the_bench.reset();
    std::optional<Catalog> catalog = builtin_catalog(problems);
    if (!catalog)
        return 0;
    documents_of_a_copy = SearchDocuments(*catalog).size();
    first_situations = catalog->situations.size();
    the_bench = std::make_unique<Bench>(grown(*catalog, copies));
    return 1;
}

// A document as JSON; empty behind the last one.
EMSCRIPTEN_KEEPALIVE const char* bench_document(int index)
{
    const auto i = static_cast<std::size_t>(index);
    the_text = i < the_bench->documents.size() ? document_as_json(*the_bench, i) : std::string();
    return the_text.c_str();
}

EMSCRIPTEN_KEEPALIVE char* bench_query() { return the_query; } // where a query is written to, of at most 4096 bytes
EMSCRIPTEN_KEEPALIVE int* bench_hits() { return the_hits; }

// How many codes it found, the best first.
EMSCRIPTEN_KEEPALIVE int bench_find(int size)
{
    int count = 0;
    for (const Hit& hit : the_bench->search.find({the_query, static_cast<std::size_t>(size)}, most_hits))
        the_hits[count++] = hit.code;
    return count;
}

} // extern "C"

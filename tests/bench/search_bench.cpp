// The search as the page runs it, for search_measures.js to time under Node: a catalog of any size, its texts for other
// search engines, an index built slice by slice, and one call for each query.
#include "core/base/json.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/pack/builtin_pack.h"
#include "core/search/search.h"
#include "core/search/search_texts.h"

#include <emscripten.h>
#include <malloc.h>

#include <algorithm>
#include <optional>

namespace {

using namespace core;

// C functions called from JavaScript have nowhere else to find these.
std::optional<Catalog> the_catalog;
std::optional<SearchDocuments> the_documents; // the same as the search reads
std::optional<Search> the_search;
std::size_t first_situations = 0;     // those of the built-in catalog
std::size_t situations_of_a_copy = 1; // what follows them, in the list of situations

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

std::vector<std::string_view> running_text_of(const Catalog& catalog)
{
    const SearchDocuments documents(catalog);
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < documents.size(); ++i)
        for (const SearchText& text : documents[i].texts)
            for (const std::string_view word : split(text.text, ' '))
                words.push_back(word);
    return words;
}

// The format has each code once. So what a copy of a document says becomes a situation that ends in the same code; all
// stacks and header fields come again under other names.
Catalog copied(const Catalog& base, int copies)
{
    Catalog result = base;
    Random random(1);
    const SearchDocuments documents(base);
    const std::vector<std::string_view> running_text = running_text_of(base);
    for (int copy = 1; copy < copies; ++copy) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const SearchDocument document = documents[i];
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

// A pack as large as any: all 500 codes that can be, and so many situations. Both say what others say, varied.
Catalog with_pack(const Catalog& base, std::size_t situations)
{
    Catalog result = base;
    Random random(1);
    const std::vector<std::string_view> running_text = running_text_of(base);
    const auto vary = [&](std::string& text) { text = varied(text, running_text, random); };
    for (int number = 100; number < 600; ++number) {
        if (base.find_code(number))
            continue;
        Code code = base.codes[random.below(base.codes.size())];
        code.number = number;
        vary(code.name);
        vary(code.meaning);
        std::for_each(code.words.begin(), code.words.end(), vary);
        for (Claim& use : code.use)
            vary(use.text);
        result.codes.push_back(std::move(code));
    }
    std::sort(result.codes.begin(), result.codes.end(),
              [](const Code& a, const Code& b) { return a.number < b.number; });
    while (result.situations.size() < situations) {
        Situation situation = base.situations[random.below(base.situations.size())];
        situation.best = result.codes[random.below(result.codes.size())].number;
        vary(situation.text);
        vary(situation.because);
        std::for_each(situation.also.begin(), situation.also.end(), vary);
        result.situations.push_back(std::move(situation));
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
    case TextKind::Guide:
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
    return 1 + static_cast<int>((situation - first_situations) / situations_of_a_copy);
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

std::string document_as_json(std::size_t index)
{
    const SearchDocument document = (*the_documents)[index];
    JsonWriter out;
    out.open_object().member("copy", copy_of(document)).key("codes").open_array();
    for (const Vote& vote : document.votes)
        out.value(vote.code);
    out.close_array().member("situation", document.situation >= 0).key("texts").open_array();
    for (const SearchText& text : document.texts)
        out.open_array().value(field_of(text.kind)).value(text.text).close_array();
    if (index < the_catalog->codes.size()) // the documents of the codes come first
        write_constants(out, *the_catalog, document.votes.front().code);
    out.close_array().close_object();
    return out.text();
}

} // namespace

extern "C" {

// Makes a catalog: so many times the built-in one or, if `situations` is not 0, the built-in one with a large pack.
// 0 when the built-in one cannot be read.
EMSCRIPTEN_KEEPALIVE int bench_load(int copies, int situations)
{
    Problems problems;
    the_search.reset();
    the_documents.reset();
    const std::optional<Catalog> base = builtin_catalog(problems);
    if (!base)
        return 0;
    const bool is_pack = situations != 0;
    first_situations = base->situations.size();
    situations_of_a_copy = is_pack ? first_situations : SearchDocuments(*base).size();
    the_catalog = is_pack ? with_pack(*base, static_cast<std::size_t>(situations)) : copied(*base, copies);
    the_documents.emplace(*the_catalog);
    the_search.emplace(*the_catalog, Search::Build::InSlices);
    return 1;
}

// A slice of the building of the index; 1 when all is built.
EMSCRIPTEN_KEEPALIVE int bench_build_some() { return the_search->build_some() ? 1 : 0; }

// Bytes of memory that are taken.
EMSCRIPTEN_KEEPALIVE int bench_memory() { return mallinfo().uordblks; }

// A document as JSON; empty behind the last one.
EMSCRIPTEN_KEEPALIVE const char* bench_document(int index)
{
    const auto i = static_cast<std::size_t>(index);
    the_text = i < the_documents->size() ? document_as_json(i) : std::string();
    return the_text.c_str();
}

EMSCRIPTEN_KEEPALIVE char* bench_query() { return the_query; } // where a query is written to, of at most 4096 bytes
EMSCRIPTEN_KEEPALIVE int* bench_hits() { return the_hits; }

// How many codes it found, the best first; with the answer above them, as a keystroke on the page asks.
EMSCRIPTEN_KEEPALIVE int bench_find(int size)
{
    int count = 0;
    for (const Hit& hit : the_search->ask({the_query, static_cast<std::size_t>(size)}, {}, most_hits).hits)
        the_hits[count++] = hit.code;
    return count;
}

} // extern "C"

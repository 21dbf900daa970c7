#include "core/search/search_texts.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

using TextsByCode = std::map<int, std::vector<SearchText>>;

// A phrase made for searching counts whole, prose that explains counts less: it mentions much by the way.
float weight_of(TextKind kind)
{
    switch (kind) {
    case TextKind::Name: return 1.4f;
    case TextKind::FormerName: return 1.2f;
    case TextKind::Phrase: return 1.0f;
    case TextKind::Vendor: return 0.5f;
    case TextKind::Words: return 1.1f;
    case TextKind::Meaning: return 0.8f;
    case TextKind::Use: return 0.65f;
    case TextKind::InsteadOf: return 0.5f;
    case TextKind::Client: return 0.25f;
    case TextKind::Note: return 0.5f;
    case TextKind::Header: return 0.3f;
    case TextKind::Detail: return 0.15f;
    case TextKind::Situation: return 0.45f;
    case TextKind::Because: return 0.45f;
    case TextKind::Guide: return 0.32f;
    case TextKind::Class: return 0.8f;
    case TextKind::HeaderField: return 0.8f;
    }
    return 0;
}

void add(std::vector<SearchText>& texts, TextKind kind, std::string_view text, float factor = 1)
{
    if (!text.empty())
        texts.push_back({kind, text, factor * weight_of(kind)});
}

// "Not 413 when a field is too long: use 422" tells what 422 is for. The code that is wrong there must not match it.
TextsByCode texts_of_alternatives(const Catalog& catalog)
{
    TextsByCode texts;
    for (const Code& code : catalog.codes)
        for (const Avoid& avoid : code.avoid)
            for (std::size_t i = 0; i < avoid.instead.size(); ++i)
                add(texts[avoid.instead[i]], TextKind::InsteadOf, avoid.claim.text, i == 0 ? 1.0f : 0.6f);
    return texts;
}

// Names a stack sends, where they differ from the registered one.
TextsByCode texts_of_stacks(const Catalog& catalog)
{
    TextsByCode texts;
    for (const Stack& stack : catalog.stacks)
        for (const StackConstant& each : stack.codes) {
            std::vector<SearchText>& of_code = texts[each.code];
            const auto same = [&](const SearchText& text) { return equal_ignoring_case(text.text, each.phrase); };
            if (std::none_of(of_code.begin(), of_code.end(), same))
                add(of_code, TextKind::Phrase, each.phrase);
        }
    return texts;
}

void add_details(std::vector<SearchText>& texts, const Code& code)
{
    for (const HeaderAdvice& header : code.headers) {
        add(texts, TextKind::Header, header.name);
        add(texts, TextKind::Header, header.when);
        add(texts, TextKind::Header, header.why);
    }
    if (code.status_note)
        add(texts, TextKind::Detail, code.status_note->text);
    add(texts, TextKind::Detail, code.sender.claim.text);
    if (code.methods)
        add(texts, TextKind::Detail, code.methods->text);
    add(texts, TextKind::Detail, code.retry.claim.text);
    add(texts, TextKind::Detail, code.cache.claim.text);
    add(texts, TextKind::Detail, code.content.claim.text);
    if (code.redirect)
        add(texts, TextKind::Detail, code.redirect->claim.text);
}

SearchDocument document_of(int best, const std::vector<Acceptable>& acceptable, std::string_view switch_id)
{
    constexpr float acceptable_weight = 0.35f;
    SearchDocument document;
    document.switch_id = switch_id;
    document.votes.push_back({best, 1});
    for (const Acceptable& each : acceptable)
        document.votes.push_back({each.code, acceptable_weight});
    return document;
}

SearchDocument situation_document(const Situation& situation, int index)
{
    SearchDocument document = document_of(situation.best, situation.acceptable, situation.switch_id);
    document.situation = index;
    add(document.texts, TextKind::Situation, situation.text);
    for (const std::string& also : situation.also)
        add(document.texts, TextKind::Situation, also);
    add(document.texts, TextKind::Because, situation.because);
    return document;
}

// Where the guide ends, in the words of the choices that lead there.
SearchDocument verdict_document(const GuideVerdict& verdict, const Guide& guide)
{
    SearchDocument document = document_of(verdict.best, verdict.acceptable, verdict.switch_id);
    add(document.texts, TextKind::Guide, verdict.title);
    for (const GuideQuestion& question : guide.questions)
        for (const GuideChoice& choice : question.choices)
            if (choice.next == verdict.id) {
                add(document.texts, TextKind::Guide, choice.path);
                add(document.texts, TextKind::Guide, choice.text);
            }
    return document;
}

// A class as a whole answers nothing; it only lifts its common codes a little.
SearchDocument class_document(const StatusClass& status_class, const Catalog& catalog)
{
    SearchDocument document;
    for (const Code& code : catalog.codes)
        if (code.class_digit() == status_class.digit && code.status == Registration::Registered)
            document.votes.push_back({code.number, code.common ? 0.3f : 0.15f});
    add(document.texts, TextKind::Class, status_class.name);
    add(document.texts, TextKind::Class, status_class.meaning);
    add(document.texts, TextKind::Class, status_class.says);
    for (const std::string& words : status_class.words)
        add(document.texts, TextKind::Class, words);
    return document;
}

SearchDocument field_document(const HeaderField& field)
{
    SearchDocument document;
    float weight = 0.6f;
    for (const int code : field.codes) {
        document.votes.push_back({code, weight});
        weight *= 0.7f;
    }
    add(document.texts, TextKind::HeaderField, field.name);
    add(document.texts, TextKind::HeaderField, field.meaning);
    return document;
}

} // namespace

SearchDocuments::SearchDocuments(const Catalog& catalog)
    : catalog_(catalog), of_alternatives_(texts_of_alternatives(catalog)), of_stacks_(texts_of_stacks(catalog))
{
}

std::size_t SearchDocuments::size() const
{
    return catalog_.codes.size() + catalog_.situations.size() + catalog_.classes.size() + catalog_.headers.size() +
           catalog_.guide.verdicts.size();
}

SearchDocument SearchDocuments::operator[](std::size_t number) const
{
    if (number < catalog_.codes.size())
        return code_document(catalog_.codes[number]);
    number -= catalog_.codes.size();
    if (number < catalog_.situations.size())
        return situation_document(catalog_.situations[number], static_cast<int>(number));
    number -= catalog_.situations.size();
    if (number < catalog_.classes.size())
        return class_document(catalog_.classes[number], catalog_);
    number -= catalog_.classes.size();
    if (number < catalog_.headers.size())
        return field_document(catalog_.headers[number]);
    return verdict_document(catalog_.guide.verdicts[number - catalog_.headers.size()], catalog_.guide);
}

SearchDocument SearchDocuments::code_document(const Code& code) const
{
    SearchDocument document;
    document.votes.push_back({code.number, 1});
    std::vector<SearchText>& texts = document.texts;
    const bool is_description = code.name.starts_with('('); // of a code that nobody has named
    add(texts, is_description ? TextKind::Meaning : TextKind::Name, code.name);
    for (const FormerName& former : code.former_names)
        add(texts, TextKind::FormerName, former.name);
    add(texts, TextKind::Vendor, code.vendor);
    for (const std::string& words : code.words)
        add(texts, TextKind::Words, words);
    add(texts, TextKind::Meaning, code.meaning);
    for (const Claim& use : code.use)
        add(texts, TextKind::Use, use.text);
    add(texts, TextKind::Client, code.client.text);
    for (const Note& note : code.notes)
        add(texts, TextKind::Note, note.claim.text);
    add_details(texts, code);
    for (const TextsByCode* more : {&of_alternatives_, &of_stacks_})
        if (const auto found = more->find(code.number); found != more->end())
            texts.insert(texts.end(), found->second.begin(), found->second.end());
    return document;
}

} // namespace core

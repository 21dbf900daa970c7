#include "core/pack/catalog_part.h"

#include "core/pack/pack_writer.h"

namespace core {

namespace {

void write_stacks(JsonWriter& out, const std::vector<Stack>& stacks)
{
    write_each(out, "stacks", stacks, [&](const Stack& each) { write_stack(out, each); });
}

void write_header_fields(JsonWriter& out, const Catalog& catalog)
{
    write_each(out, "headers", catalog.headers, [&](const HeaderField& each) {
        out.member("name", each.name).member("on", name_of(field_side_names, each.on)).member("meaning", each.meaning);
        write_values(out, "codes", each.codes);
        out.member("source", each.source);
    });
}

void write_synonyms(JsonWriter& out, const Catalog& catalog)
{
    out.key("synonyms").open_array();
    for (const std::vector<std::string>& group : catalog.synonyms) {
        out.open_array();
        for (const std::string& word : group)
            out.value(word);
        out.close_array();
    }
    out.close_array();
}

void write_quiz_rule(JsonWriter& out, const QuizRule& rule)
{
    out.member("id", rule.id).member("set", name_of(quiz_set_names, rule.set)).member("rule", rule.rule);
    out.member("best", rule.best);
    write_values(out, "situations", rule.situations);
}

// What a list of codes shows of one, and what its badge and labels need.
void write_outline_of(JsonWriter& out, const Code& code)
{
    out.member("code", code.number).member("name", code.name).member("outline", true);
    out.member("status", name_of(registration_names, code.status)).member("reference", code.reference);
    if (!code.vendor.empty())
        out.member("vendor", code.vendor);
    out.member("meaning", code.meaning);
    if (code.common)
        out.member("common", true);
    out.key("groups").open_array();
    for (const Group group : code.groups)
        out.value(name_of(group_names, group));
    out.close_array();
}

void write_identity(JsonWriter& out, const Catalog& catalog)
{
    if (catalog.id.empty())
        return;
    out.key("pack").open_object().member("id", catalog.id).member("name", catalog.name);
    if (!catalog.style.empty())
        out.member("style", catalog.style);
    out.close_object();
}

void write_classes(JsonWriter& out, const Catalog& catalog)
{
    write_each(out, "classes", catalog.classes, [&](const StatusClass& each) { write_class(out, each); });
}

void write_sources(JsonWriter& out, const std::vector<Source>& sources)
{
    write_each(out, "sources", sources, [&](const Source& each) { write_source(out, each); });
}

void write_part(JsonWriter& out, const Catalog& catalog, CatalogPart part)
{
    switch (part) {
    case CatalogPart::Outline:
        write_identity(out, catalog);
        write_classes(out, catalog);
        write_each(out, "codes", catalog.codes, [&](const Code& each) { write_outline_of(out, each); });
        return write_choices(out, catalog);
    case CatalogPart::Codes:
        write_sources(out, catalog.sources);
        write_each(out, "codes", catalog.codes, [&](const Code& each) { write_code(out, each); });
        write_stacks(out, catalog.stacks);
        write_header_fields(out, catalog);
        return write_synonyms(out, catalog);
    case CatalogPart::Situations:
        return write_each(out, "situations", catalog.situations,
                          [&](const Situation& each) { write_situation(out, each); });
    case CatalogPart::Guide:
        if (!catalog.guide.questions.empty())
            write_guide(out, catalog.guide);
        return;
    case CatalogPart::Comparisons:
        return write_each(out, "comparisons", catalog.comparisons,
                          [&](const Comparison& each) { write_comparison(out, each); });
    case CatalogPart::Rules:
        return write_each(out, "rules", catalog.rules, [&](const Rule& each) { write_rule(out, each); });
    case CatalogPart::Quiz:
        return write_each(out, "quiz", catalog.quiz, [&](const QuizRule& each) { write_quiz_rule(out, each); });
    case CatalogPart::Failures:
        return write_each(out, "failures", catalog.failures, [&](const Failure& each) { write_failure(out, each); });
    }
}

// Those that the text may cite. An RFC is found without its entry.
std::vector<Source> sources_named_in(std::string_view text, const Catalog& catalog)
{
    std::vector<Source> named;
    for (const Source& source : catalog.sources)
        if (source.kind != SourceKind::Rfc && text.find(source.id) != std::string_view::npos)
            named.push_back(source);
    return named;
}

} // namespace

std::string to_json(const Catalog& catalog)
{
    JsonWriter out;
    out.open_object();
    write_identity(out, catalog);
    write_classes(out, catalog);
    write_part(out, catalog, CatalogPart::Codes);
    write_choices(out, catalog);
    for (const CatalogPart part : {CatalogPart::Situations, CatalogPart::Guide, CatalogPart::Comparisons,
                                   CatalogPart::Rules, CatalogPart::Quiz, CatalogPart::Failures})
        write_part(out, catalog, part);
    out.close_object();
    return out.text();
}

std::string to_json(const Catalog& catalog, CatalogPart part)
{
    JsonWriter out;
    out.open_object();
    write_part(out, catalog, part);
    out.close_object();
    return out.text();
}

std::string card_to_json(const Catalog& catalog, const Code& code)
{
    std::vector<Stack> stacks;
    for (const Stack& stack : catalog.stacks) {
        Stack own{stack.id, stack.name, {}};
        for (const StackConstant& constant : stack.codes)
            if (constant.code == code.number)
                own.codes.push_back(constant);
        if (!own.codes.empty())
            stacks.push_back(std::move(own));
    }
    JsonWriter out;
    out.open_object();
    write_each(out, "codes", std::vector<Code>{code}, [&](const Code& each) { write_code(out, each); });
    write_stacks(out, stacks);
    write_sources(out, sources_named_in(out.text(), catalog));
    out.close_object();
    return out.text();
}

} // namespace core

#include "core/site/data_files.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/rule_part.h"
#include "core/catalog/situation_area.h"
#include "core/pack/catalog_part.h"
#include "core/pack/pack.h"
#include "core/site/code_article.h"
#include "core/site/code_markdown.h"

namespace core {

namespace {

constexpr std::string_view about =
    "# Whichcode\n\n"
    "> Which HTTP status code should I return, and what did this one mean? A reference of every registered code and of "
    "the unregistered ones met in the wild.\n\n"
    "Each claim bears its strength and its source: MUST, MUST NOT, SHOULD, SHOULD NOT and MAY are requirements of the "
    "RFC "
    "named with it; \"defined\" is said by a specification without a requirement word; \"convention\" is common "
    "practice; "
    "\"vendor\" is what one product does.\n";

std::string item(std::string_view title, std::string_view url, std::string_view text)
{
    return "- [" + markdown_escaped(title) + "](" + std::string(url) + "): " + std::string(text) + '\n';
}

// The form is that of https://llmstxt.org: a title, a summary, and lists of links.
std::string overview(const Catalog& catalog, const SiteOptions& options)
{
    std::string text(about);
    text += "\n## Codes\n\n";
    for (const Code& code : catalog.codes)
        text += item(title_of(catalog, code.number), options.base + std::to_string(code.number) + ".md",
                     markdown_escaped(code.meaning));
    text += "\n## All in one file\n\n";
    text += item("Classes, codes, rules and situations", options.base + "llms-full.txt", "as Markdown");
    text += item("The whole catalog", options.base + "catalog.json",
                 "as JSON; of one code with its names in the stacks, `404.json` and the like");
    text += "\n## Pages\n\n";
    text += item("Situations", options.base + "situations/", "what to return when something happens");
    text += item("Comparisons", options.base + "compare/", "codes that are weighed against each other");
    return text + item("Rules", options.base + "rules/", "what to do, to avoid and never to do");
}

std::string rules_text(const Catalog& catalog)
{
    std::string text;
    for (const RulePart& part : rule_parts()) {
        std::string rules;
        // Questions and names of mistakes say nothing without their page.
        if (part.kind != RuleKind::Checklist && part.kind != RuleKind::AntiPattern)
            for (const Rule* rule : rules_of(catalog, part.kind))
                rules += "- " + markdown_escaped(rule->claim.text) + " (" + std::string(word_of(rule->claim.strength)) +
                         ", " + markdown_escaped(rule->claim.source) + ")\n";
        if (!rules.empty())
            text += "\n# Rules: " + std::string(part.title) + "\n\n" + markdown_escaped(part.lead) + "\n\n" + rules;
    }
    return text;
}

std::string situations_text(const Catalog& catalog)
{
    std::string text;
    for (const SituationArea& area : areas_of(catalog)) {
        text += "\n# Situations: " + markdown_escaped(title_of_area(area.id)) + "\n\n";
        for (const Situation* situation : area.situations)
            text += "- " + markdown_escaped(labelled_text(catalog, *situation)) + " \u2192 " +
                    markdown_escaped(title_of(catalog, situation->best)) + ". " + markdown_escaped(situation->because) +
                    " (" + markdown_escaped(situation->source) + ")\n";
    }
    return text;
}

std::string everything(const Catalog& catalog)
{
    std::string text(about);
    for (const StatusClass& status_class : catalog.classes) {
        text += '\n' + class_markdown(status_class);
        for (const Code& code : catalog.codes)
            if (code.class_digit() == status_class.digit)
                text += '\n' + code_markdown(catalog, code);
    }
    return text + rules_text(catalog) + situations_text(catalog);
}

} // namespace

std::vector<SiteFile> data_files(const Catalog& catalog, const SiteOptions& options)
{
    std::vector<SiteFile> files = {{"llms.txt", overview(catalog, options)},
                                   {"llms-full.txt", everything(catalog)},
                                   {"catalog.json", to_json(catalog) + '\n'}};
    if (!options.schema.empty())
        files.push_back({"catalog.schema.json", options.schema});
    for (const Code& code : catalog.codes) {
        const std::string number = std::to_string(code.number);
        files.push_back({number + ".md", code_markdown(catalog, code)});
        files.push_back({number + ".json", card_to_json(catalog, code) + '\n'});
    }
    return files;
}

SiteFile sitemap(const SiteOptions& options, std::span<const std::string> paths)
{
    std::string urls;
    for (const std::string& path : paths)
        urls += "<url><loc>" + html_escaped(options.base + path) + "</loc></url>\n";
    return {"sitemap.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" +
                               urls + "</urlset>\n"};
}

} // namespace core

#include "core/site/code_markdown.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/site/code_article.h"

#include <algorithm>
#include <span>

namespace core {

namespace {

std::string basis_of(Strength strength, std::string_view source)
{
    return '(' + std::string(word_of(strength)) + ", " + markdown_escaped(source) + ')';
}

std::string text_of(const Claim& claim)
{
    return markdown_escaped(claim.text) + ' ' + basis_of(claim.strength, claim.source);
}

std::string titles_of(const Catalog& catalog, const std::vector<int>& codes)
{
    std::vector<std::string> titles;
    titles.reserve(codes.size());
    for (const int code : codes)
        titles.push_back(markdown_escaped(title_of(catalog, code)));
    return join(titles, ", ");
}

// A heading with a list under it; nothing for no entries.
template <class T, class Write>
std::string listed(std::string_view title, const std::vector<T>& all, Write write)
{
    std::string text;
    for (const T& each : all)
        text += "- " + write(each) + '\n';
    return text.empty() ? text : "\n## " + std::string(title) + "\n\n" + text;
}

// Longer than any run of backticks in it, which would end it.
std::string fenced(std::span<const std::string> lines)
{
    std::string fence = "```";
    for (const std::string& line : lines)
        while (line.find(fence) != std::string::npos)
            fence += '`';
    std::string text = fence + "http\n";
    for (const std::string& line : lines)
        text += line + '\n';
    return text + fence + '\n';
}

std::string status_text(const Catalog& catalog, const Code& code)
{
    std::string text;
    if (code.status != Registration::Registered)
        text += "\n**" + capitalised(word_of(code.status)) + "**" +
                (code.vendor.empty() ? "" : ", used by " + markdown_escaped(code.vendor)) + ".\n";
    if (code.status_note)
        text += '\n' + text_of(*code.status_note) + '\n';
    if (!code.standard_choice.empty())
        text += "\nSend instead: " + titles_of(catalog, code.standard_choice) + ".\n";
    return text;
}

std::string fact_text(const Fact& fact)
{
    std::string text = "**" + std::string(fact.label) + (fact.label.ends_with('?') ? "** " : ":** ");
    if (!fact.value.empty())
        text += markdown_escaped(capitalised(fact.value)) + (fact.claim ? ". " : "");
    return text + (fact.claim ? text_of(*fact.claim) : "");
}

std::string header_text(const HeaderAdvice& advice)
{
    const std::string when = advice.when.empty() ? "" : ", " + markdown_escaped(advice.when);
    return '`' + advice.name + "` (" + std::string(word_of(advice.strength)) + when +
           "): " + markdown_escaped(advice.why) + " (" + markdown_escaped(advice.source) + ')';
}

std::string note_text(const Note& note) { return "**" + std::string(label_of(note)) + ":** " + text_of(note.claim); }

std::string exchange_text(const Code& code)
{
    if (!code.exchange)
        return {};
    const std::string request = code.exchange->request.empty() ? "" : fenced(code.exchange->request) + '\n';
    return "\n## Example exchange\n\n" + request + fenced(code.exchange->response);
}

std::string stack_text(const StackName& name)
{
    std::string text = markdown_escaped(name.stack) + ": `" + name.constant->constant + '`';
    if (name.is_deprecated)
        text += " (deprecated)";
    for (const std::string_view older : name.older)
        text += ", older `" + std::string(older) + '`';
    return text;
}

} // namespace

std::string markdown_escaped(std::string_view text)
{
    constexpr std::string_view marks = "\\*_<>[]#|~";
    const auto ticks = std::count(text.begin(), text.end(), '`');
    std::string result;
    std::ptrdiff_t seen = 0;
    for (const char c : text) {
        seen += c == '`';
        const bool is_code = seen % 2 == 1 && seen < ticks;
        const bool is_alone = c == '`' && ticks % 2 == 1 && seen == ticks;
        if (is_alone || (!is_code && marks.find(c) != std::string_view::npos))
            result += '\\';
        result += c;
    }
    return result;
}

std::string code_markdown(const Catalog& catalog, const Code& code)
{
    std::string text = "# " + std::to_string(code.number) + ' ' + markdown_escaped(code.name) + "\n\n" +
                       markdown_escaped(code.meaning) + '\n' + status_text(catalog, code);
    text += listed("Facts", facts_of(code), fact_text) + listed("Use it when", code.use, text_of);
    text += listed("Use another code when", code.avoid, [&](const Avoid& avoid) {
        const std::string instead = titles_of(catalog, avoid.instead);
        return text_of(avoid.claim) + (instead.empty() ? "" : " \u2192 " + instead);
    });
    text += "\n## What the client does next\n\n" + text_of(code.client) + '\n';
    text += listed("Header fields", code.headers, header_text) + exchange_text(code);
    text += listed("Worth knowing", code.notes, note_text);
    text += listed("Not to be confused with", code.confused_with, [&](const Confusable& other) {
        return "**" + markdown_escaped(title_of(catalog, other.code)) + ":** " + markdown_escaped(other.fact);
    });
    text += listed("Former names", code.former_names, [](const FormerName& former) {
        return markdown_escaped(former.name) + " (" + markdown_escaped(former.source) + ')';
    });
    text += listed("In your stack", stack_names_of(catalog, code.number), stack_text);
    return text + listed("Sources", code.sources, [](const std::string& source) { return markdown_escaped(source); });
}

std::string class_markdown(const StatusClass& status_class)
{
    std::string text = "# " + markdown_escaped(class_title(status_class)) + "\n\n" +
                       markdown_escaped(status_class.meaning) + ' ' + markdown_escaped(status_class.says) + "\n\n";
    text += "- **What the client does:** " + text_of(status_class.client) + '\n';
    text += "- **A code it does not know:** " + text_of(status_class.unknown) + '\n';
    return text + listed("Worth knowing", status_class.notes, note_text);
}

} // namespace core

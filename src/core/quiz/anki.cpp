#include "core/quiz/anki.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/quiz/marking.h"

#include <algorithm>

namespace core {

namespace {

// The columns of Anki's text files are named by lines at their start:
// https://docs.ankiweb.net/importing/text-files.html#file-headers
constexpr std::string_view file_head = "#separator:tab\n"
                                       "#html:true\n"
                                       "#notetype:Basic\n"
                                       "#deck:Whichcode\n"
                                       "#guid column:1\n"
                                       "#tags column:4\n";

// Text of the catalog as HTML of one column: tabs and line feeds would end it, and a quote at its start would be the
// importer's own.
std::string html(std::string_view text)
{
    std::string result = html_prose(text);
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c == '\t' || c == '\r' || c == '\n'; }, ' ');
    return result;
}

void add_line(std::string& back, std::string_view label, std::string_view text)
{
    if (!text.empty())
        back += "<br>" + (label.empty() ? "" : "<b>" + html(label) + "</b> ") + html(text);
}

std::string answer_text(const QuizDeck& deck, const QuizQuestion& question, const std::string& best)
{
    const int code = code_of_key(best);
    if (code == 0)
        return best;
    const std::string title = title_of(deck.catalog(), code);
    return question.variant.empty() && deck.find(question.card)->kind == CardKind::Meaning
               ? text_of_choice(deck, question, best)
               : title;
}

std::string back_of(const QuizDeck& deck, const QuizQuestion& question)
{
    const Marking marking = mark(deck, question, {});
    std::string back = "<b>" + html(answer_text(deck, question, marking.best)) + "</b>";
    add_line(back, "", marking.because == answer_text(deck, question, marking.best) ? "" : marking.because);
    for (const Acceptable& each : marking.acceptable)
        add_line(back, "Also " + std::to_string(each.code) + ":", each.when);
    if (const Situation* situation = deck.catalog().find_situation(question.variant))
        for (const Tempting& each : ruling_on(deck.catalog(), deck.style(), *situation).wrong)
            add_line(back, "Not " + std::to_string(each.code) + ":", each.why);
    add_line(back, "Rule:", question.variant.empty() ? "" : marking.rule);
    add_line(back, "Source:", marking.source);
    return back;
}

std::string note(const QuizDeck& deck, const QuizCard& card, const std::string& variant)
{
    QuizQuestion question;
    question.card = card.id;
    question.variant = variant;
    const std::string id = "whichcode-" + card.id + (variant.empty() ? "" : "-" + variant);
    const std::string tags =
        "whichcode " + std::string(name_of(quiz_set_names, card.set)) + " " + std::to_string(card.code);
    return id + '\t' + html(prompt_of(deck, question)) + '\t' + back_of(deck, question) + '\t' + tags + '\n';
}

} // namespace

std::string to_anki(const QuizDeck& deck)
{
    std::string text(file_head);
    for (const QuizCard& card : deck.cards()) {
        if (card.variants.empty())
            text += note(deck, card, {});
        for (const Situation* situation : card.variants)
            text += note(deck, card, situation->id);
    }
    return text;
}

} // namespace core

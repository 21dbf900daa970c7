#include "ui/pages/quiz/quiz_words.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

namespace ui {

std::string_view title_of_set(core::QuizSet set)
{
    switch (set) {
    case core::QuizSet::Everyday: return "Everyday API codes";
    case core::QuizSet::Redirects: return "Redirects";
    case core::QuizSet::Caching: return "Caching and preconditions";
    case core::QuizSet::Gateways: return "Gateways";
    case core::QuizSet::WebDav: return "WebDAV and rare";
    case core::QuizSet::Headers: return "Header fields";
    }
    return {};
}

std::string_view word_of(core::Confidence confidence)
{
    switch (confidence) {
    case core::Confidence::Unsaid: return "Not said";
    case core::Confidence::Guess: return "Guess";
    case core::Confidence::Unsure: return "Not sure";
    case core::Confidence::Sure: return "Sure";
    }
    return {};
}

std::string outlook_in_words(const core::Outlook& outlook)
{
    const std::string due =
        outlook.due == 0 ? "No card is due" : core::counted(outlook.due, "card is due", "cards are due");
    if (outlook.unseen == 0)
        return due + '.';
    return due + "; " + core::counted(outlook.unseen, "has", "have") + " not been met yet.";
}

std::string next_due_in_words(const app::Quiz& quiz)
{
    const core::Outlook& outlook = quiz.outlook;
    if (outlook.next_ms > quiz.now.ms)
        return "The next card is due in " + core::minutes_in_words(outlook.next_ms - quiz.now.ms) + '.';
    if (outlook.next_day <= quiz.now.day)
        return {};
    const int days = outlook.next_day - quiz.now.day;
    const std::string when =
        days == 1 ? "tomorrow" : "in " + core::days_in_words(days) + ", on " + core::date_in_words(outlook.next_day);
    return outlook.next_day_count == 1
               ? "The next card is due " + when + '.'
               : "The next " + std::to_string(outlook.next_day_count) + " cards are due " + when + '.';
}

} // namespace ui

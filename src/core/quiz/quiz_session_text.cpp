// A session <-> text for the host's storage. Whoever changes that text by hand must not get more than a lost session.
#include "core/base/json.h"
#include "core/quiz/quiz_session.h"

#include <algorithm>

namespace core {

namespace {

using enum Presence;

constexpr int text_version = 1;
constexpr std::size_t id_limit = 80;

constexpr Named<Mark> mark_names[] = {{"best", Mark::Best}, {"acceptable", Mark::Acceptable}, {"wrong", Mark::Wrong}};

void write_strings(JsonWriter& out, std::string_view key, const std::vector<std::string>& all)
{
    out.key(key).open_array();
    for (const std::string& each : all)
        out.value(each);
    out.close_array();
}

void write_question(JsonWriter& out, std::string_view key, const QuizQuestion& question)
{
    out.key(key).open_object().member("card", question.card).member("answer_id", question.answer_id);
    if (!question.variant.empty())
        out.member("variant", question.variant);
    out.member("typed", question.is_typed);
    write_strings(out, "choices", question.choices);
    out.close_object();
}

std::optional<QuizQuestion> read_question(JsonObject& root, std::string_view key)
{
    std::optional<JsonObject> object = root.object(key, Optional);
    if (!object)
        return std::nullopt;
    QuizQuestion question;
    question.card = object->string("card", Required, id_limit);
    question.answer_id = object->string("answer_id", Required, id_limit);
    question.variant = object->string("variant", Optional, id_limit);
    question.is_typed = object->boolean("typed", Required);
    question.choices = object->strings("choices", Required, id_limit);
    object->finish();
    return question;
}

std::optional<QuizAnswer> read_answer(JsonObject& root)
{
    std::optional<JsonObject> object = root.object("answer", Optional);
    if (!object)
        return std::nullopt;
    QuizAnswer answer;
    answer.chosen = object->string("chosen", Optional, id_limit);
    answer.confidence = object->choice("confidence", Required, confidence_names, Confidence::Unsaid);
    answer.used_hint = object->boolean("hint", Required);
    answer.was_easy = object->boolean("easy", Optional);
    object->finish();
    return answer;
}

QuizSession read_session(JsonObject& root)
{
    QuizSession session;
    if (root.integer("version", Required, 1, text_version) != text_version)
        return session; // a problem has been reported
    session.is_drill = root.boolean("drill", Required);
    session.waiting = root.strings("waiting", Required, id_limit);
    session.question = read_question(root, "question");
    session.answer = read_answer(root);
    session.previous = read_question(root, "previous");
    for (JsonObject& object : root.objects("done", Required)) {
        QuizSession::Showing showing;
        showing.card = object.string("card", Required, id_limit);
        showing.entry = object.string("entry", Required, id_limit);
        showing.mark = object.choice("mark", Required, mark_names, Mark::Wrong);
        object.finish();
        session.done.push_back(std::move(showing));
    }
    root.finish();
    return session;
}

// The deck may have changed since: another version of the catalog, another house style.
void fit_to(QuizSession& session, const QuizDeck& deck)
{
    std::vector<std::string> waiting;
    for (std::string& card : session.waiting)
        if (deck.find(card) != nullptr && std::find(waiting.begin(), waiting.end(), card) == waiting.end())
            waiting.push_back(std::move(card));
    session.waiting = std::move(waiting);
    if (session.previous && !is_askable(deck, *session.previous))
        session.previous.reset();
    if (!session.question)
        return;
    const std::string card = session.question->card;
    const bool was_open = !session.answer;
    if (is_askable(deck, *session.question)) {
        if (was_open) // else a miss would make it wait a second time
            session.waiting.erase(std::remove(session.waiting.begin(), session.waiting.end(), card),
                                  session.waiting.end());
        return;
    }
    session.question.reset();
    session.answer.reset();
    const bool is_waiting = std::find(session.waiting.begin(), session.waiting.end(), card) != session.waiting.end();
    if (was_open && !is_waiting && deck.find(card) != nullptr)
        session.waiting.insert(session.waiting.begin(), card);
}

// The record is written before the session is: between the two the page may have been closed.
void catch_up(QuizSession& session, const QuizDeck& deck, const ReviewLog& log)
{
    if (!session.question || session.answer)
        return;
    for (const ReviewEntry* entry : log.answers()) {
        if (entry->id != session.question->answer_id)
            continue;
        const bool used_hint = entry->rating == Rating::Hard && entry->chosen == entry->best;
        give_answer(session, deck, {entry->chosen, entry->confidence, used_hint, entry->rating == Rating::Easy});
        return;
    }
}

} // namespace

std::string to_text(const QuizSession& session)
{
    JsonWriter out;
    out.open_object().member("version", text_version).member("drill", session.is_drill);
    write_strings(out, "waiting", session.waiting);
    if (session.question)
        write_question(out, "question", *session.question);
    if (session.answer) {
        out.key("answer").open_object();
        if (!session.answer->chosen.empty())
            out.member("chosen", session.answer->chosen);
        out.member("confidence", name_of(confidence_names, session.answer->confidence));
        out.member("hint", session.answer->used_hint).member("easy", session.answer->was_easy).close_object();
    }
    if (session.previous)
        write_question(out, "previous", *session.previous);
    out.key("done").open_array();
    for (const QuizSession::Showing& showing : session.done) {
        out.open_object().member("card", showing.card).member("entry", showing.entry);
        out.member("mark", name_of(mark_names, showing.mark)).close_object();
    }
    out.close_array().close_object();
    return out.text();
}

std::optional<QuizSession> session_from(std::string_view text, const QuizDeck& deck, const ReviewLog& log)
{
    Problems problems;
    const auto document = JsonDocument::parse("session", text, problems);
    if (!document)
        return std::nullopt;
    JsonObject root(document->root(), problems);
    QuizSession session = read_session(root);
    const bool is_torn = session.answer && (!session.question || session.done.empty() ||
                                            session.done.back().entry != session.question->answer_id);
    if (!problems.empty() || is_torn)
        return std::nullopt;
    fit_to(session, deck);
    catch_up(session, deck, log);
    return session;
}

} // namespace core

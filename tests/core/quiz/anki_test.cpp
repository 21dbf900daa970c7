#include "core/quiz/anki.h"

#include "core/base/text.h"
#include "tests/core/quiz/quiz_catalog.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace core;

struct AnkiNote
{
    std::string_view id, front, back, tags;
};

std::vector<AnkiNote> notes_of(std::string_view text)
{
    std::vector<AnkiNote> notes;
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty() || line[0] == '#')
            continue;
        const std::vector<std::string_view> columns = split(line, '\t');
        CAPTURE(line);
        REQUIRE(columns.size() == 4);
        notes.push_back({columns[0], columns[1], columns[2], columns[3]});
    }
    return notes;
}

const AnkiNote* find(const std::vector<AnkiNote>& notes, std::string_view id)
{
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const AnkiNote& each) { return each.id == id; });
    return found == notes.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("the file tells Anki its columns")
{
    const std::string text = to_anki(QuizDeck(Catalog(), {}));

    CHECK(text == "#separator:tab\n#html:true\n#notetype:Basic\n#deck:Whichcode\n#guid column:1\n#tags column:4\n");
}

TEST_CASE("there is a note for each situation and each other card, with ids that stay")
{
    const Catalog catalog = quiz_catalog::make();
    const QuizDeck deck(catalog, {});
    const std::string text = to_anki(deck);

    const std::vector<AnkiNote> notes = notes_of(text);

    CHECK(notes.size() == 9 + deck.cards().size() - 3);
    const AnkiNote* note = find(notes, "whichcode-rule-missing-gone-1");
    REQUIRE(note != nullptr);
    CHECK(note->front == "Text of gone-1");
    CHECK(note->back ==
          "<b>404 Not Found</b><br>Because of gone-1.<br><b>Also 410:</b> When 410.<br><b>Not 403:</b> Not 403 here."
          "<br><b>Not 200:</b> Not 200 here.<br><b>Rule:</b> It is not there<br><b>Source:</b> RFC 9110 15");
    CHECK(note->tags == "whichcode everyday 404");
    CHECK(find(notes, "whichcode-name-404") != nullptr);
    CHECK(find(notes, "whichcode-meaning-404")->back.substr(0, 25) == "<b>Meaning of Not Found.<");
    CHECK(find(notes, "whichcode-header-405")->back.substr(0, 12) == "<b>Allow</b>");
}

TEST_CASE("the notes follow the house style, their ids do not")
{
    const Catalog catalog = quiz_catalog::make();
    const std::string text = to_anki(QuizDeck(catalog, {"one-code", {}}));

    const std::vector<AnkiNote> notes = notes_of(text);

    CHECK(find(notes, "whichcode-rule-field-field-1")->back.substr(0, 22) == "<b>400 Bad Request</b>");
}

TEST_CASE("text cannot break out of its column or become markup")
{
    Catalog catalog = quiz_catalog::make();
    catalog.situations[0].text = "\"a\"\tb\nc <script> & `code` and `open";
    const std::string text = to_anki(QuizDeck(catalog, {}));

    const std::vector<AnkiNote> notes = notes_of(text);

    CHECK(find(notes, "whichcode-rule-login-login-1")->front ==
          "&quot;a&quot; b c &lt;script&gt; &amp; <code>code</code> and `open");
}

TEST_CASE("every note of the built-in quiz has an id of its own, a front and a back")
{
    const QuizDeck deck(sample::builtin(), {});
    std::size_t questions = 0;
    for (const QuizCard& card : deck.cards())
        questions += std::max(card.variants.size(), std::size_t{1});

    const std::string text = to_anki(deck);
    const std::vector<AnkiNote> notes = notes_of(text);

    std::set<std::string_view> ids;
    for (const AnkiNote& note : notes) {
        CAPTURE(note.id);
        CHECK(ids.insert(note.id).second);
        CHECK_FALSE(note.front.empty());
        CHECK_FALSE(note.back.empty());
    }
    CHECK(notes.size() == questions);
}

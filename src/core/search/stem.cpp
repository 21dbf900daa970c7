#include "core/search/stem.h"

#include <algorithm>

namespace core {

namespace {

struct Form
{
    std::string_view word;
    std::string_view base;
};

// Forms no rule can join, by word. All ways to deny are one: what is denied matters, not how.
constexpr Form irregular_forms[] = {
    {"arent", "not"},
    {"began", "begin"},
    {"begun", "begin"},
    {"bought", "buy"},
    {"broke", "break"},
    {"broken", "break"},
    {"built", "build"},
    {"cannot", "not"},
    {"cant", "not"},
    {"chose", "choose"},
    {"chosen", "choose"},
    {"couldnt", "not"},
    {"didnt", "not"},
    {"doesnt", "not"},
    {"dont", "not"},
    {"forbade", "forbid"},
    {"forgot", "forget"},
    {"forgotten", "forget"},
    {"froze", "freeze"},
    {"frozen", "freeze"},
    {"gave", "give"},
    {"given", "give"},
    {"hadnt", "not"},
    {"hasnt", "not"},
    {"havent", "not"},
    {"hid", "hide"},
    {"hidden", "hide"},
    {"isnt", "not"},
    {"lost", "lose"},
    {"made", "make"},
    {"never", "not"},
    {"no", "not"},
    {"nor", "not"},
    {"paid", "pay"},
    {"ran", "run"},
    {"said", "say"},
    {"sent", "send"},
    {"shouldnt", "not"},
    {"shut", "shut"},
    {"sold", "sell"},
    {"spent", "spend"},
    {"stole", "steal"},
    {"stolen", "steal"},
    {"taken", "take"},
    {"threw", "throw"},
    {"thrown", "throw"},
    {"told", "tell"},
    {"took", "take"},
    {"understood", "understand"},
    {"used", "use"},
    {"using", "use"},
    {"wasnt", "not"},
    {"werent", "not"},
    {"without", "not"},
    {"wont", "not"},
    {"wouldnt", "not"},
    {"written", "write"},
    {"wrote", "write"},
};
static_assert(std::is_sorted(std::begin(irregular_forms), std::end(irregular_forms),
                             [](const Form& a, const Form& b) { return a.word < b.word; }));

bool ends_with(std::string_view word, std::string_view end) { return word.ends_with(end); }

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

// Takes `end` off if a readable stem of at least `least` letters remains.
bool take_off(std::string& word, std::string_view end, std::size_t least)
{
    if (!ends_with(word, end) || word.size() < end.size() + least)
        return false;
    if (!has_vowel(std::string_view(word).substr(0, word.size() - end.size())))
        return false;
    word.resize(word.size() - end.size());
    return true;
}

void make_singular(std::string& word)
{
    if (ends_with(word, "ies") && word.size() > 4)
        word.replace(word.size() - 3, 3, "y");
    else if (ends_with(word, "sses") || ends_with(word, "xes") || ends_with(word, "ches") || ends_with(word, "shes"))
        word.resize(word.size() - 2);
    else if (ends_with(word, "s") && word.size() > 3 && !ends_with(word, "ss") && !ends_with(word, "us") &&
             !ends_with(word, "is"))
        word.pop_back();
}

// "authenticat", left of "authenticated", goes on to "authentic", so that "expiration" meets "expired".
// Not "repeat" or "float", which are whole words.
void take_off_at(std::string& word)
{
    if (word.size() > 5 && ends_with(word, "at") && !ends_with(word, "eat") && !ends_with(word, "oat"))
        word.resize(word.size() - 2);
}

void take_off_ending(std::string& word)
{
    if (ends_with(word, "ied") && word.size() > 4)
        word.replace(word.size() - 3, 3, "y");
    const bool is_noun = (ends_with(word, "tion") || ends_with(word, "sion")) && take_off(word, "ion", 4);
    const bool is_past = !ends_with(word, "eed") && take_off(word, "ed", 3); // not "exceed"
    if (is_noun || is_past || take_off(word, "ing", 3) || take_off(word, "e", 3))
        take_off_at(word);
    else
        take_off(word, "ly", 4);
}

// What the endings leave different: doubled consonants, y and i, British s and American z.
void even_out(std::string& word)
{
    const std::size_t size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2] && !is_vowel(word[size - 1]))
        word.pop_back();
    else if (size > 2 && word[size - 1] == 'y' && !is_vowel(word[size - 2]))
        word[size - 1] = 'i';
    else if (size > 5 && ends_with(word, "is"))
        word[size - 1] = 'z';
}

} // namespace

std::string stem(std::string_view lower_case_word)
{
    const auto irregular = std::lower_bound(std::begin(irregular_forms), std::end(irregular_forms), lower_case_word,
                                            [](const Form& form, std::string_view word) { return form.word < word; });
    std::string word(irregular != std::end(irregular_forms) && irregular->word == lower_case_word ? irregular->base
                                                                                                  : lower_case_word);
    make_singular(word);
    take_off_ending(word);
    even_out(word);
    return word;
}

} // namespace core

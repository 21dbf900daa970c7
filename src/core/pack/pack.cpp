#include "core/pack/pack.h"

#include "core/base/text.h"
#include "core/guide/guide.h"
#include "core/pack/catalog_part.h"
#include "core/pack/pack_reader_parts.h"

#include <algorithm>
#include <functional>
#include <map>
#include <type_traits>

namespace core {

namespace {

// Takes the place of the entry with the same key, or joins the end. `own` marks entries of this pack: two of them with
// one key are a mistake.
template <class T, class Key>
class Section
{
public:
    Section(std::vector<T>& all, Key key, std::string_view noun)
        : all_(all), key_(key), noun_(noun), own_(all.size(), false)
    {
        for (std::size_t i = 0; i < all.size(); ++i)
            index_.emplace(std::invoke(key_, all[i]), i);
    }

    // Not of this pack's text: a later entry of the same key takes its place without a word.
    void lay(T entry)
    {
        const auto [place, is_new] = index_.emplace(std::invoke(key_, entry), all_.size());
        if (is_new) {
            all_.push_back(std::move(entry));
            own_.push_back(false);
        } else {
            all_[place->second] = std::move(entry);
        }
    }

    void add(T entry, JsonObject& object, std::string_view key_name)
    {
        if (std::invoke(key_, entry) == std::invoke(key_, T()))
            return; // its key could not be read, which has been reported
        const auto [place, is_new] = index_.emplace(std::invoke(key_, entry), all_.size());
        if (is_new) {
            all_.push_back(std::move(entry));
            own_.push_back(true);
            return;
        }
        const std::size_t index = place->second;
        if (own_[index])
            object.report(key_name, "this " + std::string(noun_) + " stands in the pack already");
        own_[index] = true;
        all_[index] = std::move(entry);
    }

private:
    std::vector<T>& all_;
    Key key_;
    std::string_view noun_;
    std::vector<bool> own_;
    std::map<std::decay_t<std::invoke_result_t<Key, const T&>>, std::size_t> index_;
};

class PackReader
{
public:
    PackReader(Catalog& catalog, Problems& problems, const Catalog* base = nullptr)
        : catalog_(catalog), problems_(problems)
    {
        references_.base = base;
        if (base != nullptr)
            references_.team = unnamed_team;
    }

    void may_dangle() { references_.may_dangle = true; }

    // Before anything of any file is read: what it brings takes the label.
    void read_identity(JsonObject& root)
    {
        std::optional<JsonObject> pack = root.object("pack", Presence::Optional);
        if (!pack)
            return;
        catalog_.id = pack->string("id", Presence::Required, id_limit);
        catalog_.name = pack->string("name", Presence::Required, short_limit);
        if (references_.base != nullptr && catalog_.id == references_.base->id)
            stand_alone();
        else if (references_.base != nullptr && !catalog_.name.empty())
            name_team(*pack);
        if (pack->has("style")) {
            catalog_.style = read_id(*pack, "style");
            references_.styles.push_back({catalog_.style, pack->place("style")});
        }
        pack->finish();
    }

    // The first source of all that the pack brings.
    void add_team()
    {
        if (references_.team.empty())
            return;
        sources_.lay({references_.team, references_.team, references_.team, SourceKind::Team, team_address_, {}, {}});
    }

    void read(JsonObject& root)
    {
        root.raw("$schema", Presence::Optional); // for editors
        read_section(root, "sources", sources_, "id", [](JsonObject& each, References&) { return read_source(each); });
        read_section(root, "classes", classes_, "class",
                     [](JsonObject& each, References& references) { return read_class(each, references); });
        read_section(root, "codes", codes_, "code", read_code);
        read_section(root, "stacks", stacks_, "id", read_stack);
        read_section(root, "headers", headers_, "name", read_header_field);
        read_synonyms(root);
        read_section(root, "switches", switches_, "id", read_switch);
        read_section(root, "styles", styles_, "id", read_style);
        read_section(root, "situations", situations_, "id", read_situation);
        read_guide(root);
        read_section(root, "comparisons", comparisons_, "id", read_comparison);
        read_section(root, "rules", rules_, "id", read_rule);
        read_section(root, "quiz", quiz_, "id", read_quiz_rule);
        read_section(root, "failures", failures_, "id", read_failure);
        root.finish();
    }

    void check() const
    {
        check_references();
        check_guide();
        check_quiz();
        check_quiz_below();
    }

private:
    // A copy of the catalog below: it is no team's, and its entries are whole.
    void stand_alone()
    {
        references_.base = nullptr;
        references_.team.clear();
    }

    void name_team(JsonObject& pack)
    {
        const std::string& name = catalog_.name;
        const auto is_it = [&](const Source& source) { return source.id == name; };
        const auto found = std::find_if(catalog_.sources.begin(), catalog_.sources.end(), is_it);
        if (name.find_first_of(",;") != std::string::npos)
            pack.report("name", "the name labels what the pack brings, and cannot hold a comma or a semicolon");
        else if (found != catalog_.sources.end() && found->kind != SourceKind::Team)
            pack.report("name", "\"" + name + "\" is a source of the catalog: choose another name");
        references_.team = name;
        if (pack.has("address"))
            team_address_ = read_web_address(pack, "address");
    }

    void check_references() const
    {
        for (const References::ToCode& reference : references_.codes)
            if (catalog_.find_code(reference.code) == nullptr)
                report(reference.place, "there is no code " + std::to_string(reference.code) + " in the catalog");
        for (const References::ToSwitch& reference : references_.switches) {
            const Switch* found = catalog_.find_switch(reference.id);
            const auto is_choice = [&](const Switch::Choice& choice) { return choice.code == reference.code; };
            if (found == nullptr)
                report(reference.place, "there is no switch \"" + reference.id + "\"");
            else if (std::none_of(found->choices.begin(), found->choices.end(), is_choice))
                report(reference.place,
                       std::to_string(reference.code) + " is not a choice of the switch \"" + reference.id + "\"");
        }
        for (const References::ById& reference : references_.situations)
            if (catalog_.find_situation(reference.id) == nullptr)
                report(reference.place, "there is no situation \"" + reference.id + "\"");
        for (const References::ById& reference : references_.styles)
            if (!references_.may_dangle && catalog_.find_style(reference.id) == nullptr)
                report(reference.place, "there is no style \"" + reference.id + "\"");
    }

    // What a situation lacks to be asked with this best code; empty: nothing.
    static std::string fault_for_quiz(const Situation& situation, int best)
    {
        if (situation.best != best)
            return "the best code of \"" + situation.id + "\" is " + std::to_string(situation.best) + ", not " +
                   std::to_string(best);
        if (situation.wrong.empty())
            return "\"" + situation.id + "\" cannot be asked: it needs \"wrong\", the codes that tempt";
        return {};
    }

    // A situation in the place of one that the catalog below asks.
    void check_quiz_below() const
    {
        if (references_.base == nullptr)
            return;
        for (const References::ById& own : references_.own_situations) {
            const Situation* situation = catalog_.find_situation(own.id);
            for (const QuizRule& rule : references_.base->quiz) {
                const bool is_asked =
                    std::find(rule.situations.begin(), rule.situations.end(), own.id) != rule.situations.end();
                if (std::string fault = is_asked ? fault_for_quiz(*situation, rule.best) : ""; !fault.empty())
                    report(own.place, "the quiz asks it already (\"" + rule.id + "\"): " + fault);
            }
        }
    }

    void check_quiz() const
    {
        for (const References::Decided& decided : references_.decided) {
            const Situation* situation = catalog_.find_situation(decided.situation);
            if (situation == nullptr)
                report(decided.place, "there is no situation \"" + decided.situation + "\"");
            else if (std::string fault = fault_for_quiz(*situation, decided.best); !fault.empty())
                report(decided.place, std::move(fault));
        }
    }

    // A fault of a question that this pack did not write is a fault of what it wrote around it.
    void check_guide() const
    {
        if (!guide_place_)
            return;
        for (const GuideFault& fault : faults_of(catalog_.guide)) {
            const auto here = [&](const References::ById& node) { return node.id == fault.node; };
            const auto found = std::find_if(references_.guide_nodes.begin(), references_.guide_nodes.end(), here);
            report(found == references_.guide_nodes.end() ? *guide_place_ : found->place, fault.message);
        }
    }

    void read_guide(JsonObject& root)
    {
        std::optional<JsonObject> guide = root.object("guide", Presence::Optional);
        if (!guide)
            return;
        guide_place_ = root.place("guide");
        if (std::string start = guide->string("start", Presence::Optional, id_limit); !start.empty())
            catalog_.guide.start = std::move(start);
        read_section(*guide, "questions", questions_, "id", read_guide_question);
        read_section(*guide, "verdicts", verdicts_, "id", read_guide_verdict);
        guide->finish();
    }

    void read_synonyms(JsonObject& root)
    {
        root.string("synonyms_origin", Presence::Optional, text_limit); // for authors
        for (const JsonValue& group : root.array("synonyms", Presence::Optional)) {
            std::vector<std::string> words;
            for (const JsonValue& word : group.items())
                words.emplace_back(word.text());
            const auto bad = [](const std::string& word) {
                return word.empty() || word.size() > short_limit || has_control_character(word);
            };
            if (words.size() < 2 || std::any_of(words.begin(), words.end(), bad))
                problems_.push_back(group.problem("a group of synonyms is a list of at least two words or phrases"));
            catalog_.synonyms.push_back(std::move(words));
        }
    }

    template <class S, class Read>
    void read_section(JsonObject& root, std::string_view section_key, S& section, std::string_view key, Read read)
    {
        for (JsonObject& object : root.objects(section_key, Presence::Optional)) {
            auto entry = read(object, references_);
            object.finish();
            section.add(std::move(entry), object, key);
        }
    }

    void report(Problem place, std::string message) const
    {
        place.message = std::move(message);
        problems_.push_back(std::move(place));
    }

    static std::string folded_name(const HeaderField& field) { return fold_case(field.name); }

    Catalog& catalog_;
    Problems& problems_;
    References references_;
    std::string team_address_;           // empty: the team's rules stand nowhere else
    std::optional<Problem> guide_place_; // of the last part of the guide that this pack holds
    Section<Source, std::string Source::*> sources_{catalog_.sources, &Source::id, "source"};
    Section<StatusClass, int StatusClass::*> classes_{catalog_.classes, &StatusClass::digit, "class"};
    Section<Code, int Code::*> codes_{catalog_.codes, &Code::number, "code"};
    Section<Stack, std::string Stack::*> stacks_{catalog_.stacks, &Stack::id, "stack"};
    Section<HeaderField, std::string (*)(const HeaderField&)> headers_{catalog_.headers, folded_name, "header field"};
    Section<Switch, std::string Switch::*> switches_{catalog_.switches, &Switch::id, "switch"};
    Section<Style, std::string Style::*> styles_{catalog_.styles, &Style::id, "style"};
    Section<Situation, std::string Situation::*> situations_{catalog_.situations, &Situation::id, "situation"};
    Section<GuideQuestion, std::string GuideQuestion::*> questions_{catalog_.guide.questions, &GuideQuestion::id,
                                                                    "question"};
    Section<GuideVerdict, std::string GuideVerdict::*> verdicts_{catalog_.guide.verdicts, &GuideVerdict::id, "verdict"};
    Section<Comparison, std::string Comparison::*> comparisons_{catalog_.comparisons, &Comparison::id, "comparison"};
    Section<Rule, std::string Rule::*> rules_{catalog_.rules, &Rule::id, "rule"};
    Section<QuizRule, std::string QuizRule::*> quiz_{catalog_.quiz, &QuizRule::id, "quiz rule"};
    Section<Failure, std::string Failure::*> failures_{catalog_.failures, &Failure::id, "failure"};
};

void sort_by_number(Catalog& catalog)
{
    std::sort(catalog.codes.begin(), catalog.codes.end(),
              [](const Code& a, const Code& b) { return a.number < b.number; });
    std::sort(catalog.classes.begin(), catalog.classes.end(),
              [](const StatusClass& a, const StatusClass& b) { return a.digit < b.digit; });
}

} // namespace

// Not inlined: in the page its one caller is in the first part of the program, and hardly any visitor has a pack.
[[gnu::noinline]] std::optional<Catalog> read_pack(std::span<const PackFile> files, const Catalog* base,
                                                   Problems& problems)
{
    Problems found;
    Catalog catalog = base ? *base : Catalog();
    PackReader reader(catalog, found, base);
    std::vector<JsonDocument> documents;
    documents.reserve(files.size()); // its values hold on to a document's place
    std::vector<JsonObject> roots;
    for (const PackFile& file : files)
        if (std::optional<JsonDocument> document = JsonDocument::parse(std::string(file.name), file.text, found)) {
            documents.push_back(*std::move(document));
            roots.emplace_back(documents.back().root(), found);
        }
    for (JsonObject& root : roots)
        reader.read_identity(root);
    if (!roots.empty())
        reader.add_team();
    for (JsonObject& root : roots)
        reader.read(root);
    sort_by_number(catalog);
    // Against half a catalog every reference would dangle: say the causes first.
    if (found.empty())
        reader.check();
    problems.append(found);
    if (!found.empty())
        return std::nullopt;
    return catalog;
}

bool add_part(Catalog& catalog, const PackFile& file, Problems& problems)
{
    Problems found;
    Catalog grown = catalog;
    if (const std::optional<JsonDocument> document = JsonDocument::parse(std::string(file.name), file.text, found)) {
        PackReader reader(grown, found);
        reader.may_dangle();
        JsonObject root(document->root(), found);
        reader.read_identity(root);
        reader.read(root);
    }
    problems.append(found);
    if (!found.empty())
        return false;
    sort_by_number(grown);
    catalog = std::move(grown);
    return true;
}

} // namespace core

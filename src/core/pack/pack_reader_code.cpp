// A code of a pack: all of it, or the parts that a team adds to one of the catalog below.
#include "core/pack/pack_reader_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

using enum Presence;

std::vector<Claim> read_claims(JsonObject& parent, std::string_view key, const References& references,
                               Presence presence)
{
    return read_each<Claim>(parent, key, presence,
                            [&](JsonObject& object) { return read_claim_members(object, references); });
}

// The members of a code. Over the same code of the catalog below, what is not written stays, a fact takes the place of
// the fact before, and a list grows.
class CodeReader
{
public:
    CodeReader(JsonObject& object, References& references, const Code* below)
        : object_(object), references_(references), is_overlay_(below != nullptr),
          presence_(is_overlay_ ? Optional : Required), code_(is_overlay_ ? *below : Code())
    {
    }

    void read_identity(int number)
    {
        code_.number = number;
        take_text("name", code_.name, short_limit, presence_);
        add(code_.former_names, read_each<FormerName>(object_, "former_names", Optional, [&](JsonObject& entry) {
                std::string name = entry.string("name", Required, short_limit);
                return FormerName{std::move(name), read_citations(entry, "source", references_)};
            }));
        code_.status = object_.choice("status", presence_, registration_names, code_.status);
        if (object_.has("status_note"))
            code_.status_note = read_claim(object_, "status_note", references_);
        if (is_wanted("reference"))
            code_.reference = read_citations(object_, "reference", references_);
        take_text("vendor", code_.vendor, short_limit, Optional);
        if (object_.has("standard_choice"))
            code_.standard_choice = read_code_numbers(object_, "standard_choice", references_, Optional);
        take_text("meaning", code_.meaning, line_limit, presence_);
        code_.common = object_.boolean("common", Optional, code_.common);
        read_groups();
    }

    // Whether that is all that the piece of a catalog holds of it.
    bool read_outline()
    {
        code_.is_outline = references_.may_dangle && object_.boolean("outline", Optional);
        return code_.is_outline;
    }

    void read_facts()
    {
        read_ruled("sender", code_.sender, [](JsonObject& sender, Sender& result) {
            result.who = sender.string("who", Required, sender_limit);
        });
        code_.fault = object_.choice("fault", presence_, fault_names, code_.fault);
        if (object_.has("methods"))
            code_.methods = read_claim(object_, "methods", references_);
        read_ruled("retry", code_.retry, [](JsonObject& retry, Retry& result) {
            result.verdict = retry.choice("verdict", Required, retry_verdict_names, RetryVerdict::Unknown);
            result.any_method = retry.boolean("any_method", Optional);
        });
        read_ruled("cache", code_.cache, [](JsonObject& cache, Caching& result) {
            result.rule = cache.choice("rule", Required, cache_rule_names, CacheRule::NotApplicable);
        });
        read_ruled("content", code_.content, [](JsonObject& content, Content& result) {
            result.rule = content.choice("rule", Required, content_rule_names, ContentRule::NotApplicable);
        });
        if (object_.has("redirect"))
            read_ruled("redirect", code_.redirect.emplace(), [](JsonObject& redirect, Redirect& result) {
                result.method = redirect.choice("method", Required, redirect_method_names, RedirectMethod::Kept);
                result.permanent = redirect.choice("permanent", Required, permanence_names, Permanence::No);
            });
    }

    void read_advice()
    {
        add(code_.use, read_claims(object_, "use", references_, presence_));
        add(code_.avoid, read_each<Avoid>(object_, "avoid", Optional, [&](JsonObject& entry) {
                Avoid avoid;
                avoid.claim = read_claim_members(entry, references_);
                avoid.instead = read_code_numbers(entry, "instead", references_, Required);
                return avoid;
            }));
        if (is_wanted("client"))
            code_.client = read_claim(object_, "client", references_);
        lay(code_.headers, read_header_advice(object_, references_), [](const HeaderAdvice& a, const HeaderAdvice& b) {
            return a.when == b.when && equal_ignoring_case(a.name, b.name);
        });
        if (object_.has("exchange"))
            code_.exchange = read_exchange(object_);
        lay(code_.confused_with, read_confusables(),
            [](const Confusable& a, const Confusable& b) { return a.code == b.code; });
        add(code_.notes, read_notes(object_, references_));
        add(code_.words, object_.strings("words", presence_, short_limit));
        add(code_.sources, object_.strings("sources", presence_, source_limit, 1));
        if (!references_.team.empty() && !is_listed(code_.sources, references_.team))
            code_.sources.push_back(references_.team);
    }

    Code take() { return std::move(code_); }

private:
    bool is_wanted(std::string_view key) const { return !is_overlay_ || object_.has(key); }

    void take_text(std::string_view key, std::string& text, std::size_t limit, Presence presence)
    {
        if (std::string written = object_.string(key, presence, limit); !written.empty())
            text = std::move(written);
    }

    template <class T, class Fill>
    void read_ruled(std::string_view key, T& fact, Fill fill)
    {
        if (!is_wanted(key))
            return;
        fact = {};
        if (std::optional<JsonObject> object = object_.object(key, Required)) {
            fill(*object, fact);
            fact.claim = read_claim_members(*object, references_);
            object->finish();
        }
    }

    void read_groups()
    {
        for (const std::string& name : object_.strings("groups", Optional, short_limit)) {
            const auto named = std::find_if(std::begin(group_names), std::end(group_names),
                                            [&](const Named<Group>& each) { return each.name == name; });
            if (named == std::end(group_names))
                object_.report("groups", "there is no group \"" + name + "\"");
            else if (!code_.is_in(named->value))
                code_.groups.push_back(named->value);
        }
    }

    std::vector<Confusable> read_confusables()
    {
        return read_each<Confusable>(object_, "confused_with", Optional, [&](JsonObject& entry) {
            const int other = read_code_number(entry, "code", references_);
            if (other == code_.number)
                entry.report("code", "a code cannot be confused with itself");
            return Confusable{other, entry.string("fact", Required, text_limit)};
        });
    }

    static bool is_listed(const std::vector<std::string>& all, const std::string& text)
    {
        return std::find(all.begin(), all.end(), text) != all.end();
    }

    template <class T>
    static void add(std::vector<T>& all, std::vector<T> more)
    {
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }

    // Each takes the place of the same one of the code below, and joins the end where there is none.
    template <class T, class Same>
    void lay(std::vector<T>& all, std::vector<T> more, Same same)
    {
        const auto below = static_cast<std::ptrdiff_t>(all.size());
        for (T& each : more) {
            const auto found =
                std::find_if(all.begin(), all.begin() + below, [&](const T& other) { return same(each, other); });
            if (found == all.begin() + below)
                all.push_back(std::move(each));
            else
                *found = std::move(each);
        }
    }

    JsonObject& object_;
    References& references_;
    bool is_overlay_;
    Presence presence_;
    Code code_;
};

} // namespace

Code read_code(JsonObject& object, References& references)
{
    const int number = object.integer("code", Required, lowest_code, highest_code);
    const Code* below = references.base ? references.base->find_code(number) : nullptr;
    const bool is_astray = references.base && number != 0 && !below && !object.has("name");
    if (is_astray)
        object.report("code", "there is no code " + std::to_string(number) +
                                  " in the catalog: an entry that adds one says all of it, from its \"name\" on");
    const Code nothing;
    CodeReader reader(object, references, is_astray ? &nothing : below); // one message is enough
    reader.read_identity(is_astray ? 0 : number);
    if (reader.read_outline())
        return reader.take();
    reader.read_facts();
    reader.read_advice();
    return reader.take();
}

} // namespace core

// Rules about fields whose values are structured fields (RFC 9651). structured_table.cpp says which, and what they
// demand; a recipient ignores the whole field when its value cannot be read.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/check/structured_judge.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using Kind = StructuredTrouble::Kind;

// The values of all lines of a field as one text, and the way back.
struct WholeField
{
    struct Part
    {
        std::size_t offset = 0;
        const FieldLine* line = nullptr;
    };
    std::string text;
    std::vector<Part> parts; // at least one

    const Part& part_at(std::size_t offset) const
    {
        const auto after = std::upper_bound(parts.begin() + 1, parts.end(), offset,
                                            [](std::size_t wanted, const Part& each) { return wanted < each.offset; });
        return *(after - 1);
    }
};

WholeField whole_field(const Fields& fields, std::string_view name)
{
    WholeField whole;
    for (const FieldLine* line : fields.all(name)) {
        if (!whole.parts.empty())
            whole.text += ", ";
        whole.parts.push_back({whole.text.size(), line});
        whole.text += line->value;
    }
    return whole;
}

// "At character 6, `=100`," or "At its end,": where in the value of its line.
std::string place_in(const WholeField& whole, std::size_t offset)
{
    constexpr std::size_t longest = 24;
    const WholeField::Part& part = whole.part_at(offset);
    const std::string_view value = part.line->value;
    const std::size_t in_line = std::min(offset - part.offset, value.size());
    if (in_line == value.size())
        return "At its end,";
    return "At character " + std::to_string(character_count(value.substr(0, in_line)) + 1) + ", " +
           shown(utf8_prefix(value.substr(in_line), longest)) + ',';
}

bool is_shortened(const WholeField& whole) { return holds_one_of(whole.text, ellipses); }

// `RateLimit: limit=100, remaining=50` and `100;w=60`: drafts up to the seventh.
bool is_of_earlier_draft(const StructuredDefinition& definition, std::string_view value)
{
    if (!definition.name.starts_with("RateLimit"))
        return false;
    StructuredFault fault;
    const auto by_key = parse_structured_dictionary(value, fault);
    if (by_key && (find_member(*by_key, "limit") != nullptr || find_member(*by_key, "remaining") != nullptr))
        return true;
    const auto list = parse_structured_list(value, fault);
    return list && !list->empty() && std::all_of(list->begin(), list->end(), [](const StructuredMember& each) {
               return !each.is_inner_list && each.item.value.is(BareKind::Integer);
           });
}

struct Subject
{
    const StructuredDefinition& definition;
    const WholeField& whole;
};

// Calls back with each structured field of the response, and of the request with its last response.
template <class Visit>
void for_each_structured(const CheckSubject& subject, const Visit& visit)
{
    std::vector<const Fields*> messages = {&subject.fields()};
    if (subject.request != nullptr && subject.is_last_of_transaction)
        messages.push_back(&subject.request->fields);
    for (const Fields* fields : messages) {
        std::set<const StructuredDefinition*> seen;
        for (const FieldLine& line : fields->lines) {
            const StructuredDefinition* definition = find_structured_definition(line.name);
            if (definition == nullptr || !seen.insert(definition).second)
                continue;
            const WholeField whole = whole_field(*fields, line.name);
            if (!is_shortened(whole))
                visit(Subject{*definition, whole});
        }
    }
}

std::string_view name_of(StructuredForm form)
{
    switch (form) {
    case StructuredForm::Item: return "an Item";
    case StructuredForm::List: return "a List";
    case StructuredForm::Dictionary: return "a Dictionary";
    }
    return {};
}

void report_trouble(const Subject& field, const StructuredTrouble& trouble, Report& report)
{
    const std::string name(field.definition.name);
    const std::string what = trouble.kind == Kind::Syntax
                                 ? "The value of `" + name + "` is not " + std::string(name_of(field.definition.form)) +
                                       " of structured fields. "
                                 : "`" + name + "` is not as it is defined. ";
    report.cite(field.definition.source);
    report.add(field.whole.part_at(trouble.offset).line->line,
               what + place_in(field.whole, trouble.offset) + ' ' + trouble.message + '.',
               trouble.kind == Kind::Repeated ? "Give it once; the last one counts."
                                              : "Write it as in `" + std::string(field.definition.example) + "`.");
}

void report_troubles(const CheckSubject& subject, Report& report, std::initializer_list<Kind> kinds, bool of_standards)
{
    for_each_structured(subject, [&](const Subject& field) {
        if (field.definition.is_standard != of_standards || is_of_earlier_draft(field.definition, field.whole.text))
            return;
        for (const StructuredTrouble& trouble : judge_structured(field.definition, field.whole.text))
            if (!report.is_full() && std::find(kinds.begin(), kinds.end(), trouble.kind) != kinds.end())
                report_trouble(field, trouble, report);
    });
}

void standard_fields_can_be_read(const CheckSubject& subject, Report& report)
{
    report_troubles(subject, report, {Kind::Syntax}, true);
}

void standard_fields_have_their_types(const CheckSubject& subject, Report& report)
{
    report_troubles(subject, report, {Kind::Type}, true);
}

void drafted_fields_can_be_read(const CheckSubject& subject, Report& report)
{
    report_troubles(subject, report, {Kind::Syntax, Kind::Type}, false);
}

void values_have_a_meaning(const CheckSubject& subject, Report& report)
{
    report_troubles(subject, report, {Kind::Value}, true);
    report_troubles(subject, report, {Kind::Value}, false);
}

void keys_occur_once(const CheckSubject& subject, Report& report)
{
    report_troubles(subject, report, {Kind::Repeated}, true);
    report_troubles(subject, report, {Kind::Repeated}, false);
}

void limits_are_of_the_latest_draft(const CheckSubject& subject, Report& report)
{
    for_each_structured(subject, [&](const Subject& field) {
        if (is_of_earlier_draft(field.definition, field.whole.text))
            report.add(field.whole.parts[0].line->line,
                       "`" + std::string(field.definition.name) +
                           "` has the form of an earlier draft: " + shown(field.whole.text) + '.',
                       "Newer clients expect `" + std::string(field.definition.example) + "`.");
    });
}

// ---- what single fields demand beyond the table

struct DigestAlgorithm
{
    std::string_view key;
    std::size_t bytes = 0;
    bool is_active = false;
};
constexpr DigestAlgorithm digest_algorithms[] = {{"sha-256", 32, true}, {"sha-512", 64, true}, {"md5", 16},
                                                 {"sha", 20},           {"unixsum"},           {"unixcksum"},
                                                 {"adler", 4},          {"crc32c", 4}};

const DigestAlgorithm* find_algorithm(std::string_view key)
{
    const auto found = std::find_if(std::begin(digest_algorithms), std::end(digest_algorithms),
                                    [&](const DigestAlgorithm& each) { return each.key == key; });
    return found == std::end(digest_algorithms) ? nullptr : &*found;
}

constexpr std::string_view digest_fields[] = {"Content-Digest", "Repr-Digest", "Unencoded-Digest"};

// Calls `judge(digest, algorithm, field, line)` for each digest that can be read; `algorithm`: null if not registered.
template <class Judge>
void for_each_digest(const CheckSubject& subject, const Judge& judge)
{
    for_each_structured(subject, [&](const Subject& field) {
        StructuredFault fault;
        const auto digests = parse_structured_dictionary(field.whole.text, fault);
        if (!is_one_of(field.definition.name, digest_fields) || !digests)
            return;
        for (const StructuredMember& digest : *digests)
            judge(digest, find_algorithm(digest.key), "`" + std::string(field.definition.name) + '`',
                  field.whole.part_at(digest.offset).line->line);
    });
}

void digests_have_their_length(const CheckSubject& subject, Report& report)
{
    for_each_digest(subject, [&](const StructuredMember& digest, const DigestAlgorithm* algorithm,
                                 const std::string& field, int line) {
        const std::size_t size = digest.item.value.text.size();
        if (algorithm != nullptr && algorithm->bytes > 0 && digest.item.value.is(BareKind::Bytes) &&
            !digest.is_inner_list && size != algorithm->bytes)
            report.add(line,
                       "A digest of `" + digest.key + "` has " + std::to_string(algorithm->bytes) +
                           " bytes, the one in " + field + " has " + std::to_string(size) + '.',
                       "Encode the bytes of the digest in base64, not its hexadecimal digits.");
    });
}

void digests_are_strong(const CheckSubject& subject, Report& report)
{
    for_each_digest(subject, [&](const StructuredMember& digest, const DigestAlgorithm* algorithm,
                                 const std::string& field, int line) {
        if (algorithm == nullptr || !algorithm->is_active)
            report.add(line,
                       "The algorithm " + shown(digest.key) + " in " + field +
                           (algorithm == nullptr ? " is not registered." : " is registered as deprecated."),
                       "Use `sha-256` or `sha-512`.");
    });
}

bool is_media_range(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::string_view type = text.substr(0, slash);
    const std::string_view subtype = slash == std::string_view::npos ? "" : text.substr(slash + 1);
    return is_token(type) && is_token(subtype) && (type != "*" || subtype == "*");
}

void query_formats_are_media_ranges(const CheckSubject& subject, Report& report)
{
    for_each_structured(subject, [&](const Subject& field) {
        StructuredFault fault;
        const auto ranges = parse_structured_list(field.whole.text, fault);
        if (field.definition.name != "Accept-Query" || !ranges)
            return;
        for (const StructuredMember& range : *ranges) {
            const BareItem& value = range.item.value;
            const bool is_name = value.is(BareKind::String) || value.is(BareKind::Token);
            if (!range.is_inner_list && is_name && !is_media_range(value.text))
                report.add(field.whole.part_at(range.offset).line->line,
                           shown(value.text) + " in `Accept-Query` is no media range.",
                           "List media types: `Accept-Query: application/sql`.");
        }
    });
}

void a_hit_is_not_forwarded(const CheckSubject& subject, Report& report)
{
    for_each_structured(subject, [&](const Subject& field) {
        StructuredFault fault;
        const auto caches = parse_structured_list(field.whole.text, fault);
        if (field.definition.name != "Cache-Status" || !caches)
            return;
        for (const StructuredMember& cache : *caches) {
            const StructuredParameter* hit = cache.item.find("hit");
            if (hit != nullptr && hit->value.number == 1 && cache.item.find("fwd") != nullptr)
                report.add(field.whole.part_at(hit->offset).line->line,
                           "A cache in `Cache-Status` says both `hit` and `fwd`: it answered, and went forward.",
                           "Write one of the two for each cache.");
        }
    });
}

// Many servers take the bare key, so this is worth knowing and no fault.
void idempotency_key_is_a_string(const CheckSubject& subject, Report& report)
{
    const FieldLine* key = subject.request != nullptr ? subject.request->fields.find("Idempotency-Key") : nullptr;
    key = subject.fields().has("Idempotency-Key") ? subject.fields().find("Idempotency-Key") : key;
    StructuredFault fault;
    if (key == nullptr || holds_one_of(key->value, ellipses))
        return;
    const std::optional<StructuredItem> item = parse_structured_item(key->value, fault);
    if (!item || !item->value.is(BareKind::String))
        report.add(key->line, "`Idempotency-Key` without quotes is not as the draft has it: " + shown(key->value) + '.',
                   "Where the server takes it, write `Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\"`.");
}

constexpr RuleEntry rules[] = {
    {{"structured-field-syntax", Severity::Error, "A structured field can be read as what it is defined to be.",
      "RFC 9651 4.2"},
     standard_fields_can_be_read},
    {{"structured-field-type", Severity::Error, "The parts of a structured field have their types.", "RFC 9651 2, 4.2"},
     standard_fields_have_their_types},
    {{"structured-field-draft", Severity::Warning,
      "A field of a draft or a living standard is written as that defines it.", "RFC 9651 2, 4.2"},
     drafted_fields_can_be_read},
    {{"structured-field-value", Severity::Warning, "The values in a structured field have a meaning.", "RFC 9651 2"},
     values_have_a_meaning},
    {{"structured-field-repeated", Severity::Warning, "A key stands in a structured field once.",
      "RFC 9651 3.1.2, 3.2"},
     keys_occur_once},
    {{"rate-limit-earlier-draft", Severity::Info, "`RateLimit` and `RateLimit-Policy` follow the latest draft.",
      "draft-ietf-httpapi-ratelimit-headers"},
     limits_are_of_the_latest_draft},
    {{"digest-length", Severity::Warning, "A digest has the length of its algorithm.", "RFC 9530 2, 5"},
     digests_have_their_length},
    {{"digest-algorithm", Severity::Info, "A digest is made with `sha-256` or `sha-512`.", "RFC 9530 5"},
     digests_are_strong},
    {{"accept-query-syntax", Severity::Error, "`Accept-Query` lists media ranges.", "RFC 10008 3"},
     query_formats_are_media_ranges},
    {{"cache-status-contradicts", Severity::Warning, "A cache in `Cache-Status` says `hit` or `fwd`.", "RFC 9211 2.1"},
     a_hit_is_not_forwarded},
    {{"idempotency-key-unquoted", Severity::Info, "`Idempotency-Key` is a String in quotes.",
      "draft-ietf-httpapi-idempotency-key-header"},
     idempotency_key_is_a_string},
};

} // namespace

std::span<const RuleEntry> structured_field_rules() { return rules; }

} // namespace core

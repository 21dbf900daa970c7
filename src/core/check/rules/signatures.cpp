// Rules about HTTP message signatures (RFC 9421). `Signature` alone has had other forms for years; those are left
// alone.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/structured_field.h"

#include <algorithm>

namespace core {

namespace {

struct Signatures
{
    const Fields* fields = nullptr;
    std::string inputs; // the value of Signature-Input
    std::string values; // of Signature

    int line_of_inputs() const { return fields->find("Signature-Input")->line; }
    int line_of_values() const { return fields->find("Signature")->line; }
};

// Of the response, and of the request with its last response; only where there is a Signature-Input.
std::vector<Signatures> signatures_of(const CheckSubject& subject)
{
    std::vector<Signatures> result;
    std::vector<const Fields*> messages = {&subject.fields()};
    if (subject.request != nullptr && subject.is_last_of_transaction)
        messages.push_back(&subject.request->fields);
    for (const Fields* fields : messages) {
        Signatures each{fields, fields->combined("Signature-Input"), fields->combined("Signature")};
        if (fields->has("Signature-Input") && !holds_one_of(each.inputs + each.values, ellipses))
            result.push_back(std::move(each));
    }
    return result;
}

std::string at_character(const StructuredFault& fault)
{
    return " At character " + std::to_string(fault.offset + 1) + ' ' + fault.message + '.';
}

bool is_covered_list(const StructuredMember& member)
{
    return member.is_inner_list && std::all_of(member.items.begin(), member.items.end(),
                                               [](const auto& item) { return item.value.is(BareKind::String); });
}

bool has_kind(const StructuredItem& item, std::string_view key, BareKind kind)
{
    const StructuredParameter* found = item.find(key);
    return found == nullptr || found->value.is(kind);
}

bool has_typed_parameters(const StructuredItem& item)
{
    constexpr std::string_view texts[] = {"nonce", "alg", "keyid", "tag"};
    return has_kind(item, "created", BareKind::Integer) && has_kind(item, "expires", BareKind::Integer) &&
           std::all_of(std::begin(texts), std::end(texts),
                       [&](std::string_view key) { return has_kind(item, key, BareKind::String); });
}

void inputs_are_well_formed(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view advice =
        "Write it as in `Signature-Input: sig1=(\"@method\" \"@authority\");created=1688169599;keyid=\"k1\"`.";
    for (const Signatures& each : signatures_of(subject)) {
        StructuredFault fault;
        const auto inputs = parse_structured_dictionary(each.inputs, fault);
        if (!inputs) {
            report.add(each.line_of_inputs(), "`Signature-Input` is no Dictionary." + at_character(fault), advice);
            continue;
        }
        for (const StructuredMember& input : *inputs) {
            if (!is_covered_list(input))
                report.add(each.line_of_inputs(),
                           shown(input.key) +
                               " in `Signature-Input` has no inner list of Strings: " + "what the signature covers.",
                           advice);
            else if (!has_typed_parameters(input.item))
                report.add(each.line_of_inputs(),
                           "A parameter of " + shown(input.key) + " in `Signature-Input` is of another type than it " +
                               "has to be.",
                           "`created` and `expires` are Integers, `nonce`, `alg`, `keyid` and `tag` are Strings.");
        }
    }
}

void signatures_are_bytes(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view advice = "Write it as in `Signature: sig1=:<base64>:`.";
    for (const Signatures& each : signatures_of(subject)) {
        StructuredFault fault;
        const auto values = parse_structured_dictionary(each.values, fault);
        if (!each.fields->has("Signature"))
            continue;
        if (!values) {
            report.add(each.line_of_values(), "`Signature` is no Dictionary." + at_character(fault), advice);
            continue;
        }
        for (const StructuredMember& value : *values)
            if (value.is_inner_list || !value.item.value.is(BareKind::Bytes))
                report.add(each.line_of_values(), shown(value.key) + " in `Signature` is no Byte Sequence.", advice);
    }
}

void labels_are_in_both(const CheckSubject& subject, Report& report)
{
    for (const Signatures& each : signatures_of(subject)) {
        StructuredFault fault;
        const auto inputs = parse_structured_dictionary(each.inputs, fault);
        const auto values = parse_structured_dictionary(each.values, fault);
        if (!inputs || !values)
            continue;
        for (const StructuredMember& input : *inputs)
            if (find_member(*values, input.key) == nullptr)
                report.add(each.line_of_inputs(),
                           "`Signature-Input` has " + shown(input.key) + ", for which there is no `Signature`.",
                           "Give each signature the same label in both fields.");
        for (const StructuredMember& value : *values)
            if (find_member(*inputs, value.key) == nullptr)
                report.add(each.line_of_values(),
                           "`Signature` has " + shown(value.key) + ", of which `Signature-Input` does not say what " +
                               "it covers.",
                           "Give each signature the same label in both fields.");
    }
}

constexpr RuleEntry rules[] = {
    {{"signature-input-syntax", Severity::Error, "`Signature-Input` says for each label what is covered.",
      "RFC 9421 2.3, 4.1; RFC 9651 4.2"},
     inputs_are_well_formed},
    {{"signature-syntax", Severity::Error, "`Signature` holds bytes for each label.", "RFC 9421 4.2; RFC 9651 4.2"},
     signatures_are_bytes},
    {{"signature-labels", Severity::Error, "`Signature` and `Signature-Input` have the same labels.", "RFC 9421 4"},
     labels_are_in_both},
};

} // namespace

std::span<const RuleEntry> signature_rules() { return rules; }

} // namespace core

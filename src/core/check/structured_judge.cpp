#include "core/check/structured_judge.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using Kind = StructuredTrouble::Kind;

constexpr BareKind every_kind[] = {BareKind::Integer, BareKind::Decimal, BareKind::String, BareKind::Token,
                                   BareKind::Bytes,   BareKind::Boolean, BareKind::Date,   BareKind::DisplayString};

bool holds(BareKinds kinds, BareKind kind) { return kinds == 0 || (kinds & kinds_of({kind})) != 0; }

std::string names_of(BareKinds kinds)
{
    std::string names;
    for (const BareKind kind : every_kind)
        if ((kinds & kinds_of({kind})) != 0)
            names += (names.empty() ? "" : " or ") + std::string(name_of(kind));
    return names;
}

// Numbers are given as they are written, Decimals in thousandths.
std::int64_t size_of(const BareItem& item) { return item.is(BareKind::Decimal) ? item.number / 1000 : item.number; }

class Judge
{
public:
    explicit Judge(const StructuredDefinition& definition) : definition_(definition) {}

    std::vector<StructuredTrouble> judge(std::string_view value)
    {
        StructuredFault fault;
        const std::optional<StructuredMembers> members = parse(value, fault);
        if (!members)
            return {{Kind::Syntax, fault.offset, fault.message}};
        if (members->empty() && !definition_.is_empty_allowed)
            add(Kind::Type, 0, "the list has no member");
        for (const StructuredMember& member : *members)
            judge_member(member);
        if (definition_.form == StructuredForm::Dictionary)
            judge_keys(*members);
        std::stable_sort(troubles_.begin(), troubles_.end(),
                         [](const auto& a, const auto& b) { return a.offset < b.offset; });
        return std::move(troubles_);
    }

private:
    std::optional<StructuredMembers> parse(std::string_view value, StructuredFault& fault) const
    {
        switch (definition_.form) {
        case StructuredForm::List: return parse_structured_list(value, fault);
        case StructuredForm::Dictionary: return parse_structured_dictionary(value, fault);
        case StructuredForm::Item: break;
        }
        std::optional<StructuredItem> item = parse_structured_item(value, fault);
        if (!item)
            return std::nullopt;
        StructuredMember member;
        member.offset = item->offset;
        member.item = std::move(*item);
        return StructuredMembers{std::move(member)};
    }

    void add(Kind kind, std::size_t offset, std::string message)
    {
        troubles_.push_back({kind, offset, std::move(message)});
    }

    const StructuredDemand* demand_for(std::string_view key) const
    {
        const auto& parts = definition_.parts;
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& each) { return each.key == key; });
        return found == parts.end() ? nullptr : &*found;
    }

    void judge_value(const BareItem& item, const StructuredDemand& demand, std::size_t offset, std::string_view what)
    {
        const std::string subject(what);
        if (!holds(demand.kinds, item.kind))
            return add(Kind::Type, offset,
                       subject + " has to be " + names_of(demand.kinds) + ", not " + std::string(name_of(item.kind)));
        const bool is_number = item.is(BareKind::Integer) || item.is(BareKind::Decimal);
        if (is_number && size_of(item) < demand.low)
            add(Kind::Value, offset, subject + " has to be " + std::to_string(demand.low) + " at least");
        if (is_number && size_of(item) > demand.high)
            add(Kind::Value, offset, subject + " may be " + std::to_string(demand.high) + " at most");
        const auto& words = demand.words;
        if (!words.empty() && std::find(words.begin(), words.end(), item.text) == words.end())
            add(Kind::Value, offset, subject + " has no such value");
    }

    void judge_member(const StructuredMember& member)
    {
        const bool has_keys = definition_.form == StructuredForm::Dictionary;
        const StructuredDemand* known = has_keys ? demand_for(member.key) : nullptr;
        const StructuredDemand& demand = known != nullptr ? *known : definition_.value;
        const std::string what = has_keys ? "`" + member.key + "`" : std::string("the value");
        if (demand.kinds == 0 && !demand.is_inner_list)
            return;
        if (member.is_inner_list != demand.is_inner_list)
            return add(Kind::Type, member.offset,
                       what + (demand.is_inner_list ? " has to be an inner list" : " may not be an inner list"));
        if (member.is_inner_list)
            for (const StructuredItem& item : member.items)
                judge_value(item.value, demand, item.offset, "an item of " + what);
        else
            judge_value(member.item.value, demand, member.offset, what);
        if (!has_keys)
            judge_parameters(member.item);
    }

    void judge_parameters(const StructuredItem& item)
    {
        std::set<std::string_view> seen;
        for (const StructuredParameter& parameter : item.parameters) {
            if (!seen.insert(parameter.key).second)
                add(Kind::Repeated, parameter.offset, "the parameter `" + parameter.key + "` stands there again");
            if (const StructuredDemand* demand = demand_for(parameter.key))
                judge_value(parameter.value, *demand, parameter.offset, "`" + parameter.key + "`");
        }
        for (const StructuredDemand& demand : definition_.parts)
            if (demand.is_required && seen.count(demand.key) == 0)
                add(Kind::Type, item.offset, "the parameter `" + std::string(demand.key) + "` is missing");
    }

    void judge_keys(const StructuredMembers& members)
    {
        std::set<std::string_view> seen;
        for (const StructuredMember& member : members)
            if (!seen.insert(member.key).second)
                add(Kind::Repeated, member.offset, "the key `" + member.key + "` stands there again");
        for (const StructuredDemand& demand : definition_.parts)
            if (demand.is_required && seen.count(demand.key) == 0)
                add(Kind::Type, 0, "`" + std::string(demand.key) + "` is missing");
    }

    const StructuredDefinition& definition_;
    std::vector<StructuredTrouble> troubles_;
};

} // namespace

std::vector<StructuredTrouble> judge_structured(const StructuredDefinition& definition, std::string_view value)
{
    return Judge(definition).judge(value);
}

} // namespace core

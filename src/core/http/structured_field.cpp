#include "core/http/structured_field.h"

#include "core/base/text.h"
#include "core/http/bare_item_reader.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Reads what is made of bare items. After a failure the reader's fault says why, and what is returned is of no use.
class Parser
{
public:
    explicit Parser(std::string_view value) : in_(value) {}

    std::optional<StructuredItem> whole_item(StructuredFault& fault)
    {
        in_.skip(" ");
        StructuredItem result = item();
        return finish(std::move(result), fault);
    }

    std::optional<StructuredMembers> whole_list(bool has_keys, StructuredFault& fault)
    {
        in_.skip(" ");
        StructuredMembers members;
        while (in_.is_good() && !in_.at_end()) {
            members.push_back(has_keys ? keyed_member() : member());
            if (!in_.is_good() || !goes_on())
                break;
        }
        return finish(std::move(members), fault);
    }

private:
    template <class T>
    std::optional<T> finish(T result, StructuredFault& fault)
    {
        in_.skip(" ");
        if (in_.is_good() && !in_.at_end())
            in_.fail("nothing more is expected");
        if (in_.is_good())
            return result;
        fault = in_.fault();
        return std::nullopt;
    }

    // Behind a member: the comma, and what has to follow it.
    bool goes_on()
    {
        in_.skip(" \t");
        if (in_.at_end())
            return false;
        if (!in_.take(','))
            return in_.fail("a comma has to separate two members");
        in_.skip(" \t");
        return in_.at_end() ? in_.fail("a member has to follow the last comma") : true;
    }

    std::vector<StructuredParameter> parameters()
    {
        std::vector<StructuredParameter> result;
        while (in_.is_good() && in_.take(';')) {
            in_.skip(" ");
            const std::size_t offset = in_.offset();
            result.push_back({in_.key(), {}, offset});
            if (in_.is_good() && in_.take('='))
                result.back().value = in_.bare_item();
        }
        return result;
    }

    StructuredItem item()
    {
        StructuredItem result;
        result.offset = in_.offset();
        result.value = in_.bare_item();
        result.parameters = parameters();
        return result;
    }

    StructuredMember member()
    {
        StructuredMember result;
        result.offset = in_.offset();
        result.is_inner_list = in_.take('(');
        if (!result.is_inner_list) {
            result.item = item();
            return result;
        }
        result.items = rest_of_inner_list();
        result.item.offset = result.offset;
        result.item.parameters = parameters();
        return result;
    }

    std::vector<StructuredItem> rest_of_inner_list()
    {
        std::vector<StructuredItem> items;
        while (in_.is_good()) {
            in_.skip(" ");
            if (in_.take(')'))
                return items;
            items.push_back(item());
            if (in_.is_good() && !in_.sees(' ') && !in_.sees(')'))
                in_.fail(in_.at_end() ? "the bracket of the inner list has to be closed"
                                      : "a space has to separate two items of an inner list");
        }
        return items;
    }

    StructuredMember keyed_member()
    {
        const std::size_t offset = in_.offset();
        std::string key = in_.key();
        StructuredMember result;
        if (in_.is_good() && in_.take('='))
            result = member();
        else
            result.item.parameters = parameters();
        result.key = std::move(key);
        result.offset = offset;
        return result;
    }

    BareItemReader in_;
};

} // namespace

const StructuredParameter* StructuredItem::find(std::string_view key) const
{
    const auto found = std::find_if(parameters.rbegin(), parameters.rend(),
                                    [&](const StructuredParameter& each) { return each.key == key; });
    return found == parameters.rend() ? nullptr : &*found;
}

const StructuredMember* find_member(const StructuredMembers& members, std::string_view key)
{
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [&](const StructuredMember& each) { return each.key == key; });
    return found == members.rend() ? nullptr : &*found;
}

std::optional<StructuredItem> parse_structured_item(std::string_view value, StructuredFault& fault)
{
    return Parser(value).whole_item(fault);
}

std::optional<StructuredMembers> parse_structured_list(std::string_view value, StructuredFault& fault)
{
    return Parser(value).whole_list(false, fault);
}

std::optional<StructuredMembers> parse_structured_dictionary(std::string_view value, StructuredFault& fault)
{
    return Parser(value).whole_list(true, fault);
}

} // namespace core

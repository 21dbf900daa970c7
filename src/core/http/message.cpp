#include "core/http/message.h"

#include "core/base/text.h"
#include "core/http/field_value.h"

#include <algorithm>

namespace core {

const FieldLine* Fields::find(std::string_view name) const
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const FieldLine& each) { return equal_ignoring_case(each.name, name); });
    return found == lines.end() ? nullptr : &*found;
}

std::string_view Fields::value(std::string_view name) const
{
    const FieldLine* found = find(name);
    return found ? std::string_view(found->value) : std::string_view();
}

std::vector<const FieldLine*> Fields::all(std::string_view name) const
{
    std::vector<const FieldLine*> result;
    for (const FieldLine& each : lines)
        if (equal_ignoring_case(each.name, name))
            result.push_back(&each);
    return result;
}

std::string Fields::combined(std::string_view name) const
{
    std::string result;
    for (const FieldLine* each : all(name))
        result += (result.empty() ? "" : ", ") + each->value;
    return result;
}

std::vector<FieldElement> Fields::elements(std::string_view name) const
{
    std::vector<FieldElement> result;
    for (const FieldLine* each : all(name))
        for (const std::string_view element : split_outside_quotes(each->value, ','))
            result.push_back({element, each->line});
    return result;
}

int Fields::line_of(std::string_view name, int otherwise) const
{
    const FieldLine* found = find(name);
    return found ? found->line : otherwise;
}

bool MessageContent::is_blank() const { return trim(text).empty(); }

int MessageContent::line_at(std::size_t offset) const
{
    const auto after = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                        [](std::size_t wanted, const Piece& piece) { return wanted < piece.offset; });
    return after == pieces.begin() ? 0 : (after - 1)->line;
}

std::size_t MessageContent::offset_of_line(int line) const
{
    std::size_t offset = 0;
    for (int i = 1; i < line; ++i) {
        const std::size_t end = text.find('\n', offset);
        if (end == std::string::npos)
            return offset;
        offset = end + 1;
    }
    return offset;
}

void MessageContent::cut(std::size_t size)
{
    if (size >= text.size())
        return;
    text.resize(size);
    while (!pieces.empty() && pieces.back().offset >= size)
        pieces.pop_back();
}

} // namespace core

// The tags of an HTML page, one after the other: enough to see what a page offers, no parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct HtmlTag
{
    std::string name;            // in lower case; of an end tag with "/" in front
    std::string_view attributes; // as written
    std::size_t offset = 0;

    // In lower case; empty for a name alone. Nothing: it is not there.
    std::optional<std::string> attribute(std::string_view wanted) const;
};

// Steps over comments and over what stands in scripts and styles.
class HtmlTags
{
public:
    explicit HtmlTags(std::string_view html) : html_(html) {}

    std::optional<HtmlTag> next();

private:
    std::string_view html_;
    std::size_t at_ = 0;
};

} // namespace core

#include "cli/style_option.h"

#include "core/base/text.h"

namespace cli {

core::HouseStyle style_of(const Arguments& given, const core::Catalog& catalog, std::string& fault,
                          std::string_view option)
{
    const core::StyleText read = core::parse_house_style(catalog, given.value_of(option).value_or(""));
    if (fault.empty() && !read.unknown.empty())
        fault =
            "there is no style or choice " + core::join(read.unknown, ", ") + "; whichcode decide --styles lists them";
    return read.style;
}

} // namespace cli

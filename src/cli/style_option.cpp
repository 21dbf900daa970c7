#include "cli/style_option.h"

#include "core/base/text.h"

namespace cli {

core::HouseStyle style_of(const Arguments& given, const core::Catalog& catalog, std::string& fault)
{
    const core::StyleText read = core::parse_house_style(catalog, given.value_of("--style").value_or(""));
    if (fault.empty() && !read.unknown.empty())
        fault = "there is no style or choice " + core::join(read.unknown, ", ");
    return read.style;
}

} // namespace cli

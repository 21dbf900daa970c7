// Any address: one that names a page has a form that leads to the same page for good.
#include "core/base/percent.h"
#include "core/route.h"
#include "tests/fuzz/promise.h"

#include <algorithm>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    const std::optional<core::Route> route = core::parse_hash(text);
    if (route) {
        const std::string hash = core::to_hash(*route);
        const auto is_visible = [](char c) { return c > ' ' && c < '\x7f'; };
        fuzz::promise(std::all_of(hash.begin(), hash.end(), is_visible), "an address is visible ASCII");
        fuzz::promise(core::parse_hash(hash) == route, "the address of a route leads to that route");
    }
    const core::Route search = core::search_route(text);
    fuzz::promise(core::parse_hash(core::to_hash(search)) == search, "the address of a search leads to that search");

    const std::string encoded = core::percent_encoded(text);
    const std::string decoded = core::percent_decoded(encoded);
    fuzz::promise(core::percent_decoded(core::percent_encoded(decoded)) == decoded,
                  "what was decoded survives encoding");
    return 0;
}

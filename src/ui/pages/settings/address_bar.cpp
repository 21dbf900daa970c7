#include "ui/pages/settings/address_bar.h"

#include "ui/layout.h"
#include "ui/widgets.h"

#include <array>

namespace ui {

namespace {

struct Way
{
    std::string_view browser;
    std::string_view steps;
};
constexpr std::array<Way, 3> ways = {{
    {"Chrome, Edge and other Chromium browsers",
     "Open Settings, Search engine, Manage search engines and site search. Beside “Site search” choose Add: the name "
     "is Whichcode, the shortcut `sc`, the URL the line above."},
    {"Firefox", "Open Settings, Search, Search Shortcuts, and choose Add: the name is Whichcode, the URL the line "
                "above, the keyword `sc`. Where there is no Add, make a bookmark of the line above and give it the "
                "keyword `sc`."},
    {"Safari", "Search here once from the field at the top of a page. Then type the name of this site and a word into "
               "the address bar and choose “Search”; Quick Website Search in Safari's settings, Search, has to be "
               "on. Safari knows no shortcuts of its own."},
}};

// Fetches the page that the visitor looks at once more, and hands what came to Check, in the part of an address that
// no browser sends.
std::string bookmarklet(const std::string& address)
{
    return "javascript:void fetch(location.href).then(r=>open('" + address +
           "#/check?response='+encodeURIComponent('HTTP/1.1 '+r.status+' '+r.statusText+'\\r\\n'+[...r.headers]"
           ".map(h=>h.join(': ')).join('\\r\\n')+'\\r\\n\\r\\n')))";
}

} // namespace

void draw_address_bar(Sheet& sheet, const app::State& state)
{
    part_heading(sheet, "Address bar", state.route.item == "address-bar");
    reading_column(sheet, [&](Sheet& column) {
        column.paragraph("Search from wherever you are: with the keyword `sc`, the address bar takes “sc 409 or 422”.",
                         type::body);
        column.gap(space::medium);
        wire_block(column, "URL", state.address + "?q=%s", state.copied == "URL");
        for (const Way& way : ways) {
            column.gap(space::medium);
            column.heading(3, way.browser, type::subheading);
            column.paragraph(way.steps, type::body);
        }
        column.gap(space::large);
        column.heading(3, "A bookmark that checks the page you are on", type::subheading);
        column.paragraph("Make a bookmark of the line below. On a page of your own it fetches that page once more and "
                         "opens Check with its status and header fields. They travel behind the # of an address, "
                         "which no browser sends.",
                         type::body);
        column.gap(space::medium);
        wire_block(column, "bookmark", bookmarklet(state.address), state.copied == "bookmark");
    });
}

} // namespace ui

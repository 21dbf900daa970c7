// What must hold on every page, at every width.
#include "tests/ui/pages/quiz/practice_record.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <set>

using test::Page;
using ui::Role;

namespace {

bool has_place(Role role)
{
    return role == Role::Text || role == Role::Link || role == Role::Button || role == Role::Toggle ||
           role == Role::Checkbox || role == Role::Radio || role == Role::SearchField || role == Role::TextField;
}

void check_promises(const Page& page, float width)
{
    std::set<ui::NodeId> ids;
    int first_headings = 0;
    int aimed = 0;
    for (const ui::Node& node : page.nodes()) {
        INFO(node.text);
        CHECK(ids.insert(node.id).second); // an id names one node
        first_headings += node.role == Role::Heading && node.level == 1;
        aimed += node.aimed;
        if (!has_place(node.role) || node.place.width == 0)
            continue;
        CHECK(node.place.x >= 0);
        CHECK(node.place.right() <= width + 0.5f); // nothing hangs over
        CHECK(node.place.bottom() <= page.height());
    }
    CHECK(first_headings == 1);
    CHECK(aimed <= 1); // the focus goes to one place
}

} // namespace

TEST_CASE("every page keeps its promises at every width")
{
    const float width = GENERATE(320.0f, 360.0f, 820.0f, 1440.0f);
    const char* hash = GENERATE(
        "#/", "#/?show=all", "#/4xx", "#/404", "#/200", "#/301", "#/529", "#/799",
        "#/search?q=", "#/search?q=rate%20limit", "#/search?q=zzzzqqqq", "#/decide", "#/decide/api",
        "#/decide/api.refused.content.invalid", "#/decide/api.refused.content.invalid.~1", "#/decide/no.such.way",
        "#/situations", "#/situations/area-webdav", "#/situations/auth-no-credentials", "#/situations/nowhere",
        "#/settings", "#/quiz", "#/quiz/stats", "#/settings/quiz", "#/settings/keys", "#/settings/record", "#/nowhere");
    INFO(hash << " at " << width);
    Page page(width, 800);

    page.open(hash);
    page.act(test::full_record().opened());

    check_promises(page, width);
}

TEST_CASE("the settings keep their promises at every width, whatever the record asks for")
{
    const float width = GENERATE(320.0f, 360.0f, 820.0f, 1440.0f);
    const app::Keeping keeping = GENERATE(app::Keeping::Stored, app::Keeping::Blocked, app::Keeping::Newer);
    const std::string entry = R"({"v":1,"id":"a","device":"phone","number":1,"time":1780000000000,"day":20601,)"
                              R"("card":"name-404","best":"404","rating":3})";
    const std::string start = R"({"format":"whichcode-reviews","version":1,"reviews":[)";
    const app::Action shown = GENERATE_COPY(
        as<app::Action>(), std::monostate(), app::ReadFile{"backup.json", start + entry + "]}"},
        app::ReadFile{std::string(300, 'w') + ".json", start + R"({"v":1,"id":")" + std::string(70, 'W') + "\"}]}"},
        app::AskToDelete{});
    INFO("at " << width);
    Page page(width, 800);
    page.open("#/settings/record");

    page.act(app::OpenedRecord{keeping, true, false, "home", 1, "{\"v\":1}\n" + entry + "\nbroken", {}});
    page.act(shown);

    check_promises(page, width);
}

TEST_CASE("whatever can be activated has a name and something to do")
{
    const char* hash = GENERATE("#/", "#/404", "#/4xx", "#/search?q=conflict", "#/search?q=zzzzqqqq", "#/quiz",
                                "#/quiz/stats", "#/settings");
    Page page;
    page.open(hash);
    page.act(test::full_record().opened());

    for (std::size_t i = 0; i < page.nodes().size(); ++i) {
        const ui::Node& node = page.nodes()[i];
        if (node.role != Role::Link && node.role != Role::Button && node.role != Role::Toggle)
            continue;
        const std::string name = ui::name_of(page.nodes(), static_cast<int>(i));
        INFO(name);
        CHECK_FALSE(name.empty());
        if (node.role == Role::Link)
            CHECK_FALSE(node.target.empty());
        else
            CHECK_FALSE(std::holds_alternative<std::monostate>(node.action));
    }
}

TEST_CASE("the card of every code shows its number, name and meaning")
{
    Page page;

    for (const core::Code& code : test::catalog().codes) {
        INFO(code.number);
        page.open("#/" + std::to_string(code.number));
        CHECK(page.first_heading() == core::title_of(test::catalog(), code.number));
        CHECK(page.find(Role::Paragraph, test::spoken(code.meaning)));
    }
}

TEST_CASE("the frame after next is the same as the next when nothing changes")
{
    Page page;
    page.open("#/404");
    const std::vector<ui::Node> before = page.nodes();

    page.act(std::monostate());

    CHECK(page.nodes() == before);
}

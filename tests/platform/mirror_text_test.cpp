// What the program hands to the document, held against the scripts that read it there.
#include "platform/mirror_text.h"

#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

std::string script(const std::string& name)
{
    std::ifstream file(std::string(WHICHCODE_WEB_DIR) + "/" + name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The first group of each match.
std::vector<std::string> all_matches(const std::string& text, const char* pattern)
{
    const std::regex expression(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it)
        found.push_back((*it)[1]);
    return found;
}

std::vector<std::string> names_in(const platform::MirrorText& text)
{
    std::vector<std::string> names;
    for (const std::string_view name : core::split(text.names, '\x1f'))
        names.emplace_back(name);
    return names;
}

// The records, read as web/mirror.js reads them.
std::vector<std::map<std::string, std::string>> read(const platform::MirrorText& text)
{
    const std::vector<std::string> names = names_in(text);
    std::vector<std::map<std::string, std::string>> nodes;
    std::vector<std::string_view> records = core::split(text.records, '\x1e');
    REQUIRE(records.back().empty()); // each one is ended
    records.pop_back();
    for (const std::string_view record : records) {
        const std::vector<std::string_view> values = core::split(record, '\x1f');
        REQUIRE(values.size() == names.size() + 1);
        std::map<std::string, std::string>& node = nodes.emplace_back();
        for (std::size_t i = 0; i < names.size(); ++i)
            node[names[i]] = values[i];
    }
    return nodes;
}

ui::Semantics small_page()
{
    ui::Semantics page;
    const int main = page.push(ui::Role::Main);
    page[main].place = {10, 20, 300, 400};
    const int link = page.add(ui::Role::Link, "home");
    page[link].place = {15, 30, 40, 20};
    page[link].text = "Home";
    page[link].target = "#/";
    page[link].current = true;
    const int field = page.add(ui::Role::TextArea);
    page[field].value = "GET /\x1f\x1e\n\tHost";
    page[field].field = app::Field::Pasted;
    page.pop();
    return page;
}

} // namespace

TEST_CASE("each node is a record, with its fields under their names")
{
    const ui::Semantics page = small_page();

    const auto nodes = read(platform::mirror_text(page));

    REQUIRE(nodes.size() == 3);
    CHECK(nodes[0].at("role") == "main");
    CHECK(nodes[0].at("parent") == "0");
    CHECK(nodes[1].at("parent") == nodes[0].at("id"));
    CHECK(nodes[1].at("text") == "Home");
    CHECK(nodes[1].at("target") == "#/");
    CHECK(nodes[1].at("states") == "current");
    CHECK(nodes[1].at("x") == "5.00"); // inside its parent
    CHECK(nodes[1].at("y") == "10.00");
    CHECK(nodes[1].at("height") == "20.00");
    CHECK(nodes[2].at("field") == std::to_string(static_cast<int>(app::Field::Pasted)));
}

TEST_CASE("no text of a visitor ends a field early")
{
    const auto nodes = read(platform::mirror_text(small_page()));

    CHECK(nodes.at(2).at("value") == "GET /  \n\tHost");
}

TEST_CASE("a field that holds what was typed is told no value, for as long as that is what it shall hold")
{
    ui::Semantics page = small_page();
    const ui::Node& field = page.nodes().back();

    const ui::NodeId held = platform::field_holding(page, {app::Field::Pasted, field.value});
    CHECK(held == field.id);
    const auto nodes = read(platform::mirror_text(page, held));
    CHECK(nodes.at(2).at("value").empty());
    CHECK(nodes.at(2).at("states") == "held");
    CHECK(nodes.at(1).at("states") == "current");

    CHECK(platform::field_holding(page, {app::Field::Pasted, "something else"}) == 0);
    CHECK(platform::field_holding(page, {app::Field::QuizCode, field.value}) == 0); // which is not on the page
    CHECK(platform::field_holding(page, {app::Field::Query, ""}) == 0); // a link is no field, though it has no value
}

TEST_CASE("what mirror.js asks of a node is what a record has, all of it and nothing else")
{
    const std::vector<std::string> names = names_in(platform::mirror_text(small_page()));
    const std::vector<std::string> asked = all_matches(script("mirror.js"), R"(\bnode\.(\w+))");

    CHECK(std::set<std::string>(names.begin(), names.end()) == std::set<std::string>(asked.begin(), asked.end()));
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("mirror.js knows an element for each role")
{
    const std::string mirror = script("mirror.js");
    const std::size_t start = mirror.find("const tags = {");
    REQUIRE(start != std::string::npos);
    std::vector<std::string> known = all_matches(mirror.substr(start, mirror.find("};", start) - start), R"((\w+): ")");
    known.emplace_back("heading"); // its tag depends on its level

    std::vector<std::string> roles(std::begin(platform::role_names), std::end(platform::role_names));
    std::sort(known.begin(), known.end());
    std::sort(roles.begin(), roles.end());

    CHECK(known == roles);
}

TEST_CASE("what store.js says of its storage is what the program understands")
{
    const std::string store = script("store.js");
    const std::size_t start = store.find("const statesOfErrors = {");
    REQUIRE(start != std::string::npos);
    std::vector<std::string> said =
        all_matches(store.substr(start, store.find("};", start) - start), R"re(: "(\w+)")re");
    for (const char* pattern :
         {R"re(#tell\("(\w+)")re", R"re(#lose\(database, "(\w+)")re", R"re(#keeping = "(\w+)")re"})
        for (std::string& name : all_matches(store, pattern))
            said.push_back(std::move(name));

    std::set<std::string> known;
    for (const core::Named<app::Keeping>& named : app::keeping_names)
        known.emplace(named.name);

    CHECK(std::set<std::string>(said.begin(), said.end()) == known);
}

TEST_CASE("the page counts the faces of its fonts, and its pieces, as the program does")
{
    const auto counted = [](const std::string& file, const std::string& list, const char* name) {
        const std::string text = script(file);
        const std::size_t start = text.find("const " + list + " = [");
        REQUIRE(start != std::string::npos);
        return all_matches(text.substr(start, text.find("];", start) - start), name);
    };
    std::vector<std::string> pieces(std::size(app::piece_names));
    for (const core::Named<app::Piece>& named : app::piece_names)
        pieces.at(static_cast<std::size_t>(named.value)) = named.name;

    CHECK(counted("boot.js", "faces", R"re(\["(\w+)", "WC )re") ==
          std::vector<std::string>(std::begin(platform::face_names), std::end(platform::face_names)));
    CHECK(counted("pieces.js", "names", R"re("(\w+)")re") == pieces);
}

#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

namespace test {

namespace {

std::vector<char> bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    INFO("font file " << path);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

void load(ui::Fonts& fonts)
{
    constexpr std::string_view files[ui::face_count] = {"text.otf", "strong.otf", "mono.ttf"};
    for (int face = 0; face < ui::face_count; ++face) {
        const std::vector<char> bytes = bytes_of(std::string(WHICHCODE_FONTS_DIR) + "/" + std::string(files[face]));
        REQUIRE(fonts.load(static_cast<ui::Face>(face), std::as_bytes(std::span(bytes))));
    }
}

} // namespace

std::string spoken(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
    return text;
}

Page::Page(const core::Catalog& catalog, float width, float height)
    : context_(ImGui::CreateContext()), search_(catalog), state_(catalog, search_), viewport_{width, height, 0}
{
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetIO().IniFilename = nullptr;
    load(fonts_);
    draw();
}

Page::~Page() { ImGui::DestroyContext(context_); }

void Page::draw()
{
    ImGui::SetCurrentContext(context_); // a test may have two pages
    ImGui::GetIO().DisplaySize = {viewport_.width, viewport_.height};
    ImGui::GetIO().DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    height_ = ui::draw(picture_, fonts_, {state_, viewport_}, semantics_);
    picture_.show(*ImGui::GetBackgroundDrawList(), fonts_, viewport_, app::is_dark(state_));
    ImGui::Render();
    drawn_vertices_ = ImGui::GetDrawData()->TotalVtxCount;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                          : ImTextureStatus_OK);
}

void Page::act(const app::Action& action)
{
    effects_ = app::update(state_, action, now_);
    for (const app::Effect& effect : effects_)
        if (const auto* push = std::get_if<app::PushAddress>(&effect))
            addresses_.push_back(push->hash);
    draw();
}

void Page::open(std::string_view hash) { act(app::ArriveAt{std::string(hash)}); }

void Page::type(std::string_view text) { act(app::TypeText{app::Field::Query, std::string(text)}); }

const ui::Node* Page::find(ui::Role role, std::string_view name) const
{
    for (std::size_t i = 0; i < nodes().size(); ++i)
        if (nodes()[i].role == role && ui::name_of(nodes(), static_cast<int>(i)) == name)
            return &nodes()[i];
    return nullptr;
}

std::vector<std::string> Page::names_of(ui::Role role) const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < nodes().size(); ++i)
        if (nodes()[i].role == role)
            names.push_back(ui::name_of(nodes(), static_cast<int>(i)));
    return names;
}

std::vector<std::string> Page::names_of_aimed() const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < nodes().size(); ++i)
        if (nodes()[i].aimed)
            names.push_back(ui::name_of(nodes(), static_cast<int>(i)));
    return names;
}

std::string Page::first_heading() const
{
    for (std::size_t i = 0; i < nodes().size(); ++i)
        if (nodes()[i].role == ui::Role::Heading && nodes()[i].level == 1)
            return ui::name_of(nodes(), static_cast<int>(i));
    return {};
}

std::string Page::text() const
{
    std::string all;
    for (const ui::Node& node : nodes())
        if (node.role == ui::Role::Text)
            all += node.text + (node.text.ends_with(' ') ? "" : " ");
    return all;
}

bool Page::says(std::string_view part) const { return text().find(part) != std::string::npos; }

bool Page::leads_to(std::string_view hash) const
{
    return std::any_of(nodes().begin(), nodes().end(),
                       [&](const ui::Node& node) { return node.role == ui::Role::Link && node.target == hash; });
}

void Page::activate(ui::Role role, std::string_view name)
{
    const ui::Node* node = find(role, name);
    INFO("looking for \"" << name << "\"");
    REQUIRE(node);
    if (role == ui::Role::Link)
        act(app::ArriveAt{node->target});
    else
        act(app::Action(node->action));
}

} // namespace test

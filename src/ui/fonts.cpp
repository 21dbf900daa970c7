#include "ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace ui {

bool Fonts::load(Face face, std::span<const std::byte> file)
{
    // stb_truetype trusts its input: let through only what starts as a TrueType or OpenType font does.
    constexpr char true_type[] = {0, 1, 0, 0};
    constexpr char open_type[] = {'O', 'T', 'T', 'O'};
    if (file.size() < 1024 ||
        (std::memcmp(file.data(), true_type, 4) != 0 && std::memcmp(file.data(), open_type, 4) != 0))
        return false;
    void* copy = IM_ALLOC(file.size()); // the atlas takes it over
    std::memcpy(copy, file.data(), file.size());
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    fonts_[static_cast<int>(face)] =
        ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(file.size()), type::body.size, &config);
    return fonts_[static_cast<int>(face)] != nullptr;
}

bool Fonts::is_complete() const
{
    return std::all_of(std::begin(fonts_), std::end(fonts_), [](const ImFont* font) { return font != nullptr; });
}

} // namespace ui

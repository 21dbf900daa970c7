// The faces of the page, from the bytes of their files. Text styles choose the sizes; Dear ImGui rasterises on demand.
#pragma once

#include "ui/theme.h"

#include <cstddef>
#include <span>

struct ImFont;

namespace ui {

class Fonts
{
public:
    // Takes a copy of the bytes. False for bytes that are no font.
    bool load(Face face, std::span<const std::byte> file);

    bool is_complete() const;
    ImFont* of(Face face) const { return fonts_[static_cast<int>(face)]; }

private:
    ImFont* fonts_[face_count] = {};
};

} // namespace ui

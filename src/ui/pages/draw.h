// State in; pixels and semantics out. Picks the page.
#pragma once

#include "app/state.h"
#include "ui/fonts.h"
#include "ui/paint.h"
#include "ui/semantics.h"

namespace ui {

struct Frame
{
    const app::State& state;
    Viewport viewport;
    NodeId hovered = 0;
};

// Fills `picture` and `semantics` anew. Returns the height of the document in CSS pixels.
float draw(Picture& picture, const Fonts& fonts, const Frame& frame, Semantics& semantics);

} // namespace ui

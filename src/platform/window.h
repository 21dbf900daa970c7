// The canvas: an SDL window with a WebGL 2 context, and the renderer on it. SDL takes no input here: the
// document's own elements lie over the canvas, and the canvas lets every event through.
#pragma once

#include "platform/renderer.h"

#include <memory>

struct ImDrawData;

namespace platform {

class Window
{
public:
    // Nothing where there is no WebGL 2.
    static std::unique_ptr<Window> open();
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void paint(ImDrawData& data); // into the whole canvas, at its size in device pixels

    void context_lost(); // until it is back nothing is painted
    void context_restored();
    bool can_paint() const { return !lost_; }

private:
    Window(void* window, void* context);

    void* window_;  // SDL_Window
    void* context_; // SDL_GLContext
    Renderer renderer_;
    bool lost_ = false;
};

} // namespace platform

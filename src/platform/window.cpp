#include "platform/window.h"

#include <SDL.h>
#include <imgui.h>

namespace platform {

std::unique_ptr<Window> Window::open()
{
    // SDL would listen on the whole document and take keys from its text fields; the canvas never has the focus.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return nullptr;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    // The size does not matter: the page sets that of the canvas, in exact device pixels.
    SDL_Window* window = SDL_CreateWindow("Whichcode", 0, 0, 16, 16, SDL_WINDOW_OPENGL);
    if (window == nullptr)
        return nullptr;
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) {
        SDL_DestroyWindow(window);
        return nullptr;
    }
    return std::unique_ptr<Window>(new Window(window, context));
}

Window::Window(void* window, void* context) : window_(window), context_(context)
{
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    renderer_.open();
}

Window::~Window()
{
    renderer_.forget_textures();
    SDL_GL_DeleteContext(context_);
    SDL_DestroyWindow(static_cast<SDL_Window*>(window_));
}

void Window::paint(ImDrawData& data) { renderer_.paint(data); }

void Window::context_lost() { lost_ = true; }

void Window::context_restored()
{
    renderer_.forget_textures();
    renderer_.open();
    lost_ = false;
}

} // namespace platform

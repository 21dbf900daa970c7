// The least that a page with Dear ImGui, SDL 2 and WebGL 2 can be: one window with one line of text, drawn each frame.
// What our page costs is measured against it.
#include <SDL.h>
#include <SDL_opengles2.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

// clang-format off
EM_JS(void, report_first_frame, (), {
    document.documentElement.dataset.app = "ready";
    performance.mark("blank:ready");
});
// clang-format on

namespace {

SDL_Window* the_window = nullptr;

bool open_window()
{
    double width = 0;
    double height = 0;
    emscripten_get_element_css_size("#canvas", &width, &height);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return false;
    the_window = SDL_CreateWindow("Blank", 0, 0, static_cast<int>(width), static_cast<int>(height), SDL_WINDOW_OPENGL);
    if (the_window == nullptr)
        return false;
    SDL_GLContext context = SDL_GL_CreateContext(the_window);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr; // there are no files
    return context != nullptr && ImGui_ImplSDL2_InitForOpenGL(the_window, context) &&
           ImGui_ImplOpenGL3_Init("#version 300 es");
}

} // namespace

extern "C" EMSCRIPTEN_KEEPALIVE void blank_frame()
{
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("Blank");
    ImGui::TextUnformatted("Hello");
    ImGui::End();
    ImGui::Render();
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(the_window);
}

int main()
{
    if (!open_window())
        return 1;
    blank_frame();
    report_first_frame();
    emscripten_set_main_loop(blank_frame, 0, false);
    return 0;
}

// Paints what Dear ImGui has drawn, by WebGL 2. Dear ImGui's own OpenGL backend shares its context with others: it asks
// for a score of states before each frame and puts them back behind it, and every question waits until the GPU has done
// all that it was told before: 70 ms of the first frame. Here the context is ours alone: nothing is asked, nothing put
// back.
#pragma once

struct ImDrawData;

namespace platform {

class Renderer
{
public:
    void open();                  // in a context without any objects of ours: at first, and after it was lost
    void paint(ImDrawData& data); // into the whole canvas; brings Dear ImGui's textures up to date before
    void forget_textures();       // they died with the context: Dear ImGui makes them anew with the next frame

private:
    unsigned program_ = 0;
    int transform_ = -1; // the place of the uniform; unknown until the first frame
};

} // namespace platform

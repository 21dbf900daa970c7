#include "platform/renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>

namespace platform {

namespace {

// Positions are in CSS pixels; the texture holds only how much of a pixel is covered.
constexpr const char* vertex_source = R"(#version 300 es
uniform vec4 transform;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;
out vec2 texel;
out vec4 tint;
void main() {
    texel = place;
    tint = colour;
    gl_Position = vec4(position * transform.xy + transform.zw, 0, 1);
})";
constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D coverage;
in vec2 texel;
in vec4 tint;
out vec4 colour;
void main() { colour = vec4(tint.rgb, tint.a * texture(coverage, texel).r); })";

GLuint shader_of(GLenum kind, const char* source)
{
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

const void* as_offset(std::size_t offset) { return reinterpret_cast<const void*>(offset); }

void create(ImTextureData& texture)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(static_cast<ImTextureID>(name));
    texture.SetStatus(ImTextureStatus_OK);
}

void update(ImTextureData& texture)
{
    const ImTextureRect& part = texture.UpdateRect;
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RED, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture)
{
    const auto name = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void bring_up_to_date(ImTextureData& texture)
{
    switch (texture.Status) {
    case ImTextureStatus_WantCreate: return create(texture);
    case ImTextureStatus_WantUpdates: return update(texture);
    case ImTextureStatus_WantDestroy:
        if (texture.UnusedFrames > 0) // else a command of this frame still shows it
            destroy(texture);
        return;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed: return;
    }
}

// Dear ImGui's clip rectangles, in framebuffer pixels from below as OpenGL counts them.
void clip(const ImDrawData& data, const ImVec4& rectangle)
{
    const ImVec2 scale = data.FramebufferScale;
    const float height = data.DisplaySize.y * scale.y;
    const auto x = static_cast<int>(rectangle.x * scale.x);
    const auto bottom = static_cast<int>(height - rectangle.w * scale.y);
    const auto right = static_cast<int>(rectangle.z * scale.x);
    const auto top = static_cast<int>(height - rectangle.y * scale.y);
    glScissor(x, bottom, right > x ? right - x : 0, top > bottom ? top - bottom : 0);
}

} // namespace

void Renderer::open()
{
    program_ = glCreateProgram();
    glAttachShader(program_, shader_of(GL_VERTEX_SHADER, vertex_source));
    glAttachShader(program_, shader_of(GL_FRAGMENT_SHADER, fragment_source));
    glLinkProgram(program_);
    transform_ = -1;

    GLuint buffers[2] = {};
    glGenBuffers(2, buffers);
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (GLuint attribute = 0; attribute < 3; ++attribute)
        glEnableVertexAttribArray(attribute);
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, as_offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, as_offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, as_offset(offsetof(ImDrawVert, col)));

    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void Renderer::forget_textures()
{
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed)
            continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

void Renderer::paint(ImDrawData& data)
{
    for (ImTextureData* texture : *data.Textures)
        bring_up_to_date(*texture);
    if (transform_ < 0) { // not in open(): it waits for the shaders, which are compiled beside the layout of the page
        glUseProgram(program_);
        transform_ = glGetUniformLocation(program_, "transform");
    }
    const ImVec2 size = data.DisplaySize;
    glViewport(0, 0, static_cast<int>(size.x * data.FramebufferScale.x),
               static_cast<int>(size.y * data.FramebufferScale.y));
    glUniform4f(transform_, 2 / size.x, -2 / size.y, -1, 1);
    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.ElemCount == 0)
                continue;
            clip(data, command.ClipRect);
            glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                           as_offset(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
}

} // namespace platform

// The parts joined: state, drawing, the canvas and the browser. Each entry point is one thing that happened outside.
#pragma once

#include "app/state.h"
#include "app/update.h"
#include "core/pack/pack.h"
#include "platform/window.h"
#include "ui/fonts.h"
#include "ui/pages/draw.h"
#include "ui/semantics.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace platform {

class Program
{
public:
    // Without a canvas the mirror alone is the page.
    Program(core::Catalog catalog, bool with_canvas);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // Lays a pack over the catalog; with any problem the catalog stays as it was.
    void add_pack(std::string_view name, std::string_view text, core::Problems& problems);
    bool load_font(ui::Face face, std::span<const std::byte> file);
    void restore_preferences(std::string_view text);

    void act(const app::Action& action);
    bool takes_key(std::string_view key) const; // else it is the browser's
    void activate(ui::NodeId id);               // what the node on the page does; nothing when it has gone
    void hover(ui::NodeId id);
    void resize(float width, float height, float device_pixel_ratio);
    void scroll(float y);
    void context_changed(bool lost);
    void frame();

    bool has_canvas() const { return window_ != nullptr; }

private:
    void show(float height); // brings the document up to what was painted

    core::Catalog catalog_;
    std::optional<core::Search> search_; // made anew, in the same place, when the catalog grows
    app::State state_;
    ui::Fonts fonts_;
    ui::Semantics semantics_;
    std::vector<ui::Node> shown_; // what the mirror holds
    float shown_height_ = -1;
    std::string shown_title_;
    std::optional<bool> shown_dark_;
    ui::Viewport viewport_;
    float device_pixel_ratio_ = 1;
    ui::NodeId hovered_ = 0;
    std::unique_ptr<Window> window_;
    bool reported_ready_ = false;
};

} // namespace platform

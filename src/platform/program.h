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
#include <string>
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

    // A piece of the page has come: of the catalog with its text. With any problem the catalog stays as it was.
    void add_piece(app::Piece piece, std::string_view text, core::Problems& problems);
    // Over the catalog, all of whose pieces have come; over one laid before, in its place. False: it has mistakes,
    // which the page tells, and the catalog is what it was.
    bool lay_pack(std::string name, std::string_view text, bool is_kept);
    void remove_pack();
    bool index_some(); // builds a slice of the search's index; true when there is no more to build
    bool load_font(ui::Face face, std::span<const std::byte> file);
    void restore_preferences(std::string_view text);

    void act(const app::Action& action);
    void type(app::Field field, std::string text);
    bool press(std::string_view key); // whether the key did something; else it is the browser's
    void activate(ui::NodeId id);     // what the node on the page does; nothing when it has gone
    void hover(ui::NodeId id);
    void resize(float width, float height, float device_pixel_ratio);
    void scroll(float y);
    void context_changed(bool lost);
    void frame();

    bool is_waiting() const { return app::is_waiting(state_); }
    bool takes_files() const { return app::takes_files(state_); }
    bool has_canvas() const { return window_ != nullptr; }

private:
    void change_catalog(core::Catalog catalog);
    void change();           // something has: lays the page out anew with the next frame
    void bring_up_to_date(); // the document, to what is laid out

    core::Catalog catalog_;
    std::optional<core::Catalog> below_; // the one without a pack, once there has been a pack
    std::optional<core::Search> search_; // made anew, in the same place, when the catalog grows
    app::State state_;
    ui::Fonts fonts_;
    ui::Picture picture_;
    ui::Semantics semantics_; // what the mirror shows
    float height_ = 0;
    bool is_stale_ = true;               // the three: something but the scrolling has changed since they were laid out
    ui::Semantics before_;               // the semantics of the layout before; kept for its room
    std::optional<app::TypeText> typed_; // what the visitor typed last and the document's field still holds
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

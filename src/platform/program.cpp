#include "platform/program.h"

#include "app/keys.h"
#include "app/preferences.h"
#include "core/pack/catalog_part.h"
#include "platform/browser.h"
#include "platform/mirror_text.h"

#include <emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform {

namespace {

// In place of a renderer, when there is no canvas: the fonts still have to be measured.
void accept_textures()
{
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
            texture->SetStatus(ImTextureStatus_OK);
        else if (texture->Status == ImTextureStatus_WantDestroy)
            texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

struct CarryOut
{
    void operator()(const app::PushAddress& effect) const { push_address(effect.hash); }
    void operator()(const app::ReplaceAddress& effect) const { replace_address(effect.hash); }
    void operator()(const app::Bring& effect) const { bring(effect.piece, effect.code); }
    void operator()(const app::WriteClipboard& effect) const { write_clipboard(effect.text); }
    void operator()(const app::ShareAddress&) const { share_address(); }
    void operator()(const app::FocusSearch& effect) const { focus_search(effect.select); }
    void operator()(const app::MoveFocus&) const { move_focus(); }
    void operator()(const app::StorePreferences& effect) const { store_preferences(effect.text); }
    void operator()(const app::OpenRecord&) const { open_record(); }
    void operator()(const app::StoreRecord& effect) const { store_record(effect.lines, effect.session); }
    void operator()(const app::ReplaceRecord& effect) const { replace_record(effect.lines, effect.session); }
    void operator()(const app::RequestPersistence&) const { request_persistence(); }
    void operator()(const app::SaveFile& effect) const { save_file(effect.name, effect.type, effect.text); }
    void operator()(const app::PickFile& effect) const { pick_file(effect.types); }
    void operator()(const app::SelectLine& effect) const { select_line(effect.line); }
    void operator()(const app::PickPack&) const { pick_pack(); }
    void operator()(const app::ForgetPack&) const { forget_pack(); }
    void operator()(const app::Say& effect) const { say(effect.text); }
};

} // namespace

Program::Program(core::Catalog catalog, bool with_canvas)
    : catalog_(std::move(catalog)), search_(std::in_place, catalog_, core::Search::Build::InSlices),
      state_(catalog_, *search_)
{
    state_.pieces = {};
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    if (with_canvas)
        window_ = Window::open();
}

Program::~Program()
{
    window_.reset();
    ImGui::DestroyContext();
}

void Program::add_piece(app::Piece piece, std::string_view text, core::Problems& problems)
{
    if (piece == app::Piece::Card && state_.pieces.has(app::Piece::Codes))
        return; // all codes were faster than the one
    if (!app::is_of_program(piece)) {
        const core::PackFile file{core::name_of(app::piece_names, piece), text};
        if (!core::add_part(catalog_, file, problems))
            return;
        search_.emplace(catalog_, core::Search::Build::InSlices);
    }
    act(app::PieceArrived{piece});
}

void Program::change_catalog(core::Catalog catalog)
{
    catalog_ = std::move(catalog);
    search_.emplace(catalog_, core::Search::Build::InSlices);
}

bool Program::lay_pack(std::string name, std::string_view text, bool is_kept)
{
    if (!below_)
        below_ = catalog_;
    core::Problems problems;
    const core::PackFile file{name, text};
    std::optional<core::Catalog> laid = core::read_pack({&file, 1}, &*below_, problems);
    if (!laid) {
        act(app::PackRefused{std::move(name), {}, std::move(problems)});
        return false;
    }
    change_catalog(*std::move(laid));
    act(app::PackLaid{std::move(name), is_kept});
    return true;
}

void Program::remove_pack()
{
    if (below_)
        change_catalog(*std::exchange(below_, std::nullopt));
    act(app::PackRemoved{});
}

bool Program::index_some() { return search_->build_some(); }

bool Program::load_font(ui::Face face, std::span<const std::byte> file) { return fonts_.load(face, file); }

void Program::restore_preferences(std::string_view text) { app::restore(state_, app::preferences_from(text)); }

void Program::act(const app::Action& action)
{
    const app::Effects effects = app::update(state_, action, {emscripten_get_now(), moment_now()});
    for (const app::Effect& effect : effects)
        std::visit(CarryOut(), effect);
    change();
}

void Program::change()
{
    is_stale_ = true;
    request_frame();
}

void Program::type(app::Field field, std::string text)
{
    app::Action typed = app::TypeText{field, std::move(text)};
    act(typed);
    typed_ = std::get<app::TypeText>(std::move(typed));
}

bool Program::press(std::string_view key)
{
    const std::optional<app::Action> action = app::action_of_key(state_, key);
    if (action)
        act(*action);
    return action.has_value();
}

void Program::activate(ui::NodeId id)
{
    if (const ui::Node* node = semantics_.find(id))
        act(app::Action(node->action)); // a copy: acting may rebuild the list that holds it
}

void Program::hover(ui::NodeId id)
{
    if (std::exchange(hovered_, id) != id)
        change();
}

void Program::resize(float width, float height, float device_pixel_ratio)
{
    viewport_.width = width;
    viewport_.height = height;
    device_pixel_ratio_ = device_pixel_ratio;
    change();
}

void Program::scroll(float y)
{
    viewport_.scroll_y = y;
    if (window_)
        request_frame(); // the mirror scrolls by itself
}

void Program::context_changed(bool lost)
{
    if (!window_)
        return;
    if (lost)
        return window_->context_lost();
    window_->context_restored();
    request_frame();
}

void Program::frame()
{
    const bool painting = window_ && window_->can_paint();
    if (viewport_.width <= 0 || !fonts_.is_complete() || (window_ && !painting))
        return;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport_.width, viewport_.height};
    io.DisplayFramebufferScale = {device_pixel_ratio_, device_pixel_ratio_};
    io.DeltaTime = 1.0f / 60; // nothing here depends on how long ago the last frame was
    ImGui::NewFrame();
    const bool is_new = std::exchange(is_stale_, false);
    if (is_new) {
        std::swap(semantics_, before_);
        height_ = ui::draw(picture_, fonts_, {state_, viewport_, hovered_}, semantics_);
    }
    picture_.show(*ImGui::GetBackgroundDrawList(), fonts_, viewport_, app::is_dark(state_));
    ImGui::Render();
    if (is_new)
        bring_up_to_date(); // before it is painted: at the first frame the shaders are still being compiled beside it
    if (painting)
        window_->paint(*ImGui::GetDrawData());
    else
        accept_textures();
    if (!std::exchange(reported_ready_, true))
        report_ready();
}

void Program::bring_up_to_date()
{
    if (semantics_.nodes() != before_.nodes() || height_ != shown_height_) {
        const ui::NodeId held = typed_ ? field_holding(semantics_, *typed_) : 0;
        if (held == 0)
            typed_.reset();
        show_mirror(semantics_, held, height_);
        shown_height_ = height_;
    }
    if (std::string title = app::title_of(state_); title != shown_title_) {
        set_title(title);
        shown_title_ = std::move(title);
    }
    if (const bool dark = app::is_dark(state_); shown_dark_ != dark) {
        set_dark(dark);
        shown_dark_ = dark;
    }
    if (const double next_ms = app::next_change_ms(state_); std::isfinite(next_ms))
        request_wake(std::max(0.0, next_ms - emscripten_get_now()));
}

} // namespace platform

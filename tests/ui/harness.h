// Dear ImGui without a window: draw a state, then ask the semantics by role and name, as a screen reader would.
#pragma once

#include "tests/core/builtin_catalog.h"

#include "app/state.h"
#include "app/update.h"
#include "ui/pages/draw.h"

#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace test {

// A text of the catalog as a reader hears it: what is set in mono has no backticks.
std::string spoken(std::string text);

// A page on a screen of its own size, with the built-in catalog or another one, which must outlive it. What a visitor
// does is said in the visitor's terms.
class Page
{
public:
    explicit Page(float width = 1280, float height = 800) : Page(catalog(), width, height) {}
    explicit Page(const core::Catalog& catalog, float width = 1280, float height = 800);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    void open(std::string_view hash);
    void type(std::string_view text);
    void activate(ui::Role role, std::string_view name); // fails the test when there is no such node
    void act(const app::Action& action);                 // what it asks of the host is kept for the test

    const ui::Node* find(ui::Role role, std::string_view name) const; // the first, or nullptr
    std::vector<std::string> names_of(ui::Role role) const;
    std::vector<std::string> names_of_aimed() const; // where the focus would go
    std::string first_heading() const;               // the name of the heading of level 1; empty without one
    std::string text() const;                        // all painted text in reading order
    bool says(std::string_view part) const;          // somewhere in that text
    bool leads_to(std::string_view hash) const;      // by a link to exactly this address
    const std::vector<ui::Node>& nodes() const { return semantics_.nodes(); }
    float height() const { return height_; }
    int drawn_vertices() const { return drawn_vertices_; }

    app::State& state() { return state_; }
    app::Now& now() { return now_; }                                         // when the next act happens
    const std::vector<std::string>& addresses() const { return addresses_; } // each place that was pushed
    const app::Effects& effects() const { return effects_; }                 // of the last act

private:
    void draw();

    ImGuiContext* context_;
    app::Now now_{0, {1'780'000'000'000, 20'601}}; // 2026-05-28
    core::Search search_;
    app::State state_;
    ui::Fonts fonts_;
    ui::Viewport viewport_;
    ui::Picture picture_;
    ui::Semantics semantics_;
    float height_ = 0;
    int drawn_vertices_ = 0;
    std::vector<std::string> addresses_;
    app::Effects effects_;
};

} // namespace test

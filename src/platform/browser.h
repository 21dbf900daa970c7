// What we ask of a browser. One implementation stands behind it: browser_web.cpp with web/bridge.js.
#pragma once

#include "app/piece.h"
#include "core/quiz/moment.h"
#include "ui/semantics.h"

#include <string_view>

namespace platform {

// Makes the document's elements equal to the nodes; `held` is a field that holds its value already, 0 for none.
// `height` is that of the document in CSS pixels.
void show_mirror(const ui::Semantics& semantics, ui::NodeId held, float height);

// Asks for a piece of the page (of cards, that of the code), unless it has been asked for; the page answers with
// wc_add_piece.
void bring(app::Piece piece, int code);

void push_address(std::string_view hash);
void replace_address(std::string_view hash);
void set_title(std::string_view title);
void set_dark(bool dark);
void write_clipboard(std::string_view text); // inside the visitor's gesture
void share_address();                        // inside the visitor's gesture
void focus_search(bool select);              // what stands in the field
void move_focus();                           // after the next frame, to the node that is aimed at
void store_preferences(std::string_view text);
void say(std::string_view text);

core::Moment moment_now();

// The record, in the order asked; the page answers with wc_record and wc_keeping.
void open_record();
void store_record(std::string_view lines, std::string_view session);
void replace_record(std::string_view lines, std::string_view session);
void request_persistence();

void save_file(std::string_view name, std::string_view type, std::string_view text);
void pick_file(std::string_view types); // that are offered; empty: all. The page answers with wc_file
void select_line(int line);             // of the field with many lines, after the next frame
void pick_pack();                       // the page answers with wc_pack or wc_pack_refused, if the visitor chooses one
void forget_pack();                     // that is kept or named in the address; the page answers with wc_pack_removed

void request_frame();            // calls wc_frame() once, before the next painting
void request_wake(double in_ms); // calls wc_wake() once, later; a new request replaces the one before

// After the first frame: tells the page that it is usable.
void report_ready();

void report_problem(std::string_view problem); // of something brought, to the console

// The program cannot go on; the page says so and keeps what it can show.
void report_failure(std::string_view reason);

} // namespace platform

// What the page may call. Each function turns its arguments into one call of the program; there is no logic here.
#include "platform/browser.h"
#include "platform/program.h"

#include "core/pack/catalog_part.h"

#include <emscripten.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace {

// C functions called from JavaScript have nowhere else to find their program.
std::unique_ptr<platform::Program> the_program;

// Where the page writes the text or file that the next call takes.
std::string the_argument;

// Takes the text up to a unit separator, or all, off `rest`.
std::string_view field_before(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\x1f'), rest.size());
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return field;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* wc_argument(int size)
{
    the_argument.resize(static_cast<std::size_t>(size));
    return the_argument.data();
}

// Takes the outline of the catalog. 1: with a canvas, 2: as text, 0: not at all.
EMSCRIPTEN_KEEPALIVE int wc_start(int with_canvas)
{
    core::Problems problems;
    core::Catalog catalog;
    if (!core::add_part(catalog, {"outline.json", the_argument}, problems)) {
        platform::report_failure(core::to_string(problems.front()));
        return 0;
    }
    the_program = std::make_unique<platform::Program>(std::move(catalog), with_canvas != 0);
    return the_program->has_canvas() ? 1 : 2;
}

// A piece has come, as text where it is one of the catalog. 0: it cannot be used.
EMSCRIPTEN_KEEPALIVE int wc_add_piece(int piece)
{
    core::Problems problems;
    the_program->add_piece(static_cast<app::Piece>(piece), std::string(the_argument), problems);
    for (const core::Problem& problem : problems)
        platform::report_problem(core::to_string(problem));
    return problems.empty() ? 1 : 0;
}

// Builds a slice of the search's index. 1: all of it is built.
EMSCRIPTEN_KEEPALIVE int wc_index_some() { return the_program->index_some() ? 1 : 0; }

// 1: the page cannot be shown yet, a piece is on its way.
EMSCRIPTEN_KEEPALIVE int wc_is_waiting() { return the_program->is_waiting() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int wc_font(int face)
{
    return the_program->load_font(static_cast<ui::Face>(face), std::as_bytes(std::span(the_argument))) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void wc_preferences() { the_program->restore_preferences(the_argument); }
EMSCRIPTEN_KEEPALIVE void wc_arrive() { the_program->act(app::ArriveAt{the_argument}); }
EMSCRIPTEN_KEEPALIVE void wc_type(int field)
{
    the_program->type(static_cast<app::Field>(field), std::move(the_argument));
}
EMSCRIPTEN_KEEPALIVE void wc_submit(int field) { the_program->act(app::Submit{static_cast<app::Field>(field)}); }
EMSCRIPTEN_KEEPALIVE int wc_key() { return the_program->press(the_argument) ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE void wc_pointer(int coarse) { the_program->act(app::PointerIs{coarse != 0}); }
EMSCRIPTEN_KEEPALIVE void wc_system_dark(int dark) { the_program->act(app::SystemThemeIs{dark != 0}); }
// Where the page stands, in the argument.
EMSCRIPTEN_KEEPALIVE void wc_page(int in_frame, int can_share)
{
    the_program->act(app::PageIs{the_argument, in_frame != 0, can_share != 0});
}
EMSCRIPTEN_KEEPALIVE void wc_activate(unsigned id) { the_program->activate(id); }
EMSCRIPTEN_KEEPALIVE void wc_hover(unsigned id) { the_program->hover(id); }
EMSCRIPTEN_KEEPALIVE void wc_resize(float width, float height, float ratio)
{
    the_program->resize(width, height, ratio);
}
EMSCRIPTEN_KEEPALIVE void wc_scroll(float y) { the_program->scroll(y); }
EMSCRIPTEN_KEEPALIVE void wc_context(int lost) { the_program->context_changed(lost != 0); }
EMSCRIPTEN_KEEPALIVE void wc_wake() { the_program->act(app::TimePassed{}); }
EMSCRIPTEN_KEEPALIVE void wc_frame() { the_program->frame(); }

// The texts of OpenedRecord, parted by unit separators: the keeping, the seed, the device, the session, the lines.
EMSCRIPTEN_KEEPALIVE void wc_record(int is_partitioned, int is_persistent)
{
    std::string_view rest = the_argument;
    const auto take_field = [&] { return std::string(field_before(rest)); };
    app::OpenedRecord record;
    record.is_partitioned = is_partitioned != 0;
    record.is_persistent = is_persistent != 0;
    record.keeping = app::keeping_named(take_field());
    record.seed = std::strtoull(take_field().c_str(), nullptr, 16);
    record.device = take_field();
    record.session = take_field();
    record.lines = rest;
    the_program->act(record);
}

EMSCRIPTEN_KEEPALIVE void wc_keeping() { the_program->act(app::KeepingIs{app::keeping_named(the_argument)}); }
EMSCRIPTEN_KEEPALIVE void wc_replace_failed() { the_program->act(app::ReplaceFailed{}); }
EMSCRIPTEN_KEEPALIVE void wc_persistence(int promised) { the_program->act(app::PersistenceIs{promised != 0}); }

// 1: the page that is shown takes files that are dropped.
EMSCRIPTEN_KEEPALIVE int wc_takes_files() { return the_program->takes_files() ? 1 : 0; }

// A file that the visitor chose or dropped: its name, a unit separator, its text.
EMSCRIPTEN_KEEPALIVE void wc_file()
{
    std::string_view text = the_argument;
    std::string name(field_before(text));
    the_program->act(app::ReadFile{std::move(name), std::string(text)});
}

// A team's pack is on its way, whose name this is; has come: the name, a unit separator, its text; could not be had:
// the name, a unit separator, why; is to go. 0: it has mistakes.
EMSCRIPTEN_KEEPALIVE void wc_pack_coming() { the_program->act(app::PackComes{the_argument}); }
EMSCRIPTEN_KEEPALIVE int wc_pack(int is_kept)
{
    const std::string argument = std::move(the_argument);
    std::string_view text = argument;
    std::string name(field_before(text));
    return the_program->lay_pack(std::move(name), text, is_kept != 0) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void wc_pack_refused()
{
    std::string_view fault = the_argument;
    std::string name(field_before(fault));
    the_program->act(app::PackRefused{std::move(name), std::string(fault), {}});
}
EMSCRIPTEN_KEEPALIVE void wc_pack_removed() { the_program->remove_pack(); }

} // extern "C"

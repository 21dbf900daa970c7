// The only file with EM_JS. Each function hands its arguments to the bridge that web/bridge.js put on the module.
#include "platform/browser.h"

#include "platform/mirror_text.h"

#include <emscripten.h>

#include <string>

// clang-format off
EM_JS(void, js_mirror, (const char* names, int names_size, const char* records, int records_size, double height), {
    Module['bridge'].mirror(UTF8ToString(names, names_size), UTF8ToString(records, records_size), height);
});
EM_JS(void, js_bring, (int piece, int code), { Module['bridge'].bring(piece, code); });
EM_JS(void, js_push, (const char* hash, int size), { Module['bridge'].push(UTF8ToString(hash, size)); });
EM_JS(void, js_replace, (const char* hash, int size), { Module['bridge'].replace(UTF8ToString(hash, size)); });
EM_JS(void, js_title, (const char* title, int size), { Module['bridge'].title(UTF8ToString(title, size)); });
EM_JS(void, js_dark, (int dark), { Module['bridge'].dark(dark !== 0); });
EM_JS(void, js_copy, (const char* text, int size), { Module['bridge'].copy(UTF8ToString(text, size)); });
EM_JS(void, js_share, (), { Module['bridge'].share(); });
EM_JS(void, js_focus_search, (int select), { Module['bridge'].focusSearch(select !== 0); });
EM_JS(void, js_move_focus, (), { Module['bridge'].moveFocus(); });
EM_JS(double, js_now, (), { return Date.now(); });
EM_JS(int, js_minutes_ahead, (double ms), { return -new Date(ms).getTimezoneOffset(); });
EM_JS(void, js_open_record, (), { Module['bridge'].openRecord(); });
EM_JS(void, js_store_record, (const char* lines, int lines_size, const char* session, int session_size), {
    Module['bridge'].storeRecord(UTF8ToString(lines, lines_size), UTF8ToString(session, session_size));
});
EM_JS(void, js_replace_record, (const char* lines, int lines_size, const char* session, int session_size), {
    Module['bridge'].replaceRecord(UTF8ToString(lines, lines_size), UTF8ToString(session, session_size));
});
EM_JS(void, js_persist, (), { Module['bridge'].persist(); });
EM_JS(void, js_save_file, (const char* name, int name_size, const char* type, int type_size, const char* text,
                           int text_size), {
    Module['bridge'].saveFile(UTF8ToString(name, name_size), UTF8ToString(type, type_size),
                              UTF8ToString(text, text_size));
});
EM_JS(void, js_pick_file, (const char* types, int size), { Module['bridge'].pickFile(UTF8ToString(types, size)); });
EM_JS(void, js_select_line, (int line), { Module['bridge'].selectLine(line); });
EM_JS(void, js_pick_pack, (), { Module['bridge'].pickPack(); });
EM_JS(void, js_forget_pack, (), { Module['bridge'].forgetPack(); });
EM_JS(void, js_store, (const char* text, int size), { Module['bridge'].store(UTF8ToString(text, size)); });
EM_JS(void, js_say, (const char* text, int size), { Module['bridge'].say(UTF8ToString(text, size)); });
EM_JS(void, js_frame, (), { Module['bridge'].requestFrame(); });
EM_JS(void, js_wake, (double in_ms), { Module['bridge'].requestWake(in_ms); });
EM_JS(void, js_ready, (), { Module['bridge'].ready(); });
EM_JS(void, js_problem, (const char* text, int size), { console.error(UTF8ToString(text, size)); });
EM_JS(void, js_failure, (const char* reason, int size), { Module['bridge'].failed(UTF8ToString(reason, size)); });
// clang-format on

namespace platform {

namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

} // namespace

void show_mirror(const ui::Semantics& semantics, ui::NodeId held, float height)
{
    const MirrorText text = mirror_text(semantics, held);
    js_mirror(text.names.data(), size_of(text.names), text.records.data(), size_of(text.records),
              static_cast<double>(height));
}

void bring(app::Piece piece, int code) { js_bring(static_cast<int>(piece), code); }
void push_address(std::string_view hash) { js_push(hash.data(), size_of(hash)); }
void replace_address(std::string_view hash) { js_replace(hash.data(), size_of(hash)); }
void set_title(std::string_view title) { js_title(title.data(), size_of(title)); }
void set_dark(bool dark) { js_dark(dark); }
void write_clipboard(std::string_view text) { js_copy(text.data(), size_of(text)); }
void share_address() { js_share(); }
void focus_search(bool select) { js_focus_search(select); }
void move_focus() { js_move_focus(); }

core::Moment moment_now()
{
    const double ms = js_now();
    return core::moment_of(static_cast<long long>(ms), js_minutes_ahead(ms));
}

void open_record() { js_open_record(); }

void store_record(std::string_view lines, std::string_view session)
{
    js_store_record(lines.data(), size_of(lines), session.data(), size_of(session));
}

void replace_record(std::string_view lines, std::string_view session)
{
    js_replace_record(lines.data(), size_of(lines), session.data(), size_of(session));
}

void request_persistence() { js_persist(); }

void save_file(std::string_view name, std::string_view type, std::string_view text)
{
    js_save_file(name.data(), size_of(name), type.data(), size_of(type), text.data(), size_of(text));
}

void pick_file(std::string_view types) { js_pick_file(types.data(), size_of(types)); }
void select_line(int line) { js_select_line(line); }
void pick_pack() { js_pick_pack(); }
void forget_pack() { js_forget_pack(); }
void store_preferences(std::string_view text) { js_store(text.data(), size_of(text)); }
void say(std::string_view text) { js_say(text.data(), size_of(text)); }
void request_frame() { js_frame(); }
void request_wake(double in_ms) { js_wake(in_ms); }
void report_ready() { js_ready(); }
void report_problem(std::string_view problem) { js_problem(problem.data(), size_of(problem)); }
void report_failure(std::string_view reason) { js_failure(reason.data(), size_of(reason)); }

} // namespace platform

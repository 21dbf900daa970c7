// The only file with EM_JS. Each function hands its arguments to the bridge that web/bridge.js put on the module.
#include "platform/browser.h"

#include "platform/mirror_text.h"

#include <emscripten.h>

#include <string>

// clang-format off
EM_JS(void, js_mirror, (const char* text, int size, double height), { Module['bridge'].mirror(UTF8ToString(text, size), height); });
EM_JS(void, js_push, (const char* hash, int size), { Module['bridge'].push(UTF8ToString(hash, size)); });
EM_JS(void, js_replace, (const char* hash, int size), { Module['bridge'].replace(UTF8ToString(hash, size)); });
EM_JS(void, js_title, (const char* title, int size), { Module['bridge'].title(UTF8ToString(title, size)); });
EM_JS(void, js_dark, (int dark), { Module['bridge'].dark(dark !== 0); });
EM_JS(void, js_copy, (const char* text, int size), { Module['bridge'].copy(UTF8ToString(text, size)); });
EM_JS(void, js_focus_search, (), { Module['bridge'].focusSearch(); });
EM_JS(void, js_store, (const char* text, int size), { Module['bridge'].store(UTF8ToString(text, size)); });
EM_JS(void, js_say, (const char* text, int size), { Module['bridge'].say(UTF8ToString(text, size)); });
EM_JS(void, js_frame, (), { Module['bridge'].requestFrame(); });
EM_JS(void, js_wake, (double in_ms), { Module['bridge'].requestWake(in_ms); });
EM_JS(void, js_ready, (), { Module['bridge'].ready(); });
EM_JS(void, js_failure, (const char* reason, int size), { Module['bridge'].failed(UTF8ToString(reason, size)); });
// clang-format on

namespace platform {

namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

} // namespace

void show_mirror(const ui::Semantics& semantics, float height)
{
    const std::string text = mirror_text(semantics);
    js_mirror(text.data(), size_of(text), static_cast<double>(height));
}

void push_address(std::string_view hash) { js_push(hash.data(), size_of(hash)); }
void replace_address(std::string_view hash) { js_replace(hash.data(), size_of(hash)); }
void set_title(std::string_view title) { js_title(title.data(), size_of(title)); }
void set_dark(bool dark) { js_dark(dark); }
void write_clipboard(std::string_view text) { js_copy(text.data(), size_of(text)); }
void focus_search() { js_focus_search(); }
void store_preferences(std::string_view text) { js_store(text.data(), size_of(text)); }
void say(std::string_view text) { js_say(text.data(), size_of(text)); }
void request_frame() { js_frame(); }
void request_wake(double in_ms) { js_wake(in_ms); }
void report_ready() { js_ready(); }
void report_failure(std::string_view reason) { js_failure(reason.data(), size_of(reason)); }

} // namespace platform

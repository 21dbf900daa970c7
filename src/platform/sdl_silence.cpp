// What SDL would ask of the browser and must not: the document's own elements take all input, and the page sizes its
// canvas. These stand in the place of Emscripten's functions of the same names (emscripten/html5.h), whose JavaScript,
// some kilobytes of it, then stays out of the page as well.
#include <emscripten/html5.h>

// One event that SDL does not get to hear of.
#define NOT_LISTENED_TO(event, Callback)                                                                               \
    EMSCRIPTEN_RESULT emscripten_set_##event##_callback_on_thread(const char*, void*, EM_BOOL, Callback, pthread_t)    \
    {                                                                                                                  \
        return EMSCRIPTEN_RESULT_SUCCESS;                                                                              \
    }

extern "C" {

NOT_LISTENED_TO(keydown, em_key_callback_func)
NOT_LISTENED_TO(keyup, em_key_callback_func)
NOT_LISTENED_TO(keypress, em_key_callback_func)
NOT_LISTENED_TO(mousedown, em_mouse_callback_func)
NOT_LISTENED_TO(mouseup, em_mouse_callback_func)
NOT_LISTENED_TO(mousemove, em_mouse_callback_func)
NOT_LISTENED_TO(mouseenter, em_mouse_callback_func)
NOT_LISTENED_TO(mouseleave, em_mouse_callback_func)
NOT_LISTENED_TO(wheel, em_wheel_callback_func)
NOT_LISTENED_TO(resize, em_ui_callback_func)
NOT_LISTENED_TO(blur, em_focus_callback_func)
NOT_LISTENED_TO(focus, em_focus_callback_func)
NOT_LISTENED_TO(touchstart, em_touch_callback_func)
NOT_LISTENED_TO(touchend, em_touch_callback_func)
NOT_LISTENED_TO(touchmove, em_touch_callback_func)
NOT_LISTENED_TO(touchcancel, em_touch_callback_func)
NOT_LISTENED_TO(fullscreenchange, em_fullscreenchange_callback_func)
NOT_LISTENED_TO(pointerlockchange, em_pointerlockchange_callback_func)

EMSCRIPTEN_RESULT emscripten_set_visibilitychange_callback_on_thread(void*, EM_BOOL, em_visibilitychange_callback_func,
                                                                     pthread_t)
{
    return EMSCRIPTEN_RESULT_SUCCESS;
}

EMSCRIPTEN_RESULT emscripten_set_beforeunload_callback_on_thread(void*, em_beforeunload_callback, pthread_t)
{
    return EMSCRIPTEN_RESULT_SUCCESS;
}

// Each call would clear the picture and make new buffers for it: the page sets the size, when it changes.
EMSCRIPTEN_RESULT emscripten_set_canvas_element_size(const char*, int, int) { return EMSCRIPTEN_RESULT_SUCCESS; }
EMSCRIPTEN_RESULT emscripten_set_element_css_size(const char*, double, double) { return EMSCRIPTEN_RESULT_SUCCESS; }

// Any size will do: nothing that SDL makes of it is used.
constexpr int some_size = 16;

EMSCRIPTEN_RESULT emscripten_get_element_css_size(const char*, double* width, double* height)
{
    *width = *height = some_size;
    return EMSCRIPTEN_RESULT_SUCCESS;
}

void emscripten_get_screen_size(int* width, int* height) { *width = *height = some_size; }

EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char*, EM_BOOL, const EmscriptenFullscreenStrategy*)
{
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_fullscreen() { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_request_pointerlock(const char*, EM_BOOL) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_exit_pointerlock() { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
void emscripten_set_window_title(const char*) {} // document.title is the page's

// SDL may ask for any function of WebGL by its name, and asks for none that is used here. Emscripten's own answer holds
// them all.
void* eglGetProcAddress(const char*) { return nullptr; }

} // extern "C"

// What is left out of Dear ImGui: the page uses its text, shapes and renderer, and has its own widgets.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT            // Inter and JetBrains Mono are brought along
#define IMGUI_DISABLE_FILE_FUNCTIONS          // no .ini, no log; fonts come from memory
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS // links are the document's
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_SSE // one code path natively and in wasm

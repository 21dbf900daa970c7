# FILES of the catalog under ROOT -> OUTPUT, a C++ source with their text. Run by CMake at build time.
set(text [[
// Made from assets/catalog by embed_catalog.cmake.
#include "core/pack/builtin_pack.h"

#pragma GCC diagnostic ignored "-Woverlength-strings" // both compilers take longer ones than they must

namespace core {

namespace {

using namespace std::string_view_literals; // their length is counted by the compiler, not at every start

constexpr PackFile files[] = {
]])
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" content)
  string(APPEND text "    {\"${file}\", R\"whichcode(${content})whichcode\"sv},\n")
endforeach()
string(APPEND text [[
};

} // namespace

std::span<const PackFile> builtin_pack() { return files; }

} // namespace core
]])
file(WRITE "${OUTPUT}" "${text}")

# FILES under ROOT -> OUTPUT, a C++ source with their text: FUNCTION, declared in HEADER, gives it. Run by CMake at build
# time.
file(WRITE "${OUTPUT}" "// Made by embed_files.cmake.
#include \"${HEADER}\"

namespace core {

namespace {

using namespace std::string_view_literals; // their length is counted by the compiler, not at every start

constexpr PackFile files[] = {
")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" content)
  file(APPEND "${OUTPUT}" "    {\"${file}\", R\"whichcode(${content})whichcode\"sv},\n")
endforeach()
file(APPEND "${OUTPUT}" "};

} // namespace

std::span<const PackFile> ${FUNCTION}() { return files; }

} // namespace core
")

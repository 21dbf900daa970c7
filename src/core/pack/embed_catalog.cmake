# FILES of the catalog under ROOT -> OUTPUT, a C++ source with their text. Run by CMake at build time.
set(text "// Made from assets/catalog by embed_catalog.cmake.\n#include \"core/pack/builtin_pack.h\"\n\n#pragma GCC diagnostic ignored \"-Woverlength-strings\" // both compilers take longer ones than they must\n\nnamespace core {\n\nnamespace {\n\nusing namespace std::string_view_literals; // their length is counted by the compiler, not at every start\n\nconstexpr PackFile files[] = {\n")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" content)
  string(APPEND text "    {\"${file}\", R\"whichcode(${content})whichcode\"sv},\n")
endforeach()
string(APPEND text "};\n\n} // namespace\n\nstd::span<const PackFile> builtin_pack() { return files; }\n\n} // namespace core\n")
file(WRITE "${OUTPUT}" "${text}")

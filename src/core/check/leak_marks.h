// The marks that a server's insides leave in a text: traces of programs (trace_marks.cpp), the words of databases
// (sql_marks.cpp), paths, hosts and secrets (address_marks.cpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

// Where the mark stands, and how much of the text to show.
struct LeakMark
{
    std::size_t offset = 0;
    std::size_t length = 0;
};

using FindLeak = std::optional<LeakMark> (*)(std::string_view text);

std::optional<LeakMark> find_python_trace(std::string_view text);
std::optional<LeakMark> find_java_trace(std::string_view text); // Kotlin and Scala too
std::optional<LeakMark> find_node_trace(std::string_view text);
std::optional<LeakMark> find_dotnet_trace(std::string_view text);
std::optional<LeakMark> find_php_trace(std::string_view text);
std::optional<LeakMark> find_ruby_trace(std::string_view text);
std::optional<LeakMark> find_go_trace(std::string_view text);
std::optional<LeakMark> find_rust_or_elixir_trace(std::string_view text);
bool shows_trace(std::string_view text); // any of these

std::optional<LeakMark> find_exception(std::string_view text);  // the name of one, or the words of a runtime
std::optional<LeakMark> find_debug_page(std::string_view text); // that a framework shows developers
std::optional<LeakMark> find_sql(std::string_view text);
std::optional<LeakMark> find_path(std::string_view text); // of a file on the server
std::optional<LeakMark> find_internal_host(std::string_view text);
std::optional<LeakMark> find_secret(std::string_view text);

} // namespace core

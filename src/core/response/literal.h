// JSON and text as literals of programming languages, for snippets.
#pragma once

#include "core/base/json.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

enum class Language { Python, JavaScript, Java, CSharp, Go, Ruby, Php, Rust };

std::string string_literal(std::string_view text, Language language);

// Lines as one string with line feeds between them: a literal for each line, joined as the language does it.
std::string lines_literal(std::span<const std::string> lines, Language language, std::string_view indent);

// Objects and arrays on one line where they fit, else a line for each member, a step behind `indent`.
std::string json_literal(const JsonValue& value, Language language, std::string_view indent);

// Entries that are written already, such as `"ETag": "v8"`, between brackets, laid out in the same way.
std::string map_literal(std::span<const std::string> entries, Language language, std::string_view open,
                        std::string_view close, std::string_view indent);

} // namespace core

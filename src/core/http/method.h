// What is known about request methods: safe, idempotent, or just a word.
#pragma once

#include <string_view>

namespace core {

bool is_method(std::string_view text);       // a token (RFC 9110 9.1); any length
bool is_safe(std::string_view method);       // asks for no change (RFC 9110 9.2.1)
bool is_idempotent(std::string_view method); // twice has the effect of once (RFC 9110 9.2.2); an unknown one is not
bool is_retrieval(std::string_view method);  // GET or HEAD

} // namespace core

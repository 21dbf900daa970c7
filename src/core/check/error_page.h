// Is an HTML page or a line of plain text an error, whatever status it came with?
#pragma once

#include <string>
#include <string_view>

namespace core {

struct PageHeading
{
    std::string text; // without markup, white space collapsed
    std::size_t offset = 0;
};

// The text of the first element of that name; empty without one.
PageHeading first_element(std::string_view html, std::string_view name);

// "404 Not Found", "Oops | My shop", "HTTP Status 500"; not "Error handling" or "404 Not Found - HTTP documentation".
bool is_error_heading(std::string_view text);

// The title or headline that makes the page an error page; empty if none does.
PageHeading error_heading(std::string_view html);

// "Error: no such user" and the like: one line and no more.
bool is_error_line(std::string_view text);

} // namespace core

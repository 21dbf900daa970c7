// Fields as programs print their dictionaries: Python, JavaScript, Ruby, Go.
#pragma once

#include "core/reading/json_message.h"

#include <string_view>

namespace core {

// "{'Content-Type': 'text/html', 'Set-Cookie': ['a=1', 'b=2']}", "{ date: 'Fri, ...' }", "{"etag"=>["\"a\""]}",
// "Headers([('date', 'Fri, ...')])", "map[Date:[Fri, ...]]". `line` is that of its start. False: it is none of these.
bool take_loose_pairs(std::string_view text, int line, const FieldTaker& take);

bool is_dictionary_start(std::string_view line);

// How many bytes of the text the dictionary takes that it starts with; the whole text if its brackets do not close.
std::size_t dictionary_size(std::string_view text);

} // namespace core

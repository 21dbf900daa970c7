// How many bytes a pasted content can have had on the wire. Pasting changes line ends, tools decode and reformat.
#pragma once

#include "core/check/check_subject.h"

namespace core {

// Can the content shown be compared with a length at all? Not if it is coded, binary, or shortened by hand.
bool has_comparable_content(const CheckSubject& subject);

// Could the content shown have been `length` bytes long?
bool could_have_length(const CheckSubject& subject, long long length);

// Its length as shown, without line ends at its end.
long long shown_length(const CheckSubject& subject);

} // namespace core

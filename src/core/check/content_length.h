// How many bytes a pasted content can have had on the wire. Pasting changes line ends, tools decode and reformat.
#pragma once

#include "core/check/check_subject.h"

namespace core {

// Can the content shown be compared with a length at all? Not if it is coded, binary, or shortened by hand.
bool has_comparable_content(const CheckSubject& subject);

// Could the content shown have been `length` bytes long?
bool could_have_length(const CheckSubject& subject, long long length);

// Its length without line ends at its end: with LF between its lines, and with CRLF.
struct LengthRange
{
    long long low = 0;
    long long high = 0;
};
LengthRange shown_length(const CheckSubject& subject);

} // namespace core

// What people paste -> requests and responses: the output of tools, a browser's panels and recordings, logs, quotations
// of them in mails and source code. Recognises the form, takes off what surrounds the messages, and says what it did.
#pragma once

#include "core/http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// A recording of a page with all its contents is larger than anything that is pasted by hand.
inline constexpr std::size_t max_recording_bytes = 32u << 20;

inline constexpr std::string_view recording_form = "a recording (HAR)"; // as Reading::form names it

// Does the text begin as a recording (HAR) does? These may be larger than other pastes.
bool is_recording(std::string_view text);

// Something that the reader has decided, or has found out beside the messages. One or more sentences.
struct ReadingNote
{
    int line = 0; // from 1, in the pasted text; 0: about all of it
    std::string text;
};

struct Reading
{
    std::string form;               // "the output of `curl -v`"; empty: nothing was recognised
    std::optional<Message> message; // its lines are those of the pasted text
    std::string reason; // without a message: completes "This cannot be read as an HTTP response, because ..."
    std::vector<ReadingNote> notes; // by line
    bool status_is_assumed = false; // only header fields were there: the message has a status of our own, 200
    // There is no response to be checked, but the notes say all there is to say: the lines of an access log.
    bool is_told_by_notes() const { return !message && reason.empty(); }
};

// Any bytes. Takes time in proportion to their number.
Reading read_pasted(std::string_view pasted);

} // namespace core

// What a form makes of a paste: lines of messages in segments, ready for the parser, each with its line in the paste.
#pragma once

#include "core/http/message_line.h"
#include "core/reading/reading.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// One or more exchanges; nothing in one segment is a part of what stands in another.
struct DraftSegment
{
    std::vector<MessageLine> lines;
    std::optional<Request> command; // the request that a command line before them makes
};

class Draft
{
public:
    std::string form;
    std::string refusal; // why the form holds no response, and how to get a better copy
    std::vector<ReadingNote> notes;
    bool status_is_assumed = false;
    bool hides_framing = false; // as Response::hides_framing

    std::vector<DraftSegment> segments;

    std::string_view keep(std::string text); // for as long as the draft lives
    void note(int line, std::string text) { notes.push_back({line, std::move(text)}); }

    void begin_segment(); // unless the last one is empty
    void add(std::string_view text, int number, MessageLine::Kind kind = MessageLine::Kind::Plain);

    // The parts of an exchange that a form has taken apart. A request comes before its response.
    void add_request(int line, std::string_view method, std::string_view target, std::string_view version = {});
    void add_request_field(int line, std::string_view name, std::string_view value);
    void add_response(int line, std::string_view version, std::string_view code, std::string_view reason = {});
    void add_response_field(int line, std::string_view name, std::string_view value);
    // Ends the head that was begun last, and adds content of any number of lines, which all stand on `line` of the
    // paste, or on it and those behind it.
    void add_content(int line, std::string_view content, bool is_one_line = true);
    void end_head(int line);     // if it has not ended already
    void add_omission(int line); // of the head or content that was begun last

private:
    void add_field(int line, std::string_view name, std::string_view value, MessageLine::Kind kind);

    std::deque<std::string> kept_;
    MessageLine::Kind head_ = MessageLine::Kind::Received;
    bool head_is_open_ = false;
};

// "HTTP/1.1" of "HTTP/1.1", "http/1.1", "h2", "HTTP/2.0", "2" and the like; HTTP/1.1 for what is none.
std::string http_version(std::string_view text);

} // namespace core

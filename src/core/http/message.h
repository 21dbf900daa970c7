// Lines of text -> requests and responses. Reads leniently and keeps what is odd about the text for check.h to judge.
// What tools print around a message is taken off before, by core/reading.
#pragma once

#include "core/http/message_line.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr std::size_t max_pasted_bytes = 4u << 20;
inline constexpr std::size_t max_head_bytes = 2u << 20; // servers and clients stop long before
inline constexpr std::size_t max_fields = 20'000;
inline constexpr std::size_t max_responses = 2000; // a recording of a page holds hundreds

struct FieldLine
{
    enum class Fault { None, NoColon, BadName, SpaceBeforeColon, Folded };
    std::string name;  // as written
    std::string value; // trimmed; a folded line is joined by a space
    int line = 0;
    Fault fault = Fault::None;
    bool is_cut = false; // whoever pasted it has left out a part of the value
};

// An element of a list in a field, with the line that it stands on.
struct FieldElement
{
    std::string_view text;
    int line = 0;
};

// A header section. Names are compared in any case of letters.
struct Fields
{
    std::vector<FieldLine> lines;
    int omission_line = 0; // where some of them are left out; 0: they are all here

    const FieldLine* find(std::string_view name) const; // the first one, or nullptr
    bool has(std::string_view name) const { return find(name) != nullptr; }
    std::string_view value(std::string_view name) const; // of the first one, or empty
    std::string combined(std::string_view name) const;   // all of them, with ", " between (RFC 9110 5.3)
    std::vector<const FieldLine*> all(std::string_view name) const;
    std::vector<FieldElement> elements(std::string_view name) const; // of the lists in all of them
    int line_of(std::string_view name, int otherwise) const;
};

// Line ends are "\n", whatever was pasted.
struct MessageContent
{
    struct Piece
    {
        std::size_t offset = 0;
        int line = 0;
    };
    std::string text;
    std::vector<Piece> pieces; // by offset: where each line starts
    int omission_line = 0;     // where a part of it, or all of it, is left out; 0: it is all here

    bool empty() const { return text.empty(); }
    bool is_blank() const;
    int line_at(std::size_t offset) const;      // 0 without content
    std::size_t offset_of_line(int line) const; // of a line of this text, from 1
    void cut(std::size_t size);                 // keeps the first `size` bytes
};

struct Version
{
    std::string text; // "HTTP/1.1"
    int major = 0;
    int minor = 0;
    bool is_well_formed = true;

    bool is_multiplexed() const { return major >= 2; }
    bool is_1_0() const { return major == 1 && minor == 0; }
};

struct Request
{
    std::string method;
    std::string target;
    std::optional<Version> version;
    Fields fields;
    MessageContent content;
    int line = 0;
};

// How the content of a response relates to chunked coding; tools show it coded or decoded.
enum class Chunking { None, Decoded, Unfinished, Broken };

struct Response
{
    Version version;
    std::string digits; // the status code as written
    int code = 0;       // its number, also when it has not three digits
    std::string reason;
    bool hides_framing = false; // shown by a program, which takes the fields of what it decodes away
    bool is_well_spaced = true; // one space before the code and one before the reason phrase
    int line = 0;
    Fields fields;
    bool has_end_of_head = false;   // an empty line behind the fields
    int misplaced_content_line = 0; // content that starts without an empty line before it; 0: it does not
    MessageContent content;
    Chunking chunking = Chunking::None;
    int chunking_line = 0; // where it breaks

    bool shows_fields() const { return has_end_of_head || !fields.lines.empty(); } // else only a status line is known
    bool is_interim() const { return code >= 100 && code < 200 && code != 101; }
};

// A request with its answers. After `curl -iL` there are several, and only `curl -v` shows the requests.
struct Transaction
{
    std::optional<Request> request;
    std::vector<Response> responses; // at least one: interim ones, then at most one final one

    bool is_over() const { return !responses.empty() && !responses.back().is_interim(); }
};

struct Message
{
    std::vector<Transaction> transactions; // at least one
};

// On failure nothing, and `fault` completes "This cannot be read as an HTTP response, because ...".
std::optional<Message> parse_message(std::span<const MessageLine> lines, std::string& fault);
std::optional<Message> parse_message(std::string_view text, std::string& fault); // of plain lines

// The transactions as they stand there, also a request without an answer. Nothing if the text goes beyond a limit, or
// has no start line: then `fault` says what is there instead.
std::optional<std::vector<Transaction>> parse_transactions(std::span<const MessageLine> lines, std::string& fault);

} // namespace core

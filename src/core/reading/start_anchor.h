// Where in a line a message starts, and what stands before it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

inline constexpr std::size_t no_anchor = std::string_view::npos;

// Of "HTTP/1.1 404" or ":status: 404", wherever it stands in the line; no_anchor: there is none.
std::size_t find_status(std::string_view line);

// Of "GET /a HTTP/1.1" that ends the line, but for a quote or a written-out line end; no_anchor: there is none.
std::size_t find_request(std::string_view line);

// Is it a name, a colon and something, as a header field is written? `Name : value` and `"Name": ...` are not.
bool is_like_a_field(std::string_view line);

// The lines of a paste have a template in common: what stands before the start of a message stands before each of its
// lines, but for numbers, times and identifiers.
class LinePrefix
{
public:
    LinePrefix() = default;
    explicit LinePrefix(std::string_view sample) : sample_(sample) {}

    const std::string& sample() const { return sample_; }
    bool is_empty() const { return sample_.empty(); }
    bool is_indent() const { return sample_.find_first_not_of(" \t") == std::string_view::npos; }

    // How much of the line is the prefix; no_anchor: it does not begin so. At its end the line may lack the spaces that
    // end the prefix.
    std::size_t length_in(std::string_view line) const;

    // Is it made of marks, as `> ` is, and not of words?
    bool is_mark() const;

private:
    std::string sample_;
};

// Is it a status line, behind nothing but marks?
bool starts_response(std::string_view line);

} // namespace core

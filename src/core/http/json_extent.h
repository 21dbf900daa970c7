// Where a JSON text ends, found while its characters go by: brackets and strings are followed, nothing else is checked.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

class JsonExtent
{
public:
    // Reads on. Stops behind the bracket that closes the first one; what follows is not looked at.
    void read(std::string_view text);

    bool has_begun() const { return depth_ > 0 || is_complete_; }
    bool is_complete() const { return is_complete_; }
    bool is_none() const { return is_none_; }  // it began with something else than a bracket
    std::size_t size() const { return size_; } // of what was read, up to the closing bracket

private:
    std::size_t size_ = 0;
    int depth_ = 0;
    bool in_string_ = false;
    bool is_escaped_ = false;
    bool is_complete_ = false;
    bool is_none_ = false;
};

} // namespace core

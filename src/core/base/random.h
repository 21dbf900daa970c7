// A small seedable generator (SplitMix64). The same seed gives the same numbers natively and as wasm, which the
// standard distributions do not promise; where the seed comes from is the caller's affair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

class Random
{
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    std::size_t below(std::size_t bound); // 0..bound-1; bound must not be 0
    double unit();                        // 0 <= unit < 1

    template <class T>
    void shuffle(std::vector<T>& all)
    {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[below(i)]);
    }

    std::uint64_t state() const { return state_; } // Random(state()) goes on where this one stands

private:
    std::uint64_t state_;
};

// A seed made of a text and a number, for what must come out the same whenever it is asked again.
std::uint64_t seed_of(std::string_view text, std::uint64_t number);

} // namespace core

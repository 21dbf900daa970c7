#include "core/quiz/moment.h"

#include <chrono>

namespace core {

Moment moment_of(long long ms, int minutes_ahead)
{
    using namespace std::chrono;
    constexpr hours day_begins(4); // what is answered after midnight still belongs to the evening
    const milliseconds local = milliseconds(ms) + minutes(minutes_ahead) - day_begins;
    return {ms, static_cast<int>(floor<days>(local).count())};
}

} // namespace core

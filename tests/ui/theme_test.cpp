#include "ui/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

using ui::Tone;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(ui::Colour colour)
{
    const auto channel = [&](int shift) {
        const double value = (colour >> shift & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Tone a, Tone b, bool dark)
{
    const double first = luminance(ui::colour_of(a, dark));
    const double second = luminance(ui::colour_of(b, dark));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string style_sheet(const std::string& name)
{
    std::ifstream file(std::string(WHICHCODE_WEB_DIR) + '/' + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("text is readable on every surface it stands on")
{
    const bool dark = GENERATE(false, true);
    const Tone text = GENERATE(Tone::Text, Tone::Muted, Tone::Accent, Tone::Class1, Tone::Class2, Tone::Class3,
                               Tone::Class4, Tone::Class5);
    const Tone surface = GENERATE(Tone::Page, Tone::Surface, Tone::Sunken);
    INFO(ui::css_name(text) << " on " << ui::css_name(surface) << (dark ? ", dark" : ", light"));

    CHECK(contrast(text, surface, dark) >= 4.5);
}

TEST_CASE("the colours of a class are readable on its tint")
{
    const bool dark = GENERATE(false, true);
    const int digit = GENERATE(1, 2, 3, 4, 5);

    CHECK(contrast(ui::class_tone(digit), ui::class_tint(digit), dark) >= 4.5);
    CHECK(contrast(Tone::Text, ui::class_tint(digit), dark) >= 4.5);
    CHECK(contrast(Tone::Muted, ui::class_tint(digit), dark) >= 4.5);
}

TEST_CASE("accent and the edges of controls stand out")
{
    const bool dark = GENERATE(false, true);

    CHECK(contrast(Tone::OnAccent, Tone::Accent, dark) >= 4.5);
    CHECK(contrast(Tone::Accent, Tone::AccentTint, dark) >= 4.5);
    CHECK(contrast(Tone::BorderStrong, Tone::Surface, dark) >= 3);
    CHECK(contrast(Tone::BorderStrong, Tone::Page, dark) >= 3);
}

TEST_CASE("the style sheet repeats the colours exactly")
{
    const std::string css = style_sheet("style.css");
    REQUIRE_FALSE(css.empty());
    const std::size_t dark_start = css.find(":root[data-theme=\"dark\"]");
    const bool dark = GENERATE(false, true);
    const Tone tone =
        GENERATE(Tone::Text, Tone::Muted, Tone::Accent, Tone::OnAccent, Tone::Class1, Tone::Class2, Tone::Class3,
                 Tone::Class4, Tone::Class5, Tone::Page, Tone::Surface, Tone::Sunken, Tone::Border, Tone::BorderStrong);
    char expected[64];
    std::snprintf(expected, sizeof expected, "--%s: #%06x;", std::string(ui::css_name(tone)).c_str(),
                  static_cast<unsigned>(ui::colour_of(tone, dark)));
    INFO(expected << (dark ? " in the dark theme" : " in the light theme"));

    CHECK(css.find(expected, dark ? dark_start : 0) < (dark ? css.size() : dark_start));
}

TEST_CASE(
    "the style sheet of the pages without the program repeats the colours exactly, the dark ones for both ways to them")
{
    const std::string css = style_sheet("twin.css");
    REQUIRE_FALSE(css.empty());
    const auto times = [&](const std::string& wanted) {
        int count = 0;
        for (std::size_t at = css.find(wanted); at != std::string::npos; at = css.find(wanted, at + 1))
            ++count;
        return count;
    };
    for (int i = 0; i < ui::tone_count; ++i) {
        const auto tone = static_cast<Tone>(i);
        char light[64];
        char dark[64];
        const std::string name(ui::css_name(tone));
        std::snprintf(light, sizeof light, "--%s: #%06x;", name.c_str(),
                      static_cast<unsigned>(ui::colour_of(tone, false)));
        std::snprintf(dark, sizeof dark, "--%s: #%06x;", name.c_str(),
                      static_cast<unsigned>(ui::colour_of(tone, true)));
        INFO(light << " and " << dark);
        CHECK(times(light) == 1);
        CHECK(times(dark) == 2);
    }
}

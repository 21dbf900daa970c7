// Colours, text styles, spacing and rounding by meaning. Nothing else in ui names a colour; measures that one widget
// alone has stand with it.
#pragma once

#include "core/catalog/catalog.h"

#include <cstdint>
#include <string_view>

namespace ui {

// 0xRRGGBB
using Colour = std::uint32_t;

// What a colour says. Text tones are readable on Page, Surface and Sunken, those of a class on its tint, and OnAccent
// on Accent: WCAG AA, as tests/ui/theme_test.cpp measures.
enum class Tone {
    // of text
    Text,
    Muted,
    Accent,
    OnAccent,
    // of text and icons that belong to a class of codes
    Class1,
    Class2,
    Class3,
    Class4,
    Class5,
    // of areas
    Page,
    Surface,
    Sunken,
    // of lines
    Border,
    BorderStrong,
    // of areas behind text of a class or in the accent
    Tint1,
    Tint2,
    Tint3,
    Tint4,
    Tint5,
    AccentTint,
};
inline constexpr int tone_count = static_cast<int>(Tone::AccentTint) + 1;

Colour colour_of(Tone tone, bool dark);

Tone class_tone(int class_digit); // 1..5; anything else is Muted
Tone class_tint(int class_digit); // 1..5; anything else is Sunken

// The name under which the mirror's style sheet knows a text tone: "muted".
std::string_view css_name(Tone tone);

enum class Face { Text, Strong, Mono };
inline constexpr int face_count = 3;

struct TextStyle
{
    Face face = Face::Text;
    float size = 20;        // ascent to descent, as Dear ImGui counts; whole numbers, since it rounds
    float line_height = 26; // CSS px

    bool operator==(const TextStyle&) const = default;
};

// Dear ImGui's size is ascent minus descent, CSS's is the em: the size that makes a browser set the same line.
float css_size(const TextStyle& style);

namespace type {
inline constexpr TextStyle body{Face::Text, 20, 27};
inline constexpr TextStyle body_strong{Face::Strong, 20, 27};
inline constexpr TextStyle small{Face::Text, 17, 23};
inline constexpr TextStyle small_strong{Face::Strong, 17, 23};
inline constexpr TextStyle label{Face::Strong, 15, 20};
inline constexpr TextStyle lead{Face::Text, 24, 33};
inline constexpr TextStyle title{Face::Strong, 42, 50};
inline constexpr TextStyle title_narrow{Face::Strong, 33, 40};
inline constexpr TextStyle heading{Face::Strong, 26, 34};
inline constexpr TextStyle subheading{Face::Strong, 21, 28};
inline constexpr TextStyle mono{Face::Mono, 19, 25};
inline constexpr TextStyle mono_small{Face::Mono, 17, 23};
inline constexpr TextStyle number{Face::Strong, 22, 28};
} // namespace type

namespace space {
inline constexpr float tiny = 4;
inline constexpr float small = 8;
inline constexpr float medium = 12;
inline constexpr float large = 20;
inline constexpr float section = 36;
inline constexpr float card = 20; // inside a card
inline constexpr float card_narrow = 16;
inline constexpr float page_margin = 32; // beside the page's content
inline constexpr float page_margin_narrow = 16;
inline constexpr float touch = 44; // the least height of what is tapped
} // namespace space

namespace rounding {
inline constexpr float small = 5;
inline constexpr float medium = 8;
inline constexpr float large = 12;
} // namespace rounding

inline constexpr float content_width = 1080; // the widest the content gets
inline constexpr float text_width = 720;     // the widest a paragraph gets
inline constexpr float narrow_below = 640;   // one column below this

} // namespace ui

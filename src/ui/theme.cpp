#include "ui/theme.h"

namespace ui {

namespace {

struct ToneColours
{
    Tone tone;
    Colour light;
    Colour dark;
    std::string_view css_name;
};

// web/style.css repeats what the document itself paints; tests/ui/theme_test.cpp holds the two together.
constexpr ToneColours tones[] = {
    {Tone::Text, 0x1A1C22, 0xE6E8EC, "text"},       {Tone::Muted, 0x565B68, 0xA4AAB7, "muted"},
    {Tone::Accent, 0x3046C4, 0x9DB0FF, "accent"},   {Tone::OnAccent, 0xFFFFFF, 0x10131C, "on-accent"},
    {Tone::Class1, 0x63469F, 0xC7B5F7, "class1"},   {Tone::Class2, 0x146A3C, 0x82D8A5, "class2"},
    {Tone::Class3, 0x0A5C8F, 0x8AC8F5, "class3"},   {Tone::Class4, 0x8A4700, 0xF3BC80, "class4"},
    {Tone::Class5, 0xAA2219, 0xF7A59E, "class5"},   {Tone::Page, 0xF6F7F9, 0x121317, "page"},
    {Tone::Surface, 0xFFFFFF, 0x1B1D23, "surface"}, {Tone::Sunken, 0xF0F1F4, 0x15171C, "sunken"},
    {Tone::Border, 0xDFE1E7, 0x2E323C, "border"},   {Tone::BorderStrong, 0x848A98, 0x737A89, "border-strong"},
    {Tone::Tint1, 0xF0EBFA, 0x2A2440, "tint1"},     {Tone::Tint2, 0xE5F4EA, 0x16301F, "tint2"},
    {Tone::Tint3, 0xE3F1FA, 0x13293B, "tint3"},     {Tone::Tint4, 0xFCEFDD, 0x38260F, "tint4"},
    {Tone::Tint5, 0xFCE8E6, 0x3D1B19, "tint5"},     {Tone::AccentTint, 0xEAEDFC, 0x232A45, "accent-tint"},
};

constexpr bool tones_are_in_order()
{
    for (int i = 0; i < tone_count; ++i)
        if (static_cast<int>(tones[i].tone) != i)
            return false;
    return true;
}
static_assert(sizeof tones / sizeof tones[0] == tone_count && tones_are_in_order());

const ToneColours& entry(Tone tone) { return tones[static_cast<int>(tone)]; }

Tone nth_after(Tone first, int digit) { return static_cast<Tone>(static_cast<int>(first) + digit - 1); }

// (ascender - descender) / unitsPerEm of the font files, as their hhea tables say.
constexpr float inter_extent = 1.2102273f;
constexpr float mono_extent = 1.32f;

} // namespace

Colour colour_of(Tone tone, bool dark) { return dark ? entry(tone).dark : entry(tone).light; }

Tone class_tone(int class_digit)
{
    return class_digit >= 1 && class_digit <= 5 ? nth_after(Tone::Class1, class_digit) : Tone::Muted;
}

Tone class_tint(int class_digit)
{
    return class_digit >= 1 && class_digit <= 5 ? nth_after(Tone::Tint1, class_digit) : Tone::Sunken;
}

std::string_view css_name(Tone tone) { return entry(tone).css_name; }

float css_size(const TextStyle& style) { return style.size / (style.face == Face::Mono ? mono_extent : inter_extent); }

} // namespace ui

# The subset files that Dear ImGui and CSS share, in build/fonts. Read by build.sh.

fonts() {
  local inter=/usr/share/fonts/opentype/inter mono=/usr/share/fonts/truetype/jetbrains-mono
  mkdir -p build/fonts
  subset "$inter/Inter-Regular.otf" text.otf
  subset "$inter/Inter-SemiBold.otf" strong.otf
  subset "$mono/JetBrainsMono-Regular.ttf" mono.ttf
}

font_characters=U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B7,U+00BB,U+00D7,U+00E9,U+2013,U+2014,U+2018,U+2019,U+201C
font_characters+=,U+201D,U+2022,U+2026,U+2190-2193,U+2192,U+2260,U+2264,U+2265,U+2713,U+2715,U+FFFD

subset() { # subset FILE NAME: without kerning and alternates, which Dear ImGui does not set
  [ -f "build/fonts/$2" ] && [ "build/fonts/$2" -nt tools/fonts.sh ] && return
  run pyftsubset "$1" --unicodes="$font_characters" --layout-features= --no-hinting --desubroutinize \
    --name-IDs= --output-file="build/fonts/$2"
}

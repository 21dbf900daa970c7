#!/usr/bin/env bash
# Builds, serves and tests Whichcode. Usage: ./build.sh serve [port] | test | build | native | bench | fuzz [seconds] | clean
# On Debian 12 and 13 it installs what is missing; elsewhere it says what to install. Everything it makes is in build/ and dist/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD
deps=$root/build/deps

say() { printf '\n==> %s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
run() { printf '+ %s\n' "$*"; "$@"; }

# ---- packages
build_packages=(cmake ninja-build g++ curl ca-certificates xz-utils git)
page_packages=(emscripten terser fonttools fonts-inter fonts-jetbrains-mono nodejs python3)
test_packages=(chromium npm)
fuzz_packages=(clang libclang-rt-dev nodejs)

# Is a package's job done already? A machine may have its tools from elsewhere (nodejs from its vendor brings npm along).
have() {
  case $1 in
    npm) command -v npm ;;
    nodejs) command -v node ;;
    cmake | git | curl | chromium | terser | clang) command -v "$1" ;;
    g++) command -v g++ ;;
    python3) test -x /usr/bin/python3 ;;
    *) dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed ;;
  esac >/dev/null 2>&1
}

need() {
  local missing=() package
  for package in "$@"; do have "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || fail "install these first (names as in Debian): ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "as root, install these first: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  run "${as_root[@]}" apt-get update -qq
  run "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# ---- pinned sources
# The Debian archive that apt is configured with, or nothing.
archive() {
  command -v apt-get >/dev/null || return 0
  apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
    awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }'
}

# source_archive NAME POOL_PATH SHA256: unpacks into build/deps/NAME, once.
source_archive() {
  local name=$1 path=$2 sum=$3 base file
  [ -f "$deps/$name/.sha256" ] && [ "$(cat "$deps/$name/.sha256")" = "$sum" ] && return
  base=$(archive)
  [ -n "$base" ] || return 0 # CMake's FetchContent takes the same version from its repository
  file=$deps/$(basename "$path")
  mkdir -p "$deps"
  say "Fetching $(basename "$path")"
  curl --silent --show-error --fail --location --retry 3 --output "$file" "${base%/}/$path" ||
    fail "Debian no longer has $path: raise the pin of $name here and in CMakeLists.txt"
  printf '%s  %s\n' "$sum" "$file" | sha256sum --check --quiet || fail "$file is not what was pinned for $name"
  rm -rf "${deps:?}/$name"
  mkdir "$deps/$name"
  tar --extract --file "$file" --strip-components=1 --directory "$deps/$name"
  rm "$file"
  printf '%s' "$sum" >"$deps/$name/.sha256"
}

sources() {
  source_archive imgui 'pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz' e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
  source_archive sdl2 'pool/main/libs/libsdl2/libsdl2_2.26.5+dfsg.orig.tar.gz' b3f2c822151804125d08db94c65852f711c2e5df2145a59da120748dc32eb9c3
  source_archive catch2 'pool/main/c/catch2/catch2_3.7.1.orig.tar.gz' c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
  source_archive yyjson 'pool/main/y/yyjson/yyjson_0.10.0+ds.orig.tar.xz' ae6fde69a193e10afab426ef13f113d6903446405f9db9ee98bfb572bd6c961a
}

# The CMake switches that put the unpacked archives in the place of a download.
source_options() {
  local name
  for name in imgui sdl2 catch2 yyjson; do
    [ -d "$deps/$name" ] && printf -- '-DFETCHCONTENT_SOURCE_DIR_%s=%s\n' "${name^^}" "$deps/$name"
  done
  return 0
}

configure() { # configure FOLDER COMMAND... [-- OPTION...]
  local folder=$1 options
  shift
  mapfile -t options < <(source_options)
  [ -f "build/$folder/build.ninja" ] && [ "build/$folder/build.ninja" -nt CMakeLists.txt ] && return
  run "$@" -S . -B "build/$folder" -G Ninja -DFETCHCONTENT_QUIET=ON --no-warn-unused-cli "${options[@]}" >/dev/null
}

# ---- commands
native() {
  need "${build_packages[@]}"
  sources
  configure native cmake
  run cmake --build build/native --target "${@:-whichcode}"
}

fonts() { # the subset files that Dear ImGui and CSS share
  local characters='U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B7,U+00BB,U+00D7,U+00E9,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2190-2193,U+2192,U+2260,U+2264,U+2265,U+2713,U+2715,U+FFFD'
  local inter=/usr/share/fonts/opentype/inter mono=/usr/share/fonts/truetype/jetbrains-mono
  mkdir -p build/fonts
  subset "$inter/Inter-Regular.otf" text.otf
  subset "$inter/Inter-SemiBold.otf" strong.otf
  subset "$mono/JetBrainsMono-Regular.ttf" mono.ttf
}

subset() { # subset FILE NAME: without kerning and alternates, which Dear ImGui does not set
  [ -f "build/fonts/$2" ] && [ "build/fonts/$2" -nt build.sh ] && return
  run pyftsubset "$1" --unicodes="$characters" --layout-features= --no-hinting --desubroutinize \
    --name-IDs= --output-file="build/fonts/$2"
}

page() {
  need "${build_packages[@]}" "${page_packages[@]}"
  sources
  fonts
  # Debian's Emscripten finds its JavaScript helper acorn only with Debian's Node.js.
  export NODE_PATH=/usr/share/nodejs
  configure web emcmake cmake
  run cmake --build build/web --target page
}

build() {
  native
  page
  node web/build/assemble.mjs
}

# ---- tests: each suite adds to the count; one that cannot even start counts as failed
passed=0
failed=0
failures=()

suite() { # suite NAME COMMAND...
  local name=$1 log=build/test-$1.log status=0 numbers
  shift
  say "Tests: $name"
  "$@" >"$log" 2>&1 || status=$?
  numbers=$(count_tests "$log")
  [ -n "$numbers" ] || numbers=$([ $status -eq 0 ] && echo "1 0" || echo "0 1")
  passed=$((passed + ${numbers% *}))
  failed=$((failed + ${numbers#* }))
  if [ $status -ne 0 ]; then
    [ "${numbers#* }" -gt 0 ] || failed=$((failed + 1))
    failures+=("$name")
    tail -n 60 "$log"
  else
    grep -E '^(kind|code|name|constant|header|typo|concept|symptom|question|all) ' "$log" || true # the search's own report
  fi
  printf '%s: %s passed, %s failed\n' "$name" "${numbers% *}" "${numbers#* }"
}

# "PASSED FAILED" from the closing lines of Catch2 or of Node's test runner; nothing where there are none.
count_tests() {
  awk '
    /^All tests passed \(/ { for (i = 1; i <= NF; i++) if ($i == "in") pass = $(i + 1); seen = 1 }
    /^test cases:/ { for (i = 2; i <= NF; i++) { if ($i == "passed") pass = $(i - 1); if ($i == "failed") fail = $(i - 1) } seen = 1 }
    /^# pass / { pass = $3; seen = 1 }
    /^# (fail|cancelled) / { fail += $3 }
    END { if (seen) print pass + 0, fail + 0 }' "$1"
}

npm_packages() { # npm_packages FOLDER: what its lock file says, once
  [ "$1/node_modules" -nt "$1/package-lock.json" ] && return
  run npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
  touch "$1/node_modules"
}

run_tests() {
  build
  need "${test_packages[@]}"
  run cmake --build build/native --target core_tests learner_tests app_tests ui_tests cli_tests
  run cmake --build build/web --target core_tests
  npm_packages tests/browser
  suite layers cmake -DROOT="$root" -DROOMS="$root/build/native/rooms.txt" -P tests/layers.cmake
  suite core build/native/core_tests
  # Emscripten 3.1.6 would fetch() the file where Node.js has that function, and find no server.
  suite core-wasm node --no-experimental-fetch build/web/core_tests.js --colour-mode none
  suite learner build/native/learner_tests
  suite app build/native/app_tests
  suite ui build/native/ui_tests
  suite cli build/native/cli_tests
  suite browser node --test --test-reporter=tap tests/browser/*.spec.js
  [ ${#failures[@]} -eq 0 ] || printf 'Failed: %s\n' "${failures[*]}"
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

bench() {
  build
  need "${test_packages[@]}"
  run cmake --build build/native --target learner_tests
  run cmake --build build/web --target blank search_bench
  npm_packages tests/browser
  npm_packages tests/bench
  say "Measuring: takes some minutes, and wants a machine that does nothing else"
  exec node tests/bench/bench.js
}

fuzz() { # fuzz [SECONDS]: the time is divided among the harnesses
  local seconds=${1:-60}
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || fail "fuzz takes a number of seconds, not \"$seconds\""
  need "${build_packages[@]}" "${fuzz_packages[@]}"
  sources
  configure fuzz cmake -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DWHICHCODE_FUZZ=ON -DWHICHCODE_TESTS=OFF
  run cmake --build build/fuzz --target fuzzers
  run node tests/fuzz/seeds.mjs build/fuzz/seeds
  exec node tests/fuzz/run.mjs build/fuzz "$seconds"
}

serve() {
  build
  exec node web/build/serve.mjs dist "${1:-8080}"
}

clean() { rm -rf build dist; }

command=${1:-}
[ $# -gt 0 ] && shift
case $command in
  native) native ;;
  build) build ;;
  test) run_tests ;;
  serve) serve "$@" ;;
  bench) bench ;;
  fuzz) fuzz "$@" ;;
  clean) clean ;;
  *)
    sed -n '2s/^# //p' "$0" >&2
    exit 64
    ;;
esac

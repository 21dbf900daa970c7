#!/usr/bin/env bash
# Usage: ./build.sh serve [port] | test | build [--pack FILE]... | native | package | sanitize | bench | fuzz [seconds] | clean
# Builds, serves and tests Whichcode. On Debian 12 it installs what is missing; elsewhere it says what to install.
# Everything it makes is in build/ and dist/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD

say() { printf '\n==> %s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
run() { printf '+ %s\n' "$*"; "$@"; }

. tools/packages.sh
. tools/sources.sh
. tools/fonts.sh
. tools/tests.sh

native() { # native [TARGET...]
  need "${build_packages[@]}"
  sources
  configure native cmake
  run cmake --build build/native --target "${@:-whichcode}"
}

page() { # page [TARGET...]
  need "${build_packages[@]}" "${page_packages[@]}"
  sources
  fonts
  # Debian's Emscripten finds its JavaScript helper acorn only with Debian's Node.js.
  export NODE_PATH=/usr/share/nodejs
  configure web emcmake cmake
  run cmake --build build/web --target "${@:-page}"
}

build() { # build [--pack FILE]...: with the files of a team's pack in the site
  native
  page
  run node web/build/assemble.mjs "$@"
  say "Sizes"
  node web/build/sizes.mjs
}

sanitized_tests() { # the native suites with address and undefined-behaviour sanitizers
  configure sanitize cmake -DWHICHCODE_SANITIZE=ON
  run cmake --build build/sanitize --target all_tests
  native_tests sanitize sanitize
}

sanitize() {
  need "${build_packages[@]}" nodejs "${page_packages[@]}"
  sources
  fonts
  sanitized_tests
  summary
}

run_tests() {
  need "${test_packages[@]}" "${style_packages[@]}"
  build
  run cmake --build build/native --target all_tests
  run cmake --build build/web --target core_tests
  npm_packages tests/browser
  npm_packages tests/generators/vitepress
  style_checks
  check sizes node web/build/sizes.mjs --check
  native_tests native native
  sanitized_tests
  wasm_tests
  browser_tests
  search_report
  summary
}

package() { # the site and the command, each as an archive named with the version
  build
  local version platform
  version=$(build/native/whichcode --version | awk '{ print $2 }')
  platform=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
  rm -rf build/packages
  mkdir -p "build/packages/whichcode-$version"
  cp build/native/whichcode assets/NOTICE CHANGELOG.md "build/packages/whichcode-$version"
  strip "build/packages/whichcode-$version/whichcode"
  (cd build/packages && run cmake -E tar cf "whichcode-$version-$platform.zip" --format=zip "whichcode-$version")
  (cd dist && run cmake -E tar cf "$root/build/packages/whichcode-$version-site.zip" --format=zip .)
  rm -r "build/packages/whichcode-$version"
  ls -l build/packages
}

bench() {
  need "${test_packages[@]}"
  build
  run cmake --build build/native --target learner_tests
  run cmake --build build/web --target blank search_bench
  # The page that others would have: Emscripten's own flags, down to SDL.
  configure stock emcmake cmake "-DWHICHCODE_WASM_FLAGS=-Oz -DNDEBUG" -DWHICHCODE_LEAN_SDL=OFF -DWHICHCODE_TESTS=OFF
  run cmake --build build/stock --target blank
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

serve() { # serve [PORT]
  build
  exec node web/build/serve.mjs dist "${1:-8080}"
}

clean() { rm -rf build dist; }

command=${1:-}
[ $# -gt 0 ] && shift
case $command in
  native | package | sanitize | bench | clean) $command ;;
  test) run_tests ;;
  serve | fuzz | build) $command "$@" ;;
  *)
    sed -n '2s/^# //p' "$0" >&2
    exit 64
    ;;
esac

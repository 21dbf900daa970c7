# The suites of ./build.sh test. Each leaves build/reports/NAME.xml (JUnit) and NAME.log, adds to the count and to the
# table at the end; one that leaves no report counts as one failure. Read by build.sh.

reports=$root/build/reports
passed=0
failed=0
skipped=0
table=()

suite() { # suite NAME COMMAND...: the command writes $reports/NAME.xml
  local name=$1 status=0 numbers start=$SECONDS
  shift
  say "Tests: $name"
  mkdir -p "$reports"
  rm -f "$reports/$name.xml"
  "$@" >"$reports/$name.log" 2>&1 || status=$?
  if ! numbers=$(node tools/junit.mjs "$reports/$name.xml"); then
    numbers="0 1 0"
    status=1
  fi
  count "$name" "$status" "$numbers" $((SECONDS - start))
}

# A check without test cases of its own: it is one test.
check() { # check NAME COMMAND...
  local name=$1 status=0 start=$SECONDS numbers="1 0 0"
  shift
  say "Check: $name"
  mkdir -p "$reports"
  "$@" >"$reports/$name.log" 2>&1 || { status=$?; numbers="0 1 0"; }
  count "$name" "$status" "$numbers" $((SECONDS - start))
}

count() { # count NAME STATUS "PASSED FAILED SKIPPED" SECONDS
  local pass fail skip
  read -r pass fail skip <<<"$3"
  [ "$2" -eq 0 ] || [ "$fail" -gt 0 ] || fail=1
  passed=$((passed + pass))
  failed=$((failed + fail))
  skipped=$((skipped + skip))
  table+=("$(printf '%-10s %6s %6s %7s %5s s' "$1" "$pass" "$fail" "$skip" "$4")")
  [ "$fail" -eq 0 ] || tail -n 80 "$reports/$1.log"
  printf '%s: %s passed, %s failed\n' "$1" "$pass" "$fail"
}

summary() { # ends with whether all is well
  say "Summary"
  printf '%-10s %6s %6s %7s %7s\n' suite passed failed skipped time
  printf '%s\n' "${table[@]}"
  printf '%s passed, %s failed' "$passed" "$failed"
  [ "$skipped" -eq 0 ] || printf ', %s skipped' "$skipped"
  printf '\n'
  [ "$failed" -eq 0 ]
}

# ---- the suites themselves

native_tests() { # native_tests NAME FOLDER: all of CTest's in that build
  suite "$1" ctest --test-dir "build/$2" --parallel 2 --output-on-failure --output-junit "$reports/$1.xml"
}

# Emscripten 3.1.6 would fetch() the file where Node.js has that function, and find no server.
wasm_tests() {
  suite wasm node --no-experimental-fetch build/web/core_tests.js --reporter "junit::out=$reports/wasm.xml"
}

browser_tests() {
  suite browser node --test --test-reporter=junit --test-reporter-destination="$reports/browser.xml" \
    --test-reporter=spec --test-reporter-destination=stdout tests/browser/*.spec.js
}

own_sources() { git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h'; }

style_checks() {
  check format bash -c 'clang-format-14 --dry-run -Werror "$@"' _ $(own_sources)
  check lines lines_fit
  check tidy tidy
}

# At most 120 columns, also in comments and literals, which clang-format leaves alone.
lines_fit() {
  local long
  long=$(LC_ALL=C.UTF-8 grep -nE '^.{121,}$' $(own_sources)) || return 0
  printf 'longer than 120 columns:\n%s\n' "$long" >&2
  return 1
}

# clang-tidy over every source of src that the native build compiles, a process a core.
tidy() {
  git ls-files 'src/*.cpp' | grep -v '^src/platform/' |
    xargs --max-procs=2 --max-args=8 clang-tidy-14 -p build/native --quiet
}

# The report of the search: how many queries of each kind find the right code first.
search_report() {
  local kinds='kind|code|name|constant|header|typo|concept|symptom|question|all'
  build/native/core_tests "search answers the questions of developers" | grep -E "^($kinds) " || true
}

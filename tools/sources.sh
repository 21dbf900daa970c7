# The pinned sources of others, from Debian's archive into build/deps, and CMake's configuration with them. Read by
# build.sh.

deps=$root/build/deps

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
    fail "Debian no longer has $path: raise the pin of $name in tools/pins.txt"
  printf '%s  %s\n' "$sum" "$file" | sha256sum --check --quiet || fail "$file is not what was pinned for $name"
  rm -rf "${deps:?}/$name"
  mkdir "$deps/$name"
  tar --extract --file "$file" --strip-components=1 --directory "$deps/$name"
  rm "$file"
  printf '%s' "$sum" >"$deps/$name/.sha256"
}

pins() { grep -v '^#' tools/pins.txt; }

sources() {
  local name version path sum rest
  while read -r name version path sum rest; do
    source_archive "$name" "$path" "$sum"
  done < <(pins)
}

# The CMake switches that put the unpacked archives in the place of a download.
source_options() {
  local name rest
  while read -r name rest; do
    [ -d "$deps/$name" ] && printf -- '-DFETCHCONTENT_SOURCE_DIR_%s=%s\n' "${name^^}" "$deps/$name"
  done < <(pins)
  return 0
}

configure() { # configure FOLDER COMMAND... [OPTION...]: once; then the build itself sees when it must be done again
  local folder=$1 options
  shift
  mapfile -t options < <(source_options)
  [ -f "build/$folder/build.ninja" ] && [ "build/$folder/build.ninja" -nt tools/pins.txt ] && return
  run "$@" -S . -B "build/$folder" -G Ninja -DFETCHCONTENT_QUIET=ON --no-warn-unused-cli "${options[@]}" >/dev/null
}

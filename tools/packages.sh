# Debian's packages that a command needs, installed when they are missing. Read by build.sh.

build_packages=(cmake ninja-build g++ curl ca-certificates xz-utils git)
page_packages=(emscripten binaryen esbuild terser fonttools fonts-inter fonts-jetbrains-mono librsvg2-bin nodejs python3)
test_packages=(chromium npm nginx-light mkdocs python3-sphinx)
style_packages=(clang-format-14 clang-tidy-14)
fuzz_packages=(clang libclang-rt-dev nodejs)

# Is a package's job done already? A machine may have its tools from elsewhere (nodejs from its vendor brings npm).
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

need() { # need PACKAGE...
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
  run "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

npm_packages() { # npm_packages FOLDER: what its lock file says, once
  [ "$1/node_modules" -nt "$1/package-lock.json" ] && return
  run npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
  touch "$1/node_modules"
}

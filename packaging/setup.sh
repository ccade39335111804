#!/usr/bin/env bash
# Makes this checkout ready: missing system libraries (apt, Debian 12), .venv, the locked packages. Quick when nothing changed.
#   bash packaging/setup.sh          for the app
#   bash packaging/setup.sh --tests  also what the tests need (a PostgreSQL server, a C compiler)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=${PATH//"$PWD/.venv/bin:"/} # of an activated .venv: what is made anew is not made by itself

app_packages=(
  fonts-noto-cjk libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2 libx11-6 libx11-xcb1 libxcb1
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
  libxkbcommon0 libxkbcommon-x11-0
)
test_packages=(gcc libc6-dev libpython3-dev postgresql) # libpython: what freeze.sh puts into the app

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

find_python() { # the system's own, or the newest that the lock is made for: one that somebody built by hand may take a third longer
  local name
  for name in /usr/bin/python3 python3.13 python3.12 python3.11 python3; do
    if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  fail "Python 3.11, 3.12 or 3.13 is needed and was not found. On Debian 12: apt-get install python3 python3-venv"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_be_root() {
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

install_missing() { # install_missing PACKAGE...
  command -v dpkg-query >/dev/null || { say "not Debian or Ubuntu: these libraries must be present: $*"; return; }
  local package present missing=()
  present=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    grep -qxF "$package installed" <<<"$present" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! can_be_root; then
    say "system packages are missing and this account may not install them. Ask for: apt-get install --no-install-recommends ${missing[*]}"
    return
  fi
  say "installing ${missing[*]}"
  as_root apt-get update -qq || say "apt-get update failed; trying with the lists there are"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    say "apt-get could not install ${missing[*]}; going on without"
}

make_venv() { # make_venv PYTHON
  "$1" -c 'import ensurepip, venv' 2>/dev/null || install_missing "python$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
  "$1" -c 'import ensurepip, venv' 2>/dev/null || fail "Python's venv module is missing. On Debian 12: apt-get install python3-venv"
  rm -rf .venv
  "$1" -m venv .venv
}

stamp_of() { # what the installed packages depend on
  { "$1" -c 'import sys; print(sys.version, sys.prefix)'; cat requirements.lock pyproject.toml; pwd; } | sha256sum | cut -d ' ' -f 1
}

install_packages() {
  local python stamp
  python=$(find_python)
  stamp=$(stamp_of "$python")
  if [ -f .venv/.stamp ] && [ "$(cat .venv/.stamp)" = "$stamp" ]; then return; fi
  say "installing the locked packages into .venv (a few minutes the first time)"
  make_venv "$python"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
  printf '%s\n' "$stamp" >.venv/.stamp
}

install_missing "${app_packages[@]}"
if [ "${1:-}" = --tests ]; then install_missing "${test_packages[@]}"; fi
install_packages

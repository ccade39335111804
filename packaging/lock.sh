#!/usr/bin/env bash
# Pins every package that the project installs, by hash, for Linux and Windows alike. Needs `uv` on the path.
#   requirements.lock     the app, central, tests and linters: what setup.sh installs
#   packaging/app.lock    the app alone and the freezer: what the frozen app is built from
#   packaging/central.lock  central alone, for a machine without internet
#   packaging/sbom.lock   what writes the list of the app's parts
#   packaging/schemathesis.lock  what asks central by its own description
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

left_out=()
pin() { # pin OUT EXTRA...
  local out=$1 extras=()
  shift
  for extra in "$@"; do extras+=(--extra "$extra"); done
  uv pip compile pyproject.toml "${extras[@]}" "${left_out[@]}" --quiet --universal --python-version 3.11 --only-binary :all: \
    --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file "$out"
}

pin requirements.lock central dev setup
pin packaging/app.lock freeze setup
left_out=(--no-emit-package pyside6-essentials --no-emit-package shiboken6 --no-emit-package keyring --no-emit-package pyserial) # central has no window
pin packaging/central.lock central
# tools that look from outside: nothing of them is in the app or in its tests
tool() { # tool OUT REQUIREMENT
  echo "$2" | uv pip compile - --quiet --universal --python-version 3.11 --only-binary :all: \
    --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file "$1"
}
tool packaging/sbom.lock cyclonedx-bom
tool packaging/schemathesis.lock "schemathesis>=4.32"

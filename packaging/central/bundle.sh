#!/usr/bin/env bash
# Makes all that central needs on a machine without internet, but Python 3.11 itself.
#   bash packaging/central/bundle.sh             dist/dms-central-bundle.tar.gz, for the kind of machine it is made on
#   bash packaging/central/bundle.sh windows     dist/dms-central-bundle-windows.tar.gz, made on Linux
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bash packaging/setup.sh

name=dms-central-bundle lock=packaging/central.lock target=()
if [ "${1:-}" = windows ]; then # pip asks the machine that it runs on which lines of a lock are meant
  name=$name-windows lock=build/central-windows.lock target=(--no-deps --platform win_amd64 --python-version 3.11)
  mkdir -p build
  awk '/^[^ ]/ {meant = !/sys_platform == .linux./} meant {sub(/ ; sys_platform == .win32./, ""); print}' packaging/central.lock >"$lock"
fi
out=build/$name
rm -rf "$out" && mkdir -p "$out/wheels" dist
.venv/bin/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: "${target[@]}" -r "$lock" --dest "$out/wheels"
.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir "$out/wheels" .
cp packaging/central.lock packaging/central/{install.sh,dms-central.service,Containerfile,dms-central.xml,windows.txt} "$out/"
tar -C build -czf "dist/$name.tar.gz" "$name"
du -h "dist/$name.tar.gz"

#!/usr/bin/env bash
# Builds dist/dms-desktop, the app as one folder, and dist/dms-launcher, in an environment of its own without central, tests and linters; then tries the app.
#   bash packaging/freeze.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/setup.sh

env=build/freeze-env
stamp=$(sha256sum packaging/app.lock | cut -d ' ' -f 1)
if [ ! -f "$env/.stamp" ] || [ "$(cat "$env/.stamp")" != "$stamp" ]; then
  rm -rf "$env"
  .venv/bin/python -m venv "$env"
  "$env/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging/app.lock
  printf '%s\n' "$stamp" >"$env/.stamp"
fi

for part in dms launcher; do
  "$env/bin/pyinstaller" --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller "packaging/$part.spec"
done
"$env/bin/python" packaging/licences.py dist/dms-desktop
.venv/bin/python packaging/smoke.py dist/dms-desktop

#!/usr/bin/env bash
# Asks central whatever follows from its own OpenAPI description, by schemathesis in an environment of its own: nothing of it is in the
# app, in central or in the tests. So many examples for each operation; ends with 1 where central failed once.
#   bash packaging/schemathesis.sh 10
#   nice bash packaging/schemathesis.sh 2000 --result docs/figures/lanes/schemas.json
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tool=build/schemathesis-env
if [ ! -x "$tool/bin/schemathesis" ]; then
  .venv/bin/python -m venv "$tool"
  "$tool/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging/schemathesis.lock
fi
exec .venv/bin/python -m tests.attack --schemas "${1:-10}" --tool "$tool/bin/schemathesis" "${@:2}"

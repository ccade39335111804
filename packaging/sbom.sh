#!/usr/bin/env bash
# Writes dist/sbom.json: what the frozen app is made of, as CycloneDX. After freeze.sh.
#   bash packaging/sbom.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -d build/freeze-env ] || { echo "sbom: run bash packaging/freeze.sh first" >&2; exit 1; }

tool=build/sbom-env
if [ ! -x "$tool/bin/cyclonedx-py" ]; then
  .venv/bin/python -m venv "$tool"
  "$tool/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging/sbom.lock
fi
"$tool/bin/cyclonedx-py" environment --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON \
  -o dist/sbom.json build/freeze-env/bin/python
echo "sbom: dist/sbom.json"

#!/usr/bin/env bash
# Writes what a frozen app is made of, as CycloneDX. After freeze.sh, dist/sbom.json of the app for Linux:
#   bash packaging/sbom.sh
# Of the packages in another folder, the Windows ones of wine.sh:
#   bash packaging/sbom.sh SITE-PACKAGES OUT PARTS.txt
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=dist/sbom.json python=build/freeze-env/bin/python parts=dist/dms-desktop/licences/PARTS.txt

tool=build/sbom-env
if [ ! -x "$tool/bin/cyclonedx-py" ]; then
  .venv/bin/python -m venv "$tool"
  "$tool/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging/sbom.lock
fi
if [ "$#" = 3 ]; then # the tool asks an interpreter where its packages are; a Windows one cannot be asked here
  out=$(cd "$here" && realpath "$2") parts=$(cd "$here" && realpath "$3") python=build/sbom-python
  printf '#!/bin/sh\necho %s\n' "'[\"$(cd "$here" && realpath "$1")\"]'" >"$python"
  chmod +x "$python"
fi
[ -x "$python" ] && [ -f "$parts" ] || { echo "sbom: run bash packaging/freeze.sh first" >&2; exit 1; }
"$tool/bin/cyclonedx-py" environment --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON -o "$out" "$python"
.venv/bin/python packaging/sbom_natives.py "$out" "$parts"
echo "sbom: $out"

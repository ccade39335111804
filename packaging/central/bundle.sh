#!/usr/bin/env bash
# Makes dist/dms-central-bundle.tar.gz: all that central needs on a machine without internet, but Python 3.11 itself. For the kind of machine it is made on.
#   bash packaging/central/bundle.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bash packaging/setup.sh

out=build/dms-central-bundle
rm -rf "$out" && mkdir -p "$out/wheels" dist
.venv/bin/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r packaging/central.lock --dest "$out/wheels"
.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir "$out/wheels" .
cp packaging/central.lock packaging/central/{install.sh,dms-central.service,Containerfile,dms-central.xml} "$out/"
tar -C build -czf dist/dms-central-bundle.tar.gz dms-central-bundle
du -h dist/dms-central-bundle.tar.gz

#!/usr/bin/env bash
# Installs central, or another version over it, from the unpacked bundle: no network is asked. As root, with Python 3.11 on the path.
#   ./install.sh [FOLDER]       /opt/dms-central unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
where=${1:-/opt/dms-central}

python3.11 -m venv --clear "$where"
"$where/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r central.lock
"$where/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --no-deps wheels/dms_desktop-*.whl
"$where/bin/dms-central" --help >/dev/null
echo "installed: $where/bin/dms-central"

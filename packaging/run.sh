#!/usr/bin/env bash
# Sets up what is missing and opens the app. Without arguments: the demo, with a central of its own on this PC.
#   bash packaging/run.sh            bash packaging/run.sh --home DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bash "$here/setup.sh"
if [ $# -eq 0 ]; then set -- --demo; fi
exec "$here/../.venv/bin/dms-desktop" "$@"

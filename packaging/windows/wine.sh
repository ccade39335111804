#!/usr/bin/env bash
# Builds the Windows app and its installer on a Debian machine under Wine, and tries both. A trial of the build, no proof of Windows.
# Needs root, 6 GB, and the packages mmdebstrap, gcc-mingw-w64-x86-64, nsis, osslsigncode; uv and Python 3.11 on the path; a .venv of setup.sh.
#   bash packaging/windows/wine.sh DIR       big trees go to DIR, outside of the project
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$1" && cd "$1"
wine() { nice -n 10 bash "$here/under-wine.sh" "$PWD" "$@"; }
python=$PWD/python/python.exe
freeze() { wine "$python" -m PyInstaller --noconfirm --log-level ERROR --distpath "$1" --workpath "$PWD/build" "$project/packaging/$2.spec"; }

if [ ! -d root ]; then # Debian 12's own Wine 8 cannot start Qt
  nice -n 10 mmdebstrap --variant=apt --include=wine64,wine,xvfb,xauth,fonts-noto-cjk,ca-certificates trixie root
fi
stamp=$(cat "$here/python.sh" "$project/packaging/app.lock" | sha256sum | cut -d ' ' -f 1)
if [ "$(cat python.stamp 2>/dev/null)" != "$stamp" ]; then
  nice -n 10 bash "$here/python.sh" "$PWD"
  printf '%s\n' "$stamp" >python.stamp
fi

wine wineboot.exe --init
"$project/.venv/bin/python" "$project/packaging/icons.py" "$project/build/dms-desktop.ico"
freeze "$PWD/dist" dms
freeze "$PWD/dist" launcher
wine "$python" "$project/packaging/licences.py" "$PWD/dist/dms-desktop"
bash "$project/packaging/sbom.sh" "$PWD/python/Lib/site-packages" "$PWD/sbom.json" "$PWD/dist/dms-desktop/licences/PARTS.txt"
work=$PWD
mkdir -p tmp
(cd "$project" && TMPDIR=$work/tmp .venv/bin/python packaging/smoke.py "$work/dist/dms-desktop" --under bash "$here/under-wine.sh" "$work")
(cd "$project" && nice -n 10 .venv/bin/python "$here/app_trial.py" "$work")

nice -n 10 bash "$here/installer.sh" "$PWD/dist" "$PWD/dms-desktop-setup.exe"
for version in 1.0.0 1.1.0; do DMS_VERSION=$version freeze "$PWD/trial/$version" launcher; done
nice -n 10 "$project/.venv/bin/python" "$here/trial.py" "$PWD"

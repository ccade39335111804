#!/usr/bin/env bash
# A Windows Python 3.11 for Wine, with the packages of the frozen app: made of published wheels. To try with only: what customers get is
# built by python.org's Python (freeze.ps1). Needs gcc-mingw-w64-x86-64, uv and Python 3.11 on the path.
#   bash packaging/windows/python.sh DIR
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$1" && cd "$1"
cc=x86_64-w64-mingw32

rm -rf wheels python && mkdir -p wheels python/DLLs
python3.11 -m pip download --quiet --no-deps --platform win_amd64 --only-binary :all: --python-version 311 --dest wheels \
  panda3d==1.10.16 msvc-runtime==14.44.35112
python3.11 - <<'END'
"""Python's own DLLs, and the C runtime of today beside them."""
from pathlib import Path
from zipfile import ZipFile

for wheel in Path("wheels").glob("*.whl"):
    with ZipFile(wheel) as parts:
        for part in parts.namelist():
            name = part.rpartition("/")[2].lower()
            is_python = part.startswith("deploy_libs/") and not name.startswith(("api-ms-win", "vcruntime", "tcl", "tk", "_tkinter"))
            if is_python or ("/Scripts/" in part and name.startswith(("vcruntime140", "msvcp140"))):
                inner = name.endswith(".pyd") or name.startswith(("lib", "sqlite"))
                Path("python", "DLLs" if inner else "", part.rpartition("/")[2]).write_bytes(parts.read(part))
END
cp -r "$(python3.11 -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')" python/Lib
rm -rf python/Lib/{site-packages,lib-dynload,test,idlelib,tkinter,config-3.11*}
find python/Lib -name __pycache__ -prune -exec rm -rf {} +

exports() {
  "$cc-objdump" -p python/python311.dll | awk '/\[Ordinal\/Name Pointer\] Table/ {on = 1; next} on && NF == 0 {on = 0} on {print $NF}' | grep -E '^_?Py'
}
{ echo 'LIBRARY "python311.dll"' && echo EXPORTS && exports; } >python311.def
{ echo 'LIBRARY "python3.dll"' && echo EXPORTS && exports | sed 's/.*/& = python311.&/'; } >python3.def
"$cc-dlltool" -d python311.def -l libpython311.a
echo 'int Py_Main(int, wchar_t **); int wmain(int argc, wchar_t **argv) { return Py_Main(argc, argv); }' |
  "$cc-gcc" -O2 -municode -include stddef.h -x c - -o python/python.exe -L. -lpython311
echo 'int DllMainCRTStartup(void *at, int why, void *more) { return 1; }' |
  "$cc-gcc" -O2 -shared -nostdlib -Wl,-eDllMainCRTStartup -x c - -x none python3.def -o python/python3.dll -L. -lpython311

uv pip install --quiet --target python/Lib/site-packages --python-platform x86_64-pc-windows-msvc --python-version 3.11 \
  --require-hashes --only-binary :all: -r "$root/packaging/app.lock"

# Windows has ICU, Wine has not: every call that Qt makes of it fails cleanly, and Qt does without
qt=python/Lib/site-packages/PySide6
"$cc-objdump" -p "$qt/Qt6Core.dll" | awk '/DLL Name:/ {on = /icuuc/} on && /^\t[0-9a-f]/ {print "int " $NF "() { return 0; }"}' >icuuc.c
"$cc-gcc" -O2 -w -shared -o "$qt/icuuc.dll" icuuc.c
echo "python: $PWD/python"

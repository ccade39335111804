#!/usr/bin/env bash
# Makes OUT, the Windows installer, of dms-desktop and dms-launcher in DIST. Needs makensis; on Windows run it in Git Bash with NSIS on the path.
#   bash packaging/windows/installer.sh DIST OUT [ROOT.JSON]
# ROOT.JSON: the certificate that `dms-central release init` made. Without it what is installed does not update itself.
# DMS_SIGN: a program that signs the file it is given, our programs first, then the installer and what uninstalls.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
app=$(cd "$1/dms-desktop" && pwd) launcher=$(cd "$1/dms-launcher" && pwd) out=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
version=${DMS_VERSION:-$(sed -n 's/^version = "\(.*\)"$/\1/p' "$here/../../pyproject.toml")}
words=(-V2 -INPUTCHARSET UTF8 "-DAPP=$app" "-DLAUNCHER=$launcher" "-DVERSION=$version" "-DOUT=$out")
words+=("-DSIZE=$(du -skc "$app" "$launcher" | tail -n 1 | cut -f 1)")
if [ -n "${3:-}" ]; then
  mkdir -p "$launcher/updates"
  cp "$3" "$launcher/updates/root.json"
  printf '{"platform": "windows", "source": ""}\n' >"$launcher/updates/settings.json"
fi
if [ -n "${DMS_SIGN:-}" ]; then
  for program in "$app/dms-desktop.exe" "$app/dms-replica.exe" "$launcher/dms.exe"; do "$DMS_SIGN" "$program"; done
  words+=("-DSIGN=$DMS_SIGN")
fi
makensis "${words[@]}" "$here/installer.nsi"

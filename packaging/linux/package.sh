#!/usr/bin/env bash
# Makes OUT, what a Linux PC is installed from, of dms-desktop and dms-launcher in DIST.
#   bash packaging/linux/package.sh DIST OUT.tar.gz [ROOT.JSON]
# ROOT.JSON: the certificate that `dms-central release init` made. Without it what is installed does not update itself.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dist=$(cd "$1" && pwd) out=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
version=${DMS_VERSION:-$(sed -n 's/^version = "\(.*\)"$/\1/p' "$here/../../pyproject.toml")}
place=$(mktemp -d "$dist/.package-XXXXXX")
trap 'rm -rf "$place"' EXIT
whole=$place/dms-desktop-$version
mkdir "$whole"
cp -al "$dist/dms-desktop" "$whole/app"
cp -a "$dist/dms-launcher" "$whole/launcher"
cp "$here/install.sh" "$here/../../resources/dms-desktop.svg" "$whole/"
printf '%s\n' "$version" >"$whole/version"
if [ -n "${3:-}" ]; then
  mkdir -p "$whole/launcher/updates"
  cp "$3" "$whole/launcher/updates/root.json"
  printf '{"platform": "linux", "source": ""}\n' >"$whole/launcher/updates/settings.json"
fi
tar -C "$place" -czf "$out" "dms-desktop-$version"

#!/usr/bin/env bash
# Runs one Windows program under Wine, with a screen, in mounts and a process tree of its own. Needs root. One call waits for the other.
#   bash packaging/windows/under-wine.sh DIR PROGRAM [ARGUMENT...]      DIR: what wine.sh made; paths are those of this machine
set -euo pipefail
if [ "${DMS_UNSHARED:-}" != yes ]; then # whatever ends this call ends every process below it, Wine's server too
  exec 9>"$1/one-call.lock" # two at once would wait for each other's server for good
  flock 9
  DMS_UNSHARED=yes exec unshare --mount --pid --fork --kill-child bash "${BASH_SOURCE[0]}" "$@"
fi
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(cd "$1" && pwd) root=$(cd "$1" && pwd)/root
shift

mkdir -p "$root$work" "$root$project"
mount --bind "$work" "$root$work"
mount --bind "$project" "$root$project"
mount -o remount,bind,ro "$root$project"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"

# nothing of Wine's own C runtime: what is not shipped has to be missed
keep=(HOME=/wine PATH=/usr/bin:/bin:/usr/sbin LANG=C.UTF-8 WINEDEBUG=-all WINEPREFIX=/wine DMS_PASSWORD="${DMS_PASSWORD:-}"
  DMS_VERSION="${DMS_VERSION:-}"
  WINEDLLOVERRIDES="mscoree,mshtml=;msvcp140,msvcp140_1,msvcp140_2,vcruntime140,vcruntime140_1=n")
# the server is told to end: it writes the registry then. A pipe and not a file for what is said, or Wine holds it open.
chroot "$root" env -i "${keep[@]}" xvfb-run -a -s "-screen 0 1600x900x24" \
  bash -c 'wine "$@"; code=$?; wineserver -k; wineserver -w; exit "$code"' under-wine "$@" 2>&1 | cat

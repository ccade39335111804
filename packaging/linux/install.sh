#!/usr/bin/env bash
# Puts DMS desktop into this account's menu, and lets it open the manufacturer's code files. Needs no administrator.
#   ./install.sh            from the unpacked folder, which stays where it is
#   ./install.sh --remove   out of the menu again; what was saved stays
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/dms-desktop.desktop kind=$data/mime/packages/dms-code.xml

refresh() {
  if command -v update-mime-database >/dev/null && [ -d "$data/mime" ]; then update-mime-database "$data/mime"; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
}

if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$kind"
  refresh
  exit 0
fi
mkdir -p "$data/applications" "$data/mime/packages"
cat >"$kind" <<END
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-dms-code"><comment>DMS code file</comment><glob pattern="*.dmscode"/></mime-type>
</mime-info>
END
cat >"$entry" <<END
[Desktop Entry]
Type=Application
Name=DMS desktop
Name[zh_TW]=DMS 經銷商工作台
Name[zh_CN]=DMS 经销商工作台
Comment=Find, sell, order and receive, with or without a network
Comment[zh_TW]=查料、銷售、下單、收貨，有沒有網路都一樣
Comment[zh_CN]=查料、销售、下单、收货，有没有网络都一样
Exec="$here/dms-desktop" %f
Icon=$here/dms-desktop.svg
Categories=Office;
StartupWMClass=dms-desktop
MimeType=application/x-dms-code;
END
refresh

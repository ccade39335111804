#!/usr/bin/env bash
# Puts DMS desktop on this PC for this account, into the menu, and lets it open the manufacturer's code files. Needs no administrator.
#   ./install.sh [FOLDER]           installs, or brings what is there up to date; the folder is ~/.local/opt/dms-desktop otherwise
#   FOLDER/install.sh --remove      takes it away again; what was saved stays, unsent work among it
#   FOLDER/install.sh --remove --erase      with what was saved
# Ends with 0 done, 2 a file is held or the program is open, 3 a newer version is here, 4 the disk is full, 5 anything else;
# in all but the first, what was installed before still works.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/dms-desktop.desktop kind=$data/mime/packages/dms-code.xml icon=$data/icons/hicolor/scalable/apps/dms-desktop.svg

words() { # words CODE: what people are told, in the language of this account
  local held newer full failed
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh_CN* | zh_SG*)
      held="程序正在运行，或有文件被占用。请关闭后重试。" newer="这台电脑上的版本更新，未作更改。"
      full="磁盘空间不足，未作更改。" failed="磁盘拒绝写入，未作更改。"
      ;;
    zh*)
      held="程式正在執行，或有檔案被佔用。請關閉後再試。" newer="這台電腦上的版本較新，未作變更。"
      full="磁碟空間不足，未作變更。" failed="磁碟拒絕寫入，未作變更。"
      ;;
    *)
      held="The program is open, or a file of it is held. Close it and try again." newer="A newer version is on this PC: nothing was changed."
      full="The disk is too full: nothing was changed." failed="The disk refused: nothing was changed."
      ;;
  esac
  case "$1" in
    2) echo "$held" ;;
    3) echo "$newer" ;;
    4) echo "$full" ;;
    *) echo "$failed" ;;
  esac >&2
}

give_up() { # give_up CODE
  words "$1"
  exit "$1"
}

refresh() {
  if command -v update-mime-database >/dev/null && [ -d "$data/mime" ]; then update-mime-database "$data/mime"; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
}

is_open() { # some program of this folder runs
  local process program
  for process in /proc/[0-9]*; do
    program=$(readlink "$process/exe" 2>/dev/null) || continue
    case "$program" in "$1"/*) return 0 ;; esac
  done
  return 1
}

remove() {
  if is_open "$here"; then give_up 2; fi
  rm -f "$entry" "$kind" "$icon"
  refresh
  rm -rf "$here/versions" "$here/updates" "$here"/launcher-* "$here/current.json" "$here/current.json.new" "$here/dms" "$here/install.sh"
  rmdir "$here" 2>/dev/null || true
  if [ "${1:-}" = --erase ]; then rm -rf "$data/dms-desktop"; fi
}

unpack() { # unpack ROOT VERSION: the whole version beside those that are there; 4 where that does not fit
  local draft=$1/versions/.new-$2
  rm -rf "$draft"
  mkdir -p "$1/versions" || give_up 5
  cp -a "$here/app" "$draft" || { rm -rf "$draft"; give_up 4; }
}

enter() { # enter ROOT: menu, code files, and what takes all of it away again
  mkdir -p "${entry%/*}" "${kind%/*}" "${icon%/*}"
  cp "$here/install.sh" "$1/install.sh"
  cp "$here/dms-desktop.svg" "$icon"
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
Exec="$1/dms" %f
Icon=dms-desktop
Categories=Office;
StartupWMClass=dms-desktop
MimeType=application/x-dms-code;
END
  refresh
}

if [ "${1:-}" = --remove ]; then
  remove "${2:-}"
  exit 0
fi
mkdir -p "${1:-$HOME/.local/opt/dms-desktop}" || give_up 5
root=$(cd "${1:-$HOME/.local/opt/dms-desktop}" && pwd -P)
version=$(cat "$here/version")
unpack "$root" "$version"
code=0
"$here/launcher/dms" --lay "$root" "$version" || code=$?
if [ "$code" != 0 ]; then
  rm -rf "$root/versions/.new-$version"
  give_up "$code"
fi
enter "$root"

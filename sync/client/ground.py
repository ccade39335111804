"""What a replica may not lie on: drives of other machines, folders that another program copies, file systems that forget."""

import ctypes
import sys
from pathlib import Path

from sync.kernel.errors import Refusal

FAR = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "lustre", "vboxsf"}) | {
    f"fuse.{name}" for name in ("sshfs", "rclone", "davfs", "s3fs", "glusterfs", "gvfsd-fuse", "vmhgfs-fuse")
}
FORGETFUL = frozenset({"vfat", "msdos", "exfat", "fat", "fat32"})
"""No journal of their own, no permissions: a stick, as a rule."""
SYNCED = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "iclouddrive",
    "nutstore",
    "坚果云",
    "堅果雲",
    "百度网盘",
    "百度網盤",
)
"""Names of folders that are copied file by file, whenever: the pair of a database and its journal is none that was ever true."""
REMOTE_DRIVE = 4
"""What Windows' GetDriveType says of a letter that stands for a share."""
LONG, LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"
"""Before paths of any length: `\\\\?\\C:\\...` is of this PC."""


def refuse_unfit(home: Path) -> None:
    """Refuses `folder_far`, `folder_synced`, `folder_forgetful`."""
    reason = unfit(home)
    if reason is not None:
        raise Refusal(reason, home=home)


def unfit(folder: Path) -> str | None:
    """Why a replica may not lie here: `folder_far`, `folder_synced` or `folder_forgetful`; None where it may."""
    whole = folder.resolve()
    names = [part.casefold() for part in whole.parts]
    if any(name == synced or name.startswith(f"{synced} ") for name in names for synced in SYNCED):
        return "folder_synced"
    kind = _windows_kind(whole) if sys.platform == "win32" else kind_below(_mounts(), whole)
    if kind in FAR:
        return "folder_far"
    return "folder_forgetful" if kind in FORGETFUL else None


def kind_below(mounts: str, folder: Path) -> str:
    """The file system of a folder, from the text of Linux's `mountinfo`; empty where it is not told."""
    found, depth = "", -1
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        point = Path(place.split()[4].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= depth:  # a later mount hides an earlier one
            found, depth = rest.split()[0], len(point.parts)
    return found


def _mounts() -> str:
    table = Path("/proc/self/mountinfo")
    return table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""


def is_share(root: str) -> bool:
    r"""Whether a path of Windows begins with another machine: `\\server\share\`."""
    return root.startswith("\\\\") and (not root.startswith(LONG) or root.upper().startswith(LONG_SHARE))


def _windows_kind(folder: Path) -> str:
    if sys.platform != "win32":
        return ""
    root = folder.anchor
    if is_share(root) or ctypes.windll.kernel32.GetDriveTypeW(root) == REMOTE_DRIVE:
        return "cifs"
    name = ctypes.create_unicode_buffer(64)
    ctypes.windll.kernel32.GetVolumeInformationW(root, None, 0, None, None, None, name, len(name))
    return name.value.casefold()

"""Lays what an installer brought into its place, so that at every moment the old version starts or the new one does.

The installer unpacks the whole version into `versions/.new-1.2.0`, the launcher into a folder elsewhere, and calls that:
`dms --lay ROOT 1.2.0`. Like the launcher this needs the standard library alone.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sync.client.updating.alone import OWN, alone
from sync.client.updating.files import Files, content_of
from sync.client.updating.launcher import VERSIONS, Pointer, order_of_name, read_pointer
from sync.client.updating.troubles import UpdateTrouble, of_disk

LAUNCHER = "dms.exe" if sys.platform == "win32" else "dms"
PARTS = "launcher-"
BROUGHT_BY_INSTALLER = ("root.json", "settings.json")
CODES = {"update_held": 2, "update_busy": 2, "update_older": 3, "disk_full": 4}
OTHER = 5


def lay(root: Path, version: str, brought: Path, files: Files) -> None:
    """`brought` holds the launcher that comes with `version`. Raises UpdateTrouble and OSError; then all is as it was."""
    pointer = read_pointer(root)
    draft = root / VERSIONS / f".new-{version}"
    if pointer is not None and order_of_name(version) < order_of_name(pointer.version):
        files.remove(draft)
        raise UpdateTrouble("update_older", f"{pointer.version} is here")
    _put(draft, root / VERSIONS / version, files)
    _lay_launcher(root, brought, files)
    for name in BROUGHT_BY_INSTALLER:
        if (brought / OWN / name).exists() and not (root / OWN / name).exists():
            _copy(brought / OWN / name, root / OWN / name, files)
    following = _following(pointer, version)
    files.point(root, following)
    _tidy(root, {following.version, following.previous}, files)


def _following(pointer: Pointer | None, version: str) -> Pointer:
    """A version that is new here has to show that it works; the one before stays until then."""
    if pointer is None:
        return Pointer(version)
    failed = tuple(one for one in pointer.failed if one != version)
    if pointer.version == version:
        return Pointer(version, pointer.previous, pointer.is_proven, failed=failed)
    return Pointer(version, pointer.version if pointer.is_proven else pointer.previous, is_proven=False, failed=failed)


def _put(draft: Path, whole: Path, files: Files) -> None:
    """The folder gets its name last. Where it is there, what was damaged in it is replaced, each file whole at each moment."""
    files.sync(draft)
    if not whole.exists():
        files.rename(draft, whole)
        return
    for brought in sorted(path for path in draft.rglob("*") if path.is_file()):
        here = whole / brought.relative_to(draft)
        if not _same(brought, here):
            files.make_folder(here.parent)
            files.rename(brought, here)
    files.remove(draft)


def _lay_launcher(root: Path, brought: Path, files: Files) -> None:
    """Its parts beside those that are in use, then the one file that people start. While it runs it stays as it is, and works."""
    for parts in brought.glob(f"{PARTS}*"):
        draft = root / f".new-{parts.name}"
        files.remove(draft)
        for path in sorted(parts.rglob("*")):
            _copy(path, draft / path.relative_to(parts), files)
        _put(draft, root / parts.name, files)
    if _same(brought / LAUNCHER, root / LAUNCHER):
        return
    try:
        _copy(brought / LAUNCHER, root / LAUNCHER, files)
    except UpdateTrouble:
        files.remove(root / f"{LAUNCHER}.new")
        if not (root / LAUNCHER).exists():
            raise
        return
    for parts in root.glob(f"{PARTS}*"):
        if not (brought / parts.name).exists():
            files.remove(parts)


def _tidy(root: Path, needed: set[str], files: Files) -> None:
    """What is in use stays until the next time."""
    for folder in (root / VERSIONS).iterdir():
        if folder.name not in needed:
            with suppress(OSError, UpdateTrouble):
                files.set_aside(folder)


def _copy(path: Path, target: Path, files: Files) -> None:
    """A file, whole at each moment, or a folder by itself."""
    if path.is_dir():
        files.make_folder(target)
        return
    files.make_folder(target.parent)
    draft = target.with_name(f"{target.name}.new")
    files.write(draft, content_of(path), is_program=bool(path.stat().st_mode & 0o100))
    files.rename(draft, target)


def _same(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    return all(piece == known for piece, known in zip(content_of(one), content_of(other), strict=True))


def main(arguments: Sequence[str]) -> int:
    """0, or what the installer words: 2 a file is held, 3 a newer version is here, 4 the disk is full, 5 anything else."""
    root, version = Path(arguments[0]), arguments[1]
    files = Files()
    try:
        with alone(root, files):
            lay(root, version, Path(sys.executable).resolve().parent, files)
    except UpdateTrouble as trouble:
        return CODES.get(trouble.code, OTHER)
    except OSError as error:
        return CODES.get(of_disk(error).code, OTHER)
    return 0

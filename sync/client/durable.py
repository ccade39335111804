"""Small files that survive a power cut: whole or not at all, and kept from other accounts of this PC."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.kernel.errors import NotSaved


def write_durably(path: Path, content: bytes) -> None:
    """The old file or the new one, never half of either; for its owner's eyes."""
    draft = path.with_name(path.name + ".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """There, with every folder above it, and still there after a power cut: what lies in a lost folder is lost."""
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(exist_ok=True)
        sync_folder(missing.parent)


def keep_former(path: Path, former: Path) -> None:
    """Set the file aside before it is written anew; nothing happens where there is none."""
    if path.exists():
        path.replace(former)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Names in a folder are durable only after this."""
    if sys.platform == "win32":  # Windows has no way to sync a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def why_closed(folder: Path) -> str | None:
    """Why no file can be written in a folder, in the words of NotSaved; None where one can."""
    probe = folder / "probe"
    try:
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError as error:
        return words_for(error)
    return None


@contextmanager
def told_as_not_saved() -> Iterator[None]:
    """What the operating system refuses in the block is raised as NotSaved."""
    try:
        yield
    except OSError as error:
        raise NotSaved(words_for(error)) from error


def words_for(error: OSError) -> str:
    """The operating system's complaint in the words of NotSaved."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk_full"
    return "read_only" if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS) else "disk_failed"

"""Starts the version that works: read a small file, start a program, and go back to the version before where the new one fails.

It is laid down by the installer and never updated, so it needs the standard library alone and knows nothing of the rest:

    dms                     this launcher
    current.json            which version, the one before, and whether the new one has shown that it works
    versions/1.2.0/...      whole versions; a folder of this name is complete, because it got its name last
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import FrameType

POINTER, VERSIONS = "current.json", "versions"
PROGRAM = "dms-desktop.exe" if sys.platform == "win32" else "dms-desktop"
MOST_STARTS = 3
CANNOT_START = 70
VARIABLE = "DMS_INSTALLATION"
ENDS = () if sys.platform == "win32" else (signal.SIGINT, signal.SIGTERM)
"""On Windows the end of a session reaches every window by itself."""


@dataclass(frozen=True)
class Pointer:
    """`is_proven` says that `version` has come up once; until then `starts` are counted. `failed` are never taken again."""

    version: str
    previous: str = ""
    is_proven: bool = True
    starts: int = 0
    failed: tuple[str, ...] = ()


def read_pointer(root: Path) -> Pointer | None:
    """What is to be started. Where the file is gone or makes no sense, the newest version that is there; None without any."""
    try:
        found = json.loads((root / POINTER).read_text(encoding="utf-8"))
        pointer = Pointer(
            str(found["version"]),
            str(found["previous"]),
            bool(found["is_proven"]),
            int(found["starts"]),
            tuple(str(version) for version in found["failed"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        pointer = None
    if pointer is not None and (_is_there(root, pointer.version) or _is_there(root, pointer.previous)):
        return pointer
    known = sorted(versions_in(root), key=order_of_name)
    return Pointer(known[-1], known[-2] if len(known) > 1 else "") if known else None


def write_pointer(root: Path, pointer: Pointer) -> None:
    """The old file or the new one, never half of either."""
    draft = root / f"{POINTER}.new"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(pointer), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(root / POINTER)


def versions_in(root: Path) -> Sequence[str]:
    """Whole versions that lie here."""
    folder = root / VERSIONS
    return [one.name for one in folder.iterdir() if _is_there(root, one.name)] if folder.is_dir() else []


def before_start(pointer: Pointer) -> Pointer:
    """What is to be started now: a version that came up too often without showing that it works gives way."""
    if pointer.is_proven:
        return pointer
    if pointer.starts >= MOST_STARTS and pointer.previous:
        return fallen_back(pointer)
    return replace(pointer, starts=pointer.starts + 1)


def fallen_back(pointer: Pointer) -> Pointer:
    """The version before, from now on; the failed one is not taken again."""
    return Pointer(pointer.previous, failed=(*pointer.failed, pointer.version))


def run(root: Path, arguments: Sequence[str]) -> int:
    """Start what is to be started, and wait for it; its exit code, or CANNOT_START where nothing here can be started."""
    found = read_pointer(root)
    while found is not None:
        pointer = before_start(found)
        if pointer != found:
            _write_if_possible(root, pointer)
        code = _start(root, pointer.version, arguments)
        now = read_pointer(root) or pointer
        came_up = code is not None and (code == 0 or pointer.is_proven or (now.version == pointer.version and now.is_proven))
        if came_up or now.version != pointer.version or not pointer.previous:
            return CANNOT_START if code is None else code
        found = fallen_back(pointer)
        _write_if_possible(root, found)
    return CANNOT_START


def _start(root: Path, version: str, arguments: Sequence[str]) -> int | None:
    """The exit code; None where it could not even be started."""
    ends = Ends()
    with ends.heard():
        try:
            command = [str(root / VERSIONS / version / PROGRAM), *arguments]
            ends.program = subprocess.Popen(command, env={**os.environ, VARIABLE: str(root)})
        except OSError:
            return None
        ends.hand_on()
        return ends.program.wait()


class Ends:
    """Whoever ends the launcher, the end of the session among them, means the program: it closes in order, and is waited for."""

    def __init__(self) -> None:
        self.program: subprocess.Popen[bytes] | None = None
        self._waiting: list[int] = []

    def hand_on(self) -> None:
        """What came before the program was there is told now."""
        while self.program is not None and self._waiting:
            self.program.send_signal(self._waiting.pop(0))

    @contextmanager
    def heard(self) -> Iterator[None]:
        former = {number: signal.signal(number, self._hear) for number in ENDS}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self._waiting.append(number)
        self.hand_on()


def _write_if_possible(root: Path, pointer: Pointer) -> None:
    """A full or closed disk must not keep a working version from starting."""
    try:
        write_pointer(root, pointer)
    except OSError as error:
        sys.stderr.write(f"dms: {POINTER} cannot be written: {error}\n")


def _is_there(root: Path, version: str) -> bool:
    return bool(version) and not version.startswith(".") and (root / VERSIONS / version).is_dir()


def order_of_name(version: str) -> tuple[int, ...]:
    """What folders of versions are compared by; what is no number comes first."""
    return tuple(int(part) if part.isdigit() else -1 for part in version.split("."))


def main() -> int:
    return run(Path(sys.executable if getattr(sys, "frozen", False) else __file__).resolve().parent, sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

"""A disk as it may be found after a power cut: what was synced is there, of everything else any part may be or not.

Contained: each written sector of 512 bytes kept, lost or garbled by itself; lengths kept without their content; files and folders
whose creation, renaming or removal was not synced; later deeds kept without earlier ones; a sync that failed and left its pages
marked clean. Not contained: sectors changed that nobody wrote to, a disk that lies about its syncs, memory that flips bits.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from tests.powercut.recording import Deed

SECTOR = 512
FOLDER = 0
"""In place of a file."""


@dataclass
class File:
    """What is certain of one file, and what was done to it since it was synced last."""

    content: bytearray = field(default_factory=bytearray)
    pending: list[Deed] = field(default_factory=list)
    doubtful: list[Deed] = field(default_factory=list)
    """Of a sync that failed: no later one brings these to the disk, though the program reads them as if they were."""

    def settle(self) -> None:
        for deed in self.pending:
            _apply(self.content, deed)
            self.doubtful = [old for old in self.doubtful if not _covers(deed, old)]
        self.pending.clear()

    def doubt(self) -> None:
        self.doubtful += self.pending
        self.pending.clear()


class Disk:
    """Grows deed by deed; `after_cut` is one of the many states in which a cut at this moment may leave it."""

    def __init__(self, base: Path | None, folder: Path) -> None:
        """`base` is what lay in `folder` before the first deed, all of it certain; None where there was nothing."""
        self._root = str(folder)
        self._files: list[File] = [File()]
        self._open: dict[int, int] = {}
        self._tree: dict[str, int] = {self._root: FOLDER}
        self._names: list[Deed] = []
        if base is not None:
            self._load(base)
        self._seen = dict(self._tree)

    def take(self, deed: Deed) -> None:
        if deed.kind == "O":
            self._open[deed.number] = self._seen[deed.name]
        elif deed.kind in "CRUM":
            self._take_name(deed)
        elif deed.kind == "F":
            self._settle_names(deed.name.rstrip("/"))
        elif deed.kind in "WT":
            self._file(deed).pending.append(deed)
        elif deed.kind == "S":
            self._file(deed).settle()
        elif deed.kind == "s":
            self._file(deed).doubt()

    @property
    def is_certain(self) -> bool:
        """Whether a cut now can leave but one state."""
        return not self._names and not any(file.pending or file.doubtful for file in self._files)

    def after_cut(self, random: Random) -> Mapping[str, bytes | None]:
        """Files by their path below the folder; None for a folder. How much luck the unsynced has is drawn anew each time."""
        tree = dict(self._tree)
        for deed in _lucky(self._names, random):
            _rename(tree, deed)
        found: dict[str, bytes | None] = {}
        for path, file in sorted(tree.items()):
            if path == self._root or path.endswith("-shm") or not _is_reachable(path, tree, self._root):
                continue  # shared memory does not outlive the machine
            found[path[len(self._root) + 1 :]] = None if file == FOLDER else _fate(self._files[file], random)
        return found

    def _load(self, base: Path) -> None:
        for path in sorted(base.rglob("*")):
            self._tree[f"{self._root}/{path.relative_to(base)}"] = FOLDER if path.is_dir() else len(self._files)
            if path.is_file():
                self._files.append(File(bytearray(path.read_bytes())))

    def _file(self, deed: Deed) -> File:
        return self._files[self._open[deed.number]]

    def _take_name(self, deed: Deed) -> None:
        if deed.kind == "C":  # an inode's number may be used again: every file gets one of its own
            self._open[deed.number] = len(self._files)
            deed = replace(deed, number=len(self._files))
            self._files.append(File())
        self._names.append(deed)
        _rename(self._seen, deed)

    def _settle_names(self, folder: str) -> None:
        for deed in [deed for deed in self._names if _parent(deed) == folder]:
            _rename(self._tree, deed)
            self._names.remove(deed)


def _fate(file: File, random: Random) -> bytes:
    content = bytearray(file.content)
    for deed in file.doubtful:
        if random.random() < 0.5:
            _apply(content, deed)
    if file.pending:
        random.choice(LUCK)(content, file.pending, random)
    return bytes(content)


def lay(files: Mapping[str, bytes | None], target: Path) -> None:
    """Put a state on a real disk: `target` does not exist yet."""
    target.mkdir()
    for path, content in files.items():
        if content is None:
            (target / path).mkdir()
        else:
            (target / path).write_bytes(content)


def _none(_content: bytearray, _deeds: Iterable[Deed], _random: Random) -> None:
    """All of it is lost."""


def _all(content: bytearray, deeds: Iterable[Deed], _random: Random) -> None:
    for deed in deeds:
        _apply(content, deed)


def _whole(content: bytearray, deeds: Iterable[Deed], random: Random) -> None:
    """Some writes and not others, in whatever order the disk liked."""
    for deed in deeds:
        if random.random() < 0.6:
            _apply(content, deed)


def _torn(content: bytearray, deeds: Iterable[Deed], random: Random) -> None:
    """Sector by sector: kept, lost, garbled, or nothing but the length of it."""
    for deed in deeds:
        if deed.kind == "T":
            if random.random() < 0.5:
                _apply(content, deed)
            continue
        for start, piece in _sectors(deed):
            fate = random.random()
            if fate < 0.5:
                _put(content, start, piece)
            elif fate < 0.6:
                _put(content, start, random.randbytes(len(piece)))
            elif fate < 0.65 and start + len(piece) > len(content):
                content.extend(bytes(start + len(piece) - len(content)))


def _last_torn(content: bytearray, deeds: Iterable[Deed], random: Random) -> None:
    """Everything but the last writes, and those in part."""
    order = list(deeds)
    cut = random.randrange(max(0, len(order) - 4), len(order) + 1)
    _all(content, order[:cut], random)
    _torn(content, order[cut:], random)


LUCK: tuple[Callable[[bytearray, Iterable[Deed], Random], None], ...] = (_none, _all, _whole, _torn, _torn, _last_torn)


def _lucky(deeds: list[Deed], random: Random) -> list[Deed]:
    """Changes of names: none, all, the first few, or any."""
    draw = random.randrange(4)
    if draw < 2:
        return deeds if draw else []
    if draw == 2:
        return deeds[: random.randrange(len(deeds) + 1)]
    return [deed for deed in deeds if random.random() < 0.5]


def _rename(tree: dict[str, int], deed: Deed) -> None:
    if deed.kind == "R":
        target = deed.content.decode()
        moved = {path: number for path, number in tree.items() if path == deed.name or path.startswith(deed.name + "/")}
        for path, number in moved.items():
            del tree[path]
            tree[target + path[len(deed.name) :]] = number
    elif deed.kind == "U":
        tree.pop(deed.name, None)
    else:
        tree[deed.name] = FOLDER if deed.kind == "M" else deed.number


def _parent(deed: Deed) -> str:
    path = deed.content.decode() if deed.kind == "R" else deed.name
    return path.rpartition("/")[0]


def _is_reachable(path: str, tree: Mapping[str, int], root: str) -> bool:
    while path != root:
        path = path.rpartition("/")[0]
        if path not in tree:
            return False
    return root in tree


def _sectors(deed: Deed) -> Iterable[tuple[int, bytes]]:
    """A write in pieces that end where sectors end."""
    at = 0
    while at < len(deed.content):
        start = deed.offset + at
        size = min(SECTOR - start % SECTOR, len(deed.content) - at)
        yield start, deed.content[at : at + size]
        at += size


def _apply(content: bytearray, deed: Deed) -> None:
    if deed.kind == "W":
        _put(content, deed.offset, deed.content)
    elif deed.offset < len(content):
        del content[deed.offset :]
    else:
        content.extend(bytes(deed.offset - len(content)))


def _put(content: bytearray, start: int, piece: bytes) -> None:
    if len(content) < start:
        content.extend(bytes(start - len(content)))
    content[start : start + len(piece)] = piece


def _covers(new: Deed, old: Deed) -> bool:
    end, old_end = new.offset + len(new.content), old.offset + len(old.content)
    return new.kind == old.kind == "W" and new.offset <= old.offset and end >= old_end

"""A manufacturer who releases with the operator's own deeds, and a PC that takes releases."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from sync.central.releases import keys
from sync.central.releases.publishing import Published, Publisher
from sync.central.releases.signed import Signed
from sync.client.updating.alone import OWN
from sync.client.updating.files import Files
from sync.client.updating.launcher import PROGRAM, VERSIONS, Pointer, read_pointer, versions_in, write_pointer
from sync.client.updating.sources import FolderSource, Source
from sync.client.updating.updater import ROOT, SETTINGS, Installation, Settings, Updater, UpdateState
from sync.protocol.releases import this_platform

PASSWORD = b"a password of the operator"
START = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
LIBRARY = bytes(range(256)) * 1024
"""A quarter of a megabyte that hardly changes."""


class SetClock:
    """A clock that a test sets."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()


def program(version: str) -> dict[str, bytes]:
    """The files of a version: most of it is the same in all of them."""
    return {
        PROGRAM: f"#!/bin/sh\necho {version}\n".encode(),
        "lib/heavy.bin": LIBRARY + version.encode() * 10,
        "lib/same.bin": b"the same in every version" * 100,
        "lib/文字.txt": version.encode(),
    }


class Manufacturer:
    """Owns the keys and the folder."""

    def __init__(self, place: Path, clock: SetClock) -> None:
        self.updates, self.own_keys, self.safe = place / "published", place / "keys", place / "safe"
        self.clock = clock
        self._roots = keys.make_root_keys(self.safe, PASSWORD, round_=1)
        self.signed().found(self._roots, keys.make_keys(self.own_keys, PASSWORD))

    def signed(self) -> Signed:
        return Signed(self.updates, self.clock.now())

    def publisher(self) -> Publisher:
        return Publisher(self.signed(), {role: keys.key_of(self.own_keys, role, PASSWORD) for role in keys.ROLES})

    def release(self, version: str, files: Mapping[str, bytes] | None = None, *, share: int = 100) -> Published:
        folder = self.updates.parent / f"frozen-{version}"
        put(folder, files if files is not None else program(version))
        return self.publisher().add(folder, platform=this_platform(), version=version, share=share)

    def stage(self, version: str, share: int) -> None:
        self.publisher().stage(platform=this_platform(), version=version, share=share)

    def refresh(self) -> None:
        self.signed().refresh({role: keys.key_of(self.own_keys, role, b"") for role in keys.ONLINE})

    def rotate(self) -> None:
        former = keys.root_keys(self.safe, PASSWORD)
        fresh = keys.make_root_keys(self.safe, PASSWORD, round_=self.signed().root().version + 1)
        self.signed().rotate(former, fresh, keys.make_keys(self.own_keys, PASSWORD))

    def copy(self, name: str) -> Path:
        """The folder as it is now, for an attacker to keep."""
        return Path(shutil.copytree(self.updates, self.updates.with_name(name)))


class Counting:
    """A source that counts what was brought."""

    def __init__(self, folder: Path) -> None:
        self._source = FolderSource(folder)
        self.brought: dict[str, int] = {}

    def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
        for chunk in self._source.read(name, start=start, seconds=seconds):
            self.brought[name] = self.brought.get(name, 0) + len(chunk)
            yield chunk

    @property
    def pieces(self) -> int:
        return sum(count for name, count in self.brought.items() if name.startswith("pieces/"))


class Shop:
    """A PC on which a version was installed."""

    def __init__(self, root: Path, maker: Manufacturer, *, version: str = "1.0.0", first_root: bytes = b"") -> None:
        self.root, self.clock, self.maker = root, maker.clock, maker
        put(root / VERSIONS / version, program(version))
        (root / OWN).mkdir()
        (root / OWN / ROOT).write_bytes(first_root or (maker.updates / "metadata/1.root.json").read_bytes())
        (root / OWN / SETTINGS).write_bytes(msgspec.json.encode(Settings(platform=this_platform())))
        write_pointer(root, Pointer(version))
        self.running = version

    def updater(self, source: Source | None = None, *, device: str = "a device", files: Files | None = None) -> Updater:
        here = Installation(root=self.root, version=self.running)
        source = source or FolderSource(self.maker.updates)
        return Updater(here, source, device=device, clock=self.clock, files=files or Files(wait=lambda _: None))

    def look(self, source: Source | None = None, *, device: str = "a device", files: Files | None = None) -> UpdateState:
        return self.updater(source, device=device, files=files).look()

    def next_start(self) -> str:
        """The version that the launcher would start; its files are what was released as that version."""
        pointer = read_pointer(self.root)
        assert pointer is not None
        return pointer.version

    def holds(self, version: str) -> bool:
        """The whole version lies here, as it was released."""
        folder = self.root / VERSIONS / version
        return folder.is_dir() and files_in(folder) == program(version)


def assert_unharmed(shop: Shop, state: UpdateState, problem: str) -> None:
    assert state == UpdateState(version=shop.running, problem=problem)
    assert shop.next_start() == shop.running
    assert shop.holds(shop.running)
    assert versions_in(shop.root) == [shop.running]


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o755 if name == PROGRAM else 0o644)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def weeks(count: float) -> timedelta:
    return timedelta(weeks=count)

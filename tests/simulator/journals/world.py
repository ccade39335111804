"""A world in which each PC keeps its journal in real files, beside a replica that may be lost."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from sync.client import deliveries, follower, journal, place_copy, segments
from sync.client.deliveries import LIST
from sync.client.follower import Follower
from sync.client.journal import Journal, journal_folder
from sync.kernel.errors import NotSaved
from sync.protocol.journal import Entry
from tests.simulator.disk import Crash, Disk
from tests.simulator.drives import KEY, ReplicaFile
from tests.simulator.pc import Image, Pc, a_folder_like
from tests.simulator.world import ANEW, PCS, Kit, Patch, Plan, World, a_kit

SEGMENT = 2048
"""Bytes of a journal's file: a handful of entries."""
LIVES = 3
"""So often a PC can be a new device."""


@dataclass(frozen=True, kw_only=True)
class JournalPlan(Plan):
    """`follows`: the journal is written behind the receipts, by a thread; `piece` bytes of it go in one request."""

    follows: bool
    piece: int


@dataclass
class JournalImage(Image):
    """`folder` is the home; its journal lies beside it, and what happens to a home does not happen to that."""

    owed: set[str] = field(default_factory=set)
    """Commands that only journals here hold: central has to get them by these."""
    held: set[str] = field(default_factory=set)
    """What could be read of the journal at the last look."""

    @property
    def home(self) -> Path:
        assert self.folder is not None
        return self.folder

    @property
    def journal(self) -> Path:
        return journal_folder(self.home)

    def copy(self) -> "JournalImage":
        twin = super().copy()
        assert isinstance(twin, JournalImage)
        twin.owed, twin.held = set(self.owed), set(self.held)
        return twin

    def _folder_like(self) -> Path:
        twin = a_folder_like(self.home.parent) / self.home.name
        named = journal_folder(twin) / LIST
        if named.exists():  # on another PC the folder has the name that it has here
            text = named.read_text(encoding="utf-8")
            named.write_text(text.replace(str(self.home.parent.resolve()), str(twin.parent.resolve())), encoding="utf-8")
        return twin


class WatchedTail(segments.Tail):
    """The end of a journal on a disk that may be full, or lose its power with half of an entry written."""

    def __init__(self, world: "JournalWorld", folder: Path) -> None:
        super().__init__(folder)
        self._world, self._disk = world, world.disk_under(folder)

    def add(self, entries: "Iterable[Entry]") -> None:
        with self._world.writing_on(self._disk):
            super().add(list(entries))


class JournalWorld(World):
    """Programs here begin as the product's do: with a journal that agrees with the replica, or not at all."""

    def __init__(self, kit: Kit, random: Random, plan: Plan) -> None:
        assert isinstance(plan, JournalPlan)
        self.follows, self._piece = plan.follows, plan.piece
        self.journals: dict[str, Journal] = {}
        """Of the programs that run, by PC."""
        self._written: Disk | None = None
        super().__init__(kit, random, plan)
        self.workshop.more = self._more

    def image_of(self, pc: Pc) -> JournalImage:
        assert isinstance(pc.image, JournalImage)
        return pc.image

    def a_place(self) -> Path:
        """An empty home, in a folder of its own."""
        self.folder.mkdir(exist_ok=True)
        home = Path(mkdtemp(dir=self.folder)) / "home"
        home.mkdir()
        return home

    def an_image(self, pc: Pc, home: Path) -> JournalImage:
        """As enrolment leaves it: with the key to which the journal is sealed."""
        disk = self.kit.disk_of(pc).copy()
        key = self.house.service.journal_keys.current()
        disk.look("UPDATE place SET journal_key_id = ?, journal_key = ?", (key.key_id, key.public_key))
        return JournalImage(disk, folder=home)

    def start(self, pc: Pc) -> None:
        try:
            super().start(pc)
        except NotSaved:  # people are told that the disk does not take it, and the program ends
            self.kill(pc)

    def kill(self, pc: Pc) -> None:
        super().kill(pc)
        self._let_go(pc)

    def disk_under(self, folder: Path) -> Disk | None:
        """Of the PC in whose place this is."""
        places = {self.image_of(pc).home.parent: pc.image.disk for pc in self.pcs}
        return next((disk for place, disk in places.items() if place in folder.absolute().parents), None)

    @contextmanager
    def writing_on(self, disk: Disk | None) -> Iterator[None]:
        self._written = disk
        try:
            yield
        finally:
            self._written = None

    def _let_go(self, pc: Pc) -> None:
        """The operating system closes what a program has left open."""
        left = self.journals.pop(pc.name, None)
        if left is not None:
            left.close()

    def _pc(self, number: int, dealer_id: int) -> Pc:
        pc = super()._pc(number, dealer_id)
        pc.image = self.an_image(pc, self.a_place())
        return pc

    def _more(self, pc: Pc, store: ReplicaFile) -> Mapping[str, Any]:
        self._let_go(pc)
        home = self.image_of(pc).home
        copy_place = partial(place_copy.follow, home, KEY, store, lambda *_: "")
        copy_place()
        kept = self.journals[pc.name] = Journal(journal_folder(home), store)
        return {
            "journal": kept,
            "follower": Follower(kept) if self.follows else None,
            "copy_place": copy_place,
        }

    def _write(self, file: int, at: int, content: bytes) -> None:
        """A part of it where the power goes."""
        try:
            if self._written is not None:
                self._written.before("INSERT into the journal")
        except Crash:
            _write(file, at, content[: self.random.randrange(len(content))])
            raise
        except sqlite.OperationalError as error:
            raise OSError(str(error)) from error
        _write(file, at, content)

    def _patches_of(self) -> Iterable[Patch]:
        yield from super()._patches_of()
        yield follower, "threading", self.fibres
        yield journal, "Tail", partial(WatchedTail, self)
        yield segments, "SEGMENT", SEGMENT
        yield segments, "_write", self._write
        yield deliveries, "PIECE", self._piece

    def __exit__(self, *error: object) -> None:
        for pc in self.pcs:
            self._let_go(pc)
        super().__exit__(*error)


_write = segments._write


def a_journal_kit(folder: Path) -> Kit:
    """Central knows for each PC the devices that it may become."""
    return a_kit(folder, devices=[number + ANEW * life for life in range(LIVES) for number in PCS])

"""A PC in a shop: a disk that stays, and a program on it that comes and goes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import mkdtemp
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, update

from sync.client.local import LOCAL, person, place
from sync.client.parts import Notices, Parts
from sync.client.recovery import rejoin
from sync.client.replica import Replica
from sync.client.search import SEARCH_WORD
from sync.client.writer import InlineWriter, Writing
from sync.kernel.commands import Actor
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record, table_of
from sync.kernel.registry import Registry
from sync.protocol.prebuilt import SEARCH_GRAM
from tests.shops import MONDAY, _person_row
from tests.simulator.business import Trade
from tests.simulator.disk import Disk
from tests.simulator.drives import Drives, ReplicaFile
from tests.simulator.fibres import Fibres, Time
from tests.simulator.half_filled import HalfFilled
from tests.simulator.house import instance_of, key_of, renewing_of, token_of
from tests.simulator.post import Post, SimTransport
from tests.simulator.reference import Asked
from tests.tables import make_tables


class SkewedClock:
    """A PC's clock: people set it, batteries die, and it may stand still."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self._skew = timedelta()
        self._stands_at: datetime | None = None

    def now(self) -> datetime:
        return self._stands_at or MONDAY + timedelta(seconds=self._time.seconds) + self._skew

    def monotonic(self) -> float:
        return self._time.seconds

    def forward(self, time: timedelta) -> None:
        self.set(self._skew + time)

    def set(self, skew: timedelta) -> None:
        self._stands_at, self._skew = None, skew

    def freeze(self) -> None:
        self._stands_at = self.now()


@dataclass
class Image:
    """A disk with what the world knows must be on it. A copy of the disk is a copy of both."""

    disk: Disk
    saved: dict[str, Asked] = field(default_factory=dict)
    """By command id: what this image acknowledged, or was seen to hold."""
    shown: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """By command id: epoch, state and code as people here could read it."""
    fills: dict[str, tuple[bytes, int]] = field(default_factory=dict)
    """By scope: the manifest of a fill under way, and the chunks that are in."""
    cursors: dict[tuple[str, str], int] = field(default_factory=dict)
    """By epoch and scope: how far it has been."""
    kept: dict[str, bytes] = field(default_factory=dict)
    """By name: files that people were told are kept."""
    tried: dict[str, bytes] = field(default_factory=dict)
    """By name: files that people meant to keep; a crash may have come between the last commit and the word."""
    folder: Path | None = None
    """Where files lie that are kept beside the replica; None in worlds that have none."""
    half: HalfFilled | None = None
    """What waited at the last look."""
    unshown: set[str] = field(default_factory=set)
    """Commands that waited when the replica was made anew: they show when they are predicted again, or decided at the latest."""
    copied_letters: set[str] = field(default_factory=set)
    """Under these another disk went on as this one did: until central tells them apart both may give one number."""
    is_rotten: bool = False
    """A row on it is not what was written: nothing is expected of what it shows until that is found."""
    was_rotten: bool = False

    @property
    def was_copied(self) -> bool:
        return bool(self.copied_letters)

    def copy(self) -> "Image":
        return replace(
            self,
            disk=self.disk.copy(),
            saved=dict(self.saved),
            shown=dict(self.shown),
            cursors=dict(self.cursors),
            kept=dict(self.kept),
            unshown=set(self.unshown),
            copied_letters=set(self.copied_letters),
            folder=self._folder_like(),
        )

    def _folder_like(self) -> Path | None:
        return None if self.folder is None else a_folder_like(self.folder)


def a_folder_like(folder: Path) -> Path:
    """Another one beside it, with the same files."""
    twin = Path(mkdtemp(dir=folder.parent))
    copytree(folder, twin, dirs_exist_ok=True)
    return twin


class Program:
    """One run of the program. `owner` is what its threads and its letters belong to."""

    def __init__(self, replica: Replica, owner: object, clock: SkewedClock, fibres: Fibres) -> None:
        self.replica = replica
        self._fibres = fibres
        self.clock = clock
        self.owner = owner

    def begins(self) -> None:
        """Threads that are made from here on are its own."""
        self._fibres.owner = self.owner

    def in_thread(self, work: Callable[[], None], name: str) -> None:
        self.begins()
        self._fibres.Thread(target=work, name=name).start()


class Pc:
    """One PC. `number` is the device at central: clones have the same."""

    def __init__(self, image: Image, dealer_id: int, number: int, *, name: str, is_new: bool, trade: Trade) -> None:
        self.image = image
        self.trade = trade
        self.dealer_id = dealer_id
        self.number = number
        self.name = name
        self.is_new = is_new
        """Whether the program on it is this year's."""
        self.program: Program | None = None
        self.backups: list[Image] = []
        self.is_revoked = False
        self.looked_at = -1

    @property
    def registry(self) -> Registry:
        return self.trade.new if self.is_new else self.trade.old

    @property
    def staff(self) -> tuple[Actor, ...]:
        return self.trade.staff[self.dealer_id]


class Workshop:
    """Starts and stops programs on PCs."""

    def __init__(self, drives: Drives, time: Time, fibres: Fibres, post: Post, random: Random) -> None:
        self._drives, self._time, self._fibres, self._post, self._random = drives, time, fibres, post, random
        self.writer: Callable[[ReplicaFile, Notices], Writing] = lambda store, notices: InlineWriter(store, notices.announce)
        self.more: Callable[[Pc, ReplicaFile], Mapping[str, Any]] = lambda _pc, _store: {}
        """What else its replica is made of: a journal, where the world has them."""
        self.clocks: dict[str, SkewedClock] = {}

    def clock(self, pc: Pc) -> SkewedClock:
        return self.clocks.setdefault(pc.name, SkewedClock(self._time))

    def start(self, pc: Pc) -> None:
        """Open the replica and keep in touch with central."""
        clock, random = self.clock(pc), Random(self._random.getrandbits(64))
        store, notices = ReplicaFile(self._drives, pc.image.disk, pc.image.folder or Path()), Notices()
        self._fibres.owner = owner = object()
        parts = Parts(
            registry=pc.registry,
            store=store,
            writer=self.writer(store, notices),
            notices=notices,
            clock=clock,
            ids=TimeOrderedIds(clock, random.randbytes),
            random=random,
            connect=lambda _central, passport: SimTransport(
                self._post, self._fibres, passport, device=pc.number, owner=owner, protocol=lambda: 1 + pc.is_new
            ),
            **self.more(pc, store),
        )
        pc.program = Program(Replica(parts), owner, clock, self._fibres)
        rejoin(parts)
        pc.program.replica.start_sync()
        self._fibres.run_ready()

    def kill(self, pc: Pc) -> None:
        """The program or the power is gone: what was not committed never was."""
        if pc.program is not None:
            program, pc.program = pc.program, None
            self._fibres.kill(program.owner)
            self._post.forget(program.owner)
        pc.image.disk.power_off()

    def end(self, pc: Pc) -> None:
        """The program is closed as people close it."""
        if pc.program is not None:
            program, pc.program = pc.program, None
            program.replica.close()
            self._fibres.run_ready()
            self._fibres.kill(program.owner)
            self._post.forget(program.owner)
        if pc.image.disk.is_dead:  # the power went while it was being closed
            pc.image.disk.power_off()


def a_replica_disk(drives: Drives, trade: Trade, *, epoch: str) -> Disk:
    """An empty replica of no device in particular. To be copied, and made somebody's by `enrolled`."""
    disk = Disk()
    store = ReplicaFile(drives, disk)
    with store.write() as connection:
        lay_tables(connection, trade)
        connection.execute(insert(place).values(**_place(epoch)))
    return disk


def lay_tables(connection: Connection, trade: Trade) -> None:
    """What migrations do in the product."""
    make_tables(connection, LOCAL)
    make_tables(connection, Record.metadata, [table_of(record) for record in trade.new.records.values()])
    connection.exec_driver_sql(SEARCH_GRAM)
    connection.exec_driver_sql(SEARCH_WORD)


def enrolled(drives: Drives, template: Disk, pc: Pc, letter: str) -> Disk:
    """As enrolment leaves a PC: whose it is, and its people."""
    disk = template.copy()
    own = {
        "device_id": UUID(int=pc.number),
        "instance_id": instance_of(pc.number),
        "access": token_of(pc.number, pc.dealer_id),
        "token": renewing_of(pc.number, pc.dealer_id),
        "device_key": key_of(pc.number),
        "letter": letter,
        "dealer_id": pc.dealer_id,
        "dealer_code": f"D{pc.dealer_id}",
        "shape": pc.registry.shape,
    }
    with ReplicaFile(drives, disk).write() as connection:
        connection.execute(update(place).values(**own))
        connection.execute(insert(person), [_person_row(one, pc.number) for one in pc.staff])
    return disk


def _place(epoch: str) -> Mapping[str, object]:
    return {
        "device_id": UUID(int=0),
        "instance_id": UUID(int=0),
        "token": "",
        "central": "http://central.test",
        "letter": "",
        "dealer_id": 0,
        "dealer_code": "",
        "dealer_name": "Shop",
        "manufacturer": "House",
        "currency": "CNY",
        "epoch": epoch,
        "next_seq": 1,
        "seq_base": 0,
        "shape": "",
    }

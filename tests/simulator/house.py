"""The manufacturer's side: the real service on a disk that may fail, behind a door that says what HTTP would say."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
from argon2 import PasswordHasher
from litestar import Response

from sync.central.accounts import Source
from sync.central.device_people import note_person
from sync.central.devices import token_hash
from sync.central.exchange import Caller, Exchanged
from sync.central.instances import Sender, lock_instance
from sync.central.problems import Refused, on_denied, on_refused, on_unavailable
from sync.central.push import Unavailable
from sync.central.records import AccessToken, CentralRow, Device
from sync.central.service import Service, Tuning, found, mint_epoch
from sync.kernel.blobs import Blob
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record, table_of
from sync.protocol.codec import CHUNK_MEDIA_TYPE, Garbled, decode_request
from sync.protocol.messages import EXCHANGE, JOURNAL, Request
from sync.protocol.proofs import Asked, public_of
from sync.protocol.version import OLDEST_PUSH
from tests.simulator.business import Trade
from tests.simulator.disk import Crash, Disk
from tests.simulator.drives import CentralFile, Drives
from tests.tables import make_tables

FAR = datetime(2100, 1, 1, tzinfo=UTC)
NEWEST = 2
"""The newest protocol that this central speaks: one more than a program of today."""
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Nobody signs in here: the dear part of it is left out."""
REQUEST_LIMIT = 1 << 23
WORTH_APART = 600
"""Bytes: answers are small here, and some of them are to come in two."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """As it goes over the line."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Held:
    """An answer without news, kept back for so many seconds at most."""

    exchanged: Exchanged
    seconds: float
    body: bytes

    def reply(self) -> Reply:
        return Reply(status=200, body=self.body)


class House:
    """One central. `listeners` hear of each commit; `fault` is called where a request was cut down by a crash."""

    def __init__(
        self,
        drives: Drives,
        disk: Disk,
        clock: Clock,
        random: Random,
        *,
        trade: Trade,
        folder: Path,
        pull_limit: int,
        prepare: Callable[[Service], None] = lambda _service: None,
    ) -> None:
        """`prepare` sees to a service before it answers anybody."""
        self.network = trade.network()
        self.clock = clock
        self.disk = disk
        self.backups: list[Disk] = []
        self.listener: Callable[[Mapping[str, int]], None] = _nobody
        self._drives, self._folder, self._pull_limit, self._prepare = drives, folder, pull_limit, prepare
        self._source = Source(clock=clock, ids=TimeOrderedIds(clock, random.randbytes), random=random.randbytes)
        self.start()

    def start(self) -> None:
        """The program begins, on whatever its disk holds."""
        store = CentralFile(self._drives, self.disk)
        self.kept = store.kept
        tuning = Tuning(pull_limit=self._pull_limit, worth_apart=WORTH_APART, hasher=QUICK)
        self.service = Service(store, self.network.business(), self._source, self._folder, tuning)
        store.subscribe(lambda heads: self.listener(heads))
        self._prepare(self.service)
        self.is_up = True

    def die(self) -> None:
        self.disk.power_off()
        self.is_up = False

    def back_up(self) -> Disk:
        backup = self.disk.copy()
        self.backups.append(backup)
        return backup

    def restore(self, backup: Disk) -> str:
        """The operator puts a backup in place. Returns the new epoch."""
        self.disk.power_off()
        self.disk = backup.copy()
        self.start()
        return mint_epoch(self.service.store, self._source)

    def answer(self, asked: Asked, proof: str, takes: str = "") -> Reply | Held:
        """What HTTP's outermost layer does, without HTTP. `takes` is what stands behind the path. Raises Crash."""
        try:
            if asked.path == JOURNAL:
                return self._journal(asked, proof)
            caller = self.service.devices.admit(asked, proof)
            if asked.path == EXCHANGE:
                return self._exchange(caller, self._read(asked.body))
            kind, name, *more = asked.path.split("/")[2:]
            if kind == "blobs":
                return self._blob(caller, asked, Blob(dealer_id=int(name), digest=more[0], size=int(more[1])), int(more[2]))
            if kind == "snapshots":
                manifest = self.service.snapshots.manifest(caller.dealer_id, name, takes)
                return Reply(status=200, body=msgspec.json.encode(manifest))
            content = self.service.piece(caller.dealer_id, name)
            return Reply(status=200, body=content, headers={"Content-Type": CHUNK_MEDIA_TYPE})
        except Refused as error:
            return _said(on_refused(None, error))  # type: ignore[arg-type]
        except Denied as error:
            return _said(on_denied(None, error))  # type: ignore[arg-type]
        except Unavailable as error:
            return _said(on_unavailable(None, error))  # type: ignore[arg-type]
        except Crash:
            self.die()
            raise
        except Exception as error:
            if self.disk.has_failed:  # a read that the disk did not give: HTTP says 500
                self.disk.has_failed = False
                return Reply(status=500, body=b"{}", headers={"Content-Type": "application/problem+json"})
            raise AssertionError(f"central failed: {error!r}") from error

    def revoke(self, dealer_id: int, device_id: UUID) -> None:
        """By the operator, on a day on which central's disk is well."""
        self.disk.fuse = None
        self.service.devices.revoke(dealer_id, device_id)

    def _read(self, body: bytes) -> Request:
        try:
            asked = decode_request(body, REQUEST_LIMIT)
        except Garbled as error:
            raise Refused(400, "garbled") from error
        if not OLDEST_PUSH <= asked.head.protocol <= NEWEST:
            raise Refused(426, "protocol_unknown")
        return asked

    def _journal(self, asked: Asked, proof: str) -> Reply:
        bearer = self.service.devices.bearer(asked, proof)
        taken = self.service.journal.take(bearer.caller, asked.body, is_revoked=bearer.is_revoked)
        return Reply(status=200, body=msgspec.json.encode(taken))

    def _blob(self, caller: Caller, asked: Asked, named: Blob, offset: int) -> Reply:
        if asked.method == "GET":
            return Reply(status=200, body=self.service.blobs.piece(caller, named, offset))
        return Reply(status=200, body=msgspec.json.encode(self.service.blobs.put(caller, named, offset, asked.body)))

    def _exchange(self, caller: Caller, asked: Request) -> Reply | Held:
        exchanged = self.service.exchange.answer(caller, asked, budget=timedelta(seconds=5))
        body = self.service.apart.encode(caller.dealer_id, asked.head, exchanged.answer)
        if exchanged.is_empty and asked.head.hold > 0:
            return Held(exchanged=exchanged, seconds=min(asked.head.hold, 25.0), body=body)
        return Reply(status=200, body=body)


@dataclass(frozen=True)
class Founded:
    """A central to be copied, and what enrolment told its PCs."""

    disk: Disk
    epoch: str
    letters: Mapping[int, str]


def a_central(drives: Drives, clock: Clock, random: Random, *, trade: Trade, folder: Path, devices: Mapping[int, int]) -> Founded:
    """A founded central with its dealers' PCs known by their tokens: `{device: dealer}`."""
    house = House(drives, Disk(), clock, random, trade=trade, folder=folder, pull_limit=100)
    store = house.service.store
    make_tables(store.engine, CentralRow.metadata)
    make_tables(store.engine, Record.metadata, [table_of(record) for record in trade.new.records.values()])
    letters: dict[int, str] = {}
    with store.transaction(clock.now()) as session:
        found(session, house._source, name="House", currency="CNY")
        trade.begin(session)
        session.flush()
        for number, dealer_id in devices.items():
            session.add(_device(number, dealer_id, clock))
            session.add(_access_token(number, dealer_id))
            for one in trade.staff[dealer_id]:
                note_person(session, dealer_id, UUID(int=number), one.user_id, clock.now())
            sender = Sender(dealer_id=dealer_id, device_id=UUID(int=number), instance_id=instance_of(number))
            letters[number] = lock_instance(session, sender, clock.now()).letter
        epoch = house.service.central(session).epoch
    house.service.journal_keys.current()
    return Founded(house.disk, epoch, letters)


def instance_of(number: int) -> UUID:
    return UUID(int=1000 + number)


def token_of(number: int, dealer_id: int) -> str:
    return f"{dealer_id}.secret-{number}"


def renewing_of(number: int, dealer_id: int) -> str:
    return f"{dealer_id}.renewing-{number}"


def key_of(number: int) -> bytes:
    """A device's private key."""
    return hashlib.sha256(f"key of {number}".encode()).digest()


def _access_token(number: int, dealer_id: int) -> AccessToken:
    """It does not run out here."""
    hashed = token_hash(token_of(number, dealer_id))
    return AccessToken(dealer_id=dealer_id, token_hash=hashed, device_id=UUID(int=number), expires_at=FAR)


def _device(number: int, dealer_id: int, clock: Clock) -> Device:
    return Device(
        dealer_id=dealer_id,
        device_id=UUID(int=number),
        name=f"pc {number}",
        token_hash=token_hash(renewing_of(number, dealer_id)),
        former_hash="",
        erase_order="",
        renewals=0,
        public_key=public_of(key_of(number)),
        enrolled_by=UUID(int=1),
        created_at=clock.now(),
        last_seen_at=clock.now(),
        revoked_at=None,
    )


def _said(response: Response[bytes]) -> Reply:
    headers = {**response.headers, "Content-Type": response.media_type or ""}
    return Reply(status=response.status_code or 200, body=response.content, headers=headers)


def _nobody(_heads: Mapping[str, int]) -> None:
    """Nobody listens yet."""

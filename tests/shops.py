"""Builders of replicas with toy business: real files, a clock that stands still until told, seeded ids."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import delete, insert, inspect

from sync.client.changes import ChangeSet
from sync.client.journal import Journal, journal_folder
from sync.client.local import LOCAL, person, place
from sync.client.parts import Notices, Parts
from sync.client.replica import Replica
from sync.client.rows import keys_of, write_rows
from sync.client.search import SEARCH_WORD
from sync.client.store import Store
from sync.client.transport import Take, Transport
from sync.client.writer import InlineWriter, Listener, Writing
from sync.kernel.blobs import Blob
from sync.kernel.clock import to_micros
from sync.kernel.commands import Actor
from sync.kernel.errors import Unreachable
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record, image, table_of
from sync.kernel.registry import Registry
from sync.protocol.blobs import BlobState
from sync.protocol.journal import JournalAnswer
from sync.protocol.leases import Lease, sign_lease
from sync.protocol.messages import Answer, Manifest, Request, SignedIn, SignInRequest
from sync.protocol.prebuilt import SEARCH_GRAM
from sync.protocol.proofs import public_of
from tests.tables import make_tables
from tests.toy import LIN, REGISTRY, notes

KEY = bytes(range(32))
AUTHORITY = bytes(range(1, 33))
"""The key with which central signs here."""
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


class StandingClock:
    """Stands still until a test moves it."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self.wall = start
        self.ticks = 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.ticks

    def pass_(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds


class NoNetwork:
    """A transport with the cable pulled out."""

    def exchange(self, request: Request) -> Answer:
        raise Unreachable("no network")

    def manifest(self, scope: str, takes: str = "") -> Manifest:
        raise Unreachable("no network")

    def chunk(self, digest: str, start: int, take: Take) -> None:
        raise Unreachable("no network")

    def sign_in(self, request: SignInRequest) -> SignedIn:
        raise Unreachable("no network")

    def journal(self, entries: bytes) -> JournalAnswer:
        raise Unreachable("no network")

    def put_blob(self, blob: Blob, offset: int, content: bytes) -> BlobState:
        raise Unreachable("no network")

    def get_blob(self, blob: Blob, offset: int) -> bytes:
        raise Unreachable("no network")

    def report_crash(self, report: bytes) -> None:
        raise Unreachable("no network")

    def health(self) -> None:
        raise Unreachable("no network")

    def close(self) -> None:
        """There is nothing to close."""


def a_replica(
    folder: Path,
    *,
    registry: Registry = REGISTRY,
    people: Sequence[Actor] = (LIN,),
    transport: Transport | None = None,
    clock: StandingClock | None = None,
    device: int = 1,
    place_values: dict[str, object] | None = None,
    keeps_journal: bool = False,
    writing: Callable[[Store, Listener], Writing] = InlineWriter,
) -> Replica:
    """A replica as enrolment leaves it, in `folder`; opened again when it is already there, then also with no `people` named.
    `writing` in the caller's own thread, unless the thread that writes is what is looked at."""
    clock = clock or StandingClock()
    connect: Callable[[str, str], Transport] = lambda _central, _token: transport or NoNetwork()  # noqa: E731
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder / "replica.db", KEY)
    _make_tables(store, registry)
    notices = Notices()
    random = Random(device)
    parts = Parts(
        registry=registry,
        store=store,
        writer=writing(store, notices.announce),
        notices=notices,
        clock=clock,
        ids=TimeOrderedIds(clock, random.randbytes),
        random=random,
        connect=connect,
        journal=Journal(journal_folder(folder), store) if keeps_journal else None,
    )
    if people:
        _enrol(store, registry, people, device, place_values or {})
    return Replica(parts)


def bring(replica: Replica, *rows: Record) -> None:
    """Rows that central has sent."""
    parts = replica.lanes.parts
    with parts.store.write() as connection:
        for row in rows:
            write_rows(connection, type(row), [image(row)])
        keys: dict[str, set[str]] = {}
        for row in rows:
            keys.setdefault(type(row).__tablename__, set()).update(keys_of(type(row), [image(row)]))
        changed = {table: frozenset(some) for table, some in keys.items()}
        replica.lanes.rebase.refresh_keys(connection, changed)
    parts.notices.announce(ChangeSet(changed))


def _make_tables(store: Store, registry: Registry) -> None:
    """The shape of a replica whose business is a toy, which no version knows."""
    with store.write() as connection:
        if not inspect(connection).has_table("place"):
            make_tables(connection, LOCAL)
            make_tables(connection, Record.metadata, [table_of(record) for record in registry.records.values()])
            connection.exec_driver_sql(SEARCH_GRAM)
            connection.exec_driver_sql(SEARCH_WORD)


def _enrol(store: Store, registry: Registry, people: Sequence[Actor], device: int, changed: dict[str, object]) -> None:
    here: dict[str, object] = {
        "device_id": UUID(int=device),
        "instance_id": UUID(int=1000 + device),
        "token": f"token-{device}",
        "central": "http://central.test",
        "letter": "ABCDEFGH"[device - 1],
        "dealer_id": people[0].dealer_id,
        "dealer_code": f"D{people[0].dealer_id}",
        "dealer_name": "Shop",
        "manufacturer": "House",
        "currency": "CNY",
        "epoch": "",
        "next_seq": 1,
        "seq_base": 0,
        "shape": registry.shape,
        "authority": public_of(AUTHORITY),
    }
    with store.write() as connection:
        if connection.execute(place.select()).first() is None:
            connection.execute(insert(place).values(**(here | changed)))
        connection.execute(delete(person))
        for actor in people:
            connection.execute(insert(person).values(_person_row(actor, device)))


def a_lease(actor: Actor, device: int = 1, *, key: bytes = AUTHORITY, issued: datetime = MONDAY) -> str:
    """For a fortnight, as central gives it."""
    lease = Lease(
        dealer_id=actor.dealer_id,
        device_id=UUID(int=device),
        user_id=actor.user_id,
        name=actor.name,
        role=actor.role,
        issued_at=to_micros(issued),
        expires_at=to_micros(issued + timedelta(days=14)),
    )
    return sign_lease(key, lease)


def _person_row(actor: Actor, device: int) -> dict[str, object]:
    return {
        "user_id": actor.user_id,
        "name": actor.name,
        "display_name": actor.name.title(),
        "role": actor.role,
        "dealer_id": actor.dealer_id,
        "checked_at": MONDAY,
        "lease": a_lease(actor, device),
    }


def texts(replica: Replica, actor: Actor = LIN) -> list[str]:
    """The notes a person sees, by text."""
    return sorted(line.text for line in replica.read(actor, notes))


def shadows(replica: Replica) -> list[tuple[str, str]]:
    with replica.lanes.parts.store.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql("SELECT source, key FROM shadow ORDER BY 1, 2")]  # type: ignore[misc]


def plain(row: object) -> tuple[object, ...]:
    return image(row)  # type: ignore[arg-type]

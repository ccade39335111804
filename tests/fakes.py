"""A replica in memory that keeps the facade's promises with the real handlers, queries and tables: no file, no network."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Engine, StaticPool, create_engine, event, select
from sqlalchemy.orm import Session

from dms_desktop.scenes import StillFiles
from sync.client.changes import DRAFTS, OUTBOX, STATUS, ChangeSet
from sync.client.drafts import Draft
from sync.client.local import LOCAL, print_fit, print_job
from sync.client.prints import Prints
from sync.client.replica import Receipt, Status
from sync.client.search import Hit
from sync.client.sent import Sent
from sync.client.writer import Job
from sync.kernel.clock import Clock
from sync.kernel.commands import Actor, Command, Context, carry_out
from sync.kernel.errors import Refusal
from sync.kernel.ids import Ids
from sync.kernel.queries import View
from sync.kernel.records import Record, attribute_names, encoders, key_of, table_of
from sync.kernel.registry import Registry
from tests.builders import undone
from tests.tables import make_tables

P = ParamSpec("P")
T = TypeVar("T")


class FakeReplica:
    """Commands stay waiting; outcomes come by `add_sent`. One transaction at a time, like the real writer."""

    def __init__(self, registry: Registry, *, clock: Clock, ids: Ids) -> None:
        self._registry, self._clock, self._ids = registry, clock, ids
        self._lock = threading.RLock()
        self._engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        make_tables(self._engine, Record.metadata)
        make_tables(self._engine, LOCAL, [print_job, print_fit])
        self.prints = Prints(writer=_Writer(self._engine, self._announce), clock=clock)
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self._sent: list[Sent] = []
        self._drafts: dict[UUID, tuple[UUID, Draft]] = {}
        self.reachable = False
        self.last_sync: datetime | None = None
        self.nudges = 0
        self.withdrawing = _Withdrawing(self._replace)
        self.attachments = StillFiles()

    def put(self, *rows: Record) -> None:
        """Confirmed rows, as if central had sent them."""
        with self._lock, Session(self._engine) as session:
            session.add_all(rows)
            session.commit()
            tables = frozenset(table_of(type(row)).name for row in rows)
        self._announce(ChangeSet({table: frozenset() for table in tables}))

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]:
        future: Future[Receipt] = Future()
        try:
            [receipt], changes = self._run([command], actor)
        except Refusal as refusal:
            future.set_exception(refusal)
            return future
        self._drafts.pop(drop_draft or UUID(int=0), None)
        future.set_result(receipt)
        self._announce(changes | ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()}))
        return future

    def submit_many(self, commands: Sequence[Command], *, actor: Actor) -> Future[Sequence[Receipt]]:
        future: Future[Sequence[Receipt]] = Future()
        try:
            receipts, changes = self._run(commands, actor)
        except Refusal as refusal:
            future.set_exception(refusal)
            return future
        future.set_result(receipts)
        self._announce(changes | ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()}))
        return future

    def read(self, actor: Actor, query: Callable[Concatenate[View, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        with self._lock, Session(self._engine) as session:
            return query(View(session=session, actor=actor, now=self._clock.now()), *args, **kwargs)

    def search(self, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
        """By substring of code and name, in table order: enough for a page, no measure of the index."""
        found = [hit for hit, folded in self._searchable() if text.casefold() in folded]
        return [hit for hit in found if not kinds or hit.kind in kinds][:limit] if text else []

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def status(self) -> Status:
        waiting = sum(sent.outcome is None for sent in self._sent)
        attention = sum(sent.needs_attention for sent in self._sent)
        return Status(
            reachable=self.reachable, waiting=waiting, attention=attention, last_sync=self.last_sync, filling=None, problem=None
        )

    def sent(
        self, *, about: UUID | None = None, only_attention: bool = False, only_waiting: bool = False, limit: int = 500
    ) -> Sequence[Sent]:
        rows = [row for row in reversed(self._sent) if about is None or about in row.subjects]
        rows = [row for row in rows if not only_attention or row.needs_attention]
        return [row for row in rows if not only_waiting or row.outcome is None][:limit]

    def settle(self, command_id: UUID) -> Future[None]:
        self._replace(command_id, lambda sent: _changed(sent, needs_attention=False))
        return _done()

    def drafts(self, actor: Actor, kind: str) -> Sequence[Draft]:
        own = [draft for owner, draft in self._drafts.values() if owner == actor.user_id and draft.kind == kind]
        return sorted(own, key=lambda draft: draft.saved_at, reverse=True)

    def save_draft(self, actor: Actor, kind: str, draft_id: UUID, body: bytes) -> Future[None]:
        if body:
            draft = Draft(draft_id=draft_id, kind=kind, body=body, saved_at=self._clock.now())
            self._drafts[draft_id] = (actor.user_id, draft)
        else:
            self._drafts.pop(draft_id, None)
        self._announce(ChangeSet({DRAFTS: frozenset()}))
        return _done()

    def sync_now(self) -> None:
        self.nudges += 1

    def add_sent(self, sent: Sent) -> None:
        """A command with its outcome, as the sync centre would show it."""
        self._sent.append(sent)
        self._announce(ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()}))

    def announce(self, changes: ChangeSet) -> None:
        """As after a transaction that changed these."""
        self._announce(changes)

    def close(self) -> None:
        self._engine.dispose()

    def _run(self, commands: Sequence[Command], actor: Actor) -> tuple[Sequence[Receipt], ChangeSet]:
        touched: dict[str, set[str]] = {}
        with self._lock, Session(self._engine) as session:
            event.listen(session, "after_flush", lambda session, _: _note(session, touched))
            done = [self._carry_out(session, command, actor, seq) for seq, command in enumerate(commands, len(self._sent) + 1)]
            session.commit()
        self._sent += [sent for sent, _ in done]
        return [receipt for _, receipt in done], ChangeSet({table: frozenset(keys) for table, keys in touched.items()})

    def _carry_out(self, session: Session, command: Command, actor: Actor, seq: int) -> tuple[Sent, Receipt]:
        verb, now = self._registry.verbs[type(command).__name__], self._clock.now()
        if not self._registry.allows(actor.role, verb.permission):
            raise Refusal("not_permitted", permission=verb.permission)
        number = f"{command.series}-{seq:05d}" if command.series else None
        if number is not None:
            command = msgspec.structs.replace(command, number=number)
        carry_out(verb, command, Context(session=session, actor=actor, now=now), verb.handler, partial(undone, session))
        command_id = self._ids.new()
        sent = _sent(command, seq=seq, command_id=command_id, actor=actor, now=now)
        return sent, Receipt(command_id=command_id, seq=seq, number=number)

    def _searchable(self) -> list[tuple[Hit, str]]:
        found = []
        with self._lock, Session(self._engine) as session:
            for table, describe in self._registry.searchable.items():
                record = self._registry.records[table]
                for row in session.scalars(select(record)):
                    names = attribute_names(record)
                    text = describe({n: code(getattr(row, n)) for n, code in zip(names, encoders(record), strict=True)})
                    if text is not None:
                        hit = Hit(kind=text.kind, id=key_of(row), code=text.code, name=text.name)
                        found.append((hit, f"{text.code} {text.name} {text.folded} {text.initials}".casefold()))
        return found

    def _replace(self, command_id: UUID, change: Callable[[Sent], Sent]) -> None:
        self._sent = [change(sent) if sent.command_id == command_id else sent for sent in self._sent]
        self._announce(ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()}))

    def _announce(self, changes: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(changes)


class _Writer:
    """The writer's promise, for the parts of a replica that write by themselves."""

    def __init__(self, engine: Engine, announce: Callable[[ChangeSet], None]) -> None:
        self._engine, self._announce = engine, announce

    def put(self, job: Job[T]) -> Future[T]:
        future: Future[T] = Future()
        try:
            with self._engine.begin() as connection:
                result, changes = job(connection)
        except Refusal as refusal:
            future.set_exception(refusal)
        else:
            future.set_result(result)
            self._announce(changes)
        return future

    def close(self) -> None:
        """It has no thread to end."""


def _note(session: Session, touched: dict[str, set[str]]) -> None:
    for row in (*session.new, *session.dirty, *session.deleted):
        touched.setdefault(table_of(type(row)).name, set()).add(key_of(row))


def _sent(command: Command, *, seq: int, command_id: UUID, actor: Actor, now: datetime) -> Sent:
    return Sent(
        seq=seq,
        command_id=command_id,
        name=type(command).__name__,
        body=msgspec.json.encode(command),
        actor_id=actor.user_id,
        saved_at=now,
        subjects=command.subjects(),
        tries=0,
        doubt=None,
        outcome=None,
        needs_attention=False,
    )


class _Withdrawing:
    """Whatever waits is taken back at once; central is not asked."""

    def __init__(self, replace: Callable[[UUID, Callable[[Sent], Sent]], None]) -> None:
        self._replace = replace

    def withdraw(self, command_id: UUID, *, actor: Actor) -> Future[int]:
        self._replace(command_id, lambda sent: _changed(sent, doubt="withdrawn"))
        future: Future[int] = Future()
        future.set_result(1)
        return future


def _changed(sent: Sent, **changes: object) -> Sent:
    fields = {name: getattr(sent, name) for name in sent.__dataclass_fields__}
    return Sent(**fields | changes)


def _done() -> Future[None]:
    future: Future[None] = Future()
    future.set_result(None)
    return future

"""The replica as everyone else sees it: submit a command, read through a query, be told what changed."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

from sync.client import drafts, sent
from sync.client.attachments import Attachments
from sync.client.carrier import Carrier
from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.coming import Coming
from sync.client.drafts import Draft
from sync.client.drift import is_alarmed
from sync.client.erasing import Revocation
from sync.client.fill import progress
from sync.client.local import place
from sync.client.loop import Connection as Way
from sync.client.loop import Holding, Sending, SyncLoop
from sync.client.outbox import Queued, append, body_of, count_attention, count_waiting, letter_here, numbered
from sync.client.own_sign_ins import OwnSignIns
from sync.client.parts import Lanes, Parts
from sync.client.passport import Passport
from sync.client.people import People
from sync.client.prints import Prints
from sync.client.rebase import Rebase
from sync.client.search import Hit, find
from sync.client.search_index import SearchIndex
from sync.client.sent import Sent, Wanted
from sync.client.shadow import predict
from sync.client.shop_pcs import ShopPcs
from sync.client.taking_over import TakingOver
from sync.client.under_fill import under_fill
from sync.client.withdrawing import Withdrawing
from sync.client.writer import Job, Listener
from sync.kernel.commands import Actor, Command
from sync.kernel.errors import Refusal
from sync.kernel.queries import View

AT_ODDS = (sqlite.IntegrityError, IntegrityError, FlushError)
"""How a row is refused that cannot stand beside one that is here."""

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """The replica's answer to a command: it is durable on this PC. `number` where the document got one."""

    command_id: UUID
    seq: int
    number: str | None


@dataclass(frozen=True, kw_only=True)
class Status:
    """What the status bar shows. `last_sync` is aware UTC, None before the first answer of central."""

    reachable: bool
    waiting: int
    attention: int
    last_sync: datetime | None
    filling: float | None
    """Share of the first fill that has arrived, None when there is none under way."""
    problem: str | None
    """Code of what keeps the loop from syncing, a Denied code, `update_needed` or `stuck`; or `drift`: rows differ again."""


class Replica:
    """One dealer's replica on this PC. Safe to call from any thread; reads never wait for the writer."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        index = SearchIndex(parts.registry.records, parts.registry.searchable)
        passport = Passport(parts.store, parts.writer, parts.clock, copy=parts.copy_place)
        tell = partial(parts.notices.announce, ChangeSet({STATUS: frozenset()}))
        coming = Coming(parts.clock, tell)
        self.lanes = Lanes(parts=parts, rebase=Rebase(parts.registry, index), passport=passport, coming=coming)
        self.people = People(
            store=parts.store,
            writer=parts.writer,
            clock=parts.clock,
            passport=passport,
            connect=self.lanes.transport,
            authority=parts.authority,
            has_left=parts.registry.has_left,
            end_of_leases=parts.registry.end_of_leases,
        )
        self.own_sign_ins = OwnSignIns(parts.store, passport, self.lanes.transport)
        self.shop_pcs = ShopPcs(parts.store, self.lanes.transport)
        self.revocation = Revocation(self.lanes)
        parts.notices.add(self._follow_keys)
        self.prints = Prints(writer=parts.writer, clock=parts.clock)
        self._way = Way(parts.clock, tell)
        self.withdrawing = Withdrawing(writer=parts.writer, rebase=self.lanes.rebase, wake=self._wake)
        self.taking_over = TakingOver(parts=parts, save=self._save, wake=self._wake)
        self.attachments = Attachments(
            store=parts.store, writer=parts.writer, clock=parts.clock, connect=self.lanes.transport, wake=self._carry
        )
        self._carrier: Carrier | None = None
        self._loop: SyncLoop | None = None

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]:
        """Run and keep a command. The future fails with Refusal, and nothing has happened; or gives a Receipt: it is durable."""
        command_id, now = self._parts.ids.new(), self._parts.clock.now()

        def save(connection: Connection) -> tuple[Receipt, ChangeSet]:
            return self._save(connection, command, command_id=command_id, actor=actor, now=now, drop_draft=drop_draft)

        return self._keep(save)

    def submit_many(self, commands: Sequence[Command], *, actor: Actor) -> Future[Sequence[Receipt]]:
        """As `submit`, in their order and with one commit. A Refusal of one of them is that of all: nothing has happened."""
        now = self._parts.clock.now()
        named = [(self._parts.ids.new(), command) for command in commands]

        def save(connection: Connection) -> tuple[Sequence[Receipt], ChangeSet]:
            receipts, changes = list[Receipt](), ChangeSet()
            for command_id, command in named:
                receipt, changed = self._save(connection, command, command_id=command_id, actor=actor, now=now)
                receipts.append(receipt)
                changes |= changed
            return receipts, changes

        return self._keep(save)

    def read(self, actor: Actor, query: Callable[Concatenate[View, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query in one short read transaction, in the calling thread."""
        with self._parts.store.read() as connection, Session(bind=connection) as session:
            letter = partial(letter_here, connection)
            return query(View(session=session, actor=actor, now=self._parts.clock.now(), letter=letter), *args, **kwargs)

    def search(self, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
        """Exact codes first, then by weight; empty for an empty text."""
        with self._parts.store.read() as connection:
            return find(connection, text, limit=limit, kinds=kinds)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Called in the writer's thread after each commit; returns the way to unsubscribe."""
        return self._parts.notices.add(listener)

    def status(self) -> Status:
        with self._parts.store.read() as connection:
            waiting, attention = count_waiting(connection), count_attention(connection)
            last_sync = connection.execute(select(place.c.last_sync)).scalar()
            filling = progress(connection, self.lanes.coming)
            differs = is_alarmed(connection)
        problem = "stuck" if self._way.stuck(waiting) else self._own_problem(differs=differs) or self._way.problem
        return Status(
            reachable=self._way.reachable,
            waiting=waiting,
            attention=attention,
            last_sync=last_sync,
            filling=filling,
            problem=problem,
        )

    def sent(
        self, *, about: UUID | None = None, only_attention: bool = False, only_waiting: bool = False, limit: int = 500
    ) -> Sequence[Sent]:
        """Commands of this PC, newest first; `about` names one document."""
        wanted = Wanted(about=about, only_attention=only_attention, only_waiting=only_waiting, limit=limit)
        with self._parts.store.read() as connection:
            return sent.sent(connection, wanted, self._parts.registry)

    def settle(self, command_id: UUID) -> Future[None]:
        """A person has dealt with this outcome: it leaves the attention list, and stays readable in the sync centre."""
        return self._parts.writer.put(lambda connection: sent.settle(connection, command_id))

    def drafts(self, actor: Actor, kind: str) -> Sequence[Draft]:
        """This person's drafts of a kind, the one touched last first."""
        with self._parts.store.read() as connection:
            return drafts.drafts_of(connection, actor.user_id, kind)

    def save_draft(self, actor: Actor, kind: str, draft_id: UUID, body: bytes) -> Future[None]:
        """Durable when the future is done. Saving again replaces; an empty body drops it."""
        typed = Draft(draft_id=draft_id, kind=kind, body=body, saved_at=self._parts.clock.now())
        return self._parts.writer.put(lambda connection: (None, drafts.save(connection, actor.user_id, typed)))

    def start_sync(self) -> None:
        """Keep in touch with central from now on, in threads of its own; not where nothing that comes could be kept."""
        if self._loop is None and not self._parts.store.is_copy:
            lanes = self.lanes
            self._carrier = Carrier(
                self.attachments,
                lanes.transport,
                is_busy=lambda: self.status().waiting > 0,
                clock=self._parts.clock,
                random=self._parts.random,
            )
            self._loop = SyncLoop(
                send=lambda: Sending(exchange=lanes.exchange(), delivery=lanes.delivery()),
                hold=lambda: Holding(exchange=lanes.exchange(), filling=lanes.filling(), drift=lanes.drift()),
                obey=self.revocation.obey,
                carrier=self._carrier,
                state=self._way,
                clock=self._parts.clock,
                random=self._parts.random,
            )
            self._loop.start()
            self._carrier.wake()

    def sync_now(self) -> None:
        """A person asks to try at once."""
        if self._loop is not None:
            self._loop.nudge()
        self._carry()

    def _follow_keys(self, changes: ChangeSet) -> None:
        """A new key of the shop's own: from now on this PC's is sealed to it."""
        if changes.touches(self._parts.registry.own_keys.table) and self._parts.copy_place is not None:
            self._parts.copy_place()

    def close(self) -> None:
        """Stop the loop, drain the writer, close the file."""
        if self._carrier is not None:
            self._carrier.stop()
        if self._loop is not None:
            self._loop.stop()
        self._parts.writer.close()
        if self._parts.follower is not None:
            self._parts.follower.close()
        if self._parts.journal is not None:
            self._parts.journal.close()
        self._parts.store.close()

    def _carry(self) -> None:
        if self._carrier is not None:
            self._carrier.wake()

    def _keep(self, save: Job[T]) -> Future[T]:
        future = self._parts.writer.put(save, self._parts.after_save)
        future.add_done_callback(self._wake)
        return future

    def _save(
        self,
        connection: Connection,
        command: Command,
        *,
        command_id: UUID,
        actor: Actor,
        now: datetime,
        drop_draft: UUID | None = None,
    ) -> tuple[Receipt, ChangeSet]:
        """Effect, shadow images, outbox row and the end of the draft: one transaction, or none of it."""
        verb = self._parts.registry.verbs[type(command).__name__]
        if not self._parts.registry.allows(actor.role, verb.permission):
            raise Refusal("not_permitted", permission=verb.permission)
        saved = numbered(connection, command, now, self._parts.registry)
        body = body_of(saved.command)
        try:
            changes = predict(connection, verb, saved.command, seq=saved.seq, context={"actor": actor, "now": now})
        except AT_ODDS as error:
            if not under_fill(connection):
                raise
            raise Refusal("still_coming") from error  # rows of two moments of central, that cannot both be true
        queued = Queued(
            seq=saved.seq, command_id=command_id, body=body, version=verb.version, actor_id=actor.user_id, saved_at=now
        )
        append(connection, saved.command, queued)
        self.lanes.rebase.refresh_keys(connection, changes.keys)
        if drop_draft is not None:
            drafts.drop(connection, drop_draft)
        told = ChangeSet({OUTBOX: frozenset({command_id.hex}), STATUS: frozenset()})
        return Receipt(command_id=command_id, seq=saved.seq, number=saved.number), changes | told

    def _own_problem(self, *, differs: bool) -> str | None:
        """What is wrong on this PC, whatever the way to central is like."""
        journal = self._parts.journal
        if self._parts.store.trouble or (journal is not None and journal.problem):
            return self._parts.store.trouble or "journal_failed"
        if journal is not None and journal.deliveries.paths():
            return "journal_waits"
        return "drift" if differs else None

    def _wake(self, _saved: Future[Any] | None = None) -> None:
        if self._loop is not None:
            self._loop.wake()

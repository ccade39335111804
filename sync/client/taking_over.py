"""Work that central did not take: somebody who may do it sends it again, under their own name."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row, select

from sync.client.changes import ChangeSet
from sync.client.local import outbox
from sync.client.outbox import decode, parents
from sync.client.parts import Parts
from sync.client.sent import settle
from sync.kernel.commands import Actor, Command, Outcome, OutcomeState
from sync.kernel.errors import Refusal

PARENT_NOT_ACCEPTED = "parent_not_accepted"


class Saves(Protocol):
    """Runs and keeps a command in a transaction that is open: `Replica`'s own way to save."""

    def __call__(
        self, connection: Connection, command: Command, *, command_id: UUID, actor: Actor, now: datetime
    ) -> tuple[Any, ChangeSet]: ...


@dataclass(frozen=True, kw_only=True)
class TakingOver:
    """Sends held-back work again for somebody who answers for it."""

    parts: Parts
    save: Saves
    wake: Callable[[], None]

    def take_over(self, command_id: UUID, *, actor: Actor) -> Future[int]:
        """How many were sent again: the command, and what central parked because it builds on it. All of them, or none.

        They are new commands, by this person and as of now, on the same documents. Refuses `command_unknown`, `not_held_back`,
        `not_permitted`, and what the business refuses by now.
        """

        def again(connection: Connection) -> tuple[int, ChangeSet]:
            rows = _held_back(connection, command_id)
            changes = ChangeSet()
            for row in rows:
                changes = changes | self._once_more(connection, row, actor)
            return len(rows), changes

        future = self.parts.writer.put(again, self.parts.after_save)
        future.add_done_callback(lambda _done: self.wake())
        return future

    def send_again(self, command_id: UUID, *, actor: Actor) -> Future[None]:
        """What central refused, once more: a new command by this person and as of now, with the number that people know, for what
        was refused bears none at central. The old one leaves the attention list.

        Refuses `command_unknown`, `not_refused`, `not_permitted`, and what the business refuses by now: then it stays there.
        """

        def again(connection: Connection) -> tuple[None, ChangeSet]:
            row = connection.execute(select(outbox).where(outbox.c.command_id == command_id)).first()
            if row is None:
                raise Refusal("command_unknown", name="")
            if not row.attention or _outcome(row).state not in (OutcomeState.REFUSED, OutcomeState.PARKED):
                raise Refusal("not_refused")
            return None, self._once_more(connection, row, actor)

        future = self.parts.writer.put(again, self.parts.after_save)
        future.add_done_callback(lambda _done: self.wake())
        return future

    def _once_more(self, connection: Connection, row: Row[Any], actor: Actor) -> ChangeSet:
        _, command = decode(self.parts.registry, row.name, row.body, row.version)
        new_id, now = self.parts.ids.new(), self.parts.clock.now()
        _, saved = self.save(connection, command, command_id=new_id, actor=actor, now=now)
        _, settled = settle(connection, row.command_id)
        return saved | settled


def _held_back(connection: Connection, command_id: UUID) -> list[Row[Any]]:
    wanted = connection.execute(select(outbox).where(outbox.c.command_id == command_id)).first()
    if wanted is None:
        raise Refusal("command_unknown", name="")
    if not wanted.attention or _outcome(wanted).state is not OutcomeState.QUARANTINED:
        raise Refusal("not_held_back")
    found, ids = [wanted], {wanted.command_id}
    later = select(outbox).where(outbox.c.attention, outbox.c.seq > wanted.seq, outbox.c.after != "").order_by(outbox.c.seq)
    for row in connection.execute(later):
        if not ids.isdisjoint(parents(row.after)) and _outcome(row).code == PARENT_NOT_ACCEPTED:
            found.append(row)
            ids.add(row.command_id)
    return found


def _outcome(row: Row[Any]) -> Outcome:
    """What needs attention has one."""
    return msgspec.json.decode(row.outcome, type=Outcome)

"""Commands of this PC as people see them: what waits, what central said, what somebody has to deal with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row, select, update

from sync.client.called import Meant, called
from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.local import outbox, subject
from sync.kernel.bodies import body_of_today
from sync.kernel.commands import Outcome
from sync.kernel.registry import Registry


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One command. `outcome` is None while it waits; `tries` > 0 once it may have reached central; `doubt` is a refusal code
    foreseen here after other rows changed. `number` is what its document is called here, empty where none is known."""

    seq: int
    command_id: UUID
    name: str
    body: bytes
    actor_id: UUID
    saved_at: datetime
    subjects: tuple[UUID, ...]
    tries: int
    doubt: str | None
    outcome: Outcome | None
    needs_attention: bool
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which commands to show; `about` names one document."""

    about: UUID | None = None
    only_attention: bool = False
    only_waiting: bool = False
    limit: int = 500


def sent(connection: Connection, wanted: Wanted, registry: Registry) -> Sequence[Sent]:
    """Newest first. Bodies as today's program means them."""
    statement = select(outbox).order_by(outbox.c.seq.desc()).limit(wanted.limit)
    if wanted.about is not None:
        statement = statement.join(subject, subject.c.seq == outbox.c.seq).where(subject.c.document_id == wanted.about)
    if wanted.only_attention:
        statement = statement.where(outbox.c.attention.is_(True))
    if wanted.only_waiting:
        statement = statement.where(outbox.c.outcome.is_(None))
    found = [_sent(connection, row, registry) for row in connection.execute(statement).all()]
    return _numbered(connection, found, registry)


def _numbered(connection: Connection, rows: Sequence[Sent], registry: Registry) -> Sequence[Sent]:
    """Most commands name their document by an id alone: they bear the number that it has here."""
    numbers = called(connection, [Meant(one.body, one.subjects) for one in rows], registry)
    return [replace(one, number=number) for one, number in zip(rows, numbers, strict=True)]


def settle(connection: Connection, command_id: UUID) -> tuple[None, ChangeSet]:
    """A person has dealt with it: it leaves the attention list and stays readable."""
    connection.execute(update(outbox).where(outbox.c.command_id == command_id).values(attention=False))
    return None, ChangeSet({OUTBOX: frozenset({command_id.hex}), STATUS: frozenset()})


def _sent(connection: Connection, row: Row[Any], registry: Registry) -> Sent:
    documents = connection.execute(select(subject.c.document_id).where(subject.c.seq == row.seq)).scalars()
    verb = registry.verbs.get(row.name)
    outcome = None if row.outcome is None else msgspec.json.decode(row.outcome, type=Outcome)
    return Sent(
        seq=row.seq,
        command_id=row.command_id,
        name=row.name,
        body=row.body if verb is None else body_of_today(verb, row.body, row.version),
        actor_id=row.actor_id,
        saved_at=row.saved_at,
        subjects=tuple(documents),
        tries=row.tries,
        doubt=row.doubt,
        outcome=outcome,
        needs_attention=row.attention,
    )

"""Commands of this PC: saved with their effects in one transaction, kept until central has decided and beyond."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, text, update

from sync.client.local import outbox, place, subject
from sync.client.rows import driver, run_many
from sync.kernel.bodies import read_body
from sync.kernel.clock import from_micros, to_micros
from sync.kernel.commands import WITHDRAWN, Command, Envelope, Outcome, OutcomeState, Verb, check_storable, last_of
from sync.kernel.errors import Refusal
from sync.kernel.ids import document_number
from sync.kernel.registry import Registry

SLICE_COMMANDS = 200
SLICE_BYTES = 256 * 1024
LARGEST_BODY = 1024 * 1024

KEEP_DECIDED = timedelta(days=30)
"""Longer than a backup of central may be old: what it forgot must be offered again."""
KEEP_LATEST = 500
"""Commands that stay however old: the clocks here and at central may both have been wrong when they were saved and decided."""

FORGET_AT_ONCE = 500
OLD = (
    "SELECT seq FROM outbox WHERE outcome IS NOT NULL AND NOT attention"
    " AND json_extract(CAST(outcome AS TEXT), '$.decided_at') < :before AND saved_at < :before"
    " AND seq < (SELECT next_seq FROM place) - :latest ORDER BY seq LIMIT :most"
)
LETTER = select(place.c.letter)
TAKE_SEQ = "UPDATE place SET next_seq = next_seq + 1 RETURNING next_seq - 1, letter, dealer_code"
COUNT_ON = (
    "INSERT INTO counter (series, year, count) VALUES (?, ?, 1)"
    " ON CONFLICT (series, year) DO UPDATE SET count = count + 1 RETURNING count"
)

COUNT_UP_TO = (
    "INSERT INTO counter (series, year, count) VALUES (?, ?, ?)"
    " ON CONFLICT (series, year) DO UPDATE SET count = max(count, excluded.count)"
)

DECIDE = (  # what was taken back and happened all the same is news as well
    "UPDATE outbox SET outcome = ?, attention = ? AND (? OR withdrawn), doubt = NULL, restored = (SELECT restored FROM place)"
    " WHERE command_id = ? AND outcome IS NULL RETURNING seq"
)
BODY = "SELECT name, body, version FROM outbox WHERE command_id = ?"
ANY_WAITING = "SELECT 1 FROM outbox WHERE outcome IS NULL LIMIT 1"
WAITING = select(outbox).where(outbox.c.outcome.is_(None)).order_by(outbox.c.seq).limit(bindparam("most"))


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A command as it is kept: `seq` is dense in this instance, `number` what people call the document, if it has one."""

    command: Command
    seq: int
    number: str | None


@dataclass(frozen=True, kw_only=True)
class Queued:
    """How a command is kept: `body` as it will be sent, of the `version` that this program writes."""

    seq: int
    command_id: UUID
    body: bytes
    version: int
    actor_id: UUID
    saved_at: datetime


def count_at_least(connection: Connection, series: str, year: int, count: int) -> None:
    """The next human number of the series comes behind this one."""
    driver(connection).execute(COUNT_UP_TO, (series, year, count))


def letter_here(connection: Connection) -> str:
    """The one in the numbers of documents that are saved here from now on."""
    return str(connection.execute(LETTER).scalar_one())


def split(connection: Connection, instance_id: UUID) -> None:
    """Another instance from now on: for central, what waits is numbered from one."""
    first = connection.execute(select(outbox.c.seq).where(outbox.c.outcome.is_(None)).order_by(outbox.c.seq)).scalar()
    base = place.c.next_seq - 1 if first is None else first - 1
    connection.execute(update(place).values(instance_id=instance_id, seq_base=base))


def body_of(command: Command) -> bytes:
    """As it is saved and sent. Refuses `document_too_large` and `command_invalid`: central would never take it."""
    try:
        body = msgspec.json.encode(command)
        check_storable(msgspec.json.decode(body))
    except ValueError as error:
        raise Refusal("command_invalid", name=type(command).__name__, reason=error) from error
    if len(body) > LARGEST_BODY:
        raise Refusal("document_too_large", size=len(body) // 1024)
    return body


def append(connection: Connection, command: Command, queued: Queued) -> None:
    """Queue a command that has just run here."""
    after = _earlier(connection, (*command.subjects(), *command.refers()))
    saved_at, name = to_micros(queued.saved_at), type(command).__name__
    who = (queued.actor_id.hex, saved_at, _join(after))
    row = (queued.seq, queued.command_id.hex, name, queued.body, queued.version, *who)
    driver(connection).execute(
        "INSERT INTO outbox (seq, command_id, name, body, version, actor_id, saved_at, after, tries, attention)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        row,
    )
    subjects = [(document.hex, queued.seq) for document in last_of(command.subjects())]
    if subjects:
        run_many(driver(connection), "INSERT INTO subject (document_id, seq) VALUES (?, ?)", subjects)


def numbered(connection: Connection, command: Command, now: datetime, registry: Registry) -> Numbered:
    """Gives the next dense number of this instance, and a human one where the document has one and the caller brought none."""
    seq, letter, code = driver(connection).execute(TAKE_SEQ).fetchone()
    if command.series is None or getattr(command, "number", None):
        return Numbered(command=command, seq=seq, number=getattr(command, "number", None))
    year = registry.year_of(connection, now)
    (count,) = driver(connection).execute(COUNT_ON, (command.series, year)).fetchone()
    number = document_number(series=command.series, dealer_code=code, letter=letter, year=year, count=count)
    return Numbered(command=msgspec.structs.replace(command, number=number), seq=seq, number=number)


def adopt(connection: Connection, registry: Registry, envelopes: Iterable[Envelope]) -> int:
    """Commands of an earlier life of this replica wait again, under their own ids and authors. How many were not here.

    Nothing is predicted for them: what central made of them comes as rows, and its word on them with the next exchange.
    """
    adopted = 0
    for one in envelopes:
        if connection.execute(select(outbox.c.seq).where(outbox.c.command_id == one.command_id)).first() is None:
            (seq, _, _) = driver(connection).execute(TAKE_SEQ).fetchone()
            _keep(connection, registry, one, seq)
            adopted += 1
    return adopted


def _keep(connection: Connection, registry: Registry, one: Envelope, seq: int) -> None:
    row = {
        "seq": seq,
        "command_id": one.command_id,
        "name": one.name,
        "body": bytes(one.body),
        "version": one.version,
        "actor_id": one.actor_id,
        "saved_at": from_micros(one.claimed_at),
        "after": _join(one.after),
        "tries": 1,
    }
    connection.execute(insert(outbox).values(row))
    subjects = [
        {"document_id": document, "seq": seq} for document in subjects_of(registry, one.name, bytes(one.body), one.version)
    ]
    if subjects:
        connection.execute(insert(subject), subjects)


def subjects_of(registry: Registry, name: str, body: bytes, version: int) -> tuple[UUID, ...]:
    """The documents of a command as it was kept; none of one that only a newer or older program knows."""
    try:
        _, command = decode(registry, name, body, version)
    except (KeyError, msgspec.ValidationError):
        return ()
    return last_of(command.subjects())


def waiting(connection: Connection, *, base: int, limit: int) -> Sequence[Envelope]:
    """The oldest commands without an outcome, as one slice for central: bounded by count and by bytes, numbered from `base` on.
    Central counts from one for each instance; the replica never numbers anew."""
    if driver(connection).execute(ANY_WAITING).fetchone() is None:  # nearly always, and a tenth of the work
        return []
    rows = connection.execute(WAITING, {"most": limit})
    slice_: list[Envelope] = []
    size = 0
    for row in rows:
        size += len(row.body)
        if slice_ and size > SLICE_BYTES:
            break
        slice_.append(_envelope(row, base))
    return slice_


def _envelope(row: Row[tuple[object, ...]], base: int) -> Envelope:
    return Envelope(
        command_id=row.command_id,
        seq=row.seq - base,
        name=row.name,
        body=msgspec.Raw(row.body),
        actor_id=row.actor_id,
        claimed_at=to_micros(row.saved_at),
        after=parents(row.after),
        withdrawn=row.withdrawn,
        version=row.version,
    )


def decide(connection: Connection, outcomes: Iterable[Outcome], registry: Registry) -> set[int]:
    """Keep central's outcomes of waiting commands; the seqs of those. An earlier answer stands. What is granted otherwise than
    asked needs a person, unless the screen had said so before."""
    own = driver(connection)
    decided: set[int] = set()
    for outcome in outcomes:
        is_told = outcome.code != WITHDRAWN
        is_news = outcome.state is not OutcomeState.CONFIRMED and not _was_foreseen(connection, outcome, registry)
        values = (msgspec.json.encode(outcome), is_told, is_news, outcome.command_id.hex)
        decided.update(seq for (seq,) in own.execute(DECIDE, values).fetchall())
    return decided


def _was_foreseen(connection: Connection, outcome: Outcome, registry: Registry) -> bool:
    if outcome.state is not OutcomeState.ADJUSTED:
        return False
    row = driver(connection).execute(BODY, (outcome.command_id.hex,)).fetchone()
    try:
        return row is not None and decode(registry, *row)[1].foresaw(outcome.adjustments)
    except (KeyError, msgspec.DecodeError):  # of another program: a person looks
        return False


def note_restored(connection: Connection, outcomes: Iterable[Outcome]) -> None:
    """Central has come back from a backup: what it decides from now on is of that one, and so is what it has just told."""
    connection.execute(update(place).values(restored=True))
    told = [one.command_id for one in outcomes]
    connection.execute(update(outbox).where(outbox.c.command_id.in_(told)).values(restored=True))


def forget_decided(connection: Connection, now: datetime) -> int:
    """Decided commands of more than a month ago, some hundred at a time, but for the latest. How many were forgotten.

    `now` by the clock that is behind, this one or central's: and what was saved lately is kept, whatever central says of when it
    decided. So is what somebody still has to deal with.
    """
    limits = {"before": to_micros(now - KEEP_DECIDED), "latest": KEEP_LATEST, "most": FORGET_AT_ONCE}
    seqs = connection.execute(text(OLD), limits).scalars().all()
    connection.execute(delete(subject).where(subject.c.seq.in_(seqs)))
    connection.execute(delete(outbox).where(outbox.c.seq.in_(seqs)))
    return len(seqs)


def count_waiting(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(outbox.c.outcome.is_(None))).scalar_one()


def count_attention(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(outbox.c.attention.is_(True))).scalar_one()


def decode(registry: Registry, name: str, body: bytes, version: int) -> tuple[Verb, Command]:
    """The verb and the command of a queued row. Raises KeyError or msgspec.ValidationError: not known here."""
    verb = registry.verbs[name]
    return verb, read_body(verb, body, version)


def _earlier(connection: Connection, documents: Iterable[UUID]) -> tuple[UUID, ...]:
    """The last waiting command on each of these documents."""
    statement = (
        "SELECT o.command_id FROM subject s JOIN outbox o ON o.seq = s.seq"
        " WHERE s.document_id = ? AND o.outcome IS NULL ORDER BY s.seq DESC LIMIT 1"
    )
    found = (driver(connection).execute(statement, (document.hex,)).fetchone() for document in last_of(tuple(documents)))
    return last_of([UUID(hex=row[0]) for row in found if row is not None])


def _join(ids: Iterable[UUID]) -> str:
    return " ".join(command_id.hex for command_id in ids)


def parents(text: str) -> tuple[UUID, ...]:
    return tuple(UUID(hex=part) for part in text.split())

"""Papers of this PC: what is to be printed and what became of it, how many copies there are, and how each printer is set."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, insert, literal, select, update

from sync.client.changes import PRINTS, ChangeSet
from sync.client.local import place, print_fit, print_job
from sync.client.writer import Writing
from sync.kernel.clock import Clock
from sync.kernel.commands import Actor
from sync.kernel.errors import Refusal
from sync.kernel.queries import View

MOST = 500


class PrintState(StrEnum):
    """A printer never tells the truth about paper, so HANDED stays until a person says whether it came out."""

    WAITING = "waiting"
    HANDED = "handed"
    FAILED = "failed"
    PRINTED = "printed"
    REMOVED = "removed"


UNTOUCHED = ("printer_gone", "printer_stopped", "file_not_written")
"""Reasons that say that no paper can have come of it."""
OPEN = (PrintState.WAITING, PrintState.HANDED, PrintState.FAILED)


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """A paper that somebody wants: `body` is the desk's own form of it, `printer` a printer's name or a file's path.

    `is_numbered` False where copies are a quantity, as with labels.
    """

    job_id: UUID
    kind: str
    document_id: UUID
    number: str
    body: bytes
    form: str
    printer: str
    is_file: bool = False
    copies: int = 1
    is_numbered: bool = True


@dataclass(frozen=True, kw_only=True)
class PrintJob:
    """`first_copy` is the number of its first copy among all of its document on this PC; `tries` how often a printer may have had
    it."""

    job_id: UUID
    kind: str
    document_id: UUID
    number: str
    body: bytes
    form: str
    printer: str
    is_file: bool
    copies: int
    first_copy: int
    tries: int
    state: PrintState
    reason: str
    queued_at: datetime

    @property
    def is_reprint(self) -> bool:
        """Whether paper of this document may exist already: of another job, or of an earlier try of this one."""
        return self.first_copy > 1 or self.tries > 1


@dataclass(frozen=True, kw_only=True)
class PrintFit:
    """What a person measured on one printer's paper: where it begins, in micrometres, and its size, in parts per million."""

    printer: str
    form: str
    offset_x: int = 0
    offset_y: int = 0
    scale_x: int = 1_000_000
    scale_y: int = 1_000_000


class Prints:
    """The way of a paper. Every step is durable when its future is done; PrintJob as it is then. Refusal `paper_gone`."""

    def __init__(self, *, writer: Writing, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock

    def queue(self, wanted: Ordered, *, actor: Actor) -> Future[PrintJob]:
        """Before any printer is asked: from here on the paper survives a restart."""
        now = self._clock.now()
        return self._writer.put(lambda connection: _queue(connection, wanted, actor, now))

    def hand(self, job_id: UUID) -> Future[PrintJob]:
        """It goes to its printer now."""
        return self._move(job_id, OPEN, state=PrintState.HANDED, tries=print_job.c.tries + 1, reason="")

    def fail(self, job_id: UUID, reason: str) -> Future[PrintJob]:
        """The printer did not take it; `reason` is a code. Where nothing can have come out, the next paper is no reprint."""
        tries = print_job.c.tries - int(reason in UNTOUCHED)
        return self._move(job_id, (PrintState.HANDED,), state=PrintState.FAILED, reason=reason, tries=tries)

    def settle(self, job_id: UUID) -> Future[PrintJob]:
        """A person has the paper in hand. Its contents are forgotten, its copies count."""
        return self._move(job_id, OPEN, state=PrintState.PRINTED, reason="", body=b"")

    def redirect(self, job_id: UUID, printer: str, *, is_file: bool = False) -> Future[PrintJob]:
        """To another printer or file, once more."""
        return self._move(job_id, OPEN, printer=printer, is_file=is_file, state=PrintState.WAITING, reason="")

    def remove(self, job_id: UUID) -> Future[PrintJob]:
        """Nobody wants it any more. Copies that no printer ever had are free again."""
        return self._move(job_id, OPEN, state=PrintState.REMOVED, body=b"")

    def keep_fit(self, fit: PrintFit) -> Future[None]:
        return self._writer.put(lambda connection: _keep_fit(connection, fit))

    def _move(self, job_id: UUID, allowed: Sequence[PrintState], **values: Any) -> Future[PrintJob]:
        now = self._clock.now()
        return self._writer.put(lambda connection: _move(connection, job_id, allowed, {**values, "changed_at": now}))


def open_prints(view: View, *, limit: int = MOST) -> Sequence[PrintJob]:
    """What is not over, of everybody on this PC, the oldest first; without the bodies, which `hand` brings."""
    columns = [column for column in print_job.c if column is not print_job.c.body]
    bare: Select[Any] = select(*columns, literal(b"").label("body")).where(print_job.c.state.in_(OPEN))
    rows = view.session.execute(bare.order_by(print_job.c.queued_at, print_job.c.job_id).limit(limit))
    return [_job(row) for row in rows]


def copies_of(view: View, *, document_id: UUID) -> int:
    """Copies that exist or are on their way; the next one has the number after."""
    return _copies(view.session.connection(), document_id)


def manufacturer(view: View) -> str:
    """Whom this shop orders from, as its papers say."""
    return view.session.execute(select(place.c.manufacturer)).scalar_one_or_none() or ""


def fits(view: View) -> Sequence[PrintFit]:
    """Every measured printer and paper."""
    rows = view.session.execute(select(print_fit).order_by(print_fit.c.printer, print_fit.c.form).limit(MOST))
    return [PrintFit(**row._mapping) for row in rows]


def _queue(connection: Connection, wanted: Ordered, actor: Actor, now: datetime) -> tuple[PrintJob, ChangeSet]:
    first = 1 + _copies(connection, wanted.document_id) if wanted.is_numbered else 1
    job = PrintJob(
        **{name: getattr(wanted, name) for name in Ordered.__dataclass_fields__ if name != "is_numbered"},
        first_copy=first,
        tries=0,
        state=PrintState.WAITING,
        reason="",
        queued_at=now,
    )
    connection.execute(insert(print_job).values(**job.__dict__, user_id=actor.user_id, changed_at=now))
    return job, _changed(job.job_id)


def _move(
    connection: Connection, job_id: UUID, allowed: Sequence[PrintState], values: dict[str, Any]
) -> tuple[PrintJob, ChangeSet]:
    row = connection.execute(_one(job_id)).first()
    if row is None or row.state not in allowed:
        raise Refusal("paper_gone")
    connection.execute(update(print_job).where(print_job.c.job_id == job_id).values(**values))
    moved = connection.execute(_one(job_id)).one()
    return replace(_job(moved), body=row.body), _changed(job_id)


def _copies(connection: Connection, document_id: UUID) -> int:
    """A removed job counts where a printer may have had it, and so does one that went into a file in the end: that alone is no
    copy."""
    was_wanted = (print_job.c.state != PrintState.REMOVED) | (print_job.c.tries > 0)
    was_paper = print_job.c.is_file.is_(False) | (print_job.c.tries > 1)
    counts = (print_job.c.document_id == document_id, was_wanted, was_paper)
    total = select(func.coalesce(func.sum(print_job.c.copies), 0)).where(*counts)
    return int(connection.execute(total).scalar_one())


def _keep_fit(connection: Connection, fit: PrintFit) -> tuple[None, ChangeSet]:
    same = (print_fit.c.printer == fit.printer) & (print_fit.c.form == fit.form)
    connection.execute(delete(print_fit).where(same))
    connection.execute(insert(print_fit).values(**fit.__dict__))
    return None, ChangeSet({PRINTS: frozenset()})


def _one(job_id: UUID) -> Select[Any]:
    return select(print_job).where(print_job.c.job_id == job_id)


def _job(row: Row[Any]) -> PrintJob:
    values = {name: getattr(row, name) for name in PrintJob.__dataclass_fields__}
    return PrintJob(**{**values, "state": PrintState(row.state)})


def _changed(job_id: UUID) -> ChangeSet:
    return ChangeSet({PRINTS: frozenset({job_id.hex})})

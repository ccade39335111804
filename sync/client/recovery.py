"""A replica that knows less than its journal: an older copy of its file, or a new one. It goes on under another name."""

import logging
from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import Connection, select

from sync.client.changes import STATUS, ChangeSet
from sync.client.journal import Journal
from sync.client.local import outbox, place
from sync.client.outbox import count_at_least, split
from sync.client.parts import Parts
from sync.kernel.clock import to_micros
from sync.kernel.ids import read_number
from sync.protocol.journal import Entry

KEPT = timedelta(days=400)
"""An entry outlives the longest time that a PC is plausibly away, and then some."""

log = logging.getLogger(__name__)


def rejoin(parts: Parts) -> None:
    """Where the journal holds commands that this database never knew, central is given them, and no number comes twice.

    Where the outbox holds what cannot be read in the journal, it is added again.
    """
    if parts.journal is not None:
        try:
            _rejoin(parts, parts.journal)
        except OSError as error:
            parts.journal.fail(error)


def _rejoin(parts: Parts, journal: Journal) -> None:
    with parts.store.read() as connection:
        is_behind = _is_behind(connection, journal.last)
    if is_behind:
        log.warning("replica_behind_journal: its journal goes to central")
        parts.writer.put(lambda connection: _go_on(connection, parts, journal.entries())).result()
        journal.begin(hands_in=True)
    journal.mend()
    journal.forget(to_micros(parts.clock.now() - KEPT))


def _is_behind(connection: Connection, last: Entry | None) -> bool:
    """Entries follow their commit, so the database that wrote the last one has its command, or had it and let it go. One that
    began anew there is the life of the replica that has gone on since."""
    if last is None:
        return False
    here = connection.execute(select(place.c.instance_id, place.c.next_seq)).one()
    is_known = connection.execute(select(outbox.c.seq).where(outbox.c.command_id == last.heading.command_id)).first() is not None
    return not is_known and (last.heading.instance_id != here.instance_id or last.heading.seq >= here.next_seq)


def _go_on(connection: Connection, parts: Parts, entries: Iterable[Entry]) -> tuple[None, ChangeSet]:
    split(connection, parts.ids.new())
    skip_numbers(connection, (entry.heading.number for entry in entries))
    return None, ChangeSet({STATUS: frozenset()})


def skip_numbers(connection: Connection, given: Iterable[str]) -> None:
    """Document numbers that a journal or an outbox has seen are not given again."""
    letter = connection.execute(select(place.c.letter)).scalar_one()
    for text in given:
        number = read_number(text)
        if number is not None and number.letter == letter:
            count_at_least(connection, number.series, number.year, number.count)

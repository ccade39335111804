"""Confirmed rows arrive under predictions: take the predictions off where they are hit, lay the new rows, predict again.

Only chains that are hit are replayed: commands that central has decided, commands that wrote or looked at an arriving row, and
commands that share a written row with one of those. The result is the same as replaying everything.
"""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update
from sqlalchemy import Row as Found

from sync.client.changes import ChangeSet
from sync.client.local import outbox
from sync.client.outbox import decide, decode
from sync.client.people import actor_of
from sync.client.rows import aligned, keys_of, read_rows, remove_rows, write_rows
from sync.client.search_index import SearchIndex
from sync.client.shadow import RowId, change_set, predict, restore
from sync.kernel.commands import Outcome
from sync.kernel.errors import Refusal
from sync.kernel.records import Row, parse_key, values
from sync.kernel.registry import Registry
from sync.protocol.messages import Section

log = logging.getLogger(__name__)

DEFECT = "defect"
MANY = 5_000
"""More hit rows than this are announced as `everything`: readers look again rather than compare."""


@dataclass(frozen=True)
class Rebase:
    """How confirmed rows get under predictions; one for the life of a replica."""

    registry: Registry
    index: SearchIndex

    def apply(
        self,
        connection: Connection,
        sections: Sequence[Section],
        outcomes: Sequence[Outcome] = (),
        filling: Collection[str] = (),
    ) -> ChangeSet:
        """Bring outcomes and confirmed rows in, inside the caller's transaction. Tables unknown to this program are left out.

        `filling` are scopes whose rows come later, in chunks: what was accepted in them stays as it was predicted until then.
        """
        known = [section for section in sections if section.table in self.registry.records]
        decided = decide(connection, outcomes)
        hit = {(section.table, key) for section in known for key in self._keys(section)}
        chain = _chain(connection, decided, hit)
        touched = _written_by(connection, chain)
        accepted = {seq for seq in decided if seq in _accepted(connection, outcomes)} if filling else set()
        self._keep_until_filled(connection, _written_by(connection, accepted) - hit, filling)
        restore(connection, self.registry, touched)
        for section in known:
            self._write(connection, section)
        _forget(connection, chain)
        predicted = self._replay(connection, sorted(chain - decided))
        self._refresh_index(connection, known, touched, predicted)
        rows = change_set(hit | touched) if len(hit) <= MANY else ChangeSet(everything=True)
        return rows | predicted | (ChangeSet({"outbox": frozenset()}) if decided else ChangeSet())

    def _keep_until_filled(self, connection: Connection, rows: Iterable[RowId], filling: Collection[str]) -> None:
        """Confirmed as predicted, for now: the end of the fill takes away what central does not have."""
        for source, key in rows:
            record = self.registry.records[source]
            found = read_rows(connection, record, [key])
            scopes = [scope for row in found for scope, there in record(**values(record, row)).scopes().items() if there]
            marks = [(source, key, scope) for scope in scopes if scope in filling]
            if marks:
                connection.exec_driver_sql("DELETE FROM shadow WHERE source = ? AND key = ?", (source, key))
                connection.exec_driver_sql("INSERT OR REPLACE INTO stale (source, key, scope) VALUES (?, ?, ?)", marks)

    def replay_all(self, connection: Connection) -> ChangeSet:
        """Take every prediction off and lay all of them anew."""
        chain = set(connection.exec_driver_sql("SELECT seq FROM outbox WHERE outcome IS NULL").scalars())
        touched = _written_by(connection, chain)
        restore(connection, self.registry, touched)
        _forget(connection, chain)
        changes = self._replay(connection, sorted(chain))
        self._refresh_index(connection, (), touched, changes)
        return change_set(touched) | changes

    def _keys(self, section: Section) -> Iterable[str]:
        record = self.registry.records[section.table]
        rows = aligned(record, section.columns, section.rows)
        return [*keys_of(record, rows), *keys_of(record, section.removed)]

    def _write(self, connection: Connection, section: Section) -> None:
        record = self.registry.records[section.table]
        rows = aligned(record, section.columns, section.rows)
        write_rows(connection, record, rows)
        remove_rows(connection, record, section.removed)

    def _replay(self, connection: Connection, seqs: Sequence[int]) -> ChangeSet:
        """Predict waiting commands again, oldest first. One that no longer fits leaves a doubt, no effect."""
        changes = ChangeSet()
        for seq in seqs:
            row = connection.execute(select(outbox).where(outbox.c.seq == seq)).one()
            predicted, doubt = self._try(connection, row)
            changes |= predicted
            if doubt != row.doubt:
                connection.execute(update(outbox).where(outbox.c.seq == seq).values(doubt=doubt))
        return changes

    def _try(self, connection: Connection, row: Found[Any]) -> tuple[ChangeSet, str | None]:
        """A defect in one handler must not keep central's answers out: that command alone shows no effect until decided."""
        try:
            verb, command = decode(self.registry, row.name, row.body)
            context = {"actor": actor_of(connection, row.actor_id), "now": row.saved_at}
            with connection.begin_nested():
                return predict(connection, verb, command, seq=row.seq, context=context), None
        except Refusal as refusal:
            return ChangeSet(), refusal.code
        except (KeyError, msgspec.ValidationError):
            return ChangeSet(), "command_unknown"
        except Exception:
            if row.doubt != DEFECT:
                log.exception("prediction failed name=%s seq=%d", row.name, row.seq)
            return ChangeSet(), DEFECT

    def _refresh_index(
        self, connection: Connection, sections: Sequence[Section], touched: Iterable[RowId], predicted: ChangeSet
    ) -> None:
        for section in sections:
            if section.table in self.registry.searchable:
                record = self.registry.records[section.table]
                rows = aligned(record, section.columns, section.rows)
                self.index.put(connection, section.table, rows)
                self.index.drop(connection, section.table, keys_of(record, section.removed))
        self.refresh_keys(connection, change_set(touched).keys)
        self.refresh_keys(connection, predicted.keys)

    def refresh_keys(self, connection: Connection, keys: Mapping[str, frozenset[str]]) -> None:
        """Index rows anew by key, from what the tables hold now."""
        for source in keys.keys() & self.registry.searchable.keys():
            record = self.registry.records[source]
            rows: list[Row] = read_rows(connection, record, keys[source])
            self.index.put(connection, source, rows)
            self.index.drop(connection, source, keys[source] - set(keys_of(record, rows)))


def _chain(connection: Connection, decided: set[int], hit: Collection[RowId]) -> set[int]:
    """Commands to take off: the decided, the hit, and whoever shares a written row with one of them."""
    if not _any_waiting(connection):
        return set(decided)
    chain = decided | {seq for row in hit for seq in _touching(connection, row)}
    if hit or decided:
        chain |= _doubted(connection)
    fresh = set(chain)
    while fresh:
        written = _written_by(connection, fresh)
        fresh = {seq for row in written for seq in _touching(connection, row)} - chain
        chain |= fresh
    return chain


def _any_waiting(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM outbox WHERE outcome IS NULL)").scalar()) or bool(
        connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM touch)").scalar()
    )


def _doubted(connection: Connection) -> set[int]:
    """Commands that left no effect when last predicted: any news may make them fit again."""
    return set(connection.exec_driver_sql("SELECT seq FROM outbox WHERE outcome IS NULL AND doubt IS NOT NULL").scalars())


def _accepted(connection: Connection, outcomes: Iterable[Outcome]) -> set[int]:
    ids = [outcome.command_id for outcome in outcomes if outcome.state.took_effect]
    return set(connection.execute(select(outbox.c.seq).where(outbox.c.command_id.in_(ids))).scalars())


def _touching(connection: Connection, row: RowId) -> list[int]:
    found = connection.exec_driver_sql("SELECT seq FROM touch WHERE source = ? AND key = ?", row)
    return list(found.scalars())


def _written_by(connection: Connection, seqs: Iterable[int]) -> set[RowId]:
    statement = "SELECT source, key FROM touch WHERE seq = ? AND wrote"
    return {(source, key) for seq in seqs for source, key in connection.exec_driver_sql(statement, (seq,))}


def _forget(connection: Connection, seqs: Iterable[int]) -> None:
    """The touches of commands that are decided or about to be predicted anew."""
    gone = [(seq,) for seq in seqs]
    if gone:
        connection.exec_driver_sql("DELETE FROM touch WHERE seq = ?", gone)


def removed_section(scope: str, table: str, keys: Iterable[str]) -> Section:
    """Rows that left a scope, in the form in which central would have said it."""
    return Section(scope=scope, table=table, columns=(), removed=tuple(parse_key(key) for key in keys))

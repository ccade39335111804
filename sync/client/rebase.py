"""Confirmed rows arrive under predictions: take the predictions off where they are hit, lay the new rows, predict again.

Only chains that are hit are replayed (see `chains`). The result is the same as replaying everything.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, select, update
from sqlalchemy import Row as Found

from sync.client.chains import LARGEST, SMALL, News, closure, mark_put_off, plan, put_off, written_by
from sync.client.changes import ChangeSet
from sync.client.local import outbox
from sync.client.outbox import decide, decode
from sync.client.people import actor_of
from sync.client.rows import aligned, keys_of, parse_image, read_rows, remove_rows, write_rows
from sync.client.search_index import SearchIndex
from sync.client.shadow import RowId, change_set, note_looked, predict, put_behind, restore, shadow_of
from sync.client.store import as_ours
from sync.client.under_fill import under_fill
from sync.kernel.commands import WITHDRAWN, Outcome
from sync.kernel.errors import Refusal, Unreachable
from sync.kernel.records import Record, Row, key_text, parse_key, placed
from sync.kernel.registry import Registry
from sync.kernel.rows import column_names
from sync.protocol.messages import Section

log = logging.getLogger(__name__)

DEFECT = "defect"
HAS_COME = (
    "SELECT 1 FROM shadow JOIN fill ON fill.done > 0 WHERE shadow.source = ? AND shadow.key = ? AND fill.scope = ?"
    " AND image IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stale WHERE source = shadow.source AND key = shadow.key)"
)
"""Whether the pieces of a fill that are here have brought a row: it is confirmed, and no longer marked."""
MANY = 5_000
"""More hit rows than this are announced as `everything`: readers look again rather than compare."""


class Yielded(Exception):
    """Somebody wants to save: what was being predicted anew is begun again behind them."""


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

        `filling` are scopes whose rows come later, in chunks: what was accepted in them stays as it was predicted until then, and
        what waits stays as it is shown.
        """
        known = [section for section in sections if section.table in self.registry.records]
        decided = decide(connection, outcomes, self.registry)
        arriving = {(section.table, key): row for section in known for key, row in self._rows(section)}
        if any(section.removed for section in known):
            known = self._moved(known, arriving)
        accepted = {seq for seq in decided if seq in _accepted(connection, outcomes)} if filling else set()
        as_predicted = self._until_filled(connection, written_by(connection, accepted) - arriving.keys(), filling)
        news = plan(connection, self.registry, News(decided, arriving, as_predicted, is_half=bool(filling)))
        off = decided | news.again
        touched = written_by(connection, off) - news.held.keys()
        _confirm(connection, as_predicted - news.held.keys())
        restore(connection, self.registry, touched)
        laid = [self._without(section, news.held) for section in known] if news.held else known
        for section in laid:
            self._write(connection, section)
        _forget(connection, off)
        for row, text in news.held.items():
            put_behind(connection, row, text)
        if news.put_off:
            mark_put_off(connection, news.put_off)
        predicted = self._replay(connection, sorted(news.again), _never)
        self._refresh_index(connection, laid, touched, predicted)
        rows = change_set(arriving.keys() | touched) if len(arriving) <= MANY else ChangeSet(everything=True)
        return rows | predicted | (ChangeSet({"outbox": frozenset()}) if decided else ChangeSet())

    def _until_filled(self, connection: Connection, rows: Iterable[RowId], filling: Collection[str]) -> set[RowId]:
        """Confirmed as predicted, for now, be it there or taken away: the end of the fill takes away what central does not have.
        A row that this fill has brought already is not kept: that end would take it for one that never came. What is newer of it
        comes after the fill."""
        kept: set[RowId] = set()
        for source, key in rows:
            record = self.registry.records[source]
            found = read_rows(connection, record, [key]) or _taken_away(connection, record, (source, key))
            marks = [(source, key, scope) for _, scopes in placed(record, found) for scope in scopes if scope in filling]
            if marks and not any(connection.exec_driver_sql(HAS_COME, mark).first() for mark in marks):
                connection.exec_driver_sql("INSERT OR REPLACE INTO stale (source, key, scope) VALUES (?, ?, ?)", marks)
                kept.add((source, key))
        return kept

    def catch_up(self, connection: Connection, is_wanted: Callable[[], bool]) -> tuple[bool, ChangeSet]:
        """Predict anew some of what was put off. False when nothing is left that can be done now, or a scope is being filled.

        Raises Yielded when somebody else wants to write: nothing of it has happened, and it is begun again behind them.
        """
        chain = set() if under_fill(connection) else put_off(connection)
        return bool(chain), self._predict_anew(connection, chain, is_wanted)

    def predict_on_whole(self, connection: Connection) -> ChangeSet:
        """A fill has ended: predict anew whatever waits, as soon as no other is under way. While rows were missing, a command
        may have been put off, or have found less than there is."""
        return ChangeSet() if under_fill(connection) else self.predict_all(connection)

    def predict_all(self, connection: Connection) -> ChangeSet:
        """Predict anew whatever waits: at once where that is little, else when there is time."""
        waiting = "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE outcome IS NULL LIMIT ?)"
        if connection.exec_driver_sql(waiting, (SMALL + 1,)).scalar_one() <= SMALL:
            return self.replay_all(connection)
        connection.exec_driver_sql("UPDATE outbox SET anew = 1 WHERE outcome IS NULL")
        return ChangeSet()

    def replay_all(self, connection: Connection) -> ChangeSet:
        """Take every prediction off and lay all of them anew."""
        waiting = set(connection.exec_driver_sql("SELECT seq FROM outbox WHERE outcome IS NULL").scalars())
        return self._predict_anew(connection, waiting, _never)

    def _predict_anew(self, connection: Connection, chain: set[int], is_wanted: Callable[[], bool]) -> ChangeSet:
        touched = written_by(connection, chain)
        restore(connection, self.registry, touched)
        _forget(connection, chain)
        changes = self._replay(connection, sorted(chain), is_wanted)
        self._refresh_index(connection, (), touched, changes)
        return change_set(touched) | changes

    def _rows(self, section: Section) -> Iterable[tuple[str, Row | None]]:
        record = self.registry.records[section.table]
        rows = aligned(record, section.columns, section.rows)
        yield from ((key, None) for key in keys_of(record, section.removed))
        yield from zip(keys_of(record, rows), rows, strict=True)

    def _moved(self, sections: Sequence[Section], arriving: dict[RowId, Row | None]) -> list[Section]:
        """A row that leaves one scope and stands in another of the same answer has moved: it stays, whichever is read first."""
        for section in sections:
            if section.rows:
                arriving.update({(section.table, key): row for key, row in self._rows(section) if row is not None})
        left = {row for row, image in arriving.items() if image is None}
        return [self._without_removed(section, left) if section.removed else section for section in sections]

    def _without_removed(self, section: Section, left: Collection[RowId]) -> Section:
        record = self.registry.records[section.table]
        removed = tuple(key for key in section.removed if (section.table, key_text(record, key)) in left)
        return msgspec.structs.replace(section, removed=removed)

    def _without(self, section: Section, held: Collection[RowId]) -> Section:
        record = self.registry.records[section.table]
        rows = aligned(record, section.columns, section.rows)
        return msgspec.structs.replace(
            section,
            columns=column_names(record),
            rows=tuple(row for row in rows if (section.table, key_text(record, row)) not in held),
            removed=tuple(key for key in section.removed if (section.table, key_text(record, key)) not in held),
        )

    def _write(self, connection: Connection, section: Section) -> None:
        record = self.registry.records[section.table]
        rows = aligned(record, section.columns, section.rows)
        try:
            write_rows(connection, record, rows)
        except sqlite.IntegrityError as error:  # two rows that cannot both be true
            log.error("rows_do_not_fit table=%s why=%s", section.table, error)
            raise Unreachable("the answer has rows that contradict each other") from error
        remove_rows(connection, record, section.removed)

    def _replay(self, connection: Connection, seqs: Sequence[int], is_wanted: Callable[[], bool]) -> ChangeSet:
        """Predict waiting commands again, oldest first. One that no longer fits leaves a doubt, no effect; where it may be for
        want of a row that is still to come, it is tried once more when the rows are whole."""
        changed: dict[str, set[str]] = {}
        is_half = bool(under_fill(connection))
        for seq in seqs:
            if is_wanted():
                raise Yielded
            row = connection.execute(select(outbox).where(outbox.c.seq == seq)).one()
            predicted, doubt = self._try(connection, row, is_half=is_half)
            is_early = is_half and doubt not in (None, WITHDRAWN)
            doubt = row.doubt if is_early else doubt
            for source, keys in predicted.keys.items():
                changed.setdefault(source, set()).update(keys)
            if (doubt, is_early) != (row.doubt, row.anew):
                connection.execute(update(outbox).where(outbox.c.seq == seq).values(doubt=doubt, anew=is_early))
        return ChangeSet({source: frozenset(keys) for source, keys in changed.items()})

    def predict_chain(self, connection: Connection, seqs: Collection[int]) -> ChangeSet:
        """Predict these anew, and whatever shares a written row with them."""
        chain = closure(connection, seqs, LARGEST)
        if chain is not None and len(chain) <= SMALL:
            return self._predict_anew(connection, chain, _never)
        mark_put_off(connection, seqs)
        return ChangeSet()

    def _try(self, connection: Connection, row: Found[Any], *, is_half: bool) -> tuple[ChangeSet, str | None]:
        """A defect in one handler must not keep central's answers out: that command alone shows no effect until decided."""
        if row.withdrawn:
            return ChangeSet(), WITHDRAWN
        looked: set[RowId] = set()
        try:
            verb, command = decode(self.registry, row.name, row.body, row.version)
            context = {"actor": actor_of(connection, row.actor_id), "now": row.saved_at}
            with connection.begin_nested():
                return predict(connection, verb, command, seq=row.seq, context=context, looked=looked), None
        except Refusal as refusal:
            note_looked(connection, row.seq, looked)
            return ChangeSet(), refusal.code
        except (KeyError, msgspec.ValidationError):
            return ChangeSet(), "command_unknown"
        except Exception as error:
            if as_ours(error) is not error:
                raise  # the disk says no: nothing of the answer is kept, and it is asked for again
            if row.doubt != DEFECT and not is_half:
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

    def index_predicted(self, connection: Connection) -> None:
        """Index anew every row that what waits has written."""
        written = connection.exec_driver_sql("SELECT source, key FROM shadow").fetchall()
        self.refresh_keys(connection, change_set((source, key) for source, key in written).keys)

    def refresh_keys(self, connection: Connection, keys: Mapping[str, frozenset[str]]) -> None:
        """Index rows anew by key, from what the tables hold now."""
        for source in keys.keys() & self.registry.searchable.keys():
            record = self.registry.records[source]
            rows: list[Row] = read_rows(connection, record, keys[source])
            self.index.put(connection, source, rows)
            self.index.drop(connection, source, keys[source] - set(keys_of(record, rows)))


def _never() -> bool:
    """Few enough to be done in one go."""
    return False


def _accepted(connection: Connection, outcomes: Iterable[Outcome]) -> set[int]:
    ids = [outcome.command_id for outcome in outcomes if outcome.state.took_effect]
    return set(connection.execute(select(outbox.c.seq).where(outbox.c.command_id.in_(ids))).scalars())


def _taken_away(connection: Connection, record: type[Record], row: RowId) -> list[Row]:
    """The row as central had it, where predictions have removed it."""
    shadow = shadow_of(connection, row)
    return [] if shadow is None or shadow.image is None else [parse_image(record, shadow.image)]


def _confirm(connection: Connection, rows: Iterable[RowId]) -> None:
    """What is seen of these rows counts as confirmed."""
    gone = list(rows)
    if gone:
        connection.exec_driver_sql("DELETE FROM shadow WHERE source = ? AND key = ?", gone)


def _forget(connection: Connection, seqs: Iterable[int]) -> None:
    """The touches of commands that are decided or about to be predicted anew."""
    gone = [(seq,) for seq in seqs]
    if gone:
        connection.exec_driver_sql("DELETE FROM touch WHERE seq = ?", gone)


def removed_section(scope: str, table: str, keys: Iterable[str]) -> Section:
    """Rows that left a scope, in the form in which central would have said it."""
    return Section(scope=scope, table=table, columns=(), removed=tuple(parse_key(key) for key in keys))

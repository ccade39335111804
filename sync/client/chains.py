"""Which predictions an answer takes off: the chains of commands that it reaches, and no others.

A row that several waiting commands wrote keeps, with each of them, its image from before that command. Where central decided
the first of them as predicted, the rest stand on the same image as before, and nothing has to be predicted anew. Otherwise all
that touched the row is taken off, and whatever shares a written row with those. Many at once are put off until there is time:
see `Rebase.catch_up`. So are all while a scope is being filled: over half of the rows nobody can say what a command would do.
"""

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field

from sqlalchemy import Connection

from sync.client.rows import driver, image_text, read_row
from sync.client.shadow import RowId, parse_before, shadow_of
from sync.kernel.records import Row, parse_key
from sync.kernel.registry import Registry

SMALL = 100
"""Commands that are predicted anew together with an answer: about a tenth of a second, in which nothing can be saved."""

LARGEST = 5_000
"""A longer chain is left as it is predicted until central has decided enough of it."""

TOUCHING = "SELECT seq FROM touch WHERE source = ? AND key = ?"
READERS = f"{TOUCHING} AND wrote = 0"
READERS_BELOW = f"{READERS} AND seq < ?"
WRITERS = "SELECT seq, before FROM touch WHERE source = ? AND key = ? AND wrote = 1 ORDER BY seq"
"""All of them answered by `ix_touch_row`, in the order of its entries."""

ANEW = "SELECT seq FROM outbox INDEXED BY ix_outbox_anew WHERE anew = 1 AND outcome IS NULL ORDER BY seq LIMIT ?"
DOUBTED = "SELECT seq FROM outbox INDEXED BY ix_outbox_doubt WHERE outcome IS NULL AND doubt IS NOT NULL ORDER BY seq LIMIT ?"
DOUBTED_ANEW = "UPDATE outbox INDEXED BY ix_outbox_doubt SET anew = 1 WHERE outcome IS NULL AND doubt IS NOT NULL AND anew = 0"
"""SQLite left to itself may as well read all that waits."""

Arriving = Mapping[RowId, Row | None]
"""Confirmed rows that come, None where one is removed."""


@dataclass
class Plan:
    """What is done with the predictions. `held` rows stay as they are seen; central's image, or none, goes behind them."""

    decided: set[int]
    again: set[int] = field(default_factory=set)
    put_off: set[int] = field(default_factory=set)
    held: dict[RowId, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class News:
    """An answer as the rows see it. `as_predicted` are rows of accepted commands whose confirmed images come later, `is_half`
    where rows of a scope are still to come."""

    decided: set[int]
    arriving: Arriving
    as_predicted: Collection[RowId] = ()
    is_half: bool = False


def plan(connection: Connection, registry: Registry, news: News) -> Plan:
    """Nothing is written here."""
    found = Plan(news.decided)
    broken: dict[RowId, str | None] = {}
    seeds = _doubted(connection, SMALL) if news.decided or news.arriving else set()
    for row, last in _reached(connection, news).items():
        _Fate(connection, registry, news, row, last).decide(found.held, broken, seeds)
    again = None if news.is_half else closure(connection, seeds, SMALL, without=news.decided)
    if again is None:
        found.put_off = seeds
        found.held |= broken
        return found
    found.again = again
    off = written_by(connection, again)
    found.held = {row: text for row, text in found.held.items() if row not in off}
    return found


def _reached(connection: Connection, news: News) -> dict[RowId, int | None]:
    """With the last decided command that wrote a row, None where none did."""
    if not driver(connection).execute("SELECT 1 FROM touch LIMIT 1").fetchone():
        return {}
    reached: dict[RowId, int | None] = {row: None for row in news.arriving if _is_touched(connection, row)}
    for seq in sorted(news.decided):
        reached |= dict.fromkeys(written_by(connection, [seq]), seq)
    return reached


@dataclass(frozen=True)
class _Fate:
    """What becomes of one row that the news reaches and that waiting commands touched. `last` is the newest decided command
    that wrote it. A row may have many thousand writers: no more of them are read than have to be known."""

    connection: Connection
    registry: Registry
    news: News
    row: RowId
    last: int | None

    def decide(self, held: dict[RowId, str | None], broken: dict[RowId, str | None], seeds: set[int]) -> None:
        first = _first_writer(self.connection, self.row, self.news.decided)
        was, is_now = self._images(first)
        if first is None:
            if was != is_now:
                seeds.update(self._waiting(READERS))
        elif was == is_now and (self.last is None or (self.last < first.seq and first.before is not None)):
            held[self.row] = is_now
            if self.last is not None:
                seeds.update(self._waiting(READERS_BELOW, self.last))
        else:
            broken[self.row] = is_now
            seeds.update(self._waiting(TOUCHING))

    def _waiting(self, statement: str, *more: int) -> set[int]:
        found = driver(self.connection).execute(statement, (*self.row, *more))
        return {seq for (seq,) in found} - self.news.decided

    def _images(self, first: "_Writer | None") -> tuple[str | None, str | None]:
        """What the waiting commands stand on, and what is confirmed from now on."""
        shadow = shadow_of(self.connection, self.row)
        confirmed = self._visible() if shadow is None else shadow.image
        stood_on = confirmed
        if first is not None:
            stood_on = confirmed if first.before is None else parse_before(first.before)
        elif self.last is not None:
            stood_on = self._visible()
        if self.row in self.news.arriving:
            return stood_on, self._text(self.news.arriving[self.row])
        return stood_on, stood_on if self.row in self.news.as_predicted else confirmed

    def _visible(self) -> str | None:
        source, key = self.row
        return self._text(read_row(self.connection, self.registry.records[source], parse_key(key)))

    def _text(self, row: Row | None) -> str | None:
        return None if row is None else image_text(self.registry.records[self.row[0]], row)


def put_off(connection: Connection) -> set[int]:
    """The next commands to predict anew, with the whole chain of each; empty where none is left, or only what is too long."""
    chain: set[int] = set()
    for (seq,) in driver(connection).execute(ANEW, (SMALL,)).fetchall():
        if seq in chain:
            continue
        whole = closure(connection, {seq}, LARGEST) if _was_predicted(connection, seq) else _everything(connection)
        if whole is not None:
            chain |= whole
        if len(chain) >= SMALL:
            break
    return chain


def closure(connection: Connection, seeds: Iterable[int], most: int, *, without: Set[int] = frozenset()) -> set[int] | None:
    """With every command that shares a row with one of them, written by either, and so on. None where that is more than `most`.

    Whoever only looked counts as well: it must not be predicted again over the effect of a later command. Each row is looked at
    once, and of a row with many commands no more than show that they are too many.
    """
    chain, looked_at = set(seeds), set[RowId]()
    fresh = set(chain)
    while fresh and len(chain) <= most:
        rows = touched_by(connection, fresh) - looked_at
        looked_at |= rows
        fresh = {seq for row in rows for seq in _tied_over(connection, row, most, without)} - chain - without
        chain |= fresh
    return chain if len(chain) <= most else None


def touched_by(connection: Connection, seqs: Iterable[int]) -> set[RowId]:
    return _rows_of(connection, seqs, "SELECT source, key FROM touch WHERE seq = ?")


def written_by(connection: Connection, seqs: Iterable[int]) -> set[RowId]:
    return _rows_of(connection, seqs, "SELECT source, key FROM touch WHERE seq = ? AND wrote = 1")


def _rows_of(connection: Connection, seqs: Iterable[int], statement: str) -> set[RowId]:
    own = driver(connection)
    return {(source, key) for seq in seqs for source, key in own.execute(statement, (seq,))}


def mark_put_off(connection: Connection, seqs: Collection[int]) -> None:
    """To be predicted anew when there is time, and with them all that did not fit when last predicted."""
    connection.exec_driver_sql(DOUBTED_ANEW)
    marks = [(seq,) for seq in seqs]
    if marks:
        connection.exec_driver_sql("UPDATE outbox SET anew = 1 WHERE seq = ?", marks)


def _doubted(connection: Connection, most: int) -> set[int]:
    """Commands that left no effect when last predicted: any news may make them fit again. One more than `most` at most."""
    return {seq for (seq,) in driver(connection).execute(DOUBTED, (most + 1,))}


@dataclass(frozen=True)
class _Writer:
    """`before` is the row before this command, where an earlier one that waits wrote it too."""

    seq: int
    before: str | None


def _first_writer(connection: Connection, row: RowId, without: Set[int]) -> _Writer | None:
    """The oldest waiting command that wrote a row, those `without` left out."""
    writers = (_Writer(seq, before) for seq, before in driver(connection).execute(WRITERS, row))
    return next((writer for writer in writers if writer.seq not in without), None)


def _tied_over(connection: Connection, row: RowId, most: int, without: Set[int]) -> Iterable[int]:
    """Commands that a row ties together: all that touched it, if one of them wrote it. Not many more than `most`."""
    if _first_writer(connection, row, without) is None:
        return ()
    found = driver(connection).execute(f"{TOUCHING} LIMIT ?", (*row, most + len(without) + 1))
    return (seq for (seq,) in found)


def _is_touched(connection: Connection, row: RowId) -> bool:
    return driver(connection).execute("SELECT 1 FROM touch WHERE source = ? AND key = ? LIMIT 1", row).fetchone() is not None


def _was_predicted(connection: Connection, seq: int) -> bool:
    """A command that was decided and is offered again has left nothing: nobody knows yet which rows it shares with others."""
    statement = "SELECT doubt IS NOT NULL OR EXISTS (SELECT 1 FROM touch WHERE touch.seq = outbox.seq) FROM outbox WHERE seq = ?"
    return bool(connection.exec_driver_sql(statement, (seq,)).scalar())


def _everything(connection: Connection) -> set[int] | None:
    waiting = "SELECT seq FROM outbox WHERE outcome IS NULL LIMIT ?"
    chain = set(connection.exec_driver_sql(waiting, (LARGEST + 1,)).scalars())
    return chain if len(chain) <= LARGEST else None

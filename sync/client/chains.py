"""Which predictions an answer takes off: the chains of commands that it reaches, and no others.

A row that several waiting commands wrote keeps, with each of them, its image from before that command. Where central decided
the first of them as predicted, the rest stand on the same image as before, and nothing has to be predicted anew. Otherwise all
that touched the row is taken off, and whatever shares a written row with those. Many at once are put off until there is time:
see `Rebase.catch_up`. So are all while a scope is being filled: over half of the rows nobody can say what a command would do.
"""

from collections.abc import Collection, Iterable, Mapping
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
    for row in _reached(connection, news):
        _Fate(connection, registry, news, row).decide(found.held, broken, seeds)
    again = None if news.is_half else closure(connection, seeds, SMALL, without=news.decided)
    if again is None:
        found.put_off = seeds
        found.held |= broken
        return found
    found.again = again
    found.held = {row: text for row, text in found.held.items() if not again.intersection(writers_of(connection, row))}
    return found


def _reached(connection: Connection, news: News) -> set[RowId]:
    if not driver(connection).execute("SELECT 1 FROM touch LIMIT 1").fetchone():
        return set()
    return written_by(connection, news.decided) | {row for row in news.arriving if _is_touched(connection, row)}


@dataclass(frozen=True)
class _Fate:
    """What becomes of one row that the news reaches and that waiting commands touched."""

    connection: Connection
    registry: Registry
    news: News
    row: RowId

    def decide(self, held: dict[RowId, str | None], broken: dict[RowId, str | None], seeds: set[int]) -> None:
        writers = _writers(self.connection, self.row)
        mine = [seq for seq in writers if seq in self.news.decided]
        rest = {seq: before for seq, before in writers.items() if seq not in self.news.decided}
        readers = [seq for seq in _readers(self.connection, self.row) if seq not in self.news.decided]
        was, is_now = self._images(mine, rest)
        if not rest:
            if was != is_now:
                seeds.update(readers)
        elif was == is_now and (not mine or (max(mine) < min(rest) and rest[min(rest)] is not None)):
            held[self.row] = is_now
            seeds.update(seq for seq in readers if mine and seq < max(mine))
        else:
            broken[self.row] = is_now
            seeds.update(rest, readers)

    def _images(self, mine: Collection[int], rest: Mapping[int, str | None]) -> tuple[str | None, str | None]:
        """What the waiting commands stand on, and what is confirmed from now on."""
        shadow = shadow_of(self.connection, self.row)
        confirmed = self._visible() if shadow is None else shadow.image
        stood_on = confirmed
        if rest:
            before = rest[min(rest)]
            stood_on = confirmed if before is None else parse_before(before)
        elif mine:
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
    waits = "SELECT seq FROM outbox WHERE anew AND outcome IS NULL ORDER BY seq LIMIT ?"
    chain: set[int] = set()
    for (seq,) in driver(connection).execute(waits, (SMALL,)).fetchall():
        if seq in chain:
            continue
        whole = closure(connection, {seq}, LARGEST) if _was_predicted(connection, seq) else _everything(connection)
        if whole is not None:
            chain |= whole
        if len(chain) >= SMALL:
            break
    return chain


def closure(connection: Connection, seeds: Iterable[int], most: int, *, without: Collection[int] = ()) -> set[int] | None:
    """With every command that shares a row with one of them, written by either, and so on. None where that is more than `most`.

    Whoever only looked counts as well: it must not be predicted again over the effect of a later command.
    """
    chain = set(seeds)
    fresh = set(chain)
    while fresh and len(chain) <= most:
        fresh = _tied_to(connection, fresh) - chain
        fresh.difference_update(without)
        chain |= fresh
    return chain if len(chain) <= most else None


def written_by(connection: Connection, seqs: Iterable[int]) -> set[RowId]:
    statement = "SELECT source, key FROM touch WHERE seq = ? AND wrote"
    own = driver(connection)
    return {(source, key) for seq in seqs for source, key in own.execute(statement, (seq,))}


def mark_put_off(connection: Connection, seqs: Collection[int]) -> None:
    """To be predicted anew when there is time, and with them all that did not fit when last predicted."""
    connection.exec_driver_sql("UPDATE outbox SET anew = 1 WHERE outcome IS NULL AND doubt IS NOT NULL AND NOT anew")
    marks = [(seq,) for seq in seqs]
    if marks:
        connection.exec_driver_sql("UPDATE outbox SET anew = 1 WHERE seq = ?", marks)


def writers_of(connection: Connection, row: RowId) -> Iterable[int]:
    return _writers(connection, row).keys()


def _doubted(connection: Connection, most: int) -> set[int]:
    """Commands that left no effect when last predicted: any news may make them fit again. One more than `most` at most."""
    statement = "SELECT seq FROM outbox WHERE outcome IS NULL AND doubt IS NOT NULL ORDER BY seq LIMIT ?"
    return {seq for (seq,) in driver(connection).execute(statement, (most + 1,))}


def _writers(connection: Connection, row: RowId) -> dict[int, str | None]:
    statement = "SELECT seq, before FROM touch WHERE source = ? AND key = ? AND wrote"
    return dict(driver(connection).execute(statement, row).fetchall())


def _readers(connection: Connection, row: RowId) -> list[int]:
    return [seq for (seq,) in driver(connection).execute("SELECT seq FROM touch WHERE source = ? AND key = ? AND NOT wrote", row)]


def _tied_to(connection: Connection, seqs: Iterable[int]) -> set[int]:
    statement = (
        "SELECT other.seq FROM touch mine JOIN touch other ON other.source = mine.source AND other.key = mine.key"
        " WHERE mine.seq = ? AND (mine.wrote OR other.wrote)"
    )
    own = driver(connection)
    return {other for seq in seqs for (other,) in own.execute(statement, (seq,))}


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

"""Which rows differ from central's: sums of what lies in the tables here, beside those that central said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sync.client.confirmed import confirmed_rows
from sync.client.local import cursor
from sync.client.rebase import removed_section
from sync.client.rows import keys_of
from sync.kernel.records import Record, key_text, placed
from sync.kernel.registry import Registry
from sync.kernel.sums import BUCKETS, Sums, bucket_of
from sync.protocol.messages import Answer, Buckets, ScopeSums, Section

LOOK_UP_EVERY = 500
"""Rows between two looks at whether the program is about to end."""


class Interrupted(Exception):
    """The program ends: what was added up so far is of no use."""


@dataclass(frozen=True, kw_only=True)
class Differing:
    """Buckets of one table that differed while their scope stood at `at`, and the keys of the rows that are in them here."""

    buckets: Buckets
    at: int
    keys: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What differs in the scopes that could be compared. Unless it `is_whole`, others had gone on, or are being filled."""

    scopes: frozenset[str]
    is_whole: bool
    differing: Sequence[Differing]


def compare(connection: Connection, registry: Registry, said: Sequence[ScopeSums], stopped: Callable[[], bool]) -> Comparison:
    """Every row is read: a sum kept along the way would tell what was once written, not what lies in the file now.

    Raises Interrupted.
    """
    cursors = {row.scope: row.at for row in connection.execute(select(cursor))}
    sums = {one.scope: one for one in said if cursors.get(one.scope) == one.at}
    found: list[Differing] = []
    for table, record in registry.records.items():
        ours = _add_up(connection, record, sums, stopped)
        bad = {scope: _unequal(ours, one, table) for scope, one in sums.items()}
        bad = {scope: numbers for scope, numbers in bad.items() if numbers}
        keys = _keys_in(connection, record, bad) if bad else {}
        for scope, numbers in bad.items():
            buckets = Buckets(scope=scope, table=table, numbers=numbers)
            found.append(Differing(buckets=buckets, at=sums[scope].at, keys=frozenset(keys[scope])))
    is_whole = all(one.scope in sums for one in said if one.scope in cursors)
    return Comparison(scopes=frozenset(sums), is_whole=is_whole, differing=found)


def strays(registry: Registry, answer: Answer, mend: Sequence[Differing]) -> Iterator[Section]:
    """Rows here, in buckets that the answer brings whole, that it does not bring: central has none such."""
    for whole in answer.head.mended:
        known = {key for one in mend if _is_of(one.buckets, whole) for key in one.keys if bucket_of(key) in whole.numbers}
        sections = [section for section in answer.sections if (section.scope, section.table) == (whole.scope, whole.table)]
        came = {key for section in sections for key in keys_of(registry.records[whole.table], section.rows)}
        yield removed_section(whole.scope, whole.table, sorted(known - came))


def _is_of(one: Buckets, other: Buckets) -> bool:
    return (one.scope, one.table) == (other.scope, other.table)


def _add_up(
    connection: Connection, record: type[Record], wanted: Mapping[str, object], stopped: Callable[[], bool]
) -> dict[str, Sums]:
    sums: dict[str, Sums] = {}
    for number, (row, scopes) in enumerate(placed(record, confirmed_rows(connection, record))):
        if number % LOOK_UP_EVERY == 0 and stopped():
            raise Interrupted
        for scope in scopes:
            if scope in wanted:
                sums.setdefault(scope, Sums()).add(key_text(record, row), row)
    return sums


def _unequal(ours: Mapping[str, Sums], theirs: ScopeSums, table: str) -> tuple[int, ...]:
    nothing = (0,) * BUCKETS
    here = ours[theirs.scope].of if theirs.scope in ours else nothing
    there = theirs.tables.get(table, nothing)
    return tuple(number for number in range(BUCKETS) if here[number] != there[number])


def _keys_in(connection: Connection, record: type[Record], bad: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {scope: [] for scope in bad}
    for row, scopes in placed(record, confirmed_rows(connection, record)):
        key = key_text(record, row)
        for scope in scopes:
            if scope in bad and bucket_of(key) in bad[scope]:
                found[scope].append(key)
    return found

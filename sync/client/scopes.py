"""Scopes on the replica: how far each one is, and which rows leave when a scope is lost or comes anew."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, delete, select

from sync.client.confirmed import Place, confirmed_at, places
from sync.client.local import stale
from sync.client.rebase import Rebase, removed_section
from sync.client.rows import driver, run_many
from sync.kernel.records import key_text, placed
from sync.protocol.messages import Answer, Section


def set_cursor(connection: Connection, scope: str, at: int) -> None:
    driver(connection).execute("INSERT OR REPLACE INTO cursor (scope, at) VALUES (?, ?)", (scope, at))


def hold_back(connection: Connection, scopes: Sequence[str]) -> None:
    """Central took these away. Their rows stay until what was saved before is decided: nobody's unsent work loses its ground.

    What is saved from now on prolongs nothing.
    """
    taken = "UPDATE cursor SET leaving = coalesce(leaving, (SELECT max(seq) FROM outbox), 0) WHERE scope = ?"
    run_many(driver(connection), taken, [(scope,) for scope in scopes])


def leaving(connection: Connection) -> dict[str, int]:
    """Scopes that were taken away and whose rows are still here, each with the last command that it waits for."""
    found = driver(connection).execute("SELECT scope, leaving FROM cursor WHERE leaving IS NOT NULL ORDER BY scope")
    return dict(found.fetchall())


def to_leave(connection: Connection, left: Mapping[str, int], answer: Answer) -> list[str]:
    """Those whose rows go with this answer: it decides the last command that they waited for, or there is none."""
    if not left:
        return []
    back = {*(span.scope for span in answer.head.spans), *(order.scope for order in answer.head.fills)}
    decided = {outcome.command_id.hex for outcome in answer.outcomes}
    oldest = "SELECT seq, command_id FROM outbox WHERE outcome IS NULL ORDER BY seq LIMIT ?"
    waiting = driver(connection).execute(oldest, (len(decided) + 1,)).fetchall()
    first = next((seq for seq, command_id in waiting if command_id not in decided), None)
    return [scope for scope, seq in left.items() if scope not in back and (first is None or first > seq)]


def mark_stale(connection: Connection, rebase: Rebase, scopes: Collection[str]) -> None:
    """Remember every row of these scopes, in one go; what a scope does not bring again has left it."""
    for record in rebase.registry.records.values() if scopes else ():
        for place in places(connection, record):
            mark_piece(connection, rebase, scopes, place)


def mark_piece(connection: Connection, rebase: Rebase, scopes: Collection[str], place: Place) -> None:
    """The same for a bounded piece of one table."""
    record = rebase.registry.records[place.table]
    marks = [
        (place.table, key_text(record, row), scope)
        for row, there in placed(record, confirmed_at(connection, record, place))
        for scope in there
        if scope in scopes
    ]
    run_many(driver(connection), "INSERT OR REPLACE INTO stale (source, key, scope) VALUES (?, ?, ?)", marks)


def see(connection: Connection, rebase: Rebase, sections: Sequence[Section]) -> None:
    """These rows have been seen in their scope: they stay."""
    for section in sections:
        if section.table in rebase.registry.records:
            record = rebase.registry.records[section.table]
            marks = [(section.table, key_text(record, row)) for row in section.rows]
            if marks:
                connection.exec_driver_sql("DELETE FROM stale WHERE source = ? AND key = ?", marks)


def sweep(connection: Connection, scope: str) -> list[Section]:
    """What was not seen again in a scope, as removals; forgets the marks."""
    left = connection.execute(select(stale).where(stale.c.scope == scope).order_by(stale.c.source, stale.c.key)).all()
    connection.execute(delete(stale).where(stale.c.scope == scope))
    tables = dict.fromkeys(row.source for row in left)
    return [removed_section(scope, table, (row.key for row in left if row.source == table)) for table in tables]


def abandon_fill(connection: Connection, scope: str) -> None:
    """A scope that has come by another way, or is gone, needs no snapshot any more."""
    driver(connection).execute("DELETE FROM fill WHERE scope = ?", (scope,))
    driver(connection).execute("DELETE FROM stale WHERE scope = ?", (scope,))

"""Numbers that people call documents by: one that a dealer's documents bear twice is reported, and both documents stay.

Copies of a replica that save documents before either of them was heard of give the same numbers: another letter comes too late.
"""

from functools import lru_cache

from sqlalchemy import Dialect
from sqlalchemy.sql.dml import ReturningInsert

from sync.central.changes import table_of_row, upsert
from sync.central.records import DocumentNumber
from sync.kernel.commands import Command, Context


def note_number(command: Command, context: Context) -> None:
    """To be called after the handler, in its savepoint: what was refused bears no number. Adjusts `number_twice`."""
    number = getattr(command, "number", "") if command.series else ""
    if not number:
        return
    session = context.session
    made = session.connection().execute(_noting(session.get_bind().dialect), {"dealer_id": context.dealer_id, "number": number})
    if made.first() is None:
        context.adjust("number_twice", asked=number, got=number, subject=number)


@lru_cache(maxsize=8)
def _noting(dialect: Dialect) -> ReturningInsert[str]:
    table = table_of_row(DocumentNumber)
    fresh = upsert(dialect, table).on_conflict_do_nothing(index_elements=list(table.primary_key.columns))
    return fresh.returning(table.c.number)

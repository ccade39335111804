"""Numbers that people call documents by: one that a dealer's documents bear twice is reported, and both documents stay.

Copies of a replica that save documents before either of them was heard of give the same numbers: another letter comes too late.
"""

from sqlalchemy import Dialect

from sync.central.changes import table_of_row
from sync.central.records import DocumentNumber
from sync.central.rows import Putting, inserting, put_and_ask
from sync.kernel.commands import Command, Context


def note_number(command: Command, context: Context) -> None:
    """To be called after the handler, in its savepoint: what was refused bears no number. Adjusts `number_twice`."""
    number = getattr(command, "number", "") if command.series else ""
    if not number:
        return
    if not put_and_ask(context.session, DocumentNumber, _noting, [(context.dealer_id, number)]):
        context.adjust("number_twice", asked=number, got=number, subject=number)


def _noting(dialect: Dialect) -> Putting:
    columns = table_of_row(DocumentNumber).c
    others = "ON CONFLICT (dealer_id, number) DO NOTHING RETURNING number"
    return inserting((columns.dealer_id, columns.number), dialect, otherwise=others)

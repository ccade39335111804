"""Some rows of one table of a prebuilt file: looked at, then taken into the same table of the replica, in one transaction.

SQLite copies values of any kind into any column, so each is asked first whether it may stand there. The rows are read in the
order of their numbers, from 1 on, and keys are made here: a file cannot bring two rows of one key, nor an index of other rows.
"""

from collections.abc import Sequence

import sqlcipher3.dbapi2 as sqlite

from sync.client.foreign import is_of
from sync.kernel.records import Record, table_name
from sync.protocol.rows import copy_lot, looked_at, placings

ROWS = 25_000
"""At once: whoever saves meanwhile waits for so many at most."""
AT_ONCE = 500


class Unfit(Exception):
    """This file cannot be copied here: the rows of the scope have to come one by one."""


def take_lot(own: sqlite.Connection, record: type[Record], scope: str, numbers: range, most: int) -> None:
    """Raises Unfit; an error where one of the rows is here already. `most`: bytes of text that the file can have."""
    span = (numbers[0], numbers[-1], len(numbers))
    _refuse_unsound(own, record, span, most)
    placed = own.execute(placings(record), span) if record.scoped_by else [()]
    if not all(is_of(record, scope, parts) for parts in placed):
        raise Unfit(f"{table_name(record)} holds rows of other scopes")
    if own.execute(copy_lot(record), span).rowcount != len(numbers):
        raise Unfit(f"{table_name(record)} has fewer rows")


def _refuse_unsound(own: sqlite.Connection, record: type[Record], span: Sequence[int], most: int) -> None:
    """Each row as it lies there: SQLite takes any bytes for a text, and who asks for it cannot read it."""
    rows = own.execute(looked_at(record), span)
    while some := rows.fetchmany(AT_ONCE):
        content = b"|".join([texts for (texts,) in some])
        most -= len(content)
        if most < 0 or not is_text(content):
            raise Unfit(f"{table_name(record)} holds what its columns do not")


def is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True

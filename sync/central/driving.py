"""Hands words and values to a driver, past SQLAlchemy; and to PostgreSQL past the driver's own cursors as well.

Such a cursor decides anew each time whether to prepare the words, and finds out anew how values are coded and read. That took a
core as long as the question itself.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, cast

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import InvalidSqlStatementName, error_from_result
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGresult
from sqlalchemy import Connection
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError

LINE = "line"
MOST = 500
"""Words that the server keeps prepared for one connection; what was not asked for the longest time makes room."""
FORGOTTEN, CHANGED = InvalidSqlStatementName.sqlstate, "RevalidateCachedQuery"
"""What PostgreSQL says of words that it no longer knows; and who in it says that their answer would have another form."""
GOOD = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)

_Key = tuple[str, Sequence[int]]
"""Words, and the types of the values in them."""


class Driving:
    """The driver's cursor for a `with` block, and who listens to what is asked hears these words. Its errors become those of
    SQLAlchemy."""

    def __init__(self, connection: Connection, words: str, values: Any) -> None:
        self._connection, self._words, self._values = connection, words, values
        self._cursor = _cursor(connection)

    def __enter__(self) -> DBAPICursor:
        for listener in self._connection.engine.dispatch.before_cursor_execute:
            listener(self._connection, self._cursor, self._words, self._values, None, False)
        return self._cursor

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._cursor.close()
        if error is not None and isinstance(error, self._connection.dialect.loaded_dbapi.Error):
            raise _told(self._connection, self._words, self._values, error) from error


def begin(connection: Connection, words: str) -> None:
    """A transaction of PostgreSQL's. Nobody hears these words: where the driver begins one, it does so in silence."""
    try:
        _cursor(connection).execute(words, ())
    except psycopg.Error as error:
        raise _told(connection, words, (), error) from error


def _told(connection: Connection, words: str, values: Any, error: Any) -> Exception:
    """As SQLAlchemy tells it."""
    dialect = connection.dialect
    is_gone = dialect.is_disconnect(error, connection.connection, None) or _is_outdated(error)
    if is_gone:
        connection.invalidate(error)
    base = dialect.loaded_dbapi.Error
    told: Exception = DBAPIError.instance(words, values, error, base, connection_invalidated=is_gone, dialect=dialect)
    return told


def _is_outdated(error: Any) -> bool:
    """Words that were prepared are of no use any more: a column is of another type since, or the server forgot them. They would
    fail each time, and the connection has others like them."""
    return isinstance(error, psycopg.Error) and (error.sqlstate == FORGOTTEN or error.diag.source_function == CHANGED)


def _cursor(connection: Connection) -> DBAPICursor:
    line: Line | None = connection.info.get(LINE)
    if line is None:
        driver = connection.connection.driver_connection
        if not isinstance(driver, psycopg.Connection):
            return connection.connection.cursor()
        line = connection.info[LINE] = Line(driver)
    return cast(DBAPICursor, line)


class Line:
    """A cursor for all that one connection to PostgreSQL is asked: words are prepared once, then named."""

    def __init__(self, driver: "psycopg.Connection[Any]") -> None:
        self._driver = driver
        self._coding = Transformer(driver)
        self._names: dict[_Key, bytes] = {}
        self._made = 0
        self._answer: PGresult | None = None

    def execute(self, words: str, values: Sequence[Any]) -> None:
        coded = self._coding.dump_sequence(values, [PyFormat.AUTO] * len(values))
        types, formats = self._coding.types or (), self._coding.formats
        name = self._name(words, types)
        self._answer = self._good(self._driver.pgconn.exec_prepared(name, cast(Sequence[bytes], coded), formats))
        self._coding.set_pgresult(self._answer)

    def fetchall(self) -> list[tuple[Any, ...]]:
        assert self._answer is not None
        return self._coding.load_rows(0, self._answer.ntuples, tuple)

    @property
    def rowcount(self) -> int:
        assert self._answer is not None
        return self._answer.command_tuples or 0

    @property
    def description(self) -> Sequence[tuple[object, int]]:
        """Name and type of each column."""
        assert self._answer is not None
        return [(self._answer.fname(at), self._answer.ftype(at)) for at in range(self._answer.nfields)]

    def close(self) -> None:
        """The answer is not kept for as long as the connection."""
        self._answer = None
        self._coding.set_pgresult(None)

    def _name(self, words: str, types: Sequence[int]) -> bytes:
        key = (words, types)
        name = self._names.pop(key, None)
        if name is None:
            name = self._prepare(words, types)
        self._names[key] = name  # behind all others
        return name

    def _prepare(self, words: str, types: Sequence[int]) -> bytes:
        if len(self._names) >= MOST:
            self._driver.execute(b"DEALLOCATE " + self._names.pop(next(iter(self._names))))
        self._made += 1
        name = f"line_{self._made}".encode()
        self._good(self._driver.pgconn.prepare(name, words.encode(), types))
        return name

    def _good(self, answer: PGresult) -> PGresult:
        """Raises as the driver does."""
        if answer.status in GOOD:
            return answer
        error = error_from_result(answer)
        raise error if error.sqlstate else psycopg.OperationalError(str(error))  # the server says why, unless it is gone

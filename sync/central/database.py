"""Central's database connections: SQLite by default, PostgreSQL by URL, with the settings that the promises rest on."""

from ipaddress import ip_address
from math import inf
from time import monotonic

import psycopg
from psycopg.types.numeric import Int8Dumper
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection
from sqlcipher3 import dbapi2 as sqlcipher

from sync.central.driving import begin
from sync.central.wall import EVERYBODY, SETTING

OLDEST_SQLITE = (3, 51, 3)
"""Before it, two connections of one process could damage a WAL file."""

PROVEN = "verify-full"
"""PostgreSQL's word for TLS with a certificate that is checked, and is of this very host."""

READING = "dms_reading"
BEGIN_READING, BEGIN_WRITING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "BEGIN ISOLATION LEVEL READ COMMITTED"
"""As PostgreSQL is told."""
RESTED = "dms_rested"
LONG_REST = 1.0
"""Seconds after which a connection that nobody used is asked whether it is still there."""
BUSY_SECONDS = 10
POOL = 16
TRY_AGAIN_STATES = frozenset({"40001", "40P01", "55P03", "23505"})
"""PostgreSQL: serialization failure, deadlock, lock not available; and a key that a neighbour took first, seen next time."""

DEFECT_CLASSES = frozenset({"22", "23", "42", "54"})
"""PostgreSQL's classes of mistakes in the data, the keys, the words or the size of a statement."""
DEFECT_WORDS = ("no such ", "has no column", "syntax error")
"""SQLite calls our own mistakes operational as well: these are no matter of trying again."""


class Unsafe(RuntimeError):
    """This database cannot keep the promises: a SQLite too old, or settings that did not take."""


def open_engine(url: str) -> Engine:
    """`sqlite:///path` or `postgresql://...`. Raises Unsafe rather than work with weaker promises."""
    if url.startswith("sqlite"):
        return _open_sqlite(url)
    return _open_postgresql(url)


def _open_sqlite(url: str) -> Engine:
    if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise Unsafe(f"SQLite {sqlcipher.sqlite_version} is too old")
    # no isolation level: the driver's own transactions would void deferred foreign keys, so the begin listener speaks
    options = {"isolation_level": None, "check_same_thread": False, "timeout": BUSY_SECONDS}
    engine = create_engine(url, module=sqlcipher, connect_args=options, pool_size=POOL, pool_use_lifo=True)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _open_postgresql(url: str) -> Engine:
    address = guarded(make_url(url)).set(drivername="postgresql+psycopg")
    ours = f"-c {SETTING}={EVERYBODY} -c lock_timeout={BUSY_SECONDS * 1000} -c idle_in_transaction_session_timeout=60000"
    options = f"{address.query.get('options', '')} {ours}"  # the URL's own, such as a search path, hold too
    # as it stands there the driver begins nothing, so the begin listener speaks here too
    engine = create_engine(address, pool_size=POOL, pool_use_lifo=True, connect_args={"options": options, "autocommit": True})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_there)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", _wake_up)
    return engine


def _note_rest(_connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.info[RESTED] = monotonic()


def _wake_up(connection: DBAPIConnection, entry: ConnectionPoolEntry, _lent: PoolProxiedConnection) -> None:
    """One that has rested may have died meanwhile, and is asked. Asked each time, an idle exchange would take a tenth longer."""
    if monotonic() - entry.info.get(RESTED, inf) < LONG_REST:
        return
    try:
        connection.cursor().execute("SELECT 1")
        connection.rollback()
    except psycopg.Error as error:
        raise DisconnectionError("it died while it rested") from error


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Small numbers are named as large ones: else one statement is many to the server, by the sizes of its numbers, and it would
    plan each anew. What is worth to be prepared is known by `driving`: the driver would take it away after each rollback."""
    assert isinstance(connection, psycopg.Connection)
    connection.adapters.register_dumper(int, Int8Dumper)
    connection.prepare_threshold = None


def guarded(address: URL) -> URL:
    """Over a network, a server proves who it is before it hears a password: by the system's authorities, or the address' own.

    An address that says how it wants it (`sslmode`) is taken at its word.
    """
    if "sslmode" in address.query or not _is_far(address):
        return address
    return address.update_query_dict({"sslmode": PROVEN, "sslrootcert": address.query.get("sslrootcert", "system")})


def is_unproven(url: str) -> bool:
    """Whether central would believe any server that answers at this address, over a network."""
    address = make_url(url)
    return _is_far(address) and guarded(address).query["sslmode"] != PROVEN


def _is_far(address: URL) -> bool:
    named = address.query.get("host", address.host or "")
    return any(not _is_here(host) for host in ((named,) if isinstance(named, str) else named))


def _is_here(host: str) -> bool:
    if host == "localhost" or not host or host.startswith("/"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "mmap_size": 0}
    for pragma, value in wanted.items():
        cursor.execute(f"PRAGMA {pragma}={value}")
        cursor.execute(f"PRAGMA {pragma}")
        got = cursor.fetchone()
        if got is None or got[0] != value:
            raise Unsafe(f"{pragma} is {got}, not {value}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # a writer takes the write lock at once: a read lock raised later could only fail
    is_reading = _is_reading(connection)
    own = connection.connection.driver_connection
    assert isinstance(own, sqlcipher.Connection)
    own.execute("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _begin_there(connection: Connection) -> None:
    begin(connection, BEGIN_READING if _is_reading(connection) else BEGIN_WRITING)


def _is_reading(connection: Connection) -> bool:
    is_reading: bool = connection.get_execution_options().get(READING, False)
    return is_reading


def reading(engine: Engine) -> Engine:
    """The same connections, for read transactions that see one state from beginning to end."""
    return engine.execution_options(**{READING: True})


def is_worth_retrying(error: DBAPIError) -> bool:
    """Whether the same transaction may succeed at once: another one was in the way."""
    if getattr(error.orig, "sqlstate", None) in TRY_AGAIN_STATES:
        return True
    return "database is locked" in str(error.orig)


def is_our_defect(error: DBAPIError) -> bool:
    """Whether the statement was at fault, and not the disk, the network or the server."""
    if str(getattr(error.orig, "sqlstate", ""))[:2] in DEFECT_CLASSES:
        return True
    if not isinstance(error, OperationalError):
        return not error.connection_invalidated
    return any(word in str(error.orig) for word in DEFECT_WORDS)

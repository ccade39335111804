"""The replica's SQLite file: how it is opened, and the one place where a transaction begins and ends."""

import hmac
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from sync.client.rows import driver
from sync.kernel.errors import Damaged, Denied, NotSaved

OLDEST_SQLITE = (3, 51, 3)
"""Before this version a WAL defect can damage a file that two connections use."""
READERS = 4
BUSY_SECONDS = 5.0
SALT_BYTES = 16
LONGEST_JOURNAL = 1_000
"""Pages of 4 KiB in the write-ahead journal after which they are moved into the file."""

log = logging.getLogger(__name__)

Transaction = Callable[[], AbstractContextManager[Connection]]


class Store:
    """One writing connection, a few reading ones, all with the same settings.

    WAL with synchronous=FULL: what COMMIT returned for survives a power cut. Opening asserts it, and the cipher.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        if sqlite.sqlite_version_info < OLDEST_SQLITE:
            raise Damaged(f"SQLite {sqlite.sqlite_version} is too old to be trusted with a replica")
        self.path = path
        self._key = key
        self._writer = _engine(path, key, begin="BEGIN IMMEDIATE", size=1, query_only=False)
        self._reader = _engine(path, key, begin="BEGIN", size=READERS, query_only=True)
        self.trouble: str | None = None
        """Why the last write failed, in the words of NotSaved; None once one has succeeded."""
        self._copy: TemporaryDirectory[str] | None = None
        self._ended = ""
        try:
            with self.write() as connection:
                _assert_settings(connection)
            self._move_journal()  # before anything is built on what another life of the program left in it
        except BaseException:
            self.close()
            raise

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The only transaction that changes the file. Commits at the end; anything raised inside rolls it back.

        Raises Denied once this has ended; NotSaved where this is a copy to look at, and `save_unknown` where the disk failed so
        that nobody can tell what a later start will find.
        """
        if self._copy is not None:
            raise NotSaved(self.trouble or "read_only")
        if self._ended:
            raise Denied(self._ended)
        with self._writer.connect() as connection, connection.begin() as work:
            yield connection
            try:
                work.commit()
            except (DatabaseError, sqlite.DatabaseError) as error:
                if "disk i/o error" in str(error).lower():
                    _write_over(driver(connection), error)
                raise

    def end(self, code: str) -> None:
        """Nothing is saved from here on. To be called in a transaction: it is the last."""
        self._ended = code

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look, for as long as the block lasts: keep it short."""
        try:
            with self._reader.begin() as connection:
                yield connection
        except (DatabaseError, sqlite.DatabaseError) as error:
            ours = as_ours(error)
            if ours is error:
                raise
            raise ours from error

    @contextmanager
    def attached(self, path: Path, secret: str, name: str) -> Iterator[None]:
        """Another encrypted file can be read under this name in `write`, for as long as the block lasts."""
        self._aside(lambda own: own.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (str(path), secret)))
        try:
            yield
        finally:
            self._aside(lambda own: own.execute(f"DETACH DATABASE {name}"))

    @contextmanager
    def apart(self, path: Path, secret: str, name: str) -> Iterator[sqlite.Connection]:
        """Another encrypted file alone, on a connection of its own: whoever saves meanwhile does not wait."""
        with closing(sqlite.connect(":memory:", isolation_level=None)) as own:
            own.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (str(path), secret))
            yield own

    def _aside(self, step: Callable[[sqlite.Connection], object]) -> None:
        """On the writing connection, between two transactions."""
        with self._writer.connect() as connection:
            step(driver(connection))

    def key_for(self, purpose: str) -> bytes:
        """32 bytes that only who opens this replica can know; another purpose has others."""
        return hmac.digest(self._key, purpose.encode(), "sha256")

    def tidy(self) -> None:
        """Move the journal into the file when it has grown, between jobs: nobody waits for it with a document in hand."""
        try:
            if self._unmoved() > LONGEST_JOURNAL:
                self._move_journal()
        except (DatabaseError, sqlite.DatabaseError) as error:  # what was saved is in the journal: it only grows
            log.warning("journal_not_moved why=%s", error)

    def _unmoved(self) -> int:
        """Pages of the journal that are not in the file yet. Its size says nothing: it stays long and begins anew at its head."""
        with self._writer.connect() as connection:
            _busy, pages, moved = driver(connection).execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
        return int(pages) - int(moved)

    def _move_journal(self) -> None:
        """As far as nobody reads in it. Synced on the way, from its first byte to its last."""
        with self._writer.connect() as connection:
            driver(connection).execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def be_copy(self, folder: TemporaryDirectory[str], reason: str) -> None:
        """From now on nothing is written, for this reason; `folder`, in which the file lies, goes when this is closed."""
        self._copy, self.trouble = folder, reason

    @property
    def is_copy(self) -> bool:
        return self._copy is not None

    @property
    def engine(self) -> Engine:
        """For migrations, which run before anybody reads."""
        return self._writer

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()
        if self._copy is not None:
            self._copy.cleanup()


def _engine(path: Path, key: bytes, *, begin: str, size: int, query_only: bool) -> Engine:
    def connect() -> sqlite.Connection:
        connection = opened(path, key)
        _prepare(connection, query_only=query_only)
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlite,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=60,
        pool_use_lifo=True,  # the pages that one has read stay warm in it, and the others are opened for a crowd alone
        pool_reset_on_return=None,  # every transaction here has an end of its own
    )
    # the driver's own transaction handling would start one late and void deferred foreign keys
    event.listen(engine, "begin", lambda connection: driver(connection).execute(begin))
    return engine


def opened(path: Path, key: bytes) -> sqlite.Connection:
    """A connection that can read the file. Raises Damaged where the key does not fit."""
    # the salt comes from the key, since the copy of it at the head of the file may be in the sector that a power cut tears;
    # files of earlier programs have a salt of their own there
    for secret in (key + sha256(b"salt" + key).digest()[:SALT_BYTES], key):
        connection = sqlite.connect(str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute(f"PRAGMA key = \"x'{secret.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA cipher_memory_security = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA mmap_size = 0")
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite.OperationalError:
            connection.close()
            raise
        except sqlite.DatabaseError as error:
            connection.close()
            reason = error
        else:
            return connection
    raise Damaged("the replica cannot be opened with its key") from reason


def _prepare(connection: sqlite.Connection, *, query_only: bool) -> None:
    """Settings of every connection."""
    connection.execute("PRAGMA synchronous = FULL")
    # central enforces foreign keys; an answer must never get stuck here, so the replica only checks them (see `verify`)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA wal_autocheckpoint = 0")  # see `tidy`
    if query_only:
        connection.execute("PRAGMA query_only = ON")


def _write_over(own: sqlite.Connection, failed: Exception) -> None:
    """A commit failed at the disk, perhaps after all of it was written: the next start could take it for saved.

    Asking the disk again to sync proves nothing. Only other bytes in the same place, synced, show that it is not there.
    """
    try:
        own.rollback()
        own.execute("BEGIN IMMEDIATE")
        own.execute("PRAGMA user_version = 0")
        own.execute("COMMIT")
    except sqlite.DatabaseError:
        raise NotSaved("save_unknown") from failed


def _assert_settings(connection: Connection) -> None:
    settings = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")}
    if settings != {"journal_mode": "wal", "synchronous": 2}:
        raise Damaged(f"the file system does not keep a safe journal: {settings}")
    if not connection.exec_driver_sql("PRAGMA cipher_version").scalar():
        raise Damaged("this SQLite cannot encrypt: refusing to write a readable replica")


def as_ours(error: Exception) -> Exception:
    """SQLite's words for a full, failing or busy disk, and for a file that cannot be trusted."""
    own = error.orig if isinstance(error, DatabaseError) else error  # SQLAlchemy says before it where it happened
    text = str(own).partition("\n")[0].lower()
    if "disk is full" in text:
        return NotSaved("disk_full")
    if "locked" in text or "busy" in text:
        return NotSaved("file_busy")
    if "readonly database" in text or "unable to open database file" in text:
        return NotSaved("read_only")
    if "malformed" in text or "not a database" in text:
        return Damaged(text)
    return NotSaved("disk_failed") if "disk i/o error" in text else error

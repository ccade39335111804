"""Files that outlive their programs: SQLite in memory, with a fuse that burns down by one with every statement."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as sqlite

MESSAGES = {"full": "database or disk is full", "failing": "disk I/O error"}
WRITES = ("INSERT", "UPDATE", "DELETE", "COMMIT")


class Crash(BaseException):
    """The power is gone, or the program was killed: nothing after this statement happened."""


@dataclass
class Fuse:
    """What will go wrong with a disk: at the `left`-th statement from now, and for `times` of them."""

    kind: str
    left: int
    times: int = 1
    is_late: bool = False
    """Of a crash at a COMMIT: it happens right behind it."""


class WatchedCursor(sqlite.Cursor):  # type: ignore[misc]
    """SQLAlchemy's way to a disk."""

    def execute(self, statement: str, *args: Any) -> Any:
        self.connection.disk.before(statement)
        return super().execute(statement, *args)

    def executemany(self, statement: str, *args: Any) -> Any:
        self.connection.disk.before(statement)
        return super().executemany(statement, *args)


class Watched(sqlite.Connection):  # type: ignore[misc]
    """The driver's connection: every statement passes by the fuse of its disk."""

    disk: "Disk"

    def cursor(self, factory: Any = WatchedCursor) -> Any:
        return super().cursor(factory)

    def commit(self) -> None:
        if not self.in_transaction:
            return
        if not self.disk.is_writing:
            super().commit()
            return
        is_late = self.disk.before("COMMIT")
        super().commit()
        self.disk.note_commit()
        if is_late:
            raise Crash("right behind a commit")

    def close(self) -> None:
        """The file stays when a program closes it."""

    def look(self, statement: str, *args: Any) -> list[Any]:
        return super().cursor(sqlite.Cursor).execute(statement, *args).fetchall()  # type: ignore[no-any-return]


class Disk:
    """One file. `commits` counts what became durable: who compares looks again only where something did."""

    def __init__(self) -> None:
        self.connection = sqlite.connect(":memory:", factory=Watched, isolation_level=None, check_same_thread=False)
        self.connection.disk = self
        self.fuse: Fuse | None = None
        self.commits = 0
        self.is_writing = False
        self.is_dead = False
        self.has_failed = False
        self.on_commit: Callable[[], None] | None = None

    def copy(self) -> "Disk":
        twin = Disk()
        self.connection.backup(twin.connection)
        return twin

    def look(self, statement: str, *args: Any) -> list[Any]:
        """What is on it, past the fuse."""
        return self.connection.look(statement, *args)  # type: ignore[no-any-return]

    def note_commit(self) -> None:
        self.commits += 1
        if self.on_commit is not None:
            self.on_commit()

    def power_off(self) -> None:
        """What was not committed is gone, and no other file hangs on this one any more."""
        self.fuse, self.is_dead = None, False
        self.connection.rollback()
        for _, name, _ in self.look("PRAGMA database_list"):
            if name not in ("main", "temp"):
                self.look(f"DETACH DATABASE {name}")

    def before(self, statement: str) -> bool:
        """Raises what the fuse says, or says that the crash is to come right behind this commit."""
        if self.is_dead:
            raise Crash("the power is gone")
        if statement.startswith("BEGIN"):
            self.is_writing = statement == "BEGIN IMMEDIATE"
        fuse = self.fuse
        if fuse is None or (fuse.kind != "crash" and not statement.startswith(WRITES)):
            return False
        fuse.left -= 1
        if fuse.left > 0:
            return False
        if fuse.kind == "crash":
            if fuse.is_late and statement != "COMMIT":
                return False
            self.fuse = None
            self.is_dead = True
            if fuse.is_late:
                return True
            raise Crash(statement)
        fuse.times -= 1
        if fuse.times <= 0:
            self.fuse = None
        self.has_failed = True
        if statement == "COMMIT":
            self.connection.rollback()  # as SQLite does, where it cannot write what it has to
        raise sqlite.OperationalError(MESSAGES[fuse.kind])

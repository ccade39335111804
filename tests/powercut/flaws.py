"""Mistakes that a recording must give away: each makes this process's engine promise more than it keeps."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection

from sync.client import opening, store
from sync.client.exchange import Exchange
from sync.client.rows import driver
from sync.protocol.messages import Answer


def normal_sync() -> None:
    """The common advice: a commit is not synced in WAL mode."""
    _with_setting("NORMAL")


def no_sync() -> None:
    _with_setting("OFF")


def cursor_first() -> None:
    """Cursors move on in a transaction of their own, before the rows come."""
    really = Exchange._apply

    def apply(self: Exchange, connection: Connection, answer: Answer, *rest: Any) -> Any:
        own = driver(connection)
        before = own.execute("SELECT at, scope FROM cursor").fetchall()
        own.executemany("UPDATE cursor SET at = ? WHERE scope = ?", [(span.end, span.scope) for span in answer.head.spans])
        own.execute("COMMIT")
        own.execute("BEGIN IMMEDIATE")
        own.executemany("UPDATE cursor SET at = ? WHERE scope = ?", before)  # what follows is as it always was
        return really(self, connection, answer, *rest)

    Exchange._apply = apply  # type: ignore[assignment,method-assign]


def card_not_synced() -> None:
    """The card of an enrolled PC is renamed into place, and its folder is not synced."""

    def write(path: Path, content: bytes) -> None:
        draft = path.with_suffix(".tmp")
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)

    opening.write_durably = write


def commits_left_in_doubt() -> None:
    """A commit that failed at the disk is called not saved, though all of it may have been written."""
    store._write_over = lambda _own, _failed: None  # type: ignore[assignment]


def _with_setting(level: str) -> None:
    really = store._prepare

    def prepare(connection: sqlite.Connection, *, query_only: bool) -> None:
        really(connection, query_only=query_only)
        connection.execute(f"PRAGMA synchronous = {level}")

    store._prepare = prepare
    store._assert_settings = lambda _connection: None


FLAWS: dict[str, Callable[[], None]] = {
    flaw.__name__: flaw for flaw in (normal_sync, no_sync, cursor_first, card_not_synced, commits_left_in_doubt)
}

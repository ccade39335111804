"""Prebuilt files of the scopes that many devices hold: built when somebody needs one, kept while it is young enough."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from backports import zstd
from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.central.pieces import UNDER_WAY, Pieces
from sync.central.pull import PULL_LIMIT, Puller
from sync.central.records import Change
from sync.central.scope_file import ScopeFile
from sync.central.store import counters_in
from sync.kernel.registry import Registry
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import PAGE, PIECE

LEVEL = 9
"""Of compression: paid once for all devices, and a third smaller than the fastest."""
USABLE = PULL_LIMIT
"""Changed rows since it was built that a file may lack: the device hears of them in its next exchange."""
YOUNG = USABLE // 4
"""From here on it is built again, before it is too old."""
AT_ONCE = 5_000
WORKING = "scope.db"
SENT = "sent.db"

Entries = list[tuple[str, str, bool]]

CHANGES = select(func.count()).select_from(Change).where(Change.scope == bindparam("scope"), Change.n > bindparam("since"))
CHANGED = select(Change.record, Change.key, Change.gone).where(Change.scope == bindparam("scope"), Change.n > bindparam("since"))
OF_TABLE = (Change.scope == bindparam("scope"), Change.record == bindparam("table"), Change.gone.is_(False))
NEXT = select(Change.key).where(*OF_TABLE, Change.key > bindparam("after")).order_by(Change.key).limit(AT_ONCE)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The last file of a scope, and how many changed rows it lacks."""

    manifest: Manifest
    behind: int


class Prebuilt:
    """One scope's file in one folder. The caller sees to it that only one thread of a process builds at a time."""

    def __init__(self, registry: Registry, pieces: Pieces) -> None:
        self._registry = registry
        self._pieces = pieces
        self._puller = Puller(registry)

    def kept(self, session: Session, epoch: str, at: int) -> Kept | None:
        """None where there is none that the list of changes leads on from. `at`: the scope's counter in this session."""
        known = self._pieces.manifest()
        if known is None or known.epoch != epoch:
            return None
        if not counters_in(session, [known.scope])[known.scope].floor <= known.at <= at:
            return None
        behind = session.scalar(CHANGES, {"scope": known.scope, "since": known.at}) or 0
        return Kept(manifest=known, behind=behind)

    def build(self, session: Session, scope: str, epoch: str, at: int) -> Manifest:
        """As the scope is in this session."""
        kept = self.kept(session, epoch, at)
        if kept is not None and not kept.behind:
            return kept.manifest
        manifest = self._build(session, scope, None if kept is None else kept.manifest, epoch, at)
        self._pieces.announce(manifest)
        return manifest

    def _build(self, session: Session, scope: str, known: Manifest | None, epoch: str, at: int) -> Manifest:
        """From the last one and what changed since, or from nothing."""
        working = self._pieces.folder / WORKING
        fresh, sent = (working.with_name(f"{name}.{os.getpid()}{UNDER_WAY}") for name in (WORKING, SENT))
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        if known is not None and working.exists():
            fresh.write_bytes(working.read_bytes())
        else:
            known = None
        with ScopeFile(fresh, self._registry) as file:
            for entries in self._entries(session, scope, None if known is None else known.at):
                for section in self._puller.sections(session, scope, entries):
                    file.put(section)
            if known is None:
                file.pack()
            tables = file.rows()
            file.send(sent)
        chunks = tuple(cut(sent, self._pieces, sum(tables.values())))
        sent.unlink()
        fresh.replace(working)
        return Manifest(scope=scope, epoch=epoch, at=at, rows=sum(tables.values()), chunks=chunks, tables=tables)

    def _entries(self, session: Session, scope: str, since: int | None) -> Iterator[Entries]:
        if since is None:
            for table in self._registry.records:
                yield from _all_of(session, scope, table)
            return
        changed = [(record, key, gone) for record, key, gone in session.execute(CHANGED, {"scope": scope, "since": since})]
        for start in range(0, len(changed), AT_ONCE):
            yield changed[start : start + AT_ONCE]


def cut(path: Path, pieces: Pieces, rows: int) -> Iterator[ChunkRef]:
    """A file in pieces of whole pages; the rows are for the progress display, spread evenly."""
    size = PAGE * PIECE
    count = -(-path.stat().st_size // size)
    with path.open("rb") as file:
        for number in range(count):
            content = zstd.compress(file.read(size), level=LEVEL)
            share = rows * (number + 1) // count - rows * number // count
            yield ChunkRef(digest=pieces.put(content), size=len(content), rows=share)


def _all_of(session: Session, scope: str, table: str) -> Iterator[Entries]:
    after = ""
    while keys := _keys(session, scope, table, after):
        yield [(table, key, False) for key in keys]
        after = keys[-1]


def _keys(session: Session, scope: str, table: str, after: str) -> Sequence[str]:
    return session.scalars(NEXT, {"scope": scope, "table": table, "after": after}).all()

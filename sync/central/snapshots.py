"""Whole scopes as immutable files named by their content, for devices too far behind for a list of changes."""

import hashlib
import os
import zlib
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Lock

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.business import Business
from sync.central.exchange import THE_ONE
from sync.central.pull import Puller
from sync.central.records import Central, Change
from sync.central.scopes import scopes_of
from sync.central.store import Store, heads_in
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied
from sync.protocol.codec import encode_chunk
from sync.protocol.messages import ChunkRef, Manifest

CHUNK_ROWS = 5_000
CUT_EVERY = 2_048
"""A chunk also ends at one key in so many, chosen by the key itself: a new row changes one chunk, not all that follow."""

KEEP = timedelta(days=7)
"""How long a piece stays after the last manifest that named it: as long as a device may take to fetch the others."""

Entries = list[tuple[str, str, bool]]


class Snapshots:
    """Builds and keeps snapshots under one folder. Several central processes may share it: files are never rewritten."""

    def __init__(self, store: Store, business: Business, clock: Clock, folder: Path) -> None:
        self._store = store
        self._business = business
        self._clock = clock
        self._folder = folder
        self._puller = Puller(business.registry)
        self._building = Lock()

    def manifest(self, dealer_id: int, scope: str) -> Manifest:
        """The scope as it is now, built at first asking. Raises Denied `scope_denied`."""
        with self._building, self._store.read(dealer_id=dealer_id) as session:
            if scope not in scopes_of(session, self._business, dealer_id):
                raise Denied("scope_denied")
            epoch = session.get_one(Central, THE_ONE).epoch
            at = heads_in(session, [scope])[scope]
            known = self._known(scope)
            if known is not None and (known.epoch, known.at) == (epoch, at):
                return known
            chunks = tuple(self._write_chunk(scope, entries, session) for entries in self._pieces(session, scope))
            manifest = Manifest(scope=scope, epoch=epoch, at=at, rows=sum(chunk.rows for chunk in chunks), chunks=chunks)
            _write(self._manifest_path(scope), msgspec.json.encode(manifest))
            self._sweep(scope, {chunk.digest for chunk in chunks})
            return manifest

    def chunk(self, dealer_id: int, digest: str) -> bytes:
        """One piece of a scope that the dealer's devices hold. Raises Denied `chunk_unknown`, for pieces of others' as well."""
        if len(digest) != hashlib.sha256().digest_size * 2 or not set(digest) <= set("0123456789abcdef"):
            raise Denied("chunk_unknown")
        with self._store.read(dealer_id=dealer_id) as session:
            held = scopes_of(session, self._business, dealer_id)
        for scope in held:
            path = self._chunk_path(scope, digest)
            if path.exists():
                return path.read_bytes()
        raise Denied("chunk_unknown")

    def _pieces(self, session: Session, scope: str) -> Iterator[Entries]:
        """Entries of the scope, tables parents first, keys in order, cut where the keys say so."""
        for table in self._business.registry.records:
            piece: Entries = []
            for key in _keys(session, scope, table):
                piece.append((table, key, False))
                if len(piece) == CHUNK_ROWS or zlib.crc32(key.encode()) % CUT_EVERY == 0:
                    yield piece
                    piece = []
            if piece:
                yield piece

    def _write_chunk(self, scope: str, entries: Entries, session: Session) -> ChunkRef:
        content = encode_chunk(tuple(self._puller.sections(session, scope, entries)))
        digest = hashlib.sha256(content).hexdigest()
        path = self._chunk_path(scope, digest)
        if path.exists():
            now = self._clock.now().timestamp()
            os.utime(path, (now, now))
        else:
            _write(path, content)
        return ChunkRef(digest=digest, size=len(content), rows=len(entries))

    def _sweep(self, scope: str, current: set[str]) -> None:
        """Pieces that no manifest has named for a while go; a device that still wants one asks for the manifest again."""
        oldest = (self._clock.now() - KEEP).timestamp()
        for path in self._scope_folder(scope).iterdir():
            if path.name not in current and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)

    def _known(self, scope: str) -> Manifest | None:
        try:
            return msgspec.json.decode(self._manifest_path(scope).read_bytes(), type=Manifest)
        except FileNotFoundError:
            return None

    def _manifest_path(self, scope: str) -> Path:
        return self._scope_folder(scope) / "manifest.json"

    def _chunk_path(self, scope: str, digest: str) -> Path:
        return self._scope_folder(scope) / digest

    def _scope_folder(self, scope: str) -> Path:
        # names of scopes hold what file systems forbid; and rows of another shape are no rows of this program's
        named = f"{scope} {self._business.registry.shape}"
        return self._folder / hashlib.sha256(named.encode()).hexdigest()[:32]


def _keys(session: Session, scope: str, table: str) -> Sequence[str]:
    here = select(Change.key).where(Change.scope == scope, Change.record == table, Change.gone.is_(False))
    return session.scalars(here.order_by(Change.key)).all()


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing, also through a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)

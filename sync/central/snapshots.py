"""Whole scopes as immutable files named by their content, for devices too far behind for a list of changes."""

import hashlib
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Lock

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.building import Building
from sync.central.business import Business
from sync.central.exchange import THE_ONE
from sync.central.pieces import Pieces
from sync.central.prebuilt import USABLE, YOUNG, Prebuilt
from sync.central.pull import Puller, count_in
from sync.central.records import Central, Change
from sync.central.scopes import scopes_of
from sync.central.store import Store, heads_in
from sync.kernel.blobs import is_digest
from sync.kernel.clock import Clock
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Denied
from sync.kernel.records import is_dealer_scope
from sync.protocol.codec import encode_chunk
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import form

CHUNK_ROWS = 5_000
CUT_EVERY = 2_048
"""A chunk also ends at one key in so many, chosen by the key itself: a new row changes one chunk, not all that follow."""

WORTH_BUILDING = 5_000
"""Rows of a scope from which a prebuilt file is worth its making."""

Entries = list[tuple[str, str, bool]]


class Snapshots:
    """Builds and keeps snapshots under one folder. Several central processes may share it."""

    def __init__(
        self, store: Store, business: Business, clock: Clock, folder: Path, *, worth_building: int = WORTH_BUILDING
    ) -> None:
        self._store = store
        self._business = business
        self._clock = clock
        self._folder = folder
        self._worth_building = worth_building
        self._puller = Puller(business.registry)
        self._form = form(business.registry)
        self._cutting = Lock()
        self._building = Building()

    def manifest(self, dealer_id: int, scope: str, takes: str = "") -> Manifest:
        """The scope as it is now, built at first asking. `takes` is the form of prebuilt files that the device understands.

        Of a scope that is not the dealer's own and large enough it gets one, which may be a little older. Raises Denied
        `scope_denied`.
        """
        with self._cutting, self._store.read(dealer_id=dealer_id) as session:
            if scope not in scopes_of(session, self._business, dealer_id):
                raise Denied("scope_denied")
            epoch, at = _state(session, scope)
            if not (takes == self._form and self._is_for_many(scope) and count_in(session, scope) >= self._worth_building):
                return self._manifest_of_rows(session, scope, epoch, at)
            kept = self._prebuilt(scope).kept(session, epoch, at)
        if kept is not None and kept.behind <= YOUNG:
            return kept.manifest
        building = self._building.begin(scope, lambda: self._build(scope))
        return kept.manifest if kept is not None and kept.behind <= USABLE else self._building.wait(building)

    def begin_ahead(self) -> Sequence["Future[Manifest]"]:
        """Makes files of all scopes that are worth one, in the background: who comes next does not have to wait for them."""
        with self._store.read() as session:
            common = [scope for scope in scopes_of(session, self._business, HOUSE) if self._is_for_many(scope)]
            large = [scope for scope in common if count_in(session, scope) >= self._worth_building]
        return [self._building.begin(scope, partial(self._build, scope)) for scope in large]

    def _build(self, scope: str) -> Manifest:
        with self._store.read() as session:
            return self._prebuilt(scope).build(session, scope, *_state(session, scope))

    def _manifest_of_rows(self, session: Session, scope: str, epoch: str, at: int) -> Manifest:
        pieces = self._rows(scope)
        known = pieces.manifest()
        if known is not None and (known.epoch, known.at) == (epoch, at):
            return known
        chunks = tuple(self._chunk(pieces, scope, entries, session) for entries in _cut(session, self._business, scope))
        manifest = Manifest(scope=scope, epoch=epoch, at=at, rows=sum(chunk.rows for chunk in chunks), chunks=chunks)
        pieces.announce(manifest)
        return manifest

    def chunk(self, dealer_id: int, digest: str) -> bytes:
        """One piece of a scope that the dealer's devices hold. Raises Denied `chunk_unknown`, for pieces of others' as well."""
        if not is_digest(digest):
            raise Denied("chunk_unknown")
        with self._store.read(dealer_id=dealer_id) as session:
            held = scopes_of(session, self._business, dealer_id)
        for pieces in (kept for scope in held for kept in (self._files(scope), self._rows(scope))):
            content = pieces.get(digest)
            if content is not None:
                return content
        raise Denied("chunk_unknown")

    def _is_for_many(self, scope: str) -> bool:
        """Neither a dealer's own nor a queue of the house."""
        return not is_dealer_scope(scope) and scope not in self._business.registry.queues

    def _chunk(self, pieces: Pieces, scope: str, entries: Entries, session: Session) -> ChunkRef:
        content = encode_chunk(tuple(self._puller.sections(session, scope, entries)))
        return ChunkRef(digest=pieces.put(content), size=len(content), rows=len(entries))

    def _rows(self, scope: str) -> Pieces:
        # rows of another shape are no rows of this program's
        return self._pieces(f"{scope} {self._business.registry.shape}")

    def _files(self, scope: str) -> Pieces:
        return self._pieces(f"{scope} prebuilt {self._form}")

    def _prebuilt(self, scope: str) -> Prebuilt:
        return Prebuilt(self._business.registry, self._files(scope))

    def _pieces(self, named: str) -> Pieces:
        # names of scopes hold what file systems forbid
        return Pieces(self._folder / hashlib.sha256(named.encode()).hexdigest()[:32], self._clock)


def _state(session: Session, scope: str) -> tuple[str, int]:
    """The epoch, and the scope's counter."""
    return session.get_one(Central, THE_ONE).epoch, heads_in(session, [scope])[scope]


def _cut(session: Session, business: Business, scope: str) -> Iterator[Entries]:
    """Entries of the scope, tables parents first, keys in order, cut where the keys say so."""
    for table in business.registry.records:
        piece: Entries = []
        for key in _keys(session, scope, table):
            piece.append((table, key, False))
            if len(piece) == CHUNK_ROWS or zlib.crc32(key.encode()) % CUT_EVERY == 0:
                yield piece
                piece = []
        if piece:
            yield piece


def _keys(session: Session, scope: str, table: str) -> Sequence[str]:
    here = select(Change.key).where(Change.scope == scope, Change.record == table, Change.gone.is_(False))
    return session.scalars(here.order_by(Change.key)).all()

"""First fill of a large scope: a prebuilt file, or chunks of rows that are applied as they come; resumed where it stopped."""

import logging
from collections.abc import Iterable, Sequence
from functools import partial

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from sync.client.changes import STATUS, ChangeSet
from sync.client.coming import Coming
from sync.client.confirmed import Place, places
from sync.client.copying import Copying, Stopped
from sync.client.foreign import refuse_foreign
from sync.client.local import fill, place
from sync.client.lots import Unfit
from sync.client.piece import Piece
from sync.client.rebase import Rebase
from sync.client.scopes import abandon_fill, mark_piece, see, set_cursor, sweep
from sync.client.sound import refuse_unsound
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.blobs import is_digest
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.codec import Garbled, decode_chunk
from sync.protocol.messages import ChunkRef, Fill, Manifest, Section
from sync.protocol.prebuilt import form

log = logging.getLogger(__name__)

LARGEST_CHUNK = 64 * 1024 * 1024
OWNER = select(place.c.dealer_id)
MARKING = -1
"""Chunks applied while the rows that are here are still being marked."""


class Filling:
    """Brings one scope at a time. Rows are usable as soon as their chunk is in; the cursor is set when all are."""

    def __init__(self, *, store: Store, writer: Writing, rebase: Rebase, transport: Transport, coming: Coming) -> None:
        self._store = store
        self._writer = writer
        self._rebase = rebase
        self._transport = transport
        self._coming = coming
        self._piece = Piece(transport)
        self._copying = Copying(store=store, writer=writer, rebase=rebase, fetch=self._fetch)

    def expect(self, orders: Iterable[Fill]) -> None:
        """All that is to be run now: what the share that is here is a share of."""
        self._coming.expect(orders)

    def run(self, scope: str, *, stopped: Stopped) -> int:
        """Rows applied. Raises Unreachable; the next run goes on where this one was."""
        self._coming.begin(scope)
        rows = self._run(scope, stopped)
        if not stopped():
            self._coming.end()
        return rows

    def _run(self, scope: str, stopped: Stopped) -> int:
        manifest, done = self._begun(scope) or self._begin(scope, takes=form(self._rebase.registry))
        if manifest.tables:
            try:
                return self._copying.run(manifest, done, stopped=stopped)
            except Unfit as why:
                log.info("prebuilt_unfit scope=%s why=%s", scope, why)
                manifest, done = self._begin(scope)
        return self._apply(manifest, done, stopped=stopped)

    def _apply(self, manifest: Manifest, done: int, *, stopped: Stopped) -> int:
        rows = 0
        for number, reference in enumerate(manifest.chunks[done:], start=done + 1):
            if stopped():
                return rows
            sections = self._sections(manifest.scope, reference, stopped)
            if not self._put(manifest.scope, sections, number):
                return rows
            rows += reference.rows
        self._writer.put(lambda connection: self._finish(connection, manifest)).result()
        return rows

    def close(self) -> None:
        """From any thread: a chunk under way is given up, and there are no more."""
        self._transport.close()

    def _begun(self, scope: str) -> tuple[Manifest, int] | None:
        """Where a fill stopped; one of another epoch's rows is not gone on with."""
        with self._store.read() as connection:
            row = connection.execute(select(fill.c.manifest, fill.c.done).where(fill.c.scope == scope)).first()
            epoch = connection.execute(select(place.c.epoch)).scalar()
        manifest = None if row is None else msgspec.json.decode(row.manifest, type=Manifest)
        if row is None or manifest is None or manifest.epoch != epoch or row.done == MARKING:
            return None
        return manifest, row.done

    def _begin(self, scope: str, *, takes: str = "") -> tuple[Manifest, int]:
        manifest = self._transport.manifest(scope, takes)
        if manifest.scope != scope:
            raise Unreachable("the snapshot is of another scope")
        if not all(is_digest(piece.digest) for piece in manifest.chunks):  # central could not even read what is asked for
            raise Unreachable("the snapshot was changed on its way")
        pieces = self._writer.put(lambda connection: self._note_begin(connection, manifest)).result()
        for piece in pieces:
            self._writer.put(partial(self._mark, manifest.scope, piece)).result()
        self._writer.put(lambda connection: self._note_marked(connection, scope)).result()
        return manifest, 0

    def _note_begin(self, connection: Connection, manifest: Manifest) -> tuple[list[Place], ChangeSet]:
        """Rows that are here are marked a piece at a time, and others save in between: until then the fill has not begun."""
        abandon_fill(connection, manifest.scope)
        body = msgspec.json.encode(manifest)
        connection.execute(insert(fill).values(scope=manifest.scope, manifest=body, done=MARKING))
        records = self._rebase.registry.records.values()
        return [piece for record in records for piece in places(connection, record)], ChangeSet({STATUS: frozenset()})

    def _mark(self, scope: str, piece: Place, connection: Connection) -> tuple[None, ChangeSet]:
        if connection.execute(select(fill.c.done).where(fill.c.scope == scope)).scalar() == MARKING:
            mark_piece(connection, self._rebase, {scope}, piece)
        return None, ChangeSet()

    def _note_marked(self, connection: Connection, scope: str) -> tuple[None, ChangeSet]:
        connection.execute(update(fill).where(fill.c.scope == scope, fill.c.done == MARKING).values(done=0))
        return None, ChangeSet()

    def _sections(self, scope: str, reference: ChunkRef, stopped: Stopped) -> Sequence[Section]:
        try:
            return decode_chunk(self._fetch(scope, reference, 0, stopped), LARGEST_CHUNK)
        except Garbled as error:
            raise Unreachable(str(error)) from error

    def _fetch(self, scope: str, reference: ChunkRef, behind: int, stopped: Stopped) -> bytes:
        """What its name says, or Unreachable. `behind`: bytes of other pieces that are here and not kept yet."""
        try:
            return self._piece.fetch(reference, stopped=stopped, note=lambda size: self._coming.note(behind + size))
        except Denied as error:
            if error.code != "chunk_unknown":
                raise
            # central keeps a piece for some days only: the scope is begun anew
            self._writer.put(lambda connection: self._abandon(connection, scope)).result()
            raise Unreachable("the snapshot is no longer kept") from error

    def _abandon(self, connection: Connection, scope: str) -> tuple[None, ChangeSet]:
        abandon_fill(connection, scope)
        return None, ChangeSet({STATUS: frozenset()})

    def _put(self, scope: str, sections: Sequence[Section], number: int) -> bool:
        return self._writer.put(lambda connection: self._take(connection, scope, sections, number)).result()

    def _take(self, connection: Connection, scope: str, sections: Sequence[Section], number: int) -> tuple[bool, ChangeSet]:
        """False where the fill was abandoned meanwhile: the scope came by another way."""
        turn = (fill.c.scope == scope) & (fill.c.done == number - 1)
        if connection.execute(update(fill).where(turn).values(done=number)).rowcount != 1:
            return False, ChangeSet()
        refuse_unsound(self._rebase.registry, sections)
        refuse_foreign(self._rebase.registry, sections, {scope}, connection.execute(OWNER).scalar_one())
        see(connection, self._rebase, sections)
        return True, self._rebase.apply(connection, sections, filling={scope}) | ChangeSet({STATUS: frozenset()})

    def _finish(self, connection: Connection, manifest: Manifest) -> tuple[None, ChangeSet]:
        under_way = fill.c.scope == manifest.scope
        if connection.execute(delete(fill).where(under_way, fill.c.done == len(manifest.chunks))).rowcount != 1:
            return None, ChangeSet()
        self._rebase.apply(connection, sweep(connection, manifest.scope), filling={manifest.scope})
        set_cursor(connection, manifest.scope, manifest.at)
        self._rebase.predict_on_whole(connection)
        return None, ChangeSet(everything=True)


def progress(connection: Connection, coming: Coming) -> float | None:
    """Share of the first fill that is here, None when none is under way."""
    rows = connection.execute(select(fill.c.manifest, fill.c.done)).all()
    parts = [(msgspec.json.decode(row.manifest, type=Manifest), row.done) for row in rows]
    total = sum(reference.size for manifest, _ in parts for reference in manifest.chunks)
    here = sum(reference.size for manifest, done in parts for reference in manifest.chunks[: max(done, 0)])
    return coming.share(min(total, here + coming.size) / total if total else None)

"""Files of dealers, in pieces as they came: taken up where an upload stopped, checked against their name, given out in pieces."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sync.central.exchange import Caller
from sync.central.records import BlobPiece, KeptBlob
from sync.central.store import Store
from sync.kernel.blobs import Blob, is_name
from sync.kernel.clock import Clock
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Denied
from sync.kernel.kinds import HEAD, kind_of
from sync.protocol.blobs import PIECE, BlobState

MOST_BYTES = 2 * 1024**3
"""Of one dealer."""

KEEP_UNFINISHED = timedelta(days=30)
LOG = logging.getLogger(__name__)
MINE = (KeptBlob.dealer_id == bindparam("dealer"), KeptBlob.digest == bindparam("digest"))
ONE = select(KeptBlob).where(*MINE).with_for_update()
SEEN = select(KeptBlob).where(*MINE)
HELD = select(func.coalesce(func.sum(KeptBlob.size), 0)).where(KeptBlob.dealer_id == bindparam("dealer"))
OF_BLOB = (BlobPiece.dealer_id == bindparam("dealer"), BlobPiece.digest == bindparam("digest"))
PIECES = select(BlobPiece.content).where(*OF_BLOB).order_by(BlobPiece.at)
PIECE_AT = select(BlobPiece.at, BlobPiece.content).where(*OF_BLOB, BlobPiece.at <= bindparam("at"))
PIECE_AT = PIECE_AT.order_by(BlobPiece.at.desc()).limit(1)
DROP_PIECES = delete(BlobPiece).where(*OF_BLOB)
OLD = select(KeptBlob).where(~KeptBlob.is_whole, KeptBlob.touched_at < bindparam("before"))


class Blobs:
    """A dealer's devices bring and fetch their own; the manufacturer's devices bring what is for a dealer, and fetch any that
    they can name."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def put(self, caller: Caller, blob: Blob, offset: int, content: bytes) -> BlobState:
        """Take what follows on what is here, and say how much that is now. An empty piece, or one from elsewhere, only asks.

        Raises Denied: `blob_denied`, `blob_unfit`, `blob_kind`, `blob_quota`, `blob_damaged`: then it is to be sent from the
        beginning.
        """
        if caller.dealer_id not in (blob.dealer_id, HOUSE):
            raise Denied("blob_denied")
        if not is_name(blob.digest, blob.size) or len(content) > PIECE:
            raise Denied("blob_unfit")
        if content and offset == 0:
            _check_beginning(blob, content)
        try:
            state = self._add(blob, offset, content)
        except IntegrityError:  # the same piece came on two lines at once
            state = self._add(blob, -1, b"")
        if state is None:
            LOG.warning("blob_damaged dealer=%d digest=%s", blob.dealer_id, blob.digest[:16])
            raise Denied("blob_damaged")
        return state

    def piece(self, caller: Caller, blob: Blob, offset: int) -> bytes:
        """What follows on the offset, at most a piece. Raises Denied `blob_unknown`: not there yet, or not for the caller."""
        key = {"dealer": blob.dealer_id, "digest": blob.digest}
        with self._store.read(dealer_id=caller.dealer_id) as session:
            kept = session.scalars(SEEN, key).first() if caller.dealer_id in (blob.dealer_id, HOUSE) else None
            if kept is None or not kept.is_whole or kept.size != blob.size or not 0 <= offset < kept.size:
                raise Denied("blob_unknown")
            row = session.execute(PIECE_AT, key | {"at": offset}).one()
            return bytes(row.content[offset - row.at :])

    def forget_unfinished(self) -> int:
        """How many uploads were given up: nobody went on with them for a month."""
        now = self._clock.now()
        with self._store.transaction(now) as session:
            given_up = session.scalars(OLD, {"before": now - KEEP_UNFINISHED}).all()
            for kept in given_up:
                _drop(session, kept)
            return len(given_up)

    def _add(self, blob: Blob, offset: int, content: bytes) -> BlobState | None:
        """None where the whole of it does not agree with its name: it is gone then."""
        now, key = self._clock.now(), {"dealer": blob.dealer_id, "digest": blob.digest}
        with self._store.transaction(now, dealer_id=blob.dealer_id) as session:
            kept = session.scalars(ONE, key).first()
            if kept is not None and kept.size != blob.size:
                if kept.is_whole:
                    raise Denied("blob_unfit")
                _drop(session, kept)  # whoever began it was wrong about its size, and would never have ended
                session.flush()
                kept = None
            kept = kept or self._begin(session, blob)
            fits = not kept.is_whole and offset == kept.received
            if fits and content and kept.received + len(content) <= kept.size:
                session.add(BlobPiece(**_key(kept), at=offset, content=content))
                kept.received += len(content)
                kept.touched_at = now
                session.flush()
                if kept.received == kept.size:
                    kept.is_whole = _digest(session, key) == kept.digest
                    if not kept.is_whole:
                        _drop(session, kept)
                        return None
            return BlobState(received=kept.received, is_whole=kept.is_whole)

    def _begin(self, session: Session, blob: Blob) -> KeptBlob:
        if session.execute(HELD, {"dealer": blob.dealer_id}).scalar_one() + blob.size > MOST_BYTES:
            raise Denied("blob_quota")
        kept = KeptBlob(
            dealer_id=blob.dealer_id, digest=blob.digest, size=blob.size, received=0, is_whole=False, touched_at=self._clock.now()
        )
        session.add(kept)
        session.flush()
        return kept


def _check_beginning(blob: Blob, content: bytes) -> None:
    """What a file is shows in its first bytes, so these come in one piece."""
    if len(content) < min(HEAD, blob.size):
        raise Denied("blob_unfit")
    if kind_of(content) is None:
        raise Denied("blob_kind")


def _digest(session: Session, key: dict[str, object]) -> str:
    found = sha256()
    for content in _contents(session, key):
        found.update(content)
    return found.hexdigest()


def _contents(session: Session, key: dict[str, object]) -> Iterator[bytes]:
    yield from session.scalars(PIECES, key)


def _drop(session: Session, kept: KeptBlob) -> None:
    session.execute(DROP_PIECES, {"dealer": kept.dealer_id, "digest": kept.digest})
    session.delete(kept)


def _key(kept: KeptBlob) -> dict[str, object]:
    return {"dealer_id": kept.dealer_id, "digest": kept.digest}

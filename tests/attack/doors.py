"""Another shop's price list, prebuilt files and attachments, as its neighbour asks for them by every name it could know."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from uuid import UUID

from sync.central.exchange import Caller
from sync.central.service import Service
from sync.central.snapshots import Snapshots
from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import ListPrice, price_scope
from sync.kernel.blobs import Blob, blob_of
from sync.kernel.errors import Denied
from sync.protocol.blobs import PIECE
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import form

SPECIAL = "SPECIAL-OF-ONE"
CONTENT = b"%PDF-" + Random(7).randbytes(PIECE + 900)
UNFINISHED = b"%PDF-" + Random(8).randbytes(PIECE + 900)
NOBODYS = sha256(b"nobody has this").hexdigest()
OFFSETS = (0, 1, PIECE, PIECE + 899, 10**9, -1)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """The same question about what is theirs, and about what is not there at all: the answers must be alike."""

    what: str
    theirs: Callable[[], object]
    nobodys: Callable[[], object]


class Doors:
    """What one shop has beside its rows, and every way at it."""

    def __init__(self, service: Service, folder: Path, *, product: str, theirs: int) -> None:
        self._service, self._theirs = service, theirs
        self._files = Snapshots(service.store, service.business, service.source.clock, folder, worth_building=1)
        self._make_list(product)
        self._blobs = [self._keep(CONTENT, pieces=2), self._keep(UNFINISHED, pieces=1)]
        manifests = [self._files.manifest(theirs, scope, takes) for takes in ("", form(REGISTRY)) for scope in self._scopes()]
        self._digests = sorted({chunk.digest for one in manifests for chunk in one.chunks})
        assert {bool(one.tables) for one in manifests} == {False, True}

    def pairs(self, caller: Caller) -> Iterator[Pair]:
        yield from self._of_files(caller)
        for theirs in self._blobs:
            yield from self._of_blob(caller, theirs)

    def _scopes(self) -> tuple[str, ...]:
        return f"dealer:{self._theirs}", price_scope(SPECIAL)

    def _of_files(self, caller: Caller) -> Iterator[Pair]:
        for takes in ("", form(REGISTRY), "x"):
            for scope in self._scopes():
                yield Pair(
                    what=f"manifest {scope} {takes}",
                    theirs=lambda scope=scope, takes=takes: self._manifest(caller, scope, takes),
                    nobodys=lambda takes=takes: self._manifest(caller, "prices:NOBODYS", takes),
                )
        for digest in self._digests:
            yield Pair(
                what=f"piece {digest}",
                theirs=lambda digest=digest: self._files.chunk(caller.dealer_id, digest),
                nobodys=lambda: self._files.chunk(caller.dealer_id, NOBODYS),
            )

    def _of_blob(self, caller: Caller, theirs: Blob) -> Iterator[Pair]:
        """Under the other shop's number, and under one's own: whether somebody has such a file is not to be found out."""
        for dealer in (self._theirs, caller.dealer_id):
            known, unknown = (Blob(dealer_id=dealer, digest=name, size=theirs.size) for name in (theirs.digest, NOBODYS))
            for at in OFFSETS:
                yield Pair(
                    what=f"attachment {dealer} {at}",
                    theirs=lambda blob=known, at=at: self._service.blobs.piece(caller, blob, at),
                    nobodys=lambda blob=unknown, at=at: self._service.blobs.piece(caller, blob, at),
                )
                yield Pair(
                    what=f"attachment sent {dealer} {at}",
                    theirs=lambda blob=known, at=at: self._service.blobs.put(caller, blob, at, b""),
                    nobodys=lambda blob=unknown, at=at: self._service.blobs.put(caller, blob, at, b""),
                )

    def _manifest(self, caller: Caller, scope: str, takes: str) -> Manifest:
        return self._files.manifest(caller.dealer_id, scope, takes)

    def _keep(self, content: bytes, *, pieces: int) -> Blob:
        named, caller = blob_of(self._theirs, content), Caller(dealer_id=self._theirs, device_id=UUID(int=99))
        for at in range(0, pieces * PIECE, PIECE):
            self._service.blobs.put(caller, named, at, content[at : at + PIECE])
        return named

    def _make_list(self, product: str) -> None:
        now = self._service.source.clock.now()
        with self._service.store.transaction(now) as session:
            dealer = session.get(Dealer, self._theirs)
            assert dealer is not None
            dealer.price_list = SPECIAL
            day = date(2026, 1, 1)
            session.add(ListPrice(price_list=SPECIAL, product_code=product, valid_from=day, revision=1, price=77_123, set_at=now))


def answered(ask: Callable[[], object]) -> str:
    """What somebody learns from asking."""
    try:
        return repr(ask())
    except Denied as no:
        return f"{no.code} {sorted(no.params)}"

"""A PC with files, its line and a real central behind it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from sync.central.blobs import Blobs
from sync.central.exchange import Caller
from sync.client.attachments import Attachments, Standing
from sync.client.replica import Replica
from sync.client.writer import Writing
from sync.kernel.blobs import Blob, blob_of
from sync.kernel.errors import Unreachable
from sync.protocol.blobs import PIECE, BlobState
from tests.shops import NoNetwork, a_replica
from tests.simulation import House, StandingClock
from tests.toy import SHOP

T = TypeVar("T")
CONTENT = b"canary of a contract " * 16_000
FILE = blob_of(SHOP, CONTENT)
PIECES = -(-FILE.size // PIECE)
REQUESTS = PIECES + 1
"""One asks how far central is, one for each piece."""


class Line(NoNetwork):
    """A way to a real central, on which one request can be lost, or only its answer."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._here = Caller(dealer_id=SHOP, device_id=UUID(int=1))
        self.asked, self.bytes_sent = 0, 0
        self.cut_at, self.is_heard = -1, False
        self.bent: Callable[[bytes], bytes] = bytes

    def put_blob(self, blob: Blob, offset: int, content: bytes) -> BlobState:
        self.bytes_sent += len(content)
        return self._pass(lambda: self._blobs.put(self._here, blob, offset, self.bent(content)))

    def get_blob(self, blob: Blob, offset: int) -> bytes:
        return self.bent(self._pass(lambda: self._blobs.piece(self._here, blob, offset)))

    def _pass(self, work: Callable[[], T]) -> T:
        self.asked += 1
        is_cut = self.asked - 1 == self.cut_at
        if is_cut and not self.is_heard:
            raise Unreachable("cut")
        answer = work()
        if is_cut:
            raise Unreachable("cut")
        return answer


class PowerCut(Exception):
    """Nothing is written from here on."""


class Dying:
    """A writer whose process ends before its nth write."""

    def __init__(self, writer: Writing, writes: int) -> None:
        self._writer, self._left = writer, writes

    def put(self, *job: Any) -> Any:
        if not self._left:
            raise PowerCut
        self._left -= 1
        return self._writer.put(*job)


class Pc:
    """One PC, its line and its central; `another_life` is the next start of the program."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder / "house", StandingClock())
        self.line = Line(Blobs(self.house.store, self.house.clock))
        self.folder = folder
        self.replica = self._replica()

    def _replica(self) -> Replica:
        return a_replica(self.folder / "pc", transport=self.line)

    def another_life(self) -> None:
        self.replica.close()
        self.replica = self._replica()

    def dying_after(self, writes: int) -> Attachments:
        parts = self.replica.lanes.parts
        dying: Any = Dying(parts.writer, writes)
        return Attachments(store=parts.store, writer=dying, clock=parts.clock, connect=lambda: self.line, wake=nothing)

    def upload(self) -> int:
        return self.replica.attachments.upload(self.line, stopped=lambda: False, make_room=nothing)

    def standing(self) -> Standing:
        return self.replica.attachments.standing([FILE.digest])[FILE.digest]

    def at_central(self) -> bytes:
        elsewhere = a_replica(self.folder / "elsewhere", transport=Line(Blobs(self.house.store, self.house.clock)))
        found = elsewhere.attachments.fetch(FILE)
        elsewhere.close()
        return found


def nothing() -> None:
    """Nobody waits."""

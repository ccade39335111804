"""Rows of an answer that are too many for a line that breaks: they lie apart for a while, as a piece to be fetched in parts."""

from datetime import timedelta
from pathlib import Path

import msgspec

from sync.central.pieces import Pieces
from sync.kernel.blobs import is_digest
from sync.kernel.clock import Clock
from sync.protocol.codec import encode_answer, encode_chunk
from sync.protocol.messages import Answer, ChunkRef, ExchangeHead

WORTH_APART = 256 * 1024
"""Bytes of an answer from which its rows may lie apart: below it another trip costs more than a line that breaks now and then."""
KEEP = timedelta(hours=1)
MOST = 64
"""Of one dealer: whoever asks from ever other cursors fills no disk with them."""


class Apart:
    """Under one folder, of each dealer by itself. Several central processes may share it."""

    def __init__(self, folder: Path, clock: Clock, *, worth: int = WORTH_APART) -> None:
        self._folder = folder
        self._clock = clock
        self._worth = worth

    def encode(self, dealer_id: int, asked: ExchangeHead, answer: Answer) -> bytes:
        """The answer as it goes over the line: with a name for its rows where they are many and the device knows what to do."""
        wire = encode_answer(answer)
        if not asked.apart or len(wire) <= self._worth:
            return wire
        content = encode_chunk(answer.sections)
        rows = sum(len(section.rows) + len(section.removed) for section in answer.sections)
        pieces = self._of(dealer_id)
        reference = ChunkRef(digest=pieces.put(content), size=len(content), rows=rows)
        pieces.keep_latest(MOST, since=self._clock.now() - KEEP)
        head = msgspec.structs.replace(answer.head, apart=reference)
        return encode_answer(msgspec.structs.replace(answer, head=head, sections=()))

    def get(self, dealer_id: int, digest: str) -> bytes | None:
        """Rows that a device of this dealer was answered with not long ago."""
        return self._of(dealer_id).get(digest) if is_digest(digest) else None

    def _of(self, dealer_id: int) -> Pieces:
        return Pieces(self._folder / str(dealer_id), self._clock)

"""A piece that central names by its content, on its way here: what came of it stays where the line breaks."""

from collections.abc import Callable
from hashlib import sha256

from sync.client.answers import LARGEST_BODY
from sync.client.transport import Transport
from sync.kernel.errors import Unreachable
from sync.protocol.messages import ChunkRef

WORTH_IT = 64 * 1024
"""Bytes that a request has to bring for the next to follow at once where the line broke."""

Stopped = Callable[[], bool]
Note = Callable[[int], object]


class Piece:
    """One at a time. What came of the last one is here until another is fetched."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._digest, self._content = "", bytearray()

    def fetch(self, reference: ChunkRef, *, stopped: Stopped, note: Note) -> bytes:
        """What its name says, or Unreachable, or Denied as `Transport.chunk`. The next try goes on behind what came.

        `note` hears how many bytes of it are here.
        """
        if reference.size > LARGEST_BODY:
            raise Unreachable("the piece is larger than any of ours")
        if self._digest != reference.digest:
            self._digest, self._content = reference.digest, bytearray()
        note(len(self._content))
        self._go_on(reference, note)
        while len(self._content) < reference.size and not stopped():
            self._go_on(reference, note)
        if len(self._content) < reference.size:
            raise Unreachable("the fill was stopped")
        content = bytes(self._content)
        self._digest, self._content = "", bytearray()
        if sha256(content).hexdigest() != reference.digest:
            raise Unreachable("the piece is not what its name says")
        return content

    def _go_on(self, reference: ChunkRef, note: Note) -> None:
        """One request. A line that breaks again and again is no reason to wait, as long as each brings something."""
        before = len(self._content)

        def take(part: bytes) -> None:
            self._content += part
            note(len(self._content))

        try:
            self._transport.chunk(reference.digest, before, take)
        except Unreachable:
            if len(self._content) - before < WORTH_IT:
                raise
        if len(self._content) < min(before + WORTH_IT, reference.size):
            raise Unreachable("the piece ends early")

"""How much has come of the piece of a first fill that is under way: the status bar counts it, though it is not kept yet."""

from sync.client.writer import Then
from sync.kernel.clock import Clock

TELL_SECONDS = 0.5


class Coming:
    """Of one replica. `size` may be read from any thread."""

    def __init__(self, clock: Clock, tell: Then) -> None:
        self.size = 0
        self._clock, self._tell = clock, tell
        self._told = clock.monotonic()

    def note(self, size: int) -> None:
        """So many bytes are here that are not among the pieces that are kept. Told now and then."""
        self.size = size
        now = self._clock.monotonic()
        if now - self._told >= TELL_SECONDS:
            self._told = now
            self._tell()

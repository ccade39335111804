"""How much of a first fill is here: what came of a piece counts before it is kept, and scopes that are to come count as well."""

from collections.abc import Iterable, Mapping

from sync.client.writer import Then
from sync.kernel.clock import Clock
from sync.protocol.messages import Fill

TELL_SECONDS = 0.5


class Coming:
    """Of one replica. Told by the lane that fills it, asked from any thread."""

    def __init__(self, clock: Clock, tell: Then) -> None:
        self.size = 0
        """Bytes of pieces that are here and not kept yet."""
        self._rows: Mapping[str, int] = {}
        self._whole: frozenset[str] = frozenset()
        self._scope = ""
        self._clock, self._tell = clock, tell
        self._told = clock.monotonic()

    def expect(self, orders: Iterable[Fill]) -> None:
        """What central said is to be filled now; scopes that it does not name any more are here."""
        wanted = {order.scope: order.rows for order in orders}
        self._whole = frozenset(self._rows) - wanted.keys() if wanted else frozenset()
        self._rows = {**self._rows, **wanted} if wanted else {}

    def begin(self, scope: str) -> None:
        self._scope, self.size = scope, 0

    def end(self) -> None:
        """The scope that was begun is here."""
        self._whole |= {self._scope}
        if self._rows.keys() <= self._whole:
            self.expect(())

    def note(self, size: int) -> None:
        """So many bytes are here that are not among the pieces that are kept. Told now and then."""
        self.size = size
        now = self._clock.monotonic()
        if now - self._told >= TELL_SECONDS:
            self._told = now
            self._tell()

    def share(self, of_scope: float | None) -> float | None:
        """Of all that was ordered, by rows, where so much is here of the scope that is under way. None where nothing is."""
        rows, whole = self._rows, self._whole
        total = sum(rows.values())
        if not total:
            return of_scope
        return (sum(rows[scope] for scope in whole if scope in rows) + rows.get(self._scope, 0) * (of_scope or 0.0)) / total

"""A PC of the house to which large scopes come as files, over a line that can be cut or lie."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sync.central.exchange import Caller
from sync.client.search import find
from sync.client.transport import Take
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Manifest
from tests.shops import a_replica
from tests.simulation import Device, House, Wire
from tests.toy import HAN


class Line(Wire):
    """A wire that can be cut, and on which somebody may exchange what comes."""

    def __init__(self, house: House, caller: Caller) -> None:
        super().__init__(house, caller)
        self.asked: list[str] = []
        self.cut_after: int | None = None
        self.forge: Callable[[Manifest], Manifest] = lambda manifest: manifest
        self.forged: dict[str, bytes] = {}

    def manifest(self, scope: str, takes: str = "") -> Manifest:
        manifest = super().manifest(scope, takes)
        return self.forge(manifest) if manifest.tables else manifest

    def chunk(self, digest: str, start: int, take: Take) -> None:
        if self.cut_after is not None and len(self.asked) >= self.cut_after:
            raise Unreachable("cut")
        self.asked.append(digest)
        if digest in self.forged:
            take(self.forged[digest][start:])
        else:
            super().chunk(digest, start, take)


class Pc(Device):
    """One of the house's own, on such a line; it can be switched off and on again."""

    def __init__(self, folder: Path, house: House) -> None:
        self.actor, self._folder, self._house = HAN, folder, house
        house.note(HAN, UUID(int=1))
        self.wire = Line(house, Caller(dealer_id=HOUSE, device_id=UUID(int=1)))
        self.switch_on()

    def switch_on(self) -> None:
        self.replica = a_replica(self._folder, people=[self.actor], transport=self.wire, clock=self._house.clock)

    def fill(self, until: int = 1_000) -> None:
        """Fetch and copy without sending anything; ended when it has looked so many times whether it should go on."""
        looks = iter(range(until))
        for order in self.replica.lanes.exchange().run(push=False).fills:
            self.replica.lanes.filling().run(order.scope, stopped=lambda: next(looks, None) is None)

    def hits(self, text: str) -> list[str]:
        with self.replica.lanes.parts.store.read() as connection:
            return sorted(hit.code for hit in find(connection, text))

    def left(self) -> list[Path]:
        return sorted(self._folder.glob("arriving-*"))

    def is_as(self, house: House) -> bool:
        return self.dump() == house.rows_of(self.held()) and not self.left()

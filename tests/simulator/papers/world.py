"""A world in which files travel: their lane takes its turns like all others, in small pieces, beside a small cache."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from types import SimpleNamespace

from sync.central import blobs
from sync.client import attachments, carrier
from tests.simulator.fibres import Fibre
from tests.simulator.ledger import Violation
from tests.simulator.papers.business import PIECE
from tests.simulator.resting import RestingWorld
from tests.simulator.world import Kit, Patch, Plan


@dataclass(frozen=True, kw_only=True)
class PaperPlan(Plan):
    """`cache` bytes of what central has as well stay on a PC; `pauses` is the chance that others have their turn between jobs."""

    cache: int
    pauses: float


class PaperWorld(RestingWorld):
    """With readers, and a lane of files for each program."""

    def __init__(self, kit: Kit, random: Random, plan: Plan) -> None:
        assert isinstance(plan, PaperPlan)
        self._cache = plan.cache
        super().__init__(kit, random, plan, pauses=plan.pauses)

    def _patches_of(self) -> Iterable[Patch]:
        yield from super()._patches_of()
        threading = SimpleNamespace(Thread=self.fibres.Thread, Event=self.fibres.Event, Lock=self.fibres.Lock)
        yield carrier, "threading", threading
        yield attachments, "threading", threading
        yield attachments, "PIECE", PIECE
        yield attachments, "CACHE_BYTES", self._cache
        yield blobs, "PIECE", PIECE

    def _on_error(self, fibre: Fibre, error: BaseException) -> None:
        """What a reader was shown."""
        if isinstance(error, Violation):
            raise error
        super()._on_error(fibre, error)

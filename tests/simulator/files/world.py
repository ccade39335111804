"""A world in which central makes files of large scopes, and PCs have a folder in which these arrive."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from sync.central import pieces
from sync.central.service import Service
from tests.simulator.disk import Crash, Disk
from tests.simulator.files.sizes import Files, SlowBuilding, write_at
from tests.simulator.pc import Pc
from tests.simulator.resting import RestingWorld
from tests.simulator.world import Kit, Patch, Plan


@dataclass(frozen=True, kw_only=True)
class FilePlan(Plan):
    """With the sizes of files."""

    files: Files
    late: frozenset[int] = frozenset()
    """PCs that are still in their boxes when the others begin."""


class FileWorld(RestingWorld):
    """With folders, and files that take their time."""

    has_files = True

    def __init__(self, kit: Kit, random: Random, plan: Plan) -> None:
        assert isinstance(plan, FilePlan)
        self._files, self._boxed = plan.files, set(plan.late)
        super().__init__(kit, random, plan, pauses=plan.files.pauses)

    def start(self, pc: Pc) -> None:
        if pc.number in self._boxed:
            self._boxed.remove(pc.number)
            self.note(f"{pc.name} is in its box")
        else:
            super().start(pc)

    def _pc(self, number: int, dealer_id: int) -> Pc:
        pc = super()._pc(number, dealer_id)
        pc.image.folder = self.folder / "pcs" / pc.name
        pc.image.folder.mkdir(parents=True)
        return pc

    def _prepare(self, service: Service) -> None:
        service.snapshots._worth_building = self._files.worth
        service.snapshots._building = SlowBuilding(self._files.building, partial(self._later, service))

    def _patches_of(self) -> Iterable[Patch]:
        yield from super()._patches_of()
        yield from self._files.patches(self._disk_at)
        yield pieces, "_write", partial(write_at, self.clock)

    def _disk_at(self, folder: Path) -> Disk:
        """The one beside which these files lie."""
        return next(pc.image.disk for pc in self.pcs if pc.image.folder == folder)

    def _later(self, service: Service, seconds: float, deed: Callable[[], None]) -> None:
        """What central does by itself after a while, if it still runs by then."""

        def do() -> None:
            if self.house.is_up and self.house.service is service:
                try:
                    deed()
                except Crash:
                    self.note("central dies at its own work")
                    self.lose_central()

        self.time.at(self.time.seconds + seconds, do)

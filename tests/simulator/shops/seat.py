"""Where somebody sits who decides something: what this PC shows, and the luck of the day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from tests.simulator.deeds import canary
from tests.simulator.pc import Pc
from tests.simulator.shops.business import marked

Line = tuple[Any, *tuple[Any, ...]]
"""What one row says."""


@dataclass(frozen=True)
class Seat:
    """One PC, and what comes to mind before it."""

    pc: Pc
    random: Random

    @property
    def dealer_id(self) -> int:
        return self.pc.dealer_id

    def mine(self) -> UUID:
        """A new id that says whose it is."""
        return marked(self.dealer_id, self.random.getrandbits(128))

    def new(self) -> UUID:
        return UUID(int=self.random.getrandbits(128))

    def word(self) -> str:
        """Stands in every text of this dealer, and nowhere else."""
        return canary(self.dealer_id)

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def now(self) -> datetime:
        """By this PC's clock."""
        assert self.pc.program is not None
        return self.pc.program.clock.now()

    def day(self, later: int = 0) -> date:
        return self.now().date() + timedelta(days=later)

    @staticmethod
    def as_day(said: str) -> date:
        """As rows of a disk say it."""
        return date.fromisoformat(said)

    def one(self, select: str) -> Line | None:
        """One of the rows that this PC shows; a question mark stands for its dealer."""
        rows = self.rows(f"{select} ORDER BY 1", (self.dealer_id,) if "?" in select else ())
        return self.random.choice(rows) if rows else None

    def rows(self, select: str, values: tuple[Any, ...] = ()) -> list[Line]:
        return self.pc.image.disk.look(select, values)

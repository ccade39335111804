"""The manufacturer's stock: what every dealer is told, and the house's own reckoning behind it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from sync.kernel.commands import HOUSE
from sync.kernel.records import Record, dealer_scope

AVAILABILITY = "availability"


class Availability(Record):
    """Units that are free at a site, as published to every dealer at `as_of`."""

    __tablename__ = "availability"

    product_code: Mapped[str] = mapped_column(primary_key=True)
    site: Mapped[str] = mapped_column(primary_key=True)
    quantity: Mapped[int]
    as_of: Mapped[datetime]

    def scopes(self) -> Mapping[str, bool]:
        return {AVAILABILITY: True}


class Supply(Record):
    """The house's reckoning of one product at one site, in units: physical = free + allocated + shipped.

    `counted_at` is the age of the newest count of the warehouse that is in these numbers.
    `physical` is everything that ever came in, so it moves with the warehouse alone; `free` is what is left, never stored.
    """

    __tablename__ = "supply"

    product_code: Mapped[str] = mapped_column(primary_key=True)
    site: Mapped[str] = mapped_column(primary_key=True)
    physical: Mapped[int]
    allocated: Mapped[int]
    shipped: Mapped[int]
    counted_at: Mapped[datetime]

    @property
    def free(self) -> int:
        """May be negative where a count found less than was allocated."""
        return self.physical - self.allocated - self.shipped

    @property
    def on_hand(self) -> int:
        """What stands in the warehouse, spoken for or not."""
        return self.physical - self.shipped

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(HOUSE): True}

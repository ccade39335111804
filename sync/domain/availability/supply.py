"""How the house's stock moves: every step keeps physical = free + allocated + shipped, and publishes what is free.

The rows are the house's alone, so these run at central and, as a prediction, on a house device. Callers lock all products of a
document first, in one call, so that two documents never wait for each other.
"""

from collections.abc import Iterable, Sequence, Set
from datetime import datetime

from sqlalchemy import bindparam, select

from sync.domain.availability.records import Availability, Supply
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal

MAIN_SITE = "main"

# made once: putting a statement together takes longer than the database takes to answer it
HELD = (
    select(Supply)
    .where(Supply.product_code.in_(bindparam("codes", expanding=True)))
    .order_by(Supply.product_code, Supply.site)
    .with_for_update()
)
TOLD = select(Availability).where(Availability.product_code.in_(bindparam("codes", expanding=True)))


class Stock:
    """The supply of some products, locked in this transaction. Quantities in units."""

    def __init__(self, context: Context, codes: Iterable[str]) -> None:
        self._context = context
        wanted = sorted(set(codes))
        self._rows = list(context.session.scalars(HELD, {"codes": wanted})) if wanted else []
        self._told: Sequence[Availability] | None = None

    @property
    def kept(self) -> Set[str]:
        """Those of the products of which the house reckons stock at all, be it none just now."""
        return {row.product_code for row in self._rows}

    def free(self, code: str) -> int:
        """What can still be promised, over all sites; never negative."""
        return sum(max(row.free, 0) for row in self._of(code))

    def allocate(self, code: str, quantity: int) -> None:
        """Promise units to a document, from the fullest site on. Refuses `stock_short` and takes nothing then."""
        if quantity > self.free(code):
            raise Refusal("stock_short", code=code, asked=quantity, free=self.free(code))
        for row in sorted(self._of(code), key=lambda row: (-row.free, row.site)):
            taken = min(quantity, max(row.free, 0))
            row.allocated += taken
            quantity -= taken
            self._publish(row)

    def release(self, code: str, quantity: int) -> None:
        """Give back what was allocated. Refuses `not_allocated`."""
        for row, part in self._parts(code, quantity):
            row.allocated -= part
            self._publish(row)

    def ship(self, code: str, quantity: int) -> None:
        """Allocated units leave the house. Refuses `not_allocated`."""
        for row, part in self._parts(code, quantity):
            row.allocated -= part
            row.shipped += part

    def _of(self, code: str) -> Sequence[Supply]:
        return [row for row in self._rows if row.product_code == code]

    def _parts(self, code: str, quantity: int) -> Sequence[tuple[Supply, int]]:
        parts: list[tuple[Supply, int]] = []
        for row in sorted(self._of(code), key=lambda row: (-row.allocated, row.site)):
            part = min(quantity - sum(taken for _, taken in parts), row.allocated)
            parts.append((row, part))
        if sum(taken for _, taken in parts) != quantity:
            raise Refusal("not_allocated", code=code, asked=quantity)
        return parts

    def _publish(self, row: Supply) -> None:
        if self._told is None:  # asked once for all, after they are locked; kept, so that `publish` finds them at hand
            self._told = self._context.session.scalars(TOLD, {"codes": sorted(self.kept)}).all()
        publish(row, self._context)


def publish(row: Supply, context: Context) -> None:
    """Tell every dealer what is free at this site as of now."""
    told = context.session.get(Availability, (row.product_code, row.site))
    if told is None:
        told = Availability(product_code=row.product_code, site=row.site, quantity=0, as_of=context.now)
        context.session.add(told)
    if told.quantity != max(row.free, 0):
        told.quantity, told.as_of = max(row.free, 0), context.now


def counted(row: Supply | None, *, code: str, site: str, on_hand: int, at: datetime) -> Supply:
    """The supply after the warehouse was counted: what is allocated and shipped stays so. An older count changes nothing."""
    if row is None:
        return Supply(product_code=code, site=site, physical=on_hand, allocated=0, shipped=0, counted_at=at)
    newer = at > row.counted_at
    return Supply(
        product_code=code,
        site=site,
        physical=row.shipped + on_hand if newer else row.physical,
        allocated=row.allocated,
        shipped=row.shipped,
        counted_at=max(at, row.counted_at),
    )

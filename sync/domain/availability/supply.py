"""How the house's stock moves: every step keeps physical = free + allocated + shipped, and publishes what is free.

The rows are the house's alone, so these run at central and, as a prediction, on a house device. Callers lock all products of a
document first, in one call, so that two documents never wait for each other.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.availability.records import Availability, Supply
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from sync.kernel.later import later

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
        self._rows: dict[str, list[Supply]] = {}
        for row in context.session.scalars(HELD, {"codes": wanted}) if wanted else ():
            self._rows.setdefault(row.product_code, []).append(row)

    @property
    def kept(self) -> Set[str]:
        """Those of the products of which the house reckons stock at all, be it none just now."""
        return self._rows.keys()

    def free(self, code: str) -> int:
        """What can still be promised, over all sites; never negative."""
        return sum(max(row.free, 0) for row in self._of(code))

    def allocate(self, code: str, quantity: int) -> None:
        """Promise units to a document, from the fullest site on. Refuses `stock_short` and takes nothing then."""
        if quantity > self.free(code):
            raise Refusal("stock_short", code=code, asked=quantity, free=self.free(code))
        for row in sorted(self._of(code), key=lambda row: (-row.free, row.site)):
            taken = min(quantity, max(row.free, 0))
            if not taken:
                break
            row.allocated += taken
            quantity -= taken
            publish(row, self._context)

    def release(self, code: str, quantity: int) -> None:
        """Give back what was allocated. Refuses `not_allocated`."""
        for row, part in self._parts(code, quantity):
            row.allocated -= part
            publish(row, self._context)

    def ship(self, code: str, quantity: int) -> None:
        """Allocated units leave the house. Refuses `not_allocated`."""
        for row, part in self._parts(code, quantity):
            row.allocated -= part
            row.shipped += part

    def _of(self, code: str) -> Sequence[Supply]:
        return self._rows.get(code, ())

    def _parts(self, code: str, quantity: int) -> Sequence[tuple[Supply, int]]:
        parts: list[tuple[Supply, int]] = []
        for row in sorted(self._of(code), key=lambda row: (-row.allocated, row.site)):
            part = min(quantity - sum(taken for _, taken in parts), row.allocated)
            parts.append((row, part))
        if sum(taken for _, taken in parts) != quantity:
            raise Refusal("not_allocated", code=code, asked=quantity)
        return parts


def publish(row: Supply, context: Context) -> None:
    """Tell every dealer what is free at this site as of now: once for all orders that are decided together."""
    later(context.session, tell, (row.product_code, row.site), (max(row.free, 0), context.now))


def tell(session: Session, free: Mapping[tuple[str, str], tuple[int, datetime]]) -> None:
    """By product and site, in one order, so that two who tell of the same products never wait for each other."""
    codes = sorted({code for code, _ in free})
    told = {(one.product_code, one.site): one for one in session.scalars(TOLD, {"codes": codes})}
    for (code, site), (units, now) in sorted(free.items()):
        one = told.get((code, site))
        if one is None:
            session.add(Availability(product_code=code, site=site, quantity=units, as_of=now))
        elif one.quantity != units:
            one.quantity, one.as_of = units, now


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

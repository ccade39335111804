"""What names the goods that go back, without a database: serial numbers where a delivery had them, else its lot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sync.domain.stock.rules import one_each


@dataclass(frozen=True, kw_only=True)
class Named:
    """What of one line of a delivery can still go back: `left` units, among them the pieces `serials` (each with its lot). `lots`
    says how many of the units without a number are left of each lot; nothing where no lot was ever noted."""

    left: int
    serials: Mapping[str, str] = field(default_factory=dict)
    lots: Mapping[str, int] = field(default_factory=dict)

    @property
    def loose(self) -> int:
        """Units that no serial number is known of."""
        return max(self.left - len(self.serials), 0)


@dataclass(frozen=True, kw_only=True)
class Going:
    """So many units that one return sends back of a line of which `left` can. `serials` name every unit, or none."""

    return_id: UUID
    left: int
    quantity: int
    serials: tuple[str, ...] = ()
    lot: str = ""


def names_every_unit(quantity: int, serials: Sequence[str], named: Named) -> bool:
    """A number for each unit, or none at all where so many came without."""
    return one_each(quantity, serials) if serials else quantity <= named.loose


def strangers(serials: Sequence[str], named: Named) -> Sequence[str]:
    """Pieces that did not come with this delivery. What came without a number may be read off the piece now."""
    unknown = [serial for serial in serials if serial not in named.serials]
    return unknown if len(unknown) > named.loose else ()


def lot_of(typed: str, serials: Sequence[str], named: Named) -> str | None:
    """The lot that goes back; None where it has to be said which of several, or where none such came. A serial number wins."""
    if serials:
        lots = {named.serials.get(serial, typed) for serial in serials}
        return lots.pop() if len(lots) == 1 else ""
    if not any(named.lots) or typed in named.lots:
        return typed
    return next(iter(named.lots)) if not typed and len(named.lots) == 1 else None

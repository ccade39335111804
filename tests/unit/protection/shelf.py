"""Price protection written a second time, unit by unit and cent by cent, in plain lists: what must come out of every step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID


@dataclass(kw_only=True)
class Arrived:
    """A delivery. `cents` of a unit's cost were claimed as lost and not refused, by the fall that they were claimed for."""

    line_id: UUID
    at: datetime
    units: int
    cost: int
    cents: dict[datetime, set[int]] = field(default_factory=dict)
    granted: set[datetime] = field(default_factory=set)

    @property
    def worth(self) -> int:
        """What a unit cost in the end."""
        return self.cost - sum(len(self.cents[fell]) for fell in self.granted)


@dataclass(kw_only=True)
class Back:
    """Units of a delivery that somebody asked to send back; `left_at` says when they left."""

    line_id: UUID
    units: int
    amount: int
    is_refused: bool = False
    left_at: datetime | None = None


@dataclass(kw_only=True)
class Claimed:
    """A fall that was claimed for, and for which units of which delivery."""

    fell: datetime
    on_hand: int
    units: dict[UUID, int]
    is_open: bool = True


@dataclass(frozen=True, kw_only=True)
class Fallen:
    """A list said `before` until `at`, and `after` from then on."""

    at: datetime
    before: int
    after: int


@dataclass(kw_only=True)
class Shelf:
    """One product of one dealer. `days` is how long goods are protected."""

    days: int
    came: list[Arrived] = field(default_factory=list)
    back: dict[UUID, Back] = field(default_factory=dict)
    moves: list[tuple[datetime, int]] = field(default_factory=list)
    prices: list[tuple[datetime, int]] = field(default_factory=list)
    claims: dict[datetime, Claimed] = field(default_factory=dict)

    def arrive(self, arrived: Arrived) -> None:
        self.came.append(arrived)
        self.moves.append((arrived.at, arrived.units))

    def send(self, return_id: UUID, at: datetime) -> None:
        self.back[return_id].left_at = at
        self.moves.append((at, -self.back[return_id].units))

    def falls(self) -> Iterator[Fallen]:
        for (_, before), (at, after) in zip(self.prices, self.prices[1:], strict=False):
            if after < before:
                yield Fallen(at=at, before=before, after=after)

    def expected(self, fall: Fallen) -> Mapping[UUID, tuple[int, set[int]]]:
        """By delivery: the units that are protected, and the cents that each is credited."""
        lost = {one.line_id: self._lost(one, fall) for one in self.came}
        staying = self._staying(fall.at, self.there(fall.at))
        return {line_id: (units, lost[line_id]) for line_id, units in staying.items() if units and lost[line_id]}

    def there(self, at: datetime) -> int:
        return max(sum(units for moment, units in self.moves if moment < at), 0)

    def claim(self, fall: Fallen) -> None:
        expected = self.expected(fall)
        units = {line_id: units for line_id, (units, _) in expected.items()}
        self.claims[fall.at] = Claimed(fell=fall.at, on_hand=self.there(fall.at), units=units)
        for one in self.came:
            if one.line_id in expected:
                one.cents[fall.at] = expected[one.line_id][1]

    def answer(self, fell: datetime, *, granted: bool) -> int:
        """What is credited."""
        claim = self.claims[fell]
        claim.is_open = False
        mine = [one for one in self.came if one.line_id in claim.units]
        if not granted:
            for one in mine:
                del one.cents[fell]
            return 0
        staying = self._staying(fell, claim.on_hand)
        for one in mine:
            one.granted.add(fell)
        return sum(min(claim.units[one.line_id], staying[one.line_id]) * len(one.cents[fell]) for one in mine)

    def _lost(self, one: Arrived, fall: Fallen) -> set[int]:
        claimed = {cent for cents in one.cents.values() for cent in cents}
        return {cent for cent in range(fall.after, fall.before) if cent < one.cost} - claimed

    def _staying(self, fell: datetime, on_hand: int) -> dict[UUID, int]:
        """Each unit by itself, the newest first: what is on hand are the first of these. What goes back is taken off them."""
        window = [one for one in reversed(self.came) if fell - timedelta(days=self.days) <= one.at < fell]
        pile = [one.line_id for one in window for _ in range(one.units - self._left_before(one, fell))][:on_hand]
        for back in self._mine(fell):
            for _ in range(back.units):
                if back.line_id in pile:
                    pile.remove(back.line_id)
        return {one.line_id: pile.count(one.line_id) for one in self.came}

    def _left_before(self, one: Arrived, fell: datetime) -> int:
        mine = (back for back in self.back.values() if back.line_id == one.line_id and not back.is_refused)
        return sum(back.units for back in mine if back.left_at is not None and back.left_at < fell)

    def _mine(self, fell: datetime) -> list[Back]:
        """What was asked to go back and was still there when the price fell."""
        return [back for back in self.back.values() if not back.is_refused and not (back.left_at and back.left_at < fell)]

"""What is true of orders, without a database: states, totals, indicators, and which quote is honoured."""

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from enum import StrEnum
from typing import Protocol

from sync.domain.catalog.rules import SetPrice, spells
from sync.kernel.money import portion, share

MOST_LINES = 1_000
MOST_UNITS = 9_999_999
MOST_PRICE = 10**11
MOST_AMOUNT = 10**15
"""Of one order in minor units: sums over a dealer's orders stay inside 64 bits."""


class LineState(StrEnum):
    ASKED = "asked"  # the manufacturer has not answered
    ACCEPTED = "accepted"  # everything still to come is promised from stock
    BACKORDERED = "backordered"  # accepted, but part of it waits for stock
    ALLOCATED = "allocated"
    PART_SHIPPED = "part_shipped"
    SHIPPED = "shipped"
    PART_RECEIVED = "part_received"
    RECEIVED = "received"
    CLOSED = "closed"  # the remainder will not come; what was shipped stays
    CANCELLED = "cancelled"  # nothing came and nothing will


class OrderState(StrEnum):
    SUBMITTED = "submitted"
    CREDIT_HOLD = "credit_hold"
    PRICE_EXCEPTION = "price_exception"
    STOCK_EXCEPTION = "stock_exception"
    ACCEPTED = "accepted"
    ALLOCATED = "allocated"
    PART_SHIPPED = "part_shipped"
    SHIPPED = "shipped"
    PART_RECEIVED = "part_received"
    RECEIVED = "received"
    CLOSED = "closed"  # finished, and part of it was given up
    CANCELLED = "cancelled"


class Hold(StrEnum):
    """Why an order waits for a person."""

    CREDIT = "credit"
    PRICE = "price"
    STOCK = "stock"


class Share(StrEnum):
    """Delivery, billing and payment each stand apart from the state."""

    NONE = "none"
    PART = "part"
    FULL = "full"


EXCEPTIONS = (OrderState.CREDIT_HOLD, OrderState.PRICE_EXCEPTION, OrderState.STOCK_EXCEPTION)
BEFORE_PICKING = frozenset({OrderState.SUBMITTED, *EXCEPTIONS, OrderState.ACCEPTED})
"""States in which an order can still be amended or cancelled without asking."""
FINISHED = frozenset({OrderState.RECEIVED, OrderState.CLOSED, OrderState.CANCELLED})
ON_THE_WAY = frozenset({OrderState.PART_SHIPPED, OrderState.SHIPPED, OrderState.PART_RECEIVED})
_HOLD_STATES = {Hold.CREDIT: EXCEPTIONS[0], Hold.PRICE: EXCEPTIONS[1], Hold.STOCK: EXCEPTIONS[2]}


class Counts(Protocol):
    """The quantities of a line, in units: received <= shipped, shipped + allocated <= accepted <= quantity - closed."""

    @property
    def quantity(self) -> int: ...
    @property
    def accepted(self) -> int: ...
    @property
    def allocated(self) -> int: ...
    @property
    def shipped(self) -> int: ...
    @property
    def received(self) -> int: ...
    @property
    def closed(self) -> int: ...


class Priced(Protocol):
    """A line with a price in minor units per unit."""

    @property
    def quantity(self) -> int: ...
    @property
    def closed(self) -> int: ...
    @property
    def unit_price(self) -> int: ...
    @property
    def discount(self) -> int: ...


class Shippable(Counts, Priced, Protocol):
    """A line that leaves at a price."""


def outstanding(line: Counts) -> int:
    """Units still to be shipped."""
    return line.quantity - line.closed - line.shipped


def backordered(line: Counts) -> int:
    """Units still to be shipped that no stock is promised for."""
    return line.quantity - line.closed - line.accepted


def reserved(line: Counts) -> int:
    """Units taken from the manufacturer's free stock and not yet shipped."""
    return line.accepted - line.shipped


def is_sound(line: Counts) -> bool:
    """Whether the quantities of a line can all be true at once."""
    in_order = 0 <= line.received <= line.shipped <= line.shipped + line.allocated <= line.accepted
    return in_order and line.closed >= 0 and line.accepted <= line.quantity - line.closed


def line_state(line: Counts, *, is_accepted: bool) -> LineState:
    """A line's state follows from its quantities and from whether its order was accepted."""
    if outstanding(line) == 0:
        return _finished_line(line)
    if line.received:
        return LineState.PART_RECEIVED
    if line.shipped:
        return LineState.PART_SHIPPED
    if line.allocated:
        return LineState.ALLOCATED
    if not is_accepted:
        return LineState.ASKED
    return LineState.BACKORDERED if backordered(line) else LineState.ACCEPTED


def _finished_line(line: Counts) -> LineState:
    if line.shipped == 0:
        return LineState.CANCELLED
    if line.received < line.shipped:
        return LineState.PART_RECEIVED if line.received else LineState.SHIPPED
    return LineState.CLOSED if line.closed else LineState.RECEIVED


def order_state(lines: Sequence[Counts], *, is_accepted: bool, holds: Iterable[Hold]) -> OrderState:
    """The state people see follows from lines and holds, so that they can never disagree."""
    if all(outstanding(line) == 0 for line in lines):
        return _finished_order(lines)
    if any(line.shipped for line in lines):
        return OrderState.PART_RECEIVED if any(line.received for line in lines) else OrderState.PART_SHIPPED
    held = set(holds)
    waiting = next((state for hold, state in _HOLD_STATES.items() if hold in held), None)
    if waiting is not None:
        return waiting
    if any(line.allocated for line in lines):
        return OrderState.ALLOCATED
    return OrderState.ACCEPTED if is_accepted else OrderState.SUBMITTED


def _finished_order(lines: Sequence[Counts]) -> OrderState:
    shipped, received = sum(line.shipped for line in lines), sum(line.received for line in lines)
    if shipped == 0:
        return OrderState.CANCELLED
    if received < shipped:
        return OrderState.PART_RECEIVED if received else OrderState.SHIPPED
    return OrderState.CLOSED if any(line.closed for line in lines) else OrderState.RECEIVED


def line_value(line: Priced, units: int) -> int:
    """What so many units of a line cost, with their part of the discount, in minor units. All of them cost exactly the line."""
    return units * line.unit_price - (portion(line.discount, units, line.quantity) if line.discount else 0)


def total(lines: Iterable[Priced]) -> int:
    """Value of everything not given up, in minor units."""
    return sum(line_value(line, line.quantity - line.closed) for line in lines)


def shipped_value(lines: Iterable[Shippable]) -> int:
    """Value of what left, in minor units."""
    return sum(line_value(line, line.shipped) for line in lines)


def is_prepaid(lines: Iterable[Shippable], *, paid: int) -> bool:
    """Whether all that left or is being picked is paid: so much of a held order may leave while the rest waits."""
    return sum(line_value(line, line.shipped + line.allocated) for line in lines) <= paid


def share_of(part: int, whole: int) -> Share:
    """How much of `whole` is done. Nothing to do is nothing done."""
    if part <= 0:
        return Share.NONE
    return Share.FULL if part >= whole else Share.PART


def delivery_share(lines: Sequence[Counts]) -> Share:
    return share_of(sum(line.shipped for line in lines), sum(line.quantity - line.closed for line in lines))


def is_at_desk(state: OrderState, *, due: int, billed: int, paid: int) -> bool:
    """The desk keeps an order until it is finished, billed and paid, and until money that was too much has gone back."""
    return state not in FINISHED or billed < due or paid != due


def keeps_price(line: Counts, quantity: int) -> bool:
    """The price agreed for a line stays while the line does not grow; one that was taken off comes back as a new one."""
    return quantity <= line.quantity and outstanding(line) > 0


def is_honoured(quoted: int, in_force: int, *, basis_points: int) -> bool:
    """A quote holds where it is at most `basis_points` below the price in force. Nobody pays more than the price in force."""
    return in_force - share(in_force, basis_points) <= quoted <= in_force


def was_in_force(prices: Iterable[SetPrice], price: int, *, since: date, zone: tzinfo) -> bool:
    """Whether a list truly said this price, be it for an hour, and gave it up on the day `since` or later: no honest screen can
    have shown another."""
    said = (spell for spell in spells(prices, zone) if spell.price == price)
    return any(spell.end is None or spell.end.astimezone(zone).date() >= since for spell in said)


def fits_credit(amount: int, *, exposure: int, limit: int) -> bool:
    """Whether an order may go through. `exposure` is what the dealer's other accepted orders still owe. All in minor units."""
    return exposure + amount <= limit

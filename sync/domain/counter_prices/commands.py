"""Lay down what the counter asks, and end it."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from sync.domain.counter_prices.lookup import term_of
from sync.domain.counter_prices.records import CounterPrice
from sync.domain.customers.records import Customer
from sync.domain.pricing.checks import LONGEST_TEXT, MOST_UNITS, check_category, check_product, price_problem
from sync.domain.pricing.rules import days_meet
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class PriceCommand(Command, frozen=True, kw_only=True):
    """A decision about one price of the counter."""

    price_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.price_id,)


class SetCounterPrice(PriceCommand, frozen=True, kw_only=True):
    """From a day on, buying so many units. See `records.CounterPrice`."""

    series: ClassVar[str | None] = "PR"

    number: str = ""
    product_code: str = ""
    category: str = ""
    customer_id: UUID | None = None
    from_quantity: int = 1
    price: int | None = None
    basis_points: int = 0
    is_floor: bool = False
    valid_from: date
    valid_until: date | None = None
    note: str = ""

    def refers(self) -> tuple[UUID, ...]:
        return () if self.customer_id is None else (self.customer_id,)


def set_counter_price(command: SetCounterPrice, context: Context) -> None:
    """Refuses `counter_price_exists`, `counter_price_about`, `product_unknown`, `category_unknown`, `customer_unknown`,
    `quantity_invalid`, `price_or_share`, `price_invalid`, `dates_wrong`, `text_too_long`, `counter_prices_meet`."""
    if context.session.get(CounterPrice, (context.dealer_id, command.price_id)) is not None:
        raise Refusal("counter_price_exists", number=command.number)
    _check_about(command, context)
    if not 1 <= command.from_quantity <= MOST_UNITS:
        raise Refusal("quantity_invalid", field="from_quantity", code=command.product_code, quantity=command.from_quantity)
    row = _new(command, context)
    problem = price_problem(term_of(row).step, command.price, command.basis_points)
    if problem is not None:
        raise Refusal(problem, field="price", code=command.product_code or command.category)
    if command.valid_until is not None and command.valid_until < command.valid_from:
        raise Refusal("dates_wrong", field="valid_until")
    if len(command.note) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="note")
    _check_alone(row, context)
    context.session.add(row)


class EndCounterPrice(PriceCommand, frozen=True, kw_only=True):
    """The last day on which it counts; one before its first day takes it back."""

    last_day: date


def end_counter_price(command: EndCounterPrice, context: Context) -> None:
    """Refuses `counter_price_unknown`, `counter_price_ended`."""
    row = context.session.get(CounterPrice, (context.dealer_id, command.price_id), with_for_update=True)
    if row is None:
        raise Refusal("counter_price_unknown")
    if row.valid_until is not None and row.valid_until <= command.last_day:
        raise Refusal("counter_price_ended", field="last_day", number=row.number, day=row.valid_until.isoformat())
    row.valid_until = command.last_day


VERBS = (
    Verb(SetCounterPrice, set_counter_price, "sales.price"),
    Verb(EndCounterPrice, end_counter_price, "sales.price"),
)


def _check_about(command: SetCounterPrice, context: Context) -> None:
    if bool(command.product_code) == bool(command.category):
        raise Refusal("counter_price_about", field="product_code")
    if command.product_code:
        check_product(command.product_code, context)
    else:
        check_category(command.category, context)
    if command.customer_id is not None and context.session.get(Customer, (context.dealer_id, command.customer_id)) is None:
        raise Refusal("customer_unknown", field="customer_id")


def _check_alone(row: CounterPrice, context: Context) -> None:
    """Two prices for one sale, and nothing says which: the earlier one is to be ended first."""
    same = select(CounterPrice).where(
        CounterPrice.dealer_id == row.dealer_id,
        CounterPrice.product_code == row.product_code,
        CounterPrice.category == row.category,
        CounterPrice.from_quantity == row.from_quantity,
        CounterPrice.is_floor == row.is_floor,
        CounterPrice.customer_id.is_(None) if row.customer_id is None else CounterPrice.customer_id == row.customer_id,
    )
    for other in context.session.scalars(same.order_by(CounterPrice.id)):
        is_over = other.valid_until is not None and other.valid_until < other.valid_from
        if not is_over and days_meet(row, other):
            raise Refusal("counter_prices_meet", field="valid_from", number=other.number)


def _new(command: SetCounterPrice, context: Context) -> CounterPrice:
    return CounterPrice(
        dealer_id=context.dealer_id,
        id=command.price_id,
        number=command.number,
        product_code=command.product_code,
        category=command.category,
        customer_id=command.customer_id,
        from_quantity=command.from_quantity,
        price=command.price,
        basis_points=command.basis_points,
        is_floor=command.is_floor,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        note=command.note.strip(),
        set_by=context.actor.name,
    )

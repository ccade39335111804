"""What every paper of the counter is made of: lines that were typed, money that was taken, and the checks of both."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, TypeVar
from uuid import UUID

import msgspec

from sync.domain.accounts.records import Dealer
from sync.domain.customers.records import Customer
from sync.domain.sales.records import Payment, PricedLine
from sync.domain.sales.rules import MOST_AMOUNT, MOST_LINES, MOST_PRICE, Amounts, PaymentKind, is_price, is_rate, line_amounts
from sync.domain.stock.ledger import Move
from sync.domain.stock.moving import check_new, check_products, is_taken
from sync.domain.stock.rules import is_units, one_each
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from sync.kernel.records import DealerRecord

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
"""When it happened by the clock of the device, never without a zone."""


class SoldLine(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed on one line. Prices in minor units per unit; rates in hundredths of a per cent.

    `serials`, where given, name every unit. `disputed` ones are set by central alone: they were sold by another device first.
    `trace` is what the screen said of the price: the shop's own rule, the list's price and the floor.
    """

    line_id: UUID
    product_code: str
    quantity: int
    unit_price: int
    discount_basis_points: int = 0
    tax_basis_points: int = 0
    lot: str = ""
    serials: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    trace: str = ""


class Paid(msgspec.Struct, frozen=True, kw_only=True):
    """Money for a paper, in minor units. `tendered` is the cash that was handed over, where it was more."""

    payment_id: UUID
    kind: PaymentKind
    amount: int
    tendered: int = 0


def check_lines(lines: Sequence[SoldLine], kind: type[DealerRecord], context: Context) -> None:
    """Refuses what `check_typed` refuses, `product_unknown`, `line_exists`."""
    check_typed(lines)
    check_products({line.product_code for line in lines}, context)
    check_new({line.line_id for line in lines}, kind, context)


def check_typed(lines: Sequence[SoldLine]) -> None:
    """What can be said of lines without the books. Refuses `nothing_to_sell`, `too_many_lines`, `line_twice`,
    `quantity_invalid`, `price_invalid`, `amount_too_large`, `rate_invalid`, `serials_differ`, `serial_twice`."""
    if not lines:
        raise Refusal("nothing_to_sell")
    if len(lines) > MOST_LINES:
        raise Refusal("too_many_lines", most=MOST_LINES)
    if len({line.line_id for line in lines}) != len(lines):
        raise Refusal("line_twice")
    for line in lines:
        _check_line(line)
    pieces = Counter((line.product_code, serial) for line in lines for serial in line.serials)
    for (code, serial), times in pieces.items():
        if times > 1:
            raise Refusal("serial_twice", code=code, serial=serial)


def _check_line(line: SoldLine) -> None:
    if not is_units(line.quantity):
        raise Refusal("quantity_invalid", code=line.product_code, quantity=line.quantity)
    if not is_price(line.unit_price):
        raise Refusal("price_invalid", code=line.product_code, most=MOST_PRICE)
    if line.quantity * line.unit_price > MOST_AMOUNT:
        raise Refusal("amount_too_large", code=line.product_code)
    if not (is_rate(line.discount_basis_points) and is_rate(line.tax_basis_points)):
        raise Refusal("rate_invalid", code=line.product_code)
    if not one_each(line.quantity, line.serials):
        raise Refusal("serials_differ", code=line.product_code, quantity=line.quantity, serials=len(line.serials))


def amounts_of(line: SoldLine, *, tax_included: bool) -> Amounts:
    return line_amounts(
        line.quantity,
        line.unit_price,
        discount_basis_points=line.discount_basis_points,
        tax_basis_points=line.tax_basis_points,
        tax_included=tax_included,
    )


P = TypeVar("P", bound=PricedLine)


def fill(row: P, line: SoldLine, position: int, *, tax_included: bool) -> P:
    """Write what was typed, and what follows from it."""
    amounts = amounts_of(line, tax_included=tax_included)
    row.id, row.position, row.product_code = line.line_id, position, line.product_code
    row.quantity, row.unit_price = line.quantity, line.unit_price
    row.discount_basis_points, row.tax_basis_points = line.discount_basis_points, line.tax_basis_points
    row.amount, row.tax, row.gross = amounts.amount, amounts.tax, amounts.gross
    row.trace = line.trace
    return row


def moves_of(line: SoldLine, location_id: UUID, *, sign: int) -> list[Move]:
    """One move for each serial number that is not in dispute, and one for the other units."""
    named = [serial for serial in line.serials if serial not in line.disputed]
    pieces = [(1, serial) for serial in named] + [(line.quantity - len(named), "")]
    return [
        Move(
            line_id=line.line_id,
            location_id=location_id,
            product_code=line.product_code,
            quantity=sign * units,
            lot=line.lot,
            serial=serial,
        )
        for units, serial in pieces
        if units
    ]


def check_paid(payments: Sequence[Paid], due: int, context: Context, *, code: str = "payment_mismatch") -> None:
    """Refuses `payment_invalid`, and `code` where the payments do not add up to exactly what is due."""
    ids = {paid.payment_id for paid in payments}
    is_again = len(ids) < len(payments) or len(ids) > MOST_LINES or (bool(ids) and is_taken(ids, Payment, context))
    for paid in payments:
        if is_again or paid.amount <= 0 or (paid.tendered and paid.tendered < paid.amount):
            raise Refusal("payment_invalid", amount=paid.amount, tendered=paid.tendered)
    together = sum(paid.amount for paid in payments)
    if together != due:
        raise Refusal(code, due=due, paid=together)


def payment(paid: Paid, document_id: UUID, day: date, context: Context, *, sign: int = 1) -> Payment:
    return Payment(
        dealer_id=context.dealer_id,
        id=paid.payment_id,
        document_id=document_id,
        kind=paid.kind,
        amount=sign * paid.amount,
        tendered=paid.tendered,
        day=day,
        is_void=False,
    )


def name_of(customer_id: UUID | None, typed: str, context: Context) -> str:
    """The customer's name, or what was typed for somebody who walked in. Refuses `customer_unknown`."""
    if customer_id is None:
        return typed.strip()
    customer = context.session.get(Customer, (context.dealer_id, customer_id))
    if customer is None:
        raise Refusal("customer_unknown")
    return customer.name


def currency_of(context: Context) -> str:
    """Refuses `dealer_unknown`."""
    dealer = context.session.get(Dealer, context.dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    return dealer.currency

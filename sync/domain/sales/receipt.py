"""Lays a sale out as plain text for the roll of a counter printer: Chinese characters are two columns wide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from unicodedata import combining, east_asian_width

from sync.domain.sales.rules import PaymentKind
from sync.kernel.money import format_money


class Roll(IntEnum):
    """Columns of half-width characters at the printer's usual 12-dot font, by the paper's width."""

    MM_58 = 32
    MM_80 = 48


@dataclass(frozen=True)
class PrintedLine:
    """A line as printed. Money in minor units; `amount` after the discount."""

    code: str
    name: str
    quantity: int
    unit_price: int
    discount_basis_points: int
    amount: int
    serials: tuple[str, ...] = ()


@dataclass(frozen=True)
class PrintedPayment:
    """Minor units. `tendered` 0 where it was exact."""

    kind: PaymentKind
    amount: int
    tendered: int = 0


@dataclass(frozen=True, kw_only=True)
class Printed:
    """All that the paper of a sale says. Money in minor units of `currency`; `total` with tax."""

    shop: str
    address: str
    phone: str
    tax_id: str
    number: str
    sold_at: datetime
    clerk: str
    customer: str
    currency: str
    lines: tuple[PrintedLine, ...]
    tax: int
    tax_included: bool
    total: int
    payments: tuple[PrintedPayment, ...]
    is_void: bool
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Words:
    """The printed words in the customer's language: the page translates them. `sold_at` is the local time as text."""

    sold_at: str
    phone: str
    tax_id: str
    number: str
    clerk: str
    customer: str
    serial: str
    discount: str
    subtotal: str
    tax: str
    tax_included: str
    total: str
    tendered: str
    change: str
    void: str
    payment_kinds: dict[PaymentKind, str]
    thanks: str = ""


def lay_out(sale: Printed, words: Words, *, roll: Roll, marks: Sequence[str] = ()) -> str:
    """Rows of at most `roll` columns, each ended by a line feed. `marks` stand at the top: `not yet confirmed`, `copy`."""
    rule = "-" * roll
    blocks = (
        (centred(f"** {mark} **", roll) for mark in (*marks, *((words.void,) if sale.is_void else ()))),
        _head(sale, words, roll),
        (rule,),
        (row for line in sale.lines for row in _line(line, sale.currency, words, roll)),
        (rule,),
        _sums(sale, words, roll),
        _foot(sale, words, roll),
    )
    return "".join(f"{row}\n" for block in blocks for rows in block for row in rows.split("\n"))


def columns(text: str) -> int:
    """How many columns a printer with half and full width characters needs."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def plain(text: str) -> str:
    """Without control characters: what somebody typed gives the printer no orders."""
    return "".join(letter if letter.isprintable() else " " for letter in text).rstrip()


def wrapped(text: str, width: int) -> list[str]:
    """Cut after `width` columns, never inside a character; at least one row."""
    rows, row, used = [], "", 0
    for letter in plain(text):
        needed = columns(letter)
        if used + needed > width:
            rows.append(row)
            row, used = "", 0
        row, used = row + letter, used + needed
    return [*rows, row]


def centred(text: str, width: int) -> str:
    return "\n".join(" " * ((width - columns(row)) // 2) + row for row in wrapped(text, width))


def apart(left: str, right: str, width: int) -> str:
    """One text at each edge; on rows of their own where they do not fit beside each other."""
    left, right = plain(left), plain(right)
    gap = width - columns(left) - columns(right)
    if gap >= 1:
        return left + " " * gap + right
    rows = [row for row in wrapped(left, width) if row] + wrapped(right, width)
    return "\n".join([*rows[:-1], " " * (width - columns(rows[-1])) + rows[-1]])


def _head(sale: Printed, words: Words, width: int) -> Iterator[str]:
    yield centred(sale.shop, width)
    if sale.address:
        yield centred(sale.address, width)
    if sale.phone:
        yield centred(f"{words.phone} {sale.phone}", width)
    if sale.tax_id:
        yield centred(f"{words.tax_id} {sale.tax_id}", width)
    yield apart(words.number, sale.number, width)
    yield apart(words.sold_at, f"{words.clerk} {sale.clerk}", width)
    if sale.customer:
        yield apart(words.customer, sale.customer, width)


def _line(line: PrintedLine, currency: str, words: Words, width: int) -> Iterator[str]:
    yield from wrapped(line.name, width)
    full = line.quantity * line.unit_price
    yield apart(f"{line.code} {line.quantity} x {format_money(line.unit_price, currency)}", format_money(full, currency), width)
    if full != line.amount:
        percent = f"{line.discount_basis_points / 100:g} %"
        yield apart(f"  {words.discount} {percent}", format_money(line.amount - full, currency), width)
    for serial in line.serials:
        yield from wrapped(f"  {words.serial} {serial}", width)


def _sums(sale: Printed, words: Words, width: int) -> Iterator[str]:
    money = sale.currency
    if not sale.tax_included:
        yield apart(words.subtotal, format_money(sale.total - sale.tax, money), width)
        yield apart(words.tax, format_money(sale.tax, money), width)
    yield apart(f"{words.total} {money}", format_money(sale.total, money), width)
    if sale.tax_included and sale.tax:
        yield apart(words.tax_included, format_money(sale.tax, money), width)
    for paid in sale.payments:
        yield apart(words.payment_kinds[paid.kind], format_money(paid.amount, money), width)
        if paid.tendered > paid.amount:
            yield apart(words.tendered, format_money(paid.tendered, money), width)
            yield apart(words.change, format_money(paid.tendered - paid.amount, money), width)


def _foot(sale: Printed, words: Words, width: int) -> Iterator[str]:
    if sale.note:
        yield from wrapped(sale.note, width)
    if words.thanks:
        yield centred(words.thanks, width)

"""What the page of one order shows in tables: lines with what became of them, shipments, and what was granted otherwise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.ordering.states import line_chip, line_reason
from dms_desktop.outcomes import about, change_words, worth
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, together
from sync.client.sent import Sent
from sync.domain.catalog.names import Names
from sync.domain.orders.commands import AmendOrder, PlaceOrder
from sync.domain.orders.queries.documents import LineRow
from sync.domain.orders.queries.shipments import ShipmentCard
from sync.domain.orders.rules import LineState
from sync.kernel.commands import Adjustment

translate = QCoreApplication.translate
SLIM = 44
"""Titles and figures widen it as far as they need: what is over belongs to the names and reasons of the lines."""


@dataclass(frozen=True, kw_only=True)
class ShownLine:
    """A line of an order, or of a command that central did not take: then only what was asked is known. `off` is what
    promotions were said to take off it."""

    key: str
    code: str
    names: Names
    unit: str
    asked: int
    quoted: int
    row: LineRow | None
    off: int = 0

    @property
    def price(self) -> int:
        return self.row.unit_price if self.row else self.quoted

    @property
    def amount(self) -> int:
        return self.row.amount if self.row else self.asked * self.quoted - self.off

    @property
    def discount(self) -> int:
        """What promotions take off the line, as far as it is still to be paid."""
        return self.price * (self.row.quantity - self.row.closed) - self.row.amount if self.row else self.off

    @property
    def chip(self) -> Chip | None:
        return line_chip(self.row.state) if self.row else None

    @property
    def expected_on(self) -> date | None:
        return self.row.expected_on if self.row else None

    @property
    def reason(self) -> str:
        return line_reason(self.row.reason) if self.row else ""


def of_order(rows: Sequence[LineRow]) -> Sequence[ShownLine]:
    return [
        ShownLine(
            key=str(row.line_id),
            code=row.product_code,
            names=row.names,
            unit=row.unit,
            asked=row.quantity,
            quoted=row.quoted_price,
            row=row,
        )
        for row in rows
    ]


def of_command(command: PlaceOrder, names: Mapping[str, Names]) -> Sequence[ShownLine]:
    return [
        ShownLine(
            key=str(line.line_id),
            code=line.product_code,
            names=names.get(line.product_code, Names()),
            unit="",
            asked=line.quantity,
            quoted=line.quoted_price,
            row=None,
            off=line.quoted_discount or 0,
        )
        for line in command.lines
    ]


def line_columns(currency: str) -> Sequence[Column[ShownLine]]:
    """Asked and got side by side: a quantity or price that is not what was asked stands out."""
    return (
        Column(key="code", title=lambda: translate("OrderPage", "Code"), value=lambda one: one.code, kind=Kind.CODE, width=90),
        Column(key="name", title=lambda: translate("OrderPage", "Name"), value=lambda one: shown(one.names), stretch=True),
        _units("asked", lambda: translate("OrderPage", "Asked"), lambda one: one.asked),
        Column(
            key="accepted",
            title=lambda: translate("OrderPage", "Accepted"),
            value=lambda one: one.row.accepted if one.row else None,
            kind=Kind.QUANTITY,
            width=SLIM,
            tone=_short,
        ),
        _units("shipped", lambda: translate("OrderPage", "Shipped"), lambda one: one.row.shipped if one.row else None),
        _units("received", lambda: translate("OrderPage", "Received"), lambda one: one.row.received if one.row else None),
        *_price_columns(currency),
    )


def _price_columns(currency: str) -> Sequence[Column[ShownLine]]:
    """Quoted and granted, and what became of the line."""
    return (
        Column(
            key="quoted",
            title=lambda: translate("OrderPage", "Quoted"),
            value=lambda one: one.quoted,
            kind=Kind.MONEY,
            currency=currency,
            width=SLIM,
        ),
        Column(
            key="price",
            title=lambda: translate("OrderPage", "Price"),
            value=lambda one: one.price,
            kind=Kind.MONEY,
            currency=currency,
            width=SLIM,
            tone=lambda one: Tone.WARN if one.price != one.quoted else None,
        ),
        Column(
            key="amount",
            title=lambda: translate("OrderPage", "Amount"),
            value=lambda one: one.amount,
            kind=Kind.MONEY,
            currency=currency,
            width=SLIM,
            strong=True,
        ),
        Column(
            key="state", title=lambda: translate("OrderPage", "State"), value=lambda one: one.chip, kind=Kind.CHIP, width=SLIM
        ),
        Column(key="reason", title=lambda: translate("OrderPage", "Expected, reason"), value=_expected, stretch=True),
    )


def _units(key: str, title: Text, value: Callable[[ShownLine], int | None]) -> Column[ShownLine]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=SLIM)


def _short(one: ShownLine) -> Tone | None:
    return Tone.WARN if one.row is not None and one.row.accepted < one.asked and one.row.state is not LineState.ASKED else None


def _expected(one: ShownLine) -> str:
    day = one.expected_on.strftime("%Y-%m-%d") if one.expected_on else ""
    return " ".join(filter(None, (day, one.reason)))


def shipment_columns() -> Sequence[Column[ShipmentCard]]:
    return (
        Column(
            key="number",
            title=lambda: translate("OrderPage", "Shipment"),
            value=lambda one: one.number,
            kind=Kind.CODE,
            width=100,
        ),
        Column(
            key="at",
            title=lambda: translate("OrderPage", "Shipped"),
            value=lambda one: one.shipped_at.astimezone().date(),
            format=_short_day,
            kind=Kind.DATE,
            width=62,
        ),
        Column(key="state", title=lambda: translate("OrderPage", "State"), value=_shipment_chip, kind=Kind.CHIP, stretch=True),
    )


def _short_day(value: object) -> str:
    return value.strftime("%m-%d") if isinstance(value, date) else ""


def _shipment_chip(one: ShipmentCard) -> Chip:
    if one.received_at is not None:
        return Chip(translate("OrderPage", "Received"), Tone.OK)
    return Chip(translate("OrderPage", "On the way"), Tone.NOTE)


@dataclass(frozen=True)
class Granted:
    """One thing that central granted otherwise, with a key of its own."""

    key: int
    change: Adjustment


def granted(sent: Sequence[Sent]) -> Sequence[Granted]:
    """Of every command that took effect since the order was last changed, oldest first: what was granted of an earlier version
    of it is overtaken, unless somebody has to look at it still."""
    told = [one for one in reversed(sent) if one.outcome is not None and one.outcome.state.took_effect]
    last = max((at for at, one in enumerate(told) if one.name == AmendOrder.__name__), default=0)
    shown = [one for at, one in enumerate(told) if at >= last or one.needs_attention]
    changes = [change for one in shown if one.outcome for change in one.outcome.adjustments]
    return [Granted(at, change) for at, change in enumerate(changes)]


def granted_words(sent: Sequence[Sent]) -> str:
    """What happened, each cause once."""
    first: dict[str, Adjustment] = {}
    for one in granted(sent):
        first.setdefault(one.change.code, one.change)
    return together(map(change_words, first.values()))


def granted_columns(currency: str) -> Sequence[Column[Granted]]:
    return (
        Column(key="what", title=lambda: translate("OrderPage", "What"), value=lambda one: about(one.change), stretch=True),
        Column(
            key="asked",
            title=lambda: translate("OrderPage", "Asked"),
            value=lambda one: worth(one.change, one.change.asked, currency),
            width=78,
        ),
        Column(
            key="got",
            title=lambda: translate("OrderPage", "Got"),
            value=lambda one: worth(one.change, one.change.got, currency),
            width=78,
            strong=True,
        ),
    )

"""Columns of the queue and of the order in front, as the order desk sees them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.order_desk.facts import DeskLine
from dms_desktop.goods.naming import shown
from dms_desktop.ordering.states import line_chip, line_reason, order_chip
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import day_or_hour, money
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.domain.desk.queries import DeskRow
from sync.kernel.clock import Clock

translate = QCoreApplication.translate


class Amount(NamedTuple):
    """Minor units with their currency: dealers are billed in different ones."""

    minor: int
    currency: str

    def __str__(self) -> str:
        return f"{self.currency} {money(self.minor, self.currency)}"


class Price(NamedTuple):
    """Minor units; the head of the order says the currency."""

    minor: int
    currency: str

    def __str__(self) -> str:
        return money(self.minor, self.currency)


def queue_columns(currency: str, clock: Clock) -> Sequence[Column[DeskRow]]:
    """`currency` is the desk's own: amounts in another one name it."""
    return (
        Column(
            key="number",
            title=lambda: translate("OrderDeskPage", "Number"),
            value=lambda one: one.number,
            kind=Kind.CODE,
            width=84,
        ),
        Column(key="dealer", title=lambda: translate("OrderDeskPage", "Dealer"), value=lambda one: one.dealer_name, stretch=True),
        Column(key="state", title=lambda: translate("OrderDeskPage", "State"), value=_queue_chip, kind=Kind.CHIP, width=84),
        Column(
            key="at",
            title=lambda: translate("OrderDeskPage", "Placed"),
            value=lambda one: one.placed_at,
            kind=Kind.MOMENT,
            format=partial(day_or_hour, clock),
            width=58,
        ),
        Column(
            key="amount",
            title=lambda: translate("OrderDeskPage", "Amount"),
            value=lambda one: Amount(one.amount, one.currency),
            kind=Kind.MONEY,
            format=partial(_queue_amount, currency),
            width=84,
            strong=True,
        ),
    )


def _queue_amount(currency: str, value: object) -> str:
    return money(value.minor, currency) if isinstance(value, Amount) and value.currency == currency else str(value)


def _queue_chip(one: DeskRow) -> Chip:
    if one.is_cancel_requested:
        return Chip(translate("OrderDeskPage", "Asks to cancel"), Tone.BAD)
    return order_chip(one.state)


def line_columns() -> Sequence[Column[DeskLine]]:
    """What was asked and what was granted stand side by side; prices are in the order's own currency."""
    return (
        Column(
            key="code",
            title=lambda: translate("OrderDeskPage", "Code"),
            value=lambda one: one.row.product_code,
            kind=Kind.CODE,
            width=104,
        ),
        Column(key="name", title=lambda: translate("OrderDeskPage", "Name"), value=_name, stretch=True),
        _units("asked", lambda: translate("OrderDeskPage", "Asked"), lambda one: one.row.quantity),
        _units("free", lambda: translate("OrderDeskPage", "Free"), lambda one: one.free, tone=_short),
        _units("accepted", lambda: translate("OrderDeskPage", "Accepted"), lambda one: one.row.accepted),
        _units("allocated", lambda: translate("OrderDeskPage", "Allocated"), lambda one: one.row.allocated),
        _units("shipped", lambda: translate("OrderDeskPage", "Shipped"), lambda one: one.row.shipped),
        _price("quoted", lambda: translate("OrderDeskPage", "Quoted"), lambda one: one.row.quoted_price),
        _price("price", lambda: translate("OrderDeskPage", "Price"), lambda one: one.row.unit_price),
        Column(
            key="state",
            title=lambda: translate("OrderDeskPage", "State"),
            value=lambda one: line_chip(one.row.state),
            kind=Kind.CHIP,
            width=84,
        ),
    )


def _units(
    key: str, title: Text, value: Callable[[DeskLine], int | None], *, tone: Callable[[DeskLine], Tone | None] | None = None
) -> Column[DeskLine]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=48, tone=tone)


def _price(key: str, title: Text, value: Callable[[DeskLine], int]) -> Column[DeskLine]:
    return Column(
        key=key,
        title=title,
        value=lambda one: Price(value(one), one.currency),
        kind=Kind.MONEY,
        format=str,
        width=64,
        tone=lambda one: Tone.WARN if one.row.unit_price != one.row.quoted_price else None,
    )


def _name(one: DeskLine) -> str:
    """With the reason behind it, where somebody gave one."""
    return " · ".join(filter(None, (shown(one.row.names), line_reason(one.row.reason))))


def _short(one: DeskLine) -> Tone | None:
    """Less is free than still has to be promised."""
    return Tone.BAD if one.free is not None and one.free < one.row.backordered else None

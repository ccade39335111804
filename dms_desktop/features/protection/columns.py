"""The columns of price protection: claims, the deliveries behind one, and what could be claimed."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.protection.words import fall_words, said_words, state_chip
from dms_desktop.goods.naming import shown
from dms_desktop.names import Naming
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.words import Text
from sync.domain.protection.queries import CoveredRow, ProtectableRow, ProtectionRow

R = TypeVar("R")
translate = QCoreApplication.translate


def claim_columns(currency: str, naming: Naming, *, is_house: bool) -> Sequence[Column[ProtectionRow]]:
    dealer: Column[ProtectionRow] = Column(
        key="dealer", title=lambda: translate("protection", "Dealer"), value=lambda one: one.dealer_name, width=130
    )
    shared: Sequence[Column[ProtectionRow]] = (
        _code("number", lambda: translate("protection", "Number"), lambda one: one.number, 150),
        _code("code", lambda: translate("protection", "Product"), lambda one: one.product_code, 120),
        Column(
            key="fell", title=lambda: translate("protection", "Fell on"), value=lambda one: one.fell_on, kind=Kind.DATE, width=100
        ),
        Column(
            key="price",
            title=lambda: translate("protection", "Price"),
            value=lambda one: fall_words(one, currency),
            width=170,
        ),
        _units(lambda one: one.units),
        _money("amount", lambda: translate("protection", "Amount"), lambda one: one.amount, currency),
        _money("credited", lambda: translate("protection", "Credited"), lambda one: one.credited, currency),
        Column(
            key="said", title=lambda: translate("protection", "Remark"), value=lambda one: said_words(one, naming), stretch=True
        ),
        Column(
            key="state",
            title=lambda: translate("protection", "State"),
            value=lambda one: state_chip(one.state),
            kind=Kind.CHIP,
            width=100,
        ),
    )
    return (dealer, *shared) if is_house else shared


def line_columns(currency: str) -> Sequence[Column[CoveredRow]]:
    return (
        _code("delivery", lambda: translate("protection", "Delivery"), lambda one: one.shipment_number, 190),
        Column(
            key="came",
            title=lambda: translate("protection", "Came"),
            value=lambda one: one.received_at,
            kind=Kind.MOMENT,
            stretch=True,
        ),
        _units(lambda one: one.units),
        _money("each", lambda: translate("protection", "Each"), lambda one: one.each, currency),
        _money("amount", lambda: translate("protection", "Amount"), lambda one: one.amount, currency),
    )


def fall_columns(currency: str) -> Sequence[Column[ProtectableRow]]:
    return (
        Column(
            key="code",
            title=lambda: translate("protection", "Product"),
            value=lambda one: one.product_code,
            kind=Kind.CODE,
            width=130,
        ),
        Column(key="name", title=lambda: translate("protection", "Name"), value=lambda one: shown(one.names), stretch=True),
        Column(
            key="fell", title=lambda: translate("protection", "Fell on"), value=lambda one: one.fell_on, kind=Kind.DATE, width=110
        ),
        Column(
            key="price",
            title=lambda: translate("protection", "Price"),
            value=lambda one: fall_words(one, currency),
            width=180,
        ),
        _units(lambda one: one.units),
        _money("amount", lambda: translate("protection", "Amount"), lambda one: one.amount, currency),
        Column(
            key="until",
            title=lambda: translate("protection", "Claim until"),
            value=lambda one: one.last_day,
            kind=Kind.DATE,
            width=110,
        ),
    )


def _code(key: str, title: Text, value: Callable[[R], str], width: int) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.CODE, width=width)


def _units(value: Callable[[R], int]) -> Column[R]:
    return Column(key="units", title=lambda: translate("protection", "Units"), value=value, kind=Kind.QUANTITY, width=75)


def _money(key: str, title: Text, value: Callable[[R], int], currency: str) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=currency, width=110)

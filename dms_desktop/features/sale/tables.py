"""The tables of a sale's and a quote's document."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sale.figures import write_rate
from dms_desktop.features.sale.words import payment_words
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.domain.sales.cards import LineCard, PaymentCard, ReturnCard

R = TypeVar("R")


def money_column(key: str, title: Text, value: Callable[[R], object], currency: str) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=currency, width=88)


def bare_table(name: Text, columns: Sequence[Column[R]]) -> RecordTable[R]:
    """A list inside a panel."""
    table: RecordTable[R] = RecordTable(name, columns, key=id)
    table.setProperty("bare", True)
    return table


def payment_columns(currency: str) -> Sequence[Column[PaymentCard]]:
    return (
        Column(
            key="kind",
            title=lambda: QCoreApplication.translate("SaleColumns", "Kind"),
            value=lambda paid: payment_words(paid.kind),
            stretch=True,
        ),
        money_column("amount", lambda: QCoreApplication.translate("SaleColumns", "Money"), lambda paid: paid.amount, currency),
        money_column(
            "tendered",
            lambda: QCoreApplication.translate("SaleColumns", "Tendered"),
            lambda paid: paid.tendered or None,
            currency,
        ),
    )


def return_columns(currency: str) -> Sequence[Column[ReturnCard]]:
    return (
        Column(
            key="number",
            title=lambda: QCoreApplication.translate("SaleColumns", "Number"),
            value=lambda back: back.number,
            kind=Kind.CODE,
            width=140,
        ),
        Column(
            key="why",
            title=lambda: QCoreApplication.translate("SaleColumns", "Reason"),
            value=lambda back: back.reason,
            stretch=True,
        ),
        money_column("total", lambda: QCoreApplication.translate("SaleColumns", "Money"), lambda back: back.total, currency),
    )


def line_columns(currency: str) -> Sequence[Column[LineCard]]:
    return (*_product_columns(), *_sold_columns(currency))


def told_columns(lines: Sequence[LineCard]) -> Mapping[str, bool]:
    """Which columns of the lines say something: the others leave their room to the names of the goods."""
    return {
        "back": any(line.returned for line in lines),
        "discount": any(line.discount_basis_points for line in lines),
        "serials": any(line.serials or line.lot for line in lines),
    }


def _product_columns() -> Sequence[Column[LineCard]]:
    return (
        Column(
            key="code",
            title=lambda: QCoreApplication.translate("SaleColumns", "Code"),
            value=lambda line: line.product_code,
            kind=Kind.CODE,
            width=140,
        ),
        Column(
            key="name",
            title=lambda: QCoreApplication.translate("SaleColumns", "Name"),
            value=lambda line: shown(line.names),
            stretch=True,
        ),
        Column(
            key="unit", title=lambda: QCoreApplication.translate("SaleColumns", "Unit"), value=lambda line: line.unit, width=54
        ),
    )


def _sold_columns(currency: str) -> Sequence[Column[LineCard]]:
    return (
        Column(
            key="quantity",
            title=lambda: QCoreApplication.translate("SaleColumns", "Quantity"),
            value=lambda line: line.quantity,
            kind=Kind.QUANTITY,
            width=64,
            strong=True,
        ),
        Column(
            key="back",
            title=lambda: QCoreApplication.translate("SaleColumns", "Came back"),
            value=lambda line: line.returned or None,
            kind=Kind.QUANTITY,
            width=64,
            tone=lambda line: Tone.WARN if line.returned else None,
        ),
        money_column("price", lambda: QCoreApplication.translate("SaleColumns", "Price"), lambda line: line.unit_price, currency),
        Column(
            key="discount",
            title=lambda: QCoreApplication.translate("SaleColumns", "Disc. %"),
            value=lambda line: line.discount_basis_points,
            format=write_rate,
            kind=Kind.QUANTITY,
            decimals=2,
            width=64,
        ),
        Column(
            key="serials",
            title=lambda: QCoreApplication.translate("SaleColumns", "Lot or serial"),
            value=lambda line: ", ".join(line.serials) or line.lot,
            width=120,
        ),
        money_column("amount", lambda: QCoreApplication.translate("SaleColumns", "Amount"), lambda line: line.amount, currency),
    )

"""The columns of a sale, and the line of its sums."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from dms_desktop.features.sale.figures import RateColumn, parse_price, parse_rate
from dms_desktop.goods_page import quantity_column, serial_column, units_of
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.grid_rows import GridColumn, GridRow
from dms_desktop.widgets.parts import HintLabel, PlainLabel, column, label, row
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.turning import SumLine
from dms_desktop.widgets.words import by_count, say
from sync.domain.sales.rules import Amounts


def sale_columns(currency: str) -> Sequence[GridColumn]:
    """Behind code, name and unit."""
    translate = QCoreApplication.translate
    return (
        quantity_column("quantity", lambda: translate("SaleColumns", "Quantity"), width=70, strong=True),
        GridColumn(
            key="here",
            title=lambda: translate("SaleColumns", "Here"),
            kind=Kind.QUANTITY,
            width=54,
            editable=False,
            tone=here_tone,
        ),
        GridColumn(
            key="price",
            title=lambda: translate("SaleColumns", "Price"),
            kind=Kind.MONEY,
            width=84,
            currency=currency,
            parse=lambda text: parse_price(text, currency),
        ),
        RateColumn(
            key="discount", title=lambda: translate("SaleColumns", "Disc. %"), kind=Kind.QUANTITY, width=58, parse=parse_rate
        ),
        RateColumn(key="tax", title=lambda: translate("SaleColumns", "Tax %"), kind=Kind.QUANTITY, width=52, parse=parse_rate),
        serial_column(),
        GridColumn(
            key="amount",
            title=lambda: translate("SaleColumns", "Amount"),
            kind=Kind.MONEY,
            width=98,
            currency=currency,
            editable=False,
            strong=True,
        ),
    )


def here_tone(found: GridRow) -> Tone | None:
    """Selling below what the books say is allowed, and seen."""
    here = found.value("here")
    if not isinstance(here, int):
        return None
    return Tone.BAD if here <= 0 else Tone.WARN if here < units_of(found, "quantity") else None


class SaleFoot(QFrame):
    """Lines, net, tax, and what is to pay, large."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self.setProperty("panel", True)
        self._currency = currency
        self.count, self.net, self.tax = PlainLabel(role="muted"), PlainLabel(role="strong"), PlainLabel(role="strong")
        self.total = PlainLabel(role="total")
        hint = HintLabel()
        say(hint, hint.setText, lambda: self.tr("New line Ins · Delete Ctrl+Del · Fill down Ctrl+D"))
        net, tax = label(lambda: self.tr("Net"), "muted"), label(lambda: self.tr("Tax"), "muted")
        facts = row(hint, self.count, net, self.net, tax, self.tax)
        facts.setStretchFactor(hint, 1)
        line = SumLine(facts, row(label(lambda: self.tr("To pay"), "strong"), self.total))
        self.setLayout(column(line, margins=(12, 6, 12, 6)))

    def show_sums(self, sums: Amounts, count: int) -> None:
        self.count.setText(by_count(count, self.tr("{count} line"), self.tr("{count} lines")).format(count=quantity(count)))
        self.net.setText(money(sums.gross - sums.tax, self._currency))
        self.tax.setText(money(sums.tax, self._currency))
        self.total.setText(f"{self._currency} {money(sums.gross, self._currency)}")

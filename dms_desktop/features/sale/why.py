"""Why a line of the counter costs what it costs: while it is typed, and for good on the quote and the sale."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.ordering.why import Priced, WhyDialog
from dms_desktop.page import Deed, Page
from sync.domain.pricing.trace import Trace, read_trace
from sync.domain.sales.cards import LineCard
from sync.domain.sales.lines import SoldLine, amounts_of


def why_words() -> str:
    return QCoreApplication.translate("price", "Why this price?")


def priced_line(line: SoldLine) -> Priced:
    """A line as it is typed, and what the shop's own rules say of it."""
    return _priced(line, amounts_of(line, tax_included=True).amount, read_trace(line.trace))


def why_of(page: Page, line: LineCard | None, currency: str) -> Deed:
    """For the marked line of a quote or a sale."""
    return Deed(text=why_words, key="F7", run=partial(_explain, page, line, currency), in_bar=False, enabled=line is not None)


def _explain(page: Page, line: LineCard | None, currency: str) -> None:
    if line is not None:
        WhyDialog(page, _priced(line, line.amount, line.trace), currency).show_modeless()


def _priced(line: SoldLine | LineCard, amount: int, trace: Trace | None) -> Priced:
    full = line.quantity * line.unit_price
    return Priced(
        code=line.product_code, units=line.quantity, price=line.unit_price, discount=full - amount, trace=trace, at_counter=True
    )

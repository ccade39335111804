"""Prices while an order is typed: why the line in hand costs so much (F7, also on an order), another one asked for, gifts."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.orders.entry_columns import fact_of, price_of, units_of
from dms_desktop.features.orders.entry_head import EntryHead
from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.features.orders.gift_dialog import gift_deed
from dms_desktop.features.orders.own_price import OwnPriceDialog
from dms_desktop.ordering.why import Priced, WhyDialog
from dms_desktop.page import Deed, Page
from sync.domain.orders.queries.documents import LineRow

translate = QCoreApplication.translate


def pricing_deeds(page: Page, lines: EntryLines, head: EntryHead) -> Sequence[Deed]:
    """Of an order that is being typed."""
    own = partial(translate, "price", "Ask for a price")
    return (
        Deed(text=_words, key="F7", run=partial(_explain, page, lines), in_bar=False),
        Deed(text=own, key="Shift+F7", run=partial(_ask_price, page, lines), in_bar=False),
        gift_deed(page, lines, head),
    )


def _ask_price(page: Page, lines: EntryLines) -> None:
    row = lines.grid.hand.row()
    fact = fact_of(row) if row else None
    if row is None or fact is None:
        page.desk.tell(translate("price", "Choose a line with a product and a quantity."))
        return
    ask = partial(_wish, lines, row.row_id)
    currency = page.desk.currency
    OwnPriceDialog(page, code=fact.row.code, price=price_of(row), currency=currency, on_price=ask).show_modeless()


def _wish(lines: EntryLines, row_id: UUID, price: int, reason: str) -> None:
    """It stays the line's own while the product does."""
    lines.prices.wish(row_id, reason)
    lines.grid.fill(row_id, {"price": price})
    lines.refresh()
    lines.grid.changed.emit()


def why_of(page: Page, line: LineRow | None, currency: str) -> Deed:
    """For a line of an order, as central or this PC priced it."""
    return Deed(text=_words, key="F7", run=partial(_explain_line, page, line, currency), in_bar=False, enabled=line is not None)


def _words() -> str:
    return translate("price", "Why this price?")


def _explain(page: Page, lines: EntryLines) -> None:
    row = lines.grid.hand.row()
    fact, units = (fact_of(row), units_of(row)) if row else (None, None)
    if row is None or fact is None or units is None:
        page.desk.tell(translate("price", "Choose a line with a product and a quantity."))
        return
    quote = lines.prices.quote(row)
    line = Priced(
        code=fact.row.code,
        units=units,
        price=price_of(row),
        discount=quote.discount if quote else 0,
        trace=quote.trace if quote else None,
    )
    WhyDialog(page, line, page.desk.currency).show_modeless()


def _explain_line(page: Page, line: LineRow | None, currency: str) -> None:
    if line is not None:
        asked = Priced(
            code=line.product_code, units=line.quantity, price=line.unit_price, discount=line.discount, trace=line.trace
        )
        WhyDialog(page, asked, currency).show_modeless()

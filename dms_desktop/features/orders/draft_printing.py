"""F8 while an order is being typed: the draft on paper, marked as one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.orders.document_tables import ShownLine
from dms_desktop.features.orders.entry_columns import fact_of, price_of, quote_of, units_of
from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.features.orders.papers import draft_paper
from dms_desktop.page import Deed, Page
from dms_desktop.printing.frame import show_preview


def print_deed(page: Page, lines: EntryLines) -> Deed:
    words = lambda: QCoreApplication.translate("papers", "Print the draft")  # noqa: E731
    return Deed(text=words, key="F8", run=partial(_print, page, lines), in_bar=False)


def _print(page: Page, lines: EntryLines) -> None:
    typed = _whole(lines)
    if typed:
        show_preview(page, partial(draft_paper, typed, page.desk.currency, page.desk.bridge.ids.new()))
    else:
        page.desk.tell(QCoreApplication.translate("papers", "Nothing to print yet."))


def _whole(lines: EntryLines) -> Sequence[ShownLine]:
    """Lines with a product and a quantity; one without a price is worth nothing yet."""
    return [
        ShownLine(
            key=str(row.row_id),
            code=fact.row.code,
            names=fact.row.names,
            unit=fact.row.unit,
            asked=units,
            quoted=price_of(row) or 0,
            row=None,
            off=quote.discount if (quote := quote_of(row, lines.prices.quotes)) is not None else 0,
        )
        for row in lines.grid.rows()
        if (fact := fact_of(row)) is not None and (units := units_of(row)) is not None
    ]

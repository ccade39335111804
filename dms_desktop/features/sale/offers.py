"""What the shop's own prices, the last sale and the list say of each line that is typed; what a hand typed stays."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sale.figures import LineOffer, line_offer, sold_line
from dms_desktop.features.sale.head import SaleHead
from dms_desktop.features.sale.why import priced_line
from dms_desktop.goods_page import GoodsPage, code_of, facts_in, units_of
from dms_desktop.ordering.why import WhyDialog
from dms_desktop.widgets.grid_rows import Cell, GridRow
from sync.domain.sales.lines import SoldLine
from sync.domain.sales.queries import PriceOffer

translate = QCoreApplication.translate


class LineOffers:
    """Asks for the lines of a page. `on_restored` when a line that was there before has its offer."""

    def __init__(self, page: GoodsPage, head: SaleHead, *, on_restored: Callable[[], object]) -> None:
        self._page, self._head, self._on_restored = page, head, on_restored
        self._known: dict[UUID, PriceOffer] = {}

    def ask(self, row_id: UUID, *, is_fresh: bool) -> None:
        """`is_fresh`: what nobody typed follows, as when the product, the quantity or the customer is another one."""
        found = self._row(row_id)
        if not code_of(found):
            return
        bridge = self._page.desk.bridge
        bridge.fetch(
            line_offer,
            partial(self._offered, row_id, is_fresh),
            code=code_of(found),
            customer_id=self._head.customer_id,
            location_id=self._head.location_id(),
            on=self._today(),
            quantity=units_of(found, "quantity") or 1,
        )

    def ask_all(self, *, is_fresh: bool) -> None:
        for found in facts_in(self._page.grid):
            self.ask(found.row_id, is_fresh=is_fresh)

    def told(self, line: SoldLine) -> SoldLine:
        """With what the screen said of its price."""
        offer = self._known.get(line.line_id)
        return line if offer is None else replace(line, trace=offer.trace)

    def explain(self) -> None:
        """Of the line in hand."""
        current = self._page.grid.hand.row()
        line = sold_line(current) if current else None
        if line is None:
            self._page.desk.tell(translate("LineOffers", "Choose a line with a product, a quantity and a price."))
        else:
            WhyDialog(self._page, priced_line(self.told(line)), self._page.desk.currency).show_modeless()

    def _row(self, row_id: UUID) -> GridRow:
        return next((found for found in self._page.grid.rows() if found.row_id == row_id), GridRow(row_id))

    def _today(self) -> date:
        return self._page.desk.bridge.clock.now().astimezone().date()

    def _offered(self, row_id: UUID, is_fresh: bool, offer: LineOffer | None) -> None:
        found = self._row(row_id)
        if offer is None or (code_of(found), units_of(found, "quantity") or 1) != (offer.code, offer.quantity):
            return
        self._page.grid.fill(row_id, {"here": offer.here})
        if is_fresh:
            self._propose(row_id, offer.price)
            self._page.keep()
        else:
            self._known.setdefault(row_id, offer.price)
            self._on_restored()

    def _propose(self, row_id: UUID, price: PriceOffer) -> None:
        """Fill what nobody typed by hand: a price, a discount or a tax that differs from the last proposal stays, nothing and
        nought among them. A price that is missing is filled."""
        before, found = self._known.get(row_id), self._row(row_id)
        old, new = _proposed(before), _proposed(price)
        follows = {key for key in new if _is_as(found.cell(key), old.get(key)) or (key == "price" and not found.text(key))}
        self._page.grid.fill(row_id, {key: new[key] for key in follows})
        self._known[row_id] = price


def _proposed(price: PriceOffer | None) -> Mapping[str, int | None]:
    """By column; None for what is left empty."""
    if price is None:
        return {}
    rates = {"discount": price.discount_basis_points, "tax": price.tax_basis_points}
    return {"price": price.unit_price or None, **{key: points or None for key, points in rates.items()}}


def _is_as(cell: Cell, proposed: int | None) -> bool:
    """Whether a cell holds what was proposed, and no hand was there."""
    return cell.value == proposed and (proposed is not None or not cell.text)

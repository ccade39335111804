"""The card of one product: names in three languages, codes and barcodes, terms, prices then and to come, stock everywhere."""

import json
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dms_desktop.features.catalog.changing import ListPriceDialog, StatusDialog, take_back
from dms_desktop.features.catalog.keeping import keep_stock
from dms_desktop.features.catalog.writing import BarcodeDialog, ProductDialog
from dms_desktop.goods.facts import ProductFacts, product_facts
from dms_desktop.goods.labels import show_labels
from dms_desktop.goods.marks import status_chip
from dms_desktop.goods.naming import shown
from dms_desktop.goods.pane import ProductPane
from dms_desktop.helpdesk import help_deed
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel, row, scrolled
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.queries import BarcodeRow, PriceRow, price_history
from sync.domain.orders.queries.history import favourites
from sync.domain.orders.templates import MarkFavourite, UnmarkFavourite
from sync.kernel.clock import EPOCH

BASIS_POINTS_OF_ONE_PER_CENT = 100


class ProductPage(Page):
    """Read only for dealers: the catalog belongs to the manufacturer, who keeps scarce stock for PCs with Ctrl+L; its catalog
    desk changes names and packs with F9, prices with F7, and with F4 what is sold."""

    tables = ("product", "category", "list_price", "barcode", "availability", "order", "order_line", "stock_level", "favourite")

    def build(self) -> None:
        self._code = ""
        self._facts: ProductFacts | None = None
        self._is_favourite = False
        self._day: date | None = None
        self._last: dict[tuple[str, date], int] = {}
        self.terms = Form(columns=2)
        self.lines = {name: PlainLabel().wrap() for name, _ in self._titles()}
        for name, title in self._titles():
            self.terms.add(name, title, self.lines[name])
        self.prices = Section(lambda: self.tr("List prices"), self._price_columns(), key=_said, most=8)
        self.barcodes = Section(lambda: self.tr("Barcodes"), self._barcode_columns(), key=lambda one: one.barcode, most=6)
        self.labels = panel(column(self.barcodes))
        self.product = ProductPane(self.desk.currency)
        empty = EmptyState(
            "package",
            lambda: self.tr("This product is not in the catalog of this PC"),
            advice=lambda: self.tr("F3 finds what is: by code, name, pinyin initials or barcode."),
        )
        self.pane = ListPane(self._lay_out(), empty)
        self.body.addWidget(self.pane, 1)

    def bind(self) -> None:
        if self.desk.may("catalog.price"):
            self.prices.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.prices.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.product.order_opened.connect(lambda order_id: self.desk.open_page("order", str(order_id)))

    def show_record(self, record_id: str) -> None:
        """A product code, or the key text of a search hit."""
        self._code = str(json.loads(record_id)[0]) if record_id.startswith("[") else record_id
        self.refresh()

    def refresh(self) -> None:
        if self._code:
            self.read(product_facts, self._show, code=self._code)
            self.read(favourites, self._show_favourites)
            self.read(house_today, self._know_day)

    def title(self) -> str:
        return shown(self._facts.card.row.names) if self._facts else self.tr("Product")

    def number(self) -> str:
        return self._code

    def chip(self) -> Chip | None:
        return status_chip(self._facts.card.row.status) if self._facts else None

    def deeds(self) -> Sequence[Deed]:
        successor = self._facts.card.row.successor_code if self._facts else None
        deeds = [Deed(text=lambda: self.tr("Labels"), key="F8", icon="printer", run=self._print, enabled=self._facts is not None)]
        if successor:
            run = lambda: self.desk.open_page("product", successor)  # noqa: E731
            deeds.append(Deed(text=lambda: self.tr("Successor"), key="F6", icon="arrow-right", run=run))
        if self.desk.may("orders.template") and self._facts is not None:
            words = (lambda: self.tr("No favourite")) if self._is_favourite else (lambda: self.tr("Favourite"))
            deeds.append(Deed(text=words, key="Ctrl+D", icon="star", run=self._mark))
        if self.desk.may("allowances.grant") and self._facts is not None:
            deeds.append(Deed(text=lambda: self.tr("Keep"), key="Ctrl+L", icon="wallet", run=self._keep))
        if (self.desk.may("training.read") or self.desk.may("training.write")) and self._facts is not None:
            deeds.append(
                Deed(text=lambda: self.tr("Material on this product"), key="Ctrl+M", icon="folder-open", run=self._learn)
            )
        deeds += self._changing() if self._facts is not None else ()
        deeds += help_deed(self.desk, "product", None, self._code if self._facts is not None else "")
        if self.desk.may("orders.place") and self._facts is not None:
            deeds.append(
                Deed(text=lambda: self.tr("Add to order"), key="F12", icon="shopping-cart", run=self._order, primary=True)
            )
        return deeds

    def _changing(self) -> Sequence[Deed]:
        price = Deed(text=lambda: self.tr("List price"), key="F7", icon="tag", run=self._ask_price)
        status = Deed(text=lambda: self.tr("In or out of sale"), key="F4", icon="pencil", run=self._ask_status)
        chosen = self.prices.table.current()
        to_come = chosen is not None and self._day is not None and chosen.valid_from > self._day
        back = Deed(text=lambda: self.tr("Take back price"), key="Ctrl+Del", icon="ban", run=self._take_back, enabled=to_come)
        change = Deed(text=lambda: self.tr("Change"), key="F9", icon="pencil", run=self._ask_change)
        bars = Deed(text=lambda: self.tr("Add barcode"), key="Ctrl+B", icon="plus", run=self._ask_barcode)
        may = (
            (back, "catalog.price"),
            (price, "catalog.price"),
            (bars, "catalog.product"),
            (change, "catalog.product"),
            (status, "catalog.product"),
        )
        return [deed for deed, permission in may if self.desk.may(permission)]

    def _lay_out(self) -> QWidget:
        left = column(panel(column(self.terms)), panel(column(self.prices)), self.labels, 1)
        side = panel(column(self.product))
        side.setFixedWidth(330)
        return hold(row(scrolled(hold(left)), side))

    def _titles(self) -> Sequence[tuple[str, Text]]:
        return (
            ("zh_hant", lambda: self.tr("Name (traditional)")),
            ("code", lambda: self.tr("Code")),
            ("zh_hans", lambda: self.tr("Name (simplified)")),
            ("category", lambda: self.tr("Category")),
            ("en", lambda: self.tr("Name (English)")),
            ("unit", lambda: self.tr("Unit")),
            ("pack", lambda: self.tr("Pack")),
            ("least", lambda: self.tr("Minimum order")),
            ("tax", lambda: self.tr("Tax")),
            ("successor", lambda: self.tr("Successor")),
        )

    def _show(self, facts: ProductFacts | None) -> None:
        self._facts = facts
        self.pane.show_empty(facts is None)
        if facts is not None:
            for name, text in _texts(facts).items():
                self.lines[name].setText(text or DASH)
            self.barcodes.show_rows(facts.card.barcodes)
            self.labels.setVisible(bool(facts.card.barcodes))
        self.product.show_facts(facts)
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _show_prices(self, rows: Sequence[PriceRow]) -> None:
        self._last = {(price.price_list, price.valid_from): price.revision for price in reversed(rows)}
        self.prices.show_rows(rows)
        self.deeds_changed.emit()

    def _know_day(self, today: date) -> None:
        """What is announced and what counts is told by it."""
        self._day = today
        self.read(price_history, self._show_prices, code=self._code, of_all_lists=True, limit=50)

    def _show_favourites(self, codes: Sequence[str]) -> None:
        self._is_favourite = self._code in codes
        self.deeds_changed.emit()

    def _mark(self) -> None:
        """Favourites are offered by "Order again"; the same key takes the mark away."""
        command = UnmarkFavourite if self._is_favourite else MarkFavourite
        self.submit(command(product_code=self._code), lambda receipt: self.refresh())

    def _price_columns(self) -> Sequence[Column[PriceRow]]:
        return (
            Column(key="from", title=lambda: self.tr("From"), value=lambda one: one.valid_from, kind=Kind.DATE, width=120),
            Column(
                key="price",
                title=lambda: " ".join((self.tr("Price"), self.desk.currency)),
                value=lambda one: one.price,
                kind=Kind.MONEY,
                width=130,
                currency=self.desk.currency,
                strong=True,
            ),
            Column(key="set", title=lambda: self.tr("Set"), value=_set_at, kind=Kind.MOMENT, width=140),
            Column(key="list", title=lambda: self.tr("Price list"), value=lambda one: one.price_list, width=120),
            Column(key="when", title=lambda: self.tr("When"), value=self._when, kind=Kind.CHIP, stretch=True),
        )

    def _when(self, price: PriceRow) -> Chip | None:
        """A price that another one of the same day took the place of says so: an order may still stand on it."""
        card = self._facts.card if self._facts else None
        if price.revision < self._last.get((price.price_list, price.valid_from), 0):
            return Chip(self.tr("Replaced"), Tone.IDLE)
        if self._day is not None and price.valid_from > self._day:
            return Chip(self.tr("Announced"), Tone.NOTE)
        return Chip(self.tr("In force"), Tone.OK) if card and card.in_force and _said(card.in_force) == _said(price) else None

    def _barcode_columns(self) -> Sequence[Column[BarcodeRow]]:
        return (
            Column(key="barcode", title=lambda: self.tr("Barcode"), value=lambda one: one.barcode, width=220),
            Column(key="units", title=lambda: self.tr("Units"), value=lambda one: one.quantity, kind=Kind.QUANTITY, width=90),
            Column(key="rest", title=lambda: "", value=lambda one: "", stretch=True),
        )

    def _print(self) -> None:
        if self._facts is not None:
            show_labels(self, {self._code: 1})

    def _learn(self) -> None:
        self.desk.open_page("training", f"product:{self._code}")

    def _keep(self) -> None:
        if self._facts is not None:
            keep_stock(self, self._facts)

    def _ask_price(self) -> None:
        self.read(house_today, self._change_price)

    def _change_price(self, today: date) -> None:
        """Of the list whose prices stand here."""
        known = next(iter(self.prices.table.rows()), None)
        ListPriceDialog(self, self._code, today, known.price_list if known else "").show_modeless()

    def _take_back(self) -> None:
        chosen = self.prices.table.current()
        if chosen is not None:
            take_back(self, chosen, self._code)

    def _ask_status(self) -> None:
        if self._facts is not None:
            StatusDialog(self, self._facts.card.row).show_modeless()

    def _ask_change(self) -> None:
        if self._facts is not None:
            ProductDialog(self, self._facts.card.row).show_modeless()

    def _ask_barcode(self) -> None:
        BarcodeDialog(self, self._code).show_modeless()

    def _order(self) -> None:
        self.desk.open_page("order_entry", f"product:{self._code}")


def _said(price: PriceRow) -> tuple[str, date, int]:
    return price.price_list, price.valid_from, price.revision


def _set_at(price: PriceRow) -> datetime | None:
    """None for a price from before moments were kept."""
    return price.set_at if price.set_at > EPOCH else None


def _texts(facts: ProductFacts) -> dict[str, str]:
    card, line = facts.card, facts.card.row
    return {
        "zh_hant": line.names.zh_hant,
        "zh_hans": line.names.zh_hans,
        "en": line.names.en,
        "code": line.code,
        "category": " / ".join(map(shown, card.path)),
        "unit": line.unit,
        "pack": quantity(line.pack_size),
        "least": quantity(line.min_quantity),
        "tax": f"{line.tax_basis_points / BASIS_POINTS_OF_ONE_PER_CENT:g} %",
        "successor": line.successor_code or "",
    }

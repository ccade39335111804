"""The pane of one product beside a document: what there is, where, at which price from when, and when it was last ordered."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.goods.facts import ProductFacts
from dms_desktop.goods.marks import product_chips
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.flow import ChipRow
from dms_desktop.widgets.formats import age, amount, day, quantity
from dms_desktop.widgets.parts import PlainLabel, label, row
from dms_desktop.widgets.section import Section
from sync.domain.availability.queries import SiteAvailable
from sync.domain.catalog.queries import ProductRow
from sync.domain.orders.queries.history import EarlierOrder
from sync.domain.stock.queries import AtLocation


class ProductPane(QWidget):
    """Shows one product's facts, or a hint while there are none. `order_opened(order_id)` from the earlier orders."""

    order_opened = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self._now: datetime | None = None
        self.hint = label(lambda: self.tr("Move to a line to see its product here."), "muted").wrap()
        self.code, self.name = PlainLabel(role="strong"), PlainLabel(role="muted").wrap()
        self.price, self.ahead, self.pack = PlainLabel(role="strong"), PlainLabel().wrap(), PlainLabel(role="muted").wrap()
        self.coming = PlainLabel(role="muted").wrap()
        self.sites = Section(lambda: self.tr("Available at the manufacturer"), self._site_columns(), key=lambda one: one.site)
        self.own = Section(lambda: self.tr("Own stock"), self._own_columns(), key=lambda one: one.location_id)
        self.earlier = Section(
            lambda: self.tr("Last orders"), self._earlier_columns(), key=lambda one: (one.order_id, one.quantity), most=5
        )
        self._chips = ChipRow()
        self._content = self._lay_out()
        self.earlier.table.opened.connect(lambda one: self.order_opened.emit(one.order_id))
        self.show_facts(None)

    def show_facts(self, facts: ProductFacts | None) -> None:
        self._content.setVisible(facts is not None)
        self.hint.setVisible(facts is None)
        if facts is None:
            return
        self._now = facts.now
        line = facts.card.row
        self.code.setText(line.code)
        self.name.setText(shown(line.names))
        self._chips.show_chips(product_chips(facts))
        self._show_price(facts)
        self.sites.show_rows(facts.sites)
        self._show_own(facts)
        self.earlier.show_rows(facts.earlier)

    def _lay_out(self) -> QWidget:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.code)
        inside.addWidget(self.name)
        inside.addWidget(self._chips)
        inside.addLayout(row(label(lambda: self.tr("Price per unit"), "muted"), 1, self.price))
        # on a low screen only the first are in sight
        for part in (self.ahead, self.sites, self.own, self.coming, self.pack, self.earlier):
            inside.addWidget(part)
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.hint)
        outer.addWidget(content, 1)
        outer.addStretch()
        return content

    def _show_price(self, facts: ProductFacts) -> None:
        following = facts.card.following
        self.price.setText(amount(facts.card.row.price, self._currency))
        self.ahead.setVisible(following is not None)
        if following is not None:
            words = self.tr("From {day}: {price}")
            self.ahead.setText(words.format(day=day(following.valid_from), price=amount(following.price, self._currency)))
        self.pack.setText(self._pack(facts.card.row))

    def _pack(self, line: ProductRow) -> str:
        words = self.tr("Packs of {pack} {unit}, at least {least}")
        return words.format(pack=quantity(line.pack_size), unit=line.unit, least=quantity(line.min_quantity))

    def _show_own(self, facts: ProductFacts) -> None:
        level = facts.level
        self.own.show_rows(level.at if level else ())
        self.coming.setVisible(level is not None)
        if level is not None:
            words = self.tr("Own stock {here} · on its way {coming} · on order {ordered}")
            here, coming, ordered = map(quantity, (level.level.on_hand, level.in_transit, level.on_order))
            self.coming.setText(words.format(here=here, coming=coming, ordered=ordered))

    def _site_columns(self) -> Sequence[Column[SiteAvailable]]:
        return (
            Column(key="site", title=lambda: self.tr("Site"), value=lambda one: one.site, stretch=True),
            Column(key="free", title=lambda: self.tr("Free"), value=lambda one: one.quantity, kind=Kind.QUANTITY, width=70),
            Column(key="age", title=lambda: self.tr("As of"), value=self._age_of, width=92),
        )

    def _age_of(self, one: SiteAvailable) -> str:
        return age(self._now - one.as_of) if self._now else ""

    def _own_columns(self) -> Sequence[Column[AtLocation]]:
        return (
            Column(key="place", title=lambda: self.tr("Place"), value=lambda one: one.name or one.code, stretch=True),
            Column(key="here", title=lambda: self.tr("On hand"), value=lambda one: one.on_hand, kind=Kind.QUANTITY, width=84),
        )

    def _earlier_columns(self) -> Sequence[Column[EarlierOrder]]:
        return (
            Column(
                key="at",
                title=lambda: self.tr("Day"),
                value=lambda one: one.placed_at.astimezone().date(),
                kind=Kind.DATE,
                width=96,
            ),
            Column(key="units", title=lambda: self.tr("Quantity"), value=lambda one: one.quantity, kind=Kind.QUANTITY, width=74),
            Column(
                key="price",
                title=lambda: self.tr("Price"),
                value=lambda one: one.unit_price,
                kind=Kind.MONEY,
                currency=self._currency,
                stretch=True,
            ),
        )

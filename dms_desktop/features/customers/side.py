"""Beside the form: probable duplicates with the matching field, both values of edits that crossed, recent sales."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.customers.words import active_chip, part_words, sign_words, value_words
from dms_desktop.page import Deed, Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import DASH, moment, quantity
from dms_desktop.widgets.parts import PlainLabel, button, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.customers.duplicates import Duplicate
from sync.domain.customers.queries import CustomerCard, MergeRow
from sync.domain.sales.queries import SaleRow

TAKE_KEY, LEAVE_KEY = "Ctrl+T", "Ctrl+L"


class CustomerSide(QWidget):
    """`opened(customer_id)` for a duplicate, `sale_opened(sale_id)`, `settled(MergeRow, take_lost)` for two values."""

    opened = Signal(object)
    sale_opened = Signal(object)
    settled = Signal(object, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.facts = PlainLabel(role="muted").wrap()
        self.tax_warning = PlainLabel(role="error").wrap()
        self.tax_warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.twins_box, self.crossed_box = self._build_twins(), self._build_crossed()
        facts = QVBoxLayout()
        facts.addWidget(label(lambda: self.tr("About this customer"), "strong"))
        facts.addWidget(self.facts)
        facts.addWidget(self.tax_warning)
        facts.addWidget(label(lambda: self.tr("Recent sales"), "strong"))
        facts.addWidget(self._build_sales(), 1)
        for box in (self.twins_box, self.crossed_box):
            column.addWidget(box, 1)
            box.hide()
        column.addWidget(panel(facts), 1)

    def show_card(self, card: CustomerCard | None) -> None:
        if card is None:
            self.facts.setText(self.tr("Not saved yet. Probable duplicates appear here while you type; they never stop you."))
            self.tax_warning.hide()
            self.crossed_box.hide()
            return
        words = self.tr("{state} · noted down {moment} by {who} · version {version}")
        self.facts.setText(
            words.format(
                state=active_chip(card.active).text,
                moment=moment(card.created_at),
                who=self._desk.person(card.created_by),
                version=quantity(card.version),
            )
        )
        self.tax_warning.setVisible(card.tax_id_warning is not None)
        if card.tax_id_warning is not None:
            self.tax_warning.setText(sentence(card.tax_id_warning, {}))
        self._show_crossed(card.merges)

    def show_sales(self, rows: Sequence[SaleRow]) -> None:
        self.sales.set_rows(rows)

    def show_duplicates(self, found: Sequence[Duplicate]) -> None:
        self.twins.set_rows(found)
        self.twins_box.setVisible(bool(found))

    def _build_twins(self) -> QWidget:
        columns: list[Column[Duplicate]] = [
            Column(key="sign", title=lambda: self.tr("In common"), value=lambda twin: sign_words(twin.sign), width=130),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda twin: twin.number, kind=Kind.CODE, width=150),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda twin: twin.name, stretch=True),
            Column(key="score", title=lambda: self.tr("Alike"), value=lambda twin: f"{twin.score} %", is_figure=True, width=60),
        ]
        self.twins: RecordTable[Duplicate] = RecordTable(
            lambda: self.tr("Probably known already"), columns, key=lambda twin: twin.customer_id
        )
        self.twins.setProperty("bare", True)
        self.twins.opened.connect(lambda twin: self.opened.emit(twin.customer_id))
        inside = QVBoxLayout()
        inside.addWidget(label(lambda: self.tr("Probably known already"), "strong"))
        inside.addWidget(self.twins, 1)
        inside.addWidget(label(lambda: self.tr("Enter opens that customer; saving stays possible."), "small").wrap())
        return panel(inside)

    def _build_sales(self) -> QWidget:
        currency = self._desk.currency
        columns: list[Column[SaleRow]] = [
            Column(key="day", title=lambda: self.tr("Day"), value=lambda sale: sale.day, kind=Kind.DATE, width=100),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda sale: sale.number, kind=Kind.CODE, stretch=True),
            Column(
                key="total",
                title=lambda: self.tr("Total"),
                value=lambda sale: sale.total,
                kind=Kind.MONEY,
                currency=currency,
                width=110,
            ),
        ]
        self.sales: RecordTable[SaleRow] = RecordTable(lambda: self.tr("Recent sales"), columns, key=lambda sale: sale.sale_id)
        self.sales.setProperty("bare", True)
        self.sales.opened.connect(lambda sale: self.sale_opened.emit(sale.sale_id))
        return self.sales

    def _build_crossed(self) -> QWidget:
        columns: list[Column[MergeRow]] = [
            Column(key="part", title=lambda: self.tr("Field"), value=lambda merge: part_words(merge.kept), width=100),
            Column(
                key="kept", title=lambda: self.tr("Stands"), value=lambda merge: value_words(merge.kept), strong=True, width=140
            ),
            Column(key="lost", title=lambda: self.tr("Set aside"), value=lambda merge: value_words(merge.lost), stretch=True),
            Column(
                key="by",
                title=lambda: self.tr("Settled by"),
                value=self._settled_by,
                width=80,
            ),
        ]
        self.crossed: RecordTable[MergeRow] = RecordTable(
            lambda: self.tr("Edits that crossed"), columns, key=lambda merge: merge.merge_id
        )
        self.crossed.setProperty("bare", True)
        self.crossed.chosen.connect(self._choose)
        self.take = button(self._take_words, partial(self._settle, True), key=TAKE_KEY, icon="undo-2")
        self.leave = button(self._leave_words, partial(self._settle, False), key=LEAVE_KEY, icon="check")
        inside = QVBoxLayout()
        inside.addWidget(label(lambda: self.tr("Edits that crossed"), "strong"))
        inside.addWidget(self.crossed, 1)
        inside.addLayout(row(self.take, self.leave, 1))
        return panel(inside)

    def deeds(self) -> Sequence[Deed]:
        """By key; the box has buttons of its own. None while no two edits wait to be settled."""
        if not self.take.isEnabled() or self.crossed_box.isHidden():
            return ()
        return (
            Deed(text=self._take_words, key=TAKE_KEY, run=partial(self._settle, True), in_bar=False),
            Deed(text=self._leave_words, key=LEAVE_KEY, run=partial(self._settle, False), in_bar=False),
        )

    def _take_words(self) -> str:
        return self.tr("Take the one set aside")

    def _leave_words(self) -> str:
        return self.tr("Leave as it stands")

    def _settled_by(self, merge: MergeRow) -> str:
        return self._desk.person(merge.settled_by) or DASH

    def _show_crossed(self, merges: Sequence[MergeRow]) -> None:
        self.crossed.show_rows(merges)
        self.crossed_box.setVisible(bool(merges))
        self._choose(self.crossed.current())

    def _choose(self, merge: MergeRow | None) -> None:
        can = merge is not None and not merge.settled_by and self._desk.may("customers.change")
        self.take.setEnabled(can)
        self.leave.setEnabled(can)

    def _settle(self, take_lost: bool) -> None:
        merge = self.crossed.current()
        if merge is not None:
            self.settled.emit(merge, take_lost)

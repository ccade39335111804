"""What is to go back: a delivery, how many of it and which pieces, and why."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.returns.ticks import PieceTicks
from dms_desktop.features.returns.words import quota_words
from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit, SearchField
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import say
from sync.domain.returns.commands import AskReturn
from sync.domain.returns.queries import ReturnableRow, returnable


class AskDialog(Dialog):
    """Calls `on_command` with what is asked for; while it is typed the quota says what will become of it."""

    def __init__(self, parent: QWidget, desk: Desk, on_command: Callable[[AskReturn], object]) -> None:
        super().__init__(lambda: self.tr("Send goods back"), parent, width=720)
        self._desk, self._on_command = desk, on_command
        self._shown: ReturnableRow | None = None
        self.search = SearchField(lambda: self.tr("Product, delivery or serial number"))
        self.table: RecordTable[ReturnableRow] = RecordTable(
            lambda: self.tr("Delivered"), self._columns(), key=lambda one: one.shipment_line_id
        )
        empty = EmptyState(
            "inbox",
            lambda: self.tr("Nothing here that could be sent back"),
            advice=lambda: self.tr("Only what was delivered and taken in can go back."),
        )
        self.pane = ListPane(self.table, empty)
        self.table.setMinimumHeight(150)
        self.ticks = PieceTicks(lambda: self.tr("Goes back"), self.banner)
        self.lot = ChoiceBox(lambda: self.tr("Lot"))
        self.units, self.reason = QuantityEdit(lambda: self.tr("Units"), minimum=1), QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.quota = PlainLabel(role="muted").wrap()
        self.form = Form(columns=2)
        self.form.add("quantity", lambda: self.tr("Units"), self.units)
        self.form.add("lot", lambda: self.tr("Lot"), self.lot)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        for part in (self.search, self.pane, self.ticks, self.form, self.quota):
            self.content.addWidget(part)
        self.deed(lambda: self.tr("Ask to return"), self._ask, key="F12")
        self.search.searched.connect(lambda _: self._read())
        self.table.chosen.connect(self._follow)
        self.ticks.changed.connect(lambda: self.units.set_value(len(self.ticks.ticked())))
        self.units.textChanged.connect(lambda _: self._weigh())
        self._read()
        self.search.setFocus()

    def _columns(self) -> Sequence[Column[ReturnableRow]]:
        return (
            Column(key="code", title=lambda: self.tr("Product"), value=lambda one: one.product_code, kind=Kind.CODE, width=130),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.names), stretch=True),
            Column(
                key="delivery",
                title=lambda: self.tr("Delivery"),
                value=lambda one: one.shipment_number,
                kind=Kind.CODE,
                width=170,
            ),
            Column(key="left", title=lambda: self.tr("Units"), value=lambda one: one.left, kind=Kind.QUANTITY, width=80),
            Column(
                key="each",
                title=lambda: self.tr("Each"),
                value=lambda one: one.each,
                kind=Kind.MONEY,
                currency=self._desk.currency,
                width=110,
            ),
        )

    def _read(self) -> None:
        self._desk.bridge.read(self, returnable, self._show, text=self.search.text())

    def _show(self, rows: Sequence[ReturnableRow]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self._follow(self.table.current())
        if len(rows) == 1 and self.search.text().strip() in rows[0].serials:
            self.ticks.take(self.search.text().strip())
            self.search.clear()

    def _follow(self, chosen: ReturnableRow | None) -> None:
        """The pieces and lots of the delivery that is marked; ticks stay while it is the same."""
        if chosen is not None and (self._shown is None or chosen.shipment_line_id != self._shown.shipment_line_id):
            self.ticks.show_pieces(chosen.serials, others=chosen.loose)
            self.lot.clear_choices()
            for lot in chosen.lots:
                self.lot.add_choice(lot, partial(str, lot))
            self.lot.setEnabled(len(chosen.lots) > 1)
            self._shown = chosen
        self._weigh()

    def _weigh(self) -> None:
        chosen, units = self.table.current(), self.units.units()
        words = "" if chosen is None or units is None else quota_words(chosen.quota, chosen.each * units, self._desk.currency)
        self.quota.setText(words)

    def _ask(self) -> None:
        self.form.clear_errors()
        chosen, units = self.table.current(), self.units.units()
        if chosen is None or units is None or units > chosen.left:
            self.form.show_error("quantity", self.tr("Choose what was delivered, and no more of it than there is."))
            return
        serials = self.ticks.ticked()
        if len(serials) != units and (serials or units > chosen.loose):
            self.form.show_error("quantity", self.tr("Each of these units has a serial number: scan those that go back."))
            return
        if not self.reason.text().strip():
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        self.accept()
        self._on_command(
            AskReturn(
                return_id=self._desk.bridge.ids.new(),
                shipment_line_id=chosen.shipment_line_id,
                quantity=units,
                reason=self.reason.text().strip(),
                lot=str(self.lot.value() or ""),
                serials=serials,
            )
        )

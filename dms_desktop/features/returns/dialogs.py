"""The questions of returns: what is to go back, from which place it leaves, and how much of it came."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.returns.words import quota_words
from dms_desktop.page import Desk
from dms_desktop.pieces import record_id
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit, SearchField
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import say
from sync.domain.returns.commands import AskReturn, TakeReturn
from sync.domain.returns.queries import ReturnableRow, ReturnRow, returnable
from sync.domain.stock.queries import LocationRow


class AskDialog(Dialog):
    """Calls `on_command` with what is asked for; while it is typed the quota says what will become of it."""

    def __init__(self, parent: QWidget, desk: Desk, on_command: Callable[[AskReturn], object]) -> None:
        super().__init__(lambda: self.tr("Send goods back"), parent, width=720)
        self._desk, self._on_command = desk, on_command
        self.search = SearchField(lambda: self.tr("Product or delivery"))
        self.table: RecordTable[ReturnableRow] = RecordTable(
            lambda: self.tr("Delivered"), self._columns(), key=lambda one: one.shipment_line_id
        )
        empty = EmptyState(
            "inbox",
            lambda: self.tr("Nothing here that could be sent back"),
            advice=lambda: self.tr("Only what was delivered and taken in can go back."),
        )
        self.pane = ListPane(self.table, empty)
        self.table.setMinimumHeight(200)
        self.units, self.reason = QuantityEdit(lambda: self.tr("Units"), minimum=1), QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.quota = PlainLabel(role="muted").wrap()
        self.form = Form()
        self.form.add("quantity", lambda: self.tr("Units"), self.units)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        for part in (self.search, self.pane, self.form, self.quota):
            self.content.addWidget(part)
        self.deed(lambda: self.tr("Ask"), self._ask, key="F12")
        self.search.searched.connect(lambda _: self._read())
        self.table.chosen.connect(lambda _: self._weigh())
        self.units.textChanged.connect(lambda _: self._weigh())
        self._read()
        self.search.setFocus()

    def _columns(self) -> Sequence[Column[ReturnableRow]]:
        return (
            Column(
                key="code", title=lambda: self.tr("Product"), value=lambda one: one.product_code, kind=Kind.CODE, stretch=True
            ),
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
            )
        )


class SendDialog(Dialog):
    """Calls `on_place(location_id)`."""

    def __init__(self, parent: QWidget, places: Sequence[LocationRow], on_place: Callable[[UUID], object]) -> None:
        super().__init__(lambda: self.tr("The goods leave"), parent)
        self._on_place = on_place
        self.place = ChoiceBox(lambda: self.tr("From"))
        for place in places:
            self.place.add_choice(str(place.location_id), partial(str, f"{place.code} {place.name}".strip()))
        self.form = Form()
        self.form.add("place", lambda: self.tr("From"), self.place)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Send"), self._send, key="F12")
        self.place.setFocus()

    def _send(self) -> None:
        place = record_id(str(self.place.value()))
        if place is not None:
            self.accept()
            self._on_place(place)


class TakeDialog(Dialog):
    """Calls `on_command` with how many units came back sound."""

    def __init__(self, parent: QWidget, sent: ReturnRow, on_command: Callable[[TakeReturn], object]) -> None:
        super().__init__(lambda: self.tr("Take goods in"), parent)
        self._sent, self._on_command = sent, on_command
        self.units, self.reason = QuantityEdit(lambda: self.tr("Sound units"), maximum=sent.quantity), QLineEdit()
        self.units.set_value(sent.quantity)
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.form = Form()
        self.form.add("quantity", lambda: self.tr("Sound units"), self.units)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(PlainLabel(f"{sent.number}  {sent.product_code}", "strong").wrap())
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Credit"), self._take, key="F12")
        self.units.setFocus()

    def _take(self) -> None:
        units, reason = self.units.units(), self.reason.text().strip()
        if units is None:
            self.form.show_error("quantity", self.tr("No more than was sent."))
            return
        if units < self._sent.quantity and not reason:
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        self.accept()
        self._on_command(TakeReturn(dealer_id=self._sent.dealer_id, return_id=self._sent.return_id, units=units, reason=reason))

"""The questions of a return that was granted: from which place it leaves, and how much of it came; each with its pieces."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.returns.ticks import PieceTicks, Tick, tick_table
from dms_desktop.pieces import record_id
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import say
from sync.domain.returns.commands import SendReturn, TakeReturn
from sync.domain.returns.queries import PiecesToSend, ReturnRow
from sync.domain.stock.queries import LocationRow


class SendDialog(Dialog):
    """Calls `on_command` with the place, and the pieces in the box where they have numbers."""

    def __init__(
        self,
        parent: QWidget,
        granted: ReturnRow,
        *,
        places: Sequence[LocationRow],
        pieces: PiecesToSend,
        on_command: Callable[[SendReturn], object],
    ) -> None:
        super().__init__(lambda: self.tr("The goods leave"), parent)
        self._granted, self._pieces, self._on_command = granted, pieces, on_command
        self.place = ChoiceBox(lambda: self.tr("From"))
        for place in places:
            self.place.add_choice(str(place.location_id), partial(str, f"{place.code} {place.name}".strip()))
        self.form = Form()
        self.form.add("place", lambda: self.tr("From"), self.place)
        self.ticks = PieceTicks(lambda: self.tr("In the box"), self.banner)
        self.ticks.show_pieces(pieces.serials, ticked=pieces.asked, others=pieces.loose)
        self.ticks.setVisible(bool(pieces.serials))
        self.content.addWidget(PlainLabel(f"{granted.number}  {granted.product_code} × {granted.quantity:,}", "strong").wrap())
        self.content.addWidget(self.form)
        self.content.addWidget(self.ticks, 1)
        self.deed(lambda: self.tr("Send"), self._send, key="F12")
        (self.ticks if pieces.serials else self.place).setFocus()

    def _send(self) -> None:
        place, serials = record_id(str(self.place.value())), self.ticks.ticked()
        if len(serials) != self._granted.quantity and (serials or self._granted.quantity > self._pieces.loose):
            words = self.tr("Units granted: {quantity}; in the box: {count}.")
            self.fail(words.format(quantity=self._granted.quantity, count=len(serials)))
        elif place is not None:
            self.accept()
            granted = self._granted
            self._on_command(
                SendReturn(dealer_id=granted.dealer_id, return_id=granted.return_id, location_id=place, serials=serials)
            )


class PiecesDialog(Dialog):
    """What one return names, and which of it came sound."""

    def __init__(self, parent: QWidget, one: ReturnRow) -> None:
        super().__init__(lambda: self.tr("Pieces of {number}").format(number=one.number), parent, leave=lambda: self.tr("Close"))
        self.table = tick_table(lambda: self.tr("Came sound"))
        self.table.set_rows([Tick(serial, serial in one.taken_serials) for serial in one.serials])
        self.content.addWidget(PlainLabel(f"{one.product_code}  {one.lot}".strip(), "strong").wrap())
        self.content.addWidget(self.table, 1)
        self.table.setFocus()


class TakeDialog(Dialog):
    """Calls `on_command` with how many units came back sound, and which, where they have numbers."""

    def __init__(self, parent: QWidget, sent: ReturnRow, on_command: Callable[[TakeReturn], object]) -> None:
        super().__init__(lambda: self.tr("Take goods in"), parent)
        self._sent, self._on_command = sent, on_command
        self.units, self.reason = QuantityEdit(lambda: self.tr("Sound units"), maximum=sent.quantity), QLineEdit()
        self.units.set_value(0 if sent.serials else sent.quantity)
        self.units.setReadOnly(bool(sent.serials))
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.ticks = PieceTicks(lambda: self.tr("Came sound"), self.banner)
        self.ticks.show_pieces(sent.serials)
        self.ticks.setVisible(bool(sent.serials))
        self.ticks.changed.connect(lambda: self.units.set_value(len(self.ticks.ticked())))
        self.form = Form()
        self.form.add("quantity", lambda: self.tr("Sound units"), self.units)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(PlainLabel(f"{sent.number}  {sent.product_code}  {sent.lot}".strip(), "strong").wrap())
        self.content.addWidget(self.ticks, 1)
        self.content.addWidget(self.form)
        if sent.serials:
            self.deed(lambda: self.tr("All came"), self.ticks.tick_all, key="F4", tone="")
        self.deed(lambda: self.tr("Credit"), self._take, key="F12")
        (self.ticks if sent.serials else self.units).setFocus()

    def _take(self) -> None:
        units, reason, sent = self.units.units(), self.reason.text().strip(), self._sent
        if units is None:
            self.form.show_error("quantity", self.tr("No more than was sent."))
            return
        if units < sent.quantity and not reason:
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        self.accept()
        serials = self.ticks.ticked()
        self._on_command(
            TakeReturn(dealer_id=sent.dealer_id, return_id=sent.return_id, units=units, reason=reason, serials=serials)
        )

"""To whom a protection is passed on, why, and whether its clock goes on."""

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.dealers import dealer_suggest
from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.parts import label, tick_box
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.words import say
from sync.client.replica import Receipt
from sync.domain.deals.queries import DealCard
from sync.domain.deals.transferring import TransferDeal
from sync.kernel.errors import Refusal


class TransferDialog(Dialog):
    """Saves by itself, and keeps what was typed where the business says no."""

    def __init__(self, parent: QWidget, desk: Desk, card: DealCard) -> None:
        super().__init__(lambda: self.tr("Pass on to another dealer"), parent, width=560)
        self._desk, self._card = desk, card
        self._new_id = desk.bridge.ids.new()
        words = label(
            lambda: self.tr(
                "Customer, project, stage and protection go along; history, files, words and amounts stay with {dealer}, who "
                "reads the reason and never who has it next."
            ).format(dealer=card.row.dealer_name),
            "muted",
        )
        self.content.addWidget(words.wrap())
        self.dealer = PickEdit(dealer_suggest(desk.bridge), lambda: self.tr("To which dealer"))
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.anew = tick_box(
            lambda: self.tr("Begins anew today; otherwise it ends on {day}").format(day=day(card.protected_until))
        )
        self.special = tick_box(lambda: self.tr("Special authorisation outside of that dealer's territory"))
        self.form = Form()
        self.form.add("to_dealer", lambda: self.tr("To which dealer"), self.dealer)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.form.add("anew", lambda: self.tr("Clock"), self.anew)
        self.form.add("special", lambda: self.tr("Territory"), self.special)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Pass on"), self._save, key="F12")
        self.dealer.setFocus()

    def _save(self) -> None:
        self.form.clear_errors()
        to_dealer = self.dealer.value()
        if not isinstance(to_dealer, int):
            self.form.show_error("to_dealer", lambda: self.tr("Choose a dealer."))
            return
        command = TransferDeal(
            dealer_id=self._card.row.dealer_id,
            deal_id=self._card.row.deal_id,
            to_dealer=to_dealer,
            new_deal_id=self._new_id,
            reason=self.reason.text().strip(),
            anew=self.anew.isChecked(),
            special=self.special.isChecked(),
        )
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; both dealers are told by themselves."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)

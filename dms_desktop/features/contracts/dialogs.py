"""The dialog in which a contract is written down."""

from PySide6.QtWidgets import QWidget

from dms_desktop.features.contracts.form import TARGETS, ContractForm
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.parts import scrolled
from dms_desktop.widgets.words import Text
from sync.client.replica import Receipt
from sync.domain.contracts.drafting import ChangeContract, DraftContract, ReviseContract
from sync.domain.contracts.queries import ContractCard, contract_templates
from sync.domain.contracts.rules import Standing
from sync.domain.contracts.terms import Terms
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

FIELD_OF = {"targets": TARGETS[0]}
"""Where a refusal belongs that names another field."""


class ContractDialog(Dialog):
    """Saves by itself and stays open with everything typed where the business says no. With a card it changes that draft, or
    writes the next version of what was signed; without one it asks for the dealer."""

    is_long = True

    def __init__(self, title: Text, parent: QWidget, desk: Desk, *, card: ContractCard | None = None) -> None:
        super().__init__(title, parent, width=820)
        self._desk, self._card = desk, card
        self._new_id = desk.bridge.ids.new()
        today = desk.bridge.clock.now().astimezone().date()
        self.fields = ContractForm(desk.bridge, desk.currency, today, with_dealer=card is None)
        self.content.addWidget(scrolled(self.fields))
        self.setMinimumHeight(600)
        self._fill(card)
        desk.bridge.read(self, contract_templates, self.fields.show_templates)
        self.deed(lambda: self.tr("Save draft"), self._save, key="F12")
        (self.fields.dealer if card is None else self.fields.first).setFocus()

    def _fill(self, card: ContractCard | None) -> None:
        self.fields.show_terms(card.terms if card else Terms())
        if card is not None:
            self.fields.first.set_value(card.row.valid_from)
            self.fields.last.set_value(card.valid_until)
            self.fields.wording.setPlainText(card.wording)

    def _save(self) -> None:
        self.fields.forms.clear_errors()
        wrong = self.fields.wrong()
        if wrong:
            self.fields.forms.show_error(wrong, lambda: self.tr("Not possible here"))
            return
        self._desk.bridge.submit(self._command(), on_receipt=self._saved, on_refusal=self._refused)

    def _command(self) -> Command:
        fields = self.fields
        first, last = fields.first.day(), fields.last.day()
        if first is None or last is None:
            raise ValueError("the days were not looked at")
        terms, wording, card = fields.terms(), fields.wording.toPlainText(), self._card
        if card is None:
            dealer_id = int(str(fields.dealer.value()))
            return DraftContract(
                dealer_id=dealer_id, contract_id=self._new_id, valid_from=first, valid_until=last, terms=terms, wording=wording
            )
        dealer_id, of = card.row.dealer_id, card.row.contract_id
        if card.row.standing is Standing.DRAFT:
            return ChangeContract(
                dealer_id=dealer_id, contract_id=of, valid_from=first, valid_until=last, terms=terms, wording=wording
            )
        return ReviseContract(
            dealer_id=dealer_id, contract_id=self._new_id, of=of,
            valid_from=first, valid_until=last, terms=terms, wording=wording,
        )  # fmt: skip

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The draft is saved on this PC."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        name = str(refusal.params.get("field", ""))
        words = sentence(refusal.code, refusal.params)
        if not self.fields.forms.show_error(FIELD_OF.get(name, name), words):
            self.fail(words)

"""Settles the claim of a delivery: what becomes of it, and what the dealer is told."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.stock.claim_words import deed_words
from dms_desktop.features.stock.words import difference_chip
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import say
from sync.domain.stock.paper_queries import ClaimRow
from sync.domain.stock.receiving import SettleClaim
from sync.domain.stock.rules import USUAL, Resolution


class SettleDialog(Dialog):
    """Calls `on_command` with the answer. A refusal needs words."""

    def __init__(self, parent: QWidget, claim: ClaimRow, on_command: Callable[[SettleClaim], object]) -> None:
        super().__init__(lambda: self.tr("Settle claim"), parent)
        self._claim, self._on_command = claim, on_command
        differs = difference_chip({claim.kind: claim.quantity}).text
        about = " · ".join(part for part in (claim.product_code, shown(claim.names), differs) if part)
        self.choice, self.answer = ChoiceBox(lambda: self.tr("What becomes of it")), QLineEdit()
        for resolution in USUAL[claim.kind]:
            self.choice.add_choice(resolution.value, partial(deed_words, resolution))
        say(self.answer, self.answer.setAccessibleName, lambda: self.tr("Answer"))
        self.form = Form()
        self.form.add("resolution", lambda: self.tr("What becomes of it"), self.choice)
        self.form.add("answer", lambda: self.tr("Answer"), self.answer)
        self.content.addWidget(PlainLabel(about, "strong").wrap())
        if claim.reason:
            self.content.addWidget(PlainLabel(claim.reason, "muted").wrap())
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Settle"), self._settle, key="F12")
        self.choice.setFocus()

    def _settle(self) -> None:
        resolution, answer = Resolution(str(self.choice.value())), self.answer.text().strip()
        if resolution is Resolution.REJECT and not answer:
            self.form.show_error("answer", self.tr("Say why: the other side reads it."))
            return
        self.accept()
        claim = self._claim
        self._on_command(SettleClaim(dealer_id=claim.dealer_id, claim_id=claim.claim_id, resolution=resolution, answer=answer))

"""The small dialogs of a registration: what was done and comes next, and for how much it was won."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.deals.words import STAGES, stage_words
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import say
from sync.domain.deals.queries import DealCard
from sync.domain.deals.registering import ReportProgress
from sync.domain.deals.rules import Stage


class ProgressDialog(SavingDialog):
    """Calls `on_command` with what was done and how things stand now. Open until it is saved."""

    def __init__(
        self, parent: QWidget, card: DealCard, *, currency: str, today: date, on_command: Callable[[ReportProgress], object]
    ) -> None:
        super().__init__(lambda: self.tr("Report progress"), parent, width=520)
        self._card, self._on_command = card, on_command
        self.content.addWidget(label(lambda: self.tr("It keeps the protection alive; the manufacturer reads it."), "muted"))
        self.did, self.next_step = QLineEdit(), QLineEdit()
        say(self.did, self.did.setAccessibleName, lambda: self.tr("What was done"))
        say(self.next_step, self.next_step.setAccessibleName, lambda: self.tr("Next step"))
        self.stage = ChoiceBox(lambda: self.tr("Stage"))
        for stage in STAGES:
            self.stage.add_choice(stage, partial(stage_words, stage))
        self.next_on = DateEdit(lambda: self.tr("On"), today)
        self.amount = MoneyEdit(lambda: self.tr("Expected amount"), currency)
        self.expected = DateEdit(lambda: self.tr("Expected on"), today)
        self.form = Form()
        self.form.add("text", lambda: self.tr("What was done"), self.did)
        self.form.add("stage", lambda: self.tr("Stage"), self.stage)
        self.form.add("next_step", lambda: self.tr("Next step"), self.next_step)
        self.form.add("next_on", lambda: self.tr("On"), self.next_on)
        self.form.add("expected_amount", lambda: self.tr("Expected amount"), self.amount)
        self.form.add("expected_on", lambda: self.tr("Expected on"), self.expected)
        self.content.addWidget(self.form)
        self._fill()
        self.deed(lambda: self.tr("Report"), self._report)
        self.did.setFocus()

    def _fill(self) -> None:
        row = self._card.row
        self.stage.set_value(row.stage)
        self.next_step.setText(row.next_step)
        self.next_on.set_value(row.next_on)
        self.amount.set_value(row.expected_amount or None)
        self.expected.set_value(self._card.expected_on)

    def _report(self) -> None:
        self.form.clear_errors()
        if not self.did.text().strip():
            self.form.show_error("text", self.tr("Say what was done."))
            return
        for name, field in (("next_on", self.next_on), ("expected_amount", self.amount), ("expected_on", self.expected)):
            if field.is_wrong():
                self.form.show_error(name, self.tr("Not possible here"))
                return
        self._on_command(self._command(self._card.row.deal_id))

    def _command(self, deal_id: UUID) -> ReportProgress:
        stage, days = self.stage.value(), {"next_on": self.next_on.day(), "expected_on": self.expected.day()}
        return ReportProgress(
            deal_id=deal_id,
            text=self.did.text().strip(),
            stage=Stage(str(stage)) if stage else None,  # Qt hands the text of it back
            next_step=self.next_step.text().strip(),
            expected_amount=self.amount.minor() or 0,
            cleared=tuple(name for name, day in days.items() if day is None),
            **days,
        )


class WonDialog(SavingDialog):
    """Calls `on_amount` with the real amount in minor units. Open until it is saved."""

    def __init__(self, parent: QWidget, *, currency: str, expected: int, on_amount: Callable[[int], object]) -> None:
        super().__init__(lambda: self.tr("Won"), parent)
        self._on_amount = on_amount
        self.amount = MoneyEdit(lambda: self.tr("Amount"), currency)
        self.amount.set_value(expected or None)
        self.form = Form()
        self.form.add("amount", lambda: " ".join((self.tr("Amount"), currency)), self.amount)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Won"), self._done)
        self.amount.setFocus()
        self.amount.selectAll()

    def _done(self) -> None:
        self.form.clear_errors()
        amount = self.amount.minor()
        if not amount:
            self.form.show_error("amount", self.tr("How much?"))
            return
        self._on_amount(amount)

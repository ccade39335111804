"""The small dialogs of the order desk: grant a line otherwise, answer a wish to cancel, say what is billed or paid."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine
from dms_desktop.ordering.states import hold_words
from dms_desktop.page import Asking
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import DateEdit, MoneyEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import Text, say
from sync.domain.desk.commands import AdjustLine, ReleaseHold
from sync.domain.orders.rules import Hold


class AdjustDialog(SavingDialog):
    """Calls `on_command` with what differs from the line as it is; the reason is read by the dealer. Open until it is saved."""

    def __init__(
        self, parent: QWidget, facts: DeskFacts, line: DeskLine, *, today: date, on_command: Callable[[AdjustLine], object]
    ) -> None:
        super().__init__(lambda: self.tr("Grant {code} otherwise").format(code=line.row.product_code), parent)
        self._facts, self._line, self._on_command = facts, line, on_command
        row = line.row
        words = self.tr("Asked {asked}, already on its way {gone}. What was asked stays readable.")
        gone = row.shipped + row.allocated
        self.content.addWidget(PlainLabel(words.format(asked=quantity(row.quantity), gone=quantity(gone)), "muted").wrap())
        self.units = QuantityEdit(lambda: self.tr("Units that will come"), minimum=gone, maximum=row.quantity)
        self.price = MoneyEdit(lambda: self.tr("Price per unit"), line.currency)
        self.expected = DateEdit(lambda: self.tr("Expected on"), today)
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.form = Form()
        self.form.add("quantity", lambda: self.tr("Units that will come"), self.units)
        self.form.add("price", lambda: self.tr("Price per unit"), self.price)
        self.form.add("expected_on", lambda: self.tr("Expected on"), self.expected)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(self.form)
        self.units.set_value(row.quantity - row.closed)
        self.price.set_value(row.unit_price)
        self.expected.set_value(row.expected_on)
        self.deed(lambda: self.tr("Grant"), self._done)
        self.units.setFocus()

    def _done(self) -> None:
        self.form.clear_errors()
        for name, field in (("quantity", self.units), ("price", self.price), ("expected_on", self.expected)):
            if field.is_wrong() or (field is not self.expected and field.value() is None):
                self.form.show_error(name, self.tr("Not possible here"))
                return
        if not self.reason.text().strip():
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        command = self._command()
        if command.quantity is None and command.unit_price is None and command.expected_on is None and not command.is_undated:
            self.fail(self.tr("Nothing is different from before."))
            return
        self._on_command(command)

    def _command(self) -> AdjustLine:
        row, units, price, day = self._line.row, self.units.units(), self.price.minor(), self.expected.day()
        return AdjustLine(
            dealer_id=self._facts.card.dealer_id,
            order_id=self._facts.card.row.order_id,
            line_id=row.line_id,
            reason=self.reason.text().strip(),
            quantity=units if units != row.quantity - row.closed else None,
            unit_price=price if price != row.unit_price else None,
            expected_on=day if day != row.expected_on else None,
            is_undated=day is None and row.expected_on is not None,
        )


class ReleaseDialog(SavingDialog):
    """Calls `on_command` with the reason; what is let pass over the limit may have a last day. Open until it is saved."""

    def __init__(
        self, parent: QWidget, facts: DeskFacts, hold: Hold, *, today: date, on_command: Callable[[ReleaseHold], object]
    ) -> None:
        number = facts.card.row.number
        super().__init__(lambda: self.tr("Release {number}: {hold}").format(number=number, hold=hold_words(hold)), parent)
        self._facts, self._hold, self._on_command = facts, hold, on_command
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.until = DateEdit(lambda: self.tr("Passes until"), today) if hold is Hold.CREDIT else None
        self.form = Form()
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        if self.until is not None:
            self.form.add("valid_until", lambda: self.tr("Passes until"), self.until)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Release"), self._done)
        self.reason.setFocus()

    def _done(self) -> None:
        self.form.clear_errors()
        if not self.reason.text().strip():
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        if self.until is not None and self.until.is_wrong():
            self.form.show_error("valid_until", self.tr("Not possible here"))
            return
        card = self._facts.card
        self._on_command(
            ReleaseHold(
                dealer_id=card.dealer_id,
                order_id=card.row.order_id,
                hold=self._hold,
                reason=self.reason.text().strip(),
                valid_until=self.until.day() if self.until else None,
            )
        )


@dataclass(frozen=True, kw_only=True)
class SoFar:
    """What is billed or paid of an order, in minor units; `usual` is the amount that comes next, None where a person says it."""

    number: str
    done: int
    whole: int
    usual: int | None
    currency: str


class AmountDialog(Dialog):
    """So much more is billed or paid. Less than nothing takes back."""

    def __init__(self, title: Text, parent: QWidget, so_far: SoFar, *, on_amount: Callable[[int], object]) -> None:
        super().__init__(lambda: f"{title()} {so_far.number}", parent)
        self._on_amount, currency = on_amount, so_far.currency
        words = self.tr("So far {done} of {whole}.")
        said = words.format(done=money(so_far.done, currency), whole=money(so_far.whole, currency))
        self.content.addWidget(PlainLabel(said, "muted"))
        self.amount = MoneyEdit(lambda: self.tr("Amount"), currency)
        self.amount.set_value(so_far.usual)
        self.form = Form()
        self.form.add("amount", lambda: " ".join((self.tr("Amount"), currency)), self.amount)
        self.content.addWidget(self.form)
        self.deed(title, self._done)
        self.amount.setFocus()
        self.amount.selectAll()

    def _done(self) -> None:
        amount = self.amount.minor()
        if not amount:
            self.form.show_error("amount", self.tr("How much?"))
            return
        self.accept()
        self._on_amount(amount)


class AnswerDialog(SavingDialog):
    """A dealer asked to stop an order: yes or no, with a reason that the dealer reads. Open until it is saved."""

    def __init__(self, page: Asking, number: str, *, asked: str, on_answer: Callable[[bool, str], object]) -> None:
        super().__init__(lambda: self.tr("The dealer asks to cancel {number}").format(number=number), page)
        self._page, self._on_answer = page, on_answer
        self.content.addWidget(PlainLabel(asked).wrap())
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.form = Form()
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Go on shipping"), lambda: self._done(False), key="Ctrl+N", tone="")
        self.deed(lambda: self.tr("Stop the order"), lambda: self._done(True))
        self.reason.setFocus()

    def _done(self, granted: bool) -> None:
        text = self.reason.text().strip()
        if not text:
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
            return
        self.answer(self._page, partial(self._on_answer, granted, text))

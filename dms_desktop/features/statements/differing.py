"""The dialogs about one difference: the dealer notes and raises it, the house answers, the dealer says yes or no."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.deciders import tell_saved
from dms_desktop.features.statements.columns import said_words
from dms_desktop.features.statements.words import DISPUTES, REASONS, chip_of, words_of
from dms_desktop.page import Desk
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.edits import ChoiceBox, MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.words import say
from sync.domain.four_eyes.accounts import DIFFERENCE_APPROVAL
from sync.domain.statements.bench import BenchLine, BenchOwn
from sync.domain.statements.disputing import (
    AnswerDispute,
    NoteDifference,
    RejectDispute,
    SettleDispute,
    WithdrawDispute,
)
from sync.domain.statements.queries import DisputeRow
from sync.domain.statements.rules import WITH_DEALER, WITH_HOUSE, DifferenceReason, DisputeState
from sync.kernel.commands import HOUSE, Command


class DifferenceDialog(SavingDialog):
    """About a line of the statement, or about what it lacks; F12 raises it, Ctrl+S keeps it as a note of the shop's own."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        statement_id: UUID,
        about: BenchLine | BenchOwn,
        noted: DisputeRow | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Note a difference"), parent, width=560)
        self._desk, self._statement_id, self._about = desk, statement_id, about
        self._dispute_id = noted.dispute_id if noted else desk.bridge.ids.new()
        self._line_id = about.line_id if isinstance(about, BenchLine) else None
        self.content.addWidget(PlainLabel(self._what(), "muted").wrap())
        self.expected = MoneyEdit(lambda: self.tr("Our books say"), desk.currency)
        self.expected.set_value(noted.expected if noted else self._guess())
        self.reason = ChoiceBox(lambda: self.tr("Reason"))
        for reason in DifferenceReason:
            self.reason.add_choice(reason, partial(words_of, REASONS, reason))
        self.owner, self.note = QLineEdit(), QLineEdit()
        self.reason.set_value(noted.reason if noted else DifferenceReason.UNKNOWN)
        self.owner.setText(noted.owner if noted else desk.person(desk.bridge.actor.name))
        self.note.setText(noted.note if noted else "")
        self.form = Form()
        for name, words, field in (
            ("expected", lambda: self.tr("Our books say"), self.expected),
            ("reason", lambda: self.tr("Reason"), self.reason),
            ("owner", lambda: self.tr("Who sees to it"), self.owner),
            ("note", lambda: self.tr("Note"), self.note),
        ):
            say(field, field.setAccessibleName, words)
            self.form.add(name, words, field)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Keep as a note"), partial(self._save, is_raised=False), key="Ctrl+S", tone="")
        self.deed(lambda: self.tr("Show it to head office"), partial(self._save, is_raised=True), key="F12")
        self.expected.setFocus()

    def _what(self) -> str:
        if self._line_id is None:
            words = self.tr("{number} is in our books with {amount}, and not on the statement.")
        else:
            words = self.tr("{number} is on the statement with {amount}.")
        return words.format(number=self._about.number or self.tr("This"), amount=money(self._about.amount, self._desk.currency))

    def _guess(self) -> int:
        """What the other side of the bench says, where there is one."""
        if isinstance(self._about, BenchLine):
            return self._about.amount - self._about.difference if self._about.other else 0
        return self._about.amount

    def _save(self, *, is_raised: bool) -> None:
        self.form.clear_errors()
        expected = self.expected.minor()
        if expected is None:
            self.form.show_error("expected", lambda: self.tr("This is needed."))
            return
        command = NoteDifference(
            dispute_id=self._dispute_id,
            statement_id=self._statement_id,
            line_id=self._line_id,
            document_number=self._about.number,
            expected=expected,
            reason=DifferenceReason(str(self.reason.value())),
            owner=self.owner.text().strip(),
            note=self.note.text().strip(),
            is_raised=is_raised,
        )
        words = self.tr("Head office is told by itself.") if is_raised else self.tr("Kept for this shop.")
        self.save(self._desk, command, lambda _: self._desk.tell(words))


class SettleDifferenceDialog(SavingDialog):
    """What was said so far, and what this side can do about it now."""

    def __init__(self, parent: QWidget, desk: Desk, chosen: DisputeRow) -> None:
        super().__init__(lambda: chosen.number, parent, width=600)
        self._desk, self._chosen = desk, chosen
        is_house = desk.bridge.actor.dealer_id == HOUSE
        self.content.addWidget(hold(row(ChipLabel(chip_of(DISPUTES, chosen.state)), PlainLabel(self._about(), "strong"), 1)))
        self.content.addWidget(PlainLabel(self._sums()).wrap())
        self.content.addWidget(PlainLabel(said_words(chosen), "muted").wrap())
        self.form = Form()
        self.proposed, self.words = MoneyEdit(lambda: self.tr("Credit"), chosen.currency), QLineEdit()
        self.proposed.set_value(chosen.proposed or chosen.asked)
        say(self.words, self.words.setAccessibleName, lambda: self.tr("Words for the other side"))
        self.content.addWidget(self.form)
        if is_house and chosen.state in WITH_HOUSE:
            self._offer_house()
        if not is_house and chosen.state in WITH_DEALER:
            self._offer_dealer()

    def _offer_house(self) -> None:
        self.form.add("proposed", lambda: self.tr("Credit"), self.proposed)
        self.form.add("note", lambda: self.tr("Words for the other side"), self.words)
        self.deed(lambda: self.tr("Reject"), self._reject, key="Ctrl+Del", tone="")
        self.deed(lambda: self.tr("Answer"), self._answer, key="F12")

    def _offer_dealer(self) -> None:
        self.form.add("note", lambda: self.tr("Words for the other side"), self.words)
        self.deed(lambda: self.tr("Take it back"), self._withdraw, key="Ctrl+Del", tone="")
        if self._chosen.state is DisputeState.ANSWERED:
            self.deed(lambda: self.tr("Not agreed"), partial(self._settle, agreed=False), key="F4", tone="")
            self.deed(lambda: self.tr("Agreed"), partial(self._settle, agreed=True), key="F12")

    def _about(self) -> str:
        return f"{self._chosen.document_number} · {words_of(REASONS, self._chosen.reason)}"

    def _sums(self) -> str:
        one = self._chosen
        sums: Sequence[tuple[str, int]] = (
            (self.tr("Stated {amount}"), one.stated),
            (self.tr("expected {amount}"), one.expected),
            (self.tr("asked for {amount}"), one.asked),
            (self.tr("offered {amount}"), one.proposed),
        )
        told = sums if one.state is not DisputeState.OPEN else sums[:-1]
        return " · ".join(words.format(amount=money(amount, one.currency)) for words, amount in told)

    def _answer(self) -> None:
        proposed = self.proposed.minor()
        if proposed is None:
            self.form.show_error("proposed", lambda: self.tr("This is needed."))
            return
        one = self._chosen
        answer = AnswerDispute(dealer_id=one.dealer_id, dispute_id=one.dispute_id, proposed=proposed, answer=self._written())
        told = partial(tell_saved, self._desk, self._told(), kind=DIFFERENCE_APPROVAL, document_id=one.dispute_id)
        self.form.clear_errors()
        self.save(self._desk, answer, lambda _: told())

    def _reject(self) -> None:
        one = self._chosen
        self._put(RejectDispute(dealer_id=one.dealer_id, dispute_id=one.dispute_id, answer=self._written()))

    def _settle(self, *, agreed: bool) -> None:
        self._put(SettleDispute(dispute_id=self._chosen.dispute_id, agreed=agreed, note=self._written()))

    def _withdraw(self) -> None:
        self._put(WithdrawDispute(dispute_id=self._chosen.dispute_id, note=self._written()))

    def _written(self) -> str:
        return self.words.text().strip()

    def _put(self, command: Command) -> None:
        self.form.clear_errors()
        self.save(self._desk, command, lambda _: self._desk.tell(self._told()))

    def _told(self) -> str:
        return self.tr("Saved on this PC; the other side is told by itself.")

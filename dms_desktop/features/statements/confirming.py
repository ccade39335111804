"""The last look before a statement is confirmed: what is owed, what is not matched, and what stays open."""

from PySide6.QtWidgets import QWidget

from dms_desktop.page import Desk
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.formats import amount, day, quantity
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import by_count
from sync.domain.statements.bench import Bench, Standing
from sync.domain.statements.commands import ConfirmStatement
from sync.domain.statements.queries import StatementRow


class ConfirmDialog(SavingDialog):
    """Nobody takes a confirmation back: F12 on the page opens this, F12 here confirms what it says."""

    def __init__(self, parent: QWidget, desk: Desk, row: StatementRow, seen: Bench) -> None:
        super().__init__(lambda: self.tr("Confirm statement"), parent, width=520)
        self._desk, self._row = desk, row
        self._alone = sum(one.standing is not Standing.MATCHED for one in seen.lines)
        self.content.addWidget(label(self._owed, "strong").wrap())
        self.content.addWidget(label(self._open).wrap())
        hint = label(lambda: self.tr("A confirmation is not taken back; what is disputed goes on."), "muted")
        self.content.addWidget(hint.wrap())
        self.deed(lambda: self.tr("Confirm"), self._confirm, key="F12")

    def _owed(self) -> str:
        one = self._row
        words = self.tr("{number} v{version}: {closing} owed at the end of {day}.")
        closing = amount(one.closing, one.currency)
        return words.format(number=one.number, version=one.version, closing=closing, day=day(one.last_day))

    def _open(self) -> str:
        """What is left to look at; that nothing is, where all is matched."""
        one, said = self._row, []
        if self._alone:
            words = by_count(self._alone, self.tr("{count} line is not matched."), self.tr("{count} lines are not matched."))
            said.append(words.format(count=quantity(self._alone)))
        if one.disputes:
            words = self.tr("{disputed} is disputed: you agree to {agreed}.")
            agreed = amount(one.closing - one.disputed, one.currency)
            said.append(words.format(disputed=amount(one.disputed, one.currency), agreed=agreed))
        return " ".join(said) or self.tr("Every line is matched, and nothing is disputed.")

    def _confirm(self) -> None:
        one = self._row
        command = ConfirmStatement(statement_id=one.statement_id, version=one.version, digest=one.digest)
        told = self.tr("Saved on this PC; head office is told by itself.")
        self.save(self._desk, command, lambda _: self._desk.tell(told))

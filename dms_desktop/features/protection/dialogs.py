"""What a shop can claim because prices fell: seen before anybody is asked, also offline."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from dms_desktop.features.protection.columns import fall_columns
from dms_desktop.features.protection.words import why_words
from dms_desktop.page import Desk
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.protection.commands import ClaimProtection
from sync.domain.protection.queries import ProtectableRow, protectable


class ClaimDialog(Dialog):
    """Calls `on_command` for each fall that is marked."""

    def __init__(self, parent: QWidget, desk: Desk, on_command: Callable[[ClaimProtection], object]) -> None:
        super().__init__(lambda: self.tr("Claim price protection"), parent, width=980)
        self._desk, self._on_command = desk, on_command
        self.table: RecordTable[ProtectableRow] = RecordTable(
            lambda: self.tr("Prices that fell"), fall_columns(desk.currency), key=lambda one: (one.product_code, one.fell_at)
        )
        empty = EmptyState(
            "hand-coins",
            lambda: self.tr("Nothing to claim"),
            advice=lambda: self.tr("A price that falls appears here by itself where a contract protects what is on hand."),
        )
        self.pane = ListPane(self.table, empty)
        self.table.setMinimumHeight(220)
        self.why = PlainLabel(role="muted").wrap()
        self.content.addWidget(self.pane)
        self.content.addWidget(self.why)
        self.all = label(lambda: self.tr("Ctrl+A marks all of them."), "muted")
        self.content.addWidget(self.all)
        self.claim = self.deed(lambda: self.tr("Claim"), self._claim, key="F12")
        self.table.chosen.connect(lambda _: self._explain())
        desk.bridge.read(self, protectable, self._show)
        self.table.setFocus()

    def _show(self, rows: Sequence[ProtectableRow]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self.all.setVisible(len(rows) > 1)
        self.claim.setEnabled(bool(rows))
        self._explain()

    def _explain(self) -> None:
        chosen = self.table.current()
        self.why.setText(why_words(chosen) if chosen else "")

    def _claim(self) -> None:
        rows = self.table.selected()
        if not rows:
            self.fail(lambda: self.tr("There is nothing to claim."))
            return
        self.accept()
        for row in rows:
            self._on_command(ClaimProtection(product_code=row.product_code, fell_at=row.fell_at, amount=row.amount))

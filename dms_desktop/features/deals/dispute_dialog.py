"""Two claims side by side, as they stood when the dispute was opened, and the ruling of a person."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dms_desktop.features.deals.words import field_words
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, moment
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import say
from sync.domain.deals.outlook import DisputeRow
from sync.domain.deals.reviewing import RuleDispute

COMPARED = (
    "number", "registered_by", "heard_at", "captured_at", "received_at",
    "name", "tax_id", "phone", "contact", "project", "site", "region_code", "address", "note",
)  # fmt: skip


class DisputeDialog(Dialog):
    """Calls `on_ruling` with the command."""

    def __init__(self, parent: QWidget, dispute: DisputeRow, *, on_ruling: Callable[[RuleDispute], object]) -> None:
        super().__init__(lambda: self.tr("Who was first?"), parent, width=760)
        self._dispute, self._on_ruling = dispute, on_ruling
        first = dispute.first["dealer"]
        second = dispute.second["dealer"]
        favoured = first if dispute.favours_first else second
        explain = label(
            lambda: self.tr(
                "Both were out of touch, so no clock decides. Proven times and papers speak for {dealer}; you decide."
            ).format(dealer=favoured),
            "muted",
        )
        self.content.addWidget(explain.wrap())
        self.content.addLayout(self._table(first, second))
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason (stays with the manufacturer)"))
        self.form = Form()
        self.form.add("reason", lambda: self.tr("Reason (stays with the manufacturer)"), self.reason)
        self.content.addWidget(self.form)
        tones = ("primary", "") if dispute.favours_first else ("", "primary")
        self.deed(lambda: first, lambda: self._rule(True), key="Ctrl+1", tone=tones[0])
        self.deed(lambda: second, lambda: self._rule(False), key="Ctrl+2", tone=tones[1])
        self.reason.setFocus()

    def _table(self, first: str, second: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, text in enumerate((first, second), start=1):
            grid.addWidget(PlainLabel(text, "strong"), 0, column)
        for line, name in enumerate(COMPARED, start=1):
            mine, theirs = self._dispute.first.get(name, ""), self._dispute.second.get(name, "")
            grid.addWidget(label(partial(field_words, name), "muted"), line, 0)
            for column, text in enumerate((mine, theirs), start=1):
                shown = PlainLabel(_written(name, text), "body" if mine == theirs else "strong").wrap()
                grid.addWidget(shown, line, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _rule(self, first_wins: bool) -> None:
        text = self.reason.text().strip()
        if not text:
            self.form.show_error("reason", self.tr("Say why: it stays with the dispute for good."))
            return
        self.accept()
        self._on_ruling(RuleDispute(dispute_id=self._dispute.dispute_id, first_wins=first_wins, reason=text))


def _written(name: str, text: str) -> str:
    """Times as everywhere on the desk: of this PC's zone."""
    return moment(datetime.fromisoformat(text)) if name.endswith("_at") and text else text or DASH

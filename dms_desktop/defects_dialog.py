"""What the program wrote down about its own mistakes, for a person to read, to send, or to throw away."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dms_desktop.refusals import words_of
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import say

LINES_HIGH = 260

Send = Callable[[Callable[[], None], Callable[[Exception], None]], None]
"""Sends the reports, away from the Qt thread; then one of the two is called."""


class DefectsDialog(Dialog):
    """`reports` by reference, as they would be sent. Nothing goes out before Send is pressed; offline they stay."""

    def __init__(
        self, reports: Mapping[str, bytes], send: Send, drop: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Reports of our mistakes"), parent, width=620, leave=lambda: self.tr("Close"))
        self._references = list(reports)
        self._send = send
        self._drop = drop
        promise = label(self._promise, "muted").wrap()
        self.text = QPlainTextEdit("\n\n".join(report.decode("ascii") for report in reports.values()))
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(LINES_HIGH)
        self.text.setTabChangesFocus(True)
        say(self.text, self.text.setAccessibleName, lambda: self.tr("Reports"))
        self.content.addWidget(promise)
        self.content.addWidget(self.text, 1)
        self.away = self.deed(lambda: self.tr("Throw away"), self._throw_away, key="Ctrl+Del", tone="")
        self.go = self.deed(lambda: self.tr("Send"), self._ask)
        self._obey()

    def _promise(self) -> str:
        if not self._references:
            return self.tr("There is none: the program has not made a mistake that it noticed.")
        return self.tr(
            "This is all that is sent to the manufacturer, and only when you press Send: places in the program, "
            "no words or numbers of yours."
        )

    def _obey(self) -> None:
        for one in (self.away, self.go):
            one.setEnabled(bool(self._references))
        self.text.setVisible(bool(self._references))

    def _ask(self) -> None:
        self.go.setEnabled(False)
        self._send(self._sent, self._failed)

    def _sent(self) -> None:
        self._throw_away()
        self.banner.tell(Weight.OK, lambda: self.tr("Sent. Thank you."))

    def _failed(self, error: Exception) -> None:
        self.go.setEnabled(True)
        self.fail(partial(words_of, error))

    def _throw_away(self) -> None:
        for reference in self._references:
            self._drop(reference)
        self._references = []
        self.text.clear()
        self._obey()

"""Asks for a reason before something is given up or refused: one line, Enter does it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.page import Asking
from dms_desktop.refusals import sentence
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import Text, say


class ReasonDialog(SavingDialog):
    """Calls `on_reason(text)`, and stays open until what it submits on `page` is saved. Without `optional` an empty reason is an
    error at the field. `asks` for what else."""

    def __init__(
        self,
        title: Text,
        page: Asking,
        *,
        deed: Text,
        on_reason: Callable[[str], object],
        explain: str = "",
        optional: bool = False,
        asks: Text | None = None,
    ) -> None:
        super().__init__(title, page)
        self._page = page
        self._is_reason = asks is None
        asked: Text = asks or (lambda: self.tr("Reason"))
        self._on_reason = on_reason
        self._optional = optional
        if explain:
            self.content.addWidget(PlainLabel(explain, "muted").wrap())
        self.reason = QLineEdit()
        say(self.reason, self.reason.setAccessibleName, asked)
        self.form = Form()
        self.form.add("reason", asked, self.reason)
        self.content.addWidget(self.form)
        self.deed(deed, self._done)
        self.reason.setFocus()

    def _done(self) -> None:
        text = self.reason.text().strip()
        if not text and not self._optional:
            self.form.show_error("reason", self._why())
            return
        self.answer(self._page, partial(self._on_reason, text))

    def _why(self) -> str:
        return self.tr("Say why: the other side reads it.") if self._is_reason else sentence("missing", {})

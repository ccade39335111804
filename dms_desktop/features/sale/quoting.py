"""Asks how long a quote holds: a number of days in one key, or a day."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import DateEdit
from dms_desktop.widgets.form import Form

USUAL = timedelta(days=14)


class QuoteDialog(Dialog):
    """Calls `on_day(last day)`. Fourteen days are proposed."""

    def __init__(self, today: date, *, on_day: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Give a quote"), parent)
        self._today, self._on_day = today, on_day
        self.until = DateEdit(lambda: self.tr("Valid until"), today)
        self.until.set_value(today + USUAL)
        self.form = Form()
        self.form.add("until", lambda: self.tr("Valid until"), self.until)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save quote"), self._done, key="F12")
        self.until.setFocus()
        self.until.selectAll()

    def _done(self) -> None:
        until = self.until.day()
        if until is None or until < self._today:
            self.form.show_error("until", self.tr("A day from today on, such as +14 or 2026-12-31."))
            return
        self.accept()
        self._on_day(until)

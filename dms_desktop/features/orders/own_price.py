"""Asks for a price of one's own for a line that is being typed: the price, and why head office should agree."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import say
from sync.domain.orders.lines import LONGEST_REASON


class OwnPriceDialog(Dialog):
    """Calls `on_price(minor units, reason)`."""

    def __init__(
        self, parent: QWidget, *, code: str, price: int | None, currency: str, on_price: Callable[[int, str], object]
    ) -> None:
        super().__init__(lambda: self.tr("Ask for a price of {code}").format(code=code), parent)
        self._on_price = on_price
        words = self.tr("The order waits until somebody at head office has agreed. Nothing is lost meanwhile.")
        self.content.addWidget(PlainLabel(words, "muted").wrap())
        self.price = MoneyEdit(lambda: self.tr("Price per unit"), currency)
        self.price.set_value(price)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST_REASON)
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.form = Form()
        self.form.add("price", lambda: self.tr("Price per unit"), self.price)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Ask for it"), self._done)
        self.price.setFocus()
        self.price.selectAll()

    def _done(self) -> None:
        self.form.clear_errors()
        price, reason = self.price.minor(), self.reason.text().strip()
        if price is None:
            self.form.show_error("price", self.tr("How much?"))
        elif not reason:
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
        else:
            self.accept()
            self._on_price(price, reason)

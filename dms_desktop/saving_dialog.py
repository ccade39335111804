"""The base of dialogs whose command the business may refuse: what was typed stays until it is saved."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.words import Text
from sync.client.replica import Receipt
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal


class SavingDialog(Dialog):
    """Fill `form`; the page answers what the dialog asks for with `save`. It closes with the receipt: what is refused is said at
    its field, else above."""

    form: Form

    def __init__(self, title: Text, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(title, parent, width=width)
        self._is_saving = False

    def save(self, desk: Desk, command: Command, on_saved: Callable[[Receipt], object]) -> None:
        """Once, however often it is asked for until the answer is here."""
        if not self._is_saving:
            self._is_saving = True
            self.banner.clear()
            desk.bridge.submit(command, on_receipt=partial(self._saved, on_saved), on_refusal=self._refused)

    def _saved(self, on_saved: Callable[[Receipt], object], receipt: Receipt) -> None:
        self.accept()
        on_saved(receipt)

    def _refused(self, refusal: Refusal) -> None:
        self._is_saving = False
        blame(self.form, refusal, self.fail)

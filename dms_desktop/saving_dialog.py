"""The base of dialogs whose command the business may refuse: what was typed stays until it is saved."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.page import Asking, Desk
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

    def save(
        self,
        desk: Desk,
        command: Command,
        on_saved: Callable[[Receipt], object],
        *,
        drop_draft: UUID | None = None,
        also: Sequence[Command] = (),
    ) -> None:
        """Once, however often it is asked for until the answer is here; what goes `also` with the command, or not at all."""
        if not self._is_saving:
            self._is_saving = True
            self.banner.clear()
            saved = partial(self._saved, on_saved)
            desk.bridge.submit(command, on_receipt=saved, on_refusal=self._refused, drop_draft=drop_draft, also=also)

    def answer(self, page: Asking, tell: Callable[[], object]) -> None:
        """What `tell` submits on the page is saved as `save` does. Where it has nothing to submit any more, nothing is asked."""
        page.over = self.save
        try:
            tell()
        finally:
            page.over = None
        if not self._is_saving:
            self.accept()

    def _saved(self, on_saved: Callable[[Receipt], object], receipt: Receipt) -> None:
        self.accept()
        on_saved(receipt)

    def _refused(self, refusal: Refusal) -> None:
        self._is_saving = False
        blame(self.form, refusal, self.fail)

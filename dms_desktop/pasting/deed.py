"""The deed of a page that takes pasted orders, the same key wherever lines are typed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import Deed, Page
from dms_desktop.pasting.dialog import Meant, PasteDialog

translate = QCoreApplication.translate


def paste_deed(page: Page, on_lines: Callable[[Sequence[Meant]], object], *, customer_id: UUID | None = None) -> Deed:
    """`customer_id`: whose words they are; none where the shop orders for itself."""

    def paste() -> None:
        PasteDialog(page, page.desk, on_lines, customer_id=customer_id).show_modeless()

    return Deed(text=lambda: translate("pasting", "Paste an order"), key="Ctrl+Shift+V", run=paste, in_bar=False)

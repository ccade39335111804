"""A page to scan into."""

from PySide6.QtWidgets import QLineEdit

from dms_desktop.page import Page


class ScanPage(Page):
    """Takes scans; has a field that is not meant to get them."""

    def build(self) -> None:
        self.codes: list[str] = []
        self.note = QLineEdit()
        self.note.setAccessibleName("Note")
        self.body.addWidget(self.note)

    def title(self) -> str:
        return "Receive"

    def scanned(self, code: str) -> bool:
        self.codes.append(code)
        return True

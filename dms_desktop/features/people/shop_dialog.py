"""How the shop is reached: what its papers say, and what the manufacturer's staff sees."""

from collections.abc import Callable

from msgspec import convert
from PySide6.QtWidgets import QLineEdit

from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import Text, say
from sync.domain.accounts.commands import ChangeShop
from sync.domain.accounts.queries import DealerCard


class ShopDialog(SavingDialog):
    """Its name and its tax number are the manufacturer's to change."""

    def __init__(self, page: Page, card: DealerCard, on_saved: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("This shop"), page, width=560)
        self._desk, self._card, self._on_saved = page.desk, card, on_saved
        self.form = Form()
        self.texts = {
            "contact": self._line("contact", lambda: self.tr("Contact")),
            "phone": self._line("phone", lambda: self.tr("Phone")),
            "email": self._line("email", lambda: self.tr("E-mail")),
            "address": self._line("address", lambda: self.tr("Address")),
        }
        self.content.addWidget(self.form)
        self.content.addWidget(label(lambda: self.tr("Printed on the papers of the shop."), "muted").wrap())
        self.deed(lambda: self.tr("Save"), self._save)
        self.texts["contact"].setFocus()

    def _line(self, name: str, title: Text) -> QLineEdit:
        field = QLineEdit(getattr(self._card, name))
        say(field, field.setAccessibleName, title)
        self.form.add(name, title, field)
        return field

    def _save(self) -> None:
        typed = {name: field.text().strip() for name, field in self.texts.items()}
        others = {name: text for name, text in typed.items() if text != getattr(self._card, name)}
        self.save(self._desk, convert(others, ChangeShop), lambda _: self._on_saved())

"""Keeps the lines being typed as a template under a name."""

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.page import Desk, Page
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.words import say
from sync.client.replica import Receipt
from sync.domain.orders.templates import SaveTemplate, TemplateItem
from sync.kernel.errors import Refusal


def save_as(page: Page, lines: EntryLines) -> None:
    """Ask for the name under which the lines that are whole are kept."""
    items = tuple(TemplateItem(product_code=one.product_code, quantity=one.quantity) for one in lines.wanted())
    SaveTemplateDialog(page, page.desk, items).show_modeless()


class SaveTemplateDialog(Dialog):
    """Templates belong to the whole shop."""

    def __init__(self, parent: QWidget, desk: Desk, items: tuple[TemplateItem, ...]) -> None:
        super().__init__(lambda: self.tr("Save as template"), parent)
        self._desk = desk
        self._items, self._template_id = items, desk.bridge.ids.new()
        self.name = QLineEdit()
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        self.form = Form()
        self.form.add("name", lambda: self.tr("Name"), self.name)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save)
        self.name.setFocus()

    def _save(self) -> None:
        command = SaveTemplate(template_id=self._template_id, name=self.name.text(), items=self._items)
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Template {name} is saved.").format(name=self.name.text().strip()))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.form.show_error("name", sentence(refusal.code, refusal.params))

"""The base of the two dialogs that draft a rule: it saves by itself, and keeps what was typed where the business says no."""

from datetime import date

from PySide6.QtWidgets import QWidget

from dms_desktop.features.prices.fields import AddressFields
from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.words import Text
from sync.client.replica import Receipt
from sync.domain.pricing.queries import RuleRow
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal


class RuleDialog(Dialog):
    """`row` is the draft that is changed, None for a new one; `today` the house's day, from which a new one counts."""

    is_long = True

    def __init__(self, title: Text, parent: QWidget, desk: Desk, *, today: date, row: RuleRow | None) -> None:
        super().__init__(title, parent, width=760)
        self.desk, self.row = desk, row
        self.rule_id = row.rule_id if row else desk.bridge.ids.new()
        self.who = AddressFields(desk.bridge, today)
        self.form = Form(columns=2)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save draft"), self._save, key="F12")

    def wrong(self) -> str:
        """The first field that cannot be read, or nothing."""
        return self.who.wrong()

    def command(self) -> Command:
        """What is typed."""
        raise NotImplementedError

    def _save(self) -> None:
        self.form.clear_errors()
        wrong = self.wrong()
        if wrong:
            self.form.show_error(wrong, lambda: self.tr("Not possible here"))
            return
        self.desk.bridge.submit(self.command(), on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self.desk.tell(self.tr("The draft is saved on this PC."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)

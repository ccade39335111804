"""The manufacturer's rules of the pool, line by line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from sync.client.replica import Receipt
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.keeping_pool import SetPoolTerms
from sync.domain.deals.pool_queries import PoolTermsRow, pool_terms_known
from sync.kernel.errors import Refusal


class PoolTermsDialog(Dialog):
    """Shows what counts for the line that is chosen; saves by itself."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Terms of the pool"), parent, width=520)
        self._desk = desk
        self._known: dict[str, PoolTermsRow] = {}
        words = label(lambda: self.tr("Without terms for a line, or for all lines, nothing of it comes into the pool."), "muted")
        self.content.addWidget(words.wrap())
        self.line = ChoiceBox(lambda: self.tr("Product line"))
        self.line.add_choice("", lambda: self.tr("All other lines"))
        self.waiting = QuantityEdit(lambda: self.tr("Who had it waits, days"))
        self.stay = QuantityEdit(lambda: self.tr("An entry stays, days"))
        self.form = Form()
        self.form.add("product_line", lambda: self.tr("Product line"), self.line)
        self.form.add("waiting_days", lambda: self.tr("Who had it waits, days"), self.waiting)
        self.form.add("stay_days", lambda: self.tr("An entry stays, days"), self.stay)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        self.line.picked.connect(lambda _: self._fill())
        desk.bridge.read(self, category_tree, self._show_lines)
        desk.bridge.read(self, pool_terms_known, self._show_known)
        self.waiting.setFocus()

    def _show_lines(self, categories: Sequence[CategoryRow]) -> None:
        for category in categories:
            self.line.add_choice(category.code, partial(shown, category.names))

    def _show_known(self, rows: Sequence[PoolTermsRow]) -> None:
        self._known = {row.product_line: row for row in rows}
        self._fill()

    def _fill(self) -> None:
        known = self._known.get(str(self.line.value() or ""))
        self.waiting.set_value(known.waiting_days if known else None)
        self.stay.set_value(known.stay_days if known else None)

    def _save(self) -> None:
        self.form.clear_errors()
        waiting, stay = self.waiting.value(), self.stay.value()
        for name, days in (("waiting_days", waiting), ("stay_days", stay)):
            if not isinstance(days, int):
                self.form.show_error(name, self.tr("How many days?"))
                return
        if isinstance(waiting, int) and isinstance(stay, int):
            line = str(self.line.value() or "")
            command = SetPoolTerms(product_line=line, waiting_days=waiting, stay_days=stay)
            self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The terms are saved on this PC."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        words = sentence(refusal.code, refusal.params)
        if not self.form.show_error(str(refusal.params.get("field", "")), words):
            self.fail(words)

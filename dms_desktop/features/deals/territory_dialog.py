"""Grants a territory, changes one, or ends it: a dealer, a product line, an area and its days."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.dealers import dealer_suggest
from dms_desktop.goods.naming import shown
from dms_desktop.known import area_edit
from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.house_queries import TerritoryRow
from sync.domain.deals.reviewing import GrantTerritory
from sync.kernel.errors import Refusal


class TerritoryDialog(Dialog):
    """Saves by itself, and keeps what was typed where the business says no. `today` is the day of the house."""

    def __init__(self, parent: QWidget, desk: Desk, title: Text, today: date) -> None:
        super().__init__(title, parent, width=560)
        self._desk = desk
        self._territory_id = desk.bridge.ids.new()
        self._is_ending = False
        self._today = today
        words = label(
            lambda: self.tr(
                "A dealer for whom nothing was laid down may sell everywhere. From the first territory on, only what has begun "
                "and not ended counts."
            ),
            "muted",
        )
        self.content.addWidget(words.wrap())
        self._make_fields()
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        desk.bridge.read(self, category_tree, self._show_lines)
        self.dealer.setFocus()

    def change(self, row: TerritoryRow) -> None:
        """Begin with what stands there; whose it is stays."""
        self._territory_id = row.territory_id
        self.dealer.set_value(row.dealer_id, f"{row.dealer_code} {row.dealer_name}".strip())
        self.dealer.setEnabled(False)
        if row.line is not None:
            self.line.add_choice(row.product_line, partial(shown, row.line))
        self.line.set_value(row.product_line)
        self.area.setText(row.area)
        self.first.set_value(row.valid_from)
        self.last.set_value(row.valid_until)
        self.line.setFocus()

    def end(self, row: TerritoryRow) -> None:
        """Ask for its last day alone: today, or its first day where that is still to come."""
        self.change(row)
        self._is_ending = True
        for field in (self.line, self.area, self.first):
            field.setEnabled(False)
        self.last.set_value(max(self._today, row.valid_from))
        self.last.setFocus()
        self.last.selectAll()

    def _make_fields(self) -> None:
        self.dealer = PickEdit(dealer_suggest(self._desk.bridge), lambda: self.tr("Dealer"))
        self.line = ChoiceBox(lambda: self.tr("Product line"))
        self.line.add_choice("", lambda: self.tr("All lines"))
        self.area = area_edit(self._desk.bridge, lambda: self.tr("Area"))
        say(self.area, self.area.setPlaceholderText, lambda: self.tr("Everywhere; 44 is each region code that begins so"))
        self.first = DateEdit(lambda: self.tr("From"), self._today)
        self.first.set_value(self._today)
        self.last = DateEdit(lambda: self.tr("Until"), self._today)
        self.form = Form()
        self.form.add("dealer_id", lambda: self.tr("Dealer"), self.dealer)
        self.form.add("product_line", lambda: self.tr("Product line"), self.line)
        self.form.add("area", lambda: self.tr("Area"), self.area)
        self.form.add("valid_from", lambda: self.tr("From"), self.first)
        self.form.add("valid_until", lambda: self.tr("Until"), self.last)

    def _show_lines(self, categories: Sequence[CategoryRow]) -> None:
        for category in categories:
            if self.line.findData(category.code) < 0:
                self.line.add_choice(category.code, partial(shown, category.names))

    def _save(self) -> None:
        self.form.clear_errors()
        dealer_id, first = self.dealer.value(), self.first.day()
        if not isinstance(dealer_id, int):
            self.form.show_error("dealer_id", lambda: self.tr("Choose a dealer."))
        elif first is None:
            self.form.show_error("valid_from", lambda: self.tr("Which day?"))
        elif self.last.is_wrong() or (self._is_ending and self.last.day() is None):
            self.form.show_error("valid_until", lambda: self.tr("Which day?"))
        else:
            command = GrantTerritory(
                territory_id=self._territory_id,
                dealer_id=dealer_id,
                product_line=str(self.line.value() or ""),
                area=self.area.text().strip(),
                valid_from=first,
                valid_until=self.last.day(),
            )
            self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; the dealer is told by itself."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)

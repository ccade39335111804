"""Small questions of the stock: a product's minimum, a new count."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.goods.codes import product_code_edit
from dms_desktop.goods.naming import shown
from dms_desktop.goods.places import place_words
from dms_desktop.page import Desk
from dms_desktop.pieces import record_id
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel, label, tick_box
from sync.client.replica import Receipt
from sync.domain.catalog.tree import CategoryRow
from sync.domain.stock.places import SetMinimum
from sync.domain.stock.queries import LevelRow, LocationRow
from sync.kernel.errors import Refusal

INDENT = "　"


class MinimumDialog(Dialog):
    """Of the marked product; where none is marked, of one that never was here: `typed` is a piece of its code. It saves by
    itself, and 0 means never."""

    def __init__(self, parent: QWidget, desk: Desk, level: LevelRow | None, *, typed: str = "") -> None:
        super().__init__(lambda: self.tr("Order again below"), parent)
        self._desk, self._code = desk, level.product_code if level else ""
        self.product = product_code_edit(desk, lambda: self.tr("Product"), self)
        self.units = QuantityEdit(lambda: self.tr("Units over all places"))
        self.form = Form()
        if level is None:
            self.product.setText(typed)
            self.form.add("product_code", lambda: self.tr("Product"), self.product)
        else:
            self.product.hide()
            self.units.set_value(level.minimum)
            self.content.addWidget(PlainLabel(f"{level.product_code}  {shown(level.names)}", "strong").wrap())
        self.form.add("quantity", lambda: self.tr("Units over all places"), self.units)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._done, key="F12")
        (self.product if level is None else self.units).setFocus()
        self.units.selectAll()

    def _done(self) -> None:
        self.form.clear_errors()
        code, units = self._code or self.product.text().strip(), self.units.units()
        if units is None:
            self.form.show_error("quantity", self.tr("A whole number, 0 for never."))
            return
        self._desk.bridge.submit(SetMinimum(product_code=code, quantity=units), on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The minimum is set."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)


class CountDialog(Dialog):
    """Calls `on_start(location_id, categories, is_blind)`. No category: everything at the place."""

    def __init__(
        self,
        places: Sequence[LocationRow],
        categories: Sequence[CategoryRow],
        *,
        on_start: Callable[[UUID, tuple[str, ...], bool], object],
        parent: QWidget,
    ) -> None:
        super().__init__(lambda: self.tr("Start a count"), parent)
        self._on_start = on_start
        self.place, self.category = ChoiceBox(lambda: self.tr("Place")), ChoiceBox(lambda: self.tr("Products"))
        for place in places:
            self.place.add_choice(str(place.location_id), partial(place_words, place))
        self.category.add_choice("", lambda: self.tr("Everything there"))
        for category in categories:
            self.category.add_choice(category.code, partial(_branch_words, category))
        self.blind = tick_box(lambda: self.tr("Blind: what the books expect is seen when a line is counted"))
        self.blind.setChecked(True)
        self.form = Form()
        self.form.add("place", lambda: self.tr("Place"), self.place)
        self.form.add("category", lambda: self.tr("Products"), self.category)
        self.content.addWidget(self.form)
        self.content.addWidget(self.blind)
        advice = label(lambda: self.tr("The books are frozen now; goods may go on moving while you count."), "small")
        self.content.addWidget(advice.wrap())
        self.deed(lambda: self.tr("Start"), self._done, key="F12")
        self.place.setFocus()

    def _done(self) -> None:
        location_id = record_id(str(self.place.value()))
        if location_id is None:
            return
        chosen = str(self.category.value() or "")
        self.accept()
        self._on_start(location_id, (chosen,) if chosen else (), self.blind.isChecked())


def _branch_words(category: CategoryRow) -> str:
    return INDENT * category.depth + shown(category.names)

"""Packs a shipment: what is set aside is offered, in parts if need be, with lots and serial numbers."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine
from dms_desktop.goods.naming import shown
from dms_desktop.goods.quantities import parse_units
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.grid_words import tell_overfull
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import say
from sync.domain.desk.shipping import ShipLines, ShippedLine
from sync.kernel.ids import Ids

LINE = "line"


class ShipDialog(SavingDialog):
    """Calls `on_command` with the shipment, and stays open until it is saved. A product may stand in several rows: one for each
    lot or serial number."""

    is_long = True

    def __init__(self, parent: QWidget, facts: DeskFacts, *, ids: Ids, on_command: Callable[[ShipLines], object]) -> None:
        super().__init__(lambda: self.tr("Ship {number}").format(number=facts.card.row.number), parent, width=860)
        self._facts, self._ids, self._on_command = facts, ids, on_command
        self.setMinimumHeight(480)
        self.carrier, self.tracking, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.form = Form(columns=3)
        for name, title, field in (
            ("carrier", lambda: self.tr("Carrier"), self.carrier),
            ("tracking", lambda: self.tr("Tracking number"), self.tracking),
            ("note", lambda: self.tr("Note"), self.note),
        ):
            self.form.add(name, title, field)
            say(field, field.setAccessibleName, title)
        self.grid = EntryGrid(lambda: self.tr("Goods in the box"), self._columns(), new_id=ids.new, spare=8)
        self.grid.edited.connect(lambda row_id, key: self._follow(row_id))
        tell_overfull(self.grid, self.banner)
        self.grid.load(self._row(line) for line in facts.lines if line.row.allocated)
        self.content.addWidget(self.form)
        self.content.addWidget(self.grid, 1)
        hint = label(lambda: self.tr("0 leaves a line for the next shipment. A serial number names one unit."), "muted")
        self.content.addWidget(hint)
        self.deed(lambda: self.tr("Ship"), self._done, key="F12")
        self.grid.hand.go(0, "quantity")
        self.grid.setFocus()

    def typed(self) -> object:
        rows = [tuple(row.text(key) for key in ("code", "quantity", "lot", "serial")) for row in self.grid.rows()]
        return (self.carrier.text(), self.tracking.text(), self.note.text(), *rows)

    def _columns(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn(key="code", title=lambda: self.tr("Code"), width=150),
            GridColumn(key="name", title=lambda: self.tr("Name"), editable=False, stretch=True),
            GridColumn(key="allocated", title=lambda: self.tr("Set aside"), kind=Kind.QUANTITY, editable=False, width=80),
            GridColumn(
                key="quantity", title=lambda: self.tr("In the box"), kind=Kind.QUANTITY, parse=parse_units, width=90, strong=True
            ),
            GridColumn(key="lot", title=lambda: self.tr("Lot"), width=100),
            GridColumn(key="serial", title=lambda: self.tr("Serial number"), width=130),
        )

    def _row(self, line: DeskLine) -> GridRow:
        texts = {"code": line.row.product_code, "name": shown(line.row.names)}
        cells = {LINE: Cell(line.row.line_id)} | {key: Cell(text, text) for key, text in texts.items()}
        units = {key: Cell(line.row.allocated, f"{line.row.allocated:,}") for key in ("allocated", "quantity")}
        return GridRow(self._ids.new(), cells | units)

    def _follow(self, row_id: UUID) -> None:
        row = self.grid.row(row_id)
        if row is None:
            return
        line = self._line_of(row)
        name, units = (shown(line.row.names), line.row.allocated) if line else (None, None)
        self.grid.fill(row.row_id, {"name": name, "allocated": units})
        self.grid.mark(row.row_id, "code", "" if line else self.tr("Nothing of this is set aside"))

    def _done(self) -> None:
        rows = [row for row in self.grid.rows() if row.value("quantity") != 0]
        wrong = next((row for row in rows if self._line_of(row) is None or row.value("quantity") is None), None)
        if wrong is not None:
            self.grid.mark(wrong.row_id, "quantity", self.tr("How many, and of what?"))
            self.fail(self.tr("A marked line needs you."))
        elif not rows:
            self.fail(self.tr("Nothing is in the box yet."))
        else:
            self._on_command(self._command(rows))

    def _command(self, rows: list[GridRow]) -> ShipLines:
        return ShipLines(
            dealer_id=self._facts.card.dealer_id,
            order_id=self._facts.card.row.order_id,
            shipment_id=self._ids.new(),
            lines=tuple(self._shipped(row, line) for row in rows if (line := self._line_of(row)) is not None),
            carrier=self.carrier.text().strip(),
            tracking=self.tracking.text().strip(),
            note=self.note.text().strip(),
        )

    def _line_of(self, row: GridRow) -> DeskLine | None:
        """The line a row was made for, since a product may be on two lines; one of its product where it was added by hand."""
        same = [line for line in self._facts.lines if line.row.allocated and line.row.product_code == row.text("code")]
        return next((line for line in same if line.row.line_id == row.value(LINE)), same[0] if same else None)

    def _shipped(self, row: GridRow, line: DeskLine) -> ShippedLine:
        units = row.value("quantity")
        return ShippedLine(
            shipment_line_id=row.row_id,
            line_id=line.row.line_id,
            quantity=units if isinstance(units, int) else 0,
            lot=row.text("lot"),
            serial=row.text("serial"),
        )

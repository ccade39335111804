"""Taking goods back: what was sold is on the screen, the hand types how many came; never more than was sold."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.features.sale.words import payment_words
from dms_desktop.goods.naming import shown
from dms_desktop.goods_page import quantity_column, serial_column, serials_of, units_of
from dms_desktop.pieces import Piece, piece_of
from dms_desktop.scanning.scan_dialog import ScanDialog
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.grid_words import tell_overfull
from dms_desktop.widgets.parts import PlainLabel, label, row
from dms_desktop.widgets.words import listed, say
from sync.domain.sales.cards import LineCard, PaymentCard, SaleCard
from sync.domain.sales.lines import Paid
from sync.domain.sales.returning import BroughtBack, ReturnGoods
from sync.domain.sales.rules import MOST_LINES, PaymentKind, given_back


class ReturnDialog(ScanDialog):
    """Calls `on_return(command)`. The money is what was paid for exactly these units. What is scanned counts as sound."""

    def __init__(self, card: SaleCard, bridge: Bridge, *, on_return: Callable[[ReturnGoods], object], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Take goods back"), parent, width=860)
        self._card, self._bridge, self._on_return = card, bridge, on_return
        self._lines = {line.line_id: line for line in card.lines if line.returned < line.quantity}
        self.grid = EntryGrid(
            lambda: self.tr("What comes back"), self._columns(), new_id=bridge.ids.new, spare=0, most=MOST_LINES
        )
        self.grid.setMinimumHeight(220)
        self.grid.load(self._row(line) for line in self._lines.values())
        self.content.addWidget(self.grid, 1)
        self.why = QLineEdit()
        say(self.why, self.why.setAccessibleName, lambda: self.tr("Reason"))
        self.kind = ChoiceBox(lambda: self.tr("Money back by"))
        for kind in PaymentKind:
            self.kind.add_choice(kind.value, partial(payment_words, kind))
        self.kind.set_value(paid_most_by(card.payments).value)
        self.form = Form(columns=2)
        self.form.add("reason", lambda: self.tr("Reason"), self.why)
        self.form.add("kind", lambda: self.tr("Money back by"), self.kind)
        self.content.addWidget(self.form)
        self.total = PlainLabel(role="total")
        self.content.addLayout(row(label(lambda: self.tr("To give back"), "strong"), 1, self.total))
        self.deed(lambda: self.tr("Take back"), self._done, key="F12")
        self.grid.changed.connect(self._reckon)
        tell_overfull(self.grid, self.banner)
        self.grid.setFocus()
        self.grid.hand.go(0, "back")
        self._reckon()

    def scanned(self, code: str) -> bool:
        """One more of its line comes back; what was not sold here is said."""
        self._bridge.fetch(piece_of, partial(self._take, code), code=code)
        return True

    def _take(self, code: str, piece: Piece | None) -> None:
        lines = [line for line in self._lines.values() if piece is not None and line.product_code == piece.row.code]
        line = next((line for line in lines if piece is None or not piece.serial or piece.serial in self._open(line)), None)
        if piece is None or line is None:
            words = self.tr("{code} is not among what can still come back of this sale. Nothing was changed.")
            self.banner.alarm(words.format(code=code))
            return
        row, names = self.grid.row(line.line_id) or GridRow(line.line_id), [piece.serial] if piece.serial else []
        if set(names) & set(serials_of(row)):
            self.banner.alarm(self.tr("Serial number {serial} is on this document already.").format(serial=piece.serial))
            return
        self.banner.clear()
        self.grid.fill(line.line_id, {"back": units_of(row, "back") + piece.quantity})
        if names:
            self.grid.fill(line.line_id, {"serials": ", ".join((*serials_of(row), *names))})
        self._reckon()

    def _columns(self) -> Sequence[GridColumn]:
        return (
            GridColumn(key="code", title=lambda: self.tr("Code"), kind=Kind.CODE, width=140, editable=False),
            GridColumn(key="name", title=lambda: self.tr("Name"), stretch=True, editable=False),
            GridColumn(key="left", title=lambda: self.tr("Returnable"), kind=Kind.QUANTITY, width=60, editable=False),
            quantity_column("back", lambda: self.tr("Sound"), strong=True),
            quantity_column("broken", lambda: self.tr("Broken")),
            serial_column(),
        )

    @staticmethod
    def _row(line: LineCard) -> GridRow:
        left = line.quantity - line.returned
        cells = {"code": Cell(line.product_code, line.product_code), "name": Cell(None, shown(line.names))}
        return GridRow(line.line_id, cells | {"left": Cell(left, quantity(left))})

    def _back(self) -> Sequence[BroughtBack]:
        found: list[BroughtBack] = []
        for line in self.grid.rows():
            for key, is_sound in (("back", True), ("broken", False)):
                units = units_of(line, key)
                if units and line.row_id in self._lines:
                    found.append(self._brought(line.row_id, units, is_sound, self._named(line, units)))
        return found

    def _named(self, row: GridRow, units: int) -> tuple[str, ...]:
        """The pieces: as they were typed or scanned, else all that are left where all come back."""
        left = self._open(self._lines[row.row_id])
        return serials_of(row) or (left if len(left) == units else ())

    def _open(self, line: LineCard) -> tuple[str, ...]:
        """Serial numbers of a line that have not come back."""
        returned = {serial for back in self._card.returns for one in back.lines for serial in one.serials}
        return tuple(serial for serial in line.serials if serial not in returned)

    def _unnamed(self) -> LineCard | None:
        """The first line of whose pieces nobody can tell which they are. Sound and broken ones would share a cell."""
        for typed in (found for found in self.grid.rows() if found.row_id in self._lines):
            line, sound, broken = self._lines[typed.row_id], units_of(typed, "back"), units_of(typed, "broken")
            names = self._named(typed, sound + broken)
            is_told = set(names) <= set(self._open(line)) and len(set(names)) == sound + broken and not (sound and broken)
            if sound + broken and not is_told and (names or (line.serials and not line.is_disputed)):
                return line
        return None

    def _brought(self, sale_line_id: UUID, units: int, is_sound: bool, serials: tuple[str, ...]) -> BroughtBack:
        return BroughtBack(
            line_id=self._bridge.ids.new(), sale_line_id=sale_line_id, quantity=units, is_sound=is_sound, serials=serials
        )

    def _due(self) -> int:
        due, before = 0, {line_id: line.returned for line_id, line in self._lines.items()}
        for back in self._back():
            line = self._lines[back.sale_line_id]
            due += given_back(line.gross, sold=line.quantity, before=before[line.line_id], units=back.quantity)
            before[line.line_id] += back.quantity
        return due

    def _reckon(self) -> None:
        for line in self.grid.rows():
            sold = self._lines.get(line.row_id)
            too_many = sold is not None and units_of(line, "back") + units_of(line, "broken") > sold.quantity - sold.returned
            self.grid.mark(line.row_id, "back", self.tr("More than was sold") if too_many else "")
        self.total.setText(f"{self._card.currency} {money(self._due(), self._card.currency)}")

    def _done(self) -> None:
        self.form.clear_errors()
        if any(line.is_wrong() for line in self.grid.rows()):
            self.fail(self.tr("More than was sold cannot come back."))
        elif not self._back():
            self.fail(self.tr("Type how many come back."))
        elif (unnamed := self._unnamed()) is not None:
            self._ask_serials(unnamed)
        elif not self.why.text().strip():
            self.form.show_error("reason", self.tr("Say why: the other side reads it."))
        else:
            self.accept()
            self._on_return(self._command())

    def _ask_serials(self, line: LineCard) -> None:
        words = self.tr("{code} was sold without serial numbers: leave that cell empty.")
        if line.serials:
            words = self.tr("{code}: scan or type which pieces come back, sound and broken ones in two returns. Sold: {serials}")
        self.fail(words.format(code=line.product_code, serials=listed(self._open(line))))

    def _command(self) -> ReturnGoods:
        now, due = self._bridge.clock.now(), self._due()
        kind = PaymentKind(str(self.kind.value()))
        refunds = (Paid(payment_id=self._bridge.ids.new(), kind=kind, amount=due),) if due else ()
        return ReturnGoods(
            return_id=self._bridge.ids.new(),
            sale_id=self._card.sale_id,
            location_id=self._card.location_id,
            lines=tuple(self._back()),
            refunds=refunds,
            reason=self.why.text().strip(),
            returned_at=now,
            day=now.astimezone().date(),
        )


def paid_most_by(payments: Sequence[PaymentCard]) -> PaymentKind:
    """How the largest part of a sale was paid: its money goes back the same way, unless a hand says otherwise."""
    return max(payments, key=lambda paid: paid.amount).kind if payments else PaymentKind.CASH

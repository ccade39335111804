"""Which pieces of a quote go over the counter: scanned on its page, or typed line by line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.goods.naming import shown
from dms_desktop.goods_page import serial_column, serials_of
from dms_desktop.pieces import Piece, piece_of
from dms_desktop.scanning.scan_dialog import ScanDialog
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.parts import label
from sync.domain.sales.cards import LineCard
from sync.domain.sales.quoting import QuotedPieces
from sync.domain.sales.rules import MOST_LINES


@dataclass(frozen=True)
class Picked:
    """What names the goods of one line."""

    lot: str = ""
    serials: tuple[str, ...] = ()


Picks = Mapping[UUID, Picked]


def picked_lines(lines: Sequence[LineCard], picks: Picks) -> Sequence[LineCard]:
    """With what was picked for them."""
    named = ((line, picks.get(line.line_id, Picked())) for line in lines)
    return [replace(line, lot=picked.lot, serials=picked.serials) for line, picked in named]


def taker_of(piece: Piece, lines: Sequence[LineCard], picks: Picks) -> LineCard | None:
    """The first line of a scanned product that has room for one more, and no other lot; None where all that are quoted are
    named."""
    same = ((line, picks.get(line.line_id, Picked())) for line in lines if line.product_code == piece.row.code)
    return next((line for line, one in same if len(one.serials) < line.quantity and one.lot in ("", piece.lot)), None)


def with_piece(picks: Picks, line: LineCard, piece: Piece) -> Picks:
    before = picks.get(line.line_id, Picked())
    serials = (*before.serials, piece.serial) if piece.serial else before.serials
    return {**picks, line.line_id: Picked(piece.lot or before.lot, serials)}


def half_named(lines: Sequence[LineCard]) -> LineCard | None:
    """The first line of which some pieces are named and some are not."""
    return next((line for line in lines if line.serials and len(line.serials) != line.quantity), None)


def quoted_pieces(picks: Picks) -> tuple[QuotedPieces, ...]:
    return tuple(QuotedPieces(line_id=line_id, lot=one.lot, serials=one.serials) for line_id, one in picks.items())


class PickDialog(ScanDialog):
    """Calls `on_picks(picks)` with lots and serial numbers as they stand, empty ones left out. A scan goes to its own line."""

    def __init__(
        self, lines: Sequence[LineCard], bridge: Bridge, *, on_picks: Callable[[Picks], object], parent: QWidget
    ) -> None:
        super().__init__(lambda: self.tr("Lots and serial numbers"), parent, width=860)
        self._lines, self._bridge, self._on_picks = {line.line_id: line for line in lines}, bridge, on_picks
        self.grid = EntryGrid(
            lambda: self.tr("Goods of the quote"), self._columns(), new_id=bridge.ids.new, spare=0, most=MOST_LINES
        )
        self.grid.setMinimumHeight(220)
        self.grid.load(self._row(line) for line in lines)
        self.content.addWidget(self.grid, 1)
        self.content.addWidget(label(lambda: self.tr("They can be scanned on the page of the quote as well."), "small").wrap())
        self.deed(lambda: self.tr("Keep"), self._done, key="F12")
        self.grid.setFocus()
        self.grid.hand.go(0, "serials")

    def _columns(self) -> Sequence[GridColumn]:
        return (
            GridColumn(key="code", title=lambda: self.tr("Code"), kind=Kind.CODE, width=140, editable=False),
            GridColumn(key="name", title=lambda: self.tr("Name"), stretch=True, editable=False),
            GridColumn(key="quantity", title=lambda: self.tr("Quantity"), kind=Kind.QUANTITY, width=70, editable=False),
            GridColumn(key="lot", title=lambda: self.tr("Lot"), width=120),
            serial_column(),
        )

    @staticmethod
    def _row(line: LineCard) -> GridRow:
        serials = ", ".join(line.serials)
        cells = {"code": Cell(line.product_code, line.product_code), "name": Cell(None, shown(line.names))}
        cells |= {"quantity": Cell(line.quantity, quantity(line.quantity)), "lot": Cell(line.lot, line.lot)}
        return GridRow(line.line_id, cells | {"serials": Cell(serials, serials)})

    def scanned(self, code: str) -> bool:
        """Typed into the cell in hand, the second piece of a line would land on the line below it."""
        self._bridge.fetch(piece_of, partial(self._take, code), code=code)
        return True

    def _take(self, code: str, piece: Piece | None) -> None:
        picks = self._picks()
        line = None if piece is None else taker_of(piece, tuple(self._lines.values()), picks)
        if piece is None or line is None or any(piece.serial in one.serials for one in picks.values()):
            self.banner.alarm(self.tr("{code} is not on this quote, or named already. Nothing was changed.").format(code=code))
            return
        self.banner.clear()
        picked = with_piece(picks, line, piece)[line.line_id]
        self.grid.fill(line.line_id, {"lot": picked.lot or None, "serials": ", ".join(picked.serials) or None})

    def _picks(self) -> Picks:
        quoted = (found for found in self.grid.rows() if found.row_id in self._lines)
        return {found.row_id: Picked(found.text("lot").strip(), serials_of(found)) for found in quoted}

    def _done(self) -> None:
        picks = self._picks()
        self.accept()
        self._on_picks({line_id: picked for line_id, picked in picks.items() if picked != Picked()})

"""What came of a delivery, as it is typed: which line of the papers each row belongs to, and how the two differ."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from dms_desktop.features.stock.short_dialog import ShortLine
from dms_desktop.features.stock.words import difference_chip
from dms_desktop.goods.naming import shown
from dms_desktop.goods_page import code_of, units_of
from dms_desktop.pieces import Piece
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.grid_rows import GridRow
from sync.domain.stock.paper_queries import LineToReceive
from sync.domain.stock.rules import ClaimKind, differences


class Came:
    """`rows` are those in which something is typed, `papers` the lines of the delivery by their ids.

    A row of the papers is its own. Another lot of the same goods has a row of its own, and belongs to an open line of that
    product: the one with its lot, else the first that is still short, else the last. What no line takes is not on the papers.
    """

    def __init__(self, rows: Sequence[GridRow], papers: Mapping[UUID, LineToReceive]) -> None:
        self._papers = papers
        self._units: Counter[UUID] = Counter()
        self._damaged: Counter[UUID] = Counter()
        self._line_of: dict[UUID, UUID] = {}
        own = [found for found in rows if found.row_id in papers]
        for found in own:
            self._add(found, papers[found.row_id])
        for found in rows:
            paper = None if found in own else self._taker(found)
            if paper is not None:
                self._add(found, paper)

    def line_of(self, row_id: UUID) -> UUID | None:
        """The line of the papers; None for a row without one, or with nothing typed."""
        return self._line_of.get(row_id)

    def missing(self, line: LineToReceive) -> int:
        """Units of the papers that no row has; below zero where more came."""
        return line.quantity - self._units[line.shipment_line_id]

    def short(self) -> Sequence[ShortLine]:
        """Lines of which something is typed, and less came than the papers say."""
        begun = (self._papers[line_id] for line_id in dict.fromkeys(self._line_of.values()))
        return [
            ShortLine(line.product_code, shown(line.names), line.quantity, self._units[line.shipment_line_id])
            for line in begun
            if self.missing(line) > 0
        ]

    def mark(self, found: GridRow) -> Chip | None:
        """On the row of the papers for all that came of it; nothing on a further lot, and on a row that is blank."""
        paper = self._papers.get(found.row_id)
        if paper is None:
            units = _units(found)
            is_unexpected = bool(units) and self.line_of(found.row_id) is None
            return difference_chip({ClaimKind.UNEXPECTED: units}) if is_unexpected else None
        if paper.shipment_line_id not in self._line_of.values():
            return None
        damaged = self._damaged[paper.shipment_line_id]
        sound = self._units[paper.shipment_line_id] - damaged
        return difference_chip(differences(shipped=paper.quantity, received=sound, damaged=damaged))

    def _add(self, found: GridRow, paper: LineToReceive) -> None:
        damaged = units_of(found, "damaged")
        self._units[paper.shipment_line_id] += units_of(found, "received") + damaged
        self._damaged[paper.shipment_line_id] += damaged
        self._line_of[found.row_id] = paper.shipment_line_id

    def _taker(self, found: GridRow) -> LineToReceive | None:
        code, lot = code_of(found), found.text("lot")
        lines = [line for line in self._papers.values() if not line.is_settled and line.product_code == code]
        same_lot = next((line for line in lines if lot and line.lot == lot), None)
        still_short = next((line for line in lines if self.missing(line) > 0), None)
        return same_lot or still_short or (lines[-1] if lines else None)


def row_for(piece: Piece, rows: Sequence[GridRow], papers: Mapping[UUID, LineToReceive]) -> GridRow | None:
    """Where a scanned piece is counted: at its own serial number on the papers, else at the first line of its goods and its lot
    that is still short. Units that were typed without a lot are not of the lot that is scanned after them."""
    same = [found for found in rows if found.text("code") == piece.row.code and _fits(piece, found, papers.get(found.row_id))]
    named = [found for found in same if piece.serial and found.row_id in papers and papers[found.row_id].serial]
    short = [found for found in same if _is_short(found, papers.get(found.row_id))]
    return next(iter((*named, *short, *same)), None)


def _fits(piece: Piece, found: GridRow, paper: LineToReceive | None) -> bool:
    if piece.serial and paper is not None and paper.serial:
        return paper.serial == piece.serial
    return not piece.lot or found.text("lot") == piece.lot or (not found.text("lot") and not _units(found))


def _is_short(found: GridRow, paper: LineToReceive | None) -> bool:
    return paper is not None and _units(found) < paper.quantity


def _units(found: GridRow) -> int:
    return units_of(found, "received") + units_of(found, "damaged")

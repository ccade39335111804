"""Papers that put the books right: what is gone, what was found, and why."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.deciders import tell_saved
from dms_desktop.features.stock.moving import MovingPage
from dms_desktop.goods.reasons import REASONS, reason_words
from dms_desktop.pieces import Piece, record_id
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import change
from dms_desktop.widgets.grid_rows import GridColumn
from dms_desktop.widgets.notices import Weight
from sync.domain.stock.moving import ADJUSTMENT_APPROVAL, AdjustStock, MovedLine
from sync.domain.stock.rules import AdjustmentReason, direction
from sync.kernel.commands import Command
from sync.kernel.search import fold_width

MOST = 9_999_999


class AdjustmentPage(MovingPage):
    """Put the books right: + what was found, - what is gone, and always why."""

    draft_kind = "adjustment"
    minds_expiry = False
    sign = 1

    def title(self) -> str:
        return self.tr("Adjustment")

    def at_words(self) -> str:
        return self.tr("Place")

    def other_words(self) -> str:
        return self.tr("Reason")

    def _other_box(self) -> ChoiceBox:
        box = ChoiceBox(self.other_words)
        for reason in REASONS:
            box.add_choice(str(reason), partial(reason_words, reason))
        return box

    def _units_column(self) -> GridColumn:
        return GridColumn(
            key="quantity", title=lambda: self.tr("+ / −"), kind=Kind.QUANTITY, width=90, parse=parse_signed, strong=True
        )

    def command(self, lines: tuple[MovedLine, ...]) -> Command | None:
        place = record_id(str(self.at.value()))
        if place is None:
            return None
        return AdjustStock(adjustment_id=self.document_id, location_id=place, reason=self._reason(), lines=lines)

    def _units_scanned(self, piece: Piece) -> int:
        """What is scanned as damaged or lost leaves."""
        return -piece.quantity if direction(self._reason()) < 0 else piece.quantity

    def _agrees(self, lines: Sequence[MovedLine]) -> bool:
        """Nothing that was damaged comes in, and nothing that was found leaves: whoever forgets the sign is asked."""
        way = direction(self._reason())
        wrong = next((line for line in lines if line.quantity * way < 0), None)
        if wrong is None:
            return True
        at = [found.row_id for found in self.grid.rows()].index(wrong.line_id)
        self.grid.setFocus()
        self.grid.hand.go(at, "quantity")
        words = self.tr("Line {number}: goods leave for this reason, so type {units}; or choose another reason.")
        if way > 0:
            words = self.tr("Line {number}: goods come in for this reason, so type {units}; or choose another reason.")
        self.banner.tell(Weight.ERROR, words.format(number=at + 1, units=change(-wrong.quantity)))
        return False

    def _reason(self) -> AdjustmentReason:
        return AdjustmentReason(str(self.other.value()))

    def say_booked(self, words: str) -> None:
        tell_saved(self.desk, words, kind=ADJUSTMENT_APPROVAL, document_id=self.document_id)


def parse_signed(text: str) -> int:
    """`+3`, `-2`, `1,200`. Raises ValueError for anything else, and out of range."""
    units = int(fold_width(text).replace(",", "").replace("−", "-").replace(" ", ""))
    if abs(units) > MOST:
        raise ValueError(f"{units} is out of range")
    return units

"""Whether what is typed at the counter can be sold as it stands; what is missing is pointed at."""

from collections.abc import Sequence

from dms_desktop.features.sale.figures import sold_line
from dms_desktop.goods_page import GoodsPage, code_of, point_at, units_of
from dms_desktop.refusals import sentence
from dms_desktop.widgets.grid_rows import GridRow
from dms_desktop.widgets.notices import Weight
from sync.domain.sales.floors import PERMISSION, below_floor
from sync.domain.sales.lines import SoldLine, check_typed
from sync.kernel.errors import Refusal


def is_ready(page: GoodsPage, lines: Sequence[SoldLine], *, wrong: str) -> bool:
    """False, and said, where a line is not whole, lies below a floor that this person may not sell below, or would be refused
    anyhow. `wrong` is said of the cell."""
    unready = next((found for found in page.grid.rows() if sold_line(found) is None or found.is_wrong()), None)
    if unready is not None:
        missing = _missing(unready)
        if not unready.cell(missing).error:
            page.grid.mark(unready.row_id, missing, wrong)
        point_at(page, unready, missing)
        return False
    below = None if page.desk.may(PERMISSION) else below_floor(lines)
    if below is not None:
        page.grid.setFocus()
        page.grid.hand.go([found.row_id for found in page.grid.rows()].index(below.line_id), "price")
        page.banner.tell(Weight.ERROR, sentence("below_counter_floor", {"code": below.product_code}))
        return False
    return bool(lines) and _holds(page, lines)


def _holds(page: GoodsPage, lines: Sequence[SoldLine]) -> bool:
    """What the business would refuse of these lines is said now: later the customer has paid."""
    try:
        check_typed(lines)
    except Refusal as refusal:
        page.refused(refusal)
        return False
    return True


def _missing(found: GridRow) -> str:
    """The column that keeps a line from being sold: one that cannot be read before one that is empty."""
    unreadable = next((key for key, cell in found.cells.items() if cell.error), None)
    if unreadable is not None:
        return unreadable
    return "code" if not code_of(found) else "quantity" if not units_of(found, "quantity") else "price"

"""What is typed or scanned while a sale or a quote is being saved is not of it: it is of the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods_page import GoodsPage, code_of, serials_of, units_of
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.grid_rows import Cell, GridRow
from dms_desktop.widgets.notices import Weight

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Sent:
    """What stood on the page when it was sent."""

    document_id: UUID
    rows: Mapping[UUID, GridRow]
    head: Mapping[str, str]


def sent_of(page: GoodsPage) -> Sent:
    return Sent(page.document_id, {found.row_id: found for found in page.grid.rows()}, page.head())


def begin_next(page: GoodsPage, sent: Sent) -> bool:
    """A blank document, or what came since `sent`: True where something did, and said. A draft opened meanwhile is left alone."""
    page.desk.bridge.save_draft(page.draft_kind, sent.document_id, b"")  # a key pressed meanwhile has kept it anew
    if page.document_id != sent.document_id:
        return True
    head = {key: text for key, text in page.head().items() if text != sent.head.get(key, "")}
    came = {found.row_id: rest for found in page.grid.rows() if (rest := _rest(page, found, sent.rows.get(found.row_id)))}
    in_hand, (_, key), text = page.grid.hand.row(), page.grid.hand.place(), page.grid.hand.unfinished()
    page.begin_anew()
    page.show_head(head)
    page.grid.load(came.values())
    if in_hand is None or in_hand.row_id in came:
        at = len(came) if in_hand is None else [*came].index(in_hand.row_id)
        page.grid.hand.go(at, key if came or text else "code", text)
    is_more = bool(came or text or any(head.values()))
    if is_more:
        page.keep()
        words = translate("SaleMeanwhile", "What was typed or scanned during the saving is here, as the next sale.")
        page.banner.tell(Weight.INFO, words)
    return is_more


def _rest(page: GoodsPage, found: GridRow, sent: GridRow | None) -> GridRow | None:
    """A row that came, or what was added to one, under an id of its own; None for one that is sold as it stands."""
    if sent is None or code_of(sent) != code_of(found):
        return replace(found, row_id=page.desk.bridge.ids.new())
    added = units_of(found, "quantity") - units_of(sent, "quantity")
    if added <= 0:
        return None
    serials = ", ".join(serial for serial in serials_of(found) if serial not in serials_of(sent))
    rest = found.having({"quantity": Cell(added, quantity(added)), "serials": Cell(serials or None, serials)})
    return replace(rest, row_id=page.desk.bridge.ids.new())

"""Pieces with a serial number at the till: what has left the shop is not sold again, and where a piece stands is said."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sale.head import SaleHead
from dms_desktop.pieces import Piece
from dms_desktop.refusals import sentence
from sync.domain.sales.cards import LineCard
from sync.domain.sales.lines import SoldLine
from sync.domain.stock.queries import SerialCard
from sync.domain.stock.rules import SerialState


def left_words(card: SerialCard | None) -> str:
    """Why a piece cannot be sold; nothing where it can."""
    if card is None or card.state is SerialState.HERE:
        return ""
    return sentence(f"serial_{card.state}", {"code": card.product_code, "serial": card.serial})


def elsewhere_words(piece: Piece | None, head: SaleHead) -> str:
    """Where a piece stands by the books, if that is not the place that sells; nothing otherwise."""
    place = piece.card.location_id if piece is not None and piece.card is not None else None
    if piece is None or place in (None, head.location_id()):
        return ""
    words = QCoreApplication.translate("CounterPage", "Serial number {serial} stands at {place}. It is sold from {here}.")
    return words.format(serial=piece.serial, place=_place(head, place), here=_place(head, head.location_id()))


def named_pieces(lines: Sequence[SoldLine | LineCard]) -> frozenset[tuple[str, str]]:
    """By product and serial number."""
    return frozenset((line.product_code, serial) for line in lines for serial in line.serials)


def _place(head: SaleHead, location_id: UUID | None) -> str:
    return head.place.itemText(head.place.findData(str(location_id))) or "—"

"""The words of the stock: kinds of movements, reasons, differences of a delivery, states of a count."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.reasons import reason_words
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.domain.stock.paper_queries import CountRow
from sync.domain.stock.queries import LevelRow
from sync.domain.stock.rules import ClaimKind, CountState, MovementKind

translate = QCoreApplication.translate

KINDS: Mapping[MovementKind, object] = {
    MovementKind.RECEIPT: QT_TRANSLATE_NOOP("stock", "Receipt"),
    MovementKind.SALE: QT_TRANSLATE_NOOP("stock", "Sale"),
    MovementKind.RETURN: QT_TRANSLATE_NOOP("stock", "Return"),
    MovementKind.SENT_BACK: QT_TRANSLATE_NOOP("stock", "Sent back"),
    MovementKind.VOID: QT_TRANSLATE_NOOP("stock", "Void"),
    MovementKind.TRANSFER: QT_TRANSLATE_NOOP("stock", "Transfer"),
    MovementKind.ADJUSTMENT: QT_TRANSLATE_NOOP("stock", "Adjustment"),
    MovementKind.COUNT: QT_TRANSLATE_NOOP("stock", "Count"),
}
DIFFERENCES: Mapping[ClaimKind, object] = {
    ClaimKind.SHORT: QT_TRANSLATE_NOOP("stock", "Short {units}"),
    ClaimKind.OVER: QT_TRANSLATE_NOOP("stock", "Over {units}"),
    ClaimKind.DAMAGED: QT_TRANSLATE_NOOP("stock", "Damaged {units}"),
    ClaimKind.UNEXPECTED: QT_TRANSLATE_NOOP("stock", "Not on the papers {units}"),
}


def _translated(text: object) -> str:
    return QCoreApplication.translate("stock", str(text))


def kind_words(kind: MovementKind) -> str:
    return _translated(KINDS.get(kind, kind))


def movement_reason(reason: str, note: str) -> str:
    """Why goods moved, in words where the reason is one of ours."""
    return " · ".join(filter(None, (reason_words(reason), note)))


def difference_chip(found: Mapping[ClaimKind, int]) -> Chip:
    """What a received line shows: agreed, or how it differs."""
    if not found:
        return Chip(QCoreApplication.translate("stock", "Agrees"), Tone.OK)
    words = "  ".join(_translated(DIFFERENCES.get(kind, kind)).format(units=units) for kind, units in found.items())
    return Chip(words, Tone.WARN if ClaimKind.DAMAGED not in found else Tone.BAD)


def level_chip(row: LevelRow) -> Chip | None:
    if row.on_hand < 0:
        return Chip(QCoreApplication.translate("stock", "Below zero"), Tone.BAD)
    if row.is_below_minimum:
        return Chip(QCoreApplication.translate("stock", "Below minimum"), Tone.WARN)
    return None


def count_chip(row: CountRow) -> Chip:
    match row.state:
        case CountState.OPEN:
            return Chip(QCoreApplication.translate("stock", "Counting"), Tone.NOTE)
        case CountState.POSTED:
            return Chip(QCoreApplication.translate("stock", "Posted"), Tone.OK)
        case CountState.CANCELLED:
            return Chip(QCoreApplication.translate("stock", "Given up"), Tone.IDLE)
        case strange:
            return Chip(strange, Tone.NOTE)


def came_words(came: int, asked: int) -> str:
    words = by_count(asked, translate("stock", "{came} of {asked} unit"), translate("stock", "{came} of {asked} units"))
    return words.format(came=quantity(came), asked=quantity(asked))


def settled_words(count: int) -> str:
    one = translate("stock", "{count} line has been taken in before.")
    return by_count(count, one, translate("stock", "{count} lines have been taken in before.")).format(count=quantity(count))

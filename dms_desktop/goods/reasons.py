"""Why the books of a stock were put right, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sync.domain.stock.rules import AdjustmentReason

REASONS: Mapping[str, object] = {
    AdjustmentReason.DAMAGED: QT_TRANSLATE_NOOP("stock", "Damaged"),
    AdjustmentReason.LOST: QT_TRANSLATE_NOOP("stock", "Lost"),
    AdjustmentReason.FOUND: QT_TRANSLATE_NOOP("stock", "Found"),
    AdjustmentReason.EXPIRED: QT_TRANSLATE_NOOP("stock", "Expired"),
    AdjustmentReason.SAMPLE: QT_TRANSLATE_NOOP("stock", "Sample"),
    AdjustmentReason.OWN_USE: QT_TRANSLATE_NOOP("stock", "Own use"),
    AdjustmentReason.OPENING: QT_TRANSLATE_NOOP("stock", "Opening stock"),
    AdjustmentReason.CORRECTION: QT_TRANSLATE_NOOP("stock", "Correction"),
}


def reason_words(reason: str) -> str:
    """In a person's own words where the reason is none of ours."""
    return QCoreApplication.translate("stock", str(REASONS[reason])) if reason in REASONS else reason

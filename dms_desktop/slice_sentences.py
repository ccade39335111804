"""What the business says about slices that are kept for PCs: one sentence for each code of a handler."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SLICES: Mapping[str, object] = {
    "promotion_ends": QT_TRANSLATE_NOOP("refusal", "{code} ends before that: keep nothing of it for longer than until {day}."),
    "promotion_kept": QT_TRANSLATE_NOOP("refusal", "PCs may give {code} until {until}: take back what is kept for them first."),
    "promotion_unknown": QT_TRANSLATE_NOOP("refusal", "This promotion is not given to that dealer."),
    "promotion_unlimited": QT_TRANSLATE_NOOP("refusal", "{code} is given without end: there is nothing to keep."),
    "quota_short": QT_TRANSLATE_NOOP("refusal", "So much of {code} is not free: {free} is left."),
    "slice_exists": QT_TRANSLATE_NOOP("refusal", "This slice has been saved already."),
    "slice_invalid": QT_TRANSLATE_NOOP("refusal", "A slice is of credit, of one product, or of one promotion, for one PC."),
    "slice_over": QT_TRANSLATE_NOOP("refusal", "Nothing is left of this slice."),
    "slice_too_large": QT_TRANSLATE_NOOP("refusal", "So much credit is not free: the credit page says what is left."),
    "slice_unknown": QT_TRANSLATE_NOOP("refusal", "This slice is not known here."),
}

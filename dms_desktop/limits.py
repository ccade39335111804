"""What limits of credit are called, wherever one is spoken of."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sync.domain.credit.rules import LimitKind

KINDS: Mapping[LimitKind, object] = {
    LimitKind.DEALER: QT_TRANSLATE_NOOP("credit", "Credit limit"),
    LimitKind.LINE: QT_TRANSLATE_NOOP("credit", "Ceiling of a product line"),
    LimitKind.TEMPORARY: QT_TRANSLATE_NOOP("credit", "Temporary limit"),
    LimitKind.SEASONAL: QT_TRANSLATE_NOOP("credit", "Seasonal limit"),
    LimitKind.DEPOSIT: QT_TRANSLATE_NOOP("credit", "Backed by a deposit"),
}


def limit_kind_words(kind: str) -> str:
    """The kind itself where a later program knows more of them."""
    known = {one.value: words for one, words in KINDS.items()}
    return QCoreApplication.translate("credit", str(known.get(kind, kind)))

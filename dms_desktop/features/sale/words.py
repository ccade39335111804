"""The words of the counter: payments, states of a sale and of a quote."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.sales.quotes import QuoteRow
from sync.domain.sales.rules import PaymentKind, QuoteState, SaleState

PAYMENTS: Mapping[PaymentKind, object] = {
    PaymentKind.CASH: QT_TRANSLATE_NOOP("sale", "Cash"),
    PaymentKind.CARD: QT_TRANSLATE_NOOP("sale", "Card"),
    PaymentKind.TRANSFER: QT_TRANSLATE_NOOP("sale", "Transfer"),
    PaymentKind.WALLET: QT_TRANSLATE_NOOP("sale", "Mobile payment"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("sale", str(text))


def payment_words(kind: PaymentKind) -> str:
    return _say(PAYMENTS.get(kind, kind))


def sale_chip(state: SaleState) -> Chip:
    if state is SaleState.VOIDED:
        return Chip(QCoreApplication.translate("sale", "Void"), Tone.BAD)
    if state is SaleState.SOLD:
        return Chip(QCoreApplication.translate("sale", "Sold"), Tone.OK)
    return Chip(state, Tone.NOTE)


def quote_chip(row: QuoteRow) -> Chip:
    if row.is_expired:
        return Chip(QCoreApplication.translate("sale", "Expired"), Tone.WARN)
    match row.state:
        case QuoteState.OPEN:
            return Chip(QCoreApplication.translate("sale", "Open"), Tone.NOTE)
        case QuoteState.CONVERTED:
            return Chip(QCoreApplication.translate("sale", "Sold"), Tone.OK)
        case QuoteState.WITHDRAWN:
            return Chip(QCoreApplication.translate("sale", "Withdrawn"), Tone.IDLE)
        case strange:
            return Chip(strange, Tone.NOTE)

"""Today's takings and open quotes on the home page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.sale.days import OPEN_QUOTES, TODAY
from dms_desktop.features.sale.words import payment_words
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import amount, money
from dms_desktop.widgets.words import some
from sync.domain.sales.queries import TakingsRow, takings
from sync.domain.sales.quotes import QuoteRow, quotes
from sync.kernel.queries import View

MOST = 100


def todays_takings(view: View) -> Sequence[TakingsRow]:
    """Of the shop's own day, which is this PC's."""
    return takings(view, day=view.now.astimezone().date())


def open_quotes(view: View) -> Sequence[QuoteRow]:
    return quotes(view, only_open=True, on=view.now.astimezone().date(), limit=MOST)


def _takings_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, TakingsRow)
    parts = [f"{payment_words(row.kind)} {money(row.left, desk.currency)}" for row in rows if row.taken or row.given_back]
    nothing = QCoreApplication.translate("sale", "Nothing sold yet today")
    return CardFace(figure=amount(sum(row.left for row in rows), desk.currency), hint=" · ".join(parts) or nothing)


def _quotes_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, QuoteRow)
    expired = sum(row.is_expired for row in rows)
    hint = some(
        expired,
        QCoreApplication.translate("sale", "{count} of them has run out"),
        QCoreApplication.translate("sale", "{count} of them have run out"),
    )
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


CARDS = (
    CardSpec(
        title=lambda: QCoreApplication.translate("sale", "Today's takings"),
        icon="wallet",
        query=todays_takings,
        face=_takings_face,
        opens="sales",
        record=TODAY,
        permissions=("sales.sell", "sales.void"),
        tables=("payment",),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("sale", "Open quotes"),
        icon="file-text",
        query=open_quotes,
        face=_quotes_face,
        opens="sales",
        record=OPEN_QUOTES,
        permissions=("sales.quote",),
        tables=("quote",),
    ),
)

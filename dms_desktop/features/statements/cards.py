"""Reconciliation on the home page: what waits for the dealer, what waits for the house, and money that no bill took."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.statements.words import period_words
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import amount
from sync.domain.statements.queries import (
    DisputeRow,
    PaymentRow,
    StatementRow,
    advances,
    disputes_to_answer,
    statements_to_confirm,
)

MOST = 100
translate = QCoreApplication.translate


def _confirm_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, StatementRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=period_words(rows[0]) if rows else "")


def _dispute_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, DisputeRow)
    hint = f"{rows[0].dealer_name} · {rows[0].document_number}" if rows else ""
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


def _advance_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, PaymentRow)
    hint = f"{rows[0].dealer_name} · {amount(rows[0].left, rows[0].currency)}" if rows else ""
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


CARDS = (
    CardSpec(
        title=lambda: translate("statement", "Statements to confirm"),
        icon="file-text",
        query=statements_to_confirm,
        face=_confirm_face,
        opens="statements",
        permissions=("statements.match",),
        tables=("statement",),
    ),
    CardSpec(
        title=lambda: translate("statement", "Differences to answer"),
        icon="info",
        query=disputes_to_answer,
        face=_dispute_face,
        opens="statement_desk",
        permissions=("statements.issue",),
        tables=("dispute",),
    ),
    CardSpec(
        title=lambda: translate("statement", "Payments that no bill took"),
        icon="wallet",
        query=advances,
        face=_advance_face,
        opens="dealer_payments",
        permissions=("desk.pay",),
        tables=("account_entry", "credit_note"),
    ),
)

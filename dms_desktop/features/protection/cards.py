"""Price protection on the home page: what the shop can claim and until when, and for the house what waits for an answer."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import amount, day
from sync.domain.protection.queries import ProtectableRow, ProtectionRow, protectable, protections_to_settle

MOST = 100
translate = QCoreApplication.translate
TABLES = ("protection_claim", "list_price", "movement", "shipment", "contract")


def _claim_face(answer: object, desk: Desk) -> CardFace:
    """The sum, and the first day that ends."""
    rows = rows_of(answer, ProtectableRow)
    if not rows:
        return CardFace(figure=count_words(0, MOST))
    words = translate("protection", "{product} until {day}")
    hint = words.format(product=rows[0].product_code, day=day(rows[0].last_day))
    return CardFace(figure=amount(sum(row.amount for row in rows), desk.currency), hint=hint)


def _settle_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ProtectionRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].dealer_name if rows else "")


CARDS = (
    CardSpec(
        title=lambda: translate("protection", "Prices fell: to claim"),
        icon="hand-coins",
        query=protectable,
        face=_claim_face,
        opens="protection",
        permissions=("protection.claim",),
        tables=TABLES,
    ),
    CardSpec(
        title=lambda: translate("protection", "Price protection to settle"),
        icon="hand-coins",
        query=protections_to_settle,
        face=_settle_face,
        opens="protection_desk",
        permissions=("protection.settle",),
        tables=("protection_claim",),
    ),
)

"""Rebates on the home page: for the shop this quarter's and what it can claim, for the house what waits for an answer."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.rebates.words import next_words, quarter_words
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import amount
from sync.domain.rebates.queries import RebateRow, rebates_to_settle

MOST = 100
translate = QCoreApplication.translate
TABLES = ("contract", "contract_quarter", "rebate_claim", "shipment")


def _shop_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, RebateRow)
    to_claim = [row for row in rows if row.is_claimable]
    if to_claim:
        words = translate("rebate", "{quarter} can be claimed").format(quarter=quarter_words(to_claim[0]))
        return CardFace(figure=amount(sum(row.unclaimed for row in to_claim), desk.currency), hint=words)
    earned = sum(row.earned for row in rows)
    hint = next((words for row in rows if (words := next_words(row, desk.currency))), "")
    return CardFace(figure=amount(earned, desk.currency), hint=hint)


def _house_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, RebateRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].dealer_name if rows else "")


CARDS = (
    CardSpec(
        title=lambda: translate("rebate", "Rebates"),
        icon="hand-coins",
        query=rebates_to_settle,
        face=_shop_face,
        opens="rebates",
        permissions=("rebates.claim",),
        tables=TABLES,
    ),
    CardSpec(
        title=lambda: translate("rebate", "Rebates to settle"),
        icon="hand-coins",
        query=rebates_to_settle,
        face=_house_face,
        opens="rebate_desk",
        permissions=("rebates.settle",),
        tables=TABLES,
    ),
)

"""Registrations on the home page: what a shop must not forget, and what the channel staff has to decide."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.words import by_count
from sync.domain.deals.queries import DealRow, deals_to_decide, deals_to_watch
from sync.domain.deals.rules import WARN_DAYS, DealState
from sync.kernel.queries import View

MOST = 100
translate = QCoreApplication.translate


def watched_deals(view: View) -> Sequence[DealRow]:
    return deals_to_watch(view, within=WARN_DAYS, limit=MOST)


def undecided_deals(view: View) -> Sequence[DealRow]:
    return deals_to_decide(view, limit=MOST)


def _watch_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, DealRow)
    asked = sum(row.state is DealState.MORE_INFO for row in rows)
    if asked:
        return CardFace(
            figure=count_words(len(rows), MOST),
            hint=by_count(
                asked, translate("deal", "{count} question to answer"), translate("deal", "{count} questions to answer")
            ).format(count=asked),
        )
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].name if rows else "")


def _decide_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, DealRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].dealer_name if rows else "")


CARDS = (
    CardSpec(
        title=lambda: translate("deal", "Registrations to see to"),
        icon="target",
        query=watched_deals,
        face=_watch_face,
        opens="deals",
        permissions=("deals.register",),
        tables=("deal", "deal_terms"),
    ),
    CardSpec(
        title=lambda: translate("deal", "Registrations to decide"),
        icon="target",
        query=undecided_deals,
        face=_decide_face,
        opens="deal_desk",
        permissions=("deals.review",),
        tables=("deal", "deal_terms"),
    ),
)

"""Promotions and special prices on the dealer's home page: how many count for the shop, and which ends first."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import day
from sync.domain.pricing.queries import RuleRow, price_rules
from sync.domain.pricing.rules import Standing

MOST = 200
translate = QCoreApplication.translate


def _face(answer: object, desk: Desk) -> CardFace:
    rows = [row for row in rows_of(answer, RuleRow) if row.standing is Standing.IN_FORCE]
    ending = min((row for row in rows if row.valid_until is not None), key=lambda row: (row.valid_until, row.code), default=None)
    if ending is None:
        return CardFace(figure=count_words(len(rows), MOST))
    words = translate("prices", "{code} ends {day}").format(code=ending.code, day=day(ending.valid_until))
    return CardFace(figure=count_words(len(rows), MOST), hint=words)


CARDS = (
    CardSpec(
        title=lambda: translate("prices", "Prices and promotions"),
        icon="percent",
        query=price_rules,
        face=_face,
        opens="prices",
        permissions=("orders.place",),
        tables=("price_rule", "promotion"),
    ),
)

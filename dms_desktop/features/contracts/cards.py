"""Contracts on the home page: to be signed, running out, or behind what was agreed on."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.contracts.words import joined
from dms_desktop.page import CardFace, CardSpec, Desk
from sync.domain.contracts.queries import ContractRow, contracts_to_watch
from sync.domain.contracts.rules import Standing

MOST = 100
translate = QCoreApplication.translate


def _face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ContractRow)
    if not rows:
        return CardFace(figure=count_words(0, MOST))
    first = rows[0]
    to_sign = translate("contract", "{number} waits for a signature").format(number=first.number)
    hint = to_sign if first.standing is Standing.APPROVED else f"{first.number}: {joined(first.worries[:1])}"
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


def _card(opens: str, permission: str) -> CardSpec:
    return CardSpec(
        title=lambda: translate("contract", "Contracts to see to"),
        icon="file-text",
        query=contracts_to_watch,
        face=_face,
        opens=opens,
        permissions=(permission,),
        tables=("contract", "contract_quarter", "dealer", "credit_terms"),
    )


CARDS = (_card("contracts", "contracts.read"), _card("contract_desk", "contracts.draft"))

"""Contracts on the home page: to be signed, running out, or behind what was agreed on."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.contracts.words import joined, percent_words
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import quantity
from sync.domain.contracts.compliance import TargetsKept, targets_kept
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
    hint = to_sign if first.standing in (Standing.APPROVED, Standing.ACCEPTED) else f"{first.number}: {joined(first.worries[:1])}"
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


def _plan_face(answer: object, desk: Desk) -> CardFace:
    """How many keep to their target of the quarter, and the one that is furthest from it."""
    if not isinstance(answer, TargetsKept):
        raise TypeError(f"not the targets that are kept: {answer!r}")
    words = translate("contract", "{number}: {percent} of what is due by now")
    hint = words.format(number=answer.number, percent=percent_words(answer.last)) if answer.last else ""
    return CardFace(figure=f"{quantity(answer.kept)} / {quantity(answer.asked)}", hint=hint)


PLAN = CardSpec(
    title=lambda: translate("contract", "Targets kept"),
    icon="target",
    query=targets_kept,
    face=_plan_face,
    opens="compliance",
    permissions=("contracts.read", "contracts.draft"),
    tables=("contract", "contract_quarter", "goods_return", "shipment"),
)
CARDS = (_card("contracts", "contracts.read"), _card("contract_desk", "contracts.draft"), PLAN)

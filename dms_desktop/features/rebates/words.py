"""The words of rebates: steps, claims, and what the next step asks for."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.deciders import role_words
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.tokens import Tone
from sync.domain.accounts.rules import roles_with
from sync.domain.contracts.terms import Basis
from sync.domain.rebates.queries import ClaimRow, RebateRow
from sync.domain.rebates.rules import ClaimState

STATES: Mapping[ClaimState, tuple[object, Tone]] = {
    ClaimState.CLAIMED: (QT_TRANSLATE_NOOP("rebate", "Claimed"), Tone.NOTE),
    ClaimState.ACCEPTED: (QT_TRANSLATE_NOOP("rebate", "Accepted"), Tone.OK),
    ClaimState.PAID: (QT_TRANSLATE_NOOP("rebate", "Paid"), Tone.OK),
    ClaimState.REFUSED: (QT_TRANSLATE_NOOP("rebate", "Refused"), Tone.BAD),
}


def state_chip(state: ClaimState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(QCoreApplication.translate("rebate", str(words)), tone)


def row_chip(row: RebateRow) -> Chip | None:
    """What waits of a quarter: its open claim, else that it can be claimed."""
    waiting = next((one for one in row.claims if one.state in (ClaimState.CLAIMED, ClaimState.ACCEPTED)), None)
    if waiting is not None:
        return state_chip(waiting.state)
    if row.is_claimable:
        return Chip(QCoreApplication.translate("rebate", "To claim"), Tone.WARN)
    return state_chip(row.claims[0].state) if row.claims else None


def quarter_words(row: RebateRow) -> str:
    return f"{row.quarter.first.year} Q{row.quarter.number}"


def step_words(row: RebateRow) -> str:
    return f"{row.step} / {len(row.terms.tiers)}"


def next_words(row: RebateRow, currency: str) -> str:
    """`3,400.00 more: step 2, +171.00`; until when a quarter that is over can be claimed."""
    translate = QCoreApplication.translate
    after = row.step_after
    if after is not None:
        missing = money(after.missing, currency) if row.terms.basis is Basis.AMOUNT else quantity(after.missing)
        words = translate("rebate", "{missing} more: step {step}, +{gain}")
        return words.format(missing=missing, step=after.step, gain=money(after.gain, currency))
    if row.is_claimable:
        return translate("rebate", "to be claimed by {day}").format(day=day(row.claim_until))
    return ""


def claim_words(claim: ClaimRow, of_house: Callable[[str], str]) -> str:
    """Who answered or paid, and what they said."""
    return " · ".join(part for part in (of_house(claim.paid_by or claim.answered_by), claim.reference, claim.reason) if part)


def payer_words(claim: ClaimRow) -> str:
    """Who has to pay what the viewer has accepted."""
    if claim.state is not ClaimState.ACCEPTED or claim.is_payable:
        return ""
    words = QCoreApplication.translate("rebate", "to be paid by another pair of eyes: {roles}")
    return words.format(roles=role_words("|".join(roles_with("rebates.settle"))))

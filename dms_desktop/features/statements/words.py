"""The words of reconciliation: states, kinds, rules of matching, reasons."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day, money
from dms_desktop.widgets.tokens import Tone
from sync.domain.statements.bench import BenchLine, BenchOwn, Standing
from sync.domain.statements.own import OwnSource
from sync.domain.statements.queries import StatementRow
from sync.domain.statements.rules import DifferenceReason, DisputeState, LineKind, MatchRule, StatementState

Toned = tuple[object, Tone]
STATES: Mapping[StrEnum, Toned] = {
    StatementState.REQUESTED: (QT_TRANSLATE_NOOP("statement", "Being drawn up"), Tone.NOTE),
    StatementState.ISSUED: (QT_TRANSLATE_NOOP("statement", "To confirm"), Tone.WARN),
    StatementState.CONFIRMED: (QT_TRANSLATE_NOOP("statement", "Confirmed"), Tone.OK),
    StatementState.SUPERSEDED: (QT_TRANSLATE_NOOP("statement", "Replaced"), Tone.IDLE),
}
STANDINGS: Mapping[StrEnum, Toned] = {
    Standing.MATCHED: (QT_TRANSLATE_NOOP("statement", "Matched"), Tone.OK),
    Standing.PROPOSED: (QT_TRANSLATE_NOOP("statement", "Proposed"), Tone.NOTE),
    Standing.DIFFERS: (QT_TRANSLATE_NOOP("statement", "Differs"), Tone.BAD),
    Standing.ALONE: (QT_TRANSLATE_NOOP("statement", "Alone"), Tone.WARN),
}
DISPUTES: Mapping[StrEnum, Toned] = {
    DisputeState.NOTED: (QT_TRANSLATE_NOOP("statement", "Noted"), Tone.IDLE),
    DisputeState.OPEN: (QT_TRANSLATE_NOOP("statement", "Disputed"), Tone.WARN),
    DisputeState.ANSWERED: (QT_TRANSLATE_NOOP("statement", "Answered"), Tone.NOTE),
    DisputeState.AGREED: (QT_TRANSLATE_NOOP("statement", "Agreed"), Tone.OK),
    DisputeState.REJECTED: (QT_TRANSLATE_NOOP("statement", "Rejected"), Tone.BAD),
    DisputeState.WITHDRAWN: (QT_TRANSLATE_NOOP("statement", "Taken back"), Tone.IDLE),
}
KINDS: Mapping[StrEnum, object] = {
    LineKind.DELIVERY: QT_TRANSLATE_NOOP("statement", "Delivery"),
    LineKind.CLAIM: QT_TRANSLATE_NOOP("statement", "Claim"),
    LineKind.RETURN: QT_TRANSLATE_NOOP("statement", "Return"),
    LineKind.REBATE: QT_TRANSLATE_NOOP("statement", "Rebate"),
    LineKind.PROTECTION: QT_TRANSLATE_NOOP("statement", "Price protection"),
    LineKind.PAYMENT: QT_TRANSLATE_NOOP("statement", "Payment"),
    LineKind.ADJUSTMENT: QT_TRANSLATE_NOOP("statement", "Adjustment"),
    LineKind.CORRECTION: QT_TRANSLATE_NOOP("statement", "Correction of earlier periods"),
}
OWN: Mapping[StrEnum, object] = {
    OwnSource.DELIVERY: QT_TRANSLATE_NOOP("statement", "Delivery"),
    OwnSource.CLAIM: QT_TRANSLATE_NOOP("statement", "Claim"),
    OwnSource.RETURN: QT_TRANSLATE_NOOP("statement", "Return"),
    OwnSource.REBATE: QT_TRANSLATE_NOOP("statement", "Rebate"),
    OwnSource.PROTECTION: QT_TRANSLATE_NOOP("statement", "Price protection"),
    OwnSource.LIST: QT_TRANSLATE_NOOP("statement", "Own list"),
}
RULES: Mapping[StrEnum, object] = {
    MatchRule.NUMBER: QT_TRANSLATE_NOOP("statement", "Same number"),
    MatchRule.AMOUNT: QT_TRANSLATE_NOOP("statement", "Same amount, near day"),
    MatchRule.TOLERANCE: QT_TRANSLATE_NOOP("statement", "Nearly the same amount"),
    MatchRule.SUM: QT_TRANSLATE_NOOP("statement", "Several add up"),
    MatchRule.HAND: QT_TRANSLATE_NOOP("statement", "By hand"),
}
REASONS: Mapping[StrEnum, object] = {
    DifferenceReason.TIMING: QT_TRANSLATE_NOOP("statement", "Timing"),
    DifferenceReason.PRICE: QT_TRANSLATE_NOOP("statement", "Price"),
    DifferenceReason.QUANTITY: QT_TRANSLATE_NOOP("statement", "Quantity"),
    DifferenceReason.RETURN: QT_TRANSLATE_NOOP("statement", "Return not booked"),
    DifferenceReason.REBATE: QT_TRANSLATE_NOOP("statement", "Rebate"),
    DifferenceReason.PAYMENT: QT_TRANSLATE_NOOP("statement", "Payment not booked"),
    DifferenceReason.FREIGHT: QT_TRANSLATE_NOOP("statement", "Freight"),
    DifferenceReason.TAX: QT_TRANSLATE_NOOP("statement", "Tax"),
    DifferenceReason.DUPLICATE: QT_TRANSLATE_NOOP("statement", "Booked twice"),
    DifferenceReason.UNKNOWN: QT_TRANSLATE_NOOP("statement", "Not known"),
}


def words_of(table: Mapping[StrEnum, object], one: StrEnum | None) -> str:
    """A word that only a later program knows stands for itself."""
    return "" if one is None else QCoreApplication.translate("statement", str(table.get(one, one)))


def chip_of(table: Mapping[StrEnum, Toned], one: StrEnum) -> Chip:
    words, tone = table.get(one, (one, Tone.NOTE))
    return Chip(QCoreApplication.translate("statement", str(words)), tone)


def standing_chip(row: BenchLine | BenchOwn) -> Chip:
    """What is disputed says so rather than that it stands alone."""
    if row.dispute is not None and row.standing is not Standing.MATCHED:
        return chip_of(DISPUTES, row.dispute)
    return chip_of(STANDINGS, row.standing)


def period_words(row: StatementRow) -> str:
    return f"{day(row.first_day)} – {day(row.last_day)}"


def sum_words(row: StatementRow) -> str:
    """How the closing comes about, how far the dealer is, and what is not settled."""
    moved = row.closing - row.opening
    words = QCoreApplication.translate("statement", "Opening {opening} {sign} {moved} = closing {closing} {currency}")
    parts = [
        period_words(row),
        words.format(
            opening=money(row.opening, row.currency),
            sign="−" if moved < 0 else "+",
            moved=money(abs(moved), row.currency),
            closing=money(row.closing, row.currency),
            currency=row.currency,
        ),
        QCoreApplication.translate("statement", "Matched: {matched} / {lines}").format(matched=row.matched, lines=row.line_count),
    ]
    if row.disputes:
        said = QCoreApplication.translate("statement", "{amount} disputed")
        parts.append(said.format(amount=money(row.disputed, row.currency)))
    if row.state is StatementState.CONFIRMED:
        said = QCoreApplication.translate("statement", "{amount} agreed, confirmed by {by}")
        parts.append(said.format(amount=money(row.agreed, row.currency), by=row.confirmed_by))
    return " · ".join(parts)

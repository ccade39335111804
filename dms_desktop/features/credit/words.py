"""The words of credit: kinds and states of limits, and the formula term by term."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.limits import limit_kind_words
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count, together
from sync.domain.allowances.queries import SliceRow
from sync.domain.allowances.rules import SliceKind
from sync.domain.credit.queries import LimitRow, NoteRow
from sync.domain.credit.rules import LimitKind, LimitState, NoteKind
from sync.domain.orders.queries.limits import CreditStanding

NOTES: Mapping[NoteKind, object] = {
    NoteKind.REBATE: QT_TRANSLATE_NOOP("credit", "Rebate"),
    NoteKind.RETURN: QT_TRANSLATE_NOOP("credit", "Returned goods"),
    NoteKind.PROTECTION: QT_TRANSLATE_NOOP("credit", "Price protection"),
    NoteKind.PAYMENT: QT_TRANSLATE_NOOP("credit", "Payment"),
    NoteKind.ADJUSTMENT: QT_TRANSLATE_NOOP("credit", "Adjustment"),
}
STATES: Mapping[LimitState, tuple[object, Tone]] = {
    LimitState.PROPOSED: (QT_TRANSLATE_NOOP("credit", "Proposed"), Tone.NOTE),
    LimitState.ACTIVE: (QT_TRANSLATE_NOOP("credit", "In force"), Tone.OK),
    LimitState.REFUSED: (QT_TRANSLATE_NOOP("credit", "Refused"), Tone.BAD),
    LimitState.ENDED: (QT_TRANSLATE_NOOP("credit", "Ended"), Tone.IDLE),
}


@dataclass(frozen=True)
class Term:
    """A line of the formula: its sign, its words, its amount in minor units; `tone` where it needs a look."""

    sign: str
    words: str
    amount: int
    tone: Tone | None = None


def note_words(row: NoteRow) -> str:
    """What it is for, and under which reference."""
    return " · ".join(part for part in (translated(NOTES.get(row.kind, row.kind)), row.reference) if part)


def allowance_words(row: SliceRow) -> str:
    """Credit, or the product or the promotion that is kept."""
    if row.kind is SliceKind.CREDIT:
        return QCoreApplication.translate("credit", "Credit")
    if row.kind is SliceKind.PROMOTION:
        return QCoreApplication.translate("credit", "Promotion {code}").format(code=row.product_code)
    return row.product_code


def part_words(row: SliceRow, part: int, currency: str) -> str:
    return money(part, currency) if row.kind is SliceKind.CREDIT else quantity(part)


def allowance_chip(row: SliceRow) -> Chip:
    """Whether something may still be taken from it; after its last moment only for orders that were saved in time."""
    translate = QCoreApplication.translate
    if row.is_valid:
        return Chip(translate("credit", "Valid"), Tone.OK)
    return Chip(translate("credit", "Run out"), Tone.WARN) if row.left else Chip(translate("credit", "Used up"), Tone.IDLE)


def limit_chip(state: LimitState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(translated(words), tone)


def limit_words(row: LimitRow) -> str:
    line = f" {shown(row.line)}" if row.line else ""
    return limit_kind_words(row.kind) + line


def limit_period(row: LimitRow) -> str:
    if row.kind is LimitKind.SEASONAL:
        return f"{_day_of_year(row.season_from)} – {_day_of_year(row.season_until)}"
    if row.valid_from is None and row.valid_until is None:
        return ""
    return f"{day(row.valid_from)} – {day(row.valid_until)}"


def _day_of_year(number: int) -> str:
    return f"{number // 100:02}-{number % 100:02}"


def is_result(term: Term) -> bool:
    """What comes out of the terms above it."""
    return term.sign == "="


def formula(standing: CreditStanding) -> Sequence[Term]:
    """What may be owed, less what is owed, is what is left; below it what waits and is not owed yet."""
    translate = QCoreApplication.translate
    parts = [Term("+", _part_words(part.kind, day(part.until)), part.amount) for part in standing.parts]
    owed = (
        Term("+", translate("credit", "Billed"), standing.invoiced),
        Term("+", translate("credit", "Shipped, not billed"), standing.unbilled),
        Term("+", translate("credit", "Accepted, still to ship"), standing.to_come),
        Term("−", translate("credit", "Paid on these orders"), standing.paid),
        Term("−", translate("credit", "Credit notes not set off"), standing.credited),
        Term("=", translate("credit", "Owed"), standing.owed),
        Term("−", translate("credit", "Kept for PCs"), standing.leased),
        Term("=", translate("credit", "Left"), standing.left, Tone.BAD if standing.left < 0 else None),
    )
    late = Tone.BAD if standing.overdue.is_held else Tone.WARN
    beside = (
        Term("", translate("credit", "Without an answer yet"), standing.asked),
        Term("", translate("credit", "Held for credit"), standing.held, Tone.WARN if standing.held else None),
        Term("", translate("credit", "Late"), standing.overdue.amount, late if standing.overdue.amount else None),
    )
    return (*parts, Term("=", translate("credit", "May be owed"), standing.limit), *owed, *beside)


def _part_words(kind: LimitKind, until: str) -> str:
    if not until or until == day(None):
        return limit_kind_words(kind)
    return QCoreApplication.translate("credit", "{kind} until {day}").format(kind=limit_kind_words(kind), day=until)


def terms_words(standing: CreditStanding) -> str:
    translate = QCoreApplication.translate
    if standing.payment_days is None:
        return translate("credit", "No days of payment are laid down: nothing is late.")
    paid = by_count(
        standing.payment_days,
        translate("credit", "To be paid {count} day after goods leave."),
        translate("credit", "To be paid {count} days after goods leave."),
    )
    held = by_count(
        standing.grace_days,
        translate("credit", "Orders are held {count} day after that."),
        translate("credit", "Orders are held {count} days after that."),
    )
    said = [paid.format(count=standing.payment_days), held.format(count=standing.grace_days)]
    if standing.overdue.amount:
        late = by_count(
            standing.overdue.days,
            translate("credit", "{amount} should be here, the oldest for {days} day."),
            translate("credit", "{amount} should be here, the oldest for {days} days."),
        )
        said.append(late.format(amount=money(standing.overdue.amount, standing.currency), days=standing.overdue.days))
    return together(said)


def translated(words: object) -> str:
    return QCoreApplication.translate("credit", str(words))

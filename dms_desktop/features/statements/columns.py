"""The columns of reconciliation: statements, the two sides of the bench, differences, payments and ages."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.statements.words import (
    DISPUTES,
    KINDS,
    OWN,
    REASONS,
    RULES,
    STATES,
    chip_of,
    period_words,
    standing_chip,
    words_of,
)
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.domain.statements.ageing import AgeingRow
from sync.domain.statements.bench import BenchLine, BenchOwn, Standing
from sync.domain.statements.queries import DisputeRow, PaymentRow, StatementRow

R = TypeVar("R")
translate = QCoreApplication.translate


def statement_columns(currency: str, *, is_house: bool) -> Sequence[Column[StatementRow]]:
    dealer: Column[StatementRow] = _text("dealer", lambda: translate("statement", "Dealer"), lambda one: one.dealer_name, 170)
    shared: Sequence[Column[StatementRow]] = (
        _code("number", lambda: translate("statement", "Number"), lambda one: one.number, 170),
        Column(
            key="version",
            title=lambda: translate("statement", "Version"),
            value=lambda one: one.version,
            kind=Kind.QUANTITY,
            width=70,
        ),
        Column(key="period", title=lambda: translate("statement", "Period"), value=period_words, stretch=True),
        _money("opening", lambda: translate("statement", "Opening"), lambda one: one.opening, currency),
        _money("closing", lambda: translate("statement", "Closing"), lambda one: one.closing, currency, strong=True),
        Column(
            key="matched",
            title=lambda: translate("statement", "Matched"),
            value=lambda one: f"{one.matched} / {one.line_count}",
            is_figure=True,
            width=90,
        ),
        _money("disputed", lambda: translate("statement", "Disputed"), lambda one: one.disputed, currency),
        Column(
            key="state",
            title=lambda: translate("statement", "State"),
            value=lambda one: chip_of(STATES, one.state),
            kind=Kind.CHIP,
            width=120,
        ),
    )
    return (dealer, *shared) if is_house else shared


def line_columns(currency: str, *, is_house: bool) -> Sequence[Column[BenchLine]]:
    """Beside the dealer's own books there is less room: what stands for a line there is named with why."""
    reference: Column[BenchLine] = _text("reference", lambda: translate("statement", "Reference"), lambda one: one.reference, 200)
    return (
        Column(key="position", title=lambda: "#", value=lambda one: one.position, kind=Kind.QUANTITY, width=44),
        _day("day", lambda one: one.day),
        _text("kind", lambda: translate("statement", "What"), lambda one: words_of(KINDS, one.kind), 88),
        _code("number", lambda: translate("statement", "Number"), lambda one: one.number, 164),
        *((reference,) if is_house else ()),
        _money("amount", lambda: translate("statement", "Amount"), lambda one: one.amount, currency),
        Column(key="standing", title=lambda: translate("statement", "State"), value=standing_chip, kind=Kind.CHIP, width=92),
        _text("why", lambda: translate("statement", "Other side"), _other(currency, is_house=is_house), 150, stretch=True),
    )


def _other(currency: str, *, is_house: bool) -> Callable[[BenchLine], str]:
    """What differs, by which rule, and which papers of the dealer's; what the line refers to where there are none."""

    def words(one: BenchLine) -> str:
        differs = money(one.difference, currency) if one.difference else ""
        rule = words_of(RULES, one.rule) if one.standing in (Standing.MATCHED, Standing.PROPOSED) else ""
        alone = "" if is_house else one.reference  # the house has a column for it
        named = one.other if one.other != one.number else ""
        return " · ".join(part for part in (differs, rule, named or alone) if part)

    return words


def own_columns(currency: str) -> Sequence[Column[BenchOwn]]:
    return (
        _day("day", lambda one: one.day),
        _text("source", lambda: translate("statement", "What"), lambda one: words_of(OWN, one.source), 84),
        _text("number", lambda: translate("statement", "Number"), lambda one: one.number or one.text, 110, stretch=True),
        _money("amount", lambda: translate("statement", "Amount"), lambda one: one.amount, currency),
        Column(
            key="standing",
            title=lambda: translate("statement", "State"),
            value=standing_chip,
            kind=Kind.CHIP,
            width=92,
        ),
    )


def dispute_columns(currency: str, *, with_dealer: bool = False) -> Sequence[Column[DisputeRow]]:
    dealer: Column[DisputeRow] = _text("dealer", lambda: translate("statement", "Dealer"), lambda one: one.dealer_name, 120)
    shared: Sequence[Column[DisputeRow]] = (
        _code("number", lambda: translate("statement", "Difference"), lambda one: one.number, 160),
        _text("document", lambda: translate("statement", "About"), lambda one: one.document_number, 160),
        _money("stated", lambda: translate("statement", "Stated"), lambda one: one.stated, currency),
        _money("expected", lambda: translate("statement", "Expected"), lambda one: one.expected, currency),
        _text("reason", lambda: translate("statement", "Reason"), lambda one: words_of(REASONS, one.reason), 110),
        _text("owner", lambda: translate("statement", "Owner"), lambda one: one.owner, 80),
        _text("said", lambda: translate("statement", "Said"), said_words, 120, stretch=True),
        Column(
            key="state",
            title=lambda: translate("statement", "State"),
            value=lambda one: chip_of(DISPUTES, one.state),
            kind=Kind.CHIP,
            width=92,
        ),
    )
    return (dealer, *shared) if with_dealer else shared


def said_words(one: DisputeRow) -> str:
    """The dealer's words, and what the house answered."""
    return " → ".join(part for part in (one.note, one.answer) if part)


def payment_columns(currency: str, *, is_house: bool) -> Sequence[Column[PaymentRow]]:
    dealer: Column[PaymentRow] = _text("dealer", lambda: translate("statement", "Dealer"), lambda one: one.dealer_name, 180)
    shared: Sequence[Column[PaymentRow]] = (
        _code("number", lambda: translate("statement", "Number"), lambda one: one.number, 170),
        _day("received", lambda one: one.received_on),
        _text("reference", lambda: translate("statement", "Reference"), lambda one: one.reference, 160),
        _text("payer", lambda: translate("statement", "Payer"), lambda one: one.payer, 160, stretch=True),
        _money("amount", lambda: translate("statement", "Amount"), lambda one: one.amount, currency, strong=True),
        Column(
            key="left",
            title=lambda: translate("statement", "Advance left"),
            value=lambda one: one.left,
            kind=Kind.MONEY,
            currency=currency,
            width=120,
            tone=lambda one: Tone.WARN if one.left else None,
        ),
    )
    return (dealer, *shared) if is_house else shared


def age_columns(currency: str, *, is_house: bool) -> Sequence[Column[AgeingRow]]:
    dealer: Column[AgeingRow] = Column(
        key="dealer", title=lambda: translate("statement", "Dealer"), value=lambda one: one.dealer_name, stretch=True
    )
    ages: Sequence[Column[AgeingRow]] = tuple(
        _money(f"age{at}", title, _age(at), currency)
        for at, title in enumerate(
            (
                lambda: translate("statement", "0–30 days"),
                lambda: translate("statement", "31–60 days"),
                lambda: translate("statement", "61–90 days"),
                lambda: translate("statement", "Over 90 days"),
            )
        )
    )
    shared: Sequence[Column[AgeingRow]] = (
        *ages,
        _money("advance", lambda: translate("statement", "Advance"), lambda one: one.advance, currency),
        _money("owed", lambda: translate("statement", "Owed"), lambda one: one.owed, currency, strong=True),
    )
    return (dealer, *shared) if is_house else shared


def _age(at: int) -> Callable[[AgeingRow], int]:
    return lambda one: one.ages[at]


def _text(key: str, title: Text, value: Callable[[R], str], width: int, *, stretch: bool = False) -> Column[R]:
    return Column(key=key, title=title, value=value, width=width, stretch=stretch)


def _code(key: str, title: Text, value: Callable[[R], str], width: int) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.CODE, width=width)


def _day(key: str, value: Callable[[R], object]) -> Column[R]:
    return Column(key=key, title=lambda: translate("statement", "Day"), value=value, kind=Kind.DATE, width=92)


def _money(key: str, title: Text, value: Callable[[R], int], currency: str, *, strong: bool = False) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=currency, width=112, strong=strong)

"""The credit of one dealer: the formula term by term, the limits and who made them, what was let pass and what is credited."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.credit.words import (
    Term,
    formula,
    is_result,
    limit_chip,
    limit_period,
    limit_words,
    note_words,
    terms_words,
)
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, panel, row
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import Text
from sync.domain.credit.queries import LimitRow, NoteRow, ReleaseRow
from sync.domain.orders.queries.limits import Ceiling, CreditStanding

R = TypeVar("R")


def _money(key: str, currency: str, title: Text, value: Callable[[R], int]) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=currency, width=110)


class CreditPane(QWidget):
    """`limits`, `releases` and `notes` are tables of their own, so that a page can act on the row in hand."""

    def __init__(self, currency: str, of_house: Callable[[str], str]) -> None:
        super().__init__()
        self._of_house = of_house
        self.name, self.terms = ElidedLabel(role="title"), PlainLabel(role="muted").wrap()
        self.formula = Section(lambda: self.tr("How it adds up"), self._terms(currency), key=lambda one: one.words, most=16)
        self.formula.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ceilings = Section(
            lambda: self.tr("Product lines"), self._ceilings(currency), key=lambda one: shown(one.line), most=2
        )
        self.limits = Section(lambda: self.tr("Limits"), self._limits(currency), key=lambda one: one.limit_id, most=4)
        self.releases = Section(lambda: self.tr("Let pass"), self._releases(currency), key=lambda one: one.release_id, most=3)
        self.notes = Section(lambda: self.tr("Credit notes"), self._notes(currency), key=lambda one: one.note_id, most=4)
        left = column(self.formula, self.ceilings, spacing=6)
        right = column(self.limits, self.releases, self.notes, spacing=6)
        left.addStretch(1)
        right.addStretch(1)
        beside = row(spacing=14)
        beside.addLayout(left, 2)
        beside.addLayout(right, 3)
        inside = column(hold(row(self.name, 1)), self.terms, spacing=6)
        inside.addLayout(beside, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel(inside))
        self.formula.show()  # what is hidden when somebody comes to the page does not get the focus

    def show_standing(self, standing: CreditStanding) -> None:
        self.name.setText(f"{standing.name} ({standing.code})")
        self.terms.setText(terms_words(standing))
        at = max(self.formula.table.currentIndex().row(), 0)
        self.formula.show_rows(formula(standing))
        self.formula.table.select_row(at)
        self.ceilings.show_rows(standing.ceilings)

    def show_limits(self, rows: Sequence[LimitRow]) -> None:
        self.limits.show_rows(rows)

    def show_releases(self, rows: Sequence[ReleaseRow]) -> None:
        self.releases.show_rows(rows)

    def show_notes(self, rows: Sequence[NoteRow]) -> None:
        self.notes.show_rows(rows)

    def _terms(self, currency: str) -> list[Column[Term]]:
        return [
            Column(key="sign", title=lambda: "", value=lambda one: one.sign, width=30),
            Column(key="words", title=lambda: self.tr("Term"), value=lambda one: one.words, strong=is_result, stretch=True),
            Column(
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=currency,
                width=120,
                strong=is_result,
                tone=lambda one: one.tone,
            ),
        ]

    def _ceilings(self, currency: str) -> list[Column[Ceiling]]:
        return [
            Column(key="line", title=lambda: self.tr("Product line"), value=lambda one: shown(one.line), stretch=True),
            _money("used", currency, lambda: self.tr("Owed"), lambda one: one.used),
            _money("ceiling", currency, lambda: self.tr("At most"), lambda one: one.ceiling),
        ]

    def _limits(self, currency: str) -> list[Column[LimitRow]]:
        return [
            Column(key="kind", title=lambda: self.tr("Limit"), value=limit_words, stretch=True),
            _money("amount", currency, lambda: self.tr("Amount"), lambda one: one.amount),
            Column(key="period", title=lambda: self.tr("When"), value=limit_period, width=165),
            Column(key="by", title=lambda: self.tr("Proposed by"), value=lambda one: self._of_house(one.proposed_by), width=70),
            Column(
                key="state", title=lambda: self.tr("State"), value=lambda one: limit_chip(one.state), kind=Kind.CHIP, width=80
            ),
        ]

    def _releases(self, currency: str) -> list[Column[ReleaseRow]]:
        return [
            Column(key="number", title=lambda: self.tr("Order"), value=lambda one: one.number, kind=Kind.CODE, width=165),
            _money("amount", currency, lambda: self.tr("Amount"), lambda one: one.amount),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.valid_until, kind=Kind.DATE, width=100),
            Column(key="by", title=lambda: self.tr("By"), value=lambda one: self._of_house(one.released_by), width=70),
            Column(key="reason", title=lambda: self.tr("Reason"), value=lambda one: one.reason, stretch=True),
        ]

    def _notes(self, currency: str) -> list[Column[NoteRow]]:
        return [
            Column(key="number", title=lambda: self.tr("For"), value=lambda one: one.number, kind=Kind.CODE, width=165),
            _money("amount", currency, lambda: self.tr("Credited"), lambda one: one.amount),
            _money("left", currency, lambda: self.tr("Not set off"), lambda one: one.left),
            Column(key="words", title=lambda: self.tr("What"), value=note_words, stretch=True),
        ]

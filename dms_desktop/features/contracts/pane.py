"""A contract in front: what it says, what of it needs a look, how far the dealer is, and what changed since the last version."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.contracts.papers import filled_wording
from dms_desktop.features.contracts.words import (
    change_words,
    field_words,
    joined,
    party_words,
    period_words,
    reached_words,
    signer_words,
    standing_chip,
    term_words,
    value_words,
    version_words,
)
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, panel, row, scrolled
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import Text
from sync.domain.contracts.books import QuarterRow
from sync.domain.contracts.queries import ContractCard, ContractRow
from sync.domain.contracts.terms import Difference, Terms


class ContractPane(QWidget):
    """`versions` is a table of its own: a page opens the row in hand. With `is_headed` number and state stand above the page
    already."""

    def __init__(self, currency: str, of_house: Callable[[str], str], *, is_headed: bool = False) -> None:
        super().__init__()
        self._of_house = of_house
        self._currency = currency
        self._terms = Terms()
        self.name, self.dealer = ElidedLabel(role="title"), ElidedLabel(role="strong")
        self.state, self.period = ChipLabel(), PlainLabel(role="muted")
        self.worries, self.words = PlainLabel(role="strong").wrap(), PlainLabel(role="muted").wrap()
        self.signer = PlainLabel().wrap()
        self.facts = Form(columns=2)
        self.fields = {name: PlainLabel().wrap() for name in Terms.__struct_fields__}
        for name, field in self.fields.items():
            self.facts.add(name, partial(field_words, name), field)
        self.wording = PlainLabel().wrap()
        self.quarters = Section(lambda: self.tr("Quarters"), self._quarters(), key=lambda one: one.quarter.first)
        self.differences = Section(
            lambda: self.tr("Other than the version before"), self._differences(), key=lambda one: one.field, most=8
        )
        self.versions = Section(lambda: self.tr("Versions"), self._versions(), key=lambda one: one.contract_id)
        self._lay_out(is_headed)

    def show_card(self, card: ContractCard) -> None:
        self._terms = card.terms
        self.name.setText(f"{card.row.number} {version_words(card.row)}")
        self.dealer.setText(card.row.dealer_name)
        self.state.show_chip(standing_chip(card.row.standing))
        self.period.setText(period_words(card.row))
        self.worries.setText(joined(card.row.worries))
        self.worries.setVisible(bool(card.row.worries))
        self.signer.setText(signer_words(card.signs_next) if card.signs_next else "")
        self.signer.setVisible(card.signs_next is not None)
        self.words.setText("\n".join(self._said(card)))
        for name, field in self.fields.items():
            field.setText(term_words(name, card.terms, self._currency))
        self.wording.setText(filled_wording(card, self._currency))
        self.quarters.show_rows(card.quarters)
        self.differences.show_rows(card.differences)
        self.versions.show_rows(card.versions if len(card.versions) > 1 else ())

    def _said(self, card: ContractCard) -> list[str]:
        drafted = self.tr("{change}, written by {name}, {moment}")
        writer = self._of_house(card.drafted_by)
        said = [drafted.format(change=change_words(card.row.change), name=writer, moment=moment(card.drafted_at))]
        if card.decided_because:
            said.append(self.tr("Refused: {reason}").format(reason=card.decided_because))
        signed = self.tr("Signed by {name}, {moment}, fingerprint {hash}")
        for one in card.signatures:
            words = signed.format(name=one.signer, moment=moment(one.signed_at), hash=one.digest[:16])
            said.append(self.tr("{party}: {signature}").format(party=party_words(one.party), signature=words))
        if card.signed_at is not None and not card.signatures:
            said.append(signed.format(name=card.signed_by, moment=moment(card.signed_at), hash=card.signed_hash[:16]))
        if card.ended_because:
            said.append(
                self.tr("Ended by {name}: {reason}").format(name=self._of_house(card.ended_by), reason=card.ended_because)
            )
        return said

    def _lay_out(self, is_headed: bool) -> None:
        first = row(self.period, 1, self.dealer) if is_headed else row(self.name, self.state, 1, self.dealer)
        below = () if is_headed else (self.period,)
        head = column(hold(first), *below, self.signer, self.worries, self.words, spacing=4)
        inside = column(self.facts, self.quarters, self.differences, self.versions, self.wording, spacing=6)
        inside.addStretch(1)
        held = QWidget()
        held.setLayout(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addWidget(panel(head))
        body = column(scrolled(held))
        outer.addWidget(panel(body), 1)

    def _quarters(self) -> list[Column[QuarterRow]]:
        return [
            Column(key="quarter", title=lambda: self.tr("Quarter"), value=_quarter_words, stretch=True),
            self._money("target", lambda: self.tr("Target"), lambda one: one.target),
            self._money("due", lambda: self.tr("Due by today"), lambda one: one.due),
            self._money("bought", lambda: self.tr("Bought"), lambda one: one.bought),
            Column(
                key="reached",
                title=lambda: self.tr("Reached"),
                value=lambda one: reached_words(one.bought, one.target),
                is_figure=True,
                width=80,
            ),
        ]

    def _money(self, key: str, title: Text, value: Callable[[QuarterRow], int]) -> Column[QuarterRow]:
        return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=self._currency, width=120)

    def _differences(self) -> list[Column[Difference]]:
        return [
            Column(key="field", title=lambda: self.tr("Term"), value=lambda one: field_words(one.field), width=150),
            Column(key="before", title=lambda: self.tr("Before"), value=lambda one: self._value(one, one.before), stretch=True),
            Column(key="after", title=lambda: self.tr("Now"), value=lambda one: self._value(one, one.after), stretch=True),
        ]

    def _value(self, one: Difference, value: object) -> str:
        return value_words(one.field, value, self._terms, self._currency)

    def _versions(self) -> list[Column[ContractRow]]:
        return [
            Column(key="version", title=lambda: self.tr("Version"), value=version_words, width=70),
            Column(key="change", title=lambda: self.tr("What"), value=lambda one: change_words(one.change), width=100),
            Column(key="period", title=lambda: self.tr("When"), value=period_words, stretch=True),
            Column(
                key="state",
                title=lambda: self.tr("State"),
                value=lambda one: standing_chip(one.standing),
                kind=Kind.CHIP,
                width=100,
            ),
        ]


def _quarter_words(row: QuarterRow) -> str:
    return f"{row.quarter.first.year} Q{row.quarter.number}"

"""Beside the form: what central may object to before it is saved; then how long it is protected, and what happened."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.deals.evidence import EvidenceBox
from dms_desktop.features.deals.words import concern_words, stage_words, state_chip, time_left
from dms_desktop.page import Desk
from dms_desktop.verbs import spoken
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import day, moment, money
from dms_desktop.widgets.parts import PlainLabel, label, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text, by_count
from sync.domain.deals.outlook import Concern
from sync.domain.deals.queries import DealCard, EventRow
from sync.domain.deals.registering import RAISED
from sync.domain.deals.rules import DealState


class DealSide(QWidget):
    """`show_concerns` while it is typed, `show_card` from then on."""

    def __init__(self, desk: Desk, evidence: EvidenceBox) -> None:
        super().__init__()
        self._desk = desk
        self._currency = desk.currency
        self.evidence = evidence
        self.concerns = PlainLabel().wrap()
        self.facts = PlainLabel(role="muted").wrap()
        columns: list[Column[EventRow]] = [
            Column(key="at", title=lambda: self.tr("When"), value=lambda event: event.at, kind=Kind.MOMENT, width=130),
            Column(key="kind", title=lambda: self.tr("What"), value=lambda event: spoken(event.kind), width=140),
            Column(key="by", title=lambda: self.tr("Who"), value=self._who, width=80),
            Column(key="text", title=lambda: self.tr("Words"), value=self._words, stretch=True),
        ]
        self.events: RecordTable[EventRow] = RecordTable(
            lambda: self.tr("What happened"), columns, key=lambda event: event.event_id
        )
        self.events.setProperty("bare", True)
        self.outlook_box = self._box(self.concerns, lambda: self.tr("What the manufacturer will probably say"))
        happened = QVBoxLayout()
        happened.addWidget(label(lambda: self.tr("Protection"), "strong"))
        happened.addWidget(self.facts)
        happened.addWidget(self.evidence)
        happened.addWidget(label(lambda: self.tr("What happened"), "strong"))
        happened.addWidget(self.events, 1)
        self.card_box = panel(happened)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.outlook_box)
        outer.addWidget(self.card_box, 1)
        outer.addStretch(0)
        self.show_card(None)

    def show_concerns(self, concerns: Sequence[Concern]) -> None:
        nothing = self.tr("Nothing speaks against it, as far as this PC knows. Claims of others are known to head office alone.")
        self.concerns.setText("\n".join(f"• {concern_words(concern)}" for concern in concerns) or nothing)

    def show_card(self, card: DealCard | None) -> None:
        self.outlook_box.setVisible(card is None)
        self.card_box.setVisible(card is not None)
        if card is not None:
            self.facts.setText("\n".join(self._facts(card)))
            self.events.set_rows(card.events)
            self.evidence.show_card(card)

    def _who(self, event: EventRow) -> str:
        return self._desk.of_shop(event.by) if event.is_of_shop else self._desk.of_house(event.by)

    def _words(self, event: EventRow) -> str:
        return money(int(event.text), self._currency) if event.kind == RAISED else event.text

    def _facts(self, card: DealCard) -> list[str]:
        registered = self._desk.of_house if card.came_from else self._desk.of_shop  # a deal that was passed on: by who did that
        who = registered(card.registered_by)
        facts = [self.tr("Captured {moment} by {who}").format(moment=moment(card.row.captured_at), who=who)]
        if card.received_at is not None:
            facts.append(self.tr("Reached the manufacturer {moment}").format(moment=moment(card.received_at)))
        if card.protected_until is not None:
            words = self.tr("Protected from {start} to {end} · {left}")
            is_disputed = card.row.state is DealState.DISPUTED  # who has it keeps it until somebody has ruled
            left = time_left(card.row) or (state_chip(card.row.state).text if is_disputed else self.tr("ended"))
            facts.append(words.format(start=day(card.protected_from), end=day(card.protected_until), left=left))
        if card.row.days_left is not None:
            words = by_count(
                card.terms.idle_days,
                self.tr("Without progress it ends after {days} day. Extensions: {used} of {most}."),
                self.tr("Without progress it ends after {days} days. Extensions: {used} of {most}."),
            )
            facts.append(words.format(days=card.terms.idle_days, used=card.extensions, most=card.terms.most_extensions))
        facts.append(self._stage(card))
        if card.won_amount:
            facts.append(self.tr("Won with {amount}").format(amount=money(card.won_amount, self._currency)))
        return facts

    def _stage(self, card: DealCard) -> str:
        following = " · ".join(filter(None, (card.row.next_step, day(card.row.next_on) if card.row.next_on else "")))
        if following:
            words = self.tr("Stage: {stage} · next: {step}")
            return words.format(stage=stage_words(card.row.stage), step=following)
        return self.tr("Stage: {stage}").format(stage=stage_words(card.row.stage))

    def _box(self, content: QWidget, title: Text) -> QWidget:
        inside = QVBoxLayout()
        inside.addWidget(label(title, "strong"))
        inside.addWidget(content)
        return panel(inside)

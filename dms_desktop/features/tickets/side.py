"""Beside the thread: who is next, by when an answer is promised, what it is about, and the files."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.tickets.files import TicketFiles
from dms_desktop.features.tickets.words import about_words, kind_words, next_words, promise_words, severity_words, state_chip
from dms_desktop.page import Desk
from dms_desktop.widgets.formats import day, moment
from dms_desktop.widgets.parts import PlainLabel, button, label, panel
from dms_desktop.widgets.words import literal, say
from sync.domain.tickets.queries import TicketCard
from sync.domain.tickets.rules import TicketState


class TicketSide(QWidget):
    """`on_about` opens the document."""

    def __init__(self, desk: Desk, files: TicketFiles, on_about: Callable[[], object]) -> None:
        super().__init__()
        self._desk, self.files = desk, files
        self.following = PlainLabel(role="strong").wrap()
        self.promise = PlainLabel().wrap()
        self.facts = PlainLabel(role="muted").wrap()
        self.about = button(literal(""), on_about, icon="link", tone="link")
        inside = QVBoxLayout()
        inside.addWidget(label(lambda: self.tr("Where it stands"), "muted"))
        inside.addWidget(self.following)
        inside.addWidget(self.promise)
        inside.addWidget(self.facts)
        inside.addWidget(self.about)
        inside.addWidget(files)
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel(inside), 1)

    def show_card(self, card: TicketCard, *, is_here: bool) -> None:
        """`is_here`: the document can be opened by who sits here. Else its number is told all the same."""
        self.following.setText(self._following(card))
        self.promise.setText(promise_words(card.row))
        self.facts.setText("\n".join(self._facts(card, is_here=is_here)))
        words = about_words(card.about_kind, card.about_number)
        say(self.about, self.about.setText, literal(words))
        say(self.about, self.about.setAccessibleName, literal(words))
        self.about.setVisible(bool(words) and is_here)
        self.files.show_card(card)

    def _following(self, card: TicketCard) -> str:
        who = next_words(card.row, self._desk.bridge.actor.dealer_id)
        return self.tr("Next: {who}").format(who=who) if who else state_chip(card.row.state).text

    def _facts(self, card: TicketCard, *, is_here: bool) -> list[str]:
        row = card.row
        facts = [f"{kind_words(row.kind)} · {severity_words(row.severity)}"]
        if row.dealer_name:
            facts.append(f"{row.dealer_name} ({row.dealer_code})")
        opened = self.tr("Opened {moment} by {who}")
        facts.append(opened.format(moment=moment(row.opened_at), who=self._desk.of_shop(row.opened_by)))
        if row.assigned_to:
            facts.append(self.tr("{who} sees to it").format(who=self._desk.of_house(row.assigned_to)))
        if row.state is TicketState.SOLVED and card.closes_on is not None:
            facts.append(self.tr("Closes by itself after {day} without a word").format(day=day(card.closes_on)))
        if row.state is TicketState.CLOSED and card.stored is TicketState.SOLVED:
            facts.append(self.tr("Closed by itself: nothing was said until {day}").format(day=day(card.closes_on)))
        if row.score:
            facts.append(self.tr("Score: {score} of 5").format(score=row.score))
        about = about_words(card.about_kind, card.about_number)
        return facts if is_here or not about else [*facts, about]

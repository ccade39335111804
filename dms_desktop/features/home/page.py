"""Today's work in figures; each leads to its documents. Below them the line to central, in words."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtGui import QShowEvent

from dms_desktop.features.home.unfinished import Unfinished
from dms_desktop.known_problems import ProblemBanner
from dms_desktop.page import CardSpec, Deed, Page
from dms_desktop.widgets.charts import Card
from dms_desktop.widgets.flow import TileBoard
from dms_desktop.widgets.formats import day_of_week, moment, quantity
from dms_desktop.widgets.parts import PlainLabel, label
from sync.client.changes import DRAFTS, OUTBOX, STATUS, ChangeSet
from sync.client.replica import Status

ACROSS = 5


class HomePage(Page):
    """Cards of the features, and two of its own: what waits to be sent and what needs attention."""

    tables = (OUTBOX, STATUS, DRAFTS, *ProblemBanner.tables)

    def build(self) -> None:
        self.problems = ProblemBanner(self.desk)
        self.body.addWidget(self.problems)
        self.day = PlainLabel(role="title")
        self.body.addWidget(self.day)
        self.body.addWidget(label(lambda: self.tr("Today's work"), "muted"))
        self.board = TileBoard(ACROSS)
        self.cards = [self._card(spec) for spec in self.desk.cards]
        self.waiting = Card(lambda: self.tr("Waiting to be sent"), "send")
        self.attention = Card(lambda: self.tr("Needs attention"), "bell")
        self.body.addWidget(self.board)
        self.loud: list[Card] = []
        self.quiet: list[Card] = []
        self._lay([*self.cards, self.waiting, self.attention], [])
        self.unfinished = Unfinished(self.desk)
        self.body.addWidget(self.unfinished, 1)

    def bind(self) -> None:
        self.waiting.opened.connect(lambda: self.desk.open_page("sync_centre", ""))
        self.attention.opened.connect(lambda: self.desk.open_page("attention", ""))
        self.desk.bridge.status_changed.connect(self._show_status)
        self.desk.bridge.changed.connect(self._refresh_cards)

    def showEvent(self, event: QShowEvent) -> None:
        """Anything may have changed that a card counts, also the day."""
        self._is_stale = True
        super().showEvent(event)

    def refresh(self) -> None:
        self.day.setText(self._today())
        self.desk.bridge.ask_status()
        self.unfinished.refresh()
        if self.desk.may("tickets.open"):
            self.problems.refresh()
        for spec, card in zip(self.desk.cards, self.cards, strict=True):
            self._read(spec, card)

    def title(self) -> str:
        return self.tr("Home")

    def deeds(self) -> Sequence[Deed]:
        return ()

    def _card(self, spec: CardSpec) -> Card:
        card = Card(spec.title, spec.icon)
        card.opened.connect(lambda: self.desk.open_page(spec.opens, spec.record))
        return card

    def _read(self, spec: CardSpec, card: Card) -> None:
        self.desk.bridge.fetch(spec.query, partial(self._show_card, spec, card), **spec.arguments)

    def _show_card(self, spec: CardSpec, card: Card, answer: object) -> None:
        face = spec.face(answer, self.desk)
        card.show_figure(face.figure, face.hint, is_quiet=face.is_quiet)
        self._sort()

    def _refresh_cards(self, changes: ChangeSet) -> None:
        if self.isVisible():
            for spec, card in zip(self.desk.cards, self.cards, strict=True):
                if changes.touches(*spec.tables):
                    self._read(spec, card)

    def _today(self) -> str:
        return day_of_week(self.desk.bridge.clock.now().astimezone().date())

    def _show_status(self, status: Status) -> None:
        """It comes every few seconds: a page that is left open over midnight begins the new day by itself."""
        if self.isVisible() and self.day.text() != self._today():
            self.refresh()
        last = self.tr("Last answer of head office: {moment}").format(moment=moment(status.last_sync))
        self.waiting.show_figure(quantity(status.waiting), last, is_quiet=not status.waiting)
        self.attention.show_figure(quantity(status.attention), self.tr("F11 opens the list"), is_quiet=not status.attention)
        self._sort()

    @property
    def order(self) -> list[Card]:
        """The cards as they are read."""
        return [*self.loud, *self.quiet]

    def _sort(self) -> None:
        """What is to be done first, what has nothing to say below it: once every card has its figure, so that none jumps."""
        every = [*self.cards, self.waiting, self.attention]
        if all(card.is_quiet is not None for card in every):
            self._lay([card for card in every if not card.is_quiet], [card for card in every if card.is_quiet])

    def _lay(self, loud: list[Card], quiet: list[Card]) -> None:
        if (loud, quiet) == (self.loud, self.quiet):
            return
        self.loud, self.quiet = loud, quiet
        self.board.tiles.arrange((loud, quiet))
        for card, after in pairwise(self.order):
            self.setTabOrder(card, after)

"""One ticket: typed as a form, then its thread with the line to write on, and beside it where it stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from dms_desktop.features.tickets.deeds import TicketDeeds
from dms_desktop.features.tickets.files import TicketFiles
from dms_desktop.features.tickets.form import BLANK, TicketForm
from dms_desktop.features.tickets.opening import about_page, subject_in
from dms_desktop.features.tickets.side import TicketSide
from dms_desktop.features.tickets.thread import Thread
from dms_desktop.features.tickets.words import state_chip
from dms_desktop.helpdesk import Subject, subject_of
from dms_desktop.known_problems import ProblemBanner
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.pieces import record_id
from dms_desktop.refusals import sentence
from dms_desktop.troubles import say_trouble
from dms_desktop.typed import Typed, unpack
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import column, hold, label, panel, row
from dms_desktop.widgets.text_area import TextArea
from dms_desktop.widgets.words import Text
from sync.client.changes import DRAFTS, OUTBOX
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.tickets.opening import OpenTicket
from sync.domain.tickets.queries import TicketCard, ticket_card
from sync.domain.tickets.rules import Severity, TicketKind, TicketState
from sync.kernel.commands import HOUSE, Command
from sync.kernel.errors import Refusal

LINES = 4


class TicketPage(Page):
    """F12 opens a new one; from then on what is written goes with the deed that is pressed. Nothing typed is lost."""

    tables = ("ticket", "ticket_entry", "ticket_file", "ticket_note", "blob", "house_day", "dealer", OUTBOX, DRAFTS)

    def __init__(self, desk: Desk) -> None:
        self._id = desk.bridge.ids.new()
        self._card: TicketCard | None = None
        self._about: Subject | None = None
        self._sent: Sent | None = None
        self._is_restored = False
        super().__init__(desk)

    def build(self) -> None:
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.problems = ProblemBanner(self.desk)
        self.form = TicketForm()
        self.talk = Thread(self.desk)
        self.text = TextArea(lambda: self.tr("Write here"), lines=LINES, hint=self._hint)
        self.offered = TicketDeeds(self, self.text, self.do)
        self.files = TicketFiles(self)
        self.side = TicketSide(self.desk, self.files, self.open_about)
        written = panel(column(self.talk, self.text))
        written.layout().setStretch(0, 1)  # type: ignore[union-attr]  # a panel has one
        sides = row(written, self.side)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        self.rooms = QStackedWidget()
        self.rooms.addWidget(self._new_room())
        self.rooms.addWidget(hold(sides))
        self.body.addWidget(self.problems)
        self.body.addWidget(self.rooms, 1)
        self.setFocusProxy(self.form.subject)

    def _new_room(self) -> QWidget:
        told = label(
            lambda: self.tr("It goes out by itself once there is a connection. The days of head office count from then on."),
            "muted",
        ).wrap()
        return panel(column(told, self.form, 1))

    def bind(self) -> None:
        self.form.edited.connect(self._edited)
        self.text.typed.connect(self._edited)

    def changeEvent(self, event: QEvent) -> None:
        """The words of a thread are made once: in another language they are made anew."""
        if event.type() == QEvent.Type.LanguageChange and self._card is not None:
            self.talk.show_entries(self._card.entries, anew=True)
        super().changeEvent(event)

    def refresh(self) -> None:
        self.read(ticket_card, self._show, ticket_id=self._id)
        self.desk.bridge.sent(self, self._show_sent, about=self._id)
        if not self._is_house:
            self.problems.refresh()

    def show_record(self, record_id_text: str) -> None:
        """With `:about:<kind>:<id>:<number>` behind the id it begins with that document."""
        text, _, how = record_id_text.partition(":")
        found = record_id(text)
        if found is not None and found != self._id:
            self._id, self._card, self._about = found, None, subject_of(how)
            self._is_restored = False
            self.form.show_texts({**BLANK, "about": self._about.way() if self._about else ""})
            self.text.setPlainText("")
            self.refresh()

    def is_blank(self) -> bool:
        return self._is_restored and self._card is None and not self._is_dirty() and self._about is None

    def title(self) -> str:
        return self._card.row.subject if self._card else self.form.subject.text() or self.tr("New ticket")

    def number(self) -> str:
        return self._card.row.number if self._card else ""

    def chip(self) -> Chip | None:
        if self._card is None:
            return Chip(self.tr("Draft"))
        if self._sent is not None and self._sent.outcome is None:
            return way_chip(self._sent)
        return state_chip(self._card.row.state)

    def deeds(self) -> Sequence[Deed]:
        if self._card is None:
            if self._is_house:
                return ()
            return (Deed(text=lambda: self.tr("Send"), key="F12", icon="send", run=self._open, primary=True),)
        words: Text = lambda: self.tr("Open document")  # noqa: E731
        about = Deed(text=words, key="Ctrl+O", icon="link", run=self.open_about, enabled=self._can_open(), in_bar=False)
        return (about, *self.offered.possible(self._card), *self.files.deeds())

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        words = partial(sentence, refusal.code, refusal.params)
        if self._card is not None or not self.form.show_error(str(refusal.params.get("field", "")), words):
            self.banner.tell(Weight.ERROR, words)

    def open_about(self) -> None:
        if self._card is not None and (place := about_page(self.desk, subject_in(self._card))) is not None:
            self.desk.open_page(place.kind, place.record)

    def _can_open(self) -> bool:
        return self._card is not None and about_page(self.desk, subject_in(self._card)) is not None

    def _open(self) -> None:
        self.form.clear_errors()
        texts, about = self.form.texts(), self._about
        self.submit(
            OpenTicket(
                ticket_id=self._id,
                entry_id=self.desk.bridge.ids.new(),
                kind=TicketKind(texts["kind"]),
                severity=Severity(texts["severity"]),
                subject=texts["subject"].strip(),
                text=texts["text"].strip(),
                about_kind=about.kind if about else "",
                about_id=about.document if about else None,
                about_number=about.number if about else "",
            ),
            self.saved,
            drop_draft=self._id,
        )

    def do(self, command: Command) -> None:
        """Save what was written, and empty the line for the next."""
        self.submit(command, self._written, drop_draft=self._id)

    def _written(self, receipt: Receipt) -> None:
        self.text.setPlainText("")
        self.saved(receipt)

    def saved(self, receipt: Receipt) -> None:
        number = receipt.number or self.number()
        self.desk.tell(self.tr("{number} is saved on this PC; the other side is told by itself.").format(number=number))
        self.refresh()

    def _is_dirty(self) -> bool:
        if self._card is not None:
            return bool(self.text.words())
        texts = self.form.texts()
        return bool(texts["subject"].strip() or texts["text"].strip())

    def _hint(self) -> str:
        return self.tr("Write to the dealer …") if self._is_house else self.tr("Write to head office …")

    def _show(self, card: TicketCard | None) -> None:
        is_other = card is None or self._card is None or card.row.ticket_id != self._card.row.ticket_id
        self._card = card
        self.rooms.setCurrentIndex(0 if card is None else 1)
        self.form.show_about(self._about)
        if card is not None:
            self.setFocusProxy(self.text)
            if is_other and self.isAncestorOf(self.focusWidget() or self):
                self.text.setFocus()
            self.talk.show_entries(card.entries, anew=is_other)
            self.side.show_card(card, is_here=self._can_open())
            self.text.setVisible(self._may_write(card))
        if not self._is_restored:
            self.desk.bridge.drafts(self, "ticket", self._restore)
        self._tell_all()

    def _may_write(self, card: TicketCard) -> bool:
        return not self._is_house or card.row.state is not TicketState.CLOSED

    def _restore(self, drafts: Sequence[Draft]) -> None:
        self._is_restored = True
        mine = next((draft for draft in drafts if draft.draft_id == self._id), None)
        if mine is not None:
            head = unpack(mine.body).head
            if self._card is None:
                self._about = subject_of(head.get("about", "")) or self._about
                self.form.show_texts(head)
                self.form.show_about(self._about)
            else:
                self.text.setPlainText(head.get("reply", ""))
        self._tell_all()

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows[0] if rows else None
        say_trouble(self.banner, self.desk, rows)
        self._tell_all()

    def _edited(self) -> None:
        self.form.clear_errors()
        head = {"reply": self.text.toPlainText()} if self._card is not None else self.form.texts()
        body = Typed(head=head).pack() if self._is_dirty() else b""
        self.desk.bridge.save_draft("ticket", self._id, body)
        self._tell_all()

    def _tell_all(self) -> None:
        self.headline_changed.emit()
        self.deeds_changed.emit()

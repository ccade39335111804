"""What either side can do with the ticket in front: the words on the line go with the deed."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.features.tickets.dialogs import AssignDialog, ConfirmDialog, NoteDialog
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.text_area import TextArea
from dms_desktop.widgets.words import Text
from sync.domain.tickets.answering import AnswerTicket, SolveTicket
from sync.domain.tickets.opening import GiveUpTicket, ReopenTicket, ReplyTicket
from sync.domain.tickets.queries import TicketCard, TicketRow, ticket_people
from sync.domain.tickets.rules import OPEN, TicketState
from sync.kernel.commands import HOUSE, Command


class TicketDeeds(QWidget):
    """Of one page. `on_command` saves what was written and empties the line."""

    def __init__(self, page: Page, text: TextArea, on_command: Callable[[Command], object]) -> None:
        super().__init__(page)
        self.hide()
        self._page, self._text, self._on_command = page, text, on_command
        self._card: TicketCard | None = None

    def possible(self, card: TicketCard) -> Sequence[Deed]:
        self._card = card
        if self._page.desk.bridge.actor.dealer_id == HOUSE:
            return self._of_house(card.row) if self._page.desk.may("tickets.answer") else ()
        return self._of_dealer(card) if self._page.desk.may("tickets.open") else ()

    def _of_dealer(self, card: TicketCard) -> Sequence[Deed]:
        if card.row.state in OPEN:
            drop = Deed(text=lambda: self.tr("Needs no answer"), key="Ctrl+Del", icon="ban", run=self._give_up)
            return (drop, self._writing(lambda: self.tr("Send"), "F12", "send", self._reply, primary=True))
        is_main = card.stored is not TicketState.SOLVED
        again = self._writing(lambda: self.tr("Not solved"), "F4", "undo-2", self._reopen, primary=is_main)
        if is_main:
            return (again,)
        yes = Deed(text=lambda: self.tr("It is solved"), key="F12", icon="circle-check", run=self._confirm, primary=True)
        return (again, yes)

    def _of_house(self, row: TicketRow) -> Sequence[Deed]:
        note = Deed(text=lambda: self.tr("Internal note"), key="F9", icon="pencil", run=self._note)
        if row.state is TicketState.CLOSED:
            return (note,)
        ask = self._writing(lambda: self.tr("Ask back"), "F4", "circle-help", partial(self._answer, asks=True))
        reply = self._writing(lambda: self.tr("Answer"), "F12", "send", self._answer, primary=True)
        if row.state is TicketState.SOLVED:
            return (note, ask, reply)
        assign = Deed(text=lambda: self.tr("Assign"), key="F6", icon="user", run=self._assign)
        solve = self._writing(lambda: self.tr("Solved"), "F7", "circle-check", self._solve)
        return (note, assign, ask, solve, reply)

    def _writing(self, text: Text, key: str, icon: str, make: Callable[..., Command], *, primary: bool = False) -> Deed:
        """A deed that takes what is on the line; where nothing is, it says so and goes there."""
        return Deed(text=text, key=key, icon=icon, run=partial(self._with_words, make), primary=primary)

    def _with_words(self, make: Callable[..., Command]) -> None:
        words = self._text.words()
        if not words or self._card is None:
            missing: Text = lambda: self.tr("Write below what the other side is to read, then press the key again.")  # noqa: E731
            self._page.banner.tell(Weight.WARN, missing)
            self._text.setFocus()
            return
        self._page.banner.settle()
        self._on_command(make(self._card.row, self._new(), words))

    def _new(self) -> UUID:
        return self._page.desk.bridge.ids.new()

    def _reply(self, row: TicketRow, entry_id: UUID, text: str) -> Command:
        return ReplyTicket(ticket_id=row.ticket_id, entry_id=entry_id, text=text)

    def _reopen(self, row: TicketRow, entry_id: UUID, text: str) -> Command:
        return ReopenTicket(ticket_id=row.ticket_id, entry_id=entry_id, text=text)

    def _answer(self, row: TicketRow, entry_id: UUID, text: str, *, asks: bool = False) -> Command:
        return AnswerTicket(dealer_id=row.dealer_id, ticket_id=row.ticket_id, entry_id=entry_id, text=text, asks=asks)

    def _solve(self, row: TicketRow, entry_id: UUID, text: str) -> Command:
        return SolveTicket(dealer_id=row.dealer_id, ticket_id=row.ticket_id, entry_id=entry_id, text=text)

    def _give_up(self) -> None:
        if self._card is None:
            return
        row = self._card.row
        ReasonDialog(
            lambda: self.tr("Close {number} without an answer").format(number=row.number),
            self._page,
            deed=lambda: self.tr("Needs no answer"),
            on_reason=lambda text: self._on_command(GiveUpTicket(ticket_id=row.ticket_id, entry_id=self._new(), text=text)),
            explain=self.tr("It is closed; it can be opened again."),
            optional=True,
        ).show_modeless()

    def _confirm(self) -> None:
        if self._card is not None:
            ConfirmDialog(self._page, self._card.row).show_modeless()

    def _note(self) -> None:
        if self._card is not None:
            NoteDialog(self._page, self._card.row).show_modeless()

    def _assign(self) -> None:
        if self._card is not None:
            self._page.desk.bridge.fetch(ticket_people, partial(self._choose, self._card.row))

    def _choose(self, row: TicketRow, people: Sequence[str]) -> None:
        AssignDialog(self._page, row, people).show_modeless()

"""The questions of a ticket: how content the dealer is, who sees to it, and what the house notes among itself."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.text_area import TextArea
from dms_desktop.widgets.words import literal, say
from sync.client.replica import Receipt
from sync.domain.tickets.answering import AssignTicket, NoteTicket
from sync.domain.tickets.opening import ConfirmTicket
from sync.domain.tickets.queries import TicketRow

NOTE_LINES = 6
CONTENT = 5


class ConfirmDialog(SavingDialog):
    """It is solved: with a score, and a word where somebody has one."""

    def __init__(self, page: Page, ticket: TicketRow) -> None:
        super().__init__(lambda: self.tr("Solved: {number}").format(number=ticket.number), page)
        self._page, self._ticket = page, ticket
        self.score = ChoiceBox(lambda: self.tr("How content are you?"))
        words = (
            lambda: self.tr("5 – very content"),
            lambda: self.tr("4 – content"),
            lambda: self.tr("3 – so so"),
            lambda: self.tr("2 – not content"),
            lambda: self.tr("1 – not at all"),
        )
        for at, said in enumerate(words):
            self.score.add_choice(CONTENT - at, said)
        self.text = QLineEdit()
        say(self.text, self.text.setAccessibleName, lambda: self.tr("A word about it (may stay empty)"))
        self.form = Form()
        self.form.add("score", lambda: self.tr("How content are you?"), self.score)
        self.form.add("text", lambda: self.tr("A word about it (may stay empty)"), self.text)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("It is solved"), self._confirm)
        self.score.setFocus()

    def _confirm(self) -> None:
        score, desk = self.score.value(), self._page.desk
        command = ConfirmTicket(
            ticket_id=self._ticket.ticket_id,
            entry_id=desk.bridge.ids.new(),
            score=score if isinstance(score, int) else CONTENT,
            text=self.text.text().strip(),
        )
        self.save(desk, command, partial(_told, self._page))


class AssignDialog(SavingDialog):
    """Who sees to it from now on; whoever sits here is offered first."""

    def __init__(self, page: Page, ticket: TicketRow, people: Sequence[str]) -> None:
        super().__init__(lambda: self.tr("Who sees to {number}?").format(number=ticket.number), page)
        self._page, self._ticket = page, ticket
        desk = page.desk
        self.person = ChoiceBox(lambda: self.tr("Person"))
        me = desk.bridge.actor.name
        for name in sorted(people, key=lambda one: (one != me, one)):
            self.person.add_choice(name, literal(desk.of_house(name)))
        self.form = Form()
        self.form.add("to", lambda: self.tr("Person"), self.person)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Assign"), self._assign)
        self.person.setFocus()

    def _assign(self) -> None:
        ticket, desk, to = self._ticket, self._page.desk, str(self.person.value() or "")
        command = AssignTicket(dealer_id=ticket.dealer_id, ticket_id=ticket.ticket_id, entry_id=desk.bridge.ids.new(), to=to)
        self.save(desk, command, partial(_told, self._page))


class NoteDialog(SavingDialog):
    """In a dialog of its own, so that nobody sends to a dealer what was meant for colleagues."""

    is_long = True

    def __init__(self, page: Page, ticket: TicketRow) -> None:
        super().__init__(lambda: self.tr("Internal note on {number}").format(number=ticket.number), page, width=560)
        self._page, self._ticket = page, ticket
        self.text = TextArea(lambda: self.tr("Note"), lines=NOTE_LINES)
        self.form = Form()
        self.form.add("text", lambda: self.tr("Note"), self.text)
        self.content.addWidget(label(lambda: self.tr("Stays at head office: the dealer is sent nothing of it."), "muted").wrap())
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Note it"), self._note)
        self.text.setFocus()

    def _note(self) -> None:
        ticket, desk = self._ticket, self._page.desk
        command = NoteTicket(
            dealer_id=ticket.dealer_id, ticket_id=ticket.ticket_id, note_id=desk.bridge.ids.new(), text=self.text.words()
        )
        self.save(desk, command, partial(_told, self._page))


def _told(page: Page, _receipt: Receipt) -> None:
    page.refresh()

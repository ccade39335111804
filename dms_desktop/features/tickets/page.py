"""The list of tickets of both sides: what is for us to act on, what is open, what ended."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.features.tickets.columns import ticket_columns
from dms_desktop.features.tickets.terms_dialog import AnswerTermsDialog
from dms_desktop.features.tickets.words import KINDS, kind_words
from dms_desktop.growing import shown_words
from dms_desktop.known_problems import ProblemBanner
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import BLANK
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.turning import FilterLine
from dms_desktop.widgets.words import by_count
from sync.client.changes import DRAFTS
from sync.client.drafts import Draft
from sync.domain.tickets.queries import TicketRow, tickets
from sync.domain.tickets.rules import TicketKind
from sync.kernel.commands import HOUSE

BATCH = 200


class TicketsPage(Page):
    """Enter opens one; F2 asks head office, F6 shows known problems. At the house F7 says which days are promised."""

    tables = ("ticket", "dealer", "house_day", *ProblemBanner.tables, DRAFTS)

    def build(self) -> None:
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.problems = ProblemBanner(self.desk)
        self.filter = SearchField(self._hint)
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice("mine", lambda: self.tr("For us to act on"))
        self.which.add_choice("open", lambda: self.tr("Open"))
        self.which.add_choice("ended", lambda: self.tr("Closed"))
        self.which.add_choice("all", lambda: self.tr("All"))
        self.which.set_value("mine" if self._is_house else "open")
        self.kind = ChoiceBox(lambda: self.tr("Kind"))
        self.kind.add_choice("", lambda: self.tr("Every kind"))
        for one in KINDS:
            self.kind.add_choice(one.value, partial(kind_words, one))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[TicketRow] = RecordTable(
            lambda: self.tr("Tickets"),
            ticket_columns(self.desk),
            key=lambda one: (one.dealer_id, one.ticket_id),
            on_more=self._more,
        )
        self.pane = ListPane(self.table, EmptyState("circle-help", self._none, advice=self._advice))
        self.body.addWidget(self.problems)
        self.body.addWidget(FilterLine(self.filter, self.which, self.kind, self.count))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.filter.searched.connect(lambda _: self.refresh())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self.refresh())
        self.kind.picked.connect(lambda _: self.refresh())
        self.table.opened.connect(lambda one: self.desk.open_page("ticket", str(one.ticket_id)))
        self.remember(self.table, "ticket_desk" if self._is_house else "tickets")

    def refresh(self) -> None:
        self._read(None)
        if not self._is_house:
            self.problems.refresh()
            self.desk.bridge.drafts(self, "ticket", self._show_drafts)

    def title(self) -> str:
        return self.tr("Dealers' tickets") if self._is_house else self.tr("Customer service")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False)
        told = partial(self.desk.open_page, "problems", "")
        problems = Deed(text=lambda: self.tr("Known problems"), key="F6", icon="triangle-alert", run=told)
        if self._is_house:
            terms = Deed(text=lambda: self.tr("Promised days"), key="F7", icon="calendar", run=self._set_terms)
            return (find, problems, *((terms,) if self.desk.may("tickets.rule") else ()))
        new = Deed(text=lambda: self.tr("Ask head office"), key="F2", icon="plus", run=self._new, primary=True)
        return (find, problems, new)

    def _hint(self) -> str:
        return self.tr("Number, words, document or dealer  (Ctrl+F)")

    def _none(self) -> str:
        return self.tr("Nothing waits for us") if self.which.value() == "mine" else self.tr("No ticket here")

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("Tickets of dealers appear here by themselves, what was promised first in front.")
        return self.tr("F2 asks head office; Ctrl+H on a document asks about that document. Both work without a connection.")

    def _read(self, after: TicketRow | None) -> None:
        kind = str(self.kind.value() or "")
        self.read(
            tickets,
            partial(self._show, after),
            which=str(self.which.value()),
            kind=TicketKind(kind) if kind else None,
            text=self.filter.text(),
            after_on=after.promised_on if after else None,
            after_at=after.opened_at if after else None,
            after_id=after.ticket_id if after else None,
            limit=BATCH,
        )

    def _more(self, last: TicketRow) -> None:
        self._read(last)

    def _show(self, after: TicketRow | None, rows: Sequence[TicketRow]) -> None:
        is_all = len(rows) < BATCH
        if after is None:
            self.table.show_rows(rows, complete=is_all)
            self.pane.show_empty(not rows)
        else:
            self.table.append_rows(rows, complete=is_all)
        words = (self.tr("{count} ticket"), self.tr("{count} tickets"), self.tr("The first {count} tickets"))
        self.count.setText(shown_words(len(self.table.rows()), is_all=is_all, one=words[0], more=words[1], first=words[2]))

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        if not drafts:
            self.banner.clear()
            return
        begun = by_count(
            len(drafts), self.tr("{count} text was begun and not sent."), self.tr("{count} texts were begun and not sent.")
        )
        last = partial(self.desk.open_page, "ticket", str(drafts[0].draft_id))
        self.banner.tell(Weight.INFO, begun.format(count=len(drafts)), lambda: self.tr("Go on with the last one"), last)

    def _new(self) -> None:
        self.desk.open_page("ticket", f"{self.desk.bridge.ids.new()}:{BLANK}")

    def _set_terms(self) -> None:
        AnswerTermsDialog(self, self.desk).show_modeless()

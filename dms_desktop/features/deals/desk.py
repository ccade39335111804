"""The channel staff's desk: registrations of all dealers, what waits for a decision first, and disputes to rule."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.features.deals.columns import deal_columns
from dms_desktop.features.deals.deal_terms_dialog import DealTermsDialog
from dms_desktop.features.deals.dispute_dialog import DisputeDialog
from dms_desktop.features.deals.evidence import EvidenceBox
from dms_desktop.features.deals.letter import letter_deeds
from dms_desktop.features.deals.pane import DealPane
from dms_desktop.features.deals.transfer_dialog import TransferDialog
from dms_desktop.growing import Growing, shown_words
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.turning import FilterLine
from dms_desktop.widgets.words import Text, by_count
from sync.client.changes import OUTBOX
from sync.domain.deals.outlook import DisputeRow, disputes
from sync.domain.deals.queries import DealCard, DealRow, deal_card, deals, deals_to_decide
from sync.domain.deals.reviewing import AnswerExtension, ApproveDeal, AskDealer, RejectDeal, RevokeDeal
from sync.domain.deals.rules import UNDECIDED, DealState
from sync.kernel.commands import Command


class DealDeskPage(Page):
    """F12 approves, or grants the time that was asked for, and goes on to the one below; of two who claim the same it rules."""

    tables = ("deal", "deal_event", "deal_evidence", "blob", "deal_dispute", "dealer", "category", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._card: DealCard | None = None
        self._asked: UUID | None = None
        self._disputes: Sequence[DisputeRow] = ()
        self.search = SearchField(lambda: self.tr("Number, customer, project  (Ctrl+F)"))
        self.which = ChoiceBox(lambda: self.tr("State"))
        self.which.add_choice("decide", lambda: self.tr("To decide"))
        self.which.add_choice("open", lambda: self.tr("All open"))
        self.queue: RecordTable[DealRow] = RecordTable(
            lambda: self.tr("Queue"), self._columns(), key=lambda one: one.deal_id, on_more=self.grown.more
        )
        self.count = PlainLabel(role="muted")
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing waits for a decision"),
            advice=lambda: self.tr("Registrations of dealers appear here by themselves."),
        )
        self.pane = ListPane(self.queue, empty)
        self.evidence = EvidenceBox(self)
        self.deal = DealPane(self.desk, self.evidence)
        nothing = EmptyState(
            "target",
            lambda: self.tr("Choose a registration"),
            advice=lambda: self.tr("Arrow keys walk the list; what is marked there is shown here."),
        )
        self.deal_pane = ListPane(self.deal, nothing)
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.queue)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.which.picked.connect(lambda _: self.refresh())
        self.queue.chosen.connect(self._choose)
        self.remember(self.queue, "deal_desk")

    def refresh(self) -> None:
        if self.which.value() == "decide" and not self.search.text().strip():
            self.read(deals_to_decide, self._show_queue, limit=self.grown.limit)
        else:
            self.read(deals, self._show_queue, text=self.search.text(), limit=self.grown.limit)
        self.read(disputes, self._show_disputes)
        self._choose(self.queue.current())

    def show_record(self, record_id_text: str) -> None:
        """A search hit or a deal's id: marked in the queue, which forgets its filter."""
        self._asked = record_id(record_id_text)
        self.search.clear()
        self.which.set_value("open")
        self.refresh()

    def title(self) -> str:
        return self.tr("Registrations")

    def number(self) -> str:
        return self._card.row.number if self._card else ""

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        letter = letter_deeds(self, self._card) if self._card is not None else ()
        pool = Deed(text=lambda: self.tr("Pool"), key="F6", icon="inbox", run=partial(self.desk.open_page, "pool_desk", ""))
        return (*letter, pool, *self._ruling(), *self._possible(), *self.evidence.deeds(), find)

    def _ruling(self) -> Sequence[Deed]:
        """In the bar where it has room beside the deeds of what is chosen; the line at the foot names them always."""
        if not self.desk.may("deals.terms"):
            return ()
        is_free = self._card is None
        has_room = self._card is None or self._card.row.state in UNDECIDED
        places = partial(self.desk.open_page, "territories", "")
        return (
            Deed(text=lambda: self.tr("Terms"), key="F7", icon="settings", run=self.set_terms, in_bar=is_free),
            Deed(text=lambda: self.tr("Territories"), key="F9", icon="map-pin", run=places, in_bar=has_room),
        )

    def _possible(self) -> Sequence[Deed]:
        card = self._card
        if card is None:
            return ()
        if card.row.state in UNDECIDED:
            return (
                Deed(text=lambda: self.tr("Reject"), key="Ctrl+Del", icon="ban", run=self._reject),
                Deed(text=lambda: self.tr("Ask the dealer"), key="F4", icon="circle-help", run=self._ask_dealer),
                Deed(text=lambda: self.tr("Approve"), key="F12", icon="check", run=self._approve, primary=True),
            )
        if card.row.state is DealState.DISPUTED and self.desk.may("deals.rule"):
            may = self._dispute_of(card) is not None
            return (Deed(text=lambda: self.tr("Rule"), key="F12", icon="check", run=self._rule_this, primary=True, enabled=may),)
        revoke = Deed(text=lambda: self.tr("Take back"), key="Ctrl+Shift+Del", icon="ban", run=self._revoke)
        if card.row.state is DealState.PROTECTED and card.row.has_wish:
            return (
                revoke,
                Deed(text=lambda: self.tr("No more time"), key="Ctrl+Del", icon="x", run=self._refuse_time),
                Deed(text=lambda: self.tr("Grant the time"), key="F12", icon="check", run=self._grant_time, primary=True),
            )
        return (revoke, *self._passing(), *self._pricing(card)) if card.row.state is DealState.PROTECTED else ()

    def _passing(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("Pass on"), key="Ctrl+T", icon="send", run=self.pass_on),)

    def _pricing(self, card: DealCard) -> Sequence[Deed]:
        """A price of its own for what is protected: its orders bear it, and go on to once it is won."""
        if not self.desk.may("pricing.rule"):
            return ()
        asked = f"project:{card.row.dealer_id}:{card.row.deal_id}"
        begin = partial(self.desk.open_page, "price_desk", asked)
        return (Deed(text=lambda: self.tr("Price for it"), key="F2", icon="percent", run=begin),)

    def _columns(self) -> Sequence[Column[DealRow]]:
        dealer: Column[DealRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, width=140
        )
        wanted = ("number", "name", "left", "state")
        return (dealer, *(column for column in deal_columns(self.desk.currency) if column.key in wanted))

    def _lay_out(self) -> QWidget:
        left = hold(column(FilterLine(self.search, self.which), self.pane, self.count, spacing=6))
        left.setMinimumWidth(210)
        split = Split(left, self.deal_pane, sizes=(620, 660), growing=1)
        self.remember(split, "deal_desk.parts")
        return split

    def _show_queue(self, rows: Sequence[DealRow]) -> None:
        is_all = self.grown.holds(rows)
        self.queue.set_rows(rows, complete=is_all)
        asked, self._asked = self._asked, None
        if asked is not None and not self.queue.select_key(asked):
            self._seek(asked, is_all=is_all)
        if rows and self.queue.current() is None:
            self.queue.select_row(0)
        self.pane.show_empty(not rows)
        self.count.setText(
            shown_words(
                len(rows),
                is_all=is_all,
                one=self.tr("{count} registration"),
                more=self.tr("{count} registrations"),
                first=self.tr("The first {count} registrations"),
            )
        )
        if not rows:
            self._choose(None)

    def _seek(self, asked: UUID, *, is_all: bool) -> None:
        if is_all:
            self.banner.tell(Weight.INFO, self.tr("This registration has ended: the desk no longer holds it."))
        else:
            self._asked = asked
            self.grown.more()

    def _show_disputes(self, rows: Sequence[DisputeRow]) -> None:
        self._disputes = rows
        self.deeds_changed.emit()
        if not rows:
            self.banner.clear()
            return
        words = by_count(
            len(rows),
            self.tr("{count} dispute waits for a ruling: two dealers claim the same customer."),
            self.tr("{count} disputes wait for a ruling: two dealers claim the same customer."),
        )
        self.banner.tell(Weight.WARN, words.format(count=len(rows)), lambda: self.tr("Rule the oldest"), self.rule)

    def rule(self) -> None:
        """Open the oldest dispute."""
        if self._disputes:
            DisputeDialog(self, self._disputes[0], on_ruling=self._do).show_modeless()

    def _rule_this(self) -> None:
        dispute = None if self._card is None else self._dispute_of(self._card)
        if dispute is not None:
            DisputeDialog(self, dispute, on_ruling=self._do).show_modeless()

    def _dispute_of(self, card: DealCard) -> DisputeRow | None:
        """That waits for a ruling, with this deal on one of its sides."""
        number = card.row.number
        return next((one for one in self._disputes if number in (one.first["number"], one.second["number"])), None)

    def set_terms(self) -> None:
        """Open the dialog of the rules of registration."""
        DealTermsDialog(self, self.desk).show_modeless()

    def pass_on(self) -> None:
        """Open the dialog that asks to whom."""
        if self._card is not None:
            TransferDialog(self, self.desk, self._card).show_modeless()

    def _choose(self, chosen: DealRow | None) -> None:
        if chosen is None:
            self._show_card(None)
        else:
            self.read(deal_card, self._show_card, dealer_id=chosen.dealer_id, deal_id=chosen.deal_id)

    def _show_card(self, card: DealCard | None) -> None:
        self._card = card
        self.deal_pane.show_empty(card is None)
        if card is not None:
            self.deal.show_card(card)
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _approve(self) -> None:
        self._act(lambda card: ApproveDeal(dealer_id=card.row.dealer_id, deal_id=card.row.deal_id))

    def _grant_time(self) -> None:
        self._act(lambda card: AnswerExtension(dealer_id=card.row.dealer_id, deal_id=card.row.deal_id, granted=True))

    def _reject(self) -> None:
        self._with_reason(lambda: self.tr("Reject"), lambda c, t: RejectDeal(dealer_id=c.dealer_id, deal_id=c.deal_id, reason=t))

    def _ask_dealer(self) -> None:
        title: Text = lambda: self.tr("Ask the dealer")  # noqa: E731
        self._with_reason(title, lambda c, t: AskDealer(dealer_id=c.dealer_id, deal_id=c.deal_id, question=t))

    def _revoke(self) -> None:
        self._with_reason(
            lambda: self.tr("Take back"), lambda c, t: RevokeDeal(dealer_id=c.dealer_id, deal_id=c.deal_id, reason=t)
        )

    def _refuse_time(self) -> None:
        title: Text = lambda: self.tr("No more time")  # noqa: E731
        self._with_reason(title, lambda c, t: AnswerExtension(dealer_id=c.dealer_id, deal_id=c.deal_id, granted=False, reason=t))

    def _act(self, command: Callable[[DealCard], Command]) -> None:
        """The deeds of one key go on to the one below: until that is here, the key is meant for nothing."""
        if self._card is not None:
            rows, at = self.queue.rows(), self.queue.currentIndex().row()
            self._do(command(self._card))
            if at + 1 < len(rows):
                self._card = None
                self.queue.select_row(at + 1)

    def _with_reason(self, title: Text, command: Callable[[DealRow, str], Command]) -> None:
        card = self._card
        if card is not None:
            done: Callable[[str], object] = lambda text: self._do(command(card.row, text))  # noqa: E731
            ReasonDialog(title, self, deed=title, on_reason=done).show_modeless()

    def _do(self, command: Command) -> None:
        self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; the dealer is told by itself.")))

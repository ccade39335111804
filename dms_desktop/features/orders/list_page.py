"""The shop's orders: drafts and what central did not take on top, then everything else, newest first."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from uuid import UUID

from dms_desktop.features.orders.listed import Listed, by_document, of_draft, of_order, of_refused, order_columns
from dms_desktop.features.orders.papers import order_paper
from dms_desktop.gathered import Gathered
from dms_desktop.ordering.draft import KIND
from dms_desktop.page import Deed, Page
from dms_desktop.printing.frame import show_preview
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import by_count
from sync.client.changes import DRAFTS, OUTBOX
from sync.client.drafts import Draft
from sync.client.sent import Sent
from sync.domain.orders.queries.documents import OrderCard, OrderRow, order_card, orders
from sync.domain.orders.rules import EXCEPTIONS, FINISHED, ON_THE_WAY, OrderState
from sync.kernel.text import fold

AT_ONCE = 100


class Filter(StrEnum):
    ALL = "all"
    OPEN = "open"
    WAITING = "waiting"
    ON_THE_WAY = "on_the_way"
    FINISHED = "finished"


STATES: dict[Filter, tuple[OrderState, ...]] = {
    Filter.ALL: (),
    Filter.OPEN: tuple(state for state in OrderState if state not in FINISHED),
    Filter.WAITING: (OrderState.SUBMITTED, *EXCEPTIONS),
    Filter.ON_THE_WAY: tuple(state for state in OrderState if state in ON_THE_WAY),
    Filter.FINISHED: tuple(state for state in OrderState if state in FINISHED),
}


class OrdersPage(Page):
    """Enter opens an order, or goes on with a draft."""

    tables = ("order", "order_line", OUTBOX, DRAFTS)

    def build(self) -> None:
        self._drafts: Sequence[Draft] = ()
        self._sent: Sequence[Sent] = ()
        self._orders: list[OrderRow] = []
        self._is_complete = True
        self._gathered = Gathered(self._show, "drafts", "sent", "orders")
        self.search = SearchField(lambda: self.tr("Number, reference or note  (Ctrl+F)"))
        self.search.setFixedWidth(320)
        self.filter = ChoiceBox(lambda: self.tr("State"))
        for choice, words in (
            (Filter.ALL, lambda: self.tr("All orders")),
            (Filter.OPEN, lambda: self.tr("Open")),
            (Filter.WAITING, lambda: self.tr("Waiting for an answer")),
            (Filter.ON_THE_WAY, lambda: self.tr("On the way")),
            (Filter.FINISHED, lambda: self.tr("Finished")),
        ):
            self.filter.add_choice(choice.value, words)
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[Listed] = RecordTable(
            lambda: self.tr("Orders"),
            order_columns(self.desk.currency, self.desk.person),
            key=lambda one: one.record_id,
            on_more=self._more,
        )
        self.empty = EmptyState(
            "file-text", lambda: self.tr("No orders here"), advice=lambda: self.tr("F2 begins one; Esc empties the filter.")
        )
        self.pane = ListPane(self.table, self.empty)
        self.body.addLayout(row(self.search, self.filter, 1, self.count))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(lambda one: self.desk.open_page(one.kind, one.record_id))
        self.search.searched.connect(lambda _: self.refresh())
        self.filter.picked.connect(lambda _: self.refresh())
        self.remember(self.table, "orders")

    def refresh(self) -> None:
        self._gathered.ask()
        self.desk.bridge.drafts(self, KIND, self._show_drafts)
        self.desk.bridge.sent(self, self._show_sent)
        self.read(
            orders, self._show_orders, states=self._states(), text=self.search.text(), limit=max(AT_ONCE, len(self._orders))
        )

    def title(self) -> str:
        return self.tr("Orders")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        paper = Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, in_bar=False)
        if not self.desk.may("orders.place"):
            return (find, paper)
        begin = lambda: self.desk.open_page("order_entry", "new")  # noqa: E731
        return (find, paper, Deed(text=lambda: self.tr("New order"), key="F2", icon="plus", run=begin, primary=True))

    def _print(self) -> None:
        """The order under the cursor; a draft is printed where it is typed."""
        one = self.table.current()
        if one is not None and one.kind == "order":
            self.read(order_card, self._preview, order_id=UUID(one.record_id))

    def _preview(self, card: OrderCard | None) -> None:
        if card is not None:
            about = [one for one in self._sent if card.row.order_id in one.subjects]
            show_preview(self, partial(order_paper, card, about))

    def _states(self) -> tuple[OrderState, ...]:
        return STATES[Filter(str(self.filter.value()))]

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._gathered.come("drafts")

    def _show_sent(self, sent: Sequence[Sent]) -> None:
        self._sent = sent
        self._gathered.come("sent")

    def _show_orders(self, rows: Sequence[OrderRow]) -> None:
        self._is_complete = len(rows) < max(AT_ONCE, len(self._orders))
        self._orders = list(rows)
        self._gathered.come("orders")

    def _more(self, last: Listed) -> None:
        oldest = self._orders[-1]
        self.desk.bridge.fetch(
            orders,
            partial(self._append, oldest),
            states=self._states(),
            text=self.search.text(),
            before=oldest.placed_at,
            before_id=oldest.order_id,
            limit=AT_ONCE,
        )

    def _append(self, after: OrderRow, rows: Sequence[OrderRow]) -> None:
        if self._orders and self._orders[-1].order_id == after.order_id:  # the list may have changed meanwhile
            self._is_complete = len(rows) < AT_ONCE
            self._orders += rows
            self._show()

    def _show(self) -> None:
        """Drafts and refused orders belong to the open ones, and they are few: the text filter looks at them here."""
        about = by_document(self._sent)
        known = {row.order_id for row in self._orders}
        own = [of_draft(draft) for draft in self._drafts]
        own += [of_refused(one) for one in self._sent if one.needs_attention and not known.intersection(one.subjects)]
        first = [one for one in own if one is not None and self._fits(one)]
        listed = [*first, *(of_order(order, about) for order in self._orders)]
        self.table.show_rows(listed, complete=self._is_complete)
        self.pane.show_empty(not listed)
        shown = f"{len(listed):,}" + ("" if self._is_complete else "+")
        self.count.setText(by_count(len(listed), self.tr("{count} order"), self.tr("{count} orders")).format(count=shown))

    def _fits(self, one: Listed) -> bool:
        text = fold(self.search.text())
        wanted = Filter(str(self.filter.value()))
        return wanted in (Filter.ALL, Filter.OPEN, Filter.WAITING) and (not text or text in fold(f"{one.number} {one.reference}"))

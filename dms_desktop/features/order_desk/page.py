"""The order desk: the queue at the left, the order at the right, every deed by a key, and on to the next."""

import json
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.features.order_desk.acting import Acting
from dms_desktop.features.order_desk.facts import DeskFacts, desk_facts
from dms_desktop.features.order_desk.order_pane import OrderPane
from dms_desktop.features.order_desk.tables import queue_columns
from dms_desktop.outcomes import reason
from dms_desktop.page import Deed, Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.turning import FilterLine
from dms_desktop.widgets.words import by_count
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.desk.queries import TO_SHIP, WAITING, DeskRow, Due, desk_queue
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import Command

AT_ONCE = 200
STATES: dict[str, tuple[OrderState, ...]] = {"decide": WAITING, "ship": TO_SHIP}


class OrderDeskPage(Page):
    """Exceptions first. F12 does what this order needs next, and goes on to the one below."""

    tables = ("order", "order_line", "shipment", "dealer", "availability", OUTBOX)

    def build(self) -> None:
        self._sent: Sequence[Sent] = ()
        self._asked = ""
        self.search = SearchField(lambda: self.tr("Number, dealer, reference  (Ctrl+F)"))
        self.filter = ChoiceBox(lambda: self.tr("State"))
        for value, words in (
            ("", lambda: self.tr("All open")),
            ("decide", lambda: self.tr("To decide")),
            ("ship", lambda: self.tr("To ship")),
        ):
            self.filter.add_choice(value, words)
        if self.desk.may("desk.bill"):
            self.filter.add_choice(Due.BILL, lambda: self.tr("To bill"))
            self.filter.add_choice(Due.PAY, lambda: self.tr("Billed, not paid"))
        self.queue: RecordTable[DeskRow] = RecordTable(
            lambda: self.tr("Queue"),
            queue_columns(self.desk.currency, self.desk.bridge.clock),
            key=lambda one: one.order_id,
            on_more=self._more,
        )
        self.count = PlainLabel(role="muted")
        self.order = OrderPane()
        self.acting = Acting(self, self.desk, self._act, self.order.lines.current)
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing waits for the desk"),
            advice=lambda: self.tr("Orders of dealers appear here by themselves. Esc empties the filter."),
        )
        self.pane = ListPane(self.queue, empty)
        self.order_pane = ListPane(
            self.order,
            EmptyState(
                "file-text",
                lambda: self.tr("Choose an order in the queue"),
                advice=lambda: self.tr("Arrow keys walk the list; what is marked there is shown here."),
            ),
        )
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.queue)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.filter.picked.connect(lambda _: self.refresh())
        self.queue.chosen.connect(self._choose)
        self.queue.opened.connect(lambda _: self.order.lines.setFocus())
        self.order.lines.opened.connect(lambda line: self.desk.open_page("product", line.row.product_code))
        self.remember(self.queue, "order_desk")
        self.remember(self.order.lines, "order_desk_lines")

    def refresh(self) -> None:
        text = self.search.text()
        self.read(desk_queue, self._show_queue, states=self._states(), due=self._due(), text=text, limit=AT_ONCE)
        self._choose(self.queue.current())

    def show_record(self, record_id: str) -> None:
        """The key text of a search hit, or an order's id: marked in the queue, which forgets its filter."""
        self._asked = str(UUID(str(json.loads(record_id)[-1]))) if record_id.startswith("[") else record_id
        self.search.clear()
        self.filter.set_value("")
        self.refresh()

    def title(self) -> str:
        return self.tr("Order desk")

    def number(self) -> str:
        return self.acting.facts.card.row.number if self.acting.facts else ""

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        return (*self.acting.deeds(), find)

    def _lay_out(self) -> QWidget:
        left = hold(column(FilterLine(self.search, self.filter), self.pane, self.count, spacing=6))
        left.setMinimumWidth(210)
        split = Split(left, self.order_pane, sizes=(520, 760), growing=1)
        self.remember(split, "order_desk.parts")
        return split

    def _states(self) -> tuple[OrderState, ...]:
        return STATES.get(str(self.filter.value()), ())

    def _due(self) -> Due | None:
        return next((due for due in Due if due == self.filter.value()), None)

    def _show_queue(self, rows: Sequence[DeskRow]) -> None:
        self.queue.set_rows(rows, complete=len(rows) < AT_ONCE)
        asked, self._asked = self._asked, ""
        is_here = bool(asked) and self.queue.select_key(UUID(asked))
        if asked and not is_here:
            self.desk.bridge.fetch(desk_queue, self._show_found, order_id=UUID(asked), limit=1)
        if rows and self.queue.current() is None:
            self.queue.select_row(0)
        self.pane.show_empty(not rows)
        self._count()
        if not rows:
            self._choose(None)

    def _show_found(self, rows: Sequence[DeskRow]) -> None:
        """One that stands too far down for the first page: the filter names it."""
        if rows:
            self._asked = str(rows[0].order_id)
            self.search.setText(rows[0].number)
        else:
            self.banner.tell(Weight.INFO, self.tr("This order is finished: the desk no longer holds it."))

    def _count(self) -> None:
        rows = self.queue.rows()
        decisions = sum(one.rank == 0 for one in rows)
        self.count.setText(
            by_count(
                len(rows), self.tr("{count} order, {decisions} to decide"), self.tr("{count} orders, {decisions} to decide")
            ).format(count=quantity(len(rows)), decisions=quantity(decisions))
        )

    def _more(self, last: DeskRow) -> None:
        self.desk.bridge.fetch(
            desk_queue,
            partial(self._append, last),
            states=self._states(),
            due=self._due(),
            text=self.search.text(),
            after_rank=last.rank,
            after_placed_at=last.placed_at,
            after_id=last.order_id,
            limit=AT_ONCE,
        )

    def _append(self, after: DeskRow, rows: Sequence[DeskRow]) -> None:
        known = self.queue.rows()
        if known and known[-1].order_id == after.order_id:  # the queue may have changed meanwhile
            self.queue.append_rows(rows, complete=len(rows) < AT_ONCE)
            self._count()

    def _choose(self, chosen: DeskRow | None) -> None:
        if chosen is None:
            self._show_order(None)
            return
        self.read(desk_facts, self._show_order, dealer_id=chosen.dealer_id, order_id=chosen.order_id)
        self.desk.bridge.sent(self, self._show_sent, about=chosen.order_id)

    def _show_order(self, facts: DeskFacts | None) -> None:
        self.acting.facts = facts
        self.order_pane.show_empty(facts is None)
        self._show()

    def _show_sent(self, sent: Sequence[Sent]) -> None:
        self._sent = sent
        self._show()

    def _show(self) -> None:
        facts = self.acting.facts
        if facts is not None:
            sent = [one for one in self._sent if facts.card.row.order_id in one.subjects]
            self.order.show_order(facts, sent)
            troubled = next((one for one in sent if one.needs_attention and reason(one)), None)
            if troubled is not None:
                self.banner.tell(Weight.WARN, reason(troubled))
            else:
                self.banner.clear()
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _act(self, command: Command, *, goes_on: bool, over: SavingDialog | None = None) -> None:
        """Save it, and for the deeds of one key go to the order below."""
        rows, at = self.queue.rows(), self.queue.currentIndex().row()
        below = rows[at + 1].order_id if goes_on and at + 1 < len(rows) else None
        order = self.acting.facts.card.row.number if self.acting.facts is not None else ""
        acted = partial(self._acted, order, below)
        self.submit(command, acted) if over is None else over.save(self.desk, command, acted)

    def _acted(self, order: str, below: UUID | None, receipt: Receipt) -> None:
        """With the number of the order: the next one is in front by then."""
        number = f" {receipt.number}" if receipt.number else ""
        words = self.tr("{order}: saved on this PC{number}; the dealer is told by itself.")
        self.desk.tell(words.format(order=order, number=number))
        if below is not None:
            self.queue.select_key(below)

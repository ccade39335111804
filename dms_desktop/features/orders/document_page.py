"""One order: what was asked and what became of it, where it stands, who is next, and what can still be done."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.features.orders.beginnings import AGAIN, CHANGE, COPY
from dms_desktop.features.orders.document_head import head_of_card, head_of_command, head_titles
from dms_desktop.features.orders.document_side import DocumentSide
from dms_desktop.features.orders.document_tables import ShownLine, line_columns, of_command, of_order
from dms_desktop.features.orders.papers import order_paper
from dms_desktop.features.orders.pricing_deed import why_of
from dms_desktop.gathered import Gathered
from dms_desktop.goods.facts import LineFact, line_facts
from dms_desktop.goods.labels import show_labels
from dms_desktop.helpdesk import help_deed
from dms_desktop.ordering.draft import placed_by, refused_change
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.ordering.states import document_chip
from dms_desktop.outcomes import number_of, reason
from dms_desktop.page import Deed, Page
from dms_desktop.printing.frame import show_preview
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, money, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.turning import SumLine
from dms_desktop.widgets.words import by_count
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.catalog.names import Names
from sync.domain.orders.commands import AmendOrder, CancelOrder, CloseLine, PlaceOrder, RequestCancel
from sync.domain.orders.queries.documents import OrderCard, order_card
from sync.domain.orders.rules import BEFORE_PICKING, FINISHED


class OrderPage(Page):
    """An order that central refused stays readable here, from the command that was saved."""

    tables = ("order", "order_line", "shipment", "shipment_line", OUTBOX)

    def build(self) -> None:
        self._order_id: UUID | None = None
        self._card: OrderCard | None = None
        self._command: PlaceOrder | None = None
        self._sent: Sequence[Sent] = ()
        self._names: Mapping[str, Names] = {}
        self._gathered = Gathered(self._show, "card", "sent")
        self.head = Form(columns=4)
        self.fields = {name: ElidedLabel() for name, _ in head_titles()}
        for name, title in head_titles():
            self.head.add(name, title, self.fields[name])
        self.table: RecordTable[ShownLine] = RecordTable(
            lambda: self.tr("Order lines"), line_columns(self.desk.currency), key=lambda one: one.key
        )
        self.count, self.off, self.amount = PlainLabel(role="muted"), PlainLabel(role="muted"), PlainLabel(role="total")
        self.side = DocumentSide(self.desk.currency)
        self.pane = ListPane(self._lay_out(), self._nothing())
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(lambda one: self.desk.open_page("product", one.code))
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "order")

    def show_record(self, record_id: str) -> None:
        """An order's id, or the key text of a search hit."""
        self._order_id = UUID(str(json.loads(record_id)[-1])) if record_id.startswith("[") else UUID(record_id)
        self.refresh()

    def refresh(self) -> None:
        if self._order_id is not None:
            self._gathered.ask()
            self.read(order_card, self._show_card, order_id=self._order_id)
            self.desk.bridge.sent(self, self._show_sent, about=self._order_id)

    def title(self) -> str:
        return self.tr("Order")

    def number(self) -> str:
        if self._card is not None:
            return self._card.row.number
        return number_of(self._sent[-1]) if self._sent else ""

    def chip(self) -> Chip | None:
        if self._card is None and not self._sent:
            return None
        return document_chip(self._card.row.state if self._card else None, self._sent)

    def deeds(self) -> Sequence[Deed]:
        deeds = [Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, enabled=self._card is not None)]
        deeds.append(Deed(text=lambda: self.tr("Labels"), key="Shift+F8", run=self._print_labels, in_bar=False))
        if self.desk.may("orders.place") and self._card is not None:
            deeds.append(Deed(text=lambda: self.tr("Copy as new"), key="F2", icon="copy", run=lambda: self._begin(COPY)))
        if self._card is not None and self._card.row.state not in FINISHED:
            deeds += self._changing(self._card)
        chosen = self.table.current()
        deeds.append(why_of(self, chosen.row if chosen else None, self._card.row.currency if self._card else self.desk.currency))
        help_ = help_deed(self.desk, "order", self._order_id, self.number())
        return (*deeds, *help_, *self._answers())

    def _changing(self, card: OrderCard) -> Sequence[Deed]:
        """Until picking an order is changed; from then on the manufacturer is asked."""
        is_free = _is_free(card)
        deeds = []
        if self.desk.may("orders.amend") and is_free:
            deeds.append(Deed(text=lambda: self.tr("Change"), key="Ctrl+E", icon="pencil", run=lambda: self._begin(CHANGE)))
        if self.desk.may("orders.close_line") and self._remainder():
            deeds.append(Deed(text=lambda: self.tr("Close line"), key="Ctrl+L", run=self._close_line, in_bar=False))
        if self.desk.may("orders.cancel") and is_free:
            deeds.append(Deed(text=lambda: self.tr("Cancel order"), key="Ctrl+Del", icon="ban", run=self._cancel))
        elif self.desk.may("orders.cancel") and not card.row.is_cancel_requested:
            deeds.append(Deed(text=lambda: self.tr("Ask to cancel"), key="Ctrl+Del", icon="ban", run=self._ask_cancel))
        return deeds

    def _answers(self) -> Sequence[Deed]:
        """What to do about central's word: change and send again, or take note of it."""
        if not any(one.needs_attention for one in self._sent):
            return ()
        anew = partial(Deed, text=lambda: self.tr("Change and send again"), icon="send", run=self._again)
        if self._card is not None or self._command is None:
            agreed = Deed(text=lambda: self.tr("Agreed"), key="F12", icon="check", run=self._settle, primary=True)
            may_change = self._card is not None and _is_free(self._card) and self.desk.may("orders.amend")
            return (anew(key="Shift+F12"), agreed) if may_change and self._is_change_open() else (agreed,)
        return (
            Deed(text=lambda: self.tr("Withdraw"), key="Ctrl+Del", icon="x", run=self._settle),
            anew(key="F12", primary=True),
        )

    def _is_change_open(self) -> bool:
        asked = any(one.needs_attention and one.name == AmendOrder.__name__ for one in self._sent)
        return asked and refused_change(self._sent) is not None

    def _lay_out(self) -> QWidget:
        sum_part = row(label(lambda: self.tr("Amount"), "muted"), self.amount, spacing=14)
        left = hold(column(self.table, SumLine(row(self.count, 1, self.off, spacing=14), sum_part), spacing=4))
        split = Split(left, self.side, sizes=(980, 280), growing=0)
        self.remember(split, "order.parts")
        whole = column(panel(column(self.head)))
        whole.addWidget(split, 1)
        return hold(whole)

    def _nothing(self) -> QWidget:
        return EmptyState(
            "file-text",
            lambda: self.tr("This order is not on this PC"),
            advice=lambda: self.tr("It comes by itself when head office has it. All orders are under Orders in the menu."),
        )

    def _show_card(self, card: OrderCard | None) -> None:
        self._card = card
        self._gathered.come("card")

    def _show_sent(self, sent: Sequence[Sent]) -> None:
        self._sent, self._command = sent, placed_by(sent)
        self._gathered.come("sent")
        if self._command is not None and not self._names:
            self.read(line_facts, self._show_names, codes=tuple({line.product_code for line in self._command.lines}))

    def _show_names(self, facts: Sequence[LineFact]) -> None:
        """A command knows codes alone; what it asked for is called by name all the same."""
        self._names = {fact.row.code: fact.row.names for fact in facts}
        self._show()

    def _show(self) -> None:
        self.pane.show_empty(self._card is None and self._command is None)
        if self._card is not None:
            self._show_lines(of_order(self._card.lines), self._card.row.amount)
            self._show_head(head_of_card(self._card, self.desk.person))
        elif self._command is not None:
            lines = of_command(self._command, self._names)
            self._show_lines(lines, sum(line.amount for line in lines))
            self._show_head(head_of_command(self._command, self._sent[-1]))
        self.side.show_order(self._card, self._sent)
        self._say_trouble()
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _show_lines(self, lines: Sequence[ShownLine], amount: int) -> None:
        self.table.set_rows(lines)
        self.table.show_columns(
            received=any(line.row is not None and line.row.received for line in lines),
            quoted=any(line.price != line.quoted for line in lines),
            reason=any(line.reason or line.expected_on for line in lines),
        )
        if lines and self.table.current() is None:
            self.table.select_row(0)
        self.count.setText(
            by_count(len(lines), self.tr("{count} line"), self.tr("{count} lines")).format(count=quantity(len(lines)))
        )
        currency = self._card.row.currency if self._card else self.desk.currency
        off = sum(line.discount for line in lines)
        self.off.setText(self.tr("promotions −{amount}  F7").format(amount=money(off, currency)) if off else "")
        self.amount.setText(f"{currency} {money(amount, currency)}")

    def _show_head(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            self.fields[name].setText(text or DASH)

    def _say_trouble(self) -> None:
        """Central's reason in words, while nobody has dealt with it; else what the dealer asked for."""
        troubled = next((one for one in self._sent if one.needs_attention or (one.doubt and one.outcome is None)), None)
        if troubled is not None and reason(troubled):
            took_effect = troubled.outcome is not None and troubled.outcome.state.took_effect
            self.banner.tell(Weight.WARN if took_effect or troubled.outcome is None else Weight.ERROR, reason(troubled))
        elif self._card is not None and self._card.row.is_cancel_requested:
            self.banner.tell(Weight.INFO, self.tr("The manufacturer was asked to stop this order and has not answered yet."))
        else:
            self.banner.clear()

    def _begin(self, way: str) -> None:
        self.desk.open_page("order_entry", f"{way}:{self._order_id}")

    def _print(self) -> None:
        if self._card is not None:
            show_preview(self, partial(order_paper, self._card, self._sent))

    def _print_labels(self) -> None:
        """Of every line that is marked, one for each unit."""
        units: Counter[str] = Counter()
        for line in self.table.selected():
            units[line.code] += line.row.quantity if line.row else line.asked
        show_labels(self, units)

    def _again(self) -> None:
        self._begin(AGAIN)
        self._settle()

    def _settle(self) -> None:
        for one in self._sent:
            if one.needs_attention:
                self.desk.bridge.settle(one.command_id, self.refresh)

    def _cancel(self) -> None:
        title = lambda: self.tr("Cancel order {number}").format(number=self.number())  # noqa: E731
        ReasonDialog(
            title,
            self,
            deed=lambda: self.tr("Cancel order"),
            on_reason=self._send_cancel,
            optional=True,
            explain=self.tr("Nothing of it will be shipped. The order stays readable."),
        ).show_modeless()

    def _ask_cancel(self) -> None:
        title = lambda: self.tr("Ask to cancel {number}").format(number=self.number())  # noqa: E731
        ReasonDialog(
            title,
            self,
            deed=lambda: self.tr("Ask the manufacturer"),
            on_reason=self._send_request,
            explain=self.tr("It is already being picked or shipped: the manufacturer decides what can be stopped."),
        ).show_modeless()

    def _close_line(self) -> None:
        title = lambda: self.tr("Close the rest of this line")  # noqa: E731
        ReasonDialog(
            title,
            self,
            deed=lambda: self.tr("Close line"),
            on_reason=self._send_close,
            optional=True,
            explain=self.tr("What is being picked still comes; the rest of the order lives on."),
        ).show_modeless()

    def _send_cancel(self, text: str) -> None:
        if self._order_id is not None:
            self.submit(CancelOrder(order_id=self._order_id, reason=text), self._saved)

    def _send_request(self, text: str) -> None:
        if self._order_id is not None:
            self.submit(RequestCancel(order_id=self._order_id, reason=text), self._saved)

    def _send_close(self, text: str) -> None:
        line = self.table.current()
        if self._order_id is not None and line is not None:
            self.submit(CloseLine(order_id=self._order_id, line_id=UUID(line.key), reason=text), self._saved)

    def _saved(self, receipt: Receipt) -> None:
        self.desk.tell(self.tr("Saved on this PC; the manufacturer is told by itself."))

    def _remainder(self) -> int:
        line = self.table.current()
        return line.row.outstanding - line.row.allocated if line is not None and line.row is not None else 0


def _is_free(card: OrderCard) -> bool:
    """Whether nothing of it is picked yet."""
    return card.row.state in BEFORE_PICKING and not any(line.allocated for line in card.lines)

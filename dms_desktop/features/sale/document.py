"""One sale as it was made: lines, payments, what came back; print, take back, or void on the same day."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.sale.again import made_by
from dms_desktop.features.sale.papers import return_paper, sale_paper
from dms_desktop.features.sale.returning import ReturnDialog
from dms_desktop.features.sale.tables import bare_table, line_columns, payment_columns, return_columns, told_columns
from dms_desktop.features.sale.why import why_of
from dms_desktop.features.sale.words import sale_chip
from dms_desktop.helpdesk import help_deed
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.pieces import record_id
from dms_desktop.printing.frame import show_preview
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.formats import moment, money
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import by_count, together
from sync.client.changes import OUTBOX
from sync.client.sent import Sent
from sync.domain.numbers.commands import IssueNumber, VoidNumber
from sync.domain.numbers.queries import SaleNumber, sale_number
from sync.domain.sales.cards import LineCard, SaleCard, sale_card
from sync.domain.sales.returning import ReturnGoods
from sync.domain.sales.rules import SaleState
from sync.domain.sales.selling import VoidSale

FEW_NUMBERS = 20
"""So few official numbers left are said: new ones are to be had in time."""


class SalePage(Page):
    """The document of a sale; a paper printed before central has it says so."""

    tables = ("sale", "sale_line", "sale_return", "payment", "number_block", "official_number", OUTBOX)

    def __init__(self, desk: Desk) -> None:
        self._id = desk.bridge.ids.new()
        self._card: SaleCard | None = None
        self._official: SaleNumber | None = None
        self._sent: Sequence[Sent] = ()
        super().__init__(desk)

    def build(self) -> None:
        self.facts = ElidedLabel(role="muted")
        self.state = ChipLabel()
        self.total = PlainLabel(role="total")
        self.lines: RecordTable[LineCard] = RecordTable(
            lambda: self.tr("Lines"), line_columns(self.desk.currency), key=lambda line: line.line_id
        )
        parts = row(self.lines, self._side())
        parts.setStretch(0, 1)
        whole = column(panel(row(self.state, self.facts, 1, label(lambda: self.tr("Total"), "strong"), self.total)))
        whole.addLayout(parts, 1)
        empty = EmptyState(
            "receipt",
            lambda: self.tr("This sale is not on this PC"),
            advice=lambda: self.tr("It comes by itself when head office has it. All sales are under Sales in the menu."),
        )
        self.pane = ListPane(hold(whole), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.lines)

    def bind(self) -> None:
        self.lines.opened.connect(lambda line: self.desk.open_page("stock", line.product_code))
        self.lines.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.lines, "sale.lines")

    def refresh(self) -> None:
        self.read(sale_card, self._show, sale_id=self._id)
        self.read(sale_number, self._show_official, sale_id=self._id, on=self._today())
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def show_record(self, record_id_text: str) -> None:
        found = record_id(record_id_text)
        if found is not None and found != self._id:
            self._id = found
            self.refresh()

    def scanned(self, code: str) -> bool:
        """The next customer's first thing: this is the page that stands there when a sale is paid."""
        sells = self.desk.may("sales.sell")
        if sells:
            self.desk.open_page("counter", f"scan:{code}")
        return sells

    def title(self) -> str:
        return self.tr("Sale")

    def number(self) -> str:
        return self._card.number if self._card else ""

    def chip(self) -> Chip | None:
        return way_chip(self._sent[0]) if self._sent else None

    def deeds(self) -> Sequence[Deed]:
        card = self._card
        if card is None and made_by(self._sent) is not None and self.desk.may("sales.sell"):
            go = partial(self.desk.open_page, "counter", f"again:{self._id}")
            return (Deed(text=lambda: self.tr("Change and sell again"), key="F12", icon="undo-2", run=go, primary=True),)
        is_sold = card is not None and card.state is SaleState.SOLD
        has_left = is_sold and card is not None and any(line.returned < line.quantity for line in card.lines)
        back = Deed(text=lambda: self.tr("Take back"), key="Ctrl+R", icon="undo-2", run=self._take_back, enabled=has_left)
        new = Deed(text=lambda: self.tr("Next sale"), key="F2", icon="plus", run=self._next, primary=True)
        void = is_sold and self.desk.may("sales.void") and card is not None and card.day == self._today() and not card.returns
        return (
            why_of(self, self.lines.current(), self.desk.currency),
            *help_deed(self.desk, "sale", self._id, self.number()),
            Deed(text=lambda: self.tr("Void"), key="Ctrl+Del", icon="ban", run=self._void, enabled=void),
            *((back,) if self.desk.may("sales.return") else ()),
            *((self._number_deed(),) if is_sold and self._may_number() else ()),
            *((self._return_slip(),) if card is not None and card.returns else ()),
            Deed(text=lambda: self.tr("Receipt"), key="F8", icon="printer", run=self._print, enabled=card is not None),
            *((new,) if self.desk.may("sales.sell") or self.desk.may("sales.quote") else ()),
        )

    def _side(self) -> QWidget:
        inside = QVBoxLayout()
        inside.setSpacing(6)
        currency = self.desk.currency
        self.payments = bare_table(lambda: self.tr("Payments"), payment_columns(currency))
        self.returns = bare_table(lambda: self.tr("Came back"), return_columns(currency))
        self.back = label(lambda: self.tr("Came back"), "strong")
        for title, table in ((label(lambda: self.tr("Payments"), "strong"), self.payments), (self.back, self.returns)):
            inside.addWidget(title)
            inside.addWidget(table, 1)
        self.noted, self.note = label(lambda: self.tr("Note"), "strong"), PlainLabel().wrap()
        for part in (self.noted, self.note):
            inside.addWidget(part)
        side = panel(inside)
        side.setFixedWidth(376)
        return side

    def _show(self, card: SaleCard | None) -> None:
        self._card = card
        self.pane.show_empty(card is None)
        if card is None:
            return
        self._show_facts(card)
        self.state.show_chip(sale_chip(card.state))
        self.total.setText(f"{card.currency} {money(card.total, card.currency)}")
        self.lines.show_columns(**told_columns(card.lines))
        self.lines.show_rows(card.lines)
        self.payments.set_rows([*card.payments, *(paid for back in card.returns for paid in back.refunds)])
        self.returns.set_rows(card.returns)
        for part in (self.back, self.returns):
            part.setVisible(bool(card.returns))
        self.note.setText(card.note)
        self.noted.setVisible(bool(card.note))
        if card.state is SaleState.VOIDED:
            words = self.tr("Voided by {who}: {reason}")
            self.banner.tell(Weight.WARN, words.format(who=self.desk.person(card.voided_by), reason=card.void_reason))
        elif any(line.is_disputed for line in card.lines):
            self.banner.tell(Weight.ERROR, self.tr("A serial number was sold on another PC first. Look at the goods."))
        self._tell_all()

    def _show_facts(self, card: SaleCard) -> None:
        words = self.tr("{customer} · {moment} by {who}")
        customer = card.customer_name or self.tr("Walk-in customer")
        said = words.format(customer=customer, moment=moment(card.sold_at), who=self.desk.person(card.sold_by))
        self.facts.setText(" · ".join(part for part in (self._official.text if self._official else "", said) if part))

    def _show_official(self, official: SaleNumber) -> None:
        self._official = official
        if self._card is not None:
            self._show_facts(self._card)
        self._tell_all()

    def _may_number(self) -> bool:
        found = self._official
        return found is not None and not found.text and found.is_used and self.desk.may("sales.sell")

    def _number_deed(self) -> Deed:
        return Deed(text=lambda: self.tr("Official number"), key="F6", run=self._give_number, in_bar=False)

    def _give_number(self) -> None:
        """The next of this PC's, with today's date."""
        found = self._official
        if found is None or found.text:
            return
        if found.block_id is None:
            none_left = self.tr(
                "No official number is left on this PC that counts today. New ones are entered at Sales, Ctrl+F2."
            )
            self.banner.tell(Weight.WARN, none_left)
            return
        command = IssueNumber(block_id=found.block_id, value=found.value, sale_id=self._id, on=self._today())
        self.submit(command, lambda _: self._tell_number(found))

    def _tell_number(self, given: SaleNumber) -> None:
        words, left = [self.tr("It bears {number}.").format(number=given.next_text)], given.left - 1
        if left <= FEW_NUMBERS:
            few = by_count(left, self.tr("{count} is left on this PC."), self.tr("{count} are left on this PC."))
            words.append(few.format(count=left))
        self.desk.tell(together(words))

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        self._tell_all()

    def _tell_all(self) -> None:
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _next(self) -> None:
        self.desk.open_page("counter", "")

    def _return_slip(self) -> Deed:
        return Deed(text=lambda: self.tr("Return slip"), key="Shift+F8", icon="printer", run=self._print_return, in_bar=False)

    def _print(self) -> None:
        if self._card is not None:
            official = self._official.text if self._official else ""
            show_preview(self, partial(sale_paper, self._card, self._sent, official=official))

    def _print_return(self) -> None:
        """The one under the cursor, else the last one."""
        if self._card is not None and self._card.returns:
            back = self.returns.current() or self._card.returns[-1]
            show_preview(self, partial(return_paper, self._card, back, self._sent))

    def _void(self) -> None:
        explain, official = [self.tr("Goods go back on the shelf and the money out of today's takings.")], self._official
        if official is not None and official.text:
            explain.append(self.tr("Number {number} is void with it: keep that paper.").format(number=official.text))
        dialog = ReasonDialog(
            lambda: self.tr("Void {number}").format(number=self.number()),
            self,
            deed=lambda: self.tr("Void"),
            on_reason=lambda why: self._void_for(why, dialog),
            explain=together(explain),
        )
        dialog.show_modeless()

    def _void_for(self, why: str, dialog: ReasonDialog) -> None:
        """With its official number, in one save: neither stays without the other. The number stands where central refuses to
        void the sale, and undo takes it along."""
        command, official = VoidSale(sale_id=self._id, reason=why), self._official
        numbers = []
        if official is not None and official.from_block is not None:
            block_id, value = official.from_block, official.from_value
            numbers.append(VoidNumber(block_id=block_id, value=value, reason=why, on=self._today(), sale_id=self._id))
        dialog.save(self.desk, command, lambda _: self.desk.tell(self.tr("Voided on this PC.")), also=numbers)

    def _take_back(self) -> None:
        if self._card is not None:
            ReturnDialog(self._card, self.desk.bridge, on_return=self._return, parent=self).show_modeless()

    def _return(self, command: ReturnGoods) -> None:
        self.submit(command, lambda receipt: self.desk.tell(self.tr("{number} is saved.").format(number=receipt.number)))

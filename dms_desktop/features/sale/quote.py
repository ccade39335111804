"""One quote: what was promised until when; sell it at the quoted prices, or withdraw it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from dms_desktop.features.sale.gone import left_words, named_pieces
from dms_desktop.features.sale.papers import quote_paper
from dms_desktop.features.sale.payment import PaymentDialog
from dms_desktop.features.sale.picking import (
    PickDialog,
    Picks,
    half_named,
    picked_lines,
    quoted_pieces,
    taker_of,
    with_piece,
)
from dms_desktop.features.sale.tables import line_columns, told_columns
from dms_desktop.features.sale.why import why_of
from dms_desktop.features.sale.words import quote_chip
from dms_desktop.goods.places import PlaceBox, first_of
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.pieces import Piece, piece_of, record_id
from dms_desktop.printing.frame import show_preview
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.formats import day, moment, money, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.sales.cards import LineCard
from sync.domain.sales.lines import Paid
from sync.domain.sales.quotes import QuoteCard, quote_card
from sync.domain.sales.quoting import ConvertQuote, WithdrawQuote
from sync.domain.sales.rules import QuoteState
from sync.domain.stock.queries import LocationRow, SerialCard, locations, pieces_gone
from sync.domain.stock.rules import main_location


class QuotePage(Page):
    """F12 sells what was quoted; an expired quote says so and is not sold. What is scanned here names the pieces that go."""

    tables = ("quote", "quote_line", "location", OUTBOX)

    def __init__(self, desk: Desk) -> None:
        self._id = desk.bridge.ids.new()
        self._sale_id = desk.bridge.ids.new()
        self._card: QuoteCard | None = None
        self._picks: Picks = {}
        self._sent: Sequence[Sent] = ()
        super().__init__(desk)

    def build(self) -> None:
        self.facts, self.state = ElidedLabel(role="muted"), ChipLabel()
        self.total = PlainLabel(role="total")
        head = QVBoxLayout()
        self.place, self.place_title = PlaceBox(lambda: self.tr("From")), label(lambda: self.tr("From"), "field")
        total = label(lambda: self.tr("Total"), "strong")
        head.addLayout(row(self.state, self.facts, 1, self.place_title, self.place, total, self.total))
        self.lines: RecordTable[LineCard] = RecordTable(
            lambda: self.tr("Lines"), line_columns(self.desk.currency), key=lambda line: line.line_id
        )
        whole = column(panel(head))
        whole.addWidget(self.lines, 1)
        empty = EmptyState(
            "file-text",
            lambda: self.tr("This quote is not on this PC"),
            advice=lambda: self.tr("It comes by itself when head office has it. Quotes are under Sales in the menu."),
        )
        self.pane = ListPane(hold(whole), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.lines)

    def bind(self) -> None:
        self.lines.opened.connect(lambda line: self.desk.open_page("stock", line.product_code))
        self.lines.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.lines, "quote.lines")

    def refresh(self) -> None:
        self.read(locations, self._show_places)
        self.read(quote_card, self._show, quote_id=self._id, on=self._today())
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def show_record(self, record_id_text: str) -> None:
        found = record_id(record_id_text)
        if found is not None and found != self._id:
            self._id, self._picks = found, {}
            self.refresh()

    def scanned(self, code: str) -> bool:
        """The piece that goes over the counter, while the quote can be sold."""
        if self._sells():
            self.desk.bridge.fetch(piece_of, partial(self._take, code), code=code)
        return self._sells()

    def title(self) -> str:
        return self.tr("Quote")

    def number(self) -> str:
        return self._card.row.number if self._card else ""

    def chip(self) -> Chip | None:
        return way_chip(self._sent[0]) if self._sent else None

    def deeds(self) -> Sequence[Deed]:
        found, sells = self._card.row if self._card else None, self._sells()
        is_open = found is not None and found.state is QuoteState.OPEN
        why = why_of(self, self.lines.current(), self.desk.currency)
        paper = Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, enabled=found is not None)
        if self._card is not None and self._card.sale_id is not None:
            return (
                why,
                paper,
                Deed(text=lambda: self.tr("Open the sale"), key="F12", icon="receipt", run=self._open_sale, primary=True),
            )
        pick = Deed(text=lambda: self.tr("Serials"), key="Ctrl+I", icon="list-checks", run=self._pick, enabled=sells)
        sell = Deed(text=lambda: self.tr("Sell"), key="F12", icon="check", run=self._sell, primary=True, enabled=sells)
        return (
            why,
            paper,
            *((self._copy_deed(),) if self.desk.may("sales.quote") and found is not None else ()),
            Deed(text=lambda: self.tr("Withdraw"), key="Ctrl+Del", icon="ban", run=self._withdraw, enabled=is_open),
            *((pick, sell) if self.desk.may("sales.sell") else ()),
        )

    def _sells(self) -> bool:
        found = self._card.row if self._card else None
        is_open = found is not None and found.state is QuoteState.OPEN and not found.is_expired
        return is_open and self.desk.may("sales.sell")

    def _copy_deed(self) -> Deed:
        """The same goods at the prices of today: for one that has run out, and for one that is to be another."""
        go = partial(self.desk.open_page, "counter", f"copy:{self._id}")
        return Deed(text=lambda: self.tr("Copy as new"), key="F2", icon="copy", run=go)

    def _show(self, card: QuoteCard | None) -> None:
        self._card = card
        self.pane.show_empty(card is None)
        if card is None:
            return
        words = self.tr("{customer} · {moment} by {who} · valid until {day}")
        found = card.row
        customer = found.customer_name or self.tr("Walk-in customer")
        who = self.desk.person(found.quoted_by)
        self.facts.setText(words.format(customer=customer, moment=moment(found.quoted_at), who=who, day=day(found.valid_until)))
        self.state.show_chip(quote_chip(found))
        self.total.setText(f"{found.currency} {money(found.total, found.currency)}")
        self._show_lines(card)
        if found.is_expired:
            words = self.tr("This quote has run out. Prices may have changed: F2 begins a new one with its goods.")
            self.banner.tell(Weight.WARN, words)
        self._tell_all()

    def _show_lines(self, card: QuoteCard) -> None:
        lines = picked_lines(card.lines, self._picks)
        self.lines.show_columns(**told_columns(lines))
        self.lines.show_rows(lines)

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        self.place.offer(rows, usual=first_of(rows))
        self._show_place()

    def _show_place(self) -> None:
        """Where the goods leave, while it can be chosen."""
        for part in (self.place_title, self.place):
            part.setVisible(self.place.count() > 1 and self._sells())

    def _pick(self) -> None:
        if self._card is not None:
            lines = picked_lines(self._card.lines, self._picks)
            PickDialog(lines, self.desk.bridge, on_picks=self._take_picks, parent=self).show_modeless()

    def _take_picks(self, picks: Picks) -> None:
        self._picks = picks
        self.banner.settle()
        if self._card is not None:
            self._show_lines(self._card)

    def _take(self, code: str, piece: Piece | None) -> None:
        lines = self._card.lines if self._card else ()
        left = left_words(piece.card if piece else None)
        if left:
            self.banner.alarm(left)
        elif piece is None or all(line.product_code != piece.row.code for line in lines):
            self.banner.alarm(self.tr("{code} is not on this quote. Nothing was changed.").format(code=code))
        elif piece.serial and any(piece.serial in picked.serials for picked in self._picks.values()):
            self.banner.alarm(self.tr("Serial number {serial} is on this document already.").format(serial=piece.serial))
        elif (line := taker_of(piece, lines, self._picks)) is None:
            self.banner.alarm(self.tr("All pieces of {code} are named already.").format(code=piece.row.code))
        else:
            self._take_picks(with_piece(self._picks, line, piece))
            self.lines.select_key(line.line_id)

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        self._tell_all()

    def _tell_all(self) -> None:
        self._show_place()
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _print(self) -> None:
        if self._card is not None:
            show_preview(self, partial(quote_paper, self._card, self._sent))

    def _open_sale(self) -> None:
        if self._card is not None and self._card.sale_id is not None:
            self.desk.open_page("sale", str(self._card.sale_id))

    def _sell(self) -> None:
        if self._card is None:
            return
        lines = picked_lines(self._card.lines, self._picks)
        half = half_named(lines)
        if half is not None:
            words = self.tr("{code}: {named} of {quantity} pieces have their serial number. Scan the others, or see Ctrl+I.")
            named = quantity(len(half.serials))
            self.banner.tell(Weight.ERROR, words.format(code=half.product_code, named=named, quantity=quantity(half.quantity)))
        else:
            self.read(pieces_gone, self._ask_money, pieces=named_pieces(lines))

    def _ask_money(self, gone: Sequence[SerialCard]) -> None:
        """A piece that has left is said before somebody pays for it."""
        if gone:
            self.banner.tell(Weight.ERROR, left_words(gone[0]))
        elif self._card is not None:
            found, ids = self._card.row, self.desk.bridge.ids
            self._sale_id = ids.new()  # a sale that was voided keeps its own
            PaymentDialog(found.total, found.currency, ids, on_paid=self._convert, parent=self).show_modeless()

    def _convert(self, payments: Sequence[Paid]) -> None:
        now = self.desk.bridge.clock.now()
        command = ConvertQuote(
            quote_id=self._id,
            sale_id=self._sale_id,
            location_id=record_id(str(self.place.value() or "")) or main_location(self.desk.bridge.actor.dealer_id),
            payments=tuple(payments),
            pieces=quoted_pieces(self._picks),
            sold_at=now,
            day=now.astimezone().date(),
        )
        self.submit(command, self._sold)

    def _sold(self, receipt: Receipt) -> None:
        self._picks = {}
        self.desk.tell(self.tr("{number} is sold and saved on this PC.").format(number=receipt.number))
        self.desk.open_page("sale", str(self._sale_id))

    def _withdraw(self) -> None:
        dialog = ReasonDialog(
            lambda: self.tr("Withdraw {number}").format(number=self.number()),
            self,
            deed=lambda: self.tr("Withdraw"),
            on_reason=lambda why: self.submit(WithdrawQuote(quote_id=self._id, reason=why), lambda _: self.refresh()),
        )
        dialog.show_modeless()

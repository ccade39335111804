"""The counter: scan or type, see the stock, take the money. A sale is never stopped by the network or by the books."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer

from dms_desktop.features.sale.beginnings import SaleBeginnings
from dms_desktop.features.sale.figures import sold_line, sum_of
from dms_desktop.features.sale.gone import elsewhere_words, left_words, named_pieces
from dms_desktop.features.sale.head import SaleHead
from dms_desktop.features.sale.meanwhile import Sent, begin_next, sent_of
from dms_desktop.features.sale.models import SaleFoot, sale_columns
from dms_desktop.features.sale.offers import LineOffers
from dms_desktop.features.sale.payment import PaymentDialog
from dms_desktop.features.sale.quoting import QuoteDialog
from dms_desktop.features.sale.ready import is_ready
from dms_desktop.features.sale.why import why_words
from dms_desktop.goods.facts import LineFact, product_facts
from dms_desktop.goods.pane import ProductPane
from dms_desktop.goods_page import GoodsPage, code_of, facts_in, units_of
from dms_desktop.page import Deed
from dms_desktop.pasting.deed import paste_deed
from dms_desktop.pieces import Piece
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.grid_rows import GridRow
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import column, hold, panel, row
from dms_desktop.widgets.words import Text
from sync.client.changes import DRAFTS
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.quoting import GiveQuote
from sync.domain.sales.rules import MOST_LINES
from sync.domain.sales.selling import MakeSale
from sync.domain.stock.queries import SerialCard, locations, pieces_gone
from sync.kernel.errors import Refusal

PANE_WIDTH = 280
ASK_MS = 120


class CounterPage(GoodsPage):
    """Scan anywhere; F12 takes the money; F2 parks what is typed and begins the next sale."""

    tables = ("stock_level", "list_price", "location", DRAFTS)
    draft_kind = "sale"

    def build(self) -> None:
        self._parked: Sequence[Draft] = ()
        self._asked = ""
        self._sent: Sent | None = None
        self.sale_head = SaleHead(self.desk.bridge)
        self.body.addWidget(panel(row(self.sale_head)))
        self.make_grid(lambda: self.tr("Lines of the sale"), sale_columns(self.desk.currency), most=MOST_LINES)
        self.pane = ProductPane(self.desk.currency)
        side = panel(column(self.pane))
        side.setFixedWidth(PANE_WIDTH)
        self.foot = SaleFoot(self.desk.currency)
        left = column(self.grid, self.foot, spacing=0)
        left.setStretch(0, 1)
        parts = row(hold(left), side)
        parts.setStretch(0, 1)
        self.body.addWidget(hold(parts), 1)
        self._sums = QTimer(self, singleShot=True)  # prices come line by line: hundreds of them are summed once
        self.offers = LineOffers(self, self.sale_head, on_restored=self._sums.start)
        self.beginnings = SaleBeginnings(self, self.sale_head, on_begin=self._park, on_lines=self._take_meant)
        self._pause = QTimer(self, singleShot=True, interval=ASK_MS)
        self.setFocusProxy(self.grid)
        self.grid.hand.go(0, "code")

    def bind(self) -> None:
        self.bind_grid()
        self.sale_head.customer_chosen.connect(partial(self.offers.ask_all, is_fresh=True))
        self.sale_head.edited.connect(self.keep)
        self.sale_head.place.picked.connect(lambda _: self.offers.ask_all(is_fresh=False))
        self.sale_head.customer.returnPressed.connect(self.grid.setFocus)
        for moved in (self.grid.selectionModel().currentRowChanged, self.grid.changed):
            moved.connect(lambda *_: self._pause.start())
        self._pause.timeout.connect(self._ask_pane)
        self._sums.timeout.connect(self.summed)

    def refresh(self) -> None:
        self.read(locations, self.sale_head.show_places)
        self.desk.bridge.drafts(self, self.draft_kind, self._show_parked)
        self.offers.ask_all(is_fresh=False)
        self.summed()

    def show_record(self, record_id_text: str) -> None:
        """Opened with a draft's id: that draft. How else one begins: `SaleBeginnings`."""
        if self.beginnings.begin(record_id_text):
            return
        self._asked = record_id_text
        wanted = self._wanted(self._parked)
        if record_id_text and wanted is not None and wanted.draft_id != self.document_id:
            self.load_draft(wanted)

    def title(self) -> str:
        return self.tr("Sale") if self.desk.may("sales.sell") else self.tr("Quote")

    def chip(self) -> Chip | None:
        return Chip(self.tr("Draft")) if self.grid.rows() else None

    def deeds(self) -> Sequence[Deed]:
        has = bool(facts_in(self.grid))
        parked = len(self._others())
        customer = Deed(text=lambda: self.tr("Customer"), key="F4", run=self.sale_head.customer.setFocus, in_bar=False)
        price = Deed(text=lambda: self.tr("Price"), key="F7", run=lambda: self._go("price"), in_bar=False)
        why = Deed(text=why_words, key="Shift+F7", run=self.offers.explain, in_bar=False, enabled=has)
        stock = Deed(text=lambda: self.tr("Stock"), key="F9", run=self._open_stock, in_bar=False)
        new = Deed(text=lambda: self.tr("Next customer"), key="F2", icon="plus", run=self._park)
        words: Text = lambda: self.tr("Parked ({count})").format(count=parked)  # noqa: E731
        back = Deed(text=words, key="Ctrl+O", icon="inbox", run=self._unpark, enabled=parked > 0)
        paste = paste_deed(self, self._take_meant, customer_id=self.sale_head.customer_id)
        return (customer, price, why, stock, paste, new, back, *self._ends(has))

    def _ends(self, has: bool) -> Sequence[Deed]:
        """Money is taken by who may sell; for the others the quote is what they came for."""
        sells = self.desk.may("sales.sell")
        key = "Ctrl+Q" if sells else "F12"
        quote = Deed(text=lambda: self.tr("Quote"), key=key, icon="file-text", run=self._quote, primary=not sells, enabled=has)
        pay = Deed(text=lambda: self.tr("Check out"), key="F12", icon="check", run=self._pay, primary=True, enabled=has)
        return (quote, pay) if sells else (quote,)

    def head(self) -> Mapping[str, str]:
        return self.sale_head.texts()

    def show_head(self, head: Mapping[str, str]) -> None:
        self.sale_head.show_texts(head)

    def known(self, row_id: UUID, fact: LineFact, *, is_fresh: bool) -> None:
        if is_fresh and not units_of(self._row(row_id), "quantity"):
            self.grid.fill(row_id, {"quantity": fact.units})
        self.offers.ask(row_id, is_fresh=is_fresh)

    def summed(self) -> None:
        included = self.sale_head.is_tax_included()
        for found in self.grid.rows():
            line = sold_line(found)
            amount = sum_of([line], tax_included=included).amount if line else None
            self.grid.fill(found.row_id, {"amount": amount})
        sums = sum_of(self._lines(), tax_included=included)
        self.foot.show_sums(sums, len(facts_in(self.grid)))
        self.deeds_changed.emit()
        self.headline_changed.emit()

    def _row(self, row_id: UUID) -> GridRow:
        return next((found for found in self.grid.rows() if found.row_id == row_id), GridRow(row_id))

    def _lines(self) -> Sequence[SoldLine]:
        return [self.offers.told(line) for line in map(sold_line, self.grid.rows()) if line is not None]

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _edited(self, row_id: UUID, key: str) -> None:
        """Another quantity may earn another price."""
        super()._edited(row_id, key)
        if key == "quantity":
            self.offers.ask(row_id, is_fresh=True)

    def _take(self, code: str, piece: Piece | None) -> None:
        left = left_words(piece.card if piece else None)
        if left:
            self.banner.alarm(left)
            return
        super()._take(code, piece)
        elsewhere = elsewhere_words(piece, self.sale_head)
        if elsewhere:
            self.banner.alarm(elsewhere)

    def _take_piece(self, piece: Piece) -> None:
        super()._take_piece(piece)
        self.offers.ask_all(is_fresh=True)

    def _ask_pane(self) -> None:
        current = self.grid.hand.row()
        code = code_of(current) if current else ""
        if code:
            self.read(product_facts, self.pane.show_facts, code=code)
        else:
            self.pane.show_facts(None)

    def _go(self, key: str) -> None:
        self.grid.setFocus()
        self.grid.hand.go(self.grid.hand.place()[0], key)

    def _open_stock(self) -> None:
        current = self.grid.hand.row()
        self.desk.open_page("stock", code_of(current) if current else "")

    def _others(self) -> Sequence[Draft]:
        return [draft for draft in self._parked if draft.draft_id != self.document_id]

    def _show_parked(self, drafts: Sequence[Draft]) -> None:
        self._parked = drafts
        if not self.is_restored:
            self.is_restored = True
            wanted = self._wanted(drafts)
            if wanted is not None:
                self.load_draft(wanted)
        self.deeds_changed.emit()

    def _wanted(self, drafts: Sequence[Draft]) -> Draft | None:
        """The one asked for, else the one touched last."""
        asked = (draft for draft in drafts if str(draft.draft_id) == self._asked)
        return next(asked, drafts[0] if drafts else None)

    def _park(self) -> None:
        """What is typed stays as a draft: the next customer need not wait."""
        if self._sent is None:  # what is being saved gives way by itself
            if self.grid.rows():
                self.desk.tell(self.tr("Parked. Ctrl+O goes back to it."))
            self.begin_anew()
            self.grid.setFocus()

    def _unpark(self) -> None:
        """The one touched after that in hand, the oldest behind the newest: pressed again and again, it comes to each."""
        drafts = [*reversed(self._parked)]
        at = next((at for at, draft in enumerate(drafts) if draft.draft_id == self.document_id), -1)
        if self._others() and self._sent is None:
            self.load_draft(drafts[(at + 1) % len(drafts)])

    def _check(self) -> bool:
        return self._sent is None and is_ready(self, self._lines(), wrong=self.tr("Not a valid value"))

    def _pay(self) -> None:
        """A piece that has left is said before somebody pays for it."""
        if self._check():
            self.read(pieces_gone, self._ask_money, pieces=named_pieces(self._lines()))

    def _ask_money(self, gone: Sequence[SerialCard]) -> None:
        if gone:
            self.banner.tell(Weight.ERROR, left_words(gone[0]))
            return
        due = sum_of(self._lines(), tax_included=self.sale_head.is_tax_included()).gross
        if due == 0:
            self._sell(())
        else:
            PaymentDialog(due, self.desk.currency, self.desk.bridge.ids, on_paid=self._sell, parent=self).show_modeless()

    def _sell(self, payments: Sequence[Paid]) -> None:
        location_id = self.sale_head.location_id()
        if location_id is None:
            return
        command = MakeSale(
            sale_id=self.document_id,
            location_id=location_id,
            customer_id=self.sale_head.customer_id,
            customer_name=self.sale_head.customer_name(),
            lines=tuple(self._lines()),
            payments=tuple(payments),
            tax_included=self.sale_head.is_tax_included(),
            sold_at=self.desk.bridge.clock.now(),
            day=self._today(),
            note=self.sale_head.note.text().strip(),
        )
        self._sent = sent_of(self)
        change = sum(one.tendered - one.amount for one in payments if one.tendered)
        self.submit(command, partial(self._sold, self._sent, change=change), drop_draft=self.document_id)

    def _sold(self, sent: Sent, receipt: Receipt, *, change: int) -> None:
        words = self.tr("{number} is sold and saved on this PC. Change {change}. F8 in the document prints.")
        self._next("sale", sent, words.format(number=receipt.number, change=money(change, self.desk.currency)))

    def _next(self, kind: str, sent: Sent, words: str) -> None:
        self._sent = None
        self.desk.tell(words)
        if not begin_next(self, sent):
            self.desk.open_page(kind, str(sent.document_id))

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        self._sent = None
        super().refused(refusal, form)

    def _quote(self) -> None:
        if self._check():
            QuoteDialog(self._today(), on_day=self._give, parent=self).show_modeless()

    def _give(self, valid_until: date) -> None:
        command = GiveQuote(
            quote_id=self.document_id,
            customer_id=self.sale_head.customer_id,
            customer_name=self.sale_head.customer_name(),
            lines=tuple(self._lines()),
            tax_included=self.sale_head.is_tax_included(),
            valid_until=valid_until,
            note=self.sale_head.note.text().strip(),
        )
        self._sent = sent_of(self)
        self.submit(command, partial(self._quoted, self._sent), drop_draft=self.document_id)

    def _quoted(self, sent: Sent, receipt: Receipt) -> None:
        self._next("quote", sent, self.tr("{number} is saved on this PC.").format(number=receipt.number))

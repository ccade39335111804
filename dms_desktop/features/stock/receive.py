"""Taking a delivery in: scan or type what came; what differs from the papers is marked, never refused."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QSizePolicy

from dms_desktop.features.stock.came import Came, row_for
from dms_desktop.features.stock.papers import shipment_paper
from dms_desktop.features.stock.short_dialog import ShortDialog
from dms_desktop.features.stock.taken import taken_table
from dms_desktop.features.stock.words import came_words, settled_words
from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.labels import show_labels
from dms_desktop.goods.naming import shown
from dms_desktop.goods.places import PlaceBox, first_of
from dms_desktop.goods_page import GoodsPage, code_of, point_at, quantity_column, serial_column, serials_of, units_of
from dms_desktop.helpdesk import help_deed
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed
from dms_desktop.pieces import Piece, record_id
from dms_desktop.printing.frame import show_preview
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, hold, label, panel, row
from sync.client.changes import OUTBOX
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.orders.queries.shipments import ShipmentCard, shipment_card
from sync.domain.stock.paper_queries import LineToReceive, shipment_to_receive
from sync.domain.stock.queries import LocationRow, locations
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment


class ReceivePage(GoodsPage):
    """The id of the page is the shipment's. Lines left blank stay expected; a product that is not on the papers gets a line."""

    tables = ("shipment", "shipment_line", "location", OUTBOX)
    draft_kind = "receipt"
    counted = "received"

    def build(self) -> None:
        self._papers: dict[UUID, LineToReceive] = {}
        self._card: ShipmentCard | None = None
        self._sent: Sequence[Sent] = ()
        self.place, self.facts = PlaceBox(lambda: self.tr("Into")), ElidedLabel(role="muted")
        self.sums = PlainLabel(role="strong")
        self.make_grid(lambda: self.tr("Lines of the delivery"), self._columns())
        self.place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # the papers' facts give way, not the place
        whole = column(panel(row(label(lambda: self.tr("Into"), "field"), self.place, self.facts, 1, self.sums)))
        self.taken = taken_table()
        whole.addWidget(self.grid, 3)
        whole.addWidget(self.taken, 2)
        empty = EmptyState(
            "truck",
            lambda: self.tr("This delivery is not on this PC"),
            advice=lambda: self.tr(
                "It comes by itself when head office has it. What is on its way is under Deliveries in the menu."
            ),
        )
        self.pane = ListPane(hold(whole), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.grid)

    def bind(self) -> None:
        self.bind_grid()
        self.taken.opened.connect(lambda line: self.desk.open_page("product", line.product_code))
        self.place.picked.connect(lambda _: self.keep())

    def refresh(self) -> None:
        self.read(locations, self._show_places)
        self.read(shipment_card, self._show_card, shipment_id=self.document_id)
        self.read(shipment_to_receive, self._show_papers, shipment_id=self.document_id)
        self.desk.bridge.sent(self, self._show_sent, about=self.document_id)

    def title(self) -> str:
        return self.tr("Take in a delivery")

    def number(self) -> str:
        return self._card.number if self._card else ""

    def chip(self) -> Chip | None:
        if any(units_of(found, "received") for found in self.grid.rows()):
            return Chip(self.tr("Draft"))
        return way_chip(self._sent[0]) if self._sent else None

    def deeds(self) -> Sequence[Deed]:
        open_lines = [found for found in self._papers.values() if not found.is_settled]
        every = Deed(
            text=lambda: self.tr("All as on the papers"),
            key="Ctrl+A",
            icon="list-checks",
            run=self._take_all,
            enabled=bool(open_lines),
        )
        has = bool(self._typed_lines())
        book = Deed(text=lambda: self.tr("Book"), key="F12", icon="check", run=self._ask_book, primary=True, enabled=has)
        paper = Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, enabled=self._card is not None)
        order = Deed(
            text=lambda: self.tr("Order"), key="Ctrl+O", run=self._open_order, in_bar=False, enabled=self._card is not None
        )
        labels = Deed(
            text=lambda: self.tr("Labels"), key="Shift+F8", run=self._print_labels, in_bar=False, enabled=bool(self._came())
        )
        return (
            paper,
            labels,
            order,
            *help_deed(self.desk, "shipment", self.document_id, self.number()),
            every,
            book,
        )

    def head(self) -> Mapping[str, str]:
        return {"place": self.place.named()} if self._typed_lines() else {}

    def show_head(self, head: Mapping[str, str]) -> None:
        self.place.want(head.get("place", ""))

    def load_draft(self, draft: Draft) -> None:
        """Typed numbers onto the papers as they are now."""
        super().load_draft(draft)
        self._lay_papers()

    def summed(self) -> None:
        typed = self._came_of()
        for found in self.grid.rows():
            self.grid.fill(found.row_id, {"mark": typed.mark(found)})
        came, asked = 0, sum(one.quantity for one in self._papers.values() if not one.is_settled)
        came = sum(units_of(found, "received") + units_of(found, "damaged") for found in self.grid.rows())
        self._show_parts(is_open=bool(asked or self.grid.rows()))
        self.sums.setText(came_words(came, asked))
        self.deeds_changed.emit()
        self.headline_changed.emit()

    def _show_parts(self, *, is_open: bool) -> None:
        """The sheet while something can be typed in it, and below it what is done. A hand on the sheet goes there with it."""
        self.taken.setVisible(bool(self.taken.rows()))
        self.setFocusProxy(self.grid if is_open else self.taken)
        if self.grid.hasFocus() and not is_open:
            self.taken.setFocus()
        self.grid.setVisible(is_open)
        self.sums.setVisible(is_open)

    def _columns(self) -> Sequence[GridColumn]:
        return (
            GridColumn(key="shipped", title=lambda: self.tr("On paper"), kind=Kind.QUANTITY, width=80, editable=False),
            quantity_column("received", lambda: self.tr("Sound"), strong=True),
            quantity_column("damaged", lambda: self.tr("Damaged"), width=84),
            GridColumn(key="reason", title=lambda: self.tr("Reason"), width=130),
            GridColumn(key="lot", title=lambda: self.tr("Lot"), width=90),
            serial_column(),
            GridColumn(key="mark", title=lambda: self.tr("Mark"), kind=Kind.CHIP, width=150, editable=False),
        )

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        self.place.offer(rows, usual=first_of(rows))

    def _show_card(self, card: ShipmentCard | None) -> None:
        self._card = card
        self.pane.show_empty(card is None)
        if card is not None:
            sent = f"{card.carrier} {card.tracking}".strip()
            self.facts.setText(" · ".join(filter(None, (card.order_number, sent, card.note))))
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _show_papers(self, lines: Sequence[LineToReceive]) -> None:
        self._papers = {line.shipment_line_id: line for line in lines}
        settled = sum(line.is_settled for line in lines)
        if lines and settled == len(lines):
            self.banner.tell(Weight.OK, self.tr("Everything of this delivery has been taken in."))
        elif settled:
            self.banner.tell(Weight.INFO, settled_words(settled))
        self.taken.set_rows([line for line in lines if line.is_settled])
        self._lay_papers()
        self.ask_draft()

    def _lay_papers(self) -> None:
        """Open lines of the papers in their order with what is typed beside them, then what nobody expected."""
        typed = {found.row_id: found for found in self.grid.rows()}
        open_lines = [line for line in self._papers.values() if not line.is_settled]
        rows = [self._paper_row(line, typed.get(line.shipment_line_id)) for line in open_lines]
        rows += [found for row_id, found in typed.items() if row_id not in self._papers]
        place = self.grid.hand.place()
        self.grid.load(rows)
        self.grid.hand.go(place[0] if typed else 0, place[1] if typed else "received")
        self.summed()

    @staticmethod
    def _paper_row(line: LineToReceive, before: GridRow | None) -> GridRow:
        known = {
            "code": Cell(line.product_code, line.product_code),
            "name": Cell(None, shown(line.names)),
            "unit": Cell(line.unit, line.unit),
            "shipped": Cell(line.quantity, f"{line.quantity:,}"),
        }
        kept = {key: before.cell(key) for key in ("received", "damaged", "reason", "lot", "serials")} if before else {}
        if line.lot and not (before and before.text("lot")):
            kept["lot"] = Cell(line.lot, line.lot)
        return GridRow(line.shipment_line_id, {**kept, **known})

    def _typed_lines(self) -> Sequence[GridRow]:
        return [found for found in self.grid.rows() if found.text("received") or found.text("damaged")]

    def _line_for(self, piece: Piece) -> GridRow | None:
        return row_for(piece, self.grid.rows(), self._papers)

    def _came_of(self) -> Came:
        return Came(self._typed_lines(), self._papers)

    def _print(self) -> None:
        if self._card is not None:
            show_preview(self, partial(shipment_paper, self._card, tuple(self._papers.values()), self._sent))

    def _open_order(self) -> None:
        if self._card is not None:
            self.desk.open_page("order", str(self._card.order_id))

    def _came(self) -> Mapping[str, int]:
        """Sound units by product: as typed, and as taken in before."""
        came: Counter[str] = Counter()
        for line in self._papers.values():
            came[line.product_code] += line.received if line.is_settled else 0
        for found in self.grid.rows():
            came[self._code(found)] += units_of(found, "received")
        return {code: units for code, units in came.items() if code and units}

    def _code(self, found: GridRow) -> str:
        paper = self._papers.get(found.row_id)
        return paper.product_code if paper else code_of(found)

    def _print_labels(self) -> None:
        show_labels(self, self._came())

    def _take_all(self) -> None:
        typed, rows = self._came_of(), {found.row_id: found for found in self.grid.rows()}
        for line in self._papers.values():
            found = rows.get(line.shipment_line_id)
            if found is not None and not found.text("received") and typed.missing(line) > 0:
                self.grid.fill(line.shipment_line_id, {"received": typed.missing(line)})
        self.keep()

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        self.headline_changed.emit()

    def _received(self, found: GridRow, line_id: UUID | None) -> ReceivedLine:
        """`line_id`: of the papers."""
        fact = found.value("code")
        return ReceivedLine(
            line_id=self.desk.bridge.ids.new(),
            shipment_line_id=line_id,
            product_code=self._code(found),
            received=units_of(found, "received"),
            damaged=units_of(found, "damaged"),
            reason=found.text("reason"),
            lot=found.text("lot") if line_id is not None or isinstance(fact, LineFact) else "",
            serials=serials_of(found),
        )

    def _ask_book(self) -> None:
        """What is short is claimed from the manufacturer, for good: nobody does that by having scanned half of it, or by a slip
        of the finger."""
        wrong = next((found for found in self._typed_lines() if found.is_wrong() or not self._code(found)), None)
        if wrong is not None:
            point_at(self, wrong, next((key for key in ("received", "damaged") if wrong.cell(key).error), "code"))
        elif short := self._came_of().short():
            ShortDialog(short, on_book=self._book, parent=self).show_modeless()
        else:
            self._book()

    def _book(self) -> None:
        place = record_id(str(self.place.value() or ""))
        typed = self._came_of()
        lines = tuple(self._received(found, typed.line_of(found.row_id)) for found in self._typed_lines())
        if place is not None and lines:
            ids = self.desk.bridge.ids
            command = ReceiveShipment(receipt_id=ids.new(), shipment_id=self.document_id, location_id=place, lines=lines)
            self.submit(command, self._booked, drop_draft=self.document_id)

    def _booked(self, receipt: Receipt) -> None:
        words = self.tr("{number} is booked on this PC. What is short or damaged becomes a claim.")
        self.desk.tell(words.format(number=receipt.number))
        self.grid.load(())
        self.refresh()

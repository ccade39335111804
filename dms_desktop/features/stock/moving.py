"""Papers that move goods within the shop: what they share, and transfers between places."""

from collections.abc import Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.places import PlaceBox
from dms_desktop.goods_page import GoodsPage, code_of, facts_in, point_at, quantity_column, serial_column, serials_of, units_of
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed
from dms_desktop.pieces import InHand, in_hand, record_id
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import label, panel, row
from dms_desktop.widgets.tokens import Tone
from sync.client.changes import OUTBOX
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.stock.moving import MovedLine, Transfer
from sync.domain.stock.queries import LevelCard, LocationRow, level_card, locations
from sync.kernel.commands import Command


class MovingPage(GoodsPage):
    """What both papers share: a place the goods are at, lines, and the units that are there now."""

    tables = ("stock_level", "location", OUTBOX)
    sign: ClassVar[int] = -1
    """What a typed quantity does to the place."""

    def at_words(self) -> str:
        raise NotImplementedError

    def other_words(self) -> str:
        raise NotImplementedError

    def _other_box(self) -> ChoiceBox:
        """What is chosen beside the place."""
        raise NotImplementedError

    def _units_column(self) -> GridColumn:
        raise NotImplementedError

    def command(self, lines: tuple[MovedLine, ...]) -> Command | None:
        """None while something is not chosen."""
        raise NotImplementedError

    def _agrees(self, lines: Sequence[MovedLine]) -> bool:
        """False, and said, where the lines do not go with what is chosen above them."""
        return True

    def say_booked(self, words: str) -> None:
        self.desk.tell(words)

    def build(self) -> None:
        self._sent: Sequence[Sent] = ()
        self._here: dict[str, LevelCard] = {}
        self._goods: InHand | None = None
        self.at, self.other = PlaceBox(lambda: self.tr("Place")), self._other_box()
        self.body.addWidget(panel(row(label(self.at_words, "field"), self.at, label(self.other_words, "field"), self.other, 1)))
        here = GridColumn(
            key="here", title=lambda: self.tr("There now"), kind=Kind.QUANTITY, width=90, editable=False, tone=self._here_tone
        )
        self.make_grid(self.title, (here, self._units_column(), serial_column()))
        self.body.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        self.grid.hand.go(0, "code")

    def bind(self) -> None:
        self.bind_grid()
        for box in (self.at, self.other):
            box.picked.connect(lambda _: self.keep())

    def refresh(self) -> None:
        self.read(locations, self._show_places)
        self.desk.bridge.sent(self, self._show_sent, about=self.document_id)
        for found in facts_in(self.grid):
            self._ask(code_of(found))

    def show_record(self, record_id_text: str) -> None:
        """With `:goods:<place>:<code>` behind the id it begins with these goods."""
        text, _, how = record_id_text.partition(":")
        self._goods = in_hand(how)
        super().show_record(text)

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        super()._show_drafts(drafts)
        goods, self._goods = self._goods, None
        if goods is not None and not self.grid.rows() and not self.grid.hand.unfinished():
            self.grid.load([GridRow(self.desk.bridge.ids.new(), {"code": Cell(goods.code, goods.code)})])
            self.grid.hand.go(0, "quantity")
            self.lookup.resolve((goods.code,), self._recognised)

    def chip(self) -> Chip | None:
        if self._sent:
            return way_chip(self._sent[0])
        return Chip(self.tr("Draft")) if self.grid.rows() else None

    def deeds(self) -> Sequence[Deed]:
        ready = bool(facts_in(self.grid)) and not self._sent
        return (Deed(text=lambda: self.tr("Book"), key="F12", icon="check", run=self._book, primary=True, enabled=ready),)

    def head(self) -> Mapping[str, str]:
        return {"at": str(self.at.value() or ""), "other": str(self.other.value() or "")} if self.grid.rows() else {}

    def show_head(self, head: Mapping[str, str]) -> None:
        for box, name in ((self.at, "at"), (self.other, "other")):
            if isinstance(box, PlaceBox):
                box.want(head.get(name, ""))
            elif head.get(name):
                box.set_value(head[name])

    def known(self, row_id: UUID, fact: LineFact, *, is_fresh: bool) -> None:
        self._ask(fact.row.code)

    def summed(self) -> None:
        place = record_id(str(self.at.value() or ""))
        for found in facts_in(self.grid):
            card = self._here.get(code_of(found))
            if card is not None:
                at = {one.location_id: one.on_hand for one in card.at}
                self.grid.fill(found.row_id, {"here": at.get(place, 0) if place else 0})
        self.deeds_changed.emit()
        self.headline_changed.emit()

    def _here_tone(self, found: GridRow) -> Tone | None:
        return Tone.BAD if units_of(found, "here") + self.sign * units_of(found, "quantity") < 0 else None

    def _ask(self, code: str) -> None:
        self.desk.bridge.fetch(level_card, self._show_level, product_code=code)

    def _show_level(self, card: LevelCard) -> None:
        self._here[card.level.product_code] = card
        self.summed()

    def _place_boxes(self) -> Sequence[PlaceBox]:
        return (self.at,)

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        for box in self._place_boxes():
            box.offer(rows, usual=self._usual(box, [one.location_id for one in rows]))
        self.ask_draft()

    def _usual(self, box: ChoiceBox, places: Sequence[UUID]) -> str | None:
        """Where the goods in hand are, else the first place."""
        place = self._goods.place if self._goods else None
        return str(place if place in places else places[0])

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        self.deeds_changed.emit()
        self.headline_changed.emit()

    def _lines(self) -> tuple[MovedLine, ...]:
        return tuple(
            MovedLine(
                line_id=found.row_id,
                product_code=code_of(found),
                quantity=units_of(found, "quantity"),
                lot=found.text("lot"),
                serials=serials_of(found),
            )
            for found in facts_in(self.grid)
        )

    def _book(self) -> None:
        wrong = next((found for found in self.grid.rows() if not code_of(found) or not units_of(found, "quantity")), None)
        if wrong is not None:
            point_at(self, wrong, "quantity" if code_of(wrong) else "code")
            return
        lines = self._lines()
        command = self.command(lines) if self._agrees(lines) else None
        if command is not None:
            self.submit(command, self._booked, drop_draft=self.document_id)

    def _booked(self, receipt: Receipt) -> None:
        words = self.tr("{number} is booked on this PC.").format(number=receipt.number)
        self.say_booked(words)
        self.begin_anew()
        self.grid.setFocus()


class TransferPage(MovingPage):
    """From one place to another; what is not there cannot be carried."""

    draft_kind = "transfer"

    def title(self) -> str:
        return self.tr("Transfer")

    def at_words(self) -> str:
        return self.tr("From")

    def other_words(self) -> str:
        return self.tr("To")

    def _other_box(self) -> ChoiceBox:
        self.to = PlaceBox(self.other_words)
        return self.to

    def _place_boxes(self) -> Sequence[PlaceBox]:
        return (self.at, self.to)

    def _usual(self, box: ChoiceBox, places: Sequence[UUID]) -> str | None:
        """They go to another place than they are at: nowhere, where the shop has no other."""
        if box is self.at:
            return super()._usual(box, places)
        return next((str(place) for place in reversed(places) if str(place) != self.at.value()), None)

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        super()._show_places(rows)
        if len(rows) < 2:
            self._say_nowhere()

    def _say_nowhere(self) -> None:
        alone = lambda: self.tr("There is no other place yet to carry goods to: add one at Stock, Ctrl+L.")  # noqa: E731
        self.banner.tell(Weight.WARN, alone if self.other.count() < 2 else lambda: self.tr("Choose where the goods go."))

    def _units_column(self) -> GridColumn:
        return quantity_column("quantity", lambda: self.tr("Units"), width=90, strong=True)

    def command(self, lines: tuple[MovedLine, ...]) -> Command | None:
        start, end = record_id(str(self.at.value())), record_id(str(self.other.value()))
        if start is None or end is None:
            self._say_nowhere()
            return None
        return Transfer(transfer_id=self.document_id, from_id=start, to_id=end, lines=lines)

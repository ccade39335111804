"""The base of pages that type products into a grid: lookup, scanning anywhere, and a draft saved with every line."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.lookup import ProductLookup
from dms_desktop.goods.naming import shown
from dms_desktop.goods.quantities import parse_units
from dms_desktop.page import Desk, Page
from dms_desktop.pasting.dialog import Meant
from dms_desktop.pieces import Piece, piece_of, record_id
from dms_desktop.typed import restore, typed, unpack
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.grid_blocks import MOST_LINES
from dms_desktop.widgets.grid_rows import Cell, Choice, GridColumn, GridRow
from dms_desktop.widgets.grid_words import tell_overfull
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.words import Text
from sync.client.drafts import Draft

TYPING_PAUSE_MS = 250
SERIAL_GAP = re.compile(r"[,;，、；\s]+")


def code_column(lookup: ProductLookup) -> GridColumn:
    return GridColumn(
        key="code", title=lambda: QCoreApplication.translate("GoodsPage", "Code"), kind=Kind.CODE, width=126, lookup=lookup
    )


def name_column() -> GridColumn:
    return GridColumn(key="name", title=lambda: QCoreApplication.translate("GoodsPage", "Name"), stretch=True, editable=False)


def unit_column() -> GridColumn:
    return GridColumn(key="unit", title=lambda: QCoreApplication.translate("GoodsPage", "Unit"), width=48, editable=False)


def quantity_column(key: str, title: Text, *, width: int = 76, strong: bool = False) -> GridColumn:
    """A number of units, or a small sum such as `3*12`."""
    return GridColumn(key=key, title=title, kind=Kind.QUANTITY, width=width, parse=parse_units, strong=strong)


def serial_column() -> GridColumn:
    return GridColumn(key="serials", title=lambda: QCoreApplication.translate("GoodsPage", "Serials"), width=100)


def facts_in(grid: EntryGrid) -> Sequence[GridRow]:
    """Lines with a product that is known."""
    return [row for row in grid.rows() if isinstance(row.value("code"), LineFact)]


class GoodsPage(Page):
    """Override `head`, `show_head` (what is typed above the grid), `known` (what follows from a product) and `summed`.

    `draft_kind` names the drafts, `counted` is the column that a scan adds to. `document_id` is the id of what is being typed.
    """

    draft_kind: ClassVar[str] = ""
    counted: ClassVar[str] = "quantity"
    minds_expiry: ClassVar[bool] = True
    """Whether goods past their last day are said when they are scanned."""

    def __init__(self, desk: Desk) -> None:
        self.document_id = desk.bridge.ids.new()
        self.is_restored = False
        super().__init__(desk)

    def head(self) -> Mapping[str, str]:
        """Fields above the grid, as texts."""
        return {}

    def show_head(self, head: Mapping[str, str]) -> None:
        """Fields of a draft back into their places."""

    def known(self, row_id: UUID, fact: LineFact, *, is_fresh: bool) -> None:
        """A line's product is known now; `is_fresh` when it was typed just now and not restored from a draft."""

    def summed(self) -> None:
        """Something in the grid changed: reckon anew."""

    def _units_scanned(self, piece: Piece) -> int:
        """What a scan adds to `counted`."""
        return piece.quantity

    def make_grid(self, name: Text, columns: Sequence[GridColumn], *, most: int = MOST_LINES) -> EntryGrid:
        """A grid of code, name, unit and these columns, for a document that takes so many lines."""
        self.lookup = ProductLookup(self.desk.bridge, currency=self.desk.currency, parent=self)
        self.columns = (code_column(self.lookup), name_column(), unit_column(), *columns)
        self.grid = EntryGrid(name, self.columns, new_id=self.desk.bridge.ids.new, most=most)
        return self.grid

    def bind_grid(self) -> None:
        self.grid.edited.connect(self._edited)
        self.grid.changed.connect(self.keep)
        tell_overfull(self.grid, self.banner)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.keep)
        self.grid.typing.connect(self._typing.start)
        self.remember(self.grid, f"{self.draft_kind}.grid")

    def show_record(self, record_id_text: str) -> None:
        found = record_id(record_id_text)
        if found is not None and found != self.document_id:
            self.document_id, self.is_restored = found, False
            self.refresh()

    def ask_draft(self) -> None:
        """Bring back what was typed before, once for each document."""
        if not self.is_restored:
            self.desk.bridge.drafts(self, self.draft_kind, self._show_drafts)

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        if self.is_restored:
            return
        self.is_restored = True
        mine = next((draft for draft in drafts if draft.draft_id == self.document_id), None)
        if mine is not None:
            self.load_draft(mine)

    def load_draft(self, draft: Draft) -> None:
        self.document_id = draft.draft_id
        body = unpack(draft.body)
        self.show_head(body.head)
        self.grid.setFocus()
        restore(self.grid, self.columns, body, self.tr("Not a valid value"))
        codes = tuple(dict.fromkeys(row.text("code") for row in self.grid.rows() if row.text("code")))
        self.lookup.resolve(codes, self._recognised)
        self.summed()

    def keep(self) -> None:
        """Save the draft: called with every change."""
        self.summed()
        body = typed(self.grid, self.columns, self.head())
        self.desk.bridge.save_draft(self.draft_kind, self.document_id, b"" if body.is_blank() else body.pack())

    def begin_anew(self) -> None:
        """A blank document with a new id."""
        self._typing.stop()
        self.document_id, self.is_restored = self.desk.bridge.ids.new(), True
        self.grid.load(())
        self.grid.hand.go(0, "code")
        self.show_head({})
        self.summed()

    def scanned(self, code: str) -> bool:
        """Takes every burst; what nobody knows is said, and nothing is changed by it."""
        self.desk.bridge.fetch(piece_of, partial(self._take, code), code=code)
        return True

    def _take_piece(self, piece: Piece) -> None:
        """One more of the line with this product, or a new line."""
        row, units = self._line_for(piece), self._units_scanned(piece)
        if row is None:
            row_id = self.grid.add({self.counted: units})
            self.grid.fill(row_id, {"code": Cell(LineFact(row=piece.row), piece.row.code)})
            self._name(row_id, LineFact(row=piece.row))
            self.known(row_id, LineFact(row=piece.row), is_fresh=True)
        else:
            row_id, before = row.row_id, row.value(self.counted)
            self.grid.fill(row_id, {self.counted: (before if isinstance(before, int) else 0) + units})
        self._add_mark(row_id, piece)
        self.keep()

    def _take_meant(self, lines: Sequence[Meant]) -> None:
        """A pasted order that somebody has looked at."""
        for one in lines:
            self._take_piece(Piece(text=one.fact.row.code, row=one.fact.row, quantity=one.units))

    def _line_for(self, piece: Piece) -> GridRow | None:
        """The line that a scan belongs to: same product and same lot, else one with nothing in it yet. What names none is not of
        the lot that was scanned before, nor is what was typed of the lot that is scanned now."""
        same = [row for row in self.grid.rows() if row.text("code") == piece.row.code]
        of_lot = (row for row in same if row.text("lot") == piece.lot)
        return next(of_lot, next((row for row in same if not row.text("lot") and not units_of(row, self.counted)), None))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for row in facts_in(self.grid):
                fact = row.value("code")
                if isinstance(fact, LineFact):
                    self._name(row.row_id, fact)

    def _take(self, code: str, piece: Piece | None) -> None:
        if piece is None:
            self.banner.alarm(self.tr("Nobody knows the code {code}. Nothing was changed.").format(code=code))
        elif piece.serial and any(piece.serial in serials_of(row) for row in self.grid.rows()):
            words = self.tr("Serial number {serial} is on this document already.")
            self.banner.alarm(words.format(serial=piece.serial))
        else:
            self.banner.clear()
            self._take_piece(piece)
            self._mind_expiry(piece)

    def _mind_expiry(self, piece: Piece) -> None:
        """It is counted all the same: whoever has it in hand decides."""
        ends = piece.expires_on
        if self.minds_expiry and ends is not None and ends < self.desk.bridge.clock.now().astimezone().date():
            words = self.tr("{code} {lot} has expired: its last day was {day}. Look at it.")
            self.banner.alarm(words.format(code=piece.row.code, lot=piece.serial or piece.lot, day=day(ends)))

    def _add_mark(self, row_id: UUID, piece: Piece) -> None:
        row = self.grid.row(row_id)
        if row is not None and piece.serial:
            self.grid.fill(row_id, {"serials": ", ".join((*serials_of(row), piece.serial))})
        elif row is not None and piece.lot:
            self.grid.fill(row_id, {"lot": Cell(piece.lot, piece.lot)})
            self._name(row_id, LineFact(row=piece.row))

    def _edited(self, row_id: UUID, key: str) -> None:
        row = self.grid.row(row_id)
        fact = row.value("code") if row is not None and key == "code" else None
        if isinstance(fact, LineFact):
            self._name(row_id, fact)
            self.known(row_id, fact, is_fresh=True)

    def _recognised(self, found: Mapping[str, Choice]) -> None:
        for row in self.grid.rows():
            choice = found.get(row.text("code"))
            if choice is not None and isinstance(choice.value, LineFact):
                self.grid.fill(row.row_id, {"code": Cell(choice.value, choice.code)})
                self._name(row.row_id, choice.value)
                self.known(row.row_id, choice.value, is_fresh=False)
        self.summed()

    def _name(self, row_id: UUID, fact: LineFact) -> None:
        """With its lot where no column says it: two of one product are told apart."""
        row, told = self.grid.row(row_id), any(column.key == "lot" for column in self.columns)
        lot = "" if told or row is None else row.text("lot")
        name = " · ".join(filter(None, (shown(fact.row.names), lot)))
        self.grid.fill(row_id, {"name": name, "unit": fact.row.unit})


def serials_of(row: GridRow) -> tuple[str, ...]:
    """Serial numbers typed or scanned into a line."""
    return tuple(part for part in SERIAL_GAP.split(row.text("serials").strip()) if part)


def units_of(row: GridRow, key: str) -> int:
    """A quantity of a line; 0 while nothing readable stands there."""
    value = row.value(key)
    return value if isinstance(value, int) else 0


def code_of(row: GridRow) -> str:
    fact = row.value("code")
    return fact.row.code if isinstance(fact, LineFact) else ""


def point_at(page: GoodsPage, row: GridRow, key: str) -> None:
    """Go to the cell that keeps the document from being saved, and say so."""
    at = [found.row_id for found in page.grid.rows()].index(row.row_id)
    page.grid.setFocus()
    page.grid.hand.go(at, key)
    words = QCoreApplication.translate("GoodsPage", "Line {number} is not complete.")
    page.banner.tell(Weight.ERROR, words.format(number=at + 1))

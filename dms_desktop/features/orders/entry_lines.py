"""The lines of an order while they are typed: what each code means, what it costs, and what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from dms_desktop.bridge import Bridge
from dms_desktop.features.orders.entry_columns import amount_of, entry_columns, fact_of, price_of, units_of
from dms_desktop.features.orders.line_prices import LinePrices
from dms_desktop.goods.facts import LineFact, facts_of_texts, line_facts
from dms_desktop.goods.lookup import ProductLookup
from dms_desktop.goods.marks import line_chip
from dms_desktop.goods.naming import shown
from dms_desktop.ordering.draft import DraftLine
from dms_desktop.pasting.dialog import Meant
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.grid_rows import Cell, GridRow
from dms_desktop.widgets.words import Text
from sync.domain.catalog.rules import quantity_problem, whole_packs
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.quoting import LineQuote


@dataclass(frozen=True, kw_only=True)
class Total:
    """Of the lines that are whole; promotions take `discount` off, `amount` is without it. `oldest` is the age of the oldest
    word of stock among them."""

    lines: int
    units: int
    amount: int
    discount: int
    oldest: datetime | None


class EntryLines(QObject):
    """Fills the grid as codes and quantities are typed, scanned, pasted or taken from a draft. `filled` after each change,
    `priced` when what the lines cost together is known."""

    filled = Signal()
    priced = Signal()

    def __init__(self, name: Text, bridge: Bridge, currency: str) -> None:
        super().__init__()
        self._bridge = bridge
        bridge.goods_came.connect(self.refresh)
        self.prices = LinePrices()
        lookup = ProductLookup(bridge, currency=currency, parent=self)
        self.grid = EntryGrid(name, entry_columns(lookup, currency), new_id=bridge.ids.new)
        self.grid.edited.connect(self._edited)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.filled)
        self.grid.changed.connect(self._soon.start)
        self.grid.changed.connect(self.prices.expect)

    def load(self, lines: Sequence[DraftLine], *, agreed: Sequence[UUID] = ()) -> None:
        """Begin with the lines of a draft; facts come a moment later. `agreed` lines keep the price they have."""
        self.prices.begin(lines, agreed)
        self.grid.load(_as_typed(line) for line in lines)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what every line's product is, costs and has in stock."""
        codes = tuple(dict.fromkeys(row.text("code") for row in self.grid.rows() if row.text("code")))
        if codes:
            self._bridge.read(self, line_facts, self._show_facts, codes=codes)
        else:
            self._soon.start()

    def add_code(self, code: str, on_unknown: Callable[[str], object]) -> None:
        """A scan or a product sent from elsewhere: one more pack of the line that has it, or a new line."""
        self._bridge.fetch(facts_of_texts, partial(self._add_found, code, on_unknown), texts=(code,))

    def add_lines(self, lines: Sequence[DraftLine]) -> None:
        """Behind what is there: a template, an earlier order."""
        self.grid.add_all({"code": Cell(None, line.code), "quantity": _quantity_cell(line.quantity)} for line in lines)
        self.refresh()

    def add_meant(self, lines: Sequence[Meant]) -> None:
        """Behind what is there: a pasted order that somebody has looked at."""
        new_id = self._bridge.ids.new
        self.add_lines([DraftLine(line_id=new_id(), code=one.fact.row.code, quantity=str(one.units)) for one in lines])

    def use_successor(self) -> bool:
        """Put the successor in the place of the product here; False where none is named."""
        here = self.grid.hand.row()
        fact = fact_of(here) if here else None
        if here is None or fact is None or not fact.row.successor_code:
            return False
        self._replace_product(here.row_id, fact.row.successor_code)
        return True

    def drafted(self) -> tuple[DraftLine, ...]:
        """What is typed, to be kept."""
        return tuple(self.prices.drafted(row) for row in self.grid.rows())

    def wanted(self) -> tuple[WantedLine, ...]:
        """Lines that are whole, as the command takes them."""
        return tuple(line for row in self.grid.rows() if (line := self.prices.wanted(row)) is not None)

    def show_quotes(self, quotes: Mapping[UUID, LineQuote]) -> None:
        """What rules and promotions make of all lines together; an answer about what has changed since is left out."""
        self.prices.take(quotes)
        for row in self.grid.rows():
            if self.prices.quote(row) is not None:
                self._follow(row.row_id)
        self.priced.emit()

    def check(self) -> str:
        """Mark what is missing and go to the first such cell; says in which line what is wrong, nothing if all can be ordered."""
        wrong = [(at, key) for at, row in enumerate(self.grid.rows()) if (key := self._mark(row))]
        if not wrong:
            return ""
        (at, key), code = wrong[0], self.grid.rows()[wrong[0][0]].text("code")
        self.grid.hand.go(at, key)
        words = self.tr("Line {at}, {code}: {error}") if code else self.tr("Line {at}: {error}")
        return words.format(at=quantity(at + 1), code=code, error=self.error_here())

    def error_here(self) -> str:
        """What is wrong with the cell where the hand is."""
        here = self.grid.hand.row()
        return here.cell(self.grid.hand.place()[1]).error if here else ""

    def blame(self, code: str, sentence: str) -> bool:
        """Mark the line that a refusal names; False if there is none."""
        at = next((at for at, row in enumerate(self.grid.rows()) if row.text("code") == code), None)
        if at is not None:
            self.grid.mark(self.grid.rows()[at].row_id, "quantity", sentence)
            self.grid.hand.go(at, "quantity")
        return at is not None

    def round_packs(self) -> None:
        """Every quantity up to what can be ordered."""
        for row in self.grid.rows():
            fact, units = fact_of(row), units_of(row)
            if fact is not None and units is not None:
                full = whole_packs(units, pack_size=fact.row.pack_size, min_quantity=fact.row.min_quantity)
                if full != units:
                    self.grid.fill(row.row_id, {"quantity": full})
                    self._follow(row.row_id)
        self.grid.changed.emit()
        self._soon.start()

    def _replace_product(self, row_id: UUID, code: str) -> None:
        """Put the successor into a line; its quantity stays."""
        self.grid.fill(row_id, {"code": Cell(None, code)})
        self.refresh()
        self.grid.changed.emit()

    def total(self) -> Total:
        whole = [row for row in self.grid.rows() if amount_of(row) is not None and fact_of(row) is not None]
        ages = [fact.as_of for row in whole if (fact := fact_of(row)) is not None and fact.as_of is not None]
        return Total(
            lines=len(whole),
            units=sum(units_of(row) or 0 for row in whole),
            amount=sum(amount_of(row) or 0 for row in whole),
            discount=sum(quote.discount for row in whole if (quote := self.prices.quote(row)) is not None),
            oldest=min(ages, default=None),
        )

    def _edited(self, row_id: UUID, key: str) -> None:
        row = self.grid.row(row_id)
        fact = fact_of(row) if row is not None else None
        if row is not None and key == "code" and fact is not None and fact.units > 1 and not row.text("quantity"):
            self.grid.fill(row_id, {"quantity": fact.units})
        if key == "code":
            self.prices.wish(row_id, "")  # it was asked for another product
        self._follow(row_id)
        self._soon.start()

    def _show_facts(self, facts: Sequence[LineFact]) -> None:
        by_code = {fact.row.code: fact for fact in facts}
        for row in self.grid.rows():
            fact, text = by_code.get(row.text("code")), row.text("code")
            if text and fact is not None:
                self.grid.fill(row.row_id, {"code": Cell(fact, text)})
            elif text and fact_of(row) is None:
                self.grid.fill(row.row_id, {"code": Cell(None, text, self._missing())})
            self._follow(row.row_id)
        self._soon.start()

    def _follow(self, row_id: UUID) -> None:
        """Everything that follows from code and quantity."""
        row = self.grid.row(row_id)
        if row is None:
            return
        fact, units = fact_of(row), units_of(row)
        if fact is None:
            self.grid.fill(row_id, dict.fromkeys(("name", "unit", "pack", "free", "price", "amount", "mark")))
            return
        quote = self.prices.quote(row)
        price = fact.row.price if quote is None else quote.price
        if self.prices.keeps(row):
            price = price_of(row)
        values: dict[str, object] = {
            "name": shown(fact.row.names),
            "unit": fact.row.unit,
            "pack": fact.row.pack_size,
            "free": fact.free,
            "price": price,
            "amount": None if units is None or price is None else units * price - (quote.discount if quote else 0),
            "mark": line_chip(fact, units),
        }
        self.grid.fill(row_id, values)
        if units is not None:
            self.grid.mark(row_id, "quantity", self._pack_problem(fact, units))

    def _pack_problem(self, fact: LineFact, units: int) -> str:
        pack, least = fact.row.pack_size, fact.row.min_quantity
        if quantity_problem(units, pack_size=pack, min_quantity=least) is None:
            return ""
        words = self.tr("Packs of {pack}, at least {least}: {full} would do (Ctrl+R rounds up)")
        full = whole_packs(units, pack_size=pack, min_quantity=least)
        return words.format(pack=quantity(pack), least=quantity(least), full=quantity(full))

    def _missing(self) -> str:
        return self.tr("Not here yet") if self._bridge.is_filling else self.tr("Not found")

    def _mark(self, row: GridRow) -> str:
        """The column that keeps a line from being ordered, marked; empty if none."""
        if fact_of(row) is None:
            missing = self.tr("Which product?") if not row.text("code") else self._missing()
            self.grid.mark(row.row_id, "code", missing)
            return "code"
        if units_of(row) is None:
            self.grid.mark(row.row_id, "quantity", self.tr("How many?"))
            return "quantity"
        if row.cell("quantity").error:
            return "quantity"
        if price_of(row) is None:
            self.grid.mark(row.row_id, "code", self.tr("This product has no price yet"))
            return "code"
        return ""

    def _add_found(self, code: str, on_unknown: Callable[[str], object], found: Sequence[tuple[str, LineFact]]) -> None:
        if not found:
            on_unknown(code)
            return
        fact = found[0][1]
        step = max(fact.units, fact.row.pack_size)
        row = next((row for row in self.grid.rows() if row.text("code") == fact.row.code), None)
        if row is None:
            least = whole_packs(step, pack_size=fact.row.pack_size, min_quantity=fact.row.min_quantity)
            row_id = self.grid.add({"quantity": least})
            self.grid.fill(row_id, {"code": Cell(fact, fact.row.code)})
        else:
            row_id = row.row_id
            self.grid.fill(row_id, {"quantity": (units_of(row) or 0) + step})
        self._follow(row_id)
        at = next(at for at, row in enumerate(self.grid.rows()) if row.row_id == row_id)
        self.grid.hand.go(at, "quantity")
        self.grid.changed.emit()
        self._soon.start()


def _as_typed(line: DraftLine) -> GridRow:
    cells = {"code": Cell(None, line.code), "quantity": _quantity_cell(line.quantity), "price": Cell(line.price, "")}
    return GridRow(line.line_id, cells)


def _quantity_cell(text: str) -> Cell:
    plain = text.replace(",", "")
    return Cell(int(plain), quantity(int(plain))) if plain.isdecimal() else Cell(None, text)

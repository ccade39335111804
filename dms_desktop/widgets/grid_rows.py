"""What an entry grid holds: rows of cells that remember what was typed, what it means, and what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Protocol
from uuid import UUID

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text


@dataclass(frozen=True)
class Cell:
    """`text` as typed; `value` what it means, None while it means nothing; `error` why, in the user's words."""

    value: object = None
    text: str = ""
    error: str = ""


BLANK = Cell()


@dataclass(frozen=True)
class GridRow:
    """One line. `row_id` is given by the page and stays through every edit: it can be the id of the document's line."""

    row_id: UUID
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def cell(self, key: str) -> Cell:
        return self.cells.get(key, BLANK)

    def value(self, key: str) -> object:
        return self.cell(key).value

    def text(self, key: str) -> str:
        return self.cell(key).text

    def is_blank(self) -> bool:
        return not any(cell.text for cell in self.cells.values())

    def is_wrong(self) -> bool:
        return any(cell.error for cell in self.cells.values())

    def having(self, changes: Mapping[str, Cell]) -> "GridRow":
        return replace(self, cells=MappingProxyType({**self.cells, **changes}))


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One suggestion under a lookup cell. `code` is what the cell then shows."""

    value: object
    code: str
    name: str = ""
    detail: str = ""


class LookupSource(Protocol):
    """Where a lookup column finds its values. Both call back on the Qt thread, now or later."""

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        """Choices for a text being typed. Only the newest question has to be answered."""

    def resolve(self, texts: Sequence[str], deliver: Callable[[Mapping[str, Choice]], None]) -> None:
        """What whole codes or barcodes mean: pasted, scanned or typed blind. Unknown ones are left out of the answer."""


@dataclass(frozen=True, kw_only=True)
class GridColumn:
    """One column of a grid. `parse` turns typed text into the value and raises ValueError; without it the text is the value.

    A column with `lookup` completes while typing. Values of a column that is not `editable` come from the page.
    """

    key: str
    title: Text
    kind: Kind = Kind.TEXT
    width: int = 90
    stretch: bool = False
    strong: bool = False
    editable: bool = True
    currency: str = ""
    parse: Callable[[str], object] | None = None
    lookup: LookupSource | None = None
    tone: Callable[[GridRow], Tone | None] | None = None

    def read(self, text: str, wrong: str) -> Cell:
        """The cell that a typed text makes; `wrong` is said of a text without meaning."""
        text = text.strip()
        if not text:
            return BLANK
        if self.parse is None:
            return Cell(None if self.lookup else text, text)
        try:
            value = self.parse(text)
        except ValueError:
            return Cell(None, text, wrong)
        return self.holding(value)

    def holding(self, value: object) -> Cell:
        """The cell of a value that the page knows."""
        return BLANK if value is None else Cell(value, self.write(value))

    def write(self, value: object) -> str:
        if isinstance(value, Chip):
            return value.text
        if self.kind == Kind.MONEY and isinstance(value, int):
            return money(value, self.currency)
        if self.kind == Kind.QUANTITY and isinstance(value, int):
            return quantity(value)
        return day(value) if self.kind == Kind.DATE else str(value)  # type: ignore[arg-type]


class GridColumns:
    """The columns of a grid by key and by section: section 0 is the row number."""

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        self._columns = tuple(columns)

    def __iter__(self) -> Iterator[GridColumn]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def at(self, section: int) -> GridColumn | None:
        return self._columns[section - 1] if 1 <= section <= len(self._columns) else None

    def section(self, key: str) -> int:
        return next(at for at, column in enumerate(self._columns, start=1) if column.key == key)

    def named(self, key: str) -> GridColumn:
        return self._columns[self.section(key) - 1]

    def stops(self) -> Sequence[int]:
        """Sections that can be typed in."""
        return [at for at, column in enumerate(self._columns, start=1) if column.editable]

    def holding(self, values: Mapping[str, object]) -> Mapping[str, Cell]:
        """Cells of what a page knows. A Cell is taken as it is (with an error, say), also where no column shows it."""
        cells = {column.key: column.holding(values[column.key]) for column in self._columns if column.key in values}
        return {**cells, **{key: value for key, value in values.items() if isinstance(value, Cell)}}

    def read(self, texts: Mapping[str, str], wrong: str) -> Mapping[str, Cell]:
        """Cells of what a hand typed; `wrong` is said of a text without meaning."""
        return {column.key: column.read(texts[column.key], wrong) for column in self._columns if column.key in texts}

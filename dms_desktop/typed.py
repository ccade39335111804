"""What is typed on a page in a form that survives a power cut: head fields, grid lines, and the cell where the hand was."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

import msgspec

from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow


class TypedLine(msgspec.Struct, frozen=True):
    """One line of a grid; texts by column."""

    row_id: UUID
    texts: dict[str, str]


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """A draft. Fields are only added, with defaults: a draft outlives the program that wrote it."""

    head: dict[str, str] = {}
    lines: list[TypedLine] = []
    at_row: int = 0
    at_column: str = ""
    unfinished: str = ""

    def pack(self) -> bytes:
        return msgspec.json.encode(self)

    def is_blank(self) -> bool:
        return not self.lines and not self.unfinished and not any(self.head.values())


def unpack(body: bytes) -> Typed:
    """The draft; a blank one where the bytes are none of ours."""
    try:
        return msgspec.json.decode(body, type=Typed)
    except msgspec.DecodeError:
        return Typed()


def typed(grid: EntryGrid, columns: Sequence[GridColumn], head: Mapping[str, str]) -> Typed:
    """Everything typed by hand, and where the hand is."""
    shown_only = {column.key for column in columns if not column.editable}
    lines = [TypedLine(row.row_id, _texts(row, shown_only)) for row in grid.rows()]
    at_row, at_column = grid.hand.place()
    return Typed(head=dict(head), lines=lines, at_row=at_row, at_column=at_column, unfinished=grid.hand.unfinished())


def restore(grid: EntryGrid, columns: Sequence[GridColumn], draft: Typed, wrong: str) -> None:
    """Lines back into the grid and the hand on its cell. Codes are taken as known: the page reads what belongs to them."""
    grid.load(GridRow(line.row_id, _cells(columns, line, wrong)) for line in draft.lines)
    if draft.at_column in {column.key for column in columns}:
        grid.hand.go(draft.at_row, draft.at_column, draft.unfinished)


def _cells(columns: Sequence[GridColumn], line: TypedLine, wrong: str) -> Mapping[str, Cell]:
    """A text without a column, such as a scanned lot, is kept as it is."""
    by_key = {column.key: column for column in columns}
    return {key: _cell(by_key[key], text, wrong) if key in by_key else Cell(text, text) for key, text in line.texts.items()}


def _texts(row: GridRow, left_out: Collection[str]) -> dict[str, str]:
    return {key: cell.text for key, cell in row.cells.items() if cell.text and key not in left_out}


def _cell(column: GridColumn, text: str, wrong: str) -> Cell:
    return Cell(text, text) if column.lookup is not None else column.read(text, wrong)

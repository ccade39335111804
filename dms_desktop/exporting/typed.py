"""Lines that somebody is typing as a table of rows, so that they become a file as every other table does."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.grid_model import GridModel
from dms_desktop.widgets.grid_rows import GridColumn, GridRow
from dms_desktop.widgets.record_table import RecordTable

MEANT = (Kind.QUANTITY, Kind.MONEY, Kind.DATE, Kind.MOMENT)


def typed_table(grid: EntryGrid, page: QWidget) -> RecordTable[GridRow]:
    """As they stand now; never shown, and gone with the page."""
    model = grid.model()
    assert isinstance(model, GridModel)
    table = RecordTable(grid.accessibleName, [_column(one) for one in model.columns], key=lambda row: row.row_id)
    table.setParent(page)
    table.set_rows(grid.rows())
    return table


def _column(one: GridColumn) -> Column[GridRow]:
    value, written = partial(_value, one), partial(_written, one)
    return Column(
        key=one.key, title=one.title, value=value, kind=one.kind, currency=one.currency, width=one.width, format=written
    )


def _value(column: GridColumn, row: GridRow) -> object:
    """What a number or a day is; of codes, of what has no meaning, and of columns that write in a way of their own, the text."""
    cell = row.cell(column.key)
    is_plain = type(column) is GridColumn and column.kind in MEANT
    return cell.value if is_plain and cell.value is not None else cell.text


def _written(column: GridColumn, value: object) -> str:
    return value if isinstance(value, str) else column.write(value)

"""The rows of a grid without a table: each deed of the hand is one step, back and forth; what the page knows belongs to it."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.edits import parse_quantity
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridColumns, GridRow
from dms_desktop.widgets.grid_steps import STEPS, Steps
from dms_desktop.widgets.words import literal


@pytest.fixture
def steps() -> Steps:
    ids: Iterator[int] = iter(range(1, 1_000))
    return Steps(lambda: UUID(int=next(ids)))


def typed(steps: Steps, *codes: str) -> tuple[GridRow, ...]:
    return tuple(steps.row_at(at).having({"code": Cell(code, code)}) for at, code in enumerate(codes))


def codes(steps: Steps) -> list[str]:
    return [row.text("code") for row in steps.rows]


def test_each_step_goes_back_and_forth_until_another_is_taken(steps: Steps) -> None:
    for some in (("A",), ("A", "B"), ("A", "C")):
        assert steps.take(typed(steps, *some))
    assert (steps.undo(), codes(steps), steps.undo(), codes(steps)) == (True, ["A", "B"], True, ["A"])
    assert (steps.redo(), codes(steps)) == (True, ["A", "B"])
    steps.take(typed(steps, "D"))
    assert (steps.redo(), codes(steps)) == (False, ["D"])
    assert not steps.take(steps.rows), "nothing is otherwise"


def test_what_the_page_knows_is_undone_with_the_step_it_belongs_to(steps: Steps) -> None:
    steps.take(typed(steps, "A"))
    row_id = steps.rows[0].row_id
    assert steps.amend(row_id, {"name": Cell("Pads", "Pads")}) == 0
    assert steps.amend(row_id, {"name": Cell("Pads", "Pads")}) is None, "nothing is otherwise"
    assert (steps.undo(), steps.rows, steps.amend(row_id, {"name": Cell("Late", "Late")})) == (True, (), None)
    steps.redo()
    assert (found := steps.row(row_id)) is not None
    assert found.text("name") == "Pads"


def test_beginning_anew_leaves_nothing_to_undo_and_old_steps_are_forgotten(steps: Steps) -> None:
    for number in range(STEPS + 10):
        steps.take(typed(steps, str(number)))
    undone = 0
    while steps.undo():
        undone += 1
    assert undone == STEPS
    steps.begin(typed(steps, "A"))
    assert (steps.undo(), steps.redo(), codes(steps)) == (False, False, ["A"])


def test_columns_make_cells_of_what_is_known_and_of_what_is_typed() -> None:
    columns = GridColumns(
        [
            GridColumn(key="code", title=literal("Code")),
            GridColumn(key="name", title=literal("Name"), editable=False),
            GridColumn(key="units", title=literal("Units"), kind=Kind.QUANTITY, parse=parse_quantity),
        ]
    )
    assert (columns.section("units"), columns.at(0), columns.stops()) == (3, None, [1, 3])
    wrong = Cell(None, "12", "Too many")
    assert columns.holding({"code": "A", "units": wrong, "elsewhere": 1}) == {"code": Cell("A", "A"), "units": wrong}
    assert columns.read({"units": "x", "code": " A "}, "No number") == {
        "code": Cell("A", "A"),
        "units": Cell(None, "x", "No number"),
    }

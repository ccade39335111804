"""Which line of the counter a scan is counted to: a lot is recalled by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from tests.gui.showroom import PAD, PAD_BARCODE, Showroom, a_showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def test_what_names_no_lot_is_not_of_the_lot_before_it(room: Showroom) -> None:
    """Its unit was sold as one of lot A, and would have been called back with it."""
    page = room.open("counter", "", CounterPage)
    for code in (f"(01)0{PAD_BARCODE}(10)A", PAD, f"(01)0{PAD_BARCODE}(10)A", PAD, PAD):
        room.scan(code)
    assert [(row.text("lot"), row.value("quantity")) for row in page.grid.rows()] == [("A", 2), ("", 3)]


def test_what_was_typed_is_not_of_the_lot_that_is_scanned_after_it(room: Showroom) -> None:
    """Five of the product were typed: all six were sold as of lot A."""
    page = room.open("counter", "", CounterPage)
    room.scan(PAD)
    page.grid.fill(page.grid.rows()[0].row_id, {"quantity": 5})
    for _ in range(2):
        room.scan(f"(01)0{PAD_BARCODE}(10)A")
    assert [(row.text("lot"), row.value("quantity")) for row in page.grid.rows()] == [("", 5), ("A", 2)]


def test_two_lots_of_one_product_are_told_apart_also_after_a_power_cut(room: Showroom) -> None:
    page = room.open("counter", "", CounterPage)
    for code in (f"(01)0{PAD_BARCODE}(10)A", f"(01)0{PAD_BARCODE}(10)B", PAD):
        room.scan(code)
    assert [row.text("name").rpartition(" · ")[2] for row in page.grid.rows()] == ["A", "B", "Brake pads, front (pair)"]
    room.die()
    room.reopen()
    page = room.open("counter", "", CounterPage)
    assert [row.text("name").rpartition(" · ")[2] for row in page.grid.rows()] == ["A", "B", "Brake pads, front (pair)"]

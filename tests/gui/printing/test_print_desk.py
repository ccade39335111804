"""Printing by keyboard on a real replica: before central's word, after a power cut, without a printer, and once more."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy import update

from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.orders.list_page import OrdersPage
from dms_desktop.features.prints.page import PrintsPage
from dms_desktop.features.returns.page import ReturnsPage
from dms_desktop.features.stock.count import CountPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.receive import ReceivePage
from dms_desktop.printing.calibration import CalibrationDialog
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.run import FailedDialog, HandedDialog
from sync.client.prints import PrintJob, PrintState, fits, open_prints
from sync.domain.orders.records import Order
from sync.domain.orders.rules import OrderState
from sync.domain.stock.counting import StartCount
from sync.domain.stock.rules import main_location
from sync.kernel.commands import OutcomeState
from tests.builders import SHOP, an_id
from tests.gui.answers import answered
from tests.gui.burst import burst, hold
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import dialog, press_in, print_it
from tests.gui.returns.papers import with_pieces
from tests.gui.showroom import OIL, PAD, PAD_BARCODE, Showroom
from tests.gui.stock.papers import SHIPMENT, a_shipment_on_its_way
from tests.paper import Sheaf, a_paper

ORDER = str(an_id("one"))
LASER, DOTS = "Brother HL-L2370", "Epson LQ-690"
NOT_YET = "not yet confirmed · 2026-11-23 09:00"


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


@pytest.fixture
def order(room: Showroom) -> OrderPage:
    """An order of this PC that central has not answered."""
    room.do(an_order("one", PAD=2, OIL=4))
    return room.open("order", ORDER, OrderPage)


def jobs(room: Showroom) -> list[PrintJob]:
    return list(room.replica.read(room.actor, open_prints))


def test_an_order_is_printed_with_two_keys_and_says_what_is_not_yet_true(room: Showroom, order: OrderPage) -> None:
    """Complaint C19 and desk 4: printed offline, marked until central has answered."""
    paper = print_it(room)
    assert "not yet confirmed" in paper.text()
    assert {PAD, OIL} <= set(paper.text().split())
    assert paper.codes()["QRCode"].split(":")[:3] == ["DMS1", "ORDER", order.number()]


def test_the_paper_is_the_same_online_and_offline(room: Showroom, order: OrderPage) -> None:
    """Complaint C19: one layout, one way, one digest; only the marks tell the difference."""
    offline = print_it(room)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    answered(room, OutcomeState.CONFIRMED)
    with room.replica.lanes.parts.store.write() as connection:
        connection.execute(update(Order).values(state=OrderState.ACCEPTED))
    order.refresh()
    room.settle()
    online = print_it(room)
    assert set(offline.text().splitlines()) - set(online.text().splitlines()) == {NOT_YET, "Original"}
    assert set(online.text().splitlines()) - set(offline.text().splitlines()) == {"Reprint, copy 2"}
    assert online.codes() == offline.codes()


def test_whether_paper_came_out_is_asked_and_never_assumed(room: Showroom, order: OrderPage) -> None:
    """Fault 26: the order is as it was, whatever the printer did."""
    print_it(room)
    assert [job.state for job in jobs(room)] == [PrintState.HANDED]
    press_in(room, HandedDialog, Qt.Key.Key_Escape)
    assert [job.state for job in jobs(room)] == [PrintState.HANDED], "leaving the question answers nothing"
    room.open("prints", "", PrintsPage)
    room.press(Qt.Key.Key_F12)
    assert jobs(room) == []
    assert order.chip() is not None


def test_a_power_cut_behind_the_printer_leaves_the_question(room: Showroom, order: OrderPage) -> None:
    """Faults 26, 104: after a restart it is asked, and a second paper is marked."""
    print_it(room)
    room.die()
    room.reopen()
    page = room.open("prints", "", PrintsPage)
    assert [job.number for job in page.table.rows()] == ["SO-D7-A-26-00001"]
    room.press(Qt.Key.Key_F8)
    assert "Reprint, copy 1" in room.printers.papers[-1].text()


def test_a_printer_that_vanishes_costs_nothing(room: Showroom, order: OrderPage) -> None:
    """Fault 104: the reason is said, the paper is kept, another printer takes it."""
    room.press(Qt.Key.Key_F8)
    room.printers.unplug(LASER)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    failed = dialog(FailedDialog)
    assert isinstance(failed, FailedDialog)
    assert failed.banner.text() == f"The printer {LASER} is gone. Choose another one, or save a PDF."
    assert failed.printer.printer() == DOTS
    press_in(room, FailedDialog, Qt.Key.Key_F8)
    assert [(room.printers.users, "Original" in paper.text()) for paper in room.printers.papers] == [([DOTS], True)]
    assert [(job.state, job.printer) for job in jobs(room)] == [(PrintState.HANDED, DOTS)]


def test_paper_out_waits_in_the_queue_until_there_is_paper(room: Showroom, order: OrderPage) -> None:
    """Fault 104."""
    room.printers.run_out_of_paper(LASER)
    room.press(Qt.Key.Key_F8)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    press_in(room, FailedDialog, Qt.Key.Key_Escape)
    page = room.open("prints", "", PrintsPage)
    assert [(job.state, job.reason) for job in page.table.rows()] == [(PrintState.FAILED, "printer_stopped")]
    room.printers.fill(LASER)
    room.press(Qt.Key.Key_F8)
    press_in(room, FailedDialog, Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    assert (["Original" in paper.text() for paper in room.printers.papers], jobs(room)) == ([True], [])


def test_without_any_printer_it_is_said_and_a_pdf_works(room: Showroom, order: OrderPage, tmp_path: Path) -> None:
    room.printers.unplug(LASER, DOTS)
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert preview.banner.text() == "No printer on this PC. Save a PDF instead."
    preview.save_pdf(str(tmp_path / "order.pdf"))
    room.settle()
    saved = Sheaf((tmp_path / "order.pdf").read_bytes()).text()
    assert PAD in saved
    assert ("As a file" in saved, "Original" in saved) == (True, False)
    assert (jobs(room), list(tmp_path.glob("*.part"))) == ([], [])


def test_a_folder_that_takes_no_file_leaves_the_paper_in_the_queue(room: Showroom, order: OrderPage, tmp_path: Path) -> None:
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.save_pdf(str(tmp_path / "nowhere" / "order.pdf"))
    room.settle()
    assert [job.reason for job in jobs(room)] == ["file_not_written"]
    dialog(FailedDialog).close()


def test_a_second_printing_is_a_marked_copy(room: Showroom, order: OrderPage) -> None:
    assert "Original" in print_it(room).text()
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    again = print_it(room).text()
    assert "Reprint, copy 2" in again
    assert "Original" not in again


def test_the_chosen_printer_and_paper_are_there_the_next_time(room: Showroom, order: OrderPage) -> None:
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.printer.set_value(DOTS)
    preview.paper_form.set_value("continuous_half")
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    assert print_it(room).sizes() == [(241.3, 139.7)]
    assert room.printers.users == [DOTS, DOTS]


def test_a_printer_is_set_straight_by_a_ruler(room: Showroom, order: OrderPage) -> None:
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    QTest.keyClick(preview, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    setting = dialog(CalibrationDialog)
    assert isinstance(setting, CalibrationDialog)
    press_in(room, CalibrationDialog, Qt.Key.Key_F8)
    ruler = room.printers.papers.pop()
    assert "100" in ruler.text()
    setting.seen["edge_x"].set_value(17.0)  # meant for 14
    press_in(room, CalibrationDialog, Qt.Key.Key_F12)
    [kept] = room.replica.read(room.actor, fits)
    assert (kept.printer, kept.form, kept.offset_x, kept.offset_y) == (LASER, "a4", 3000, 0)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    left, _ = room.printers.papers[-1].place_of("板橋門市", 0)
    assert left == pytest.approx(14 - 3, abs=0.5)


def test_the_code_of_a_paper_opens_its_document_from_anywhere(room: Showroom, order: OrderPage) -> None:
    code = print_it(room).codes()["QRCode"]
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    room.open("stock", "", StockPage)
    handle = room.workspace.window().windowHandle()
    burst(handle, code)
    room.settle()
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert shown.page is order


def test_a_preview_closed_before_it_has_its_answers_costs_nothing(room: Showroom, order: OrderPage) -> None:
    preview = PreviewDialog(a_paper(lines=500), order.desk, order)
    preview.show_modeless()
    preview.reject()
    QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
    assert not isValid(preview)
    room.settle()
    assert jobs(room) == []


def test_a_page_is_turned_by_key(room: Showroom, order: OrderPage) -> None:
    preview = PreviewDialog(a_paper(lines=160), order.desk, order)
    preview.show_modeless()
    room.settle()
    press_in(room, PreviewDialog, Qt.Key.Key_PageDown)
    hold(preview, Qt.Key.Key_PageDown)
    assert len(preview.sheets()) > 2
    assert preview.page.text() == f"Page 2 of {len(preview.sheets())}"
    preview.reject()


def test_nothing_printed_lies_readable_on_the_disk(
    room: Showroom, order: OrderPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threat T1: what waits for the printer is encrypted, and no file is made on the way."""
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setenv("TMPDIR", str(spool))
    print_it(room)
    press_in(room, HandedDialog, Qt.Key.Key_Escape)
    written = b"".join(path.read_bytes() for path in (room.folder / "replica").rglob("*") if path.is_file())
    assert [secret for secret in ("板橋門市", "SO-D7-A-26-00001", "Brake pads") if secret.encode() in written] == []
    assert list(spool.iterdir()) == []


def test_lists_drafts_products_and_places_print_with_the_same_key(room: Showroom) -> None:
    room.do(an_order("one", PAD=2))
    room.open("orders", "", OrdersPage).table.setFocus()
    assert PAD in print_it(room).text()
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    room.open("order_entry", "new", OrderEntryPage)
    room.scan(PAD_BARCODE)
    assert "Draft, not ordered" in print_it(room).text()
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    room.open("product", PAD, ProductPage)
    assert print_it(room).codes() == {"EAN13": PAD_BARCODE, "QRCode": PAD_BARCODE}
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    room.open("stock", "", StockPage)
    assert print_it(room).codes()["QRCode"] == "MAIN"


def test_a_delivery_is_ticked_off_on_paper_and_a_blind_count_tells_no_number(room: Showroom) -> None:
    a_shipment_on_its_way(room, (PAD, 4), (OIL, 10))
    room.open("shipment", str(SHIPMENT), ReceivePage)
    assert {"SH-HQ-A-26-00007", PAD, OIL} <= set(print_it(room).text().split())
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    room.do(StartCount(count_id=an_id("count"), location_id=main_location(SHOP), product_codes=(PAD,), is_blind=True))
    room.open("count", str(an_id("count")), CountPage)
    text = " ".join(print_it(room).text().split())
    assert PAD in text
    assert "pcs __________ __________" in text, "nothing stands in the column of the books"


def test_what_goes_back_lies_in_the_box_piece_by_piece(room: Showroom) -> None:
    """Spec 2.6.8: a scan of the paper opens the return again."""
    room.receive(*with_pieces("S1", "S3"))
    page = room.open("returns", "", ReturnsPage)
    paper = print_it(room)
    words = paper.text().split()
    assert [serial for serial in ("S1", "S2", "S3", "S4") if serial in words] == ["S1", "S3"]
    [row] = page.table.rows()
    page.table.clearSelection()
    kind, named = paper.codes()["QRCode"].split(":")[1:4:2]
    assert (kind, UUID(named)) == ("RETURNS", row.return_id)
    page.show_record(named)
    assert page.table.selected() == [row]

"""Sales analysis at the counter: periods by real keys, the papers behind a figure, and what a clerk is not shown."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.exporting.values import values_of
from dms_desktop.features.analysis.page import AnalysisPage
from dms_desktop.features.analysis.papers_page import AnalysisPapersPage
from dms_desktop.features.analysis.words import Figure
from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.sale.document import SalePage
from dms_desktop.language import Language
from dms_desktop.widgets.record_model import ColumnModel
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.analysis.periods import Span
from sync.domain.analysis.rules import By
from sync.domain.contracts.terms import Terms, Tier, write_terms
from sync.kernel.commands import HOUSE
from tests.analysis_builders import a_delivery, a_sold, every_row
from tests.builders import an_id
from tests.counter import a_sale, sold
from tests.gui.rebates.test_rebate_pages import a_signed_contract
from tests.gui.showroom import OIL, PAD, Showroom, a_showroom

CTRL = Qt.KeyboardModifier.ControlModifier
CHEN = an_id("chen's garage")
ROWS = every_row(
    House(house_id=HOUSE, timezone="Asia/Taipei"),
    a_sold("pads", date(2026, 11, 20), 3, 400_00, code=PAD, customer_id=CHEN, customer_name="陳大文"),
    a_sold("oil", date(2026, 11, 5), 1, 90_00, code=OIL, sold_by="wu"),
    a_sold("before", date(2026, 10, 5), 2, 400_00, code=PAD),
    a_sold("long ago", date(2025, 11, 20), 1, 300_00, code=PAD),
    a_delivery("delivery", date(2026, 11, 10), 10, 250_00, code=PAD),
)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, *ROWS) as shown:
        yield shown


def the_page(room: Showroom, by: By = By.DAY) -> AnalysisPage:
    page = room.open("analysis", "", AnalysisPage)
    choose(room, page, by)
    return page


def choose(room: Showroom, page: AnalysisPage, by: By) -> None:
    """With the keys that the box understands."""
    page.choices.by.setFocus()
    room.press(Qt.Key.Key_Home)
    for _ in range(list(By).index(by)):
        room.press(Qt.Key.Key_Down)


def figure(page: AnalysisPage, which: Figure) -> str:
    return page.figures.tiles[which].figure.text()


def test_a_month_is_told_beside_the_days_of_the_month_before(room: Showroom) -> None:
    page = the_page(room)
    assert figure(page, Figure.SOLD) == "1,290.00"
    assert page.figures.tiles[Figure.SOLD].hint.text() == "+61 % · before 800.00 · sales 2, units 4"
    assert figure(page, Figure.MARGIN) == "450.00"  # the pads alone have a known cost: 3 of 250.00
    assert figure(page, Figure.BOUGHT) == "2,500.00"
    assert len(page.table.rows()) == 23
    assert "Goods for 90.00 have no known cost" in page.honest.text()


def test_every_period_is_reached_by_keys_and_kept_for_the_next_time(room: Showroom) -> None:
    page = the_page(room, By.PRODUCT)
    page.choices.span.setFocus()
    room.press(Qt.Key.Key_Down)
    assert figure(page, Figure.SOLD) == "800.00"
    room.press(Qt.Key.Key_End)
    assert page.choices.span.value() == Span.FREE
    page.choices.first.setFocus()
    page.choices.first.selectAll()
    room.type("2025-11-20")
    assert figure(page, Figure.SOLD) == "2,390.00"
    page.choices.first.selectAll()
    room.type("2026-12-24")
    assert "not after the last" in page.banner.text()
    page.choices.first.selectAll()
    room.type("11-05")
    assert page.banner.text() == ""
    room.die()
    room.reopen()
    again = room.open("analysis", "", AnalysisPage)
    assert (again.choices.by.value(), again.choices.span.value()) == (By.PRODUCT, Span.MONTH)  # free days are of one question


def test_enter_goes_to_the_papers_and_on_to_the_sale_and_the_order(room: Showroom) -> None:
    page = the_page(room, By.PRODUCT)
    page.table.setFocus()
    page.table.select_key(PAD)
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    papers = front.page
    assert isinstance(papers, AnalysisPapersPage)
    assert [row.number for row in papers.table.rows()] == ["SA-pads", "SH-delivery"]
    assert papers.sum.text() == "Sell-out 1,200.00   ·   Delivered 2,500.00"
    papers.table.setFocus()
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, SalePage)
    room.open("analysis_papers", shown_record(papers), AnalysisPapersPage)
    papers.table.select_row(1)
    room.press(Qt.Key.Key_O, CTRL)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, OrderPage)


def shown_record(papers: AnalysisPapersPage) -> str:
    behind = papers._behind
    assert behind is not None
    return behind.pack()


def test_a_bar_is_walked_to_and_opened_without_a_mouse(room: Showroom) -> None:
    page = the_page(room)
    page.chart.setFocus()
    room.press(Qt.Key.Key_Right)
    found = page.table.current()
    assert found is not None
    assert found.key == date(2026, 11, 2)
    assert "2026-11-02: 0.00" in page.chart.accessibleDescription()
    page.table.select_key(date(2026, 11, 20))
    assert "2026-11-20: 1,200.00" in page.chart.accessibleDescription()
    page.chart.setFocus()
    room.press(Qt.Key.Key_Return)
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, AnalysisPapersPage)
    assert [row.number for row in front.page.table.rows()] == ["SA-pads"]


def test_a_tile_says_what_its_figure_means(room: Showroom) -> None:
    page = the_page(room)
    page.figures.tiles[Figure.FILL].setFocus()
    room.press(Qt.Key.Key_Return)
    assert page.figures.meaning.text().startswith("Fill rate: of the units")


def test_a_clerk_sees_no_cost_on_the_screen_nor_behind_it(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, *ROWS, role=Role.CLERK) as room:
        page = the_page(room, By.PRODUCT)
        assert set(page.figures.tiles) == {Figure.SOLD, Figure.FILL}
        assert not {"Margin", "Margin %", "Sell-in", "Sell-in before"} & set(shown_titles(page))
        page.table.setFocus()
        page.table.select_key(PAD)
        room.press(Qt.Key.Key_Return)
        front = room.workspace.rooms.current()
        assert front is not None
        assert isinstance(front.page, AnalysisPapersPage)
        assert [row.number for row in front.page.table.rows()] == ["SA-pads"]


def shown_titles(page: AnalysisPage) -> list[str]:
    model = page.table.model()
    across = [at for at in range(model.columnCount()) if not page.table.isColumnHidden(at)]
    return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in across]


def test_a_sale_made_meanwhile_counts_at_once_and_is_said_to_wait(room: Showroom) -> None:
    page = the_page(room)
    room.do(a_sale(sold(PAD, 1, 410_00), name="now"))
    room.settle()
    assert figure(page, Figure.SOLD) == "1,700.00"
    assert "1 paper saved here counts already" in page.honest.text()
    assert "Nothing has come from the manufacturer yet" in page.honest.text()


def test_customers_are_filtered_by_a_piece_of_their_name(room: Showroom) -> None:
    page = the_page(room, By.CUSTOMER)
    room.press(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is page.choices.filter
    room.type("陈大")
    assert [row.named.name for row in page.table.rows()] == ["陳大文"]
    assert figure(page, Figure.SOLD) == "1,290.00"
    room.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.table


def test_the_titles_follow_the_choice_and_the_language(room: Showroom) -> None:
    page = the_page(room, By.PERSON)
    assert shown_titles(page)[0] == "Clerk"
    app = QApplication.instance()
    assert app is not None
    tongue = Language(app)
    tongue.choose("zh_TW")
    try:
        room.settle()
        assert shown_titles(page)[0] == "經手人"
        assert page.figures.meaning.text().startswith("銷售額：")
        assert "·   前期: " in page.chart.accessibleDescription()
    finally:
        tongue.choose("en")


def test_a_page_left_open_over_midnight_begins_the_new_day(room: Showroom) -> None:
    page = the_page(room)
    assert len(page.table.rows()) == 23
    room.clock.pass_(86_400)
    room.bridge.ask_status()
    room.settle()
    assert len(page.table.rows()) == 24


def test_a_hundred_years_are_not_asked_for(room: Showroom) -> None:
    page = the_page(room)
    page.choices.span.setFocus()
    room.press(Qt.Key.Key_End)
    page.choices.first.setFocus()
    page.choices.first.selectAll()
    room.type("0001-01-01")
    assert "at most ten years" in page.banner.text()


def test_the_file_has_numbers_as_numbers_and_codes_as_text(room: Showroom) -> None:
    page = the_page(room, By.PRODUCT)
    model = page.table.model()
    assert isinstance(model, ColumnModel)
    [pads] = [row for row in page.table.rows() if row.key == PAD]
    told = dict(zip([column.key for column in model.columns], values_of(model.columns, pads), strict=True))
    assert told["code"] == PAD
    assert (told["units"], told["sold"], told["change"]) == (3, Decimal("1200.00"), 50)
    assert (told["margin"], told["rate"], told["bought"]) == (Decimal("450.00"), 38, Decimal("2500.00"))


def test_another_period_begins_at_its_first_row_and_bar(room: Showroom) -> None:
    page = the_page(room)
    page.table.select_row(19)
    page.choices.span.setFocus()
    room.press(Qt.Key.Key_Down)
    found = page.table.current()
    assert found is not None
    assert found.key == date(2026, 10, 1)
    assert page.chart.accessibleDescription().startswith("2026-10-01: ")


def test_a_storm_of_changes_is_read_once_and_not_put_off(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    page = the_page(room)
    read: list[object] = []
    monkeypatch.setattr(page, "refresh", lambda: read.append(page))
    for at in range(20):
        room.receive(a_sold(f"storm {at}", code=PAD))
        QTest.qWait(60)
    room.settle()
    assert 1 <= len(read) <= 3


def test_the_target_and_the_rebate_are_those_of_the_contract(tmp_path: Path, qtbot: QtBot) -> None:
    """2,500.00 arrived of 10,000.00; the first step gives two per cent."""
    contract = a_signed_contract()
    contract.terms = write_terms(Terms(targets=(0, 0, 0, 10_000_00), tiers=(Tier(reach=2_000_00, basis_points=200),)))
    with a_showroom(tmp_path, *ROWS, contract) as room:
        page = the_page(room)
        assert figure(page, Figure.TARGET) == "25 %"
        assert page.figures.tiles[Figure.TARGET].hint.text() == "2,500.00 of 10,000.00"
        assert figure(page, Figure.REBATE) == "50.00"

"""A small screen with large letters: 1366x768 at 175 % is 780x439 to the window, and what is so for all pages stays in sight."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.language import LANGUAGES, Language
from dms_desktop.render import staged, windows_over
from dms_desktop.shell.topbar import TopBar
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.dialog import TITLE_BAR, Dialog
from dms_desktop.widgets.flow import TileBoard
from dms_desktop.widgets.parts import LEAST_ELIDED, PlainLabel, column, hold, row, spoken_key
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.turning import SumLine

WIDE, HIGH = 780, 439
BY_NAME = {scene.name: scene for scene in SCENES}


class SmallScreen:
    """What a dialog asks the screen that it is on."""

    def availableGeometry(self) -> QRect:
        return QRect(0, 0, WIDE, HIGH)


def place_of(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


@pytest.mark.parametrize("name", ["home", "order-entry", "counter", "catalog", "credit", "sync-centre"])
def test_the_window_is_no_larger_than_the_screen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """A manager's menu alone was 719 high: at 125 % already the status line was below the edge, and with it what waits."""
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(WIDE, HIGH)) as stage:
        workspace = stage.widget
        assert isinstance(workspace, Workspace)
        assert (workspace.width(), workspace.height()) == (WIDE, HIGH)
        for part in (workspace.footer, workspace.search, workspace.rail.more):
            assert workspace.rect().contains(place_of(part, workspace)), part.accessibleName()
        for marked in (button for button in workspace.rail.buttons() if button.isChecked()):
            assert marked.visibleRegion().boundingRect().height() == marked.height()


def test_every_place_of_the_longest_menu_is_in_sight_on_a_common_screen(qtbot: QtBot, qapp: QApplication) -> None:
    """Eighteen for a manager at 1366x768: four were below the edge, and nobody scrolls a menu."""
    with staged(qapp, BY_NAME["people-typical"], size=(1366, 768)) as stage:
        assert isinstance(stage.widget, Workspace)
        places = stage.widget.rail.buttons()
        assert len(places) >= 18
        hidden = [one.text() for one in places if one.visibleRegion().boundingRect().height() < one.height()]
        assert hidden == []


@pytest.mark.parametrize("size", [(1093, 614), (911, 512), (WIDE, HIGH)], ids=["125 %", "150 %", "175 %"])
def test_deeds_that_have_no_room_are_in_a_menu(qtbot: QtBot, qapp: QApplication, size: tuple[int, int]) -> None:
    """A registration has seven: none is cut off, and whoever knows no keys finds each of them."""
    with staged(qapp, BY_NAME["deal-typical"], size=size) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        assert isinstance(stage.widget, Workspace)
        room = stage.widget.rooms.current()
        assert room is not None
        wanted = {deed.text(): spoken_key(deed.key) for deed in room.page.deeds() if deed.in_bar}
        shown = [one for one in bar.findChildren(QPushButton) if one.isVisible() and one is not bar.more]
        assert [one.text() for one in shown if one.width() < one.sizeHint().width()] == []
        bar.more.menu().aboutToShow.emit()
        folded = dict(action.text().partition("\t")[::2] for action in bar.more.menu().actions())
        assert folded
        assert {**folded, **{one.accessibleName(): wanted[one.accessibleName()] for one in shown}} == wanted


def test_a_deed_out_of_the_menu_is_done(qtbot: QtBot, qapp: QApplication) -> None:
    with staged(qapp, BY_NAME["deal-typical"], size=(WIDE, HIGH)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        bar.more.menu().aboutToShow.emit()
        [lost] = [one for one in bar.more.menu().actions() if one.text().endswith("Ctrl+L")]
        lost.trigger()
        assert [one for one in windows_over(qapp, stage.widget) if isinstance(one, Dialog)]


def test_buttons_come_back_with_the_room(qtbot: QtBot, qapp: QApplication) -> None:
    with staged(qapp, BY_NAME["deal-typical"], size=(WIDE, HIGH)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        assert bar.more.isVisible()
        stage.widget.resize(1366, 768)
        stage.settle()
        assert not bar.more.isVisible()


@pytest.mark.parametrize("size", [(1093, 614), (911, 512), (WIDE, HIGH)], ids=["125 %", "150 %", "175 %"])
def test_the_sum_of_an_order_stays_in_sight_and_no_line_of_advice_is_cut(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int]
) -> None:
    with staged(qapp, BY_NAME["order-entry-typical"], size=size) as stage:
        [page] = stage.widget.findChildren(OrderEntryPage)
        assert stage.widget.rect().contains(place_of(page.foot.amount, stage.widget))
        assert page.foot.amount.width() >= page.foot.amount.sizeHint().width()
        room = stage.widget.rooms.current()
        assert room is not None
        assert room.frame.horizontalScrollBar().maximum() == 0, "the page is no wider than its window"
        page.foot.show_error("Packs of 24, at least 24: 36 would do (Ctrl+R rounds up)")
        stage.settle()
        assert (room.frame.horizontalScrollBar().maximum(), page.foot.wrong.width() >= LEAST_ELIDED) == (0, True)
        wrapped = [one for one in page.findChildren(PlainLabel) if one.isVisible() and one.wordWrap() and one.text()]
        assert wrapped
        assert [one.text() for one in wrapped if one.height() < one.heightForWidth(one.width())] == []


@pytest.mark.parametrize("size", [(1366, 768), (911, 512), (WIDE, HIGH)], ids=["100 %", "150 %", "175 %"])
def test_what_is_to_pay_stays_in_sight_at_the_counter(qtbot: QtBot, qapp: QApplication, size: tuple[int, int]) -> None:
    with staged(qapp, BY_NAME["counter-typical"], size=size) as stage:
        [page] = stage.widget.findChildren(CounterPage)
        room = stage.widget.rooms.current()
        assert room is not None
        assert room.frame.horizontalScrollBar().maximum() == 0, "the page is no wider than its window"
        for figure in (page.foot.count, page.foot.net, page.foot.tax, page.foot.total):
            assert stage.widget.rect().contains(place_of(figure, stage.widget))
            assert figure.width() >= figure.sizeHint().width(), figure.text()


DESKS = ("home", "catalog", "order-desk", "contract-desk", "deal-desk", "credit-desk", "sales", "stock", "count", "approvals")


@pytest.mark.parametrize("name", [*(f"{name}-typical" for name in DESKS), "sync-centre-huge"])
def test_a_page_is_no_wider_than_a_small_screen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """At 175 %, in English, whose words are the longest: a list beside a pane gives way, cards go below one another."""
    with staged(qapp, BY_NAME[name], size=(WIDE, HIGH)) as stage:
        assert isinstance(stage.widget, Workspace)
        room = stage.widget.rooms.current()
        assert room is not None
        assert room.frame.horizontalScrollBar().maximum() == 0


def test_cards_go_below_one_another_where_the_room_is_short(qtbot: QtBot) -> None:
    """What is to be done first begins a line, and so does what has nothing to say."""
    board, cards = TileBoard(3), [PlainLabel(f"card {at}") for at in range(5)]
    for card in cards:
        card.setMinimumWidth(100)
    board.tiles.arrange((cards[1:3], [cards[0], *cards[3:]]))
    window = hold(column(board, 1))
    qtbot.addWidget(window)
    window.show()

    def lines() -> list[list[str]]:
        tops = sorted({card.y() for card in cards})
        return [[card.text() for card in sorted(cards, key=lambda one: one.x()) if card.y() == top] for top in tops]

    window.resize(420, 300)
    qtbot.waitUntil(lambda: lines() == [["card 1", "card 2"], ["card 0", "card 3", "card 4"]])
    assert len({card.width() for card in cards}) == 1
    window.resize(230, 300)
    qtbot.waitUntil(lambda: lines() == [["card 1", "card 2"], ["card 0", "card 3"], ["card 4"]])
    board.tiles.arrange((cards, []))  # all of them have something to say now
    qtbot.waitUntil(lambda: lines() == [["card 0", "card 1"], ["card 2", "card 3"], ["card 4"]])


def test_a_sum_goes_below_what_is_counted_where_both_have_no_room(qtbot: QtBot) -> None:
    facts, sum_of_all = PlainLabel("42 lines"), PlainLabel("CNY 9,999,999.00", "total")
    line = SumLine(row(facts), row(sum_of_all))
    window = hold(column(line))  # of its own it would be as wide as both
    qtbot.addWidget(window)
    window.show()

    def is_below() -> bool:
        return place_of(sum_of_all, line).top() > place_of(facts, line).bottom()

    window.resize(600, 80)
    qtbot.waitUntil(lambda: not is_below())
    window.resize(140, 80)
    qtbot.waitUntil(is_below)
    window.resize(600, 80)
    qtbot.waitUntil(lambda: not is_below())
    facts.setText("42 lines" * 20)  # what grows in it turns it as well
    qtbot.waitUntil(is_below)


def titles(table: RecordTable[object]) -> set[str]:
    return {column.key for column in table.model().columns}


@pytest.mark.parametrize(
    ("name", "code"), [("order", "zh_TW"), ("order", "en"), ("claims", "zh_TW"), ("claims", "en"), ("stock", "zh_TW")]
)
def test_goods_are_called_by_their_whole_name(qtbot: QtBot, qapp: QApplication, name: str, code: str) -> None:
    """At 100 %: figures took more than they need, and each line ended in dots."""
    language = Language(qapp)
    language.choose(code)
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(1366, 768)) as stage:
        [table] = [one for one in stage.widget.findChildren(RecordTable) if one.isVisible() and {"name", "code"} <= titles(one)]
        places = [at for at, column in enumerate(table.model().columns) if column.key in ("name", "code")]
        cells = [table.model().index(row, at) for row in range(3) for at in places]
        assert [cell.data() for cell in cells if table.sizeHintForIndex(cell).width() > table.columnWidth(cell.column())] == []
        assert table.horizontalScrollBar().maximum() == 0
    language.choose("en")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", ["order-desk", "stock", "attention"])
def test_what_stands_beside_a_list_is_seen_at_once(qtbot: QtBot, qapp: QApplication, name: str, code: str) -> None:
    """At 100 %: neither table scrolls sideways. The queue's numbers, the movements' people, what was asked and what was got."""
    language = Language(qapp)
    language.choose(code)
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(1366, 768)) as stage:
        tables = [one for one in stage.widget.findChildren(RecordTable) if one.isVisible()]
        assert [(len(tables), one.horizontalScrollBar().maximum()) for one in tables] == [(2, 0), (2, 0)]
    language.choose("en")


@pytest.mark.parametrize("name", ["order-entry-import", "counter-payment", "customers-import"])
def test_a_dialog_stays_on_a_small_screen(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """That of the tests is 800 wide: a dialog that asks for as much would have stayed on it in any case."""
    monkeypatch.setattr(Dialog, "screen", lambda _: SmallScreen())
    with staged(qapp, BY_NAME[f"{name}-typical"], size=(WIDE, HIGH)) as stage:
        dialogs = [one for one in windows_over(qapp, stage.widget) if isinstance(one, Dialog)]
        assert dialogs
        assert [dialog.size() for dialog in dialogs if dialog.width() > WIDE or dialog.height() > HIGH - TITLE_BAR] == []

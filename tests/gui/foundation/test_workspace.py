"""The frame around the pages: keys, search, menu by role, tabs, the line at the foot."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.page import Deed, Page
from dms_desktop.scenes import FILLING
from dms_desktop.shell.topbar import TopBar
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.record_table import ROW_HEIGHT
from dms_desktop.widgets.words import literal
from tests.builders import NOW
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace
from tests.toy import Sign

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class RoomPage(Page):
    """A page with one deed and a place for a document."""

    def build(self) -> None:
        self.done: list[str] = []
        self.body.addWidget(label(literal("room")))

    def title(self) -> str:
        return "Room"

    def deeds(self) -> list[Deed]:
        return [Deed(text=literal("Save"), key="F12", run=lambda: self.done.append("saved"), primary=True)]

    def show_record(self, record_id: str) -> None:
        self.done.append(record_id)


class Notes(QObject):
    """Notes when a page is painted or gets another size."""

    NOTED: Mapping[QEvent.Type, str] = {QEvent.Type.Paint: "painted", QEvent.Type.Resize: "laid out"}

    def __init__(self, page: Page, noted: list[str]) -> None:
        super().__init__()
        self._noted = noted
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self.NOTED:
            self._noted.append(self.NOTED[event.type()])
        return False


def test_alt_and_a_digit_open_the_places_of_the_menu(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("stock", RoomPage, order=200))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_2, ALT)
        room = workspace.rooms.current()
    assert room is not None
    assert room.spec.kind == "stock"


def test_a_role_sees_only_its_pages(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        hidden = a_spec("desk", RoomPage, permissions=("forbidden",))
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), hidden)
        assert workspace.rail.kinds() == ("home",)
        assert not workspace.open_page("desk")


def test_the_page_in_front_gets_its_f_key(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_F12)
        page = workspace.rooms.pages()[0]
        assert isinstance(page, RoomPage)
        assert page.done == ["saved"]
        assert "F12 Save" in workspace.footer.keys.text()


def test_search_finds_while_typing_and_opens_with_enter(qtbot: QtBot, tmp_path: Path) -> None:
    replica = a_replica()
    replica.put(Sign(code="S-1", text="closed on sunday"), Sign(code="S-2", text="brakes on sale"))
    with a_bridge(replica) as bridge:
        specs = (a_spec("home", RoomPage), a_spec("sign", RoomPage, in_menu=False))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(workspace.search, "brakes")
        qtbot.waitUntil(lambda: [hit.code for hit in workspace.search.hits()] == ["S-2"])
        QTest.keyClick(workspace.search, Qt.Key.Key_Return)
        room = workspace.rooms.current()
        assert room is not None
        assert (room.spec.kind, room.record_id) == ("sign", '["S-2"]')


def test_search_finds_pages_by_their_name(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("stock", RoomPage))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_F3)
        QTest.keyClicks(workspace.search, "sto")
        qtbot.waitUntil(lambda: [(hit.kind, hit.id) for hit in workspace.search.hits()] == [("page", "stock"), ("help", "stock")])


def test_search_does_what_is_called_so(qtbot: QtBot, tmp_path: Path) -> None:
    """The deeds of the page in front, by their names and with their keys, and those of every page."""
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(workspace.search, "sav")
        qtbot.waitUntil(lambda: ("deed", "F12", "Save") in [(hit.kind, hit.code, hit.name) for hit in workspace.search.hits()])
        QTest.keyClick(workspace.search, Qt.Key.Key_Return)
        page = workspace.rooms.current().page  # type: ignore[union-attr]
        assert isinstance(page, RoomPage)
        assert (page.done, workspace.search.text(), workspace.search.hits()) == (["saved"], "", ())
        QTest.keyClick(workspace, Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(workspace.search, "sync now")
        qtbot.waitUntil(lambda: [hit.code for hit in workspace.search.hits()] == ["F5"])


def test_what_is_found_goes_before_what_can_be_done(qtbot: QtBot, tmp_path: Path) -> None:
    """Enter upon a piece of a code must not save or discard anything."""
    replica = a_replica()
    replica.put(*(Sign(code=f"SA-{at}", text="saved for sunday") for at in range(9)))
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("sign", RoomPage, in_menu=False))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_K, CONTROL)
        QTest.keyClicks(workspace.search, "sa")
        qtbot.waitUntil(lambda: len(workspace.search.hits()) > 9)
        kinds = [hit.kind for hit in workspace.search.hits()]
        assert kinds[:6] == ["sign"] * 6
        assert "deed" in kinds[6:12], "and both are seen at once"


def test_the_list_of_what_was_found_is_as_high_as_that(qtbot: QtBot, tmp_path: Path) -> None:
    replica = a_replica()
    replica.put(*(Sign(code=f"S-{at}", text=f"brakes {at}") for at in range(9)))
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("sign", RoomPage, in_menu=False))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_K, CONTROL)
        for text, count in (("brakes", 9), (" 7", 1)):
            QTest.keyClicks(workspace.search, text)
            qtbot.waitUntil(lambda count=count: len(workspace.search.hits()) == count)  # type: ignore[misc]
            height = workspace.search.table.window().height()
            assert count * ROW_HEIGHT < height < (count + 1) * ROW_HEIGHT


def test_each_document_has_one_tab_and_ctrl_w_closes_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", RoomPage), a_spec("order", RoomPage, in_menu=False))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        for record_id in ("1", "2", "1"):
            workspace.open_page("order", record_id)
        assert len(workspace.rooms.pages()) == 3
        QTest.keyClick(workspace, Qt.Key.Key_W, CONTROL)
        assert len(workspace.rooms.pages()) == 2


def test_the_page_behind_a_closed_document_is_painted_before_that_is_taken_apart(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("order", RoomPage, in_menu=False))
        workspace.start()
        workspace.open_page("order", "1")
        behind, closed = workspace.rooms.pages()
        noted: list[str] = []
        notes = Notes(behind, noted)
        closed.destroyed.connect(lambda: noted.append("taken apart"))
        QTest.keyClick(workspace, Qt.Key.Key_W, CONTROL)
        qtbot.waitUntil(lambda: "taken apart" in noted)
        behind.removeEventFilter(notes)
    assert noted.index("painted") < noted.index("taken apart")


def test_the_page_that_was_in_front_is_not_laid_out_anew_for_the_tabs_of_the_next(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage), a_spec("order", RoomPage, in_menu=False))
        workspace.start()
        assert come_to_rest(workspace, bridge.is_idle)
        [front] = workspace.rooms.pages()
        noted: list[str] = []
        notes = Notes(front, noted)
        workspace.open_page("order", "1")
        assert come_to_rest(workspace, bridge.is_idle)
        front.removeEventFilter(notes)
        assert workspace.rooms.findChildren(QTabBar)[0].isVisible()
    assert noted == []


def test_pages_of_the_menu_share_one_tab_so_that_documents_keep_the_row(qtbot: QtBot, tmp_path: Path) -> None:
    """After a morning a dozen places of the menu stood in the row, and the document one worked on was behind an arrow."""
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", RoomPage), a_spec("stock", RoomPage), a_spec("sales", RoomPage))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs, a_spec("order", RoomPage, in_menu=False))
        workspace.start()
        for kind, record_id in (("stock", ""), ("order", "1"), ("sales", ""), ("order", "2"), ("home", "")):
            workspace.open_page(kind, record_id)
        tabs = workspace.rooms.findChildren(QTabBar)[0]
        assert (tabs.count(), tabs.currentIndex()) == (3, 0)
        fronts = []
        for _ in range(3):
            QTest.keyClick(workspace, Qt.Key.Key_Tab, CONTROL)
            room = workspace.rooms.current()
            assert room is not None
            fronts.append((room.spec.kind, room.record_id))
        assert fronts == [("order", "1"), ("order", "2"), ("home", "")]
        workspace.open_page("order", "1")
        QTest.keyClick(workspace, Qt.Key.Key_W, CONTROL)
        room = workspace.rooms.current()
    assert (tabs.count(), room and room.record_id) == (2, "2")


@pytest.mark.parametrize(
    ("reachable", "words"), [(False, "Offline · Synced 3 h ago · Offline days left: 11"), (True, "Online · Synced 3 h ago")]
)
def test_the_foot_says_connection_and_age(qtbot: QtBot, tmp_path: Path, reachable: bool, words: str) -> None:
    replica = a_replica()
    replica.reachable, replica.last_sync = reachable, NOW - timedelta(hours=3)
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.start()
        qtbot.waitUntil(lambda: workspace.footer.text() == words)


def test_f5_asks_the_replica_to_try_now(qtbot: QtBot, tmp_path: Path) -> None:
    replica = a_replica()
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.start()
        QTest.keyClick(workspace, Qt.Key.Key_F5)
        assert replica.nudges == 1


def test_the_page_last_open_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", RoomPage), a_spec("stock", RoomPage))
        a_workspace(qtbot, bridge, tmp_path, *specs).open_page("stock")
        again = a_workspace(qtbot, bridge, tmp_path, *specs)
        again.start()
        room = again.rooms.current()
    assert room is not None
    assert room.spec.kind == "stock"


def test_a_deed_without_a_picture_is_in_the_menu_of_what_has_no_room(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.start()
        bar = workspace.findChildren(TopBar)[0]
        words = "what has no room in so narrow a bar " * 5
        bar.show_deeds([Deed(text=literal(words), run=lambda: None), Deed(text=literal("Save"), run=lambda: None, primary=True)])
        bar.more.menu().aboutToShow.emit()
        [action] = bar.more.menu().actions()
        assert (action.text(), action.icon().isNull()) == (words.strip(), True)


@pytest.mark.parametrize(("filling", "words"), [(0.42, "Filling 42%"), (1.0, "Filling 99%"), (None, "Online")])
def test_a_fill_is_not_said_to_be_done_before_it_is(qtbot: QtBot, tmp_path: Path, filling: float | None, words: str) -> None:
    """All pieces of a catalog may be here while they are still being put in their places."""
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", RoomPage))
        workspace.footer.show_status(replace(FILLING, filling=filling), NOW)
        assert workspace.footer.connection.text() == words

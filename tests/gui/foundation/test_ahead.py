"""A document's page is built before somebody opens one, and is like any other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.page import Page
from dms_desktop.shell import ahead
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import literal
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace


class Hall(Page):
    """Where somebody stands before."""

    def build(self) -> None:
        self.body.addWidget(label(literal("hall")))

    def title(self) -> str:
        return "Hall"


class PaperPage(Page):
    """A document that counts how often one like it was built, and how often it was read."""

    built = 0

    def build(self) -> None:
        type(self).built += 1
        self.shown = ""
        self.reads = 0
        self.words = label(literal("paper"))
        self.body.addWidget(self.words)
        columns = (Column(key="code", title=literal("Code"), value=str),)
        self.lines: RecordTable[str] = RecordTable(literal("Lines"), columns, key=str)
        self.body.addWidget(self.lines)
        self.remember(self.lines, "paper")

    def refresh(self) -> None:
        self.reads += bool(self.shown)

    def title(self) -> str:
        return "Paper"

    def show_record(self, record_id: str) -> None:
        self.shown = record_id


class Shown(QObject):
    """Notes when a page is shown."""

    def __init__(self, page: Page, noted: list[str]) -> None:
        super().__init__()
        self._noted = noted
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._noted.append("shown")
        return False


class Paintings(QObject):
    """How often a page was painted."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.times = 0
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "REST_MS", 0)
    monkeypatch.setattr(ahead, "STEP_MS", 0)
    monkeypatch.setattr(PaperPage, "built", 0)


def opened(workspace: Workspace, record_id: str) -> PaperPage:
    workspace.open_page("paper", record_id)
    room = workspace.rooms.current()
    assert room is not None
    assert isinstance(room.page, PaperPage)
    assert (room.record_id, room.page.shown, room.page.isVisible()) == (record_id, record_id, True)
    return room.page


def is_laid_out(workspace: Workspace) -> bool:
    """Styled and in its place, though nobody sees it."""
    spare = [page for page in workspace.rooms.pages() if isinstance(page, PaperPage) and not page.shown]
    return [page.words.width() > 500 and not page.isVisible() for page in spare] == [True]


def test_the_next_document_s_page_is_there_and_is_filled_when_it_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        for number, record_id in enumerate("abc"):
            qtbot.waitUntil(lambda: is_laid_out(workspace))
            assert PaperPage.built == 1 + number
            assert opened(workspace, record_id).reads == 1
            assert PaperPage.built == 1 + number, "nobody waited for it"
        workspace.rooms.close_current()
        assert opened(workspace, "a").shown == "a"


def test_a_page_that_waited_has_the_widths_of_now(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        qtbot.waitUntil(lambda: is_laid_out(workspace))
        workspace.desk.memory.keep("widths.paper", {"code": 222})
        assert opened(workspace, "a").lines.widths() == {"code": 222}


def test_a_page_that_waits_is_shown_to_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        qtbot.waitUntil(lambda: is_laid_out(workspace))
        opened(workspace, "a")
        qtbot.waitUntil(lambda: is_laid_out(workspace))
        [waiting] = [page for page in workspace.rooms.pages() if isinstance(page, PaperPage) and not page.shown]
        shown: list[str] = []
        monitor = Shown(waiting, shown)
        workspace.rooms.close_current()
        room = workspace.rooms.current()
        assert room is not None
        assert (room.spec.kind, shown) == ("home", [])
        waiting.removeEventFilter(monitor)


def test_the_page_in_front_is_not_painted_for_one_that_is_built_behind_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        workspace.rooms.ahead.stop()
        assert come_to_rest(workspace, bridge.is_idle)
        [front] = workspace.rooms.pages()
        paintings = Paintings(front)
        workspace.rooms.ahead.go_on()
        qtbot.waitUntil(lambda: is_laid_out(workspace))
        assert come_to_rest(workspace, bridge.is_idle)
        assert paintings.times == 0
        front.removeEventFilter(paintings)


def test_nothing_is_built_between_two_keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step takes as long as a key and its result: it waits until the hand does."""
    monkeypatch.setattr(ahead, "HAND_MS", 60_000)
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        QTest.keyClick(workspace.window().windowHandle(), Qt.Key.Key_A)
        qtbot.wait(50)
        assert PaperPage.built == 0
        opened(workspace, "a")
        qtbot.waitUntil(lambda: is_laid_out(workspace))


def test_whoever_is_quicker_than_that_does_not_wait_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Between any two steps."""
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        assert opened(workspace, "a")
        for steps in range(4):
            for _ in range(steps):
                workspace.rooms.ahead.go_on()
            opened(workspace, str(steps))
        assert len({id(page) for page in workspace.rooms.pages()}) == len(workspace.rooms.pages())


def test_nothing_is_built_for_a_window_that_is_gone(qtbot: QtBot, tmp_path: Path) -> None:
    with a_bridge(a_replica()) as bridge:
        specs = (a_spec("home", Hall), a_spec("paper", PaperPage, in_menu=False, is_ahead=True))
        workspace = a_workspace(qtbot, bridge, tmp_path, *specs)
        workspace.start()
        workspace.close()
        qtbot.wait(50)
        assert PaperPage.built == 0

"""The crossing between Qt and the replica: newest answers, refusals, and pages that look only when they are seen."""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dms_desktop.page import Page
from sync.client.changes import ChangeSet
from sync.client.replica import Receipt
from sync.kernel.queries import View
from tests import patience
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace
from tests.toy import WriteNote, notes

NOTE = UUID(int=5)


class NotesPage(Page):
    """Counts how often it looks."""

    tables = ("toy_note",)

    def build(self) -> None:
        self.looks = 0

    def refresh(self) -> None:
        self.looks += 1
        self.read(notes, self._show)

    def title(self) -> str:
        return "Notes"

    def _show(self, rows: object) -> None:
        self.shown = rows


class Turns(QObject):
    """Counts the turns of the window's thread, and keeps in which one an answer was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.shown: list[int] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def take(self, answer: object) -> None:
        self.shown.append(self.count)

    def _turn(self) -> None:
        self.count += 1


class OtherPage(NotesPage):
    """A second place of the menu."""

    tables = ("toy_sign",)


class Reader(QObject):
    """Somebody who asks and keeps the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str] = []

    def take(self, answer: str) -> None:
        self.answers.append(answer)

    def take_behind(self, first: str, answer: str) -> None:
        self.answers += [first, answer]


def test_between_two_answers_the_window_has_a_turn_to_take_keys_and_to_be_painted(qtbot: QtBot) -> None:
    turns, answers = Turns(), [Future[str]() for _ in range(5)]
    with a_bridge(a_replica()) as bridge:
        for answer in answers:
            answer.set_result("here")
            bridge.watch(answer, turns.take)
        qtbot.waitUntil(bridge.is_idle, timeout=patience.MS)
    assert len(set(turns.shown)) == len(answers)


def test_an_answer_that_is_there_at_once_comes_after_its_question_all_the_same(qtbot: QtBot) -> None:
    """Else a page that goes on with the answer is overtaken by what its opening still does: the focus, for one."""
    reader, quick = Reader(), Future[str]()
    quick.set_result("here already")
    with a_bridge(a_replica()) as bridge:
        bridge.watch(quick, reader.take)
        assert reader.answers == []
        qtbot.waitUntil(bridge.is_idle)
    assert reader.answers == ["here already"]


def test_the_newest_question_wins_whatever_comes_first(qtbot: QtBot) -> None:
    gate, reader = threading.Event(), Reader()

    def slow(view: View, *, word: str) -> str:
        gate.wait(patience.SECONDS)
        return word

    def quick(view: View, *, word: str) -> str:
        return word

    with a_bridge(a_replica()) as bridge:
        bridge.read(reader, slow, reader.take, word="old")
        bridge.read(reader, quick, reader.take, word="new")
        gate.set()
        qtbot.waitUntil(bridge.is_idle)
    assert reader.answers == ["new"]


def test_fetched_answers_all_arrive_on_the_qt_thread(qtbot: QtBot) -> None:
    threads: list[bool] = []
    with a_bridge(a_replica()) as bridge:
        for _ in range(3):
            bridge.fetch(notes, lambda _: threads.append(QThread.currentThread() is bridge.thread()))
        qtbot.waitUntil(bridge.is_idle)
    assert threads == [True] * 3


@pytest.mark.parametrize("way", ["a method", "with arguments", "written there", "handed on"])
def test_no_answer_comes_to_a_window_that_is_gone(way: str, qtbot: QtBot) -> None:
    """However the page that asked said what is to be done with it."""
    gate, reader = threading.Event(), Reader()
    take = reader.take
    shows: Mapping[str, Callable[[str], None]] = {
        "a method": reader.take,
        "with arguments": partial(reader.take_behind, "late"),
        "written there": lambda word: reader.take_behind("late", word),
        "handed on": lambda word: take(word.upper()),
    }

    def slow(view: View) -> str:
        gate.wait(patience.SECONDS)
        return "answer"

    with a_bridge(a_replica()) as bridge:
        bridge.fetch(slow, shows[way])
        delete(reader)
        gate.set()
        qtbot.waitUntil(bridge.is_idle)
    assert reader.answers == []


def test_a_saved_command_gives_its_number_and_a_refused_one_its_reason(qtbot: QtBot) -> None:
    said: list[str | None] = []
    with a_bridge(a_replica()) as bridge:
        for text in ("call back", ""):
            bridge.submit(
                WriteNote(note_id=NOTE, text=text),
                on_receipt=lambda receipt: said.append(receipt.number),
                on_refusal=lambda refusal: said.append(refusal.code),
            )
        qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0] == "NO-00001"
    assert said[1] is not None


def test_a_defect_in_a_query_is_reported_once_and_the_desk_goes_on(qtbot: QtBot, error_log: list[str]) -> None:
    def broken(view: View) -> int:
        raise ZeroDivisionError

    failures: list[object] = []
    with a_bridge(a_replica()) as bridge:
        bridge.failed.connect(failures.append)
        bridge.fetch(broken, failures.append)
        qtbot.waitUntil(bridge.is_idle)
    assert [type(failure) for failure in failures] == [ZeroDivisionError]
    assert len(error_log) == 1


def test_who_waits_for_a_save_that_fell_over_is_told_that_nothing_was_saved(qtbot: QtBot, error_log: list[str]) -> None:
    """The counter takes no second F12 before the first is answered."""
    said: list[str] = []
    failures: list[object] = []
    with a_bridge(a_replica()) as bridge:
        bridge.failed.connect(failures.append)
        fallen: Future[Receipt] = Future()
        bridge.watch(fallen, lambda receipt: said.append("saved"), on_refusal=lambda refusal: said.append(refusal.code))
        fallen.set_exception(ZeroDivisionError())
        qtbot.waitUntil(bridge.is_idle)
    assert said == ["save_defect"]
    assert [type(failure) for failure in failures] == [ZeroDivisionError]
    assert len(error_log) == 1


def test_a_visible_page_looks_again_and_a_hidden_one_waits_until_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    replica = a_replica()
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("notes", NotesPage), a_spec("home", OtherPage))
        workspace.open_page("notes")
        workspace.open_page("home")
        hidden, seen = (page for page in workspace.rooms.pages() if isinstance(page, NotesPage))
        replica.announce(ChangeSet({"toy_note": frozenset(), "toy_sign": frozenset()}))
        qtbot.waitUntil(lambda: seen.looks == 2)
        assert hidden.looks == 1
        workspace.open_page("notes")
        qtbot.waitUntil(lambda: hidden.looks == 2)


def test_a_change_of_foreign_tables_moves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    replica = a_replica()
    with a_bridge(replica) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", NotesPage))
        workspace.open_page("home")
        page = workspace.rooms.pages()[0]
        replica.announce(ChangeSet({"toy_sign": frozenset()}))
        qtbot.wait(150)
        assert isinstance(page, NotesPage)
        assert page.looks == 1

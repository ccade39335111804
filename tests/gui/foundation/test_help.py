"""F1 says what the page in front is for, and finds the rest; the search box finds it as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.every_feature import PAGES
from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.helping.dialog import HelpDialog
from dms_desktop.helping.topics import topics
from dms_desktop.helping.tour import steps
from dms_desktop.shell.keys import KeyLine
from dms_desktop.widgets.record_table import RecordTable
from tests.gui.showroom import Showroom, a_showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def the_help(room: Showroom) -> HelpDialog:
    dialog = room.workspace.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    return dialog


def test_f1_opens_at_the_page_in_front_with_its_keys(room: Showroom) -> None:
    """Issue 5: help (F1), opened at the page's topic."""
    room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_F1)
    dialog = the_help(room)
    assert dialog.title.text() == "Catalog"
    tables = [table for table in dialog.findChildren(RecordTable) if table is not dialog.table]
    lines = [line for table in tables for line in table.rows() if isinstance(line, KeyLine)]
    assert ("F12", "Add to order") in {(line.key, line.words) for line in lines}


def test_every_page_has_a_topic_of_its_own() -> None:
    """Issue 5: help (F1) for each page, and no topic of a page that is gone."""
    kinds = {kind for spec in PAGES for kind in (spec.kind, *spec.opens)}
    told = [page for topic in topics() for page in topic.pages]
    assert set(told) == kinds
    assert len(told) == len(set(told))


def test_every_topic_and_step_is_told_in_all_languages() -> None:
    tongues = {"en", "zh_hant", "zh_hans"}
    for one in (*topics(), *steps()):
        assert set(one.title) == set(one.text) == tongues
        assert all((*one.title.values(), *one.text.values()))


def test_typing_finds_another_topic_without_a_mouse(room: Showroom) -> None:
    """Issue 5: help searchable offline."""
    room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_F1)
    room.type("盤點")
    dialog = the_help(room)
    assert [topic.id for topic in dialog.table.rows()] == ["stock"]
    assert dialog.title.text() == "Stock, deliveries and counts"


def test_where_nothing_is_found_no_other_topic_stands_there(room: Showroom) -> None:
    room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_F1)
    room.type("qwzx")
    dialog = the_help(room)
    assert (dialog.title.text(), dialog.text.text()) == ("Nothing found in the help. Try another word.", "")
    room.press(Qt.Key.Key_Escape)
    assert dialog.text.text()


def test_the_search_box_finds_the_help_and_opens_it_there(room: Showroom) -> None:
    room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    room.type("what is new")
    assert [hit.kind for hit in room.workspace.search.hits()] == ["help"]
    room.press(Qt.Key.Key_Return)
    assert the_help(room).title.text() == "What is new"

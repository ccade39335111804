"""The line above a page: the title is whole, its number beside it, and the search box gives way before it."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtWidgets import QApplication

from dms_desktop.every_scene import SCENES
from dms_desktop.page import Page
from dms_desktop.render import staged
from dms_desktop.shell.search_box import SearchBox
from dms_desktop.shell.topbar import TopBar


@dataclass(frozen=True)
class Headline:
    """Of a page, what the line above it asks."""

    words: str

    def title(self) -> str:
        return self.words

    def number(self) -> str:
        return "SO-D7-A-26-00045"

    def chip(self) -> None:
        return None


def test_a_short_title_is_whole_before_keys_stand_beside_it(qapp: QApplication) -> None:
    """A count has a number and five deeds: their keys are in the line at the foot as well, its title is nowhere else."""
    scene = next(scene for scene in SCENES if scene.name == "count-typical")
    with staged(qapp, scene, size=(1366, 768)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        assert bar.title.width() >= bar.title.sizeHint().width()


def test_the_search_box_gives_way_to_a_longer_title(qapp: QApplication) -> None:
    """The title in full tells more than the rest of a hint."""
    scene = next(scene for scene in SCENES if scene.name == "returns-typical")
    with staged(qapp, scene, size=(1366, 768)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        [search] = bar.findChildren(SearchBox)
        assert (bar.title.width() >= bar.title.sizeHint().width(), search.width() >= 160) == (True, True)


def test_a_number_stands_beside_its_title_whatever_page_was_before(qapp: QApplication) -> None:
    """The title kept the width of a longer one, and the number stood apart."""
    scene = next(scene for scene in SCENES if scene.name == "attention-typical")
    with staged(qapp, scene, size=(1366, 768)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        seen = []
        for title in ("Order", "Returns to the manufacturer", "Order"):
            bar.show_headline(cast(Page, Headline(title)))
            stage.settle()
            seen.append(bar.number.x())
        assert seen[0] == seen[2] < seen[1]


def test_a_chip_stands_beside_a_title_without_a_number(qapp: QApplication) -> None:
    scene = next(scene for scene in SCENES if scene.name == "order-entry-typical")
    with staged(qapp, scene, size=(1366, 768)) as stage:
        [bar] = stage.widget.findChildren(TopBar)
        assert bar.chip.x() - bar.title.geometry().right() <= 10

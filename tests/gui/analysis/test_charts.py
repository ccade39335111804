"""Pairs of bars and even tiles: what they say, where they stand, and what is left of them where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.flow import TILE_GAP, Evenly
from dms_desktop.widgets.twin_chart import Twin, TwinChart


def a_chart(qtbot: QtBot, *pairs: tuple[int, int]) -> TwinChart:
    chart = TwinChart(lambda: "Sell-out")
    qtbot.addWidget(chart)
    chart.resize(400, 150)
    twins = [Twin(key=at, title=f"T{at}", value=now, before=then, words=f"T{at}: {now}") for at, (now, then) in enumerate(pairs)]
    chart.set_twins(twins, now="now", before="before")
    chart.show()
    return chart


def colours(chart: TwinChart, x: int) -> set[str]:
    picture = chart.grab().toImage()
    return {picture.pixelColor(x, y).name() for y in range(30, 120)}


def test_a_bar_is_as_high_as_its_figure_and_below_nought_it_hangs(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, (100, 50), (-100, 0))
    assert chart._y(100) < chart._y(50) < chart._y(0) < chart._y(-100)
    assert chart.height() - chart._y(-100) > 10


def test_a_click_marks_the_pair_under_it_and_enter_opens_it(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, (1, 1), (2, 2), (3, 3), (4, 4))
    told: list[object] = []
    chart.marked.connect(told.append)
    chart.opened.connect(told.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(250, 75))
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert told == [2, 2, 3]
    assert chart.accessibleDescription() == "T3: 4 (4/4)"


def test_nothing_at_all_is_drawn_and_walked_without_harm(qtbot: QtBot) -> None:
    chart = a_chart(qtbot)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton)
    chart.grab()
    assert chart.accessibleDescription() == ""


def test_a_year_of_days_keeps_its_last_day_in_sight(qtbot: QtBot) -> None:
    chart = a_chart(qtbot, *((10, 5) for _ in range(365)))
    assert len(colours(chart, 398)) > 1


def tiles(qtbot: QtBot, widths: Sequence[int], room: int) -> Sequence[QRect]:
    holder, line = QWidget(), Evenly()
    qtbot.addWidget(holder)
    for wide in widths:
        tile = QWidget()
        tile.setMinimumSize(wide, 40)
        line.addWidget(tile)
    holder.setLayout(line)
    line.setGeometry(QRect(0, 0, room, 200))
    return [item.geometry() for item in line.items]


def test_tiles_share_what_a_line_leaves_over(qtbot: QtBot) -> None:
    first, second = tiles(qtbot, (100, 200), 400)
    assert (first.width(), second.width()) == (145, 245)
    assert second.left() == 145 + TILE_GAP
    assert first.top() == second.top()


def test_tiles_that_do_not_fit_stand_on_as_few_lines_with_as_many_on_each(qtbot: QtBot) -> None:
    tops = [place.top() for place in tiles(qtbot, (100,) * 7, 600)]
    assert (tops.count(tops[0]), tops.count(tops[-1])) == (4, 3)
    assert [place.top() for place in tiles(qtbot, (100, 100), 50)] == [0, 40 + TILE_GAP]

"""The looks themselves: each one sees the defect it is made for, and nothing where there is none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import PlainLabel, button
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.theme import apply_theme, dress
from dms_desktop.widgets.words import literal
from tests.gui.foundation.seeing import LOOKS

Plant = Callable[[QWidget], QWidget]
LONG = "Less of it can be shipped than was asked"


@pytest.fixture(params=["light", "dark"])
def window(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> QWidget:
    """A window with everything in it that is right."""
    apply_theme(qapp, request.param, "en")
    made = QWidget()
    dress(made)
    made.setObjectName("page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.resize(640, 480)
    qtbot.addWidget(made)
    put(made, PlainLabel(LONG, "muted"), width=400, top=10)
    put(made, button(literal("Place order"), lambda: None), width=160, top=40)
    put(made, a_table(width=160), width=500, top=80, height=120)
    made.show()
    QApplication.processEvents()
    return made


def put(window: QWidget, widget: QWidget, *, width: int, top: int = 300, height: int = 26) -> QWidget:
    widget.setParent(window)
    widget.setGeometry(10, top, width, height)
    widget.show()
    return widget


def a_table(*, width: int, title: str = "Amount", chip: str = "Sent") -> RecordTable[int]:
    columns: list[Column[int]] = [
        Column(key="amount", title=literal(title), value=lambda row: row, kind=Kind.QUANTITY, width=width),
        Column(key="state", title=literal("State"), value=lambda row: Chip(chip), kind=Kind.CHIP, width=width),
    ]
    made: RecordTable[int] = RecordTable(literal("Table"), columns, key=int)
    made.set_rows([1_234_567_890])
    return made


def narrow_label(window: QWidget) -> QWidget:
    return put(window, PlainLabel(LONG), width=90)


def narrow_button(window: QWidget) -> QWidget:
    return put(window, button(literal(LONG), lambda: None), width=90)


def low_wrapped_label(window: QWidget) -> QWidget:
    return put(window, PlainLabel(LONG).wrap(), width=90, height=16)


def narrow_choice(window: QWidget) -> QWidget:
    box = QComboBox()
    box.setAccessibleName("Choice")
    box.addItem(LONG)
    return put(window, box, width=80)


def narrow_hint(window: QWidget) -> QWidget:
    line = QLineEdit()
    line.setAccessibleName("Search")
    line.setPlaceholderText(LONG)
    return put(window, line, width=80)


def narrow_tab(window: QWidget) -> QWidget:
    tabs = QTabBar()
    tabs.addTab(LONG)
    tabs.addTab(LONG)
    return put(window, tabs, width=200)


def narrow_column(window: QWidget) -> QWidget:
    table = a_table(width=160)
    put(window, table, width=500, height=100)
    table.horizontalHeader().resizeSection(0, 40)
    return table


def narrow_chip(window: QWidget) -> QWidget:
    table = a_table(width=160, chip="Waits for somebody")
    put(window, table, width=500, height=100)
    table.horizontalHeader().resizeSection(1, 70)
    return table


def label_beyond_the_edge(window: QWidget) -> QWidget:
    made = put(window, PlainLabel(LONG), width=400)
    made.move(500, 300)
    return made


def pale_label(window: QWidget) -> QWidget:
    made = put(window, PlainLabel(LONG), width=400)
    made.setStyleSheet("color: #8a8a8a; background: #9a9a9a;")
    return made


def label_that_interprets(window: QWidget) -> QWidget:
    return put(window, QLabel("Bob & Sons"), width=200)


def nameless_line(window: QWidget) -> QWidget:
    return put(window, QLineEdit(), width=90)


def button_without_tab(window: QWidget) -> QWidget:
    made = button(literal("Place order"), lambda: None)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return put(window, made, width=200)


PLANTED: list[tuple[str, Plant]] = [
    ("clipped", narrow_label),
    ("clipped", narrow_button),
    ("clipped", low_wrapped_label),
    ("clipped", narrow_choice),
    ("clipped", narrow_hint),
    ("clipped", narrow_tab),
    ("clipped", narrow_column),
    ("clipped", narrow_chip),
    ("overflowing", label_beyond_the_edge),
    ("pale", pale_label),
    ("nameless", nameless_line),
    ("rich", label_that_interprets),
    ("unreachable", button_without_tab),
]


@pytest.mark.parametrize(("look", "plant"), PLANTED, ids=lambda value: getattr(value, "__name__", value))
def test_a_look_sees_its_defect(window: QWidget, look: str, plant: Plant) -> None:
    planted = plant(window)
    assert planted.isVisible()
    assert list(LOOKS[look](window))


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_finds_nothing_where_all_is_well(window: QWidget, look: str) -> None:
    assert not list(LOOKS[look](window))

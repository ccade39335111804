"""A form has fewer columns where there is no room for all: nothing that it says is cut to a few letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form, FormStack
from dms_desktop.widgets.parts import ElidedLabel, column, hold
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import literal

NONE = Qt.KeyboardModifier.NoModifier
TITLES = ("Credit limit", "Owed", "Credit left", "Prices of", "Wished for", "Backorders")


def a_form(qtbot: QtBot, fields: dict[str, QWidget]) -> tuple[QWidget, Form]:
    form = Form(columns=3)
    for title, field in fields.items():
        form.add(title, literal(title), field)
    window = hold(column(form, 1))
    qtbot.addWidget(window)
    window.resize(900, 300)
    window.show()
    return window, form


def columns(fields: dict[str, QWidget]) -> int:
    return len({field.x() for field in fields.values()})


def test_columns_are_given_up_before_an_amount_is_cut(qtbot: QtBot) -> None:
    fields: dict[str, QWidget] = {title: ElidedLabel("600.00") for title in TITLES}
    window, form = a_form(qtbot, fields)
    seen = []
    for width in range(900, form.minimumSizeHint().width(), -30):
        window.resize(width, 300)
        come_to_rest(window, lambda: True)
        seen.append(columns(fields))
        assert [field for field in fields.values() if field.width() < field.sizeHint().width()] == [], width
        assert sorted(fields, key=lambda title: (fields[title].y(), fields[title].x())) == list(TITLES)
    assert (seen, set(seen)) == (sorted(seen, reverse=True), {1, 2, 3})


def test_a_longer_text_folds_it_as_well(qtbot: QtBot) -> None:
    fields: dict[str, QWidget] = {title: ElidedLabel("1") for title in TITLES}
    window, _ = a_form(qtbot, fields)
    least = next(width for width in range(900, 100, -10) if _columns_at(window, fields, width) < 3) + 10
    assert _columns_at(window, fields, least) == 3
    label = fields[TITLES[1]]
    assert isinstance(label, ElidedLabel)
    label.setText("16,790,123,457.00")
    come_to_rest(window, lambda: True)
    assert columns(fields) < 3


def _columns_at(window: QWidget, fields: dict[str, QWidget], width: int) -> int:
    window.resize(width, 300)
    come_to_rest(window, lambda: True)
    return columns(fields)


def test_an_error_stays_under_its_field(qtbot: QtBot) -> None:
    fields: dict[str, QWidget] = {title: QLineEdit() for title in TITLES}
    window, form = a_form(qtbot, fields)
    form.show_error("Owed", "Not a valid value")
    window.resize(160, 300)
    qtbot.waitUntil(lambda: columns(fields) == 1)
    assert form.errors() == {"Owed": "Not a valid value"}
    [error] = [one for one in form.findChildren(QWidget) if one.property("role") == "error" and one.isVisible()]
    field = fields["Owed"]
    assert error.x() == field.x()
    assert field.geometry().bottom() < error.y() < fields["Credit left"].y()


def test_it_is_as_high_as_before_once_there_is_room_again(qtbot: QtBot) -> None:
    fields: dict[str, QWidget] = {title: QLineEdit() for title in TITLES}
    window, form = a_form(qtbot, fields)
    qtbot.waitUntil(lambda: columns(fields) == 3)
    before = form.sizeHint().height()
    assert (_columns_at(window, fields, 160), _columns_at(window, fields, 900)) == (1, 3)
    assert form.sizeHint().height() == before


def test_folded_forms_below_one_another_still_begin_at_one_edge(qtbot: QtBot) -> None:
    """The widest caption stands in the second column as long as there are two."""
    fields: dict[str, QWidget] = {title: QLineEdit() for title in ("Name", "What is expected of it in all", "Note")}
    *both, note = fields
    above, below, stack = Form(columns=2), Form(), FormStack()
    for title in both:
        above.add(title, literal(title), fields[title])
    below.add(note, literal(note), fields[note])
    stack.stack(above, below)
    qtbot.addWidget(stack)
    stack.resize(900, 300)
    stack.show()
    seen = []
    for width in (900, 260, 900):
        stack.resize(width, 300)
        come_to_rest(stack, lambda: True)
        seen.append(fields[both[1]].x() == fields[both[0]].x())
        assert fields[both[0]].x() == fields[note].x(), width
    assert seen == [False, True, False]


@pytest.mark.parametrize("count", [1, 2])
def test_a_form_is_as_narrow_as_its_widest_field(qtbot: QtBot, count: int) -> None:
    fields: dict[str, QWidget] = {title: QLineEdit() for title in TITLES[:count]}
    _, form = a_form(qtbot, fields)
    assert form.minimumSizeHint().width() < 200


def test_a_choice_ends_at_the_edge_of_the_other_fields(qtbot: QtBot) -> None:
    choice, line = ChoiceBox(literal("Kind")), QLineEdit()
    choice.add_choice(1, literal("Seasonal limit"))
    form = Form()
    form.add("kind", literal("Kind"), choice)
    form.add("amount", literal("Amount"), line)
    qtbot.addWidget(form)
    form.resize(700, 100)
    form.show()
    assert choice.geometry().right() == line.geometry().right()


def test_a_locked_shift_key_is_said_where_nobody_sees_what_is_typed(qtbot: QtBot) -> None:
    form, secret = Form(), SecretEdit()
    form.add("password", literal("Password"), secret)
    qtbot.addWidget(form)
    form.show()
    shift = Qt.KeyboardModifier.ShiftModifier
    for letter, modifiers, is_said in (("a", NONE, False), ("A", shift, False), ("A", NONE, True), ("7", NONE, True)):
        QTest.keyClick(secret, letter, modifiers)
        assert bool(form.errors()) == is_said, letter
    QTest.keyClick(secret, Qt.Key.Key_CapsLock)
    assert not form.errors()
    QTest.keyClick(secret, "a", shift)
    assert form.errors() == {"password": "Caps Lock is on."}
    assert (secret.text(), secret.echoMode()) == ("aAA7a", QLineEdit.EchoMode.Password)


def test_a_choice_that_is_indented_in_its_list_begins_at_the_edge_of_the_field(qtbot: QtBot) -> None:
    """A branch below another one stood a letter further in than every other field of the form."""
    choices = [ChoiceBox(literal("Line")) for _ in range(2)]
    for choice, indent in zip(choices, ("", "　"), strict=True):
        choice.add_choice(1, literal(f"{indent}Brakes"))
        qtbot.addWidget(choice)
        choice.resize(200, 30)
    plain, indented = (choice.grab().toImage() for choice in choices)
    assert plain == indented

"""The way in with a Chinese keyboard: wide letters and signs are what was meant, and what is no address is said to be none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.features.sign_in.enrolling import EnrolForm
from dms_desktop.features.sign_in.people import PeopleForm
from sync.client.places import Enrolling
from tests.gui.foundation.stands import shown


@pytest.fixture
def form(qtbot: QtBot) -> EnrolForm:
    made = EnrolForm()
    shown(qtbot, made)
    return made


def enrol(form: EnrolForm, central: str, *, code: str = "K7QM", user: str = "lin") -> list[Enrolling]:
    """What was asked of central then."""
    asked = list[Enrolling]()
    form.asked.connect(lambda wanted, _is_alone: asked.append(wanted))
    for field, typed in ((form.code, code), (form.central, central), (form.user, user), (form.password, "secret")):
        field.setText(typed)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    return asked


@pytest.mark.parametrize("typed", ["https：／／dms。example", "ｄｍｓ．ｅｘａｍｐｌｅ", " https://dms.example "])
def test_wide_signs_of_an_address_and_a_code_are_what_was_meant(form: EnrolForm, typed: str) -> None:
    [wanted] = enrol(form, typed, code="Ｋ７ＱＭ－３", user="ｌｉｎ")
    assert (wanted.central, wanted.code, wanted.user) == ("https://dms.example", "K7QM-3", "lin")


@pytest.mark.parametrize("typed", ["https://", "http://[", "///"])
def test_what_is_no_address_is_marked_and_the_form_goes_on(form: EnrolForm, typed: str) -> None:
    """It was called a mistake of ours, and the form went on asking central for ever."""
    assert enrol(form, typed) == []
    assert set(form.form.errors()) == {"central"}
    assert len(enrol(form, "dms.example")) == 1


def test_a_name_in_wide_letters_signs_in(qtbot: QtBot) -> None:
    people, asked = PeopleForm(), list[tuple[str, str, str]]()
    shown(qtbot, people)
    people.show_names(["lin"])
    people.asked.connect(lambda *typed: asked.append(typed))
    people.name.setEditText("ｃｈｅｎ")
    people.password.setText("secret")
    QTest.keyClick(people.password, Qt.Key.Key_Return)
    assert asked == [("chen", "secret", "")]
